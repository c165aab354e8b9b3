import {
  addDays,
  addMonths,
  type CalendarDate,
  dateIn,
  daysBetween,
  endOfDay,
  weekday,
} from './dates.ts'
import { type Text, text } from './text.ts'

/**
 * Working days and terms. A working day is Monday to Friday, save the rest days and make-up days of
 * the yearly notice of the State Council. Past the last notice the answer is by weekday alone, and
 * every date that depends on it is provisional until that notice is loaded.
 */
export interface WorkingCalendar {
  /** Names the notices it was made from; stored with every deadline. */
  readonly version: string
  readonly knownFrom: CalendarDate
  readonly knownThrough: CalendarDate
  isWorkingDay(date: CalendarDate): boolean
}

/** What notices say of single days; `off` rests on a weekday, `work` makes up on a weekend. */
export interface CalendarDays {
  readonly version: string
  readonly knownFrom: string
  readonly knownThrough: string
  readonly off: readonly string[]
  readonly work: readonly string[]
}

export function workingCalendar(days: CalendarDays): WorkingCalendar {
  const [off, work] = [new Set<string>(days.off), new Set<string>(days.work)]
  return {
    version: days.version,
    knownFrom: days.knownFrom as CalendarDate,
    knownThrough: days.knownThrough as CalendarDate,
    isWorkingDay: (date) => work.has(date) || (weekday(date) <= 5 && !off.has(date)),
  }
}

/** The length of a term in the words of the law; a negative one is counted back from its event. */
export type TermText = `${number} ${Unit}`
export type Unit =
  | 'hour'
  | 'hours'
  | 'working day'
  | 'working days'
  | 'day'
  | 'days'
  | 'month'
  | 'months'
  | 'year'
  | 'years'

export interface Term {
  readonly n: number
  readonly unit: 'hours' | 'working days' | 'days' | 'months' | 'years'
}

export function parseTerm(source: TermText | string): Term {
  const match = /^(-?\d+) (hour|working day|day|month|year)s?$/.exec(source)
  if (!match) throw new Error(`not a term: ${source}`)
  return { n: Number(match[1]), unit: `${match[2]}s` as Term['unit'] }
}

const UNIT_WORDS: Readonly<Record<Term['unit'], Text>> = {
  hours: text('小时', 'hours'),
  'working days': text('个工作日', 'working days'),
  days: text('日', 'days'),
  months: text('个月', 'months'),
  years: text('年', 'years'),
}

/** `10个工作日`, `10 working days`. */
export function termWords({ n, unit }: Term): Text {
  const { zh, en } = UNIT_WORDS[unit]
  return text(`${n}${zh}`, `${n} ${Math.abs(n) === 1 ? en.slice(0, -1) : en}`)
}

/** Days that are not counted: from the first, inclusive, to the second, exclusive. */
export type PauseSpan = readonly [from: string, to: string | null]

export interface DueOptions {
  readonly calendar: WorkingCalendar
  /** Whether a last day that is a rest day moves on; by default only terms in days do. */
  readonly roll?: boolean | undefined
  readonly pauses?: readonly PauseSpan[]
}

export interface DueDate {
  /** The first instant at which the term is over. */
  readonly at: Date
  /** The last legal day; null for terms in hours. */
  readonly on: CalendarDate | null
  /** A rest day moved it to here. */
  readonly rolled: boolean
  /** It depends on days that no notice has settled yet. */
  readonly provisional: boolean
  readonly calendarVersion: string
}

/**
 * When a term that starts at an instant is over (Administrative Licensing Law art. 82, Penalty Law
 * art. 85, Coercion Law art. 69). The day after the trigger is day 1.
 * Hours run without pause; months and years go to the same date, or the last day of the month.
 */
export function dueAfter(length: TermText | string, from: Date, options: DueOptions): DueDate {
  const term = parseTerm(length)
  const { calendar } = options
  if (term.unit === 'hours') {
    const at = new Date(from.getTime() + term.n * 3_600_000)
    return { at, on: null, rolled: false, provisional: false, calendarVersion: calendar.version }
  }
  const start = dateIn(from)
  const last = lastDay(term, start, options)
  const rolls = (options.roll ?? term.unit === 'days') && term.n > 0
  const on = rolls ? nextWorkingDay(last, calendar) : last
  const dependsOnNotices = term.unit === 'working days' || rolls
  const outermost = on > start ? on : start
  return {
    at: endOfDay(on),
    on,
    rolled: on !== last,
    provisional: dependsOnNotices && outermost > calendar.knownThrough,
    calendarVersion: calendar.version,
  }
}

function lastDay(term: Term, start: CalendarDate, options: DueOptions): CalendarDate {
  const pauses = options.pauses ?? []
  if (term.unit === 'months' || term.unit === 'years') {
    const months = term.unit === 'years' ? term.n * 12 : term.n
    let day = addMonths(start, months)
    for (let at = addDays(start, 1); at <= day; at = addDays(at, 1)) {
      if (isPaused(at, pauses)) day = addDays(day, 1)
    }
    return day
  }
  const counts = (day: CalendarDate) =>
    !isPaused(day, pauses) && (term.unit === 'days' || options.calendar.isWorkingDay(day))
  const step = term.n < 0 ? -1 : 1
  let day = start
  for (let left = Math.abs(term.n); left > 0; ) {
    day = addDays(day, step)
    if (counts(day)) left -= 1
  }
  return day
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(day: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let at = day
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1)
  return at
}

const isPaused = (day: CalendarDate, pauses: readonly PauseSpan[]): boolean =>
  pauses.some(([from, to]) => day >= from && (to === null || day < to))

/** How many days of a term in days have been counted by the end of `on`, `on` included. */
export function daysCounted(
  unit: 'working days' | 'days',
  from: CalendarDate,
  on: CalendarDate,
  options: Pick<DueOptions, 'calendar' | 'pauses'>,
): number {
  const pauses = options.pauses ?? []
  let count = 0
  for (let day = addDays(from, 1); day <= on; day = addDays(day, 1)) {
    const isWork = unit === 'days' || options.calendar.isWorkingDay(day)
    if (isWork && !isPaused(day, pauses)) count += 1
  }
  return count
}

/** One line of the day-by-day count that a deadline can show. */
export interface CountedDay {
  readonly date: CalendarDate
  readonly weekday: number
  readonly isWorkingDay: boolean
  readonly isPaused: boolean
  /** Number of the day in the count; null where it is not counted. */
  readonly ordinal: number | null
}

/** The count of a term in days, from the day after the trigger to its last day. */
export function countedDays(
  length: TermText | string,
  from: Date,
  until: CalendarDate,
  options: DueOptions,
): CountedDay[] {
  const { unit } = parseTerm(length)
  const start = dateIn(from)
  let ordinal = 0
  return Array.from({ length: Math.max(0, daysBetween(start, until)) }, (_, index) => {
    const date = addDays(start, index + 1)
    const [isWorkingDay, paused] = [
      options.calendar.isWorkingDay(date),
      isPaused(date, options.pauses ?? []),
    ]
    const isCounted = !paused && (unit !== 'working days' || isWorkingDay)
    if (isCounted) ordinal += 1
    return {
      date,
      weekday: weekday(date),
      isWorkingDay,
      isPaused: paused,
      ordinal: isCounted ? ordinal : null,
    }
  })
}
