import type { Static } from 'typebox'
import type { CaseSummary } from '#platform/cases/contract.ts'
import { useRegionName } from '../form/regions.ts'
import { pages, to } from '../paths.ts'
import { Go, useAddress } from '../shell/Go.tsx'
import type { Column, Sorting } from '../table/DataTable.tsx'
import { Status } from '../ui/Status.tsx'
import { dayAndWeekday, dayOf, lastDayBefore, timeOf } from '../ui/when.ts'
import { useLanguage, useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { FilterWords } from './list.ts'

/** The columns that a list of cases can have; those not chosen at first are marked. */
export type ListedCase = Static<typeof CaseSummary>

export function useCaseColumns(words: FilterWords): (Column<ListedCase> & { isExtra?: true })[] {
  const say = useWords()
  const said = useSaid()
  const sorting = useSorting(words)
  const regionName = useRegionName()
  return [
    {
      key: 'title',
      head: say('cases.case'),
      isRowHead: true,
      cell: (row) => <Name row={row} />,
      sort: sorting('number', null),
    },
    { key: 'party', head: say('case.party'), cell: (row) => row.party ?? '—' },
    { key: 'state', head: say('cases.state'), cell: (row) => <State row={row} /> },
    {
      key: 'due',
      head: say('cases.due'),
      cell: (row) => <Due row={row} />,
      sort: sorting('dueAt', null),
    },
    { key: 'organ', head: say('cases.organ'), cell: (row) => row.organ, isWideOnly: true },
    {
      key: 'opened',
      head: say('cases.opened'),
      cell: (row) => <span className="nowrap">{dayOf(row.openedAt)}</span>,
      sort: sorting(null, '-openedAt'),
      isWideOnly: true,
    },
    {
      key: 'changed',
      head: say('cases.changed'),
      cell: (row) => <span className="nowrap">{dayOf(row.changedAt)}</span>,
      sort: sorting('changedAt', '-changedAt'),
      isWideOnly: true,
    },
    {
      key: 'region',
      head: say('case.region'),
      cell: (row) => regionName(row.regionCode),
      isExtra: true,
    },
    {
      key: 'procedure',
      head: say('cases.procedure'),
      cell: (row) => said(row.procedureTitle),
      isExtra: true,
    },
  ]
}

/** Sorting by the words of the address; a second click turns the order where the server can. */
function useSorting(words: FilterWords) {
  const { change } = useAddress()
  const present = words.sort ?? '-changedAt'
  return (ascending: string | null, descending: string | null): Sorting => ({
    direction: present === ascending ? 'ascending' : present === descending ? 'descending' : null,
    choose: () => {
      const next = present === descending ? (ascending ?? descending) : (descending ?? ascending)
      change({ sort: next ?? undefined })
    },
  })
}

function Name({ row }: { row: ListedCase }) {
  const said = useSaid()
  return (
    <>
      <Go className="next" to={to(pages.case, { id: row.id })} data-row="">
        {row.title}
      </Go>
      <span className="under">
        {said(row.procedureTitle)} <span className="nowrap">{row.number}</span>
      </span>
    </>
  )
}

function State({ row }: { row: ListedCase }) {
  const say = useWords()
  const said = useSaid()
  if (row.overdue) {
    return (
      <span className="bar">
        <Status kind="bad">{say('case.overdue')}</Status>
        <Status kind="run">{said(row.stateLabel)}</Status>
      </span>
    )
  }
  return <Status kind={row.ended ? 'neutral' : 'run'}>{said(row.stateLabel)}</Status>
}

/** The last day of the term that ends first; terms in hours end at an hour. */
function Due({ row }: { row: ListedCase }) {
  const language = useLanguage()
  if (!row.dueAt || row.ended) return '—'
  const isDay = timeOf(row.dueAt) === '00:00'
  const day = dayAndWeekday(lastDayBefore(row.dueAt), language)
  return <span className="nowrap">{isDay ? day : `${dayOf(row.dueAt)} ${timeOf(row.dueAt)}`}</span>
}
