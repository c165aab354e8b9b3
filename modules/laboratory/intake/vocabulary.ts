import {
  type BookCategory,
  nameItem,
  type LimitBook as RegisterBook,
} from '#modules/standards/index.ts'
import type { CategoryRead, ItemRead } from './draft.ts'
import { remembering } from './remembering.ts'

/** What only the register of standards knows: names of categories and of test items. */
export interface Vocabulary {
  /** By code or by name; null where there is none. */
  category(written: string): CategoryRead | null
  /** A known category that comes near to what was written, for the remedy. */
  nearest(written: string): string | undefined
  /** Any item can be tested; one that the register does not know is watched under its own name. */
  item(written: string): ItemRead
}

type Categories = Pick<RegisterBook<unknown>, 'category' | 'categories'>

export function createVocabulary(book: Categories): Vocabulary {
  const categories = remembering((written) => {
    const found = book.category(written)
    return found ? { code: found.code, group: found.group } : null
  })
  return {
    category: categories,
    nearest: remembering((written) => nearestOf(book.categories, written)),
    item: remembering(readItem),
  }
}

/** An item by its one name; what the register knows of it beside. */
export function readItem(written: string): ItemRead {
  const { name, known } = nameItem(written)
  const { id = null, hazard = null, unit = null } = known ?? {}
  return { key: name.zh, id, hazard, unit }
}

const LIKENESS_MIN = 0.34

function nearestOf(categories: readonly BookCategory[], written: string): string | undefined {
  let best: { category: BookCategory; likeness: number } | undefined
  for (const category of categories) {
    const likeness = likenessOf(category.zh, written)
    if (likeness > (best?.likeness ?? LIKENESS_MIN)) best = { category, likeness }
  }
  return best && `${best.category.code} ${best.category.zh}`
}

/** Share of characters that two names have in common (Dice). */
function likenessOf(a: string, b: string): number {
  const [left, right] = [new Set(a), new Set(b)]
  const shared = [...left].filter((character) => right.has(character)).length
  return (2 * shared) / Math.max(1, left.size + right.size)
}
