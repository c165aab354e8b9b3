import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import { endOfDay } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import type { FactKind } from './fact-kinds.ts'
import type { Fact } from './rules.ts'

/** Rows of the quality file; there is no update and no delete. */
export interface FactRow {
  id: Id
  enterprise_id: Id
  kind: string
  key: string
  value: unknown
  visibility: 'party' | 'internal'
  source_kind: string
  source_name: string
  source_reference: string | null
  valid_from: string | null
  valid_to: string | null
  recorded_at: Date
  recorded_by: Id | null
  evidence_file_id: Id | null
  evidence_link: string | null
  corrects_id: Id | null
  reason: string | null
  cause_id: string | null
}

export type StoredFact = Fact &
  Pick<FactRow, 'recorded_by' | 'evidence_file_id' | 'evidence_link' | 'reason'> & {
    readonly recordedByName: string | null
    readonly evidenceFileName: string | null
  }

/** Everything that was known of an enterprise by the end of a legal day. */
export async function factsKnownOn(
  tx: Tx,
  enterpriseId: Id,
  on: CalendarDate,
): Promise<StoredFact[]> {
  const { rows } = await sql<FactRow & { recorded_by_name: string | null; file: string | null }>`
    select f.*, u.display_name as recorded_by_name, d.name as file
    from registry.enterprise_fact f
    left join platform.user_account u on u.id = f.recorded_by
    left join platform.file d on d.id = f.evidence_file_id
    where f.enterprise_id = ${enterpriseId} and f.recorded_at < ${endOfDay(on)}
    order by f.recorded_at, f.id`.execute(tx)
  return rows.map((row) => ({
    ...factOf(row),
    recorded_by: row.recorded_by,
    recordedByName: row.recorded_by_name,
    evidence_file_id: row.evidence_file_id,
    evidenceFileName: row.file,
    evidence_link: row.evidence_link,
    reason: row.reason,
  }))
}

const factOf = (row: FactRow): Fact => ({
  id: row.id,
  kind: row.kind as FactKind,
  key: row.key,
  value: row.value,
  source: { kind: row.source_kind, name: row.source_name, reference: row.source_reference },
  validFrom: row.valid_from,
  validTo: row.valid_to,
  recordedAt: row.recorded_at,
  correctsId: row.corrects_id,
})

export async function findFact(tx: Tx, enterpriseId: Id, id: Id): Promise<FactRow | undefined> {
  const { rows } = await sql<FactRow>`
    select * from registry.enterprise_fact
    where id = ${id} and enterprise_id = ${enterpriseId}`.execute(tx)
  return rows[0]
}

/** Facts of many enterprises from one source: what an import compares its rows with. */
export async function factsFromSource(
  tx: Tx,
  enterpriseIds: readonly Id[],
  source: { kind: string; name: string },
): Promise<Map<Id, Fact[]>> {
  const { rows } = await sql<FactRow>`
    select * from registry.enterprise_fact
    where enterprise_id = any(${enterpriseIds}::uuid[])
      and source_kind = ${source.kind} and source_name = ${source.name}`.execute(tx)
  const found = Map.groupBy(rows, (row) => row.enterprise_id)
  return new Map([...found].map(([id, facts]) => [id, facts.map(factOf)]))
}

/** Facts of one kind of many enterprises, whatever their source. */
export async function factsOfKinds(
  tx: Tx,
  enterpriseIds: readonly Id[],
  kinds: readonly FactKind[],
): Promise<Map<Id, Fact[]>> {
  const { rows } = await sql<FactRow>`
    select * from registry.enterprise_fact
    where enterprise_id = any(${enterpriseIds}::uuid[]) and kind = any(${kinds}::text[])`.execute(
    tx,
  )
  const found = Map.groupBy(rows, (row) => row.enterprise_id)
  return new Map([...found].map(([id, facts]) => [id, facts.map(factOf)]))
}

/** Adds rows; one that an event has brought before is not added again. Returns how many were. */
export async function insertFacts(tx: Tx, facts: readonly FactRow[]): Promise<number> {
  const column = <K extends keyof FactRow>(name: K) => facts.map((fact) => fact[name])
  const values = facts.map(({ value }) => (value === null ? null : JSON.stringify(value)))
  const { numAffectedRows } = await sql`insert into registry.enterprise_fact (
      id, enterprise_id, kind, key, value, visibility, source_kind, source_name, source_reference,
      valid_from, valid_to, recorded_at, recorded_by, evidence_file_id, evidence_link, corrects_id,
      reason, cause_id)
    select * from unnest(${column('id')}::uuid[], ${column('enterprise_id')}::uuid[],
      ${column('kind')}::text[], ${column('key')}::text[], ${values}::jsonb[],
      ${column('visibility')}::text[], ${column('source_kind')}::text[],
      ${column('source_name')}::text[], ${column('source_reference')}::text[],
      ${column('valid_from')}::date[], ${column('valid_to')}::date[],
      ${column('recorded_at')}::timestamptz[], ${column('recorded_by')}::uuid[],
      ${column('evidence_file_id')}::uuid[], ${column('evidence_link')}::text[],
      ${column('corrects_id')}::uuid[], ${column('reason')}::text[], ${column('cause_id')}::text[])
    on conflict (cause_id) do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
