import type { CalendarDate } from '#kernel/dates.ts'
import type { Tx } from '#platform/db.ts'
import { comparableName, findReferenceItem, namesOf } from './items.ts'
import { type Choice, chooseLimits, finestOf } from './rules.ts'
import { limitsOfItem } from './store-limits.ts'
import {
  type CategoryRow,
  categoriesByWord,
  findCategory,
  findItem,
  type ItemRow,
  itemsByWord,
  namedCategories,
} from './store-lists.ts'

/** One question to the register, answered from the database without a book. */
export interface ItemFound {
  readonly category: CategoryRow | null
  readonly item: ItemRow | null
  readonly choice: Choice
  /** Names of the categories that limits were found in. */
  readonly names: ReadonlyMap<string, string>
  /** Categories that a word may mean, where it means more than one. */
  readonly categoryCandidates: readonly string[]
}

const NOTHING: Choice = { applied: [], conditional: [], withdrawn: [], tooCoarse: [] }

export async function resolveLimits(
  tx: Tx,
  asked: { category: string; item: string; on: CalendarDate; scheme: string },
): Promise<ItemFound> {
  const candidates = await categoriesFor(tx, asked.scheme, asked.category)
  const category = finestOf(candidates) ?? null
  const item = await itemFor(tx, asked.scheme, asked.item)
  const found = { category, item, names: new Map(), categoryCandidates: [] }
  if (!category || !item) {
    return { ...found, choice: NOTHING, categoryCandidates: candidates.map((row) => row.name) }
  }
  const versions = await limitsOfItem(tx, item.id)
  const rows = await namedCategories(tx, [...new Set(versions.map((one) => one.categoryId))])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const chain = [...category.ancestors].reverse()
  const isFiner = (id: string): boolean =>
    id !== category.id && (byId.get(id)?.ancestors.includes(category.id) ?? false)
  const choice = chooseLimits(versions, chain, asked.on, (limit) =>
    versions.some((other) => other.family === limit.family && isFiner(other.categoryId)),
  )
  return { ...found, choice, names: new Map(rows.map((row) => [row.id, row.name])) }
}

async function categoriesFor(tx: Tx, scheme: string, written: string): Promise<CategoryRow[]> {
  for (const id of [written, `${scheme}:${written}`]) {
    const row = await findCategory(tx, id)
    if (row) return [row]
  }
  return categoriesByWord(tx, scheme, comparableName(written))
}

async function itemFor(tx: Tx, scheme: string, written: string): Promise<ItemRow | null> {
  for (const id of [written, `${scheme}:${written}`]) {
    const row = await findItem(tx, id)
    if (row) return row
  }
  const known = scheme === 'cn' ? findReferenceItem(written) : undefined
  if (known) return (await findItem(tx, known.id)) ?? null
  for (const name of namesOf(written)) {
    const rows = await itemsByWord(tx, scheme, name)
    if (rows.length === 1) return rows[0]!
  }
  return null
}
