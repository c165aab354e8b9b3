import type { CalendarDate } from '#kernel/dates.ts'
import type { Verdict } from './judgement/index.ts'
import type { SampleOrigin } from './store-counts.ts'

/**
 * Roll-ups are kept up to date by differences: what a sample counted for before a batch is taken
 * off, what it counts for after it is added. A sample counts once for an item, however often the
 * item was tested.
 */
export interface CountedSample {
  readonly origin: SampleOrigin
  readonly productGroup: string
  readonly regionCode: string
  readonly day: CalendarDate
  readonly verdict: Verdict
  readonly failing: readonly { readonly item: string; readonly hazard: string | null }[]
}

export interface FailingDelta {
  readonly productGroup: string
  readonly item: string
  readonly regionCode: string
  readonly day: CalendarDate
  readonly origin: SampleOrigin
  readonly hazard: string | null
  failing: number
}

export interface SampleDelta {
  readonly productGroup: string
  readonly regionCode: string
  readonly day: CalendarDate
  readonly origin: SampleOrigin
  samples: number
  failing: number
  undecided: number
}

export class CountDeltas {
  private readonly failing = new Map<string, FailingDelta>()
  private readonly samples = new Map<string, SampleDelta>()

  add = (sample: CountedSample): void => this.count(sample, 1)
  takeOff = (sample: CountedSample): void => this.count(sample, -1)

  /** Differences that are none are left out. */
  failingDeltas = (): FailingDelta[] =>
    [...this.failing.values()].filter((one) => one.failing !== 0)

  sampleDeltas = (): SampleDelta[] =>
    [...this.samples.values()].filter(
      (one) => one.samples !== 0 || one.failing !== 0 || one.undecided !== 0,
    )

  private count(sample: CountedSample, by: 1 | -1): void {
    const { productGroup, regionCode, day, origin, verdict } = sample
    const key = `${productGroup}|${regionCode}|${day}|${origin}`
    let total = this.samples.get(key)
    if (!total) {
      total = { productGroup, regionCode, day, origin, samples: 0, failing: 0, undecided: 0 }
      this.samples.set(key, total)
    }
    total.samples += by
    if (verdict === 'fail') total.failing += by
    else if (verdict !== 'pass') total.undecided += by
    for (const { item, hazard } of sample.failing) {
      const itemKey = `${key}|${item}`
      const known = this.failing.get(itemKey)
      if (known) known.failing += by
      else {
        const place = { productGroup, item, regionCode, day, origin }
        this.failing.set(itemKey, { ...place, hazard, failing: by })
      }
    }
  }
}

const WORST_FIRST: readonly Verdict[] = ['fail', 'inconclusive', 'notJudged', 'pass']

/** The verdict on a sample is its worst result: one failure is enough, one doubt is no pass. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'notJudged'
}
