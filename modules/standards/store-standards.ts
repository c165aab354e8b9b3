import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import type { StandardSort } from './contract.ts'
import type { Confidence } from './rules.ts'

/** Rows of standards: the number stands for ever, what is known of it grows by versions. */
export interface NewStandard {
  readonly number: string
  readonly family: string
  readonly kind: StandardKind
  readonly force: 'mandatory' | 'recommended' | 'guidance' | null
  readonly title: string
  readonly titleEn: string | null
  readonly status: StandardStatus
  readonly publishedOn: string | null
  readonly inForceOn: string | null
  readonly abolishedOn: string | null
  readonly note: string | null
  readonly source: string
  readonly confidence: Confidence
}

export type StandardKind =
  | 'national'
  | 'industry'
  | 'local'
  | 'association'
  | 'enterprise'
  | 'metrology'
  | 'notice'
  | 'foreign'

export type StandardStatus = 'published' | 'inForce' | 'superseded' | 'abolished' | 'unknown'

export interface StandardRow {
  id: Id
  number: string
  family: string
  kind: StandardKind
  force: NewStandard['force']
  version: number
  title: string
  title_en: string | null
  status: StandardStatus
  published_on: string | null
  in_force_on: string | null
  abolished_on: string | null
  note: string | null
  source: string
  confidence: Confidence
  recorded_at: Date
  recorded_by: Id | null
}

/** Registers standards that are not there yet, each with its first version; ids by number. */
export async function addStandards(
  tx: Tx,
  now: Date,
  by: Id | null,
  standards: readonly NewStandard[],
): Promise<Map<string, Id>> {
  const given = JSON.stringify(standards.map((one) => ({ ...one, id: newId(now) })))
  await sql`
    with added as (
      insert into standards.standard (id, number, family, kind, force, registered_at)
      select id, number, family, kind, force, ${now}
      from jsonb_to_recordset(${given}::jsonb) as given(id uuid, number text, family text,
        kind text, force text)
      on conflict do nothing returning id)
    insert into standards.standard_version (standard_id, version, title, title_en, status,
      published_on, in_force_on, abolished_on, note, source, confidence, recorded_at, recorded_by)
    select id, 1, title, "titleEn", status, "publishedOn", "inForceOn", "abolishedOn", note,
      source, confidence, ${now}, ${by}::uuid
    from added join jsonb_to_recordset(${given}::jsonb) as given(id uuid, title text,
      "titleEn" text, status text, "publishedOn" date, "inForceOn" date, "abolishedOn" date,
      note text, source text, confidence text) using (id)`.execute(tx)
  const numbers = standards.map((one) => one.number)
  const { rows } = await sql<{ id: Id; number: string }>`
    select id, number from standards.standard where number = any(${numbers}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.number, row.id]))
}

/** What is now known of a standard, beside what was known before. */
export async function addStandardVersion(
  tx: Tx,
  now: Date,
  by: Id | null,
  standardId: Id,
  known: Omit<NewStandard, 'number' | 'family' | 'kind' | 'force'>,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into standards.standard_version (standard_id, version, title, title_en, status,
      published_on, in_force_on, abolished_on, note, source, confidence, recorded_at, recorded_by)
    select ${standardId}, max(version) + 1, ${known.title}, ${known.titleEn}, ${known.status},
      ${known.publishedOn}::date, ${known.inForceOn}::date, ${known.abolishedOn}::date,
      ${known.note}, ${known.source}, ${known.confidence}, ${now}, ${by}::uuid
    from standards.standard_version where standard_id = ${standardId}
    returning version`.execute(tx)
  return rows[0]!.version
}

export interface Supersession {
  readonly newId: Id
  readonly oldId: Id
  readonly inForceOn: string | null
  readonly source: string
}

export async function addSupersessions(tx: Tx, links: readonly Supersession[]): Promise<number> {
  const { rows } = await sql`
    insert into standards.supersession (new_id, old_id, in_force_on, source)
    select "newId", "oldId", "inForceOn", source
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as given("newId" uuid, "oldId" uuid,
      "inForceOn" date, source text)
    on conflict do nothing returning new_id`.execute(tx)
  return rows.length
}

const NEWEST = sql`
  standards.standard s join lateral (
    select * from standards.standard_version v where v.standard_id = s.id
    order by v.version desc limit 1) v on true`

