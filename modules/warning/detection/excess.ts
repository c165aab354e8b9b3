import type { CalendarDate } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import { binomialExcessTest } from '#statistics/index.ts'
import { decimals, type Finding, type Formula, shown } from './finding.ts'

/** Samples of one product group in a window, and in the time before it. */
export interface ExcessInputs {
  readonly parameters: {
    readonly days: string
    readonly monthsBefore: string
    readonly sizeMin: string
    readonly alpha: string
  }
  readonly window: SampleCount
  readonly before: SampleCount
  /** False where passing samples do not say what was tested. */
  readonly comparable: boolean
  /** Was the feed alive through all of both? */
  readonly covered: boolean
}

export interface SampleCount {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly tested: number
  readonly failing: number
}

export const EXCESS_PARAMETERS = {
  days: '90',
  monthsBefore: '12',
  sizeMin: '30',
  alpha: '0.00135',
} as const

/**
 * Rule R2: more failing samples of a product group in 90 days than the 12 months before lead one to
 * expect. The exact upper tail of the binomial distribution below 0.00135 (three sigma, one-sided),
 * with (x + 0.5)/(n + 1) as the rate before, so that a clean year does not make every failure an
 * alarm.
 */
export const excess: Formula<ExcessInputs> = {
  rule: 'R2',
  id: 'warning.R2',
  version: 1,
  title: text('R2：90日不合格率', 'R2: failing rate over 90 days'),
  source: 'DLMF 8.17.5; design',
  compute: (inputs) => {
    const why = reasonNotToJudge(inputs)
    if (why) return notJudged(inputs, why)
    const { window, before, parameters } = inputs
    const test = binomialExcessTest(
      { hits: window.failing, size: window.tested },
      { hits: before.failing, size: before.tested },
      Number(parameters.alpha),
    )
    if (!test.judged) return notJudged(inputs, test.message)
    const percent = (rate: number) => `${shown(rate * 100)}%`
    const sign = test.alarm ? '＜' : '≥'
    return {
      rule: 'R2',
      verdict: test.alarm ? 'fired' : 'notFired',
      observed: String(window.failing),
      expected: decimals(test.expectedHits),
      // Alarm from this number on: the threshold is the largest number that is still none.
      threshold: test.alarmFrom === null ? null : String(test.alarmFrom - 1),
      figures: {
        tested: String(window.tested),
        rate: decimals(test.observedRate),
        rateBefore: decimals(test.expectedRate),
        pValue: test.pValue.toExponential(6),
        from: window.from,
        to: window.to,
      },
      said: text(
        `${window.failing}／${window.tested}＝${percent(test.observedRate)}，此前${percent(test.expectedRate)}，尾概率${test.pValue.toPrecision(2)}${sign}${parameters.alpha}`,
        `${window.failing}/${window.tested} = ${percent(test.observedRate)}, before ${percent(test.expectedRate)}, tail ${test.pValue.toPrecision(2)} ${test.alarm ? '<' : '≥'} ${parameters.alpha}`,
      ),
    }
  },
}

function reasonNotToJudge({ comparable, covered, window, before, parameters }: ExcessInputs) {
  if (!comparable) {
    return text(
      '合格样品未写明检验项目，不合格率不可比，只能看批数',
      'Passing samples do not say what was tested: rates are not comparable, only counts are',
    )
  }
  if (!covered) {
    return text(
      '90日及其前12个月内数据有中断，不能比较',
      'The feed was silent in the 90 days or the 12 months before; there is nothing to compare',
    )
  }
  if (window.tested < Number(parameters.sizeMin)) {
    return text(
      `90日内仅检${window.tested}批，不足${parameters.sizeMin}批`,
      `Only ${window.tested} samples in 90 days; ${parameters.sizeMin} are needed`,
    )
  }
  if (before.tested > 0) return null
  return text('此前12个月没有样品', 'There are no samples in the 12 months before')
}

const notJudged = (inputs: ExcessInputs, said: Finding['said']): Finding => ({
  rule: 'R2',
  verdict: 'notJudged',
  observed: inputs.comparable ? String(inputs.window.failing) : null,
  expected: null,
  threshold: null,
  figures: { tested: String(inputs.window.tested) },
  said,
})
