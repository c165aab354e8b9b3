import { inUnitOf } from './bounds.ts'
import { portionFault } from './detection.ts'
import { holdAgainst } from './edges.ts'
import type { Reading, ReasonCode, Verdict } from './evidence.ts'
import { type Finding, found, undecided } from './finding.ts'
import { knownOf, type Observation, unitOf } from './observe.ts'
import type { Bound, PlanDemand, PreparedLimit } from './prepare.ts'

/** What a plan says of one lot: the units, how many lie where, and the verdict with its reason. */
export interface PlanFinding {
  readonly verdict: Verdict
  readonly reasons: readonly ReasonCode[]
  readonly findings: readonly Finding[]
  readonly aboveLower: number
  readonly aboveUpper: number
}

/**
 * Of n units none may lie above M and at most c above m (GB 4789.1, ICMSF). What is certain fails
 * a lot even if units are missing; a pass needs all n, each of them known to lie where it may.
 */
export function judgePlan(
  limit: PreparedLimit,
  plan: PlanDemand,
  seen: Observation,
  readings: readonly Reading[],
): PlanFinding {
  const places = readings.map((reading) => placeUnit(limit, plan, seen, reading))
  const count = (test: (place: Place) => boolean) => places.filter(test).length
  const aboveUpper = count((place) => place.upper === 'above')
  const aboveLower = count((place) => place.lower === 'above')
  const mayBeAboveLower = count((place) => place.lower !== 'within')
  const isAllBelowUpper = places.every((place) => place.upper === 'within')
  const isWhole = readings.length === plan.n
  const fails = readings.length <= plan.n && (aboveUpper > 0 || aboveLower > plan.c)
  const passes = isWhole && isAllBelowUpper && mayBeAboveLower <= plan.c
  const verdict = fails ? 'fail' : passes ? 'pass' : worstOpen(places)
  return {
    verdict,
    reasons: fails || passes ? [] : reasonsOf(places, isWhole),
    findings: places.map((place) => place.finding),
    aboveLower,
    aboveUpper,
  }
}

interface Place {
  readonly lower: Side
  readonly upper: Side
  readonly finding: Finding
}
type Side = 'within' | 'above' | 'unknown'

function placeUnit(
  limit: PreparedLimit,
  plan: PlanDemand,
  seen: Observation,
  reading: Reading,
): Place {
  if (plan.portion) return placeDetection(limit, plan, seen, reading)
  const unknown = (reason: ReasonCode): Place => ({
    lower: 'unknown',
    upper: plan.M ? 'unknown' : 'within',
    finding: undecided(reading, reason),
  })
  // Where m is nothing at all, a unit in which nothing was found is a good one.
  if (plan.m.units === 0n && reading.kind === 'notDetected') return goodUnit(reading)
  const known = knownOf(reading, seen)
  if (typeof known === 'string') return unknown(known)
  const converted = inUnitOf(limit, unitOf(reading, seen) ?? seen.unitStated, known)
  if (typeof converted === 'string') return unknown(converted)
  const sideOf = (value: PlanDemand['M']): Side =>
    value ? SIDES[holdAgainst(converted.known, null, atMost(value), null)] : 'within'
  const [lower, upper] = [sideOf(plan.m), sideOf(plan.M)]
  const verdict = upper === 'above' ? 'fail' : lower === 'within' ? 'pass' : 'inconclusive'
  const isOpen = lower === 'unknown' || upper === 'unknown'
  const { conversion } = converted
  const reason = isOpen ? 'signUndecided' : null
  return { lower, upper, finding: found(reading, verdict, { conversion, reason }) }
}

const goodUnit = (reading: Reading): Place => ({
  lower: 'within',
  upper: 'within',
  finding: found(reading, 'pass'),
})

const SIDES = { pass: 'within', fail: 'above', inconclusive: 'unknown' } as const

const atMost = (value: Bound['value']): Bound => ({ value, isInclusive: true, interval: null })

/** m = 0 in a portion: a unit is good if nothing was found in it. */
function placeDetection(
  limit: PreparedLimit,
  { portion }: PlanDemand,
  seen: Observation,
  reading: Reading,
): Place {
  const isFound =
    reading.kind === 'detected' ||
    (reading.kind === 'number' && !reading.sign.startsWith('<') && reading.value.units > 0n)
  if (isFound) return { lower: 'above', upper: 'within', finding: found(reading, 'fail') }
  const fault =
    reading.kind === 'notDetected'
      ? portionFault(limit, portion, seen.portionStated)
      : reading.kind === 'unread' || reading.kind === 'words'
        ? 'resultUnreadable'
        : 'zeroIsNoMeasurement'
  return fault
    ? { lower: 'unknown', upper: 'within', finding: undecided(reading, fault) }
    : goodUnit(reading)
}

/** Nothing could be compared at all: not judged; otherwise the lot stays open. */
const worstOpen = (places: readonly Place[]): Verdict =>
  places.length > 0 && places.every((place) => place.finding.verdict === 'notJudged')
    ? 'notJudged'
    : 'inconclusive'

function reasonsOf(places: readonly Place[], isWhole: boolean): ReasonCode[] {
  const reasons = new Set<ReasonCode>()
  if (!isWhole) reasons.add('unitsOfPlanMissing')
  for (const { finding } of places) if (finding.reason) reasons.add(finding.reason)
  return [...reasons]
}
