import type { CaseProps } from '#web/module.ts'
import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { useAlarmColumns } from './alarm-columns.tsx'
import { useAlarmsOfCase } from './alarms.ts'
import { warningOf } from './warning-of.ts'
import { useWarningWords } from './words.ts'

const COLUMNS = ['signal', 'week', 'observed', 'expected', 'threshold']
const SHOWN = 5

/** The alarms worked in a case: what was found against what was expected, and the way to each. */
export function CaseSignals({ shown }: CaseProps) {
  const say = useWarningWords()
  const { product, hazard } = warningOf(shown)
  const hasAlarms = shown.links.some(({ kind }) => kind === 'alarm')
  const { data } = useAlarmsOfCase(shown.id, product, hasAlarms)
  const columns = useAlarmColumns({}).filter(({ key }) => COLUMNS.includes(key))
  if (!data || data.length === 0) return null
  return (
    <Card
      title={say('case.signals')}
      note={
        <>
          {say('list.count', { count: data.length })}
          {data.length > SHOWN && (
            <Go to={to(pages.alarms, {}, { productGroup: product, item: hazard })}>
              {say('case.allSignals')}
            </Go>
          )}
        </>
      }
      flush
    >
      <DataTable
        caption={say('case.signals')}
        columns={columns.map(({ sort: _, ...column }) => column)}
        rows={data.slice(0, SHOWN)}
        keyOf={({ id }) => id}
      />
    </Card>
  )
}
