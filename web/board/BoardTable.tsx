import type { BoardView, Urgencies } from '#platform/cases/board-contract.ts'
import { pages, to } from '../paths.ts'
import { Go } from '../shell/Go.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { figure } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** One table for procedures, people and organs: who or what, then the counts by urgency. */
interface Row extends Urgencies {
  readonly key: string
  readonly name: string
  readonly path: string | null
  readonly overduePath: string | null
  /** Where the cases stand, most first. */
  readonly states?: readonly { readonly path: string; readonly label: string; readonly n: number }[]
}

export function BoardTable({
  board,
  of,
}: {
  board: BoardView
  of: 'procedures' | 'people' | 'organs'
}) {
  const say = useWords()
  const rows = useRows(board, of)
  const titles = { procedures: 'byProcedure', people: 'byPerson', organs: 'byOrgan' } as const
  return (
    <div className="scroll-x">
      <DataTable
        caption={say(`board.${titles[of]}`)}
        columns={useColumns(of)}
        rows={rows}
        keyOf={(row) => row.key}
      />
    </div>
  )
}

function useRows(board: BoardView, of: 'procedures' | 'people' | 'organs'): Row[] {
  const said = useSaid()
  if (of === 'procedures') {
    return board.procedures.map(({ procedure, title, states, ...counts }) => {
      const list = (words: Record<string, unknown>) =>
        to(pages.cases, {}, { procedure, open: true, ...words })
      return {
        ...counts,
        key: procedure,
        name: said(title),
        path: list({}),
        overduePath: list({ overdue: true }),
        states: states.map(({ state, label, total }) => ({
          path: list({ state }),
          label: said(label),
          n: total,
        })),
      }
    })
  }
  if (of === 'people') {
    return board.people.map(({ id, name, ...counts }) => ({
      ...{ ...counts, key: id, name, path: null, overduePath: null },
    }))
  }
  return board.organs.map(({ id, name, regionCode, ...counts }) => ({
    ...counts,
    key: id,
    name,
    path: to(pages.cases, {}, { region: regionCode, open: true }),
    overduePath: to(pages.cases, {}, { region: regionCode, open: true, overdue: true }),
  }))
}

function useColumns(of: 'procedures' | 'people' | 'organs'): Column<Row>[] {
  const say = useWords()
  const heads = { procedures: 'procedure', people: 'person', organs: 'organColumn' } as const
  const count = (key: 'day' | 'week' | 'later' | 'none'): Column<Row> => ({
    key,
    head: say(`board.${key}`),
    align: 'right',
    cell: (row) => (row[key] === 0 ? <span className="muted">0</span> : figure(row[key])),
  })
  return [
    {
      key: 'name',
      head: say(`board.${heads[of]}`),
      isRowHead: true,
      cell: (row) => (row.path ? <Go to={row.path}>{row.name}</Go> : row.name),
    },
    { key: 'total', head: say('board.open'), align: 'right', cell: (row) => figure(row.total) },
    { key: 'overdue', head: say('board.overdue'), align: 'right', cell: Overdue },
    ...(['day', 'week', 'later', 'none'] as const).map(count),
    ...(of === 'procedures'
      ? [{ key: 'states', head: say('board.states'), cell: States } satisfies Column<Row>]
      : []),
  ]
}

function Overdue(row: Row) {
  if (row.overdue === 0) return <span className="muted">0</span>
  if (!row.overduePath) return <span className="over">{figure(row.overdue)}</span>
  return (
    <Go className="over" to={row.overduePath}>
      {figure(row.overdue)}
    </Go>
  )
}

function States({ states = [] }: Row) {
  return (
    <span className="board-states">
      {states.map(({ path, label, n }) => (
        <Go key={path} to={path}>
          {label} {figure(n)}
        </Go>
      ))}
    </span>
  )
}
