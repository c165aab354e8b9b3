import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Tx } from '#platform/db.ts'
import type { SampleOrigin } from './store-counts.ts'

/**
 * The roll-ups as detection watches them: by day and province, whatever the number of counties, so
 * that a round of detection reads the same few rows wherever the samples were drawn. Provinces are
 * region codes; `000000` stands for samples of which only the nation is known.
 */
export interface DaySpan {
  /** First and last day, both counted. */
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export interface FailingProvinceDay {
  readonly day: CalendarDate
  readonly productGroup: string
  readonly item: string
  readonly province: string
  readonly hazard: string | null
  readonly failing: number
}

export async function failingByProvince(tx: Tx, span: DaySpan): Promise<FailingProvinceDay[]> {
  const { rows } = await sql<FailingProvinceDay>`
    select day, product_group as "productGroup", item, left(region_code, 2) || '0000' as province,
      max(hazard) as hazard, sum(failing)::int as failing
    from laboratory.failing_day
    where day between ${span.from} and ${span.to}
    group by 1, 2, 3, 4 having sum(failing) > 0
    order by 1, 2, 3, 4`.execute(tx)
  return rows
}

export interface ExaminedProvinceDay {
  readonly day: CalendarDate
  readonly productGroup: string
  readonly province: string
  readonly origin: SampleOrigin
  /** Samples that passed or failed; what is neither says nothing about a rate. */
  readonly decided: number
  readonly failing: number
}

export async function examinedByProvince(tx: Tx, span: DaySpan): Promise<ExaminedProvinceDay[]> {
  const { rows } = await sql<ExaminedProvinceDay>`
    select day, product_group as "productGroup", left(region_code, 2) || '0000' as province,
      origin, sum(samples - undecided)::int as decided, sum(failing)::int as failing
    from laboratory.sample_day
    where day between ${span.from} and ${span.to}
    group by 1, 2, 3, 4 having sum(samples) > 0
    order by 1, 2, 3, 4`.execute(tx)
  return rows
}

export interface DoubtfulProvinceDay {
  readonly day: CalendarDate
  readonly productGroup: string
  readonly item: string
  readonly province: string
  readonly doubtful: number
}

/** A number that could not be read makes the value doubtful, not the failure. */
const COUNT_DOUBTS = ['publishedBefore', 'valueMeetsLimit']

/** scatter: failing published findings that may not be failing samples of their own. */
export async function doubtfulByProvince(tx: Tx, span: DaySpan): Promise<DoubtfulProvinceDay[]> {
  const { rows } = await sql<DoubtfulProvinceDay>`
    select counted_on as day, product_group as "productGroup", item,
      left(region_code, 2) || '0000' as province, count(distinct sample_id)::int as doubtful
    from laboratory.lab_result
    where verdict_origin = 'published' and reasons <> '{}' and verdict = 'fail'
      and counted_on between ${span.from} and ${span.to}
      and reasons && ${COUNT_DOUBTS}::text[]
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  return rows
}
