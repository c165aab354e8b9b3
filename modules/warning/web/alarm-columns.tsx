import { pages, to } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import type { Column, Sorting } from '#web/table/DataTable.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime, figure } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { useAlarmName } from './alarm-name.ts'
import type { FilterWords, ListedAlarm } from './alarms.ts'
import { places, sundayOf, thresholdOf } from './figures.ts'
import { useWeekName } from './week-name.ts'
import { useWarningWords } from './words.ts'

/** The columns of the list of alarms. */
export function useAlarmColumns(words: FilterWords): (Column<ListedAlarm> & { isExtra?: true })[] {
  const say = useWarningWords()
  const sorting = useSorting(words)
  const weekName = useWeekName()
  const nameOf = useAlarmName()
  return [
    {
      key: 'signal',
      head: say('list.signal'),
      isRowHead: true,
      cell: (alarm) => (
        <>
          <Go className="next" to={to(pages.alarm, { id: alarm.id })} data-row="">
            {nameOf(alarm)}
          </Go>
          <span className="under">{say(`rule.${alarm.rule}`)}</span>
        </>
      ),
    },
    {
      key: 'week',
      head: say('list.week'),
      cell: ({ week }) => (
        <>
          <span className="nowrap">{weekName(week)}</span>
          <span className="under nowrap">
            {week.slice(5)}–{sundayOf(week).slice(5)}
          </span>
        </>
      ),
      sort: sorting('week', '-week'),
    },
    {
      key: 'observed',
      head: say('list.observed'),
      align: 'right',
      cell: ({ observed }) => <b>{figure(Number(observed))}</b>,
      sort: sorting(null, '-observed'),
    },
    {
      key: 'expected',
      head: say('list.expected'),
      align: 'right',
      cell: ({ expected }) => places(expected, 2),
    },
    {
      key: 'threshold',
      head: say('list.threshold'),
      align: 'right',
      cell: thresholdOf,
    },
    {
      key: 'doubtful',
      head: say('list.doubtful'),
      align: 'right',
      cell: ({ doubtful }) => figure(doubtful),
      isExtra: true,
    },
    { key: 'handling', head: say('list.handling'), cell: (alarm) => <Handling alarm={alarm} /> },
    {
      key: 'found',
      head: say('list.found'),
      cell: ({ raisedAt }) => <span className="nowrap">{dayAndTime(raisedAt)}</span>,
      sort: sorting(null, '-raisedAt'),
    },
  ]
}

/** Sorting by the words of the address; a second click turns the order where the server can. */
function useSorting(words: FilterWords) {
  const { change } = useAddress()
  const present = words.sort ?? '-week'
  return (ascending: string | null, descending: string): Sorting => ({
    direction: present === ascending ? 'ascending' : present === descending ? 'descending' : null,
    choose: () => change({ sort: present === descending ? (ascending ?? descending) : descending }),
  })
}

function Handling({ alarm }: { alarm: ListedAlarm }) {
  const say = useWarningWords()
  const said = useSaid()
  if (!alarm.case) return <span className="muted">{say('list.noCase')}</span>
  const { id, number, state } = alarm.case
  return (
    <>
      <Status kind="run">{said(state)}</Status>
      <Go className="under nowrap" to={to(pages.case, { id })}>
        {number}
      </Go>
    </>
  )
}
