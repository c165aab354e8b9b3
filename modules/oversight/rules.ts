import { twoProportionTest, wilsonInterval } from '#statistics/index.ts'

/** Pure measures of the overview: counts and times in, shown figures out. */

/** A failing rate is shown with its interval, or not at all. */
export type Rate =
  | {
      readonly state: 'rated'
      readonly share: number
      readonly lower: number
      readonly upper: number
    }
  | { readonly state: 'insufficient' }
  | { readonly state: 'none' }
  /** Bulletins choose what they publish: their counts are facts, a rate of them is none. */
  | { readonly state: 'notComparable' }

/** Below this number of samples a rate says too little to be shown. */
export const SAMPLES_MIN = 30
export const CONFIDENCE = 0.95

export interface Counted {
  readonly samples: number
  readonly failing: number
  /** Neither passing nor failing: no part of a rate. */
  readonly undecided: number
}

export const NOTHING: Counted = { samples: 0, failing: 0, undecided: 0 }

export const sum = (a: Counted, b: Counted): Counted => ({
  samples: a.samples + b.samples,
  failing: a.failing + b.failing,
  undecided: a.undecided + b.undecided,
})

/** The share of failing samples among those that were decided, Wilson's interval with it. */
export function rateOf({ samples, failing, undecided }: Counted): Rate {
  const size = samples - undecided
  if (size <= 0) return { state: 'none' }
  if (size < SAMPLES_MIN) return { state: 'insufficient' }
  const interval = wilsonInterval({ hits: failing, size }, CONFIDENCE)
  return { state: 'rated', share: failing / size, ...interval }
}

/** What bulletins published is counted only. */
export const rateFrom = (origin: 'lab' | 'published', counts: Counted): Rate =>
  origin === 'published' && counts.samples > 0 ? { state: 'notComparable' } : rateOf(counts)

/** How a rate has moved against the same days a year before. */
export type Change =
  | { readonly state: 'compared'; readonly difference: number; readonly isSignificant: boolean }
  | { readonly state: 'notComparable' }

/** Two-sided test of equal rates; a difference that chance explains is said not to be one. */
export const SIGNIFICANCE = 0.05

export function changeOf(before: Counted, after: Counted): Change {
  const [first, second] = [before, after].map(({ samples, failing, undecided }) => ({
    hits: failing,
    size: samples - undecided,
  })) as [{ hits: number; size: number }, { hits: number; size: number }]
  if (first.size < SAMPLES_MIN || second.size < SAMPLES_MIN) return { state: 'notComparable' }
  const difference = second.hits / second.size - first.hits / first.size
  const tested = twoProportionTest(second, first)
  return {
    state: 'compared',
    difference,
    isSignificant: tested.judged && tested.pValue < SIGNIFICANCE,
  }
}

/** Two rated areas can be told apart only where their intervals do not meet. */
export const overlap = (a: Rate, b: Rate): boolean =>
  a.state === 'rated' && b.state === 'rated' && a.lower <= b.upper && b.lower <= a.upper

export type FeedState = 'ok' | 'late' | 'broken' | 'unknown'

const DAY_MS = 86_400_000

/**
 * Whether a laboratory delivers as it used to: late after one and a half of its own rhythm, broken
 * after three. The rhythm is the median gap of its last deliveries and never below a day; without
 * one there is nothing to hold it against.
 */
export function feedState(
  feed: { lastDeliveryAt: Date | null; rhythmDays: number | null },
  now: Date,
): FeedState {
  if (!feed.lastDeliveryAt || feed.rhythmDays === null) return 'unknown'
  const days = (now.getTime() - feed.lastDeliveryAt.getTime()) / DAY_MS
  const rhythm = Math.max(1, feed.rhythmDays)
  if (days > rhythm * 3) return 'broken'
  return days > rhythm * 1.5 ? 'late' : 'ok'
}

/** How often a duty of the program gives a sign of life, in minutes. */
export const DUTIES: Readonly<Record<string, { everyMinutes: number }>> = {
  sweep: { everyMinutes: 1 },
  detection: { everyMinutes: 24 * 60 },
}

/** A duty that has missed several of its rounds is late, then broken. */
export function dutyState(beatAt: Date | null, everyMinutes: number, now: Date): FeedState {
  if (!beatAt) return 'unknown'
  const minutes = (now.getTime() - beatAt.getTime()) / 60_000
  if (minutes > everyMinutes * 3 + 10) return 'broken'
  return minutes > everyMinutes * 1.5 + 2 ? 'late' : 'ok'
}
