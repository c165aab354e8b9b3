import type { TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, daysBetween, startOfDay } from '#kernel/dates.ts'
import { compareDecimals, decimal, formatDecimal, subtractDecimals } from '#kernel/decimal.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import {
  type Grade,
  type Grading,
  INDICATORS,
  type IndicatorName,
  type IndicatorValue,
  type ProgrammeEntry,
  type QualityCity,
  type RectificationOrder,
  type SelfEvaluation,
  type SiteCheck,
  type Target,
  type YearTargets,
} from './contract-city.ts'

/** Pure decisions about the quality-city programme: facts in, refusal or value out. */
type Facts = CaseFacts<QualityCity>

const nothingYet = {
  values: [],
  falseData: false,
  score: null,
  grade: null,
  rectifyBy: null,
} as const

export const beginCity = (entry: ProgrammeEntry): QualityCity => ({
  ...entry,
  ...nothingYet,
  values: [],
  targets: [],
  nextTargets: [],
})

/** 30 June: the last day of the programme year of the case. */
const lastDay = (subject: QualityCity) => calendarDate(`${subject.year + 1}-06-30`)

export const yearEnd = (facts: Facts): Date => startOfDay(lastDay(facts.subject))
export const yearBegin = (facts: Facts): Date =>
  startOfDay(calendarDate(`${facts.subject.year}-06-30`))

/** The self-evaluation of a year is sent by 15 July after it (QWA 6): a date, not a length. */
export const untilMidJuly = (facts: Facts): TermText => {
  const end = lastDay(facts.subject)
  return `${daysBetween(end, calendarDate(`${facts.subject.year + 1}-07-15`))} days`
}

export const untilRectified = (facts: Facts): TermText | null => {
  const ordered = lastTaken(facts, 'orderRectify')
  const { rectifyBy } = facts.subject
  if (!ordered || rectifyBy === null) return null
  return `${daysBetween(dateIn(ordered.at), calendarDate(rectifyBy))} days`
}

const isPublished = (facts: Facts): boolean => facts.state === 'published'
export const isPlanned = (facts: Facts): boolean =>
  isPublished(facts) && facts.subject.nextTargets.length > 0
export const isUnplanned = (facts: Facts): boolean =>
  isPublished(facts) && facts.subject.nextTargets.length === 0

export function yearIsOver(facts: Facts): Refusal | null {
  const end = lastDay(facts.subject)
  if (dateIn(facts.now) > end) return null
  return refuse(
    'yearNotOver',
    `考核年度${end}结束，之后方可自评`,
    `The programme year ends on ${end}; evaluate it afterwards`,
    { about: 'time', basis: 'QWA 6' },
  )
}

const names = Object.keys(INDICATORS) as IndicatorName[]

/** Every indicator stands in the list once. */
function isComplete(rows: readonly { indicator: IndicatorName }[]): Refusal | null {
  const wrong = names.filter((name) => rows.filter((row) => row.indicator === name).length !== 1)
  if (wrong.length === 0) return null
  return refuse(
    'indicatorsIncomplete',
    `各项指标须各填一次：${wrong.map((name) => INDICATORS[name][0]).join('、')}`,
    `Each indicator stands in the list once: ${wrong.map((name) => INDICATORS[name][1]).join('; ')}`,
    { basis: 'design' },
  )
}

export function targetsAreComplete(_facts: Facts, data: YearTargets): Refusal | null {
  const zero = data.targets.filter(
    (row) => compareDecimals(decimal(row.target), decimal('0')) === 0,
  )
  if (zero.length > 0) {
    return refuse(
      'targetIsZero',
      `目标值须大于零：${zero.map((row) => INDICATORS[row.indicator][0]).join('、')}`,
      `A target is more than zero: ${zero.map((row) => INDICATORS[row.indicator][1]).join('; ')}`,
    )
  }
  return isComplete(data.targets)
}

export const valuesAreComplete = (_facts: Facts, data: SelfEvaluation): Refusal | null =>
  isComplete(data.values)

const MILLION = 1_000_000n

