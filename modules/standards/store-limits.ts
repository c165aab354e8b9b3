import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import type { Requirement } from './requirement.ts'
import type { Confidence, LimitVersion } from './rules.ts'

/** Limits as they lie in the register, read with the number and the end of their standard. */
interface LimitRow {
  id: Id
  series: string
  version: number
  standard_id: Id
  standard: string
  family: string
  standard_ends_on: string | null
  category_id: string
  item_id: string
  is_remainder: boolean
  condition: string
  in_force_from: string | null
  requirement: Requirement
  comparison: LimitVersion['comparison']
  clause: string | null
  note: string | null
  source: string
  confidence: Confidence
}

/** With the names a reader needs beside the ids. */
export interface NamedLimit extends LimitVersion {
  readonly standardId: Id
  readonly category: string
  readonly item: string
  readonly recordedAt: Date
}

/** A standard ends when it is abolished, or when another takes its place. */
const ENDS = sql`ends as materialized (
  select s.id, s.number, s.family, least(
    (select v.abolished_on from standards.standard_version v where v.standard_id = s.id
      order by v.version desc limit 1),
    (select min(l.in_force_on) from standards.supersession l where l.old_id = s.id)) as ends_on
  from standards.standard s)`

const COLUMNS = sql`l.id, l.series, l.version, l.standard_id, ends.number as standard, ends.family,
  ends.ends_on as standard_ends_on, l.category_id, l.item_id, l.is_remainder, l.condition,
  l.in_force_from, l.requirement, l.comparison, l.clause, l.note, l.source, l.confidence`

async function read(tx: Tx, where: RawBuilder<unknown>): Promise<LimitVersion[]> {
  const { rows } = await sql<LimitRow>`
    with ${ENDS} select ${COLUMNS}
    from standards.limit_version l join ends on ends.id = l.standard_id
    where ${where} order by l.series, l.version`.execute(tx)
  return rows.map(limitOf)
}

/** Every version of every limit of one classification. */
export const limitsOfScheme = (tx: Tx, scheme: string): Promise<LimitVersion[]> =>
  read(tx, sql`l.scheme = ${scheme}`)

/** All versions for one item, in any category. */
export const limitsOfItem = (tx: Tx, itemId: string): Promise<LimitVersion[]> =>
  read(tx, sql`l.item_id = ${itemId}`)

export const versionsOfSeries = (tx: Tx, series: string): Promise<LimitVersion[]> =>
  read(tx, sql`l.series = ${series}`)

export async function findLimit(tx: Tx, id: Id): Promise<NamedLimit | undefined> {
  const [found] = await readNamed(tx, sql`l.id = ${id}`, sql`true`)
  return found
}

export interface LimitFilter {
  readonly standardId?: Id | undefined
  readonly categoryId?: string | undefined
  readonly itemId?: string | undefined
}

/** A page of versions in the order of their ids, with how many there are in all. */
export async function pageOfLimits(
  tx: Tx,
  filter: LimitFilter,
  page: { limit: number; after?: string | undefined },
): Promise<{ limits: NamedLimit[]; next: string | null; total: number }> {
  const wanted = sql.join(
    [
      sql`true`,
      ...(filter.standardId ? [sql`l.standard_id = ${filter.standardId}`] : []),
      ...(filter.categoryId ? [sql`l.category_id = ${filter.categoryId}`] : []),
      ...(filter.itemId ? [sql`l.item_id = ${filter.itemId}`] : []),
    ],
    sql` and `,
  )
  const after = page.after === undefined ? sql`true` : sql`l.id > ${page.after}::uuid`
  const limits = await readNamed(
    tx,
    sql`${wanted} and ${after}`,
    sql`true order by l.id limit ${page.limit + 1}`,
  )
  const { rows } = await sql<{ count: string }>`
    select count(*) from standards.limit_version l where ${wanted}`.execute(tx)
  const shown = limits.slice(0, page.limit)
  const next = limits.length > page.limit ? shown.at(-1)!.id : null
  return { limits: shown, next, total: Number(rows[0]!.count) }
}

async function readNamed(
  tx: Tx,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<NamedLimit[]> {
  type Row = LimitRow & { category: string; item: string; recorded_at: Date }
  const { rows } = await sql<Row>`
    with ${ENDS} select ${COLUMNS}, c.name as category, t.name as item, l.recorded_at
    from standards.limit_version l join ends on ends.id = l.standard_id
    join standards.category c on c.id = l.category_id
    join standards.test_item t on t.id = l.item_id
    where ${where} and ${order}`.execute(tx)
  return rows.map((row) => ({
    ...limitOf(row),
    standardId: row.standard_id,
    category: row.category,
    item: row.item,
    recordedAt: row.recorded_at,
  }))
}

function limitOf(row: LimitRow): LimitVersion {
  return {
    id: row.id,
    series: row.series,
    version: row.version,
    standard: row.standard,
    family: row.family,
    standardEndsOn: row.standard_ends_on as CalendarDate | null,
    categoryId: row.category_id,
    itemId: row.item_id,
    isRemainder: row.is_remainder,
    condition: row.condition,
    inForceFrom: row.in_force_from as CalendarDate | null,
    requirement: row.requirement,
    comparison: row.comparison,
    clause: row.clause,
    note: row.note,
    source: row.source,
    confidence: row.confidence,
  }
}
