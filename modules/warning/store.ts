import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { regionRange, type Tx } from '#platform/db.ts'
import type { Reach, Watch } from './detection/alarm.ts'
import type { Finding, RuleName } from './detection/finding.ts'

/** Alarms and what was computed for them, as they lie in the database. */
export interface AlarmRow {
  readonly id: Id
  readonly rule: RuleName
  readonly formula: string
  readonly formula_version: number
  readonly product_group: string
  readonly item: string | null
  readonly region_code: string
  readonly areas: readonly string[]
  readonly week: CalendarDate
  readonly met_on: CalendarDate
  readonly raised_at: Date
  readonly case_id: Id | null
}

export interface FindingRow {
  readonly alarm_id: Id
  readonly revision: number
  readonly computed_at: Date
  readonly observed: string
  readonly expected: string | null
  readonly threshold: string | null
  readonly inputs: unknown
  readonly inputs_sha256: Buffer
  readonly finding: Finding
  readonly opinions: readonly Finding[]
  readonly watch: Watch
  readonly reach: Reach
  readonly sample_ids: readonly Id[]
  readonly doubtful: number
}

export interface RunRow {
  readonly id: Id
  readonly cause: 'results' | 'daily' | 'import' | 'request'
  readonly began_at: Date
  readonly ended_at: Date
  readonly as_of: CalendarDate
  readonly since: CalendarDate | null
  readonly series: number
  readonly raised: number
  readonly revised: number
}

type WarningTables = {
  'warning.alarm': AlarmRow
  'warning.alarm_finding': FindingRow
  'warning.detection_run': RunRow
}

const tables = (tx: Tx) => tx.withTables<WarningTables>()

/** From here on the transaction sees the database as at one moment; before its first query. */
export const holdStill = (tx: Tx) =>
  sql`set transaction isolation level repeatable read`.execute(tx)

