import { addDays, type CalendarDate, dateIn, weekday } from '#kernel/dates.ts'
import type { Language } from '#kernel/text.ts'

/**
 * Dates as screens write them: ISO in both languages, the legal day of Asia/Shanghai everywhere.
 */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

export const weekdayOf = (date: string, language: Language): string =>
  WEEKDAYS[language][weekday(date as CalendarDate) - 1] ?? ''

/** `周二` without its first character, for narrow places. */
export const weekdayShort = (date: string, language: Language): string =>
  language === 'zh' ? weekdayOf(date, 'zh').slice(1) : weekdayOf(date, 'en').slice(0, 2)

/** `2026-12-01 周二`. */
export const dayAndWeekday = (date: string, language: Language): string =>
  `${date} ${weekdayOf(date, language)}`

/** `2026-12-01` of an instant. */
export const dayOf = (instant: string): string => dateIn(new Date(instant))

/** `18:00`, in Asia/Shanghai. */
export function timeOf(instant: string): string {
  const minutes = Math.floor(new Date(instant).getTime() / 60_000) + 8 * 60
  const ofDay = ((minutes % 1440) + 1440) % 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}

/** `2026-11-23 18:00`. */
export const dayAndTime = (instant: string): string => `${dayOf(instant)} ${timeOf(instant)}`

/** `11-23 18:00`, where the year is plain from what stands around. */
export const shortTime = (instant: string): string => dayAndTime(instant).slice(5)

/** The last legal day of a term that is over at `dueAt`: the day before its first instant. */
export const lastDayBefore = (dueAt: string): string =>
  addDays(dateIn(new Date(dueAt)), timeOf(dueAt) === '00:00' ? -1 : 0)

/** `12,480`; never with a sign for what is not a number. */
export const figure = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−')

/** `41.5%`, one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** `3.4 MB`; binary units are nobody's everyday words. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
