import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import type { PublishedEvidence } from './spot-checks/keep-published.ts'

/** What bulletins say besides the verdict, and which of their findings are in doubt. */
export interface DoubtfulDay {
  readonly productGroup: string
  readonly item: string
  readonly regionCode: string
  readonly day: CalendarDate
  readonly doubtful: number
}

/** A number that could not be read makes the value doubtful, not the failure. */
const COUNT_DOUBTS = ['publishedBefore', 'valueMeetsLimit']

/** scatter: failing published findings that may not be failing samples of their own, by day. */
export async function doubtfulDays(
  tx: Tx,
  span: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<DoubtfulDay[]> {
  const { rows } = await sql<DoubtfulDay>`
    select product_group as "productGroup", item, region_code as "regionCode",
      counted_on as day, count(distinct sample_id)::int as doubtful
    from laboratory.lab_result
    where verdict_origin = 'published' and reasons <> '{}' and verdict = 'fail'
      and counted_on between ${span.from} and ${span.to}
      and reasons && ${COUNT_DOUBTS}::text[]
    group by 1, 2, 3, 4 order by 4, 1, 2, 3`.execute(tx)
  return rows
}

/** keys: the bulletins' own words on some findings, by sample. */
export async function publishedEvidence(
  tx: Tx,
  results: readonly { readonly lotId: Id; readonly resultId: Id }[],
): Promise<Map<Id, PublishedEvidence>> {
  const { rows } = await sql<{ id: Id; evidence: PublishedEvidence }>`
    select id, evidence from laboratory.lab_result
    where lot_id = any(${results.map((one) => one.lotId)}::uuid[])
      and id = any(${results.map((one) => one.resultId)}::uuid[])
      and verdict_origin = 'published' and evidence is not null`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.evidence]))
}