/** News of a kind that came after one of them and is already told. */
export async function newsAfter(tx: Tx, event: { type: string; id: Id }): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select id from platform.outbox_event
    where type = ${event.type} and id > ${event.id}`.execute(tx)
  return rows.map((row) => row.id)
}

/** False where the alarm of this series, week, rule and version is already there. */
export async function insertAlarm(tx: Tx, row: AlarmRow): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('warning.alarm')
    .values({ ...row, areas: [...row.areas] })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export type AlarmKey = Pick<
  AlarmRow,
  'rule' | 'formula_version' | 'product_group' | 'item' | 'region_code' | 'week'
>

/** The alarm of a series and week; nobody else revises it until this transaction is over. */
export const lockAlarm = (tx: Tx, key: AlarmKey) =>
  tables(tx)
    .selectFrom('warning.alarm')
    .selectAll()
    .where('rule', '=', key.rule)
    .where('formula_version', '=', key.formula_version)
    .where('product_group', '=', key.product_group)
    .where('item', 'is not distinct from', key.item)
    .where('region_code', '=', key.region_code)
    .where('week', '=', key.week)
    .forUpdate()
    .executeTakeFirst()

/** Alarms of a week and after it, each with the hash of what it was last computed from. */
export async function keptSince(
  tx: Tx,
  week: CalendarDate,
): Promise<(AlarmKey & Pick<FindingRow, 'inputs_sha256'>)[]> {
  const { rows } = await sql<AlarmKey & Pick<FindingRow, 'inputs_sha256'>>`
    select distinct on (a.id) a.rule, a.formula_version, a.product_group, a.item, a.region_code,
      a.week, f.inputs_sha256
    from warning.alarm a join warning.alarm_finding f on f.alarm_id = a.id
    where a.week >= ${week} order by a.id, f.revision desc`.execute(tx)
  return rows
}

export const updateAlarm = (
  tx: Tx,
  id: Id,
  changes: Partial<Pick<AlarmRow, 'case_id' | 'areas' | 'met_on'>>,
) =>
  tables(tx)
    .updateTable('warning.alarm')
    .set({
      ...(changes.case_id !== undefined && { case_id: changes.case_id }),
      ...(changes.met_on !== undefined && { met_on: changes.met_on }),
      ...(changes.areas !== undefined && { areas: [...changes.areas] }),
    })
    .where('id', '=', id)
    .execute()

export const insertFinding = (tx: Tx, row: FindingRow) =>
  sql`insert into warning.alarm_finding (alarm_id, revision, computed_at, observed, expected,
      threshold, inputs, inputs_sha256, finding, opinions, watch, reach, sample_ids, doubtful)
    values (${row.alarm_id}, ${row.revision}, ${row.computed_at}, ${row.observed},
      ${row.expected}, ${row.threshold}, ${JSON.stringify(row.inputs)}, ${row.inputs_sha256},
      ${JSON.stringify(row.finding)}, ${JSON.stringify(row.opinions)},
      ${JSON.stringify(row.watch)}, ${JSON.stringify(row.reach)},
      ${row.sample_ids}::uuid[], ${row.doubtful})`.execute(tx)

/** All revisions of one alarm, the newest first. */
export const findingsOf = (tx: Tx, alarmId: Id) =>
  tables(tx)
    .selectFrom('warning.alarm_finding')
    .selectAll()
    .where('alarm_id', '=', alarmId)
    .orderBy('revision', 'desc')
    .execute()

/** The newest revision of each of many alarms. */
export async function newestFindings(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<Pick<FindingRow, 'alarm_id' | 'revision' | 'sample_ids'>>`
    select distinct on (alarm_id) alarm_id, revision, sample_ids from warning.alarm_finding
    where alarm_id = any(${ids}::uuid[]) order by alarm_id, revision desc`.execute(tx)
  return rows
}

export const alarmsById = (tx: Tx, ids: readonly string[]) =>
  sql<AlarmRow>`select * from warning.alarm where id = any(${ids}::uuid[])`
    .execute(tx)
    .then(({ rows }) => rows)

/** Alarms that any of the samples stand behind. */
export async function alarmsOfSamples(tx: Tx, sampleIds: readonly string[]): Promise<Id[]> {
  const { rows } = await sql<{ alarm_id: Id }>`
    select distinct alarm_id from warning.alarm_finding
    where sample_ids && ${sampleIds}::uuid[]`.execute(tx)
  return rows.map((row) => row.alarm_id)
}

/**
 * The case of the same product group and item that is still open at the organ of an area, the
 * newest first: a matter that goes on is worked in one case, however many alarms it raises.
 */
export async function openCaseOf(
  tx: Tx,
  alarm: AlarmRow,
  organId: Id,
): Promise<{ id: Id; state: string } | null> {
  const { rows } = await sql<{ id: Id; state: string }>`
    select c.id, c.state from warning.alarm a
    join platform.procedure_case c on c.id = a.case_id
    where a.product_group = ${alarm.product_group} and a.item is not distinct from ${alarm.item}
      and c.organ_id = ${organId} and c.closed_at is null
    order by c.opened_at desc, c.id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

export interface AlarmFilter {
  readonly rule?: RuleName
  readonly productGroup?: string
  readonly item?: string
  readonly area?: string
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  /** open: a case is at work on it; ended: its case is over; none: it has no case. */
  readonly state?: 'open' | 'ended' | 'none'
  readonly q?: string
}

export type ListedAlarm = AlarmRow &
  Pick<FindingRow, 'revision' | 'observed' | 'expected' | 'threshold' | 'doubtful'> & {
    readonly case_number: string | null
    readonly case_state: string | null
    readonly case_version: number | null
  }

const LISTED = sql`
  select a.*, f.revision, f.observed, f.expected, f.threshold, f.doubtful,
    c.number as case_number, c.state as case_state, c.version as case_version
  from warning.alarm a
  left join platform.procedure_case c on c.id = a.case_id
  cross join lateral (select * from warning.alarm_finding f
    where f.alarm_id = a.id order by f.revision desc limit 1) f`

