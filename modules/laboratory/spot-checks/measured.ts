import {
  compareDecimals,
  decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
} from '#kernel/decimal.ts'
import { conversionFactor, parseUnit } from '#kernel/units.ts'
import type { CorrectionRule } from './spot-check.ts'

/** What stands in a cell for a result or a limit: as published, and as a number where it is one. */
export interface Measured {
  /** The cell, without line breaks and markup. Null where its number is known to be damaged. */
  readonly text: string | null
  readonly sign: '<' | '>' | '≤' | '≥' | null
  /** A decimal number; null for words, for several numbers, and for a damaged one. */
  readonly value: string | null
  readonly unit: string | null
}

export interface ReadMeasured {
  readonly measured: Measured
  readonly rules: readonly CorrectionRule[]
  /** There are digits, and they could not be made into one number or a list of numbers. */
  readonly isUnread: boolean
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SIGNS: Readonly<Record<string, Measured['sign']>> = {
  ...{ '<': '<', '>': '>', '≤': '≤', '≥': '≥', '＜': '<', '＞': '>', '﹤': '<', '﹥': '>' },
}
const NUMBER = /\d+(?:\.\d+)?(?:[×xX*]10[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/
const UNIT = /[^\d、,，;；/×][^、,，;；×]*/
const SINGLE = new RegExp(`^([<>≤≥＜＞﹤﹥])?(${NUMBER.source})(${UNIT.source})?$`, 'u')
const ENTRY = new RegExp(`^[①-⑩]?[<＜]?(?:${NUMBER.source})$`, 'u')
/** A plan that tolerates marginal samples (c > 0) has an m and, behind it, an M. */
const CUT_PLAN = /^n=\d+[,，]c=[1-9]\d*[,，]m=[^M]*$/

/**
 * Reads a cell such as `0.13mg/kg`, `＞0.05%`, `2.94×10³μg/kg` or a list of five counts.
 *
 * Superscripts are the only trace of a power of ten in these files, so a number that ends in `×10`
 * has lost its exponent: it is off by an unknown power and must not be used. Nothing is guessed.
 */
export function readMeasured(source: string): ReadMeasured {
  const { text, rules } = tidy(source)
  if (/[×xX*]10(?![⁰¹²³⁴⁵⁶⁷⁸⁹\d])/u.test(text) || isCutPlan(text)) {
    const measured = { text: null, sign: null, value: null, unit: null }
    return { measured, rules: [...rules, 'exponentLost'], isUnread: false }
  }
  const compact = text.replace(/\s/g, '')
  const single = SINGLE.exec(compact)
  const words = { text, sign: null, value: null, unit: null }
  if (!single) return { measured: words, rules, isUnread: isQuantity(compact) && !isList(compact) }
  const [, sign = '', digits = '', unit = null] = single
  const value = parseDecimal(scientific(digits))
  const measured = { text, sign: SIGNS[sign] ?? null, value: value && formatDecimal(value), unit }
  return { measured, rules, isUnread: value === null }
}

/**
 * Does a single number lie on the lawful side of its limit? Null where that cannot be said from the
 * two cells: words, lists, other dimensions, or a limit without a sign.
 */
export function meetsLimit(result: Measured, limit: Measured): boolean | null {
  if (result.value === null || limit.value === null || result.sign !== null) return null
  const factor = factorBetween(result.unit, limit.unit)
  if (!factor || limit.sign === null) return null
  const order = compareDecimals(
    multiplyDecimals(decimal(result.value), factor),
    decimal(limit.value),
  )
  return { '<': order < 0, '>': order > 0, '≤': order <= 0, '≥': order >= 0 }[limit.sign]
}

/** Two cells that say the same number; a unit that one of them leaves out does not matter. */
export function sameValue(one: Measured | null, other: Measured | null): boolean {
  if (one === null || other === null) return one === other
  if (one.value === null || other.value === null) return one.text === other.text
  const equal = compareDecimals(decimal(one.value), decimal(other.value)) === 0
  return equal && (one.unit === other.unit || one.unit === null || other.unit === null)
}

/** Without line breaks, HTML of superscripts, and the units that typists get wrong. */
function tidy(source: string): { text: string; rules: CorrectionRule[] } {
  const joined = source.trim().replace(/\s*[\r\n]+\s*/g, '')
  const plain = joined.replace(/<sup>(\d+)<\/sup>/g, (_, digits: string) => raised(digits))
  const text = plain.replace(/[μµ]k\/kg/g, 'μg/kg')
  return {
    text,
    rules: [
      ...(joined === source.trim() ? [] : (['lineBreakRemoved'] as const)),
      ...(plain === joined ? [] : (['markupRead'] as const)),
      ...(text === plain ? [] : (['unitMisspelt'] as const)),
    ],
  }
}

/** `n=5,c=2,m=10` with nothing after it lost its exponent, and the M that stood behind it. */
const isCutPlan = (text: string): boolean => CUT_PLAN.test(text.replace(/\s/g, ''))

/** A number with a unit or a power of ten; digits alone may be the number of a standard. */
const isQuantity = (compact: string): boolean =>
  /\d(?:[×xX*]10|%|[mµμu]?g\/|CFU|MPN)/u.test(compact)

const isList = (compact: string): boolean =>
  /^n=\d/.test(compact) ||
  compact
    .replace(/CFU\/m?[gL]/g, '')
    .split(/[、,，;；/]/)
    .filter((entry) => entry !== '')
    .every((entry) => ENTRY.test(entry))

const raised = (digits: string): string =>
  [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('')

const scientific = (digits: string): string =>
  digits.replace(
    /[×xX*]10(.+)$/u,
    (_, power: string) => `e${[...power].map((mark) => SUPERSCRIPTS.indexOf(mark)).join('')}`,
  )

function factorBetween(from: string | null, to: string | null) {
  if (from === to) return decimal('1')
  const [source, target] = [from && parseUnit(from), to && parseUnit(to)]
  return source && target ? conversionFactor(source, target) : null
}