const COLUMNS = sql`s.id, s.number, s.family, s.kind, s.force, v.version, v.title, v.title_en,
  v.status, v.published_on, v.in_force_on, v.abolished_on, v.note, v.source, v.confidence,
  v.recorded_at, v.recorded_by`

export interface StandardFilter {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly status?: string | undefined
}

export interface StandardPage {
  readonly sort: StandardSort
  readonly limit: number
  readonly after?: string | undefined
}

/** By what a list is ordered: numbers are unique, so a key never stands for two standards. */
const KEYS = {
  number: sql`s.number`,
  inForceOn: sql`coalesce(to_char(v.in_force_on, 'YYYY-MM-DD'), '') || ' ' || s.number`,
} as const

/** A page in the order asked for, cut by the key of the last row seen. */
export async function pageOfStandards(
  tx: Tx,
  filter: StandardFilter,
  { sort, limit, after }: StandardPage,
): Promise<{ rows: ListedStandardRow[]; next: string | null; total: number }> {
  const wanted = conditions(filter)
  const isDescending = sort.startsWith('-')
  const key = KEYS[sort.replace('-', '') as keyof typeof KEYS]
  const [beyond, order] = isDescending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const { rows } = await sql<ListedStandardRow & { key: string }>`
    select ${COLUMNS}, ${key} as key,
      ${linked(sql`new_id`, sql`old_id`)} as supersedes,
      ${linked(sql`old_id`, sql`new_id`)} as superseded_by
    from ${NEWEST}
    where ${wanted} and ${after === undefined ? sql`true` : sql`${key} ${beyond} ${after}`}
    order by ${key} ${order} limit ${limit + 1}`.execute(tx)
  const counted = await sql<{ count: string }>`
    select count(*) from ${NEWEST} where ${wanted}`.execute(tx)
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? shown.at(-1)!.key : null
  return { rows: shown, next, total: Number(counted.rows[0]!.count) }
}

export interface ListedStandardRow extends StandardRow {
  supersedes: { id: Id; number: string }[]
  superseded_by: { id: Id; number: string }[]
}

/** The standards at the other end of the supersessions that a standard has at one end. */
const linked = (end: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number)
    order by o.number), '[]')
  from standards.supersession l join standards.standard o on o.id = l.${other}
  where l.${end} = s.id)`

function conditions({ q, kind, status }: StandardFilter) {
  const found = [sql`true`]
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    found.push(sql`(s.number ilike ${pattern} or v.title ilike ${pattern}
      or v.title_en ilike ${pattern})`)
  }
  if (kind) found.push(sql`s.kind = ${kind}`)
  if (status) found.push(sql`v.status = ${status}`)
  return sql.join(found, sql` and `)
}

export async function findStandard(tx: Tx, id: Id): Promise<StandardRow | undefined> {
  const { rows } = await sql<StandardRow>`
    select ${COLUMNS} from ${NEWEST} where s.id = ${id}`.execute(tx)
  return rows[0]
}

export async function findStandardByNumber(
  tx: Tx,
  number: string,
): Promise<StandardRow | undefined> {
  const { rows } = await sql<StandardRow>`
    select ${COLUMNS} from ${NEWEST} where s.number = ${number}`.execute(tx)
  return rows[0]
}

/** Everything that was ever known of one standard, the newest first. */
export async function versionsOfStandard(tx: Tx, id: Id): Promise<StandardRow[]> {
  const { rows } = await sql<StandardRow>`
    select ${COLUMNS} from standards.standard s join standards.standard_version v
      on v.standard_id = s.id
    where s.id = ${id} order by v.version desc`.execute(tx)
  return rows
}

export interface LinkRow {
  direction: 'supersedes' | 'supersededBy'
  id: Id
  number: string
  in_force_on: string | null
  source: string
}

export async function supersessionsOf(tx: Tx, id: Id): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select 'supersedes' as direction, s.id, s.number, l.in_force_on, l.source
    from standards.supersession l join standards.standard s on s.id = l.old_id
    where l.new_id = ${id}
    union all
    select 'supersededBy', s.id, s.number, l.in_force_on, l.source
    from standards.supersession l join standards.standard s on s.id = l.new_id
    where l.old_id = ${id}
    order by 1, 3`.execute(tx)
  return rows
}
