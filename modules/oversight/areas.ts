import type { SampleTotal } from '#modules/laboratory/index.ts'
import { childrenOf, regionName, regionPath } from '#modules/registry/index.ts'
import type { AreaView } from './contract.ts'
import { OUTSIDE_STATISTICS } from './drawing.ts'
import { type Change, type Counted, changeOf, NOTHING, type Rate, rateFrom, sum } from './rules.ts'

/**
 * Counts by the regions next below an area. What is known only for the area itself stands in a row
 * of its own, so that the rows add up to the whole.
 */
export interface Samples {
  readonly origin: 'lab' | 'published'
  readonly totals: readonly SampleTotal[]
  /** The same days a year before. */
  readonly before: readonly SampleTotal[]
}

export function areasBelow(region: string, samples: Samples): AreaView[] {
  const [now, before] = [byArea(region, samples.totals), byArea(region, samples.before)]
  const view = (code: string, name: string) => ({
    code,
    name,
    hasBelow: childrenOf(code).length > 0,
    ...measured(samples.origin, now.get(code) ?? NOTHING, before.get(code) ?? NOTHING),
  })
  const below = childrenOf(region).map(({ code, name }) => {
    const isOutside = OUTSIDE_STATISTICS.includes(code) && !now.has(code)
    return { ...view(code, name), standing: isOutside ? 'outside' : 'counted' } as AreaView
  })
  if (!now.has(region)) return below
  return [...below, { ...view(region, regionName(region)), standing: 'unplaced', hasBelow: false }]
}

/** Counts, the rate they make and how it has moved. */
export function measured(
  origin: Samples['origin'],
  now: Counted,
  before: Counted,
): Counted & { rate: Rate; change: Change } {
  const { samples, failing, undecided } = now
  const change: Change = origin === 'published' ? { state: 'notComparable' } : changeOf(before, now)
  return { samples, failing, undecided, rate: rateFrom(origin, now), change }
}

function byArea(region: string, totals: readonly SampleTotal[]): Map<string, Counted> {
  const depth = regionPath(region).length
  const counted = new Map<string, Counted>()
  for (const total of totals) {
    const code = regionPath(total.area.padEnd(6, '0'))[depth]?.code ?? region
    counted.set(code, sum(counted.get(code) ?? NOTHING, total))
  }
  return counted
}

export const wholeOf = (totals: readonly Counted[]): Counted => totals.reduce(sum, NOTHING)
