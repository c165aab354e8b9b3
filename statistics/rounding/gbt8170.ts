import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  timesPowerOfTen,
} from '#kernel/decimal.ts'
import { text } from '#kernel/text.ts'
import { requireParameter } from '../parameter.ts'

/**
 * Rounding of test results by GB/T 8170-2008 数值修约规则与极限数值的表示和判定, on exact decimals.
 * Values are in the unit of the result.
 *
 * Round the measured value once (clause 3.3): handing a rounded value in again is a mistake that no
 * function can see. Where one party reports a digit more and another rounds it, the value travels
 * with its mark: `reportValue`, then `roundReported`.
 */

/**
 * The multiple of `interval` nearest to `value`; of two equally near the even multiple (3.2). The
 * absolute value is rounded and the sign put back. The result is written with the places of the
 * interval: 1.050 to 0.1 is 1.0. Throws `ParameterError` unless the interval is 1, 2 or 5 times a
 * power of ten (3.1).
 */
export const roundTo = (value: Decimal, interval: Decimal): Decimal =>
  nearest(value, interval, 'even')

/** Rounds to a number of places after the point; -2 rounds to hundreds. Throws unless whole. */
export const roundToPlaces = (value: Decimal, places: number): Decimal =>
  roundTo(value, intervalOf(1n, places))

/**
 * Rounds to the places the limit is written with: the value to hold against the limit by 修约值比较法,
 * which applies only where the product standard says so. A limit written as 14 x 100 needs
 * `roundTo` with its interval, because 1400 does not show it.
 */
export const roundLikeLimit = (value: Decimal, limit: Decimal): Decimal =>
  roundToPlaces(value, limit.scale)

/** Rounds to n significant digits; zero, which has none, is returned as it is. Throws for n < 1. */
export function roundToSignificant(value: Decimal, digits: number): Decimal {
  requireParameter(Number.isInteger(digits) && digits >= 1, () =>
    text(
      `有效位数应为正整数，现为 ${digits}`,
      `significant digits are a whole number from 1, not ${digits}`,
    ),
  )
  if (value.units === 0n) return value
  const places = digits - digitsOf(value) + value.scale
  const result = roundToPlaces(value, places)
  // 9.996 to three digits has become 10.00, which shows one digit too many.
  const carried = digitsOf(result) - result.scale > digitsOf(value) - value.scale
  return carried ? roundToPlaces(result, places - 1) : result
}

/** 0.5 单位修约: rounds to halves of a place. 60.38 to halves of 1 (places 0) is 60.5. */
export const roundToHalfUnit = (value: Decimal, places: number): Decimal =>
  roundTo(value, intervalOf(5n, places + 1))

/** 0.2 单位修约: rounds to fifths of a place. 842 to fifths of 100 (places -2) is 840. */
export const roundToFifthUnit = (value: Decimal, places: number): Decimal =>
  roundTo(value, intervalOf(2n, places + 1))

/**
 * A reported value that ends in 5 and will be rounded again by somebody else: `+` says that it was
 * rounded down to it (the truth lies above), `-` that it was rounded up, null that it is exact or
 * does not end in 5 (3.3). The mark speaks of the absolute value.
 */
export interface ReportedValue {
  readonly value: Decimal
  readonly mark: '+' | '-' | null
}

/** Rounds a measured value for a report and marks it where the next rounding needs to know. */
export function reportValue(measured: Decimal, interval: Decimal): ReportedValue {
  const value = roundTo(measured, interval)
  const order = compareDecimals(absolute(measured), absolute(value))
  if (order === 0 || !endsInFive(value)) return { value, mark: null }
  return { value, mark: order > 0 ? '+' : '-' }
}

/** Rounds a reported value once more; at a tie the mark decides, and without one the even digit. */
export function roundReported({ value, mark }: ReportedValue, interval: Decimal): Decimal {
  return nearest(value, interval, mark === '+' ? 'up' : mark === '-' ? 'down' : 'even')
}

/** Reads `16.5+`, `-15.5-`, `17.5`; null for anything else, also for a mark not after a 5. */
export function parseReported(source: string): ReportedValue | null {
  const [, number = '', mark] = /^([+-]?[\d.]+)([+-])?$/.exec(source) ?? []
  const value = parseDecimal(number)
  if (!value || (mark !== undefined && !endsInFive(value))) return null
  return { value, mark: mark === '+' || mark === '-' ? mark : null }
}

export const formatReported = ({ value, mark }: ReportedValue): string =>
  formatDecimal(value) + (mark ?? '')

function nearest(value: Decimal, interval: Decimal, tie: 'even' | 'up' | 'down'): Decimal {
  const step = withoutTrailingZeros(interval)
  requireParameter(/^[125]0*$/.test(step.units.toString()), () =>
    text(
      `修约间隔应为 1、2 或 5 乘以 10 的整数次幂，现为 ${formatDecimal(interval)}`,
      `an interval is 1, 2 or 5 times a power of ten, not ${formatDecimal(interval)}`,
    ),
  )
  const scale = Math.max(value.scale, step.scale)
  const [size, unit] = [atScale(absolute(value), scale), atScale(step, scale)]
  const [count, rest] = [size / unit, size % unit]
  const isTie = rest * 2n === unit
  const isUp = isTie ? tie === 'up' || (tie === 'even' && count % 2n === 1n) : rest * 2n > unit
  const units = (isUp ? count + 1n : count) * step.units
  return { units: value.units < 0n ? -units : units, scale: step.scale }
}

/** k times 10^-places. */
function intervalOf(k: 1n | 2n | 5n, places: number): Decimal {
  requireParameter(Number.isInteger(places) && Math.abs(places) <= 400, () =>
    text(`修约位数应为整数，现为 ${places}`, `places are a whole number, not ${places}`),
  )
  return timesPowerOfTen({ units: k, scale: 0 }, -places)
}

const atScale = ({ units, scale }: Decimal, wanted: number): bigint =>
  units * 10n ** BigInt(wanted - scale)

const absolute = ({ units, scale }: Decimal): Decimal => ({
  units: units < 0n ? -units : units,
  scale,
})

const digitsOf = (value: Decimal): number => absolute(value).units.toString().length

/** The rightmost digit that is not zero is a 5. */
const endsInFive = (value: Decimal): boolean => /50*$/.test(value.units.toString())

function withoutTrailingZeros({ units, scale }: Decimal): Decimal {
  let [kept, places] = [units, scale]
  while (places > 0 && kept % 10n === 0n) {
    kept /= 10n
    places -= 1
  }
  return { units: kept, scale: places }
}
