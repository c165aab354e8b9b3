import { type Decimal, parseDecimal } from '#kernel/decimal.ts'
import { parseUnit } from '#kernel/units.ts'
import type { Reading, ReasonCode, Repair } from './evidence.ts'
import { type NumberRead, readNumber } from './number.ts'
import { tidyWriting } from './written.ts'

/** A result as it was read: sign, value, unit and kind of every value kept apart. */
export interface ParsedResult {
  /** Values by group; nearly always one group of one value. */
  readonly groups: readonly (readonly Reading[])[]
  /** As written inside the text; null where there is none. */
  readonly unit: string | null
  /** Amount of food that was examined as a whole, `25 g`, as in `未检出/25g`. */
  readonly portion: string | null
  /** What stands behind ±. */
  readonly spread: Decimal | null
  readonly repairs: readonly Repair[]
  /** What stands against judging at all; null where nothing does. */
  readonly fault: ReasonCode | null
}

const PLAIN = /^([<>])?(\d+(?:\.\d+)?)$/
const EMPTY = /^(?:|-+|\/|\*+|无|无数据|n\/a|null)$/i
const NOT_DETECTED =
  /^(?:未检出|未检测出|没有检出|阴性|nd|n\.d\.?|notdetected|negative|(?:<|低于|小于)(?:方法|最低)?(?:lod|mdl|检出限|检测限))/i
const BELOW_QUANTIFICATION =
  /^(?:检出[,、]?)?(?:<|低于|小于)(?:方法)?(?:loq|mql|定量限|报告限)(?:\(.*\))?$/i
const DETECTED = /^(?:检出|检出阳性|阳性|detected|positive)$/i
const IN_BRACKETS = /^[(,、;:=为]*(?:(?:方法)?(?:lod|mdl|检出限|检测限)[:=为]?)?<?(\d.*?)\)?$/i
const PORTION = /^(.*?)\/?(?<![\d.])(\d+(?:\.\d+)?)(g|kg|mL|ml|L)$/
const LABEL =
  /[①-⑩]|n[₀-₉\d]:|(?:初检|复检|首次检验|复验)(?:结果|值)?:|第?[一二三四五\d][号份次个]?样品?[:：]/gu
const UNIT_NOTE = /\(单位:([^()]+)\)/
const COMMA_GROUPS = /^[<>≤≥]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/

/** Reads the text of a result; it never throws and never guesses. */
export function parseResult(source: string): ParsedResult {
  const plain = PLAIN.exec(source)
  if (plain) {
    const value = parseDecimal(plain[2]!)!
    const sign = plain[1] === '<' ? '<' : plain[1] === '>' ? '>' : '='
    return result([[{ kind: 'number', sign, value }]], {})
  }
  const text = tidyWriting(source)
  if (EMPTY.test(text)) return result([], { fault: 'resultMissing' })
  if (BELOW_QUANTIFICATION.test(text)) return result([[{ kind: 'belowQuantification' }]], {})
  return readGroups(text)
}

type Parts = Partial<Omit<ParsedResult, 'groups'>>

const result = (groups: ParsedResult['groups'], parts: Parts): ParsedResult => ({
  groups,
  unit: parts.unit ?? null,
  portion: parts.portion ?? null,
  spread: parts.spread ?? null,
  repairs: parts.repairs ?? [],
  fault: parts.fault ?? null,
})

interface Entry {
  readonly reading: Reading
  readonly unit: string | null
  readonly portion: string | null
  readonly spread: Decimal | null
  readonly isFlattened: boolean
}

function readGroups(text: string): ParsedResult {
  const noted = UNIT_NOTE.exec(text)?.[1] ?? null
  const bare = text.replace(UNIT_NOTE, '').replace(LABEL, ';')
  if (COMMA_GROUPS.test(bare) && !/[;、]/.test(bare)) return readCommas(bare, noted)
  const groups = bare
    .split(/;+/)
    .filter((group) => group !== '')
    .map((group) => splitList(group).map(readEntry))
  const isFlat = groups.every((group) => group.length === 1)
  return assemble(isFlat && groups.length > 1 ? [groups.flat()] : groups, noted)
}

