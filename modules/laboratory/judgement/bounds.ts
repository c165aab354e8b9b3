import {
  compareDecimals,
  type Decimal,
  decimal,
  formatDecimal,
  multiplyDecimals,
} from '#kernel/decimal.ts'
import { roundTo } from '#statistics/rounding/gbt8170.ts'
import { convert, type Guard, holdAgainst, type Known } from './edges.ts'
import type { Reading, ReasonCode } from './evidence.ts'
import { type Finding, found, undecided } from './finding.ts'
import { guardWidth } from './guard.ts'
import { knownOf, type Observation, unitOf } from './observe.ts'
import {
  type Bound,
  type Conversion,
  conversionTo,
  type Demand,
  type PreparedLimit,
} from './prepare.ts'

/** Holds one reading against bounds: unit, uncertainty and rounding as the rule says. */
export function judgeBounds(
  limit: PreparedLimit,
  { lower, upper }: Demand & { kind: 'bounds' },
  seen: Observation,
  reading: Reading,
): Finding {
  const known = knownOf(reading, seen)
  if (typeof known === 'string') return undecided(reading, known)
  const conversion = conversionTo(limit, unitOf(reading, seen) ?? seen.unitStated)
  if ('reason' in conversion) return undecided(reading, conversion.reason)
  const { factor } = conversion
  const value = factor ? convert(known, factor) : known
  const isMeasured = reading.kind === 'number' && reading.sign === '='
  const guard = isMeasured ? guardOf(limit, seen, factor) : null
  if (typeof guard === 'string') return undecided(reading, guard)
  const verdict = holdAgainst(value, lower, upper, guard)
  const interval = (upper ?? lower)?.interval ?? null
  return found(reading, verdict, {
    conversion,
    compared: comparedText(value, reading, factor, interval),
    interval,
    guard: guard && widthOf(guard),
    reason: reasonOf(verdict, reading, value, upper, guard),
  })
}

/** Converts a level of detection or a count; null with the reason where that cannot be done. */
export function inUnitOf(
  limit: PreparedLimit,
  written: string | null,
  known: Known,
): { known: Known; conversion: Conversion } | ReasonCode {
  const conversion = conversionTo(limit, written)
  if ('reason' in conversion) return conversion.reason
  const { factor } = conversion
  return { known: factor ? convert(known, factor) : known, conversion }
}

const ZERO = decimal('0')

function guardOf(
  { rule }: PreparedLimit,
  { spreadStated }: Observation,
  factor: Decimal | null,
): Guard | ReasonCode | null {
  if (rule.decision === 'simple') return null
  if (!spreadStated) return 'uncertaintyMissing'
  if (!spreadStated.coverage) return 'coverageUnknown'
  const width = guardWidth(spreadStated.value, spreadStated.coverage, decimal(rule.coverage))
  const inLimitUnit = factor ? multiplyDecimals(width, factor) : width
  return {
    pass: rule.decision === 'guardedRejection' ? ZERO : inLimitUnit,
    fail: rule.decision === 'guardedAcceptance' ? ZERO : inLimitUnit,
  }
}

const widthOf = ({ pass, fail }: Guard): Decimal => (compareDecimals(pass, fail) > 0 ? pass : fail)

/** An undecided value says why; a number below its own limit of detection is named as such. */
function reasonOf(
  verdict: Finding['verdict'],
  reading: Reading,
  value: Known,
  upper: Bound | null,
  guard: Guard | null,
): ReasonCode | null {
  if (verdict === 'inconclusive') return whyUndecided(reading, value, upper?.value ?? null, guard)
  const isBelow = reading.kind === 'number' && reading.sign === '=' && value.low === null
  return isBelow ? 'belowDetectionLimit' : null
}

function whyUndecided(
  reading: Reading,
  value: Known,
  upper: Decimal | null,
  guard: Guard | null,
): ReasonCode {
  if (guard) return 'withinUncertainty'
  const isBelowSomething = value.low === null && value.high !== null
  if (!isBelowSomething || !upper) return 'signUndecided'
  return reading.kind === 'number' && reading.sign !== '='
    ? 'signUndecided'
    : 'detectionLimitAboveLimit'
}

/** The value as it was compared, where it is not what was read. */
function comparedText(
  value: Known,
  reading: Reading,
  factor: Decimal | null,
  interval: Decimal | null,
): string | null {
  const edge = value.high ?? value.low
  if (!edge || reading.kind === 'range' || (!factor && !interval)) return null
  return formatDecimal(interval ? roundTo(edge.value, interval) : edge.value)
}
