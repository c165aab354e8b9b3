import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import type { FileTables } from '#platform/files.ts'
import type { Region } from './regions.ts'

/** Rows of enterprises, sites and products. */
export type RegistryTables = {
  'registry.enterprise': EnterpriseRow
  'registry.site': SiteRow
  'registry.product': ProductRow
}

export interface EnterpriseRow {
  id: Id
  uscc: string
  name: string
  region_code: string
  registered_at: Date
  changed_at: Date
}

export interface SiteRow {
  id: Id
  enterprise_id: Id
  kind: string
  name: string
  region_code: string
  address: string
  added_at: Date
  added_by: Id
  ended_on: string | null
  ended_by: Id | null
}

export interface ProductRow {
  id: Id
  enterprise_id: Id
  name: string
  brand: string | null
  category_code: string | null
  gtin: string | null
  model: string | null
  added_at: Date
  added_by: Id
  ended_on: string | null
  ended_by: Id | null
}

const tables = (tx: Tx) => tx.withTables<RegistryTables>()

export const findEnterprise = (tx: Tx, id: Id) =>
  tables(tx).selectFrom('registry.enterprise').selectAll().where('id', '=', id).executeTakeFirst()

/** As `findEnterprise`, and its file does not grow until this transaction is over. */
export const lockEnterprise = (tx: Tx, id: Id) =>
  tables(tx)
    .selectFrom('registry.enterprise')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findByUscc = (tx: Tx, uscc: string) =>
  tables(tx)
    .selectFrom('registry.enterprise')
    .selectAll()
    .where('uscc', '=', uscc)
    .executeTakeFirst()

export async function findAllByUscc(tx: Tx, codes: readonly string[]): Promise<EnterpriseRow[]> {
  const { rows } = await sql<EnterpriseRow>`
    select * from registry.enterprise where uscc = any(${codes}::text[])`.execute(tx)
  return rows
}

export async function findAllById(tx: Tx, ids: readonly string[]): Promise<EnterpriseRow[]> {
  const { rows } = await sql<EnterpriseRow>`
    select * from registry.enterprise where id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

export const insertEnterprise = (tx: Tx, row: EnterpriseRow) =>
  tables(tx)
    .insertInto('registry.enterprise')
    .values(row)
    .onConflict((conflict) => conflict.column('uscc').doNothing())
    .returning('id')
    .executeTakeFirst()

export async function insertEnterprises(tx: Tx, rows: readonly EnterpriseRow[]): Promise<void> {
  await sql`insert into registry.enterprise
      (id, uscc, name, region_code, registered_at, changed_at)
    select * from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.uscc)}::text[],
      ${rows.map((r) => r.name)}::text[], ${rows.map((r) => r.region_code)}::text[],
      ${rows.map((r) => r.registered_at)}::timestamptz[],
      ${rows.map((r) => r.changed_at)}::timestamptz[])
    on conflict (uscc) do nothing`.execute(tx)
}

export const updateEnterprise = (
  tx: Tx,
  id: Id,
  changes: Partial<Pick<EnterpriseRow, 'name' | 'region_code' | 'changed_at'>>,
) => tables(tx).updateTable('registry.enterprise').set(changes).where('id', '=', id).execute()

export async function updateEnterprises(
  tx: Tx,
  rows: readonly Pick<EnterpriseRow, 'id' | 'name' | 'region_code' | 'changed_at'>[],
): Promise<void> {
  await sql`update registry.enterprise e set name = u.name, region_code = u.region_code,
      changed_at = u.changed_at
    from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.name)}::text[],
      ${rows.map((r) => r.region_code)}::text[], ${rows.map((r) => r.changed_at)}::timestamptz[])
      as u (id, name, region_code, changed_at)
    where e.id = u.id`.execute(tx)
}

/** The organisation in which the people of a firm sign in. */
export async function organOfUscc(tx: Tx, uscc: string): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`
    select id from platform.organ where kind = 'enterprise' and uscc = ${uscc}`.execute(tx)
  return rows[0]?.id ?? null
}

export async function organName(tx: Tx, organId: Id): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from platform.organ where id = ${organId}`.execute(tx)
  return rows[0]?.name ?? null
}

export async function organWithUscc(tx: Tx, organId: Id) {
  const { rows } = await sql<{ uscc: string; name: string; region_code: string }>`
    select uscc, name, region_code from platform.organ
    where id = ${organId} and kind = 'enterprise' and uscc is not null`.execute(tx)
  return rows[0]
}

export const sitesOf = (tx: Tx, enterpriseId: Id) =>
  tables(tx)
    .selectFrom('registry.site')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

export const productsOf = (tx: Tx, enterpriseId: Id) =>
  tables(tx)
    .selectFrom('registry.product')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

export const insertSite = (tx: Tx, row: SiteRow) =>
  tables(tx).insertInto('registry.site').values(row).execute()

export const insertProduct = (tx: Tx, row: ProductRow) =>
  tables(tx).insertInto('registry.product').values(row).execute()

/** Ends an entry that still runs; null when there is none of this enterprise. */
export async function endEntry(
  tx: Tx,
  list: 'sites' | 'products',
  entry: { id: Id; enterpriseId: Id; endedOn: string; endedBy: Id },
): Promise<Id | null> {
  const table = list === 'sites' ? 'registry.site' : 'registry.product'
  const row = await tables(tx)
    .updateTable(table)
    .set({ ended_on: entry.endedOn, ended_by: entry.endedBy })
    .where('id', '=', entry.id)
    .where('enterprise_id', '=', entry.enterpriseId)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** A file that a person may bring as evidence: an own upload that no scanner has stopped. */
export const findOwnFile = (tx: Tx, fileId: Id, userId: Id) =>
  tx
    .withTables<FileTables>()
    .selectFrom('platform.file')
    .select('id')
    .where('id', '=', fileId)
    .where('uploaded_by', '=', userId)
    .where('state', '<>', 'quarantined')
    .executeTakeFirst()

export const fileById = (tx: Tx, fileId: Id) =>
  tx
    .withTables<FileTables>()
    .selectFrom('platform.file')
    .select(['name', 'media_type', 'sha256'])
    .where('id', '=', fileId)
    .executeTakeFirst()

/** Brings the table of regions up to the list; names may change, codes never go. */
export async function saveRegions(
  tx: Tx,
  rows: readonly Region[],
  source: string,
): Promise<number> {
  const byLevel = Map.groupBy(rows, ({ level }) => level)
  let saved = 0
  for (const level of ['national', 'province', 'city', 'county'] as const) {
    const part = byLevel.get(level) ?? []
    const { numAffectedRows } = await sql`
      insert into registry.region (code, name, level, parent_code, is_grouping, source)
      select code, name, ${level}, parent, grouping, ${source} from unnest(
        ${part.map((r) => r.code)}::text[], ${part.map((r) => r.name)}::text[],
        ${part.map((r) => r.parent)}::text[], ${part.map((r) => r.isGrouping)}::boolean[])
        as listed (code, name, parent, grouping)
      on conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code,
        is_grouping = excluded.is_grouping, source = excluded.source
      where (region.name, region.source) is distinct from (excluded.name, excluded.source)`.execute(
      tx,
    )
    saved += Number(numAffectedRows ?? 0)
  }
  return saved
}
