import { type CalendarDate, parseDate } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import { checkFault, codeFault, type Meaning, type ParsedCode, regionFault } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'
import { hasProvince, NATION } from './region-code.ts'

/**
 * Citizen identity numbers, GB 11643-1999: region (1-6), birth (7-14), order (15-17), check (18).
 * A personal value: faults name positions and the region at most, never the number.
 */
export interface IdCard {
  readonly regionCode: string
  readonly birthDate: CalendarDate
}

const NAME = text('公民身份号码', 'Identity number')
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** `83` stands on the residence permits of Taiwan residents, where GB/T 2260 has 71 (probable). */
const hasHolderRegion = (code: string): boolean =>
  code !== NATION && (hasProvince(code) || code.startsWith('83'))

/**
 * Reads an identity number of eighteen characters. Those of fifteen digits lapsed on 2013-01-01 and
 * are refused by length. Whether the birth lies in the past is not judged here: no clock is read.
 */
export function parseIdCard(source: string, meaning: Meaning = {}): ParsedCode<IdCard> {
  const value = normaliseCode(source)
  const fault = findMaskFault(NAME, value, [`${'d'.repeat(17)}x`])
  if (fault) return fault
  if (idCardCheck(value.slice(0, 17)) !== value.charAt(17)) return checkFault(NAME, 18)
  const regionCode = value.slice(0, 6)
  if (!(meaning.hasRegion ?? hasHolderRegion)(regionCode)) return regionFault(NAME, regionCode, 1)
  const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)]
  const birthDate = parseDate(`${year}-${month}-${day}`)
  if (!birthDate) {
    return codeFault(
      'CATEGORY',
      text('第 7 至 14 位的出生日期不存在', 'There is no such day of birth (positions 7 to 14)'),
      { at: 7, remedy: text('请对照证件核对', 'compare it with the document') },
    )
  }
  return { ok: true, value, regionCode, birthDate }
}

export const isIdCard = (source: string, meaning?: Meaning): boolean =>
  parseIdCard(source, meaning).ok

/** The check character of seventeen digits, ISO 7064 MOD 11-2: every altered digit is caught. */
export function idCardCheck(body: string): string {
  if (!/^\d{17}$/.test(body)) throw new RangeError('not the body of an identity number: 17 digits')
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body.charAt(i)), 0)
  return '10X98765432'.charAt(sum % 11)
}
