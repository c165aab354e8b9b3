import type { CalendarDate } from '#kernel/dates.ts'
import type { Tx } from '#platform/db.ts'
import { comparableName } from './items.ts'
import type { Requirement } from './requirement.ts'
import {
  type Applied,
  type AppliedBy,
  type Choice,
  chooseLimits,
  confidenceOf,
  finestOf,
  groupBy,
  type LimitVersion,
} from './rules.ts'
import { registerVersion } from './store.ts'
import { limitsOfScheme } from './store-limits.ts'
import {
  type CategoryRow,
  categoriesOfScheme,
  categoryWords,
  itemsOfScheme,
} from './store-lists.ts'

/**
 * The limits of one classification, held in memory to judge many results: parse once, look up
 * often. A book is a picture of the register at one moment; `registerVersion` says when it has aged.
 */
export interface LimitBook<T> {
  /** `registerVersion` of the moment. */
  readonly version: number
  /**
   * The limits that apply, one for every standard that has one; `category` is an id or a code. What
   * depends on a condition or on a finer category is left out: see `choose`.
   */
  find(category: string, item: string, on: CalendarDate): readonly FoundLimit<T>[]
  /** What the register could not choose: nothing may pass while it is open. */
  missing(category: string, item: string, on: CalendarDate): readonly MissingLimit[]
  /** The same with everything that was left out. */
  choose(category: string, item: string, on: CalendarDate): Choice
  /** The category behind a code, a name or a word that limits and bulletins use. */
  category(written: string): BookCategory | undefined
  /** Every category, in the order of codes. */
  readonly categories: readonly BookCategory[]
  /** Items that have a limit in a category or above it. */
  itemsOf(category: string): readonly BookItem[]
}

/** A limit that needs a finer category, or a condition that somebody has to confirm. */
export type MissingLimit = 'categoryTooCoarse' | 'limitConditional'

export interface FoundLimit<T> {
  readonly limit: T
  readonly version: LimitVersion
  readonly choice: LimitChoice
}

/** How the limit was found, for the evidence. */
export interface LimitChoice {
  readonly item: string
  readonly category: string
  readonly foundIn: string
  readonly by: AppliedBy
  readonly on: string
}

/** What is handed to the engine of judgement to be made ready. */
export interface LimitInForce {
  readonly id: string
  readonly standard: string
  readonly inForceOn: string | null
  readonly requirement: Requirement
  readonly comparison: 'fullValue' | 'roundedValue'
  readonly confidence: 'confirmed' | 'probable' | 'unconfirmed'
}

export interface BookCategory {
  readonly id: string
  readonly code: string
  readonly zh: string
  readonly en: string | null
  /** Name of the first level below the top that it belongs to. */
  readonly group: string
}

export interface BookItem {
  readonly id: string
  readonly zh: string
  readonly en: string | null
  readonly unit: string | null
}

/** Answers kept at hand; a laboratory asks for the same few days, categories and items. */
const ANSWERS_MAX = 20_000

interface Answer<T> {
  readonly limits: readonly FoundLimit<T>[]
  readonly missing: readonly MissingLimit[]
}

