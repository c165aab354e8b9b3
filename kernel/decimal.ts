/**
 * Exact decimal numbers. Quantities, limits and results are decimal strings end to end and are
 * never binary floats; this is the arithmetic they need. The number of digits after the point is
 * kept as written, because rounding to GB/T 8170 and the digits of a result depend on it.
 */
export interface Decimal {
  /** The digits as an integer, with the sign. */
  readonly units: bigint
  /** How many of the digits stand after the point; never negative. */
  readonly scale: number
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** Reads `-12.30`, `4.2e4`. Returns null for anything else; spaces and separators are not read. */
export function parseDecimal(source: string): Decimal | null {
  const match = PATTERN.exec(source)
  if (!match) return null
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const power = Number(exponent)
  if (Math.abs(power) > 400) return null
  const digits = BigInt(whole + fraction)
  const units = sign === '-' ? -digits : digits
  return timesPowerOfTen({ units, scale: fraction.length }, power)
}

/** Reads a decimal that is known to be well formed; throws on a programmer's error. */
export function decimal(source: string): Decimal {
  const value = parseDecimal(source)
  if (!value) throw new Error(`not a decimal number: ${source}`)
  return value
}

export function formatDecimal({ units, scale }: Decimal): string {
  if (scale === 0) return units.toString()
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Multiplies by 10^power exactly; a positive power takes digits off the scale first. */
export function timesPowerOfTen({ units, scale }: Decimal, power: number): Decimal {
  const moved = scale - power
  return moved >= 0 ? { units, scale: moved } : { units: units * 10n ** BigInt(-moved), scale: 0 }
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = atSameScale(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = atSameScale(a, b)
  return { units: left + right, scale: Math.max(a.scale, b.scale) }
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale })
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

/** For display and statistics only, never for judgement. */
function atSameScale(a: Decimal, b: Decimal): [bigint, bigint] {
  if (a.scale === b.scale) return [a.units, b.units]
  if (a.scale > b.scale) return [a.units, b.units * 10n ** BigInt(a.scale - b.scale)]
  return [a.units * 10n ** BigInt(b.scale - a.scale), b.units]
}
