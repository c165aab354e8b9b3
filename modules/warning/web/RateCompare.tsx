import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { figure } from '#web/ui/when.ts'
import type { Alarm } from './alarms.ts'
import { percentOf, rateOf } from './figures.ts'
import { useWarningWords } from './words.ts'

/** The two rates that R2 holds against one another, with n and interval, drawn on one scale. */
interface Period {
  readonly key: 'window' | 'before'
  readonly from: string
  readonly to: string
  readonly tested: number
  readonly failing: number
}

type Inputs = Readonly<Record<Period['key'], Omit<Period, 'key'>>>

export function RateCompare({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { window, before } = alarm.inputs as Inputs
  const rows: Period[] = [
    { key: 'window', ...window },
    { key: 'before', ...before },
  ]
  const uppers = rows.map(({ failing, tested }) => rateOf(failing, tested)?.upper ?? 0)
  const max = Math.max(1, Math.ceil(Math.max(...uppers) * 100))
  const columns: Column<Period>[] = [
    {
      key: 'period',
      head: say('rates.period'),
      isRowHead: true,
      cell: ({ key, from, to }) => (
        <>
          {say(`rates.${key}`)}
          <span className="under">{say('figures.span', { from, to })}</span>
        </>
      ),
    },
    { key: 'n', head: say('rates.tested'), align: 'right', cell: (row) => figure(row.tested) },
    {
      key: 'failing',
      head: say('rates.failing'),
      align: 'right',
      cell: (row) => figure(row.failing),
    },
    { key: 'rate', head: say('rates.rate'), align: 'right', cell: (row) => <Share row={row} /> },
    { key: 'interval', head: say('rates.interval'), cell: (row) => <Interval row={row} /> },
    {
      key: 'plot',
      head: say('rates.plot', { max }),
      isWideOnly: true,
      cell: (row) => <Plot row={row} max={max / 100} />,
    },
  ]
  return (
    <Card title={say('rates.title')} note={say('rates.note')} flush>
      <DataTable
        caption={say('rates.title')}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </Card>
  )
}

function Share({ row }: { row: Period }) {
  const say = useWarningWords()
  const rate = rateOf(row.failing, row.tested)
  return rate ? (
    <b>{percentOf(rate.share)}</b>
  ) : (
    <span className="muted">{say('figures.tooFew')}</span>
  )
}

function Interval({ row }: { row: Period }) {
  const rate = rateOf(row.failing, row.tested)
  if (!rate) return '—'
  return (
    <span className="nowrap">
      {percentOf(rate.lower)}–{percentOf(rate.upper)}
    </span>
  )
}

const PLOT_WIDTH = 200

function Plot({ row, max }: { row: Period; max: number }) {
  const rate = rateOf(row.failing, row.tested)
  if (!rate) return null
  const at = (share: number) => ((Math.min(share, max) / max) * (PLOT_WIDTH - 8) + 4).toFixed(1)
  const [lower, share, upper] = [at(rate.lower), at(rate.share), at(rate.upper)]
  return (
    <svg className="interval-plot" width={PLOT_WIDTH} height="16" aria-hidden="true">
      <path d={`M${lower} 8H${upper}M${lower} 4v8M${upper} 4v8`} />
      <circle cx={share} cy="8" r="3.5" />
    </svg>
  )
}