export async function findListedAlarm(tx: Tx, id: Id): Promise<ListedAlarm | undefined> {
  const { rows } = await sql<ListedAlarm>`${LISTED} where a.id = ${id}`.execute(tx)
  return rows[0]
}

/** What alarms can be sorted by: what is compared, its type in a key, and which way. */
const SORTS = {
  '-week': { by: sql.raw('a.week'), type: sql.raw('date'), isFalling: true },
  week: { by: sql.raw('a.week'), type: sql.raw('date'), isFalling: false },
  '-raisedAt': { by: sql.raw('a.raised_at'), type: sql.raw('timestamptz'), isFalling: true },
  '-observed': { by: sql.raw('f.observed::numeric'), type: sql.raw('numeric'), isFalling: true },
} as const
export type AlarmSort = keyof typeof SORTS

/** One page in the order asked for; cut by key so that nothing is skipped while alarms come in. */
export async function pageOfAlarms(
  tx: Tx,
  filter: AlarmFilter,
  page: {
    readonly sort: AlarmSort
    readonly limit: number
    readonly after: readonly [value: string, id: string] | null
  },
): Promise<ListedAlarm[]> {
  const { by, type, isFalling } = SORTS[page.sort]
  const sign = sql.raw(isFalling ? '<' : '>')
  const way = sql.raw(isFalling ? 'desc' : 'asc')
  const after = page.after
    ? sql`(${by}, a.id) ${sign} (${page.after[0]}::${type}, ${page.after[1]}::uuid)`
    : sql`true`
  const { rows } = await sql<ListedAlarm>`${LISTED}
    where ${conditions(filter)} and ${after}
    order by ${by} ${way}, a.id ${way} limit ${page.limit}`.execute(tx)
  return rows
}

export async function countOfAlarms(tx: Tx, filter: AlarmFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from warning.alarm a left join platform.procedure_case c on c.id = a.case_id
    where ${conditions(filter)}`.execute(tx)
  return Number(rows[0]!.count)
}

/** How often a series alarmed before a week. */
export async function alarmsOfSeries(
  tx: Tx,
  series: Pick<AlarmRow, 'product_group' | 'item' | 'region_code'>,
): Promise<Pick<AlarmRow, 'id' | 'rule' | 'week' | 'case_id'>[]> {
  const { rows } = await sql<Pick<AlarmRow, 'id' | 'rule' | 'week' | 'case_id'>>`
    select id, rule, week, case_id from warning.alarm
    where product_group = ${series.product_group} and item is not distinct from ${series.item}
      and region_code = ${series.region_code} order by week, rule`.execute(tx)
  return rows
}

export const insertRun = (tx: Tx, row: RunRow) =>
  tables(tx).insertInto('warning.detection_run').values(row).execute()

export const newestRun = (tx: Tx) =>
  tables(tx)
    .selectFrom('warning.detection_run')
    .selectAll()
    .orderBy('began_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

function conditions(filter: AlarmFilter): RawBuilder<unknown> {
  const parts = [sql`true`]
  if (filter.rule) parts.push(sql`a.rule = ${filter.rule}`)
  if (filter.productGroup) parts.push(sql`a.product_group = ${filter.productGroup}`)
  if (filter.item) parts.push(sql`a.item = ${filter.item}`)
  if (filter.from) parts.push(sql`a.week >= ${filter.from}`)
  if (filter.to) parts.push(sql`a.week <= ${filter.to}`)
  if (filter.area) {
    const [from, to] = regionRange(filter.area)
    parts.push(sql`(a.region_code between ${from} and ${to}
      or exists (select from unnest(a.areas) area where area between ${from} and ${to}))`)
  }
  if (filter.state === 'none') parts.push(sql`a.case_id is null`)
  if (filter.state === 'open') parts.push(sql`c.id is not null and c.closed_at is null`)
  if (filter.state === 'ended') parts.push(sql`c.closed_at is not null`)
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql`(a.product_group like ${pattern} or a.item like ${pattern})`)
  }
  return sql.join(parts, sql` and `)
}
