import { text } from '#kernel/text.ts'
import { checkFault, codeFault, type ParsedCode } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { compactCode } from './normalise-code.ts'

/**
 * Global trade item numbers, the numbers in bar codes: GB 12904, GS1 General Specifications. They
 * are text: leading zeros are kept as written.
 */
export interface Gtin {
  readonly form: 'GTIN-8' | 'GTIN-12' | 'GTIN-13' | 'GTIN-14'
  /** The same item in fourteen digits, the spelling in which two numbers may be compared. */
  readonly gtin14: string
  /** First three digits as allotted by GS1: 680-699 (in 2007: 690-695) are China's. */
  readonly prefix: string
}

const NAME = text('商品条码', 'GTIN')
const MASKS = [8, 12, 13, 14].map((length) => 'd'.repeat(length))

/** Reads a GTIN of 8, 12, 13 or 14 digits; blanks between groups are dropped. */
export function parseGtin(source: string): ParsedCode<Gtin> {
  const value = compactCode(source)
  const fault = findMaskFault(NAME, value, MASKS)
  if (fault) return fault
  if (gtinCheck(value.slice(0, -1)) !== value.slice(-1)) return checkFault(NAME, value.length)
  const gtin14 = value.padStart(14, '0')
  if (/^0+$/.test(value)) {
    return codeFault('CATEGORY', text('商品条码全为零，不指任何商品', 'all zeros name no item'), {
      remedy: text('没有条码时请留空', 'leave it empty where there is no bar code'),
    })
  }
  return { ok: true, value, form: formOf(value), gtin14, prefix: prefixOf(value) }
}

export const isGtin = (source: string): boolean => parseGtin(source).ok

/**
 * The check digit of a body of digits: weights 3, 1, 3, 1 … from the right. It catches every single
 * altered digit, and swaps of neighbours unless these differ by five.
 */
export function gtinCheck(body: string): string {
  if (!/^\d+$/.test(body)) throw new RangeError('not the body of a GTIN: digits only')
  const sum = [...body]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

function formOf(value: string): Gtin['form'] {
  switch (value.length) {
    case 8:
      return 'GTIN-8'
    case 12:
      return 'GTIN-12'
    case 13:
      return 'GTIN-13'
    default:
      return 'GTIN-14'
  }
}

/** A GTIN-14 carries its packaging level first, a GTIN-12 an unwritten zero. */
function prefixOf(value: string): string {
  switch (value.length) {
    case 12:
      return `0${value.slice(0, 2)}`
    case 14:
      return value.slice(1, 4)
    default:
      return value.slice(0, 3)
  }
}
