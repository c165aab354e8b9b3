import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  subtractDecimals,
} from '#kernel/decimal.ts'
import { roundTo } from '#statistics/rounding/gbt8170.ts'
import type { Verdict } from './evidence.ts'
import type { Bound } from './prepare.ts'

/**
 * What is known of a value: it lies between two edges. A measured value has both in one place,
 * `<0.05` has only the upper one. An edge that is open is not itself reached.
 */
export interface Known {
  readonly low: Edge | null
  readonly high: Edge | null
}

export interface Edge {
  readonly value: Decimal
  readonly isOpen: boolean
}

/** Distance that a pass and a fail must keep from a bound, by the decision rule. */
export interface Guard {
  readonly pass: Decimal
  readonly fail: Decimal
}

export const exactly = (value: Decimal): Known => {
  const edge = { value, isOpen: false }
  return { low: edge, high: edge }
}

export function convert(known: Known, factor: Decimal): Known {
  if (known.low === known.high && known.low) {
    return exactly(multiplyDecimals(known.low.value, factor))
  }
  const scaled = (edge: Edge | null): Edge | null =>
    edge && { value: multiplyDecimals(edge.value, factor), isOpen: edge.isOpen }
  return { low: scaled(known.low), high: scaled(known.high) }
}

/** A pass where nothing that may be true breaks the bounds; a fail where everything does. */
export function holdAgainst(
  known: Known,
  lower: Bound | null,
  upper: Bound | null,
  guard: Guard | null,
): Exclude<Verdict, 'notJudged'> {
  const above = upper ? againstUpper(known, upper, guard) : 'pass'
  if (above === 'fail') return 'fail'
  const below = lower ? againstUpper(mirror(known), mirrorBound(lower), guard) : 'pass'
  if (below === 'fail') return 'fail'
  return above === 'pass' && below === 'pass' ? 'pass' : 'inconclusive'
}

function againstUpper(
  { low, high }: Known,
  { value, isInclusive, interval }: Bound,
  guard: Guard | null,
): 'pass' | 'fail' | 'inconclusive' {
  if (high) {
    const edge = guard
      ? addDecimals(rounded(high.value, interval), guard.pass)
      : rounded(high.value, interval)
    const order = compareDecimals(edge, value)
    const isReached = interval !== null || !high.isOpen
    if (order < 0 || (order === 0 && (isInclusive || !isReached))) return 'pass'
  }
  if (low) {
    const edge = guard
      ? subtractDecimals(rounded(low.value, interval), guard.fail)
      : rounded(low.value, interval)
    const order = compareDecimals(edge, value)
    const isReached = interval !== null || !low.isOpen
    if (order > 0 || (order === 0 && (!isInclusive || !isReached))) return 'fail'
  }
  return 'inconclusive'
}

const rounded = (value: Decimal, interval: Decimal | null): Decimal =>
  interval ? roundTo(value, interval) : value

/** A lower bound is an upper bound seen in the mirror: one comparison serves both. */
const mirror = ({ low, high }: Known): Known => ({ low: negative(high), high: negative(low) })

const negative = (edge: Edge | null): Edge | null =>
  edge && {
    value: { units: -edge.value.units, scale: edge.value.scale },
    isOpen: edge.isOpen,
  }

const mirrorBound = (bound: Bound): Bound => ({
  ...bound,
  value: { units: -bound.value.units, scale: bound.value.scale },
})
