import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { figure } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import type { Overview } from './overview.ts'
import { useOverviewWords } from './words.ts'

/** Open cases of each procedure by the most urgent clock in them; every case counts once. */
type Row = Overview['clocks'][number]

const PARTS = ['overdue', 'due', 'run', 'paused', 'none'] as const

export function Clocks({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const columns = useColumns(shown.filter.region)
  return (
    <Card title={say('clocks')} note={say('clocksNote')} flush>
      {shown.clocks.length === 0 ? (
        <Empty>{say('noClocks')}</Empty>
      ) : (
        <DataTable
          caption={say('clocks')}
          columns={columns}
          rows={shown.clocks}
          keyOf={(row) => row.procedure}
        />
      )}
    </Card>
  )
}

function useColumns(region: string): Column<Row>[] {
  const say = useOverviewWords()
  const said = useSaid()
  const list = (row: Row, words: Record<string, unknown> = {}) =>
    to(pages.cases, {}, { procedure: row.procedure, open: true, region, ...words })
  const count = (n: number) => (n === 0 ? <span className="muted">0</span> : figure(n))
  return [
    {
      key: 'procedure',
      head: say('procedure'),
      isRowHead: true,
      cell: (row) => (
        <Go className="procedure" to={list(row)}>
          {said(row.title)}
        </Go>
      ),
    },
    { key: 'bar', head: '', isWideOnly: true, cell: (row) => <Bar row={row} /> },
    {
      key: 'overdue',
      head: say('overdue'),
      align: 'right',
      cell: (row) =>
        row.overdue === 0 ? (
          count(0)
        ) : (
          <Go className="over" to={list(row, { overdue: true })}>
            {figure(row.overdue)}
          </Go>
        ),
    },
    { key: 'due', head: say('due'), align: 'right', cell: (row) => count(row.due) },
    { key: 'run', head: say('running'), align: 'right', cell: (row) => count(row.run) },
    { key: 'paused', head: say('paused'), align: 'right', cell: (row) => count(row.paused) },
    { key: 'none', head: say('withoutClock'), align: 'right', cell: (row) => count(row.none) },
  ]
}

function Bar({ row }: { row: Row }) {
  const say = useOverviewWords()
  const said = useSaid()
  const { overdue, due, run, paused, none } = row
  const label = say('bar', { title: said(row.title), overdue, due, run, paused, none })
  return (
    <div className="urgencies" role="img" aria-label={label}>
      {PARTS.map(
        (part) =>
          row[part] > 0 && (
            <i key={part} className={part} style={{ width: `${(row[part] / row.total) * 100}%` }} />
          ),
      )}
    </div>
  )
}
