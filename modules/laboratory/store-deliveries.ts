import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { regionRange, type Tx } from '#platform/db.ts'

/** What each laboratory has delivered, so that one that falls silent is seen. */
export interface Delivery {
  readonly labId: Id
  readonly lab: string
  readonly regionCode: string
  readonly lastSource: string | null
  readonly lastDeliveryAt: Date | null
  /** Days between deliveries, the median of the last 90 days; null below three deliveries. */
  readonly rhythmDays: number | null
  readonly rowsOfMonth: number
  readonly rejectedOfMonth: number
  /** Rejected lines of the last 90 days that no later upload has mended. */
  readonly unmended: number
}

/**
 * Deliveries of the laboratories of an area. Uploads belong to the laboratory alone: this is read
 * in the scope of the system, and gives counts and times, never lines.
 */
export async function deliveriesOf(
  tx: Tx,
  given: { regionCode: string; now: Date; monthStart: Date },
): Promise<Delivery[]> {
  const [from, to] = regionRange(given.regionCode)
  const since = new Date(given.now.getTime() - 90 * 86_400_000)
  const { rows } = await sql<Delivery>`
    with delivered as (
      select id, lab_id, source, coalesce(finished_at, progress_at) as at, stored, rejected,
        extract(epoch from created_at - lag(created_at) over
          (partition by lab_id order by created_at)) / 86400.0 as gap
      from laboratory.upload
      where lab_id is not null and created_at >= ${since} and stored > 0
    ), open_lines as (
      select u.lab_id, count(*)::int as unmended from laboratory.upload u
      join laboratory.upload_row r on r.upload_id = u.id
      where u.created_at >= ${since} and u.state = 'imported' and r.outcome = 'rejected'
        and r.mended_by_upload is null
      group by u.lab_id
    ), summed as (
      select lab_id, max(at) as at, (array_agg(source order by at desc))[1] as source,
        case when count(*) >= 3
          then percentile_cont(0.5) within group (order by gap)::float8 end as rhythm,
        coalesce(sum(stored) filter (where at >= ${given.monthStart}), 0)::int as rows_of_month,
        coalesce(sum(rejected) filter (where at >= ${given.monthStart}), 0)::int
          as rejected_of_month
      from delivered group by lab_id
    )
    select o.id as "labId", o.name as lab, o.region_code as "regionCode",
      s.source as "lastSource", s.at as "lastDeliveryAt", s.rhythm as "rhythmDays",
      coalesce(s.rows_of_month, 0) as "rowsOfMonth",
      coalesce(s.rejected_of_month, 0) as "rejectedOfMonth", coalesce(l.unmended, 0) as unmended
    from platform.organ o
    left join summed s on s.lab_id = o.id
    left join open_lines l on l.lab_id = o.id
    where o.kind = 'lab' and o.closed_at is null and o.region_code between ${from} and ${to}
    order by s.at nulls first, o.name, o.id`.execute(tx)
  return rows
}

/** The last day on which samples of an area are counted, by province. */
export async function lastDays(
  tx: Tx,
  regionCode: string,
  origin: 'lab' | 'published',
): Promise<{ province: string; day: CalendarDate }[]> {
  const [from, to] = regionRange(regionCode)
  const { rows } = await sql<{ province: string; day: CalendarDate }>`
    select left(region_code, 2) || '0000' as province, max(day) as day
    from laboratory.sample_day
    where samples > 0 and origin = ${origin} and region_code between ${from} and ${to}
    group by 1 order by 1`.execute(tx)
  return rows
}
