import { addDays, type CalendarDate } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import { isProvince, total } from './feed.ts'
import { decimals, type Formula } from './finding.ts'

/** Failing samples of one product group and item, from the first signal of a cluster on. */
export interface ClusterInputs {
  readonly parameters: {
    readonly signalsMin: string
    readonly provincesMin: string
    readonly days: string
  }
  readonly signals: readonly ClusterSignal[]
  /** Signals of the same kind in each fed week before the cluster: what is usual. */
  readonly usual: readonly number[]
}

export interface ClusterSignal {
  readonly on: CalendarDate
  readonly area: string | null
  readonly failing: number
}

export const CLUSTER_PARAMETERS = { signalsMin: '3', provincesMin: '2', days: '7' } as const

/**
 * Rule R1: three or more signals of the same hazard and product group, from two or more provinces,
 * within seven days. The seven days run from the first signal; the rule fires on the day on which
 * both conditions hold, and what follows within the seven days belongs to the same cluster.
 * Findings of the national bureau are signals, but of no province.
 */
export const cluster: Formula<ClusterInputs> = {
  rule: 'R1',
  id: 'warning.R1',
  version: 1,
  title: text('R1：多省同类信号聚集', 'R1: like signals from several provinces'),
  source: 'design',
  compute: ({ parameters, signals, usual }) => {
    const metOn = dayMet(signals, parameters)
    const { samples, provinces } = countOf(signals)
    const days = [...signals.map((signal) => signal.on)].sort()
    const expected = usual.length > 0 ? usual.reduce((a, b) => a + b, 0) / usual.length : null
    return {
      rule: 'R1',
      verdict: metOn ? 'fired' : 'notFired',
      observed: String(samples),
      expected: expected === null ? null : decimals(expected),
      threshold: parameters.signalsMin,
      figures: {
        metOn,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        provinces: provinces.join(',') || null,
      },
      said: text(
        `${parameters.days}日内同类信号${samples}条，${provinces.length}省（要求≥${parameters.signalsMin}条、≥${parameters.provincesMin}省）`,
        `${samples} like signals in ${parameters.days} days from ${provinces.length} provinces (needs ${parameters.signalsMin} from ${parameters.provincesMin})`,
      ),
    }
  },
}

/**
 * The clusters among signals of one kind: each begins with the first signal outside the one before.
 */
export function clustersIn<Signal extends ClusterSignal>(
  signals: readonly Signal[],
  parameters: ClusterInputs['parameters'] = CLUSTER_PARAMETERS,
): Signal[][] {
  const sorted = [...signals].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const clusters: Signal[][] = []
  for (let at = 0; at < sorted.length; ) {
    const { on } = sorted[at]!
    const until = addDays(on, Number(parameters.days) - 1)
    let end = at
    while (end < sorted.length && sorted[end]!.on <= until) end += 1
    const window = sorted.slice(at, end)
    const isMet = dayMet(window, parameters) !== null
    if (isMet) clusters.push(window)
    // A cluster is over after its days; otherwise the next day may begin one.
    while (at < end && (isMet || sorted[at]!.on === on)) at += 1
  }
  return clusters
}

/** The first day at whose end enough signals from enough provinces are there; null if none. */
export function dayMet(
  signals: readonly ClusterSignal[],
  { signalsMin, provincesMin }: ClusterInputs['parameters'] = CLUSTER_PARAMETERS,
): CalendarDate | null {
  const days = [...new Set(signals.map((signal) => signal.on))].sort()
  const met = days.find((day) => {
    const { samples, provinces } = countOf(signals.filter((signal) => signal.on <= day))
    return samples >= Number(signalsMin) && provinces.length >= Number(provincesMin)
  })
  return met ?? null
}

function countOf(signals: readonly ClusterSignal[]) {
  const areas = signals.map((signal) => signal.area).filter(isProvince)
  return {
    samples: total(signals),
    provinces: [...new Set(areas)].sort(),
  }
}
