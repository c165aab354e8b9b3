import {
  addDecimals,
  compareDecimals,
  decimal,
  formatDecimal,
  multiplyDecimals,
  subtractDecimals,
} from '#kernel/decimal.ts'

/** Sums of money are decimal strings in yuan; this is the little arithmetic that penalties need. */
export const added = (...sums: readonly string[]): string =>
  plain(formatDecimal(sums.map(decimal).reduce(addDecimals, decimal('0'))))

/** May be negative. */
export const less = (from: string, taken: string): string =>
  plain(formatDecimal(subtractDecimals(decimal(from), decimal(taken))))

export const times = (sum: string, factor: string): string =>
  plain(formatDecimal(multiplyDecimals(decimal(sum), decimal(factor))))

/** -1 where the first is smaller, 0 where they are equal, 1 where it is larger. */
export const compared = (a: string, b: string): -1 | 0 | 1 =>
  compareDecimals(decimal(a), decimal(b))

export const smaller = (a: string, b: string): string => (compared(a, b) < 0 ? a : b)
export const larger = (a: string, b: string): string => (compared(a, b) > 0 ? a : b)

/** What is below a fen is left out: money is never counted against the party for being cut. */
export function wholeFen(sum: string): string {
  const [yuan = '0', fraction = ''] = sum.split('.')
  return plain(fraction ? `${yuan}.${fraction.slice(0, 2)}` : yuan)
}

/** `3000.00` is 3000. */
const plain = (sum: string): string => (sum.includes('.') ? sum.replace(/\.?0+$/, '') : sum)
