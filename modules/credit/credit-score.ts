import { addMonths, type CalendarDate, calendarDate } from '#kernel/dates.ts'

/**
 * The quality credit score and its grade (design). Points are whole
 * hundredths, so that nothing is lost: the share of passing samples alone has to be rounded, half
 * up, to the hundredth. Whoever keeps the inputs can compute the grade again.
 */
export const CREDIT_SCORE = { id: 'credit.score', version: 1, source: 'design' } as const

export const ADVERSE_POINTS = {
  warning: 1,
  smallFine: 2,
  fine: 5,
  largeFine: 8,
  stopBusiness: 15,
  licenceRevoked: 30,
  failedSampling: 6,
  orderedRecall: 10,
  refusedInspection: 10,
  unremediedBreach: 5,
  falseData: 10,
} as const
export type AdverseKind = keyof typeof ADVERSE_POINTS

export interface AdverseEvent {
  readonly kind: AdverseKind
  readonly on: string
}

/** Samples of one year, by how many years ago: 1 is the last twelve months. */
export interface YearOfSamples {
  readonly yearsAgo: 1 | 2 | 3
  readonly tested: number
  readonly passed: number
}

export interface CreditInputs {
  /** Points reached in the items that are not computed: whole numbers within their maxima. */
  readonly points: {
    readonly licences: number
    readonly systems: number
    readonly inspections: number
    readonly complaints: number
    readonly commitment: number
    readonly honours: number
  }
  readonly samples: readonly YearOfSamples[]
  readonly adverseEvents: readonly AdverseEvent[]
  readonly filedOn: string
  readonly isBlacklisted: boolean
  /** Non-edible substance or crime: the day of it, where there is one. */
  readonly gravestOn?: string | undefined
  readonly hasOpenFailedSampling: boolean
  readonly hasUnremediedBreach: boolean
}

export type CreditGrade = 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D' | 'N'

export interface CreditScore {
  /** Decimal string with two places, 0.00 to 100.00. */
  readonly score: string
  readonly grade: CreditGrade
  readonly samplingPoints: string
  readonly deducted: string
}

/** Weights 1, 0.5 and 0.25 for the three years, as quarters. */
const YEAR_QUARTERS = { 1: 4, 2: 2, 3: 1 } as const
const SAMPLING_MOST = 30
const SAMPLING_WITHOUT_SAMPLE = 24

const GRADES = [
  [9500, 'AAA'],
  [9000, 'AA'],
  [8000, 'A'],
  [6000, 'B'],
  [4000, 'C'],
] as const

export function creditScore(inputs: CreditInputs, today: CalendarDate): CreditScore {
  const sampling = samplingHundredths(inputs.samples)
  const positive = Object.values(inputs.points).reduce(
    (sum, points) => sum + points * 100,
    sampling,
  )
  const deducted = inputs.adverseEvents.reduce(
    (sum, event) => sum + deductedHundredths(event, today),
    0,
  )
  const score = Math.min(10_000, Math.max(0, positive - deducted))
  return {
    score: written(score),
    grade: gradeOf(score, inputs, today),
    samplingPoints: written(sampling),
    deducted: written(deducted),
  }
}

/** N or D by hard rule first, then the cap, then the score. */
function gradeOf(score: number, inputs: CreditInputs, today: CalendarDate): CreditGrade {
  const { gravestOn } = inputs
  if (isWithin(inputs.filedOn, 12, today)) return 'N'
  if (inputs.isBlacklisted || (gravestOn && isWithin(gravestOn, 36, today))) return 'D'
  const byScore = gradeByScore(score, inputs.adverseEvents, today)
  if (inputs.hasOpenFailedSampling) return lower(byScore, 'C')
  if (inputs.hasUnremediedBreach) return lower(byScore, 'B')
  return byScore
}

function gradeByScore(
  score: number,
  events: readonly AdverseEvent[],
  today: CalendarDate,
): CreditGrade {
  const hasEventWithin = (months: number) => events.some(({ on }) => isWithin(on, months, today))
  const found = GRADES.find(([least, grade]) => {
    if (score < least) return false
    if (grade === 'AAA') return !hasEventWithin(24)
    return grade !== 'AA' || !hasEventWithin(12)
  })
  return found?.[1] ?? 'D'
}

const ORDER: readonly CreditGrade[] = ['AAA', 'AA', 'A', 'B', 'C', 'D']
const lower = (one: CreditGrade, cap: CreditGrade): CreditGrade =>
  ORDER.indexOf(one) > ORDER.indexOf(cap) ? one : cap

function samplingHundredths(samples: readonly YearOfSamples[]): number {
  let [passed, tested] = [0, 0]
  for (const year of samples) {
    passed += YEAR_QUARTERS[year.yearsAgo] * year.passed
    tested += YEAR_QUARTERS[year.yearsAgo] * year.tested
  }
  if (tested === 0) return SAMPLING_WITHOUT_SAMPLE * 100
  return Math.floor((2 * SAMPLING_MOST * 100 * passed + tested) / (2 * tested))
}

/** In full for a year, half in the second, a quarter in the third, then no more. */
function deductedHundredths({ kind, on }: AdverseEvent, today: CalendarDate): number {
  const points = ADVERSE_POINTS[kind]
  if (isWithin(on, 12, today)) return points * 100
  if (isWithin(on, 24, today)) return points * 50
  return isWithin(on, 36, today) ? points * 25 : 0
}

const isWithin = (on: string, months: number, today: CalendarDate): boolean =>
  addMonths(calendarDate(on), months) >= today

const written = (hundredths: number): string => (hundredths / 100).toFixed(2)
