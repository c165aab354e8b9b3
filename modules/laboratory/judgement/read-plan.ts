import { compareDecimals, type Decimal, formatDecimal } from '#kernel/decimal.ts'
import { parsePortion, parseUnit } from '#kernel/units.ts'
import { readNumber } from './number.ts'
import type { ReadLimit } from './read-limit.ts'
import { isUnitLike, unitBehind } from './reading.ts'

type Level =
  | { readonly value: Decimal; readonly unit: string | null; readonly portion: string | null }
  | 'none'
  | 'lost'

const FIELD = /([ncmM])=([^=]*?)(?=[、,;]*(?:[ncmM]=|$))/g

/**
 * Reads `n=5,c=2,m=10²CFU/g,M=10³CFU/g` and `n=5,c=0,m=0/25g`. Pages cut a plan off at its first
 * superscript, so that a bare 10 at the very end may be any power of ten: it counts as lost. A plan
 * that has lost M may still fail a lot; one that has lost m says nothing.
 */
export function readPlan(text: string): ReadLimit {
  const note = /\(?单位:([^()]+)\)?/.exec(text)
  const plain = note ? text.replace(note[0], '') : text
  const fields = new Map([...plain.matchAll(FIELD)].map(([, name, value]) => [name, value ?? '']))
  const [n, c] = [fields.get('n'), fields.get('c')].map((count) => Number(count || 'missing'))
  if (!Number.isInteger(n) || !Number.isInteger(c)) return { fault: 'limitUnreadable' }
  const isLast = (name: string): boolean => !note && [...fields.keys()].at(-1) === name
  const m = levelOf(fields.get('m'), isLast('m'))
  const M = levelOf(fields.get('M'), isLast('M'))
  if (m === 'lost') return { fault: 'limitExponentLost' }
  if (m === 'none') return { fault: 'limitUnreadable' }
  const isOrdered = typeof M === 'string' || compareDecimals(m.value, M.value) < 0
  const isUpperLost = M === 'lost' || !isOrdered
  const upper = typeof M === 'string' ? null : M
  const written = note?.[1] ?? upper?.unit ?? m.unit
  const portion = m.portion && parsePortion(m.portion)
  return {
    requirement: {
      kind: 'plan',
      n: n!,
      c: c!,
      m: formatDecimal(m.value),
      M: isUpperLost || !upper ? null : formatDecimal(upper.value),
      unit: written ? (parseUnit(written)?.symbol ?? written) : null,
      ...(portion && { portion: `${formatDecimal(portion.amount)} ${portion.unit.symbol}` }),
    },
    doubts: isUpperLost ? ['upperLevelLost'] : [],
    notes: [],
  }
}

function levelOf(source: string | undefined, isLast: boolean): Level {
  const text = source ?? ''
  if (/^[-/—]*$/.test(text)) return 'none'
  const number = readNumber(text)
  if (typeof number === 'string' || number.sign !== '=') return 'lost'
  if (isLast && text === '10') return 'lost'
  const { value, rest } = number
  if (/^\/\d/.test(rest)) return { value, unit: null, portion: rest }
  const unit = unitBehind(rest)
  return unit !== null && !isUnitLike(unit) ? 'lost' : { value, unit, portion: null }
}
