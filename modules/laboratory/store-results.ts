import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { regionRange, type Tx } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import type { Verdict } from './judgement/index.ts'
import type { SampleOrigin } from './store-counts.ts'

/** Reading samples and results: lists by key, one sample with everything about it. */
export interface SampleRow {
  id: Id
  origin: SampleOrigin
  lab_id: Id | null
  laboratory: string | null
  publisher: string | null
  sample_number: string
  version: number
  replaces_id: Id | null
  lot_id: Id
  lot_number: string | null
  enterprise_uscc: string | null
  enterprise_name: string | null
  product_name: string
  product_category: string | null
  product_group: string
  region_code: string
  sampled_on: CalendarDate | null
  production_date: CalendarDate | null
  counted_on: CalendarDate
  verdict: Verdict
  result_count: number
  failing_count: number
  upload_id: Id
  received_at: Date
  replaced_at: Date | null
}

export interface ResultRow {
  lot_id: Id
  received_at: Date
  id: Id
  sample_id: Id
  item: string
  item_written: string
  hazard: string | null
  value_written: string
  unit_written: string | null
  detection_limit_written: string | null
  quantitation_limit_written: string | null
  uncertainty_written: string | null
  coverage_written: string | null
  method: string | null
  tested_on: CalendarDate | null
  sign: string | null
  value: string | null
  unit: string | null
  verdict: Verdict
  verdict_origin: 'judged' | 'published'
  reasons: string[]
  basis_id: Id | null
  standard: string | null
  limit_day: CalendarDate | null
  evidence: unknown
  replaced_by: Id | null
  replaced_at: Date | null
}

export interface SampleFilter {
  readonly verdict?: Verdict
  readonly region?: string
  readonly productGroup?: string
  readonly origin?: SampleOrigin
  readonly from?: string
  readonly to?: string
  readonly upload?: string
  readonly q?: string
  readonly replaced?: boolean
}

export type ResultFilter = Omit<SampleFilter, 'q'> & { readonly item?: string }

export type SampleSort = '-receivedAt' | 'receivedAt' | '-countedOn' | 'countedOn'
export type ResultSort = Extract<SampleSort, '-receivedAt' | 'receivedAt'>

/** Where a page begins: behind the last row of the one before, in the order of the list. */
export interface ListPage<Sort = SampleSort> {
  readonly limit: number
  readonly sort: Sort
  readonly after: { readonly at: string; readonly id: Id } | null
}

export const COUNT_MAX = 10_000

export async function pageOfSamples(
  tx: Tx,
  caller: Caller,
  filter: SampleFilter,
  page: ListPage,
): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select s.*, o.name as laboratory from laboratory.sample s
    left join platform.organ o on o.id = s.lab_id
    where ${sql.join([...sampleConditions(caller, filter), ...behind(page, 's')], sql` and `)}
    order by ${orderOf(page.sort, 's')} limit ${page.limit}`.execute(tx)
  return rows
}

/** Exact up to COUNT_MAX; beyond it the answer is that there are more. */
export async function countOfSamples(
  tx: Tx,
  caller: Caller,
  filter: SampleFilter,
): Promise<{ total: number; exact: boolean }> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from (select from laboratory.sample s
      where ${sql.join(sampleConditions(caller, filter), sql` and `)}
      limit ${COUNT_MAX + 1}) counted`.execute(tx)
  return upToMax(Number(rows[0]!.count))
}

const RESULT_COLUMNS = sql`r.lot_id, r.received_at, r.id, r.sample_id, r.item, r.item_written,
  r.hazard, r.value_written, r.unit_written, r.detection_limit_written,
  r.quantitation_limit_written, r.uncertainty_written, r.coverage_written, r.method, r.tested_on,
  r.sign, r.value, r.unit, r.verdict, r.verdict_origin, r.reasons, r.basis_id, r.standard,
  r.limit_day, r.evidence, x.replaced_by, x.replaced_at`

const RESULTS = sql`laboratory.lab_result r
  left join laboratory.lab_result_replacement x on x.lot_id = r.lot_id and x.result_id = r.id`

