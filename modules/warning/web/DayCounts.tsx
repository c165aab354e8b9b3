import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { figure } from '#web/ui/when.ts'
import type { Alarm } from './alarms.ts'
import { useWarningWords } from './words.ts'

/** Rules that look at days: the signals one by one, and what was usual in the weeks before. */
interface Day {
  readonly on: string
  readonly area: string | null
  readonly failing: number
}

/** R1 keeps its days as `signals`, R3 as `days`; see the inputs of both formulas. */
interface DayInputs {
  readonly signals?: readonly Day[]
  readonly days?: readonly Omit<Day, 'area'>[]
  readonly usual?: readonly number[]
}

export function DayCounts({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { signals, days, usual } = alarm.inputs as DayInputs
  const rows: readonly Day[] = signals ?? (days ?? []).map((day) => ({ ...day, area: null }))
  const total = rows.reduce((sum, { failing }) => sum + failing, 0)
  const nameOf = (area: string | null) =>
    area === '000000'
      ? say('days.nation')
      : (alarm.areas.find(({ code }) => code === area)?.name ?? alarm.area.name)
  const columns: Column<Day>[] = [
    { key: 'day', head: say('days.day'), isRowHead: true, cell: ({ on }) => on },
    { key: 'area', head: say('days.area'), cell: ({ area }) => nameOf(area) },
    {
      key: 'failing',
      head: say('days.failing'),
      align: 'right',
      cell: ({ failing }) => <b>{figure(failing)}</b>,
    },
  ]
  return (
    <Card title={say('days.title')} note={alarm.rule === 'R1' && say('days.note')} flush>
      <DataTable
        caption={say('days.title')}
        columns={columns}
        rows={rows}
        keyOf={({ on, area }) => `${on} ${area}`}
        foot={
          <tr>
            <th scope="row">{say('days.total')}</th>
            <td />
            <td className="right" data-label={say('days.failing')}>
              {figure(total)}
            </td>
          </tr>
        }
      />
      {usual && (
        <p className="card-body small muted">
          <Usual usual={usual} />
        </p>
      )}
    </Card>
  )
}

function Usual({ usual }: { usual: readonly number[] }) {
  const say = useWarningWords()
  if (usual.length === 0) return say('days.noUsual')
  const sum = usual.reduce((total, count) => total + count, 0)
  return say('days.usual', {
    weeks: usual.length,
    mean: (sum / usual.length).toFixed(2),
    max: Math.max(...usual),
    zero: usual.filter((count) => count === 0).length,
  })
}
