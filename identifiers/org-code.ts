import { text } from '#kernel/text.ts'
import { checkFault, type ParsedCode } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'

/**
 * Organisation codes, GB 11714-1997: eight characters and a check character, `79965505-8`. The main
 * key of 2007; today they live on inside the unified social credit code.
 */
const NAME = text('组织机构代码', 'Organisation code')
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Reads an organisation code with or without its dash; the value carries the dash. */
export function parseOrgCode(source: string): ParsedCode {
  const written = normaliseCode(source)
  const fault = findMaskFault(NAME, written, ['aaaaaaaa-x', 'aaaaaaaax'])
  if (fault) return fault
  const [body, check] = [written.slice(0, 8), written.slice(-1)]
  if (orgCodeCheck(body) !== check) return checkFault(NAME, written.length)
  return { ok: true, value: `${body}-${check}` }
}

export const isOrgCode = (source: string): boolean => parseOrgCode(source).ok

/**
 * The check character (MOD 11) of eight characters 0-9 A-Z. Two letters or digits whose values
 * differ by 11 or 22 have the same weight in it, so the scheme does not catch every slip.
 */
export function orgCodeCheck(body: string): string {
  if (!/^[0-9A-Z]{8}$/.test(body)) throw new RangeError(`not the body of an organisation code`)
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(body.charAt(i), 36), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
