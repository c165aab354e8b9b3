/**
 * Legal dates. A `CalendarDate` is a day in Asia/Shanghai, written `YYYY-MM-DD`; an instant is a
 * `Date`. Legal days never depend on the zone of the server: China has kept UTC+8 without summer
 * time since 1992, and this code serves dates from 2004 on.
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `YYYY-MM-DD`; null when the day does not exist. */
export function parseDate(source: string): CalendarDate | null {
  const match = PATTERN.exec(source)
  if (!match) return null
  const [, year, month, day] = match.map(Number) as [number, number, number, number]
  const date = fromParts(year, month, day)
  return date === source ? date : null
}

/** A date that is known to be well formed; throws on a programmer's error. */
export function calendarDate(source: string): CalendarDate {
  const date = parseDate(source)
  if (!date) throw new Error(`not a calendar date: ${source}`)
  return date
}

/** Days since 1970-01-01. */
export const dayNumber = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

export const fromDayNumber = (day: number): CalendarDate =>
  new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(dayNumber(date) + days)

export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  dayNumber(to) - dayNumber(from)

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekday = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** The Monday of the week that `date` lies in. */
export const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, 1 - weekday(date))

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

/**
 * The same day of the month `months` later; where that day is missing, the last day of the month.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  const last = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate()
  return fromParts(newYear, newMonth, Math.min(day, last))
}

/** The legal day on which an instant falls. */
export const dateIn = (instant: Date): CalendarDate =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as CalendarDate

/** The instant at which the legal day begins. */
export const startOfDay = (date: CalendarDate): Date =>
  new Date(dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS)

/** The first instant after the legal day: a term that ends on `date` is over at this instant. */
export const endOfDay = (date: CalendarDate): Date => startOfDay(addDays(date, 1))

function fromParts(year: number, month: number, day: number): CalendarDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CalendarDate
}
