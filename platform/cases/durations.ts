import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/**
 * How long each step takes, from the event before it to the step itself. It comes from the history
 * and not from flags on the row, so that a case that is reopened changes the figures honestly.
 */
export interface StepDuration {
  readonly name: string
  readonly count: number
  readonly medianHours: number
  readonly p90Hours: number
}

export async function stepDurations(tx: Tx, procedure: string): Promise<StepDuration[]> {
  const { rows } = await sql<{ name: string; count: string; median: number; p90: number }>`
    with waits as (
      select e.name, extract(epoch from e.at - lag(e.at) over
        (partition by e.case_id order by e.seq)) / 3600.0 as hours
      from platform.case_event e join platform.procedure_case c on c.id = e.case_id
      where c.procedure = ${procedure} and not c.is_drill)
    select name, count(*), percentile_cont(0.5) within group (order by hours)::float8 as median,
      percentile_cont(0.9) within group (order by hours)::float8 as p90
    from waits where hours is not null group by name`.execute(tx)
  return rows.map((row) => ({
    name: row.name,
    count: Number(row.count),
    medianHours: row.median,
    p90Hours: row.p90,
  }))
}

/** Share of the ended clocks of each limit that were met in time; paused time is not counted. */
export async function inTimeShares(tx: Tx, procedure: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ limit_name: string; share: number }>`
    select d.limit_name, avg((d.state = 'met')::int)::float8 as share
    from platform.case_deadline d join platform.procedure_case c on c.id = d.case_id
    where c.procedure = ${procedure} and not c.is_drill and d.state in ('met', 'late', 'lapsed')
    group by d.limit_name`.execute(tx)
  return new Map(rows.map((row) => [row.limit_name, row.share]))
}
