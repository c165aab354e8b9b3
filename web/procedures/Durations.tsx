import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { getDurations } from '#platform/cases/procedure-contract.ts'
import { call } from '../api.ts'
import { isAdministrator, useSession } from '../shell/session.ts'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { percent } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

type StepDuration = Reply<typeof getDurations>['steps'][number]

/** Below so many cases a percentile says nothing; the count stands alone. */
const ENOUGH = 5
const HOURS_PER_DAY = 24

/** How long each step took in the cases of this person’s sight: middle, nine in ten, in time. */
export function Durations({ name }: { name: string }) {
  const say = useWords()
  const session = useSession()
  const columns = useColumns()
  const { data } = useQuery({
    queryKey: ['durations', name],
    queryFn: () => call(getDurations, { params: { name } }),
    enabled: !isAdministrator(session),
  })
  if (!data) return null
  return (
    <Card
      title={say('durations.title')}
      note={say('durations.note', { count: data.cases, enough: ENOUGH })}
      flush
    >
      {data.steps.length === 0 ? (
        <p className="card-body muted">{say('durations.none')}</p>
      ) : (
        <DataTable
          caption={say('durations.title')}
          columns={columns}
          rows={data.steps}
          keyOf={(step) => step.step}
        />
      )}
    </Card>
  )
}

function useColumns(): Column<StepDuration>[] {
  const say = useWords()
  const said = useSaid()
  const span = (step: StepDuration, hours: number) => {
    if (step.count < ENOUGH) return <span className="muted">{say('durations.tooFew')}</span>
    return hours < 2 * HOURS_PER_DAY
      ? say('durations.hours', { n: hours.toFixed(1) })
      : say('durations.days', { n: (hours / HOURS_PER_DAY).toFixed(1) })
  }
  return [
    {
      key: 'step',
      head: say('procedures.step'),
      isRowHead: true,
      cell: (step) => said(step.label),
    },
    { key: 'count', head: say('durations.count'), align: 'right', cell: (step) => step.count },
    {
      key: 'median',
      head: say('durations.median'),
      align: 'right',
      cell: (step) => span(step, step.medianHours),
    },
    {
      key: 'p90',
      head: say('durations.p90'),
      align: 'right',
      cell: (step) => span(step, step.p90Hours),
    },
    {
      key: 'inTime',
      head: say('durations.inTime'),
      align: 'right',
      cell: (step) => (step.inTimeShare === null ? '—' : percent(step.inTimeShare)),
    },
  ]
}
