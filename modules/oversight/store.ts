import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { regionRange, type Tx } from '#platform/db.ts'

/** Cases and their clocks as the overview counts them: open, no drills, in sight and in area. */
export interface ClockCount {
  readonly procedure: string
  readonly total: number
  readonly overdue: number
  readonly due: number
  readonly run: number
  readonly paused: number
  readonly none: number
}

const DUE_PERCENT = 80

/**
 * Open cases by the most urgent clock that runs in them: over, at four fifths or on its last day,
 * running, stopped, or none. Each case counts once, so that the columns add up to the whole.
 */
export async function openClocks(
  tx: Tx,
  given: { regionCode: string; now: Date; endOfToday: Date },
): Promise<ClockCount[]> {
  const [from, to] = regionRange(given.regionCode)
  const { rows } = await sql<ClockCount>`
    with open_case as (
      select c.id, c.procedure, c.due_at, coalesce(bool_or(d.state = 'paused'), false) as is_paused,
        coalesce(max(d.warned_percent) filter
          (where d.state = 'running' and d.limit_name = c.due_limit), 0) as warned
      from platform.procedure_case c
      left join platform.case_deadline d on d.case_id = c.id and d.state in ('running', 'paused')
      where c.closed_at is null and not c.is_drill and c.region_code between ${from} and ${to}
      group by c.id
    ), told as (
      select procedure, case
          when due_at <= ${given.now} then 'overdue'
          when due_at is not null and (warned >= ${DUE_PERCENT} or due_at <= ${given.endOfToday})
            then 'due'
          when due_at is not null then 'run'
          when is_paused then 'paused'
          else 'none' end as urgency
      from open_case
    )
    select procedure, count(*)::int as total,
      count(*) filter (where urgency = 'overdue')::int as overdue,
      count(*) filter (where urgency = 'due')::int as due,
      count(*) filter (where urgency = 'run')::int as run,
      count(*) filter (where urgency = 'paused')::int as paused,
      count(*) filter (where urgency = 'none')::int as none
    from told group by procedure order by procedure`.execute(tx)
  return rows
}

export interface OpenCase {
  readonly id: Id
  readonly state: string
  readonly subject: unknown
}

/** Open cases of one procedure with what they are about. */
export async function openCasesOf(
  tx: Tx,
  procedure: string,
  regionCode: string,
): Promise<OpenCase[]> {
  const [from, to] = regionRange(regionCode)
  const { rows } = await sql<OpenCase>`
    select id, state, subject from platform.procedure_case
    where procedure = ${procedure} and closed_at is null and not is_drill
      and region_code between ${from} and ${to}`.execute(tx)
  return rows
}

/** Open cases in which the clock has noted a standstill and nothing was reported since. */
export async function stalledAmong(tx: Tx, caseIds: readonly Id[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select case_id from platform.case_event
      where case_id = any(${caseIds}::uuid[]) and name in ('noteStalled', 'reportProgress')
      group by case_id
      having max(seq) = max(seq) filter (where name = 'noteStalled')) stalled`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function beats(tx: Tx): Promise<Map<string, Date>> {
  const { rows } = await sql<{ name: string; beat_at: Date }>`
    select name, beat_at from platform.heartbeat`.execute(tx)
  return new Map(rows.map((row) => [row.name, row.beat_at]))
}
