import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { recall, remember } from '../storage.ts'
import { Loading } from '../ui/Loading.tsx'
import { useWords } from '../words/words.ts'
import { ColumnChooser, useChosenColumns } from './ColumnChooser.tsx'
import { type Column, DataTable } from './DataTable.tsx'

/** A list that comes in pages: its rows, the way to more of them, and how many there are in all. */
export interface Paged {
  readonly data: unknown
  readonly error: Error | null
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  refetch(): unknown
  fetchNextPage(): unknown
}

const PAGE_SIZES = [50, 100, 200]

/** How many rows a list asks for at once; this browser remembers it. */
export function usePageSize(list: string): readonly [number, (size: number) => void] {
  const [size, setSize] = useState(() => recall(`${list}.pageSize`, PAGE_SIZES[0]!))
  const choose = (chosen: number) => {
    setSize(chosen)
    remember(`${list}.pageSize`, chosen)
  }
  return [size, choose]
}

export function PagedTable<Row>(props: {
  /** Name under which chosen columns are remembered. */
  name: string
  caption: string
  columns: readonly (Column<Row> & { isExtra?: true })[]
  list: Paged
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Undefined while it is counted, or where there are too many to count. */
  total: number | undefined
  pageSize: readonly [number, (size: number) => void]
  empty: ReactNode
}) {
  const { name, caption, columns: all, list, rows, keyOf, total, pageSize } = props
  const say = useWords()
  const [isCompact, setCompact] = useState(() => recall('table.compact', false))
  const { columns, chosen, choose } = useChosenColumns(name, all)
  const [size, chooseSize] = pageSize
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={10} />
  if (rows.length === 0) return props.empty
  const chooseCompact = (compact: boolean) => {
    setCompact(compact)
    remember('table.compact', compact)
  }
  return (
    <>
      <DataTable {...{ caption, columns, rows, keyOf, isCompact }} />
      {list.hasNextPage && (
        <p className="table-more">
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {say('table.more', { count: size })}
          </Button>
        </p>
      )}
      <div className="table-foot">
        <span aria-live="polite">
          {total === undefined
            ? say('table.shown', { count: rows.length })
            : say('table.shownOf', { count: rows.length, all: total })}
        </span>
        <span className="bar">
          <ColumnChooser all={all} chosen={chosen} choose={choose} />
          <button
            type="button"
            className="link"
            aria-pressed={isCompact}
            onClick={() => chooseCompact(!isCompact)}
          >
            {say(isCompact ? 'table.roomy' : 'table.compact')}
          </button>
          <Select
            size="small"
            aria-label={say('table.pageSize')}
            value={size}
            onChange={chooseSize}
            options={PAGE_SIZES.map((rowsAtOnce) => ({
              value: rowsAtOnce,
              label: say('table.perPage', { count: rowsAtOnce }),
            }))}
          />
        </span>
      </div>
    </>
  )
}
