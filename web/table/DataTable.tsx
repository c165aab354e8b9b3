import { Fragment, type ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words/words.ts'
import './table.css'

/**
 * The table of all lists. Its caption says what the rows have in common; the cell that names a row
 * is its head; figures stand right. Below 700 px each row becomes a card of its head and some
 * facts.
 */
export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'right'
  readonly width?: number
  /** The column that names the row. */
  readonly isRowHead?: boolean
  /** Sort words of the address for this column, if the list can be sorted by it. */
  readonly sort?: Sorting
  /** Left out of the card on a phone. */
  readonly isWideOnly?: boolean
}

export interface Sorting {
  readonly direction: 'ascending' | 'descending' | null
  readonly choose: () => void
}

export interface RowGroup<Row> {
  readonly key: string
  readonly head?: ReactNode
  readonly rows: readonly Row[]
  /** A line under the rows, such as a way to unfold the rest. */
  readonly foot?: ReactNode
}

export interface TableProps<Row> {
  readonly caption: string
  /** The caption is said by a heading beside the table already. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly rows?: readonly Row[]
  readonly groups?: readonly RowGroup<Row>[]
  readonly foot?: ReactNode
  readonly isCompact?: boolean
}

export function DataTable<Row>(props: TableProps<Row>) {
  const { caption, isCaptionHidden = true, columns, keyOf, foot, isCompact = false } = props
  const groups = props.groups ?? [{ key: 'all', rows: props.rows ?? [] }]
  return (
    <table className={isCompact ? 'table compact' : 'table'}>
      <caption className={isCaptionHidden ? 'hidden' : ''}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.head && (
            <tr className="group">
              <th colSpan={columns.length} scope="rowgroup">
                {group.head}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <Fragment key={keyOf(row)}>
              <TableRow row={row} columns={columns} />
            </Fragment>
          ))}
          {group.foot && (
            <tr className="more">
              <td colSpan={columns.length}>{group.foot}</td>
            </tr>
          )}
        </tbody>
      ))}
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const say = useWords()
  const { sort } = column
  return (
    <th
      scope="col"
      className={column.align ?? ''}
      {...(column.width && { style: { width: column.width } })}
      {...(sort?.direction && { 'aria-sort': sort.direction })}
    >
      {sort ? (
        <button type="button" className="sort" onClick={sort.choose}>
          {column.head}
          <span aria-hidden="true">{arrowOf(sort.direction)}</span>
          {!sort.direction && <span className="hidden">{say('table.sortable')}</span>}
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

const arrowOf = (direction: Sorting['direction']): string =>
  direction === 'ascending' ? ' ▲' : direction === 'descending' ? ' ▼' : ' ↕'

function TableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr>
      {columns.map((column) => {
        const name = `${column.align ?? ''}${column.isWideOnly ? ' wide-only' : ''}`
        const label = typeof column.head === 'string' ? column.head : undefined
        return column.isRowHead ? (
          <th key={column.key} scope="row" className={name}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={name} data-label={label}>
            {column.cell(row)}
          </td>
        )
      })}
    </tr>
  )
}

/** A filter that is in force, shown above the list and taken away with a click. */
export function Pill({ children, remove }: { children: ReactNode; remove: () => void }) {
  const say = useWords()
  return (
    <span className="pill">
      {children}
      <button type="button" onClick={remove}>
        <Icon name="close" />
        <span className="hidden">{say('table.removeFilter')}</span>
      </button>
    </span>
  )
}