/** `1,200` is one number or two; only a plan for so many units can tell. */
function readCommas(text: string, noted: string | null): ParsedResult {
  const read = assemble([text.split(',').map(readEntry)], noted)
  return { ...read, fault: read.fault ?? 'separatorUnclear' }
}

/** Splits at commas, and at strokes that stand between numbers: a unit or a portion has its own. */
function splitList(group: string): string[] {
  const isDetection = /检出(?!\d)|阴性|阳性|^n\.?d/i.test(group)
  const isPortion = /^\d+(?:\.\d+)?\/\d+(?:\.\d+)?(?:g|kg|mL|ml|L)$/.test(group)
  const strokes =
    isPortion || isDetection ? group : group.replace(/(?<=[\d⁰-⁹¹²³])\/(?=\d)/gu, '、')
  return strokes.split(/[、,]/).filter((entry) => entry !== '')
}

function assemble(groups: readonly (readonly Entry[])[], noted: string | null): ParsedResult {
  const entries = groups.flat()
  const written = [...entries.map((entry) => entry.unit), noted].filter((unit) => unit !== null)
  const units = new Set(written.map((unit) => parseUnit(unit)?.symbol ?? unit))
  const portions = new Set(entries.map((entry) => entry.portion).filter(Boolean))
  const spoken = entries.filter((entry) => entry.reading.kind === 'words')
  const isAllWords = spoken.length === entries.length
  const kept = groups
    .map((group) => group.map((entry) => entry.reading))
    .map((group) => (isAllWords ? group : group.filter((reading) => reading.kind !== 'words')))
    .filter((group) => group.length > 0)
  return result(kept, {
    unit: written[0] ?? null,
    portion: [...portions][0] ?? null,
    spread: entries.find((entry) => entry.spread)?.spread ?? null,
    fault:
      units.size > 1 || portions.size > 1 ? 'unitsDiffer' : isAllWords ? 'resultInWords' : null,
    repairs: [
      ...(entries.some((entry) => entry.isFlattened) ? (['exponentFlattened'] as const) : []),
      ...(spoken.length > 0 && !isAllWords ? (['remarkSetAside'] as const) : []),
    ],
  })
}

function readEntry(written: string): Entry {
  const source = written.replace(/^检出(?:值|量)?:?(?=\d)/, '')
  const entry = { unit: null, portion: null, spread: null, isFlattened: false }
  const inPortion = PORTION.exec(source)
  const [text, portion] =
    inPortion && (/检出|性$|^nd/i.test(inPortion[1]!) || /^0+$/.test(inPortion[1]!))
      ? [inPortion[1]!, `${inPortion[2]} ${inPortion[3]!.replace('ml', 'mL')}`]
      : [source, null]
  if (portion && /^0+$/.test(text)) {
    return { ...entry, portion, reading: { kind: 'notDetected', below: null } }
  }
  if (BELOW_QUANTIFICATION.test(text)) {
    return { ...entry, portion, reading: { kind: 'belowQuantification' } }
  }
  if (NOT_DETECTED.test(text)) return { ...entry, portion, ...readNotDetected(text) }
  if (DETECTED.test(text)) return { ...entry, portion, reading: { kind: 'detected' } }
  return { ...entry, ...readQuantity(text) }
}

/** `未检出(<0.01mg/kg)`: the limit of detection stands beside the word. */
function readNotDetected(text: string): Pick<Entry, 'reading'> & Partial<Entry> {
  const behind = text.replace(NOT_DETECTED, '')
  if (behind === '') return { reading: { kind: 'notDetected', below: null } }
  const inside = IN_BRACKETS.exec(behind)?.[1]
  const read = inside === undefined ? 'notANumber' : readNumber(inside)
  if (typeof read === 'string') return { reading: { kind: 'words' } }
  return {
    reading: { kind: 'notDetected', below: read.value },
    unit: unitBehind(read.rest),
    isFlattened: read.isFlattened,
  }
}

