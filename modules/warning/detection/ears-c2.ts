import type { CalendarDate } from '#kernel/dates.ts'
import { type Text, text } from '#kernel/text.ts'
import { betaTails, type EarsPoint, ears, normalUpperQuantile } from '#statistics/index.ts'
import { decimals, type Finding, type Formula, shown } from './finding.ts'

/** Failing samples of one series by week, oldest first; the last week is the one judged. */
export interface EarsInputs {
  readonly parameters: {
    readonly baseline: string
    readonly alpha: string
    readonly minSigma: string
  }
  readonly weeks: readonly WeekCount[]
  /** How many of the failing samples of the last week are in doubt. */
  readonly doubtful: number
}

export interface WeekCount {
  readonly monday: CalendarDate
  /** Null where the feed was silent. */
  readonly failing: number | null
  /** Samples examined; null where the feed was silent. */
  readonly tested: number | null
}

/**
 * Parameters of EARS C2 (Hutwagner et al. 2003): seven weeks of baseline, two weeks left out before
 * the week judged, one false alarm in a thousand. Series of single food items are mostly zero; the
 * floor of sigma is 0.5, so that over a baseline of zeros one failing sample is no alarm and two
 * are.
 */
export const EARS_PARAMETERS = { baseline: '7', alpha: '0.001', minSigma: '0.5' } as const
export const GUARD_WEEKS = 2

export const earsC2: Formula<EarsInputs> = {
  rule: 'earsC2',
  id: 'warning.earsC2',
  version: 1,
  title: text('EARS C2：每周不合格批数', 'EARS C2 on weekly failing samples'),
  source: 'Hutwagner et al. 2003, J. Urban Health 80(2) Suppl. 1',
  compute: (inputs) => {
    const counts = inputs.weeks.map((week) => week.failing)
    const point = judge(counts, inputs).at(-1)
    if (!point?.judged) return notJudged(point)
    return judged(point, inputs)
  },
}

/** Every week of the inputs judged by the same formula: what the chart and its table show. */
export function earsHistory(inputs: EarsInputs): (WeekCount & { readonly point: EarsPoint })[] {
  const points = judge(
    inputs.weeks.map((week) => week.failing),
    inputs,
  )
  return inputs.weeks.map((week, i) => ({ ...week, point: points[i]! }))
}

export function judge(
  counts: readonly (number | null)[],
  { parameters }: Pick<EarsInputs, 'parameters'>,
): EarsPoint[] {
  const { baseline, alpha, minSigma } = parameters
  return ears(counts, {
    method: 'C2',
    baseline: Number(baseline),
    alpha: Number(alpha),
    minSigma: Number(minSigma),
  })
}

/**
 * The chance of a false alarm that a short baseline really leaves, for normal counts: the threshold
 * is made of an estimated mean and sigma, so the excess follows Student's t with baseline - 1
 * degrees of freedom, wider by the uncertainty of the mean.
 */
export function actualFalseAlarmRate(alpha: number, baseline: number): number {
  const degrees = baseline - 1
  const t = normalUpperQuantile(alpha) / Math.sqrt(1 + 1 / baseline)
  return betaTails(degrees / (degrees + t * t), degrees / 2, 0.5).lower / 2
}

type Judged = Extract<EarsPoint, { judged: true }>

function judged(point: Judged, { parameters, weeks, doubtful }: EarsInputs): Finding {
  const baseline = Number(parameters.baseline)
  const isFloor = point.sigma === Number(parameters.minSigma)
  const at = (back: number) => weeks.at(-1 - back)?.monday ?? null
  const without = point.observed - doubtful
  return {
    rule: 'earsC2',
    verdict: point.alarm ? 'fired' : 'notFired',
    observed: String(point.observed),
    expected: decimals(point.expected),
    threshold: decimals(point.threshold),
    figures: {
      sigma: decimals(point.sigma),
      statistic: point.statistic === null ? null : decimals(point.statistic),
      baselineFrom: at(baseline + GUARD_WEEKS),
      baselineTo: at(GUARD_WEEKS + 1),
      guardFrom: at(GUARD_WEEKS),
      guardTo: at(1),
      falseAlarmNominal: parameters.alpha,
      // On the floor of sigma the counts are far from normal and this rate would say nothing.
      falseAlarmActual: isFloor
        ? null
        : decimals(actualFalseAlarmRate(Number(parameters.alpha), baseline)),
      observedWithoutDoubtful: doubtful > 0 ? String(without) : null,
      firedWithoutDoubtful: doubtful > 0 ? String(without > point.threshold) : null,
    },
    said: comparison(point),
  }
}

function comparison({ observed, threshold, alarm }: Judged): Text {
  const [limit, zh, en] = [shown(threshold), alarm ? '＞' : '≤', alarm ? '>' : '≤']
  return text(
    `周不合格${observed}批${zh}阈值${limit}`,
    `${observed} failing in the week ${en} threshold ${limit}`,
  )
}

const notJudged = (point: EarsPoint | undefined): Finding => ({
  rule: 'earsC2',
  verdict: 'notJudged',
  observed: point?.observed === null || point === undefined ? null : String(point.observed),
  expected: null,
  threshold: null,
  figures: {},
  said: point && !point.judged ? point.message : text('没有数据', 'There are no data'),
})
