import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Confidence } from './rules.ts'

/** Categories, items, hazards, and what must not or may only in part be in food. */
export interface CategoryRow {
  id: string
  scheme: string
  code: string
  parent_id: string | null
  ancestors: string[]
  name: string
  name_en: string | null
  language: string
  valid_from: string | null
  valid_to: string | null
  source: string
  confidence: Confidence
}

export interface ItemRow {
  id: string
  scheme: string
  hazard_id: string | null
  name: string
  name_en: string | null
  language: string
  cas: string | null
  unit: string | null
  limited_from: 'above' | null
  source: string
  confidence: Confidence
}

export async function findCategory(tx: Tx, id: string): Promise<CategoryRow | undefined> {
  const { rows } = await sql<CategoryRow>`
    select * from standards.category where id = ${id}`.execute(tx)
  return rows[0]
}

export async function categoriesOfScheme(tx: Tx, scheme: string): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select * from standards.category where scheme = ${scheme} order by id`.execute(tx)
  return rows
}

export async function categoryWords(
  tx: Tx,
  scheme: string,
): Promise<{ name: string; category_id: string }[]> {
  const { rows } = await sql<{ name: string; category_id: string }>`
    select name, category_id from standards.category_name where scheme = ${scheme}
    order by name, category_id`.execute(tx)
  return rows
}

export async function namedCategories(tx: Tx, ids: readonly string[]): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select * from standards.category where id = any(${ids}::text[])`.execute(tx)
  return rows
}

export async function categoriesByWord(
  tx: Tx,
  scheme: string,
  word: string,
): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select c.* from standards.category c join standards.category_name n on n.category_id = c.id
    where n.scheme = ${scheme} and n.name = ${word} order by c.id`.execute(tx)
  return rows
}

export async function itemsByWord(tx: Tx, scheme: string, word: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select t.* from standards.test_item t join standards.item_name n on n.item_id = t.id
    where n.scheme = ${scheme} and n.name = ${word} order by t.id`.execute(tx)
  return rows
}

export interface ListPage {
  readonly limit: number
  readonly after?: string | undefined
}

/** The children of a category, or what a word finds; in the order of ids. */
export async function pageOfCategories(
  tx: Tx,
  filter: { scheme: string; parent?: string | undefined; word?: string | undefined },
  page: ListPage,
): Promise<{ rows: CategoryRow[]; next: string | null; total: number }> {
  const wanted = filter.word
    ? sql`(c.id = ${filter.word} or c.name ilike ${like(filter.word)}
        or c.name_en ilike ${like(filter.word)} or exists (
        select from standards.category_name n
        where n.category_id = c.id and n.name ilike ${like(filter.word)}))`
    : sql`c.parent_id is not distinct from ${filter.parent ?? null}`
  const found = sql`standards.category c where c.scheme = ${filter.scheme} and ${wanted}`
  const { rows } = await sql<CategoryRow>`
    select c.* from ${found} and ${page.after === undefined ? sql`true` : sql`c.id > ${page.after}`}
    order by c.id limit ${page.limit + 1}`.execute(tx)
  const counted = await sql<{ count: string }>`select count(*) from ${found}`.execute(tx)
  return cut(rows, page, counted.rows[0]!.count)
}

export async function findItem(tx: Tx, id: string): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`
    select * from standards.test_item where id = ${id}`.execute(tx)
  return rows[0]
}

export async function itemsOfScheme(tx: Tx, scheme: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select * from standards.test_item where scheme = ${scheme} order by id`.execute(tx)
  return rows
}

export async function pageOfItems(
  tx: Tx,
  filter: { scheme: string; hazard?: string | undefined; word?: string | undefined },
  page: ListPage,
): Promise<{ rows: ItemRow[]; next: string | null; total: number }> {
  const byHazard = filter.hazard ? sql`t.hazard_id = ${filter.hazard}` : sql`true`
  const byWord = filter.word
    ? sql`(t.id = ${filter.word} or t.name ilike ${like(filter.word)}
        or t.name_en ilike ${like(filter.word)}
        or t.cas = ${filter.word} or exists (select from standards.item_name n
          where n.item_id = t.id and n.name ilike ${like(filter.word)}))`
    : sql`true`
  const found = sql`standards.test_item t
    where t.scheme = ${filter.scheme} and ${byHazard} and ${byWord}`
  const { rows } = await sql<ItemRow>`
    select t.* from ${found} and ${page.after === undefined ? sql`true` : sql`t.id > ${page.after}`}
    order by t.id limit ${page.limit + 1}`.execute(tx)
  const counted = await sql<{ count: string }>`select count(*) from ${found}`.execute(tx)
  return cut(rows, page, counted.rows[0]!.count)
}

export interface HazardRow {
  id: string
  name: string
  name_en: string
  domain: string
  severity: number
  source: string
  confidence: Confidence
}

export async function allHazards(tx: Tx): Promise<HazardRow[]> {
  const { rows } = await sql<HazardRow>`
    select * from standards.hazard order by domain, severity desc, id`.execute(tx)
  return rows
}

export interface BannedRow {
  item_id: string
  name: string
  name_en: string | null
  cas: string | null
  typical_foods: string
  source: string
  confidence: Confidence
}

export async function allBannedSubstances(tx: Tx): Promise<BannedRow[]> {
  const { rows } = await sql<BannedRow>`
    select b.item_id, t.name, t.name_en, t.cas, b.typical_foods, b.source, b.confidence
    from standards.banned_substance b join standards.test_item t on t.id = b.item_id
    order by b.item_id`.execute(tx)
  return rows
}

export interface AdditiveRow {
  item_id: string
  name: string
  name_en: string | null
  cas: string | null
  function: string
  ins: string | null
  cns: string | null
  source: string
  confidence: Confidence
}

export async function allAdditives(tx: Tx): Promise<AdditiveRow[]> {
  const { rows } = await sql<AdditiveRow>`
    select a.item_id, t.name, t.name_en, t.cas, a.function, a.ins, a.cns, a.source, a.confidence
    from standards.additive a join standards.test_item t on t.id = a.item_id
    order by a.item_id`.execute(tx)
  return rows
}

const like = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

function cut<Row extends { id: string }>(rows: Row[], page: ListPage, count: string) {
  const shown = rows.slice(0, page.limit)
  const next = rows.length > page.limit ? shown.at(-1)!.id : null
  return { rows: shown, next, total: Number(count) }
}