/** scatter: newest first, cut by key; an enterprise is served by the lots of its own samples. */
export async function pageOfResults(
  tx: Tx,
  caller: Caller,
  filter: ResultFilter,
  page: ListPage<ResultSort>,
): Promise<ResultRow[]> {
  const conditions = await resultConditions(tx, caller, filter)
  const { rows } = await sql<ResultRow>`
    select ${RESULT_COLUMNS} from ${RESULTS}
    where ${sql.join([...conditions, ...behind(page, 'r')], sql` and `)}
    order by ${orderOf(page.sort, 'r')} limit ${page.limit}`.execute(tx)
  return rows
}

export async function countOfResults(
  tx: Tx,
  caller: Caller,
  filter: ResultFilter,
): Promise<{ total: number; exact: boolean }> {
  const conditions = await resultConditions(tx, caller, filter)
  const { rows } = await sql<{ count: string }>`
    select count(*) from (select from ${RESULTS}
      where ${sql.join(conditions, sql` and `)} limit ${COUNT_MAX + 1}) counted`.execute(tx)
  return upToMax(Number(rows[0]!.count))
}

const upToMax = (counted: number) => ({
  total: Math.min(counted, COUNT_MAX),
  exact: counted <= COUNT_MAX,
})

export async function samplesById(tx: Tx, ids: readonly Id[]): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select s.*, o.name as laboratory from laboratory.sample s
    left join platform.organ o on o.id = s.lab_id
    where s.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

