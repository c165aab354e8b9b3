import { compareDecimals, type Decimal, multiplyDecimals } from '#kernel/decimal.ts'

/**
 * The expanded uncertainty with the coverage factor the rule asks for. Where the quotient of the
 * factors has no short decimal form it is rounded up: a band a little too wide decides less, never
 * something else.
 */
export function guardWidth(spread: Decimal, given: Decimal, wanted: Decimal): Decimal {
  if (compareDecimals(given, wanted) === 0) return spread
  const product = multiplyDecimals(spread, wanted)
  const scale = product.scale + 6
  const above = product.units * 10n ** BigInt(scale - product.scale + given.scale)
  const quotient = above / given.units
  return { units: quotient * given.units === above ? quotient : quotient + 1n, scale }
}
