import { compareDecimals, formatDecimal } from '#kernel/decimal.ts'
import { parsePortion, parseUnit } from '#kernel/units.ts'
import type { Requirement } from '#modules/standards/index.ts'
import type { ReasonCode } from './evidence.ts'
import { readNumber } from './number.ts'
import type { PairNote, PairReason } from './published-words.ts'
import { readPlan } from './read-plan.ts'
import { isUnitLike, readRange, unitBehind } from './reading.ts'
import { tidyWriting } from './written.ts'

/** What is known of a test item when the limit beside it is only a text. */
export interface ItemFacts {
  /** `above` for what there can only be too much of, such as a contaminant. */
  readonly limitedFrom: 'above' | null
  /** The unit its limits are written in. */
  readonly unit: string | null
}

export type ReadLimit =
  | {
      readonly requirement: Requirement
      /** As the engine takes them: the limit may fail a result, and passes none. */
      readonly doubts: readonly ReasonCode[]
      readonly notes: readonly PairNote[]
    }
  | { readonly fault: PairReason }

const FORBIDDEN = /不得(?:使用|添加|加入)|禁止(?:使用|添加)|不准(?:使用|添加)|禁用|非法添加/
const ABSENT =
  /不得检[出测]|不应检出|不可检出|未检出|不检出|阴性|mustnotbedetected|notdetected|absent/i
const MEASURED = /[<>≤≥=~±]|\d(?:\.\d+)?(?:[mµμu]?g\/|CFU|MPN|%)/i

/**
 * Reads a limit as bulletins and reports print it: `≤0.1mg/kg`, `≥3.3%vol`, `4.5～6.7%`,
 * `n=5,c=2,m=10²,M=10³CFU/g`, 不得检出, 不得使用. A limit that has lost its sign is taken for an upper
 * one only where the item has no other; any other damage is said and not mended.
 */
export function readLimit(source: string, item: ItemFacts): ReadLimit {
  const text = tidyWriting(source)
  if (/^(?:[-/\\*—]+|无)?$/.test(text)) return { fault: 'noLimit' }
  if (/n=\d/.test(text)) return readPlan(text)
  const rest = text.replace(FORBIDDEN, '').replace(ABSENT, '')
  if (rest === text) return readBounds(text, item)
  // `6-BA）（不得检出`: the end of a name stands before the demand.
  if (MEASURED.test(rest.replace(/^[^()]*\)/, ''))) return { fault: 'limitUnreadable' }
  return FORBIDDEN.test(text) ? good({ kind: 'forbidden' }) : good(absence(rest))
}

const good = (requirement: Requirement, notes: readonly PairNote[] = []): ReadLimit => ({
  requirement,
  doubts: [],
  notes,
})

function absence(rest: string): Requirement {
  const portion = parsePortion(rest.replace(/[()]/g, ''))
  const amount = portion && `${formatDecimal(portion.amount)} ${portion.unit.symbol}`
  return { kind: 'absent', ...(amount && { portion: amount }), unit: null }
}

/** One side of a limit as it was read. */
interface Side {
  readonly sign: '=' | '<=' | '<' | '>=' | '>'
  readonly value: string
  readonly unit: string | null
}

function readBounds(text: string, item: ItemFacts): ReadLimit {
  const spelled = text
    .replace(/^(?:小于|低于|少于)(?=\d)/, '<')
    .replace(/^(?:大于|高于|多于)(?=\d)/, '>')
    .replace(/^(?:最大|不得超过)(?=\d)/, '≤')
  const pair = /^([>≥].+?)(?:且|[、,;并])+([<≤].+)$/.exec(spelled)
  if (pair) return bothSides(sideOf(pair[1] ?? ''), sideOf(pair[2] ?? ''))
  const around = /^±(.+)$/.exec(spelled)
  if (around) return readTolerance(around[1] ?? '')
  if (!/^[<>≤≥\d]/.test(spelled)) return inWords(spelled)
  const displaced = /^(\d[\d.]*)[<>≤≥](.*)$/.exec(spelled)
  if (displaced) return readDisplaced(`${displaced[1]}${displaced[2]}`, item)
  const number = readNumber(spelled)
  const range = typeof number === 'string' ? null : readRange(number)
  if (range) return readSpan(range)
  const side = sideOf(spelled)
  if ('fault' in side) return side
  return side.sign === '=' ? readBare(side, item) : good(boundsOf(side))
}

