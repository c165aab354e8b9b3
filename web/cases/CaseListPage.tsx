import { Button, Select } from 'antd'
import { useState } from 'react'
import { exportCases } from '#platform/cases/contract.ts'
import { NewCaseMenu } from '../desk/NewCaseMenu.tsx'
import { useProcedure } from '../procedures/procedures.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { useAddress } from '../shell/Go.tsx'
import { recall, remember } from '../storage.ts'
import { ColumnChooser, useChosenColumns } from '../table/ColumnChooser.tsx'
import { DataTable } from '../table/DataTable.tsx'
import { ExportMenu } from '../table/ExportMenu.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { useCaseColumns } from './case-columns.tsx'
import { type FilterWords, filterWords, useCaseCount, useCaseList } from './list.ts'

/** All cases in this person’s sight, filtered by the address, so that a list can be sent on. */
export function CaseListPage() {
  const { query } = useAddress()
  const words = filterWords(query)
  const { data: count } = useCaseCount(words)
  return (
    <>
      <ListHead words={words} count={count} />
      <section className="card">
        <CaseFilters words={words} />
        <CaseRows words={words} count={count} />
      </section>
    </>
  )
}

type Count = { readonly total: number; readonly exact: boolean } | undefined

function ListHead({ words, count }: { words: FilterWords; count: Count }) {
  const say = useWords()
  const said = useSaid()
  const procedure = useProcedure(words.procedure ?? '')
  const noun = procedure ? said(procedure.title) : say('cases.title')
  const title = words.mine ? say('cases.mineOf', { title: noun }) : noun
  return (
    <div className="page-head">
      <PageTitle>{title}</PageTitle>
      <p className="meta" aria-live="polite">
        {count && say(count.exact ? 'cases.count' : 'cases.countMany', { count: count.total })}
      </p>
      <div className="end">
        <ExportMenu
          endpoint={exportCases}
          query={words}
          count={count?.total ?? 0}
          isExact={count?.exact ?? true}
        />
        <NewCaseMenu />
      </div>
    </div>
  )
}

const PAGE_SIZES = [50, 100, 200]

function CaseRows({ words, count }: { words: FilterWords; count: Count }) {
  const say = useWords()
  const [limit, setLimit] = useState(() => recall('cases.pageSize', PAGE_SIZES[0]!))
  const [isCompact, setCompact] = useState(() => recall('table.compact', false))
  const list = useCaseList(words, limit)
  const all = useCaseColumns(words)
  const { columns, chosen, choose } = useChosenColumns('cases', all)
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={10} />
  const rows = list.data.pages.flatMap((page) => page.cases)
  if (rows.length === 0) return <NoCases words={words} />
  const choosePageSize = (size: number) => {
    setLimit(size)
    remember('cases.pageSize', size)
  }
  const chooseCompact = (compact: boolean) => {
    setCompact(compact)
    remember('table.compact', compact)
  }
  return (
    <>
      <DataTable
        caption={say('cases.title')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        isCompact={isCompact}
      />
      {list.hasNextPage && (
        <p className="table-more">
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {say('table.more', { count: limit })}
          </Button>
        </p>
      )}
      <div className="table-foot">
        <span aria-live="polite">
          {count?.exact
            ? say('table.shownOf', { count: rows.length, all: count.total })
            : say('table.shown', { count: rows.length })}
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
            value={limit}
            onChange={choosePageSize}
            options={PAGE_SIZES.map((size) => ({
              value: size,
              label: say('table.perPage', { count: size }),
            }))}
          />
        </span>
      </div>
    </>
  )
}

function NoCases({ words }: { words: FilterWords }) {
  const say = useWords()
  const { change } = useAddress()
  const isFiltered = Object.keys(words).some((word) => word !== 'sort')
  const clear = Object.fromEntries(Object.keys(words).map((word) => [word, undefined]))
  if (!isFiltered) return <Empty action={<NewCaseMenu />}>{say('cases.none')}</Empty>
  return (
    <Empty
      action={
        <button type="button" className="link" onClick={() => change(clear)}>
          {say('table.clearFilters')}
        </button>
      }
    >
      {say('table.noneFits')}
    </Empty>
  )
}
