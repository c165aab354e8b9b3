import { type CalendarDate, fromDayNumber, parseDate } from '#kernel/dates.ts'

import { remembering } from './remembering.ts'

/** A date as it may stand in a cell; `isPlain` when it was written in the standard form already. */
export type ReadDate =
  | { readonly ok: true; readonly date: CalendarDate; readonly isPlain: boolean }
  | { readonly ok: false; readonly code: 'dateUnreadable' | 'dateAmbiguous' | 'dateTooOld' }

const PLAIN = /^\d{4}-\d\d-\d\d$/
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+[\d:.]+Z?)?$/
const DIGITS_ONLY = /^(\d{4})(\d\d)(\d\d)$/
/** Days since 1899-12-30, as spreadsheets count them; five digits reach from 1927 to 2173. */
const SERIAL = /^[1-9]\d{4}(?:\.\d+)?$/
const DAY_OR_MONTH_FIRST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/
const SERIAL_ZERO_DAY = -25_569
const OLDEST = '2000-01-01'

/**
 * Reads a date in the ways laboratories write it. A date whose day and month may be meant either
 * way is none.
 */
export const readDate = remembering(read)

function read(source: string): ReadDate {
  if (PLAIN.test(source)) return known(parseDate(source), true)
  const plain = source.normalize('NFKC').trim()
  const match = YEAR_FIRST.exec(plain) ?? DIGITS_ONLY.exec(plain)
  if (match) {
    const [, year = '', month = '', day = ''] = match
    return known(parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), false)
  }
  if (SERIAL.test(plain)) {
    return known(fromDayNumber(Math.floor(Number(plain)) + SERIAL_ZERO_DAY), false)
  }
  return { ok: false, code: DAY_OR_MONTH_FIRST.test(plain) ? 'dateAmbiguous' : 'dateUnreadable' }
}

function known(date: CalendarDate | null, isPlain: boolean): ReadDate {
  if (!date) return { ok: false, code: 'dateUnreadable' }
  return date < OLDEST ? { ok: false, code: 'dateTooOld' } : { ok: true, date, isPlain }
}