/** All versions of the sample number that a sample bears, the newest first. */
export async function versionsOf(tx: Tx, sample: SampleRow): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select s.*, null as laboratory from laboratory.sample s
    where coalesce(s.lab_id, '00000000-0000-0000-0000-000000000000'::uuid)
        = coalesce(${sample.lab_id}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
      and s.sample_number = ${sample.sample_number}
    order by s.version desc`.execute(tx)
  return rows
}

/** keys: every result of some samples, replaced ones too, in the order of items. */
export async function resultsOfSamples(
  tx: Tx,
  samples: readonly Pick<SampleRow, 'id' | 'lot_id' | 'received_at'>[],
): Promise<ResultRow[]> {
  if (samples.length === 0) return []
  const since = new Date(Math.min(...samples.map((one) => one.received_at.getTime())))
  const { rows } = await sql<ResultRow>`
    select ${RESULT_COLUMNS} from ${RESULTS}
    where r.lot_id = any(${samples.map((one) => one.lot_id)}::uuid[])
      and r.sample_id = any(${samples.map((one) => one.id)}::uuid[])
      and r.received_at >= ${since}
    order by r.item, r.received_at, r.id`.execute(tx)
  return rows
}

/** keys: results by lot and id. */
export async function resultsByKey(
  tx: Tx,
  keys: readonly { readonly lotId: Id; readonly id: Id }[],
): Promise<ResultRow[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<ResultRow>`
    select ${RESULT_COLUMNS} from ${RESULTS}
    where r.lot_id = any(${keys.map((key) => key.lotId)}::uuid[])
      and r.id = any(${keys.map((key) => key.id)}::uuid[])`.execute(tx)
  return rows
}

export async function basesById(
  tx: Tx,
  ids: readonly Id[],
): Promise<{ id: Id; content: unknown }[]> {
  const { rows } = await sql<{ id: Id; content: unknown }>`
    select id, content from laboratory.judgement_basis where id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

function sampleConditions(caller: Caller, filter: SampleFilter): RawBuilder<unknown>[] {
  const conditions = [sightOf(caller, 's'), ...sharedConditions(filter, 's')]
  if (!filter.replaced) conditions.push(sql`s.replaced_at is null`)
  if (filter.origin) conditions.push(sql`s.origin = ${filter.origin}`)
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(s.sample_number = ${filter.q} or s.enterprise_uscc = ${filter.q}
      or s.product_name like ${pattern} or s.enterprise_name like ${pattern})`)
  }
  return conditions
}

async function resultConditions(
  tx: Tx,
  caller: Caller,
  filter: ResultFilter,
): Promise<RawBuilder<unknown>[]> {
  const conditions = sharedConditions(filter, 'r')
  if (caller.scope.kind === 'party' && caller.organ.kind !== 'lab') {
    conditions.push(sql`r.lot_id = any(${await ownLots(tx)}::uuid[])`)
  } else conditions.push(sightOf(caller, 'r'))
  if (!filter.replaced) conditions.push(sql`x.result_id is null`)
  if (filter.item) conditions.push(sql`r.item = ${filter.item}`)
  if (filter.origin) {
    conditions.push(filter.origin === 'lab' ? sql`r.lab_id is not null` : sql`r.lab_id is null`)
  }
  return conditions
}

const LOTS_MAX = 20_000

/** The lots an enterprise has samples of; row-level security leaves no others. */
async function ownLots(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ lot_id: Id }>`
    select distinct lot_id from laboratory.sample
    where enterprise_uscc = (select laboratory.own_uscc()) limit ${LOTS_MAX}`.execute(tx)
  return rows.map((row) => row.lot_id)
}

function sharedConditions(filter: ResultFilter, table: 's' | 'r'): RawBuilder<unknown>[] {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const conditions: RawBuilder<unknown>[] = []
  if (filter.verdict) conditions.push(sql`${column('verdict')} = ${filter.verdict}`)
  if (filter.region && filter.region !== '000000') {
    const [from, to] = regionRange(filter.region)
    conditions.push(sql`${column('region_code')} between ${from} and ${to}`)
  }
  if (filter.productGroup) {
    conditions.push(sql`${column('product_group')} = ${filter.productGroup}`)
  }
  if (filter.from) conditions.push(sql`${column('counted_on')} >= ${filter.from}`)
  if (filter.to) conditions.push(sql`${column('counted_on')} <= ${filter.to}`)
  if (filter.upload) conditions.push(sql`${column('upload_id')} = ${filter.upload}`)
  return conditions
}

/** Said again beside row-level security, so that indices can be used. */
function sightOf({ scope, organ }: Caller, table: 's' | 'r'): RawBuilder<unknown> {
  switch (scope.kind) {
    case 'system':
      return sql`true`
    case 'public':
      return sql`false`
    case 'party':
      return organ.kind === 'lab'
        ? sql`${sql.ref(`${table}.lab_id`)} = ${scope.organId}`
        : sql`${sql.ref(`${table}.enterprise_uscc`)} = (select laboratory.own_uscc())`
    case 'organ': {
      const [from, to] = regionRange(scope.regionCode)
      const code = sql.ref(`${table}.region_code`)
      return from === '000000' ? sql`true` : sql`${code} between ${from} and ${to}`
    }
  }
}

const SORTED_BY = { receivedAt: 'received_at', countedOn: 'counted_on' } as const

function sortedBy(sort: SampleSort, table: 's' | 'r') {
  const isDescending = sort.startsWith('-')
  const name = sort.replace('-', '') as keyof typeof SORTED_BY
  const [key, id] = [sql.ref(`${table}.${SORTED_BY[name]}`), sql.ref(`${table}.id`)]
  return { isDescending, key, id, isDay: name === 'countedOn' }
}

function orderOf(sort: SampleSort, table: 's' | 'r'): RawBuilder<unknown> {
  const { isDescending, key, id } = sortedBy(sort, table)
  return isDescending ? sql`${key} desc, ${id} desc` : sql`${key}, ${id}`
}

function behind({ after, sort }: ListPage, table: 's' | 'r'): RawBuilder<unknown>[] {
  if (!after) return []
  const { isDescending, key, id, isDay } = sortedBy(sort, table)
  const at = isDay ? sql`${after.at}::date` : sql`${after.at}::timestamptz`
  const mark = isDescending ? sql`<` : sql`>`
  return [sql`(${key}, ${id}) ${mark} (${at}, ${after.id}::uuid)`]
}
