import type { CaseProps } from '#web/module.ts'
import { csvOf, saveAs } from '#web/table/csv.ts'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { figure, percent } from '#web/ui/when.ts'
import type { ProgressReport } from '../contract.ts'
import { effectiveness, totals } from '../rules.ts'
import { recallOf, wordOfClass } from './recall-of.ts'
import { useRecallWords } from './words.ts'
import './recall.css'

/**
 * How far the recall has come: what is back, sealed, and unaccounted for, against the goal of its
 * class. The formula is that of the evaluation itself (rules.ts), so that screen and law agree.
 */
type Tier = ProgressReport['tiers'][number]
type Effect = ReturnType<typeof effectiveness>

export function RecallProgress({ shown }: CaseProps) {
  const say = useRecallWords()
  const recall = recallOf(shown)
  const effect = effectiveness(recall)
  const report = recall.progress.at(-1)
  if (!report) {
    return (
      <Card title={say('progress')} note={say('unit')}>
        <p>{say('none', { shipped: effect.shipped, onHand: effect.onHand })}</p>
      </Card>
    )
  }
  const isStale = shown.deadlines.some(
    ({ limit, overdue }) => overdue && /^(report|progress)/.test(limit),
  )
  return (
    <Card
      title={say('progress')}
      note={
        <>
          {say('unit')}{' '}
          <span className={isStale ? 'stale' : ''}>{say('asOf', { date: report.asOf })}</span>{' '}
          {say('source', { n: recall.progress.length })} <Csv shown={shown} report={report} />
        </>
      }
      flush
    >
      <div className="card-body">
        <Sentence effect={effect} level={recall.class ?? 1} />
        <StackedBar effect={effect} level={recall.class ?? 1} />
      </div>
      <TierTable report={report} effect={effect} />
    </Card>
  )
}

function Sentence({ effect, level }: { effect: Effect; level: 1 | 2 | 3 }) {
  const say = useRecallWords()
  const { toRecover, shipped, consumed, recovery, goal, everyHolderNotified } = effect
  const isReached = recovery !== null && recovery >= goal
  const words = { class: say(wordOfClass(level)), goal: percent(goal) }
  return (
    <p className="sentence">
      {say('toRecover', { toRecover, shipped, consumed })}
      {recovery !== null && <b>{say('recovery', { recovery: percent(recovery) })}</b>}
      {recovery !== null && say(isReached ? 'reached' : 'notReached', words)}
      {everyHolderNotified && say('notified')}
    </p>
  )
}

/** Narrower parts carry no words inside; the table beside it says the same. */
const SHARE_FOR_WORDS = 0.14

function StackedBar({ effect, level }: { effect: Effect; level: 1 | 2 | 3 }) {
  const say = useRecallWords()
  const { toRecover, returned, sealed, unaccounted, goal } = effect
  if (toRecover <= 0) return null
  const parts = [
    { key: 'returned', units: returned },
    { key: 'sealed', units: sealed },
    { key: 'unaccounted', units: Math.max(0, unaccounted) },
  ] as const
  const label = say('bar', { toRecover, returned, sealed, unaccounted, goal: percent(goal) })
  return (
    <>
      <div className="stacked" role="img" aria-label={label}>
        {parts.map(({ key, units }) => (
          <i key={key} className={key} style={{ width: percent(units / toRecover) }}>
            {units / toRecover >= SHARE_FOR_WORDS && (
              <>
                <b>{say(key)}</b>{' '}
                <span className="amount">
                  {figure(units)} {percent(units / toRecover)}
                </span>
              </>
            )}
          </i>
        ))}
        <s style={{ left: percent(goal) }} />
      </div>
      <p className="goal" aria-hidden="true">
        <span style={{ right: percent(1 - goal) }}>
          {say('goal', { class: say(wordOfClass(level)), goal: percent(goal) })}
        </span>
      </p>
    </>
  )
}

function TierTable({ report, effect }: { report: ProgressReport; effect: Effect }) {
  const say = useRecallWords()
  const sum = totals(report)
  const cells = [sum.holders, sum.sealed, sum.returned, sum.consumed, sum.destroyed]
  const columns: Column<Tier>[] = [
    { key: 'tier', head: say('tier'), isRowHead: true, cell: (row) => say(row.tier) },
    { key: 'holders', head: say('holders'), align: 'right', cell: (row) => figure(row.holders) },
    { key: 'sealed', head: say('sealed'), align: 'right', cell: (r) => figure(r.sealedUnits) },
    {
      key: 'returned',
      head: say('returned'),
      align: 'right',
      cell: (row) => figure(row.returnedUnits),
    },
    {
      key: 'consumed',
      head: say('consumed'),
      align: 'right',
      cell: (row) => figure(row.consumedUnits),
    },
    {
      key: 'destroyed',
      head: say('destroyed'),
      align: 'right',
      cell: (row) => figure(row.destroyedUnits),
    },
    { key: 'unaccounted', head: say('unaccounted'), align: 'right', cell: () => '—' },
  ]
  return (
    <DataTable
      caption={say('table')}
      columns={columns}
      rows={report.tiers}
      keyOf={(row) => row.tier}
      foot={
        <tr>
          <th scope="row">{say('total')}</th>
          {cells.map((units, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row never move
            <td key={at} className="right" data-label={columns[at + 1]?.head as string}>
              {figure(units)}
            </td>
          ))}
          <td className="right missing-units" data-label={say('unaccounted')}>
            {figure(Math.max(0, effect.unaccounted))}
          </td>
        </tr>
      }
    />
  )
}

function Csv({ shown, report }: CaseProps & { report: ProgressReport }) {
  const say = useRecallWords()
  const heads = ['tier', 'holders', 'sealed', 'returned', 'consumed', 'destroyed'] as const
  const save = () => {
    const rows = report.tiers.map((tier) => [
      say(tier.tier),
      String(tier.holders),
      String(tier.sealedUnits),
      String(tier.returnedUnits),
      String(tier.consumedUnits),
      String(tier.destroyedUnits),
    ])
    saveAs(`${shown.number}-${report.asOf}.csv`, csvOf([heads.map((head) => say(head)), ...rows]))
  }
  return (
    <button type="button" className="link" onClick={save}>
      {say('csv')}
    </button>
  )
}
