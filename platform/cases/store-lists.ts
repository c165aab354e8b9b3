import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Deadline } from '#kernel/procedure/facts.ts'
import type { Tx } from '../db.ts'
import { type DeadlineRow, deadlineOf } from './store.ts'

/** What lists and to-dos need of many cases at once, and the names of who stands in them. */
/** Persons named in many cases at once, by case and capacity. */
export async function assignmentsOfAll(
  tx: Tx,
  caseIds: readonly Id[],
): Promise<Map<Id, Record<string, Id>>> {
  const { rows } = await sql<{ case_id: Id; capacity: string; user_id: Id }>`
    select case_id, capacity, user_id from platform.case_assignment
    where case_id = any(${caseIds}::uuid[])`.execute(tx)
  const found = new Map<Id, Record<string, Id>>()
  for (const row of rows) {
    found.set(row.case_id, { ...found.get(row.case_id), [row.capacity]: row.user_id })
  }
  return found
}

/** Running and paused clocks of many cases at once. */
export async function openDeadlinesOfAll(
  tx: Tx,
  caseIds: readonly Id[],
): Promise<Map<Id, Deadline[]>> {
  const { rows } = await sql<DeadlineRow>`
    select * from platform.case_deadline
    where case_id = any(${caseIds}::uuid[]) and state in ('running', 'paused')
    order by due_at nulls last`.execute(tx)
  const found = new Map<Id, Deadline[]>()
  for (const row of rows) {
    found.set(row.case_id, [...(found.get(row.case_id) ?? []), deadlineOf(row)])
  }
  return found
}

/** The events that started the open clocks of many cases. */
export async function startsOfAll(
  tx: Tx,
  caseIds: readonly Id[],
): Promise<Map<Id, { seq: number; name: string }[]>> {
  const { rows } = await sql<{ case_id: Id; seq: number; name: string }>`
    select distinct e.case_id, e.seq, e.name from platform.case_event e
    join platform.case_deadline d on d.case_id = e.case_id and d.start_seq = e.seq
    where e.case_id = any(${caseIds}::uuid[]) and d.state in ('running', 'paused')`.execute(tx)
  const found = new Map<Id, { seq: number; name: string }[]>()
  for (const { case_id, ...start } of rows) {
    found.set(case_id, [...(found.get(case_id) ?? []), start])
  }
  return found
}

/** Names of people and organisations, for showing; ids that are gone are simply missing. */
export async function namesOf(tx: Tx, ids: readonly (Id | null)[]): Promise<Map<Id, string>> {
  const wanted = [...new Set(ids.filter((id): id is Id => id !== null))]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: Id; name: string }>`
    select id, display_name as name from platform.user_account where id = any(${wanted}::uuid[])
    union all select id, name from platform.organ where id = any(${wanted}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

interface OrganHead {
  id: Id
  name: string
  kind: string
  region_code: string
  short_name: string
}

/** The organ that answers for a region: the lowest of those above it that exist. */
export async function organFor(tx: Tx, regionCode: string) {
  const { rows } = await sql<OrganHead>`
    select id, name, kind, region_code, short_name from platform.organ
    where kind in ('national', 'province', 'city', 'county') and closed_at is null
      and ${regionCode} like regexp_replace(region_code, '(00)+$', '') || '%'
    order by length(regexp_replace(region_code, '(00)+$', '')) desc limit 1`.execute(tx)
  return rows[0]
}

export async function organById(tx: Tx, id: Id) {
  const { rows } = await sql<OrganHead>`
    select id, name, kind, region_code, short_name from platform.organ
    where id = ${id} and closed_at is null`.execute(tx)
  return rows[0]
}

/** Bars that earlier cases of a party have left and that are not over: `licence.reapplyBan`. */
export async function barsOn(
  tx: Tx,
  partyId: Id,
  bars: readonly string[],
  now: Date,
): Promise<{ procedure: string; limit: string; number: string; dueOn: string | null }[]> {
  const { rows } = await sql<{
    procedure: string
    limit: string
    number: string
    dueOn: string | null
  }>`
    select c.procedure, d.limit_name as limit, c.number, d.due_on::text as "dueOn"
    from platform.procedure_case c join platform.case_deadline d on d.case_id = c.id
    where c.party_id = ${partyId} and d.state = 'running' and d.due_at > ${now}
      and c.procedure || '.' || d.limit_name = any(${bars}::text[])
    order by d.due_at desc`.execute(tx)
  return rows
}

const RECOMPUTED_AT_ONCE = 200

/** Cases with a running term whose provisional last day comes from another calendar. */
export async function casesOfOlderCalendar(tx: Tx, version: string): Promise<Id[]> {
  const { rows } = await sql<{ case_id: Id }>`
    select distinct case_id from platform.case_deadline
    where provisional and state = 'running' and calendar_version <> ${version}
    limit ${RECOMPUTED_AT_ONCE}`.execute(tx)
  return rows.map((row) => row.case_id)
}