function readQuantity(text: string): Pick<Entry, 'reading'> & Partial<Entry> {
  if (!/\d/.test(text)) return { reading: { kind: 'words' } }
  const read = readNumber(text)
  if (typeof read === 'string') {
    const isQuantity = /^[<>≤≥]?[+-]?\d/.test(text)
    return { reading: isQuantity ? { kind: 'unread', why: read } : { kind: 'words' } }
  }
  const spread = /^±(.*)$/.exec(read.rest)
  if (spread) return readSpread(read, spread[1]!)
  const range = readRange(read)
  if (range) return range
  if (/(?:lod|检出限|未检出)\)?$/i.test(read.rest) && read.sign === '<') {
    const unit = unitBehind(read.rest.replace(/\([^()]*\)?$/, ''))
    return {
      reading: { kind: 'notDetected', below: read.value },
      unit,
      isFlattened: read.isFlattened,
    }
  }
  const unit = unitBehind(read.rest)
  if (unit !== null && !isUnitLike(unit)) return { reading: { kind: 'unread', why: 'notANumber' } }
  const reading: Reading = { kind: 'number', sign: read.sign, value: read.value }
  return { reading, unit, isFlattened: read.isFlattened }
}

function readSpread(
  { value, sign }: NumberRead,
  behind: string,
): Pick<Entry, 'reading'> & Partial<Entry> {
  const spread = readNumber(behind)
  if (typeof spread === 'string' || sign !== '=') {
    return { reading: { kind: 'unread', why: 'notANumber' } }
  }
  const reading: Reading = { kind: 'number', sign: '=', value }
  return { reading, spread: spread.value, unit: unitBehind(spread.rest) }
}

/** `12.0g/100g~29.0g/100g`, `4.5-6.7%`: both ends belong to it. */
export function readRange(
  first: NumberRead,
): { reading: Reading & { kind: 'range' }; unit: string | null; isFlattened: boolean } | null {
  const [, between = '', behind = ''] = /^(.*?)(?:[-~]|至|到)([<>≤≥]?\d.*)$/.exec(first.rest) ?? []
  if (behind === '' || first.sign !== '=') return null
  const second = readNumber(behind)
  if (typeof second === 'string' || second.sign !== '=') return null
  const [left, right] = [unitBehind(between), unitBehind(second.rest)]
  if (left !== null && right !== null && left !== right) {
    const isSame = parseUnit(left)?.symbol === parseUnit(right)?.symbol
    // In `49%-51%vol` the unit is written out once and cut short before.
    if (!isSame && !right.startsWith(left)) return null
  }
  const unit = right ?? left
  if (unit !== null && !isUnitLike(unit)) return null
  const isFlattened = first.isFlattened || second.isFlattened
  return { reading: { kind: 'range', from: first.value, to: second.value }, unit, isFlattened }
}

/** The unit behind a number: `mg/kg（以Al计）` and `（CFU/g）`; notes in brackets are set aside. */
export function unitBehind(rest: string): string | null {
  const notes = [...rest.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]!.replace(/^单位:/, ''))
  const bare = rest.replace(/\([^()]*\)/g, '').replace(/[()。]+/g, '')
  if (bare !== '') return bare
  return notes.find((note) => parseUnit(note) !== null) ?? null
}

/** Letters and per-cent signs, not sentences: what follows may be a unit that no table holds. */
export const isUnitLike = (unit: string): boolean =>
  parseUnit(unit) !== null || (/^[^\d\s]/.test(unit) && unit.length <= 20 && !/[,、;:]/.test(unit))
