import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { regionRange, type Tx } from '#platform/db.ts'

/**
 * Counts of samples and failures, read from the roll-ups. Every reading has a bound in time; the
 * scope of the transaction bounds the area.
 */
export interface CountFilter {
  /** First and last day, both counted. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly productGroup?: string
  readonly item?: string
  /** Area, everything below it included. */
  readonly regionCode?: string
  readonly origin?: SampleOrigin
}

export type SampleOrigin = 'lab' | 'published'

/** Samples that fail on one item, by product group and area; a sample counts once for an item. */
export interface FailingCount {
  readonly productGroup: string
  readonly item: string
  readonly hazard: string | null
  /** Where the samples were drawn, as finely as it is known; `000000` where only the nation is. */
  readonly regionCode: string
  readonly origin: SampleOrigin
  readonly failing: number
}

/** A week is named by its Monday. */
export type FailingWeek = FailingCount & { readonly week: CalendarDate }
export type FailingDay = FailingCount & { readonly day: CalendarDate }

/** Failing samples by week; a week that `from` or `to` cuts is counted as far as it lies inside. */
export async function failingWeeks(tx: Tx, filter: CountFilter): Promise<FailingWeek[]> {
  const { rows } = await sql<FailingWeek>`
    select product_group as "productGroup", item, max(hazard) as hazard,
      region_code as "regionCode", origin,
      day - (extract(isodow from day)::int - 1) as week, sum(failing)::int as failing
    from laboratory.failing_day
    where ${conditions(filter)}
    group by product_group, item, region_code, origin, week
    having sum(failing) > 0
    order by week, product_group, item, region_code, origin`.execute(tx)
  return rows
}

export async function failingDays(tx: Tx, filter: CountFilter): Promise<FailingDay[]> {
  const { rows } = await sql<FailingDay>`
    select product_group as "productGroup", item, hazard, region_code as "regionCode", origin,
      day, failing
    from laboratory.failing_day
    where failing > 0 and ${conditions(filter)}
    order by day, product_group, item, region_code, origin`.execute(tx)
  return rows
}

/** Samples by product group, area and day: the denominators of failing rates. */
export interface SampleDay {
  readonly productGroup: string
  readonly regionCode: string
  readonly origin: SampleOrigin
  readonly day: CalendarDate
  readonly samples: number
  readonly failing: number
  /** Neither passing nor failing; not part of a failing rate. */
  readonly undecided: number
}

export async function sampleDays(tx: Tx, filter: Omit<CountFilter, 'item'>): Promise<SampleDay[]> {
  const { rows } = await sql<SampleDay>`
    select product_group as "productGroup", region_code as "regionCode", origin, day,
      samples, failing, undecided
    from laboratory.sample_day
    where samples > 0 and ${conditions(filter)}
    order by day, product_group, region_code, origin`.execute(tx)
  return rows
}

/** Totals of a period by product group and province, as overviews show them. */
export interface SampleTotal {
  readonly productGroup: string
  /** Leading digits of the region code by which it is grouped: two for provinces. */
  readonly area: string
  readonly samples: number
  readonly failing: number
  readonly undecided: number
}

/** `digits` of the region code: 0 the whole, 2 provinces, 4 cities, 6 counties. */
export async function sampleTotals(
  tx: Tx,
  filter: Omit<CountFilter, 'item'>,
  digits: 0 | 2 | 4 | 6,
): Promise<SampleTotal[]> {
  const { rows } = await sql<SampleTotal>`
    select product_group as "productGroup", left(region_code, ${digits}::int) as area,
      sum(samples)::int as samples, sum(failing)::int as failing,
      sum(undecided)::int as undecided
    from laboratory.sample_day
    where ${conditions(filter)}
    group by 1, 2
    having sum(samples) > 0
    order by 1, 2`.execute(tx)
  return rows
}

/** A failing sample as a detector or a warning names it. */
export interface FailingSample {
  readonly sampleId: Id
  readonly sampleNumber: string
  readonly origin: SampleOrigin
  readonly publisher: string | null
  readonly productName: string
  readonly productGroup: string
  readonly enterpriseUscc: string | null
  readonly enterpriseName: string | null
  readonly lotNumber: string | null
  readonly regionCode: string
  readonly countedOn: CalendarDate
  readonly failings: readonly FailingResult[]
}

