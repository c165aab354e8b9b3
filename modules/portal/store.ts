import { type RawBuilder, sql } from 'kysely'
import { type Id, isId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '#platform/db.ts'
import { Problem } from '#platform/problems.ts'
import type { PublicContent } from './contract.ts'
import type { SearchTerm } from './rules.ts'

/** Rows of publications, their versions and their amendments. */
export interface PublicationRow {
  id: Id
  kind: 'recall' | 'warning'
  number: string
  state: 'published' | 'withdrawn'
  in_force: boolean
  level: string
  title: string
  case_id: Id
  organ_id: Id
  region_code: string
  areas: string[]
  version: number
  words: string
  keys: string[]
  first_published_at: Date
  changed_at: Date
  withdrawn_at: Date | null
  withdrawn_reason: string | null
}

export interface VersionRow {
  publication_id: Id
  version: number
  change: string
  content: PublicContent
  sha256: Buffer
  published_at: Date
  approved_by: Id | null
  cause_seq: number
}

export interface AmendmentRow {
  id: Id
  publication_id: Id
  kind: 'correction' | 'withdrawal'
  text: string
  drafted_at: Date
  drafted_by: Id
  approved_at: Date | null
  approved_by: Id | null
}

/** A publication as it is shown: the row, its newest version, the organ that answers for it. */
export type Shown = PublicationRow & { content: PublicContent; organ_name: string }

type PortalTables = {
  'portal.publication': PublicationRow
  'portal.publication_version': VersionRow
  'portal.amendment': AmendmentRow
}

const tables = (tx: Tx) => tx.withTables<PortalTables>()

/** The publication of a case, locked until the transaction ends. */
export const lockByCase = (tx: Tx, caseId: Id) =>
  tables(tx)
    .selectFrom('portal.publication')
    .selectAll()
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()

export const lockPublication = (tx: Tx, id: Id) =>
  tables(tx)
    .selectFrom('portal.publication')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Nothing when the case has been published by somebody else in the meantime. */
export const insertPublication = (tx: Tx, row: PublicationRow) =>
  tables(tx)
    .insertInto('portal.publication')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const updatePublication = (tx: Tx, id: Id, changes: Partial<PublicationRow>) =>
  tables(tx).updateTable('portal.publication').set(changes).where('id', '=', id).execute()

export const insertVersion = (tx: Tx, row: VersionRow) =>
  tables(tx)
    .insertInto('portal.publication_version')
    .values({ ...row, content: JSON.stringify(row.content) as never })
    .execute()

export const versionsOf = (tx: Tx, publicationId: Id) =>
  tables(tx)
    .selectFrom('portal.publication_version')
    .selectAll()
    .where('publication_id', '=', publicationId)
    .orderBy('version', 'desc')
    .execute()

export const insertAmendment = (tx: Tx, row: AmendmentRow) =>
  tables(tx).insertInto('portal.amendment').values(row).execute()

export const findAmendment = (tx: Tx, publicationId: Id, id: Id) =>
  tables(tx)
    .selectFrom('portal.amendment')
    .selectAll()
    .where('id', '=', id)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst()

export const approveAmendment = (tx: Tx, id: Id, approved: { at: Date; by: Id }) =>
  tables(tx)
    .updateTable('portal.amendment')
    .set({ approved_at: approved.at, approved_by: approved.by })
    .where('id', '=', id)
    .where('approved_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** Amendments of some publications, those that wait included as far as the scope may see them. */
export async function amendmentsOf(tx: Tx, ids: readonly Id[]): Promise<AmendmentRow[]> {
  if (ids.length === 0) return []
  return tables(tx)
    .selectFrom('portal.amendment')
    .selectAll()
    .where('publication_id', 'in', ids)
    .orderBy('drafted_at')
    .execute()
}

export async function findShown(tx: Tx, id: Id): Promise<Shown | undefined> {
  return (await shown(tx, [sql`p.id = ${id}`], { order: NEWEST, limit: 1 }))[0]
}

export async function findAllById(tx: Tx, ids: readonly string[]): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select * from portal.publication where id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

export async function findByNumber(
  tx: Tx,
  kind: 'recall' | 'warning',
  number: string,
): Promise<Shown | undefined> {
  const conditions = [sql`p.kind = ${kind}`, sql`p.number = ${number}`]
  return (await shown(tx, conditions, { order: NEWEST, limit: 1 }))[0]
}

export interface ListFilter {
  readonly kind?: 'recall' | 'warning'
  /** True: what the public should act on now; false: the rest. */
  readonly inForce?: boolean
  readonly terms?: readonly SearchTerm[]
  readonly withdrawn?: boolean
}

const NEWEST = sql`p.first_published_at desc, p.id desc`
const LAST_CHANGED = sql`p.changed_at desc, p.id desc`

export async function pageOfPublications(
  tx: Tx,
  filter: ListFilter,
  page: { limit: number; after?: string; order?: 'newest' | 'lastChanged' },
): Promise<{ rows: Shown[]; next: string | null }> {
  const isNewest = page.order !== 'lastChanged'
  const column = isNewest ? 'first_published_at' : 'changed_at'
  const conditions = [...conditionsOf(filter)]
  if (page.after !== undefined) {
    const [at, id] = readKey(page.after)
    conditions.push(sql`(${sql.ref(`p.${column}`)}, p.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const order = isNewest ? NEWEST : LAST_CHANGED
  const rows = await shown(tx, conditions, { order, limit: page.limit + 1 })
  const kept = rows.slice(0, page.limit)
  const last = kept.at(-1)
  return {
    rows: kept,
    next: rows.length > page.limit && last ? keyOf(last[column], last.id) : null,
  }
}

export async function countOfPublications(tx: Tx, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from portal.publication p
    where ${sql.join(conditionsOf(filter), sql` and `)}`.execute(tx)
  return Number(rows[0]!.count)
}

/** When anything public last changed; null while nothing is published. */
export async function lastChange(tx: Tx): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(changed_at) as at from portal.publication`.execute(tx)
  return rows[0]?.at ?? null
}

export interface PublicAmendment extends AmendmentRow {
  number: string
  title: string
  publication_kind: 'recall' | 'warning'
}

/** Corrections and withdrawals that have become public, newest first. */
export async function publicAmendments(tx: Tx, limit: number): Promise<PublicAmendment[]> {
  const { rows } = await sql<PublicAmendment>`
    select a.*, p.number, p.title, p.kind as publication_kind
    from portal.amendment a join portal.publication p on p.id = a.publication_id
    where a.approved_at is not null
    order by a.approved_at desc, a.id desc limit ${limit}`.execute(tx)
  return rows
}

export interface RootRow {
  day: string
  last_seq: string
  chain_sha256: Buffer
  published_at: Date
}

/** Daily heads of the journal, newest first. */
export async function journalRoots(tx: Tx, limit: number): Promise<RootRow[]> {
  const { rows } = await sql<RootRow>`
    select * from platform.journal_root order by day desc limit ${limit}`.execute(tx)
  return rows
}

/** The organisation a case is about, as the public may know it. */
export async function partyOf(tx: Tx, organId: Id) {
  const { rows } = await sql<{ name: string; uscc: string | null; regionCode: string }>`
    select name, uscc, region_code as "regionCode" from platform.organ
    where id = ${organId}`.execute(tx)
  return rows[0] ?? null
}

async function shown(
  tx: Tx,
  conditions: readonly RawBuilder<unknown>[],
  page: { order: RawBuilder<unknown>; limit: number },
): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select p.*, v.content, o.name as organ_name from portal.publication p
    join portal.publication_version v on v.publication_id = p.id and v.version = p.version
    join platform.organ o on o.id = p.organ_id
    where ${sql.join(conditions, sql` and `)}
    order by ${page.order} limit ${page.limit}`.execute(tx)
  return rows
}

function conditionsOf(filter: ListFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (filter.kind) conditions.push(sql`p.kind = ${filter.kind}`)
  if (filter.withdrawn === false) conditions.push(sql`p.state = 'published'`)
  if (filter.inForce === true) conditions.push(sql`p.in_force and p.state = 'published'`)
  if (filter.inForce === false) conditions.push(sql`not (p.in_force and p.state = 'published')`)
  for (const { words, keys } of filter.terms ?? []) {
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(p.words like ${pattern} or p.keys && ${keys}::text[])`)
  }
  return conditions
}

const keyOf = (at: Date, id: Id): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')

function readKey(after: string): [string, string] {
  try {
    const [at, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (!Number.isNaN(Date.parse(at)) && isId(id)) return [at, id]
  } catch {
    // Falls through to the one answer for every unreadable key.
  }
  throw new Problem(
    400,
    'badCursor',
    text(
      '翻页标记无法识别，请从第一页开始',
      'This cursor cannot be read; start from the first page',
    ),
  )
}
