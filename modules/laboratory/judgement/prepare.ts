import { type Decimal, decimal, timesPowerOfTen } from '#kernel/decimal.ts'
import { conversionFactor, needsNoUnit, parsePortion, parseUnit, type Unit } from '#kernel/units.ts'
import {
  type JudgementRule,
  type LimitGiven,
  type ReasonCode,
  type Repair,
  standardRule,
} from './evidence.ts'

/** A limit made ready for many results: numbers and units are read once. */
export interface PreparedLimit {
  readonly given: LimitGiven
  readonly rule: JudgementRule
  readonly demand: Demand
  readonly unit: Unit | null
  /** The same unit as it is written in the limit. */
  readonly unitWritten: string | null
  /** Conversions by the unit of the result, as they were needed. */
  readonly conversions: Map<string, ConversionResult>
}

export type Demand =
  | { readonly kind: 'bounds'; readonly lower: Bound | null; readonly upper: Bound | null }
  | { readonly kind: 'absent'; readonly portion: Portion | null; readonly level: Decimal | null }
  | PlanDemand
  | { readonly kind: 'text' }
  | { readonly kind: 'withdrawn' }

export interface Bound {
  readonly value: Decimal
  /** Is the value itself allowed? */
  readonly isInclusive: boolean
  /** What values are rounded to before they are compared; null for full values. */
  readonly interval: Decimal | null
}

export interface PlanDemand {
  readonly kind: 'plan'
  readonly n: number
  readonly c: number
  readonly m: Decimal
  readonly M: Decimal | null
  readonly portion: Portion | null
}

export type Portion = NonNullable<ReturnType<typeof parsePortion>>

/** What is done to a value to hold it against a limit; or the reason why nothing can be. */
export type ConversionResult = Conversion | { readonly reason: ReasonCode }

export interface Conversion {
  /** Null where the units are the same. */
  readonly factor: Decimal | null
  readonly from: string
  readonly to: string
  readonly repair: Repair | null
}

/** Reads a limit once. Throws where the register would not have taken it. */
export function prepareLimit(given: LimitGiven, rule: JudgementRule = standardRule): PreparedLimit {
  const { requirement } = given
  const unitWritten = 'unit' in requirement ? requirement.unit : null
  return {
    given,
    rule,
    demand: demandOf(given),
    unit: unitWritten === null ? null : parseUnit(unitWritten),
    unitWritten,
    conversions: new Map(),
  }
}

function demandOf({ requirement, comparison }: LimitGiven): Demand {
  switch (requirement.kind) {
    case 'bounds': {
      const { lower, upper, interval } = requirement
      const bound = (value: string, isInclusive: boolean): Bound => ({
        value: decimal(value),
        isInclusive,
        interval: comparison === 'roundedValue' ? intervalOf(value, interval) : null,
      })
      return {
        kind: 'bounds',
        lower: lower ? bound(lower.value, lower.operator === '>=') : null,
        upper: upper ? bound(upper.value, upper.operator === '<=') : null,
      }
    }
    case 'absent':
      return {
        kind: 'absent',
        portion: portionOf(requirement.portion),
        level: requirement.level === undefined ? null : decimal(requirement.level),
      }
    case 'forbidden':
      return { kind: 'absent', portion: null, level: null }
    case 'plan':
      return {
        kind: 'plan',
        n: requirement.n,
        c: requirement.c,
        m: decimal(requirement.m),
        M: requirement.M === null ? null : decimal(requirement.M),
        portion: portionOf(requirement.portion),
      }
    case 'text':
    case 'withdrawn':
      return { kind: requirement.kind }
  }
}

/** Rounded values have the digits the limit is printed with (GB/T 8170-2008, 4.3.3). */
const intervalOf = (value: string, interval: string | undefined): Decimal =>
  interval ? decimal(interval) : timesPowerOfTen({ units: 1n, scale: 0 }, -decimal(value).scale)

function portionOf(source: string | undefined): Portion | null {
  if (source === undefined) return null
  const portion = parsePortion(source)
  if (!portion) throw new Error(`not a portion: ${source}`)
  return portion
}

/** How a value in the unit `written` stands against the limit; null where it carries no unit. */
export function conversionTo(limit: PreparedLimit, written: string | null): ConversionResult {
  const known = limit.conversions.get(written ?? '')
  if (known) return known
  const made = makeConversion(limit, written)
  limit.conversions.set(written ?? '', made)
  return made
}

function makeConversion(limit: PreparedLimit, written: string | null): ConversionResult {
  const { unit: to, unitWritten, rule } = limit
  const same = (repair: Repair | null): Conversion => ({ factor: null, from: '', to: '', repair })
  if (written === null && unitWritten === null) return { reason: 'unitMissing' }
  if (written === null || unitWritten === null) {
    const stated = parseUnit((written ?? unitWritten)!)
    if (stated && needsNoUnit(stated)) return same(null)
    if (rule.unitMissing === 'refuse') return { reason: 'unitMissing' }
    return same(written === null ? 'unitFromLimit' : 'unitFromResult')
  }
  const from = parseUnit(written)
  if (!from || !to) {
    return written === unitWritten ? same('unitNotInTable') : { reason: 'unitUnknown' }
  }
  if (from.symbol === to.symbol) return same(null)
  const factor = conversionFactor(from, to)
  return factor
    ? { factor, from: from.symbol, to: to.symbol, repair: null }
    : { reason: 'unitIncompatible' }
}