/** Points × value / target, no more than the points, in millionths, rounded half up. */
function millionthsOf(points: number, value: string, target: string): bigint {
  const [reached, wanted] = [decimal(value), decimal(target)]
  const whole = BigInt(points) * MILLION
  if (compareDecimals(reached, wanted) >= 0) return whole
  const { units: missing, scale } = subtractDecimals(wanted, reached)
  const all = wanted.units * 10n ** BigInt(scale - wanted.scale)
  return (2n * whole * (all - missing) + all) / (2n * all)
}

/** The score of the year with two decimals, of 100; rounded half up. */
export function cityScore(targets: readonly Target[], values: readonly IndicatorValue[]): string {
  const millionths = names.reduce((sum, name) => {
    const target = targets.find((row) => row.indicator === name)?.target
    const value = values.find((row) => row.indicator === name)?.value ?? '0'
    return target ? sum + millionthsOf(INDICATORS[name][2], value, target) : sum
  }, 0n)
  return formatDecimal({ units: (millionths + 5_000n) / 10_000n, scale: 2 })
}

/** A from 90, B from 80, C from 60 (QWA 5); events and false data make it D, open failures C. */
export function cityGrade(
  score: string,
  found: Pick<Grading, 'systemicEvent' | 'openNationalFailure'> & { readonly falseData: boolean },
): Grade {
  if (found.systemicEvent || found.falseData) return 'D'
  const reaches = (least: string) => compareDecimals(decimal(score), decimal(least)) >= 0
  const byScore = reaches('90') ? 'A' : reaches('80') ? 'B' : reaches('60') ? 'C' : 'D'
  return found.openNationalFailure && byScore < 'C' ? 'C' : byScore
}

export function gradeFollowsScore(facts: Facts, data: Grading): Refusal | null {
  const { targets, values, falseData } = facts.subject
  const score = cityScore(targets, values)
  const grade = cityGrade(score, { ...data, falseData })
  if (data.grade === grade) return null
  return refuse(
    'gradeDoesNotFollow',
    `按指标计算得分${score}，应评定为${grade}级`,
    `The indicators come to ${score}, which is grade ${grade}`,
    { basis: 'QWA 5' },
  )
}

export function gradeIsLow(facts: Facts): Refusal | null {
  const { grade, rectifyBy } = facts.subject
  if ((grade === 'C' || grade === 'D') && rectifyBy === null) return null
  return refuse(
    'nothingToRectify',
    '等级为C、D且尚未责令整改的，方可责令整改',
    'Rectification is ordered once, after grade C or D',
    { basis: 'QWA 6' },
  )
}

export function rectificationIsLater(facts: Facts, data: RectificationOrder): Refusal | null {
  const today = dateIn(facts.now)
  if (data.rectifyBy > today) return null
  return refuse(
    'rectifiedByPast',
    `整改期限须晚于今天（${today}）`,
    `The day to mend it by has to be after today (${today})`,
    { about: 'time' },
  )
}

export const withTargets = (subject: QualityCity, { targets }: YearTargets): QualityCity => ({
  ...subject,
  targets,
})

export const withNextTargets = (subject: QualityCity, { targets }: YearTargets): QualityCity => ({
  ...subject,
  nextTargets: targets,
})

export const withValues = (subject: QualityCity, { values }: SelfEvaluation): QualityCity => ({
  ...subject,
  values,
})

export const withFound = (subject: QualityCity, check: SiteCheck): QualityCity => ({
  ...subject,
  values: subject.values.map(
    (row) => check.found.find((found) => found.indicator === row.indicator) ?? row,
  ),
  falseData: check.falseData,
})

export const withGrade = (subject: QualityCity, { grade }: Grading): QualityCity => ({
  ...subject,
  score: cityScore(subject.targets, subject.values),
  grade,
})

export const withOrder = (subject: QualityCity, order: RectificationOrder): QualityCity => ({
  ...subject,
  rectifyBy: order.rectifyBy,
})

/** The next year begins with the targets filed for it. */
export const intoNextYear = (subject: QualityCity): QualityCity => ({
  ...subject,
  ...nothingYet,
  values: [],
  year: subject.year + 1,
  targets: subject.nextTargets,
  nextTargets: [],
})

/** A year went by without targets: the one after it has to have its own. */
export const intoYearAfter = (subject: QualityCity): QualityCity => ({
  ...subject,
  ...nothingYet,
  values: [],
  year: subject.year + 2,
  targets: [],
  nextTargets: [],
})
