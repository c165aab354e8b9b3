import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Status } from '#web/ui/Status.tsx'
import { figure } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import type { Week } from './alarms.ts'
import { places, sundayOf } from './figures.ts'
import { useWeekName } from './week-name.ts'
import { useWarningWords } from './words.ts'

/** Weeks with what was counted, what was expected, and what the rule made of it. */
export function WeekTable({
  rows,
  marked,
  isJudged,
}: {
  rows: readonly Week[]
  marked: string | null
  /** False where the weeks are only counted, such as those of the nation. */
  isJudged: boolean
}) {
  const say = useWarningWords()
  const weekName = useWeekName()
  const decimals = (key: 'expected' | 'sigma' | 'threshold' | 'statistic'): Column<Week> => ({
    key,
    head: say(`weeks.${key}`),
    align: 'right',
    cell: (week) => places(week[key], 2),
  })
  const columns: Column<Week>[] = [
    {
      key: 'week',
      head: say('weeks.head'),
      isRowHead: true,
      cell: ({ week }) => (
        <span className={week === marked ? 'marked' : ''}>
          {weekName(week)}{' '}
          <span className="muted small nowrap">
            {week.slice(5)}–{sundayOf(week).slice(5)}
          </span>
        </span>
      ),
    },
    {
      key: 'tested',
      head: say('weeks.tested'),
      align: 'right',
      cell: ({ tested }) => (tested === null ? say('weeks.unknown') : figure(tested)),
    },
    {
      key: 'failing',
      head: say('weeks.failing'),
      align: 'right',
      cell: ({ failing }) => (failing === null ? say('weeks.unknown') : <b>{figure(failing)}</b>),
    },
  ]
  if (isJudged) {
    columns.push(
      decimals('expected'),
      decimals('sigma'),
      decimals('threshold'),
      decimals('statistic'),
      { key: 'verdict', head: say('weeks.verdict'), cell: (week) => <Verdict week={week} /> },
    )
  }
  return (
    <DataTable
      caption={say('weeks.table')}
      columns={columns}
      rows={rows}
      keyOf={({ week }) => week}
    />
  )
}

function Verdict({ week }: { week: Week }) {
  const say = useWarningWords()
  const said = useSaid()
  if (week.alarm === true) return <Status kind="bad">{say('weeks.alarm')}</Status>
  if (week.alarm === false) return <Status kind="neutral">{say('weeks.noAlarm')}</Status>
  return (
    <>
      <Status kind="unknown">{say('weeks.notJudged')}</Status>
      {week.reason && <span className="under">{said(week.reason)}</span>}
    </>
  )
}
