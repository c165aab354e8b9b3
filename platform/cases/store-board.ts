import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { regionRange, type Tx } from '../db.ts'
import type { Urgencies } from './board-contract.ts'

/** Counts for boards; every one of them from the same open cases, drills apart. */
export interface BoardOf {
  readonly organId: Id
  /** Null for the organ alone. */
  readonly areaCode: string | null
  readonly now: Date
}

/** In an area the organ's own cases count as well: it answers for both. */
const within = ({ organId, areaCode }: BoardOf): RawBuilder<unknown> => {
  if (areaCode === null) return sql`c.organ_id = ${organId}`
  const [from, to] = regionRange(areaCode)
  return from === '000000' ? sql`true` : sql`c.region_code between ${from} and ${to}`
}

const urgencies = ({ now }: BoardOf): RawBuilder<unknown> => {
  const day = new Date(now.getTime() + 86_400_000)
  const week = new Date(now.getTime() + 7 * 86_400_000)
  return sql`count(*)::int as total,
    count(*) filter (where c.due_at <= ${now})::int as overdue,
    count(*) filter (where c.due_at > ${now} and c.due_at <= ${day})::int as day,
    count(*) filter (where c.due_at > ${day} and c.due_at <= ${week})::int as week,
    count(*) filter (where c.due_at > ${week})::int as later,
    count(*) filter (where c.due_at is null)::int as none`
}

export async function openByState(
  tx: Tx,
  of: BoardOf,
): Promise<(Urgencies & { procedure: string; state: string })[]> {
  const { rows } = await sql<Urgencies & { procedure: string; state: string }>`
    select c.procedure, c.state, ${urgencies(of)} from platform.procedure_case c
    where c.closed_at is null and not c.is_drill and ${within(of)}
    group by c.procedure, c.state order by c.procedure, total desc`.execute(tx)
  return rows
}

const PEOPLE_MAX = 200

/** By the people named to cases of the organ; a case with two of them stands with both. */
export async function openByPerson(
  tx: Tx,
  of: BoardOf,
): Promise<(Urgencies & { id: Id; name: string })[]> {
  const { rows } = await sql<Urgencies & { id: Id; name: string }>`
    select u.id, u.display_name as name, ${urgencies(of)}
    from (select distinct a.case_id, a.user_id from platform.case_assignment a) a
    join platform.procedure_case c on c.id = a.case_id
    join platform.user_account u on u.id = a.user_id
    where c.closed_at is null and not c.is_drill and c.organ_id = ${of.organId}
    group by u.id order by overdue desc, total desc, u.id limit ${PEOPLE_MAX}`.execute(tx)
  return rows
}

export async function openByOrgan(
  tx: Tx,
  of: BoardOf,
): Promise<(Urgencies & { id: Id; name: string; regionCode: string })[]> {
  const { rows } = await sql<Urgencies & { id: Id; name: string; regionCode: string }>`
    select o.id, o.name, o.region_code as "regionCode", k.total, k.overdue, k.day, k.week, k.later,
      k.none
    from (select c.organ_id, ${urgencies(of)} from platform.procedure_case c
      where c.closed_at is null and not c.is_drill and ${within(of)}
      group by c.organ_id) k
    join platform.organ o on o.id = k.organ_id
    order by k.overdue desc, k.total desc, o.id`.execute(tx)
  return rows
}
