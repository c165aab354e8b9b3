import { type Text, text } from '#kernel/text.ts'
import { normalUpperQuantile } from '../distributions/normal.ts'
import { isCount, requireCount, requireLevel, requireParameter } from '../parameter.ts'

/**
 * The Early Aberration Reporting System: C1, C2 and C3 of Hutwagner et al. (2003), The bioterrorism
 * preparedness and response EARS, J. Urban Health 80(2) Suppl. 1. Each count is held against the
 * mean and standard deviation of the few counts before it.
 *
 * - C1: the `baseline` points just before; alarm when the count is above mean + z sigma.
 * - C2: the same two points earlier, so that a slow rise does not hide itself.
 * - C3: how far C2 was exceeded over three points; alarm when that sum reaches z.
 */
export interface EarsOptions {
  readonly method: 'C1' | 'C2' | 'C3'
  /** Number of points looked back on; 7 unless given. */
  readonly baseline?: number
  /** Chance of a false alarm at one point; 0.001 for C1 and C2, 0.025 for C3 unless given. */
  readonly alpha?: number
  /** Floor of sigma, in counts; 0 unless given. For sparse series 0.5 or 1 is advised. */
  readonly minSigma?: number
}

/** One point of the series: judged, or the reason why it could not be. */
export type EarsPoint =
  | {
      readonly judged: true
      readonly observed: number
      /** Mean of the baseline, in counts. */
      readonly expected: number
      /** Standard deviation of the baseline (n - 1), at least `minSigma`, in counts. */
      readonly sigma: number
      /** C1, C2: (observed - expected)/sigma, null where sigma is 0; C3: the sum. */
      readonly statistic: number | null
      /** C1, C2: the count above which is alarm. C3: the statistic from which on is alarm. */
      readonly threshold: number
      readonly alarm: boolean
    }
  | {
      readonly judged: false
      readonly observed: number | null
      readonly reason: EarsReason
      readonly message: Text
    }

export type EarsReason = 'tooEarly' | 'missingObserved' | 'missingBaseline' | 'noVariance'

/** C2 leaves two points between the baseline and the point judged, and C3 sums over three. */
const GUARD = 2
const SUMMED = 3
const ALPHA = { C1: 0.001, C2: 0.001, C3: 0.025 } as const

const MESSAGES: Readonly<Record<EarsReason, Text>> = {
  tooEarly: text('此前的期数不足，无法形成基线', 'too few points before this one for a baseline'),
  missingObserved: text('本期或所比各期无数据', 'no count for this point or one summed with it'),
  missingBaseline: text('基线中有缺失的期数', 'a count of the baseline is missing'),
  noVariance: text(
    '基线各期完全相同，C3 无定义；请设最小标准差（如 0.5）',
    'the baseline does not vary, so C3 is undefined; set minSigma, such as 0.5',
  ),
}

/**
 * Judges every point of a series of counts, one result for each in the same order. `null` is a
 * count that is not known (no publication that month), never zero; a point that needs it is not
 * judged. Throws `ParameterError` for a count that is negative or no whole number, `baseline` below 2,
 * `alpha` outside 0 to 1, or a negative `minSigma`.
 */
export function ears(counts: readonly (number | null)[], options: EarsOptions): EarsPoint[] {
  const { method, baseline = 7, alpha = ALPHA[options.method], minSigma = 0 } = options
  requireLevel(alpha, 'alpha')
  requireParameter(Number.isInteger(baseline) && baseline >= 2, () =>
    text(
      `基线期数应为不小于 2 的整数，现为 ${baseline}`,
      `the baseline is a whole number of 2 points or more, not ${baseline}`,
    ),
  )
  requireParameter(minSigma >= 0 && Number.isFinite(minSigma), () =>
    text(`最小标准差不应为负，现为 ${minSigma}`, `minSigma is not negative, not ${minSigma}`),
  )
  counts.forEach(requireCountAt)
  const z = normalUpperQuantile(alpha)
  const guard = method === 'C1' ? 0 : GUARD
  const points = counts.map((_, t) => compare(counts, t, baseline, guard, minSigma))
  return points.map((point, t) => (method === 'C3' ? summed(points, t, z) : single(point, z)))
}

function requireCountAt(count: number | null, index: number): void {
  if (count !== null && !isCount(count)) requireCount(count, `counts[${index}]`)
}

type Comparison =
  | { readonly observed: number; readonly expected: number; readonly sigma: number }
  | { readonly observed: number | null; readonly reason: EarsReason }

/** The count at t and what its baseline leads one to expect. */
function compare(
  counts: readonly (number | null)[],
  t: number,
  baseline: number,
  guard: number,
  minSigma: number,
): Comparison {
  const observed = counts[t] ?? null
  const end = t - guard
  if (end < baseline) return { observed, reason: 'tooEarly' }
  if (observed === null) return { observed, reason: 'missingObserved' }
  let sum = 0
  for (let i = end - baseline; i < end; i += 1) {
    const count = counts[i] ?? null
    if (count === null) return { observed, reason: 'missingBaseline' }
    sum += count
  }
  const expected = sum / baseline
  let squares = 0
  for (let i = end - baseline; i < end; i += 1) squares += ((counts[i] ?? 0) - expected) ** 2
  return { observed, expected, sigma: Math.max(Math.sqrt(squares / (baseline - 1)), minSigma) }
}

function single(point: Comparison, z: number): EarsPoint {
  if ('reason' in point) return notJudged(point.observed, point.reason)
  const { observed, expected, sigma } = point
  const threshold = expected + z * sigma
  const statistic = sigma === 0 ? null : (observed - expected) / sigma
  return { judged: true, ...point, statistic, threshold, alarm: observed > threshold }
}

function summed(points: readonly Comparison[], t: number, z: number): EarsPoint {
  const point = points[t]
  if (!point || 'reason' in point) return notJudged(point?.observed ?? null, point?.reason)
  let statistic = 0
  for (let i = t - SUMMED + 1; i <= t; i += 1) {
    const part = points[i]
    if (!part || 'reason' in part) return notJudged(point.observed, part?.reason)
    if (part.sigma === 0) return notJudged(point.observed, 'noVariance')
    statistic += Math.max(0, (part.observed - part.expected) / part.sigma - 1)
  }
  return { judged: true, ...point, statistic, threshold: z, alarm: statistic >= z }
}

const notJudged = (observed: number | null, reason: EarsReason = 'tooEarly'): EarsPoint => ({
  judged: false,
  observed,
  reason,
  message: MESSAGES[reason],
})
