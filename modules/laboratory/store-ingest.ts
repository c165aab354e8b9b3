import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { BulkTx, CopyRow } from '#platform/bulk.ts'
import type { Tx } from '#platform/db.ts'
import type { FailingDelta, SampleDelta } from './counts.ts'
import type { StoredFacts, StoredResult, StoredSample } from './intake/plan-batch.ts'
import type { Verdict } from './judgement/index.ts'

/** Writing samples and results, a batch at a time, in one transaction with bulk rights. */

/** Batches of one laboratory follow one another: two of them cannot store the same sample. */
export async function lockIntake(tx: Tx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('laboratory.intake'), hashtext(${source}))`.execute(
    tx,
  )
}

interface SampleRow extends StoredFacts {
  id: Id
  lotId: Id
  version: number
  countedOn: CalendarDate
  productGroup: string
  verdict: Verdict
  receivedAt: Date
}

/** keys: samples in force by number, each with its results in force. `labId` null: published ones. */
export async function storedSamples(
  tx: Tx,
  labId: Id | null,
  numbers: readonly string[],
): Promise<Map<string, StoredSample>> {
  const { rows: samples } = await sql<SampleRow>`
    select id, lot_id as "lotId", version, counted_on as "countedOn",
      product_group as "productGroup", verdict, received_at as "receivedAt",
      sample_number as "sampleNumber", product_name as "productName",
      product_category as "categoryCode", enterprise_name as "labelledProducer",
      enterprise_uscc as uscc, lot_number as "lotNumber", production_date as "productionDate",
      region_code as "regionCode", sampled_on as "sampledOn"
    from laboratory.sample
    where coalesce(lab_id, '00000000-0000-0000-0000-000000000000'::uuid)
        = coalesce(${labId}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
      and sample_number = any(${numbers}::text[]) and replaced_at is null`.execute(tx)
  const results = await storedResults(tx, samples)
  return new Map(
    samples.map(
      ({ id, lotId, version, countedOn, productGroup, verdict, receivedAt: _, ...facts }) => [
        facts.sampleNumber,
        {
          ...{ id, lotId, version, facts, countedOn, productGroup, verdict },
          results: results.get(id) ?? [],
        },
      ],
    ),
  )
}

type ResultRow = StoredResult['content'] & Omit<StoredResult, 'content'> & { readonly sampleId: Id }

async function storedResults(
  tx: Tx,
  samples: readonly SampleRow[],
): Promise<Map<Id, StoredResult[]>> {
  if (samples.length === 0) return new Map()
  const since = new Date(Math.min(...samples.map((sample) => sample.receivedAt.getTime())))
  const { rows } = await sql<ResultRow>`
    select r.id, r.sample_id as "sampleId", r.item, r.hazard, r.verdict,
      r.value_written as "valueWritten", r.unit_written as "unitWritten",
      r.detection_limit_written as "detectionLimit",
      r.quantitation_limit_written as "quantitationLimit",
      r.uncertainty_written as uncertainty, r.coverage_written as coverage, r.method,
      r.tested_on as "testedOn"
    from laboratory.lab_result r
    left join laboratory.lab_result_replacement x on x.lot_id = r.lot_id and x.result_id = r.id
    where r.lot_id = any(${samples.map((sample) => sample.lotId)}::uuid[])
      and r.sample_id = any(${samples.map((sample) => sample.id)}::uuid[])
      and r.received_at >= ${since} and x.result_id is null`.execute(tx)
  return Map.groupBy(
    rows.map(({ id, sampleId, item, hazard, verdict, ...content }) => ({
      ...{ id, sampleId, item, hazard, verdict },
      content,
    })),
    (row) => row.sampleId,
  )
}

const SAMPLE_COLUMNS = [
  ...['id', 'origin', 'lab_id', 'publisher', 'sample_number', 'version', 'replaces_id', 'lot_id'],
  ...['lot_number', 'enterprise_uscc', 'enterprise_name', 'product_name', 'product_category'],
  ...['product_group', 'region_code', 'sampled_on', 'production_date', 'counted_on', 'verdict'],
  ...['result_count', 'failing_count', 'upload_id', 'received_at'],
] as const

const RESULT_COLUMNS = [
  ...['lot_id', 'received_at', 'id', 'sample_id', 'lab_id', 'enterprise_uscc', 'region_code'],
  ...['product_group', 'counted_on', 'item', 'item_written', 'hazard', 'value_written'],
  ...['unit_written', 'detection_limit_written', 'quantitation_limit_written'],
  ...['uncertainty_written', 'coverage_written', 'method', 'tested_on', 'sign', 'value', 'unit'],
  ...['verdict', 'verdict_origin', 'reasons', 'basis_id', 'standard', 'limit_day', 'evidence'],
  ...['upload_id', 'upload_line'],
] as const

/** Rows in the order of the columns above. */
export const copySamples = (bulk: BulkTx, rows: Iterable<CopyRow>): Promise<void> =>
  bulk.copy('laboratory.sample', SAMPLE_COLUMNS, rows)

export const copyResults = (bulk: BulkTx, rows: Iterable<CopyRow>): Promise<void> =>
  bulk.copy('laboratory.lab_result', RESULT_COLUMNS, rows)

/** Rows of lot, replaced result, the result in its place, and when. */
export const copyReplacements = (bulk: BulkTx, rows: Iterable<CopyRow>): Promise<void> =>
  bulk.copy(
    'laboratory.lab_result_replacement',
    ['lot_id', 'result_id', 'replaced_by', 'replaced_at'],
    rows,
  )

/** What a stored sample has become by new results, or that a newer version has taken its place. */
export interface SampleChange {
  readonly id: Id
  readonly verdict: Verdict
  readonly results: number
  readonly failing: number
  readonly replacedAt: Date | null
}

export async function changeSamples(tx: Tx, changes: readonly SampleChange[]): Promise<void> {
  if (changes.length === 0) return
  await sql`
    update laboratory.sample s set verdict = c.verdict, result_count = c.results,
      failing_count = c.failing, replaced_at = c.replaced_at
    from unnest(${changes.map((one) => one.id)}::uuid[],
      ${changes.map((one) => one.verdict)}::text[],
      ${changes.map((one) => one.results)}::int[], ${changes.map((one) => one.failing)}::int[],
      ${changes.map((one) => one.replacedAt)}::timestamptz[])
      as c (id, verdict, results, failing, replaced_at)
    where s.id = c.id`.execute(tx)
}

export async function addCounts(
  tx: Tx,
  samples: readonly SampleDelta[],
  failing: readonly FailingDelta[],
): Promise<void> {
  if (samples.length > 0) {
    await sql`
      insert into laboratory.sample_day as d
        (product_group, region_code, day, origin, samples, failing, undecided)
      select * from json_to_recordset(${JSON.stringify(samples)}::json) as c ("productGroup" text,
        "regionCode" text, day date, origin text, samples int, failing int, undecided int)
      on conflict (product_group, region_code, day, origin) do update set
        samples = d.samples + excluded.samples, failing = d.failing + excluded.failing,
        undecided = d.undecided + excluded.undecided`.execute(tx)
  }
  if (failing.length > 0) {
    await sql`
      insert into laboratory.failing_day as d
        (product_group, item, region_code, day, origin, failing, hazard)
      select * from json_to_recordset(${JSON.stringify(failing)}::json) as c ("productGroup" text,
        item text, "regionCode" text, day date, origin text, failing int, hazard text)
      on conflict (product_group, item, region_code, day, origin) do update set
        failing = d.failing + excluded.failing, hazard = excluded.hazard`.execute(tx)
  }
}

/** Keeps what was judged by, where it is not kept yet. */
export async function keepBases(
  tx: Tx,
  bases: readonly { readonly id: Id; readonly content: unknown }[],
  at: Date,
): Promise<void> {
  if (bases.length === 0) return
  await sql`
    insert into laboratory.judgement_basis (id, content, first_used_at)
    select id, content, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(bases)}::json) as c (id uuid, content jsonb)
    on conflict (id) do nothing`.execute(tx)
}

/** The name under which a laboratory is told of. */
export async function organName(tx: Tx, id: Id): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from platform.organ where id = ${id}`.execute(tx)
  return rows[0]?.name ?? id
}