export interface FailingResult {
  readonly lotId: Id
  readonly resultId: Id
  readonly item: string
  readonly itemWritten: string
  readonly hazard: string | null
  readonly valueWritten: string
  readonly unitWritten: string | null
  readonly standard: string | null
}

export interface FailingSampleFilter extends CountFilter {
  readonly sampleIds?: readonly Id[]
  /** 500 unless said. */
  readonly limit?: number
}

const SAMPLES_MAX = 500
const SAMPLES_LOOKED_AT_MAX = 5000

/**
 * Failing samples with what they fail on, newest first. Where the filter names an item it is among
 * what they fail on, looked for in the newest 5,000 failing samples of the rest of the filter.
 */
export async function failingSamplesOf(
  tx: Tx,
  filter: FailingSampleFilter,
): Promise<FailingSample[]> {
  const samples = await sql<Omit<FailingSample, 'failings'> & { lotId: Id; failings: never[] }>`
    select id as "sampleId", lot_id as "lotId", sample_number as "sampleNumber", origin, publisher,
      product_name as "productName", product_group as "productGroup",
      enterprise_uscc as "enterpriseUscc", enterprise_name as "enterpriseName",
      lot_number as "lotNumber", region_code as "regionCode", counted_on as "countedOn"
    from laboratory.sample
    where verdict = 'fail' and replaced_at is null
      and ${conditions({ ...filter, item: undefined }, 'counted_on')}
      and ${filter.sampleIds ? sql`id = any(${filter.sampleIds}::uuid[])` : sql`true`}
    order by counted_on desc, id desc
    limit ${SAMPLES_LOOKED_AT_MAX}`.execute(tx)
  const failings = await failingResultsOf(
    tx,
    samples.rows.map((sample) => sample.lotId),
    samples.rows.map((sample) => sample.sampleId),
  )
  return samples.rows
    .map(({ lotId: _, ...sample }) => ({
      ...sample,
      failings: failings.get(sample.sampleId) ?? [],
    }))
    .filter(({ failings: some }) => !filter.item || some.some(({ item }) => item === filter.item))
    .slice(0, filter.limit ?? SAMPLES_MAX)
}

/** keys: the failing results in force of some samples, by sample. */
async function failingResultsOf(
  tx: Tx,
  lotIds: readonly Id[],
  sampleIds: readonly Id[],
): Promise<Map<Id, FailingResult[]>> {
  const { rows } = await sql<FailingResult & { sampleId: Id }>`
    select r.sample_id as "sampleId", r.lot_id as "lotId", r.id as "resultId", r.item,
      r.item_written as "itemWritten", r.hazard, r.value_written as "valueWritten",
      r.unit_written as "unitWritten", r.standard
    from laboratory.lab_result r
    left join laboratory.lab_result_replacement x on x.lot_id = r.lot_id and x.result_id = r.id
    where r.lot_id = any(${lotIds}::uuid[]) and r.sample_id = any(${sampleIds}::uuid[])
      and r.verdict = 'fail' and x.result_id is null
    order by r.item`.execute(tx)
  return Map.groupBy(rows, (row) => row.sampleId)
}

function conditions(
  filter: Omit<CountFilter, 'item'> & { readonly item?: string | undefined },
  dayColumn = 'day',
): RawBuilder<unknown> {
  const parts = [sql`${sql.ref(dayColumn)} between ${filter.from} and ${filter.to}`]
  if (filter.productGroup) parts.push(sql`product_group = ${filter.productGroup}`)
  if (filter.item) parts.push(sql`item = ${filter.item}`)
  if (filter.origin) parts.push(sql`origin = ${filter.origin}`)
  if (filter.regionCode && filter.regionCode !== '000000') {
    const [from, to] = regionRange(filter.regionCode)
    parts.push(sql`region_code between ${from} and ${to}`)
  }
  return sql.join(parts, sql` and `)
}
