import { type Text, text } from '#kernel/text.ts'
import hazardTables from '#reference/hazards.json' with { type: 'json' }
import itemNames from '#reference/item-names.json' with { type: 'json' }

/** A test item of the reference tables: what is measured, and in which unit its limits stand. */
export interface TestItem {
  readonly id: string
  readonly hazard: string
  readonly zh: string
  readonly en: string
  readonly cas: string | null
  readonly unit: string | null
  /** `above`: there can only be too much of it, so that a limit without a sign is an upper one. */
  readonly limitedFrom: 'above' | null
  readonly synonyms: readonly string[]
  readonly confidence: string
}

export interface Hazard {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly domain: string
  /** 1 to 4, our own design. */
  readonly severity: number
}

export const referenceHazards: readonly Hazard[] = hazardTables.hazards.map(
  ([id, zh, en, domain, severity]) => ({
    id: String(id),
    zh: String(zh),
    en: String(en),
    domain: String(domain),
    severity: Number(severity),
  }),
)

/** Of composition and labels there can be too little as well as too much. */
const BOTH_SIDES = new Set(['composition', 'labelling', 'energy', 'structural', 'measurement'])

const synonyms: Readonly<Record<string, readonly string[]>> = itemNames.synonyms
const onlyAbove = new Set(itemNames.limitedFromAbove)

export const referenceItems: readonly TestItem[] = [
  ...hazardTables.testItems.map(([id, hazard, zh, en, cas, unit]) => ({
    id: String(id),
    hazard: String(hazard),
    zh: String(zh),
    en: String(en),
    cas: cas ?? null,
    unit: unitOfItem(unit ?? null, String(zh)),
    limitedFrom:
      onlyAbove.has(String(id)) || !BOTH_SIDES.has(String(hazard)) ? ('above' as const) : null,
    synonyms: synonyms[String(id)] ?? [],
    confidence: hazardTables.testItemConf,
  })),
  ...itemNames.items.map(([id, hazard, zh, en, cas, unit, limitedFrom, others]) => ({
    id: String(id),
    hazard: String(hazard),
    zh: String(zh),
    en: String(en),
    cas: cas === null ? null : String(cas),
    unit: unit === null ? null : String(unit),
    limitedFrom: limitedFrom === 'above' ? ('above' as const) : null,
    synonyms: others as string[],
    confidence: itemNames.conf,
  })),
]

/** The list gives `-` to items without a unit; pH and numbers are units of their own. */
function unitOfItem(unit: string | null, name: string): string | null {
  if (unit !== '-') return unit
  return /^pH/.test(name) ? 'pH' : null
}

/** Cyrillic letters that look like Latin ones and stand in published names of chemicals. */
const LATIN: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p' }
const latinFor = (letter: string): string => LATIN[letter] ?? letter

/**
 * One spelling for comparing names of items: half-width, without blanks, Greek and Cyrillic letters
 * that stand for Latin ones made Latin, the common slip 环已 for 环己 mended. Never shown.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[аα]/g, 'a')
    .replace(/[сеор]/g, latinFor)
    .replace(/环已/g, '环己')
    .replace(/^\d+\.(?=\d-)/, '')
    .toLowerCase()
}

/** Basis, state, unit, symbol and notes in brackets, which do not name another item. */
const QUALIFIER =
  /\((?:以[^()]+计|干样品[^()]*|限[^()]*|koh|[a-z][a-z]?|\d?-?[a-z]{2,4}|cfu\/m?[gl]|%|mg\/kg)(?:\)|$)/gi

/** The names a written name may stand for, the fullest first. */
export function namesOf(written: string): string[] {
  const whole = comparableName(written)
  const short = whole.replace(QUALIFIER, '').replace(/\($/, '')
  const outer = short.replace(/\([^()]*\)?/g, '')
  const inner = /\(([^()]+)\)/.exec(short)?.[1] ?? ''
  const plain = outer.replace(/,.*$/, '').replace(/(计数|含量)$/, '')
  return [...new Set([whole, short, outer, inner, plain])].filter((name) => name !== '')
}

const byName = new Map<string, TestItem>(
  [...referenceItems]
    .reverse()
    .flatMap((item) =>
      [...item.synonyms, item.zh].map((name) => [comparableName(name), item] as const),
    ),
)

/** A test item by the one name under which it is counted and watched. */
export interface NamedItem {
  /** That of the tables; of an item they do not have, as written, without notes in brackets. */
  readonly name: Text
  readonly known: TestItem | undefined
  /** The name was cut off inside a bracket; what stands before it is whole. */
  readonly isCutOff: boolean
}

/** Laboratories and bulletins write one item in many ways; all of them come to one name here. */
export function nameItem(written: string): NamedItem {
  const plain = written
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[асеор]/g, latinFor)
  const isCutOff = /\([^)]*$/.test(plain)
  const whole = isCutOff ? plain.replace(/\([^)]*$/, '') : plain
  const known = findReferenceItem(whole)
  if (known) return { name: text(known.zh, known.en), known, isCutOff }
  const short = whole.replace(QUALIFIER, '') || whole
  return { name: text(short, short), known, isCutOff }
}

/** The item that a written name stands for; undefined where the tables do not have it. */
export function findReferenceItem(written: string): TestItem | undefined {
  for (const name of namesOf(written)) {
    const item = byName.get(name)
    if (item) return item
  }
  return undefined
}
