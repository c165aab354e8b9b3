import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  timesPowerOfTen,
} from '#kernel/decimal.ts'

/** A number of the base: plain, with commas, or with a power of ten (`8×10^10`). */
const NUMBER = /^(-?\d[\d,]*(?:\.\d+)?)(?:[×*]10(?:\^(\d{1,2})|(0*)))?$/
const PRINTED = /-?\d[\d,]*(?:\.\d+)?(?:[×*]10(?:\^\d{1,2}|0*))?/g

export interface MfdsNumber {
  /** With the digits as printed. */
  readonly text: string
  readonly value: Decimal
  /** It was not written as a plain number. */
  readonly isPower: boolean
}

export function readMfdsNumber(source: string): MfdsNumber | null {
  const [, digits = '', exponent, zeros] = NUMBER.exec(source.replace(/\s/g, '')) ?? []
  const plain = parseDecimal(digits.replaceAll(',', ''))
  if (!plain) return null
  const isPower = exponent !== undefined || zeros !== undefined
  const power =
    exponent !== undefined ? Number(exponent) : zeros !== undefined ? zeros.length + 1 : 0
  const value = isPower ? timesPowerOfTen(plain, power) : plain
  return { text: formatDecimal(value), value, isPower }
}

/**
 * The numbers that a limit prints, such as `100이상~1,100이하`. Between two numbers a dash parts and
 * does not negate; a number below zero has its sign at the head or behind a tilde.
 */
export const printedNumbers = (source: string): MfdsNumber[] =>
  [
    ...source
      .replace(/[\s,](?=\d{3}(?!\d))/g, '')
      .replace(/(?<=[\d하상])-/g, '~')
      .matchAll(PRINTED),
  ]
    .map(([number]) => readMfdsNumber(number))
    .filter((number) => number !== null)

/** The printed spelling of a value, whose zeros count (`2.0이하` in a field that says 2). */
export const printedAs = (value: MfdsNumber, printed: readonly MfdsNumber[]): MfdsNumber | null =>
  printed.find((number) => compareDecimals(number.value, value.value) === 0) ?? null
