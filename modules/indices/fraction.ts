import { decimal } from '#kernel/decimal.ts'

/** Exact fractions: anybody recomputes an index to the last digit. The divisor is positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n })

export function fractionOf(source: string): Fraction {
  const { units, scale } = decimal(source)
  return { over: units, under: 10n ** BigInt(scale) }
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { over: -b.over, under: b.under })

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
})

/** Divides by a number that is not zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n
  return { over: a.over * b.under * sign, under: a.under * b.over * sign }
}

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under

export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, whole(0))

export const between = (value: Fraction, least: Fraction, most: Fraction): Fraction =>
  isLess(value, least) ? least : isLess(most, value) ? most : value

/** Rounded half up, as published figures are: `81.68`. */
export function rounded({ over, under }: Fraction, places = 2): string {
  const scale = 10n ** BigInt(places)
  const doubled = 2n * over * scale + under
  const quotient = doubled / (2n * under)
  const isBelow = doubled < 0n && doubled % (2n * under) !== 0n
  const units = isBelow ? quotient - 1n : quotient
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Square root of a fraction that is not negative, cut off after twelve decimals. */
export function rootOf({ over, under }: Fraction): Fraction {
  const scale = 10n ** 12n
  return { over: integerRoot((over * scale * scale) / under), under: scale }
}

function integerRoot(value: bigint): bigint {
  if (value < 2n) return value
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (guess + value / guess) / 2n
    if (next >= guess) return guess
    guess = next
  }
}
