import {
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  parseDecimal,
  timesPowerOfTen,
} from '#kernel/decimal.ts'
import { parsePortion, parseUnit } from '#kernel/units.ts'
import { exactly, type Known } from './edges.ts'
import type { Reading, ReasonCode, ResultGiven } from './evidence.ts'
import { readNumber } from './number.ts'
import type { Portion } from './prepare.ts'
import { type ParsedResult, parseResult, unitBehind } from './reading.ts'
import { tidyWriting } from './written.ts'

/** A result as the engine sees it: the text read, and what the columns beside it say. */
export interface Observation extends ParsedResult {
  readonly given: ResultGiven
  /** From the text, else from the column; null where neither has one. */
  readonly unitStated: string | null
  readonly portionStated: Portion | null
  readonly lod: Stated
  readonly loq: Stated
  readonly spreadStated: { readonly value: Decimal; readonly coverage: Decimal | null } | null
}

/** A limit of detection: absent, unreadable, or a value with the unit it carries. */
export type Stated = { readonly value: Decimal; readonly unit: string | null } | null

export function observe(given: ResultGiven): Observation {
  const parsed = parseResult(given.text)
  const column = columnUnit(given.unit)
  return {
    ...parsed,
    given,
    unitStated: parsed.unit ?? column.unit,
    portionStated: (parsed.portion ? parsePortion(parsed.portion) : null) ?? column.portion,
    lod: stated(given.lod),
    loq: stated(given.loq),
    spreadStated: spreadOf(given, parsed),
    fault: parsed.fault ?? (unitsAgree(parsed.unit, column.unit) ? null : 'unitsDiffer'),
  }
}

/** What is known of the value behind a reading; a reason where nothing is. */
export function knownOf(reading: Reading, { lod, loq }: Observation): Known | ReasonCode {
  switch (reading.kind) {
    case 'number': {
      if (reading.sign === '=') {
        const isBelow = lod !== null && lod.unit === null && isLess(reading.value, lod.value)
        return isBelow ? below(lod.value) : exactly(reading.value)
      }
      const edge = { value: reading.value, isOpen: reading.sign === '<' || reading.sign === '>' }
      return reading.sign.startsWith('<') ? { low: null, high: edge } : { low: edge, high: null }
    }
    case 'range':
      return {
        low: { value: reading.from, isOpen: false },
        high: { value: reading.to, isOpen: false },
      }
    case 'notDetected': {
      const limit = reading.below ?? lod?.value
      return limit ? below(limit) : 'detectionLimitUnknown'
    }
    case 'belowQuantification':
      return loq ? below(loq.value) : 'detectionLimitUnknown'
    case 'detected':
      return 'amountUnknown'
    case 'words':
      return 'resultInWords'
    case 'unread':
      return reading.why === 'exponentLost' ? 'exponentLost' : 'resultUnreadable'
  }
}

const below = (value: Decimal): Known => ({ low: null, high: { value, isOpen: true } })

/** The unit in which a limit of detection must be read, where it is not that of the result. */
export const unitOf = (reading: Reading, { lod, loq }: Observation): string | null => {
  if (reading.kind === 'notDetected' && reading.below === null) return lod?.unit ?? null
  return reading.kind === 'belowQuantification' ? (loq?.unit ?? null) : null
}

function columnUnit(unit: string | null | undefined): {
  unit: string | null
  portion: Portion | null
} {
  const text = unit?.trim() ?? ''
  if (text === '' || /^[-/—]+$/.test(text)) return { unit: null, portion: null }
  const portion = text.startsWith('/') ? parsePortion(text) : null
  return portion ? { unit: null, portion } : { unit: text, portion: null }
}

function unitsAgree(inside: string | null, column: string | null): boolean {
  if (inside === null || column === null || inside === column) return true
  const [one, other] = [parseUnit(inside), parseUnit(column)]
  return one !== null && one.symbol === other?.symbol
}

const STATED_MAX = 2000
const statedBefore = new Map<string, Stated>()

function stated(source: string | null | undefined): Stated {
  if (source === null || source === undefined || source === '') return null
  const known = statedBefore.get(source)
  if (known !== undefined) return known
  const read = readNumber(tidyWriting(source).replace(/^<|≤/, ''))
  const made = typeof read === 'string' ? null : { value: read.value, unit: unitBehind(read.rest) }
  if (statedBefore.size < STATED_MAX) statedBefore.set(source, made)
  return made
}

/** The expanded uncertainty in the unit of the result; per cent are of the result. */
function spreadOf(given: ResultGiven, parsed: ParsedResult): Observation['spreadStated'] {
  const { uncertainty } = given
  if (!uncertainty) return parsed.spread ? { value: parsed.spread, coverage: null } : null
  const value = parseDecimal(uncertainty.value.replace(/[%％]$/, '').trim())
  const coverage = uncertainty.coverage ? parseDecimal(uncertainty.coverage) : null
  if (!value) return null
  if (!/[%％]$/.test(uncertainty.value)) return { value, coverage }
  const [reading] = parsed.groups.flat()
  if (reading?.kind !== 'number') return null
  const share = timesPowerOfTen(multiplyDecimals(value, reading.value), -2)
  return { value: share.units < 0n ? { ...share, units: -share.units } : share, coverage }
}

const isLess = (one: Decimal, other: Decimal): boolean => compareDecimals(one, other) < 0