export async function loadLimitBook<T>(
  tx: Tx,
  prepare: (limit: LimitInForce) => T,
  scheme = 'cn',
): Promise<LimitBook<T>> {
  // The number is read first: what is added while reading makes the book old, never wrongly new.
  const version = await registerVersion(tx)
  const tree = await loadTree(tx, scheme)
  const limits = await limitsOfScheme(tx, scheme)
  const items = new Map((await itemsOfScheme(tx, scheme)).map((row) => [row.id, row]))
  const byItem = groupBy(limits, (limit) => limit.itemId)
  const ready = remembered<LimitVersion, T>((limit) => prepare(limitInForce(limit)))
  const nameOf = (itemId: string): string => items.get(itemId)?.name ?? itemId
  const choose = (category: string, item: string, on: CalendarDate): Choice => {
    const ofItem = byItem.get(item) ?? []
    const chain = tree.chainOf(category)
    return chooseLimits(ofItem, chain, on, (limit) =>
      ofItem.some(
        (other) => other.family === limit.family && tree.isBelow(other.categoryId, category),
      ),
    )
  }
  const choiceOf = (category: string, item: string, on: string, { version, by }: Applied) => ({
    item: nameOf(item),
    category: tree.nameOf(category),
    foundIn: `${version.isRemainder ? '其他' : ''}${tree.nameOf(version.categoryId)}`,
    by,
    on,
  })
  const answer = (category: string, item: string, on: CalendarDate): Answer<T> => {
    const { applied, tooCoarse, conditional } = choose(category, item, on)
    return {
      limits: applied.map((one) => ({
        limit: ready(one.version),
        version: one.version,
        choice: choiceOf(category, item, on, one),
      })),
      missing: [
        ...(tooCoarse.length > 0 ? (['categoryTooCoarse'] as const) : []),
        ...(conditional.length > 0 ? (['limitConditional'] as const) : []),
      ],
    }
  }
  const answers = new Map<string, Answer<T>>()
  const answered = (category: string, item: string, on: CalendarDate): Answer<T> => {
    const key = `${category}|${item}|${on}`
    const known = answers.get(key)
    if (known) return known
    const made = answer(category, item, on)
    if (answers.size >= ANSWERS_MAX) answers.clear()
    answers.set(key, made)
    return made
  }
  return {
    version,
    choose,
    find: (category, item, on) => answered(category, item, on).limits,
    missing: (category, item, on) => answered(category, item, on).missing,
    category: tree.category,
    categories: tree.categories,
    itemsOf: (category) => {
      const chain = new Set(tree.chainOf(category))
      const ids = limits.filter((limit) => chain.has(limit.categoryId)).map((one) => one.itemId)
      return [...new Set(ids)].flatMap((id) => {
        const row = items.get(id)
        return row ? [{ id, zh: row.name, en: row.name_en, unit: row.unit }] : []
      })
    },
  }
}

const limitInForce = (limit: LimitVersion): LimitInForce => ({
  id: limit.id,
  standard: limit.standard,
  inForceOn: limit.inForceFrom,
  requirement: limit.requirement,
  comparison: limit.comparison,
  confidence: confidenceOf(limit.confidence),
})

interface Tree {
  readonly categories: readonly BookCategory[]
  readonly category: (written: string) => BookCategory | undefined
  /** From the category to the top; empty for what is not in the tree. */
  readonly chainOf: (category: string) => readonly string[]
  readonly isBelow: (category: string, above: string) => boolean
  readonly nameOf: (category: string) => string
}

async function loadTree(tx: Tx, scheme: string): Promise<Tree> {
  const rows = await categoriesOfScheme(tx, scheme)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const rowOf = (key: string) => byId.get(key) ?? byId.get(`${scheme}:${key}`)
  const categories = rows.map((row) => ({
    id: row.id,
    code: row.code,
    zh: row.name,
    en: row.name_en,
    group: byId.get(row.ancestors[1] ?? row.id)?.name ?? row.name,
  }))
  const entries = new Map(categories.map((one) => [one.id, one]))
  const byWord = groupBy(await categoryWords(tx, scheme), ({ name }) => name)
  const named = (word: string) =>
    finestOf((byWord.get(word) ?? []).flatMap(({ category_id: id }) => byId.get(id) ?? []))
  return {
    categories,
    category: (written) => {
      const id = (rowOf(written.trim()) ?? named(comparableName(written)))?.id
      return id ? entries.get(id) : undefined
    },
    chainOf: (category) => [...(rowOf(category)?.ancestors ?? [])].reverse(),
    isBelow: (category, above) => {
      const id = rowOf(above)?.id
      return id !== undefined && id !== category && isPart(byId.get(category), id)
    },
    nameOf: (category) => rowOf(category)?.name ?? category,
  }
}

const isPart = (row: CategoryRow | undefined, id: string): boolean =>
  row?.ancestors.includes(id) ?? false

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}
