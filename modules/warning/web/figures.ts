import { addDays, type CalendarDate, dayNumber, yearOf } from '#kernel/dates.ts'
import { decimal, formatDecimal, parseDecimal } from '#kernel/decimal.ts'
import { roundToPlaces, wilsonInterval } from '#statistics/index.ts'
import type { ListedAlarm } from './alarms.ts'

/** Figures as pages write them: same places down a column, a real minus, rounded by GB/T 8170. */
export function places(value: string | null, count: number): string {
  const number = value === null ? null : parseDecimal(value)
  if (!number) return '—'
  return formatDecimal(roundToPlaces(number, count)).replace('-', '−')
}

/** With the sign by which the rule compares: R1 alarms at its number, the others beyond it. */
export function thresholdOf({ rule, threshold }: Pick<ListedAlarm, 'rule' | 'threshold'>): string {
  if (threshold === null) return '—'
  if (rule === 'R1') return `≥${threshold}`
  return `＞${rule === 'earsC2' ? places(threshold, 2) : threshold}`
}

/** `4.71` of a share of 0.0471. */
export const percentOf = (share: number): string =>
  formatDecimal(roundToPlaces(decimal((share * 100).toFixed(8)), 2))

/** Fewer say nothing about a rate. */
export const RATE_SAMPLES_MIN = 30

export interface Rate {
  readonly share: number
  readonly lower: number
  readonly upper: number
}

/** Null where there are too few samples for a rate. */
export function rateOf(hits: number, size: number): Rate | null {
  if (size < RATE_SAMPLES_MIN) return null
  return { share: hits / size, ...wilsonInterval({ hits, size }) }
}

/** ISO 8601 week of a Monday: the year is that of its Thursday. */
export function weekNumber(monday: string): { readonly year: number; readonly week: number } {
  const thursday = addDays(monday as CalendarDate, 3)
  const year = yearOf(thursday)
  const first = dayNumber(`${year}-01-01` as CalendarDate)
  return { year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 }
}

export const sundayOf = (monday: string): string => addDays(monday as CalendarDate, 6)