function sideOf(text: string): Side | { fault: PairReason } {
  const number = readNumber(text)
  if (number === 'exponentLost') return { fault: 'limitExponentLost' }
  if (number === 'notANumber') return { fault: 'limitUnreadable' }
  const written = unitBehind(number.rest)
  if (written !== null && !isUnitLike(written)) return { fault: 'limitUnreadable' }
  const unit = spelledUnit(written)
  // Counts are limited by powers of ten: 103 for 10³ has lost its superscript; 103.5 has not.
  const isFlatPower = /^[<>≤≥]?10[2-9](?!\.?\d)/.test(text) && !number.isFlattened
  if (isFlatPower && /^(?:CFU|MPN)\//.test(unit ?? '')) return { fault: 'limitExponentDoubtful' }
  if (unit !== null && COUNTED_ON.test(unit)) return { fault: 'limitUnitDoubtful' }
  return { sign: number.sign, value: formatDecimal(number.value), unit }
}

/** `g/101mL`: a spreadsheet has counted on from `g/100mL`. */
const COUNTED_ON = /\/(?!(?:1|2|5|10|20|25|50|60|100|200|250|500|1000)[a-zA-Z])\d/

const spelledUnit = (written: string | null): string | null =>
  written && (parseUnit(written)?.symbol ?? written)

function boundsOf({ sign, value, unit }: Side): Requirement {
  return sign === '<' || sign === '<='
    ? { kind: 'bounds', upper: { operator: sign, value }, unit }
    : { kind: 'bounds', lower: { operator: sign === '>' ? '>' : '>=', value }, unit }
}

type Half = Side | { readonly fault: PairReason }

function bothSides(low: Half, high: Half): ReadLimit {
  if ('fault' in low) return low
  if ('fault' in high) return high
  const unit = high.unit ?? low.unit
  if (low.unit !== null && low.unit !== unit) return { fault: 'limitUnreadable' }
  return good({
    kind: 'bounds',
    lower: { operator: low.sign === '>' ? '>' : '>=', value: low.value },
    upper: { operator: high.sign === '<' ? '<' : '<=', value: high.value },
    unit,
  })
}

/** `±0.3%`. */
function readTolerance(text: string): ReadLimit {
  const side = sideOf(text)
  if ('fault' in side || side.sign !== '=') return { fault: 'limitUnreadable' }
  return bothSides({ ...side, value: `-${side.value}` }, side)
}

/** `4.5～6.7%`, `12.0g/100g～29.0g/100g`, `49%-51%vol`. */
function readSpan({ reading, unit }: NonNullable<ReturnType<typeof readRange>>): ReadLimit {
  if (compareDecimals(reading.from, reading.to) > 0) return { fault: 'limitUnreadable' }
  const side = { sign: '=', unit: spelledUnit(unit) } as const
  return bothSides(
    { ...side, value: formatDecimal(reading.from) },
    { ...side, value: formatDecimal(reading.to) },
  )
}

/** A number without a sign: an upper limit for what there can only be too much of. */
function readBare(side: Side, item: ItemFacts): ReadLimit {
  if (item.limitedFrom !== 'above') return { fault: 'signMissing' }
  return good(boundsOf({ ...side, sign: '<=' }), ['signOfItem'])
}

/** `200≤mg/kg`: the sign stands in the wrong place and says nothing; the item may. */
function readDisplaced(text: string, item: ItemFacts): ReadLimit {
  const side = sideOf(text)
  if ('fault' in side) return side
  return item.limitedFrom === 'above' ? readBare(side, item) : { fault: 'signMisplaced' }
}

/** A sentence is a demand in words; digits in scraps are a damaged value. */
function inWords(text: string): ReadLimit {
  const isSentence = !/\d/.test(text) || /\p{Script=Han}{4}/u.test(text)
  return isSentence ? good({ kind: 'text', text }) : { fault: 'limitUnreadable' }
}
