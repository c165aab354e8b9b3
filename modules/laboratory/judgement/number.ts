import { type Decimal, parseDecimal, timesPowerOfTen } from '#kernel/decimal.ts'
import type { Sign } from './evidence.ts'
import { lowered } from './written.ts'

/** A number at the head of a text, with its sign, and what stands behind it. */
export interface NumberRead {
  readonly sign: Sign
  readonly value: Decimal
  readonly rest: string
  /** `4.2×104`: the exponent stood high and has come down. */
  readonly isFlattened: boolean
}

const SIGNS: Readonly<Record<string, Sign>> = { '<': '<', '>': '>', '≤': '<=', '≥': '>=' }
const RAISED = '[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+'
const MANTISSA = '([+-]?\\d+(?:\\.\\d+)?)'
const NUMBER = new RegExp(
  `^([<>≤≥])?${MANTISSA}(?:[×xX*](\\d+)(\\^-?\\d+|${RAISED})?|[eE]([+-]?\\d+))?(.*)$`,
  'u',
)
const POWER = new RegExp(`^([<>≤≥])?10(\\^-?\\d+|${RAISED})(.*)$`, 'u')
/** `×10` and one or two digits: nobody multiplies by 103, and a power of ten has come down. */
const FLATTENED = /^10([1-9]|1[0-2])$/

/** Reads a tidied text that begins with a number; says what is wrong where it cannot. */
export function readNumber(text: string): NumberRead | 'exponentLost' | 'notANumber' {
  const power = POWER.exec(text)
  if (power) {
    const [, sign, raised = '', rest = ''] = power
    return made(sign, '1', exponentOf(raised), rest, false)
  }
  const match = NUMBER.exec(text)
  if (!match) return 'notANumber'
  const [, sign, mantissa = '', factor, raised, exponent, rest = ''] = match
  if (exponent !== undefined) return made(sign, mantissa, Number(exponent), rest, false)
  if (factor === undefined) return made(sign, mantissa, 0, rest, false)
  if (factor === '10') {
    return raised === undefined
      ? 'exponentLost'
      : made(sign, mantissa, exponentOf(raised), rest, false)
  }
  if (raised !== undefined) return 'notANumber'
  if (/^10+$/.test(factor)) return made(sign, mantissa, factor.length - 1, rest, false)
  const flat = FLATTENED.exec(factor)?.[1]
  const isScientific = /^\d(\.\d+)?$/.test(mantissa) && mantissa[0] !== '0'
  return flat && isScientific ? made(sign, mantissa, Number(flat), rest, true) : 'notANumber'
}

function made(
  sign: string | undefined,
  mantissa: string,
  exponent: number | null,
  rest: string,
  isFlattened: boolean,
): NumberRead | 'notANumber' {
  const digits = parseDecimal(mantissa.replace('+', ''))
  // Behind a number no digit, point or superscript may follow: `1.7×10⁴4CFU/g`.
  if (!digits || exponent === null || Math.abs(exponent) > 30 || /^[\d.⁻⁰¹²³⁴-⁹]/u.test(rest)) {
    return 'notANumber'
  }
  const value = exponent === 0 ? digits : timesPowerOfTen(digits, exponent)
  return { sign: sign ? SIGNS[sign]! : '=', value, rest, isFlattened }
}

const exponentOf = (raised: string): number | null =>
  raised.startsWith('^') ? Number(raised.slice(1)) : lowered(raised)
