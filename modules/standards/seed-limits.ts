import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import additiveTables from '#reference/additives.json' with { type: 'json' }
import limitTables from '#reference/limits.json' with { type: 'json' }
import categoryTables from '#reference/product-categories.json' with { type: 'json' }
import { comparableName, referenceItems } from './items.ts'
import type { Requirement } from './requirement.ts'
import type { Confidence } from './rules.ts'
import type { NewLimit } from './store.ts'

/** A standard as limits are tied to it; a number without year has no date of force. */
export interface Edition {
  readonly standardId: Id
  readonly number: string
  readonly family: string
  readonly inForceFrom: CalendarDate | null
}

/** Where a limit of the tables holds: a category, or what remains (其他) below it. */
interface Place {
  readonly categoryId: string
  readonly isRemainder: boolean
}

const places = new Map<string, Place>([
  ...categoryTables.categories.flatMap(([code, , zh, , others]) =>
    [String(zh), ...(others as string[])].map(
      (word) => [comparableName(word), { categoryId: `cn:${code}`, isRemainder: false }] as const,
    ),
  ),
  ...Object.entries(categoryTables.remainders).map(
    ([word, code]) =>
      [comparableName(word), { categoryId: `cn:${code}`, isRemainder: true }] as const,
  ),
])

const units = new Map(referenceItems.map((item) => [item.id, item.unit]))

/** Every limit of the reference tables, in each edition of its standard that is known. */
export function seedLimits(editions: ReadonlyMap<string, readonly Edition[]>): NewLimit[] {
  const general = limitTables.limits.flatMap((row) => limitRow(row, editions))
  const taken = new Set(general.map(({ itemId, categoryId }) => `${itemId} ${categoryId}`))
  const additives = additiveRows(editions).filter(
    ({ itemId, categoryId }) => !taken.has(`${itemId} ${categoryId}`),
  )
  return [...general, ...additives, ...bannedRows(editions)]
}

/** `大米、其他植物油` names two places that share a limit. */
function placesOf(words: string): Place[] {
  return words.split('、').map((word) => {
    const place = places.get(comparableName(word))
    if (!place) throw new Error(`no category is called ${word}`)
    return place
  })
}

function limitRow(
  row: readonly string[],
  editions: ReadonlyMap<string, readonly Edition[]>,
): NewLimit[] {
  const [key = '', words = '', itemId = '', operator = '', value = '', cited = ''] = row
  const requirement = requirementOf(operator, value, units.get(itemId) ?? null)
  return editionsOf(editions, cited).flatMap((edition) =>
    placesOf(words).map((place) => ({
      ...limitIn(edition, place, itemId, requirement),
      note: limitTables.note,
      source: limitTables.source,
      sourceKey: key,
      confidence: limitTables.conf as Confidence,
    })),
  )
}

/** `<=`, `>=`, `±`, or a plan such as `n5c1 m100 M1000`; a plan without levels allows none. */
function requirementOf(operator: string, value: string, unit: string | null): Requirement {
  const plan = /^n(\d+)c(\d+)(?: m(\d+))?(?: M(\d+))?$/.exec(operator)
  if (plan) return planOf(plan, unit)
  if (operator === '±') {
    return {
      kind: 'bounds',
      lower: { operator: '>=', value: `-${value}` },
      upper: { operator: '<=', value },
      unit,
    }
  }
  if (operator === '<=') return { kind: 'bounds', upper: { operator, value }, unit }
  if (operator === '>=') return { kind: 'bounds', lower: { operator, value }, unit }
  throw new Error(`not an operator: ${operator}`)
}

/** A plan that allows none looks for them in a portion, which the unit of the item names: `/25g`. */
function planOf([, n, c, m, M]: readonly string[], unit: string | null): Requirement {
  const counts = { kind: 'plan' as const, n: Number(n), c: Number(c), m: m ?? '0', M: M ?? null }
  const [, amount, measure] = /\/(\d+)(g|mL)$/.exec(unit ?? '') ?? []
  return m === undefined && amount !== undefined
    ? { ...counts, unit: null, portion: `${amount} ${measure}` }
    : { ...counts, unit }
}

function editionsOf(
  editions: ReadonlyMap<string, readonly Edition[]>,
  cited: string,
): readonly Edition[] {
  const found = editions.get(cited)
  if (!found) throw new Error(`no standard is cited as ${cited}`)
  return found
}

type Said = 'note' | 'source' | 'sourceKey' | 'confidence'

const limitIn = (
  { standardId, family, inForceFrom }: Edition,
  place: Place,
  itemId: string,
  requirement: Requirement,
): Omit<NewLimit, Said> => ({
  ...{ standardId, family, inForceFrom, itemId, requirement },
  ...place,
  scheme: 'cn',
  condition: '',
  comparison: 'fullValue',
  clause: null,
})

/** The 2014 values; in the 2024 edition they are taken over until somebody has checked them. */
function additiveRows(editions: ReadonlyMap<string, readonly Edition[]>): NewLimit[] {
  return additiveTables.additives.flatMap(([itemId, , , , maxima]) =>
    Object.entries(maxima as Record<string, string>).flatMap(([words, value]) =>
      editionsOf(editions, 'GB 2760').flatMap((edition) =>
        placesOf(words).map((place) => ({
          ...limitIn(edition, place, String(itemId), {
            kind: 'bounds',
            upper: { operator: '<=', value },
            unit: units.get(String(itemId)) ?? null,
          }),
          note: additiveTables.note,
          source: additiveTables.source,
          sourceKey: null,
          confidence: edition.number.endsWith('2014') ? ('m' as const) : ('u' as const),
        })),
      ),
    ),
  )
}

/** Forbidden in every food, where finding the substance proves that it was added. */
function bannedRows(editions: ReadonlyMap<string, readonly Edition[]>): NewLimit[] {
  const food: Place = { categoryId: 'cn:food', isRemainder: false }
  return additiveTables.banned.flatMap(([itemId, , , excuse]) =>
    excuse
      ? []
      : editionsOf(editions, additiveTables.list).map((edition) => ({
          ...limitIn(edition, food, String(itemId), { kind: 'forbidden' }),
          note: null,
          source: additiveTables.list,
          sourceKey: null,
          confidence: additiveTables.conf as Confidence,
        })),
  )
}
