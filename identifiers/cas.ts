import { text } from '#kernel/text.ts'
import { checkFault, codeFault, type ParsedCode } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'

/** CAS Registry Numbers of chemical substances: `108-78-1` is melamine. */
const NAME = text('CAS 登记号', 'CAS Registry Number')
const MASKS = [2, 3, 4, 5, 6, 7].map((length) => `${'d'.repeat(length)}-dd-d`)

export function parseCas(source: string): ParsedCode {
  const value = normaliseCode(source)
  const fault = findMaskFault(NAME, value, MASKS)
  if (fault) return fault
  if (value.startsWith('0')) {
    return codeFault('CHARSET', text('CAS 登记号不以 0 开头', 'A CAS number has no leading zero'), {
      at: 1,
      remedy: text('请去掉开头的 0', 'leave out the zeros in front'),
    })
  }
  const digits = value.replaceAll('-', '')
  if (casCheck(digits.slice(0, -1)) !== digits.slice(-1)) return checkFault(NAME, value.length)
  return { ok: true, value }
}

export const isCas = (source: string): boolean => parseCas(source).ok

/**
 * The check digit of a body of digits: weights 1, 2, 3 … from the right, modulo 10. An altered
 * digit is surely caught only where its weight is 1, 3, 7 or 9.
 */
export function casCheck(body: string): string {
  if (!/^\d+$/.test(body)) throw new RangeError('not the body of a CAS number: digits only')
  const sum = [...body].reverse().reduce((total, digit, i) => total + Number(digit) * (i + 1), 0)
  return String(sum % 10)
}
