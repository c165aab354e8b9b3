import { compareDecimals } from '#kernel/decimal.ts'
import { inUnitOf } from './bounds.ts'
import type { Known } from './edges.ts'
import type { Reading, ReasonCode } from './evidence.ts'
import { type Finding, found, undecided } from './finding.ts'
import { knownOf, type Observation, unitOf } from './observe.ts'
import type { Demand, Portion, PreparedLimit } from './prepare.ts'

/**
 * Must not be detected, must not be used: any amount found is a fail. That nothing was found counts
 * only if the method could have found enough: down to the level of the limit, in its portion.
 */
export function judgeDetection(
  limit: PreparedLimit,
  { level, portion }: Demand & { kind: 'absent' },
  seen: Observation,
  reading: Reading,
): Finding {
  if (reading.kind === 'detected') return found(reading, 'fail')
  const known = knownOf(reading, seen)
  const isNothingFound = reading.kind === 'notDetected'
  if (typeof known === 'string' && !isNothingFound) return undecided(reading, known)
  const amount = typeof known === 'string' ? null : known
  if (amount?.low) {
    const sign = amount.low.value.units
    if (sign > 0n || (sign === 0n && amount.low.isOpen)) return found(reading, 'fail')
    return undecided(reading, 'zeroIsNoMeasurement')
  }
  const small = portionFault(limit, portion, seen.portionStated)
  if (small) return undecided(reading, small)
  if (level) return judgeLevel(limit, level, amount, seen, reading)
  // Below the limit of quantification something may well have been seen.
  if (reading.kind === 'belowQuantification') return undecided(reading, 'signUndecided')
  return found(reading, 'pass', { reason: portion ? null : 'levelNotStated' })
}

function judgeLevel(
  limit: PreparedLimit,
  level: NonNullable<(Demand & { kind: 'absent' })['level']>,
  amount: Known | null,
  seen: Observation,
  reading: Reading,
): Finding {
  if (!amount?.high) return undecided(reading, 'detectionLimitUnknown')
  const converted = inUnitOf(limit, unitOf(reading, seen) ?? seen.unitStated, amount)
  if (typeof converted === 'string') return undecided(reading, converted)
  const { known, conversion } = converted
  return compareDecimals(known.high!.value, level) <= 0
    ? found(reading, 'pass', { conversion })
    : found(reading, 'inconclusive', { conversion, reason: 'detectionLimitAboveLimit' })
}

/** Was at least as much examined as the limit demands? */
export function portionFault(
  { rule }: PreparedLimit,
  wanted: Portion | null,
  stated: Portion | null,
): ReasonCode | null {
  if (!wanted) return null
  if (!stated) return rule.unitMissing === 'refuse' ? 'portionMissing' : null
  if (stated.unit.dimension !== wanted.unit.dimension) return 'unitIncompatible'
  return compareDecimals(inBase(stated), inBase(wanted)) < 0 ? 'portionTooSmall' : null
}

const inBase = ({ amount, unit }: Portion) => ({
  units: amount.units * unit.size.units,
  scale: amount.scale + unit.size.scale,
})
