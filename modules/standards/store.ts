import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import type { Requirement } from './requirement.ts'
import type { Confidence } from './rules.ts'

/**
 * Additions to the register, in batches of any size. Each of them changes nothing when it is made
 * again, and says how many rows were new.
 */
export interface NewHazard {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly domain: string
  readonly severity: number
  readonly source: string
  readonly confidence: Confidence
}

export interface NewItem {
  readonly id: string
  readonly scheme: string
  readonly hazardId: string | null
  readonly name: string
  readonly nameEn: string | null
  readonly language: Language
  readonly cas: string | null
  readonly unit: string | null
  readonly limitedFrom: 'above' | null
  readonly source: string
  readonly confidence: Confidence
  /** Names in the spelling in which names are compared, its own among them. */
  readonly words: readonly string[]
}

export interface NewCategory {
  readonly id: string
  readonly scheme: string
  readonly code: string
  readonly parentId: string | null
  /** Ids from the top down to itself. */
  readonly ancestors: readonly string[]
  readonly name: string
  readonly nameEn: string | null
  readonly language: Language
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
  readonly confidence: Confidence
  readonly words: readonly string[]
}

export interface NewLimit {
  readonly scheme: string
  readonly standardId: Id
  /** Number without the year, which the editions of a standard share. */
  readonly family: string
  readonly categoryId: string
  readonly itemId: string
  readonly isRemainder: boolean
  /** Empty where the limit is confined to nothing. */
  readonly condition: string
  readonly inForceFrom: CalendarDate | null
  readonly requirement: Requirement
  readonly comparison: 'fullValue' | 'roundedValue'
  readonly clause: string | null
  readonly note: string | null
  readonly source: string
  readonly sourceKey: string | null
  readonly confidence: Confidence
}

type Language = 'zh' | 'en' | 'ko'

/** Whoever adds holds the register, so that versions are numbered without gaps; counts it up. */
export async function holdRegister(tx: Tx): Promise<void> {
  await sql`update standards.register_state set version = version + 1`.execute(tx)
}

export async function registerVersion(tx: Tx): Promise<number> {
  const { rows } = await sql<{ version: string }>`
    select version from standards.register_state`.execute(tx)
  return Number(rows[0]!.version)
}

export async function addHazards(tx: Tx, hazards: readonly NewHazard[]): Promise<number> {
  const { rows } = await sql`
    insert into standards.hazard (id, name, name_en, domain, severity, source, confidence)
    select id, name, "nameEn", domain, severity, source, confidence
    from jsonb_to_recordset(${JSON.stringify(hazards)}::jsonb) as given(id text, name text,
      "nameEn" text, domain text, severity int, source text, confidence text)
    on conflict do nothing returning id`.execute(tx)
  return rows.length
}

export async function addItems(tx: Tx, items: readonly NewItem[]): Promise<number> {
  const given = JSON.stringify(items)
  const { rows } = await sql`
    insert into standards.test_item (id, scheme, hazard_id, name, name_en, language, cas, unit,
      limited_from, source, confidence)
    select id, scheme, "hazardId", name, "nameEn", language, cas, unit, "limitedFrom", source,
      confidence
    from jsonb_to_recordset(${given}::jsonb) as given(id text, scheme text, "hazardId" text,
      name text, "nameEn" text, language text, cas text, unit text, "limitedFrom" text,
      source text, confidence text)
    on conflict do nothing returning id`.execute(tx)
  await sql`
    insert into standards.item_name (scheme, name, item_id)
    select given.scheme, word, given.id
    from jsonb_to_recordset(${given}::jsonb) as given(id text, scheme text, words text[]),
      unnest(given.words) as word
    on conflict do nothing`.execute(tx)
  return rows.length
}

/** Parents stand before their children or in the register already. */
export async function addCategories(tx: Tx, categories: readonly NewCategory[]): Promise<number> {
  const given = JSON.stringify(categories)
  const { rows } = await sql`
    insert into standards.category (id, scheme, code, parent_id, ancestors, name, name_en, language,
      valid_from, valid_to, source, confidence)
    select id, scheme, code, "parentId", ancestors, name, "nameEn", language, "validFrom",
      "validTo", source, confidence
    from jsonb_to_recordset(${given}::jsonb) as given(id text, scheme text, code text,
      "parentId" text, ancestors text[], name text, "nameEn" text, language text,
      "validFrom" date, "validTo" date, source text, confidence text)
    on conflict do nothing returning id`.execute(tx)
  await sql`
    insert into standards.category_name (scheme, name, category_id)
    select given.scheme, word, given.id
    from jsonb_to_recordset(${given}::jsonb) as given(id text, scheme text, words text[]),
      unnest(given.words) as word
    on conflict do nothing`.execute(tx)
  return rows.length
}

/**
 * New versions beside the old ones: a row that says what a version of its series says already adds
 * nothing. The register must be held. Returns the ids of the versions that are new.
 */
export async function addLimitVersions(
  tx: Tx,
  now: Date,
  by: Id | null,
  limits: readonly NewLimit[],
): Promise<Id[]> {
  const given = limits.map((limit) => ({
    ...limit,
    id: newId(now),
    series: seriesOf(limit),
    content: contentOf(limit).toString('hex'),
  }))
  const { rows } = await sql<{ id: Id }>`
    with given as (
      select distinct on (series, content) *
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given(id uuid, series text,
        content text, scheme text, "standardId" uuid, "categoryId" text, "itemId" text,
        "isRemainder" boolean, condition text, "inForceFrom" date, requirement jsonb,
        comparison text, clause text, note text, source text, "sourceKey" text, confidence text)
      order by series, content, id),
    known as (
      select series, max(version) as version from standards.limit_version
      where series in (select series from given) group by series)
    insert into standards.limit_version (id, series, version, scheme, standard_id, category_id,
      item_id, is_remainder, condition, in_force_from, requirement, comparison, clause, note,
      source, source_key, confidence, content_sha256, recorded_at, recorded_by)
    select id, given.series, coalesce(known.version, 0) + row_number() over (
        partition by given.series order by "inForceFrom" nulls first, id),
      scheme, "standardId", "categoryId", "itemId", "isRemainder", condition, "inForceFrom",
      requirement, comparison, clause, note, source, "sourceKey", confidence,
      decode(content, 'hex'), ${now}, ${by}::uuid
    from given left join known using (series)
    where not exists (
      select from standards.limit_version l
      where l.series = given.series and l.content_sha256 = decode(given.content, 'hex'))
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** What the versions of one limit share. */
function seriesOf(limit: NewLimit): string {
  const { scheme, family, categoryId, itemId, isRemainder, condition } = limit
  const confined = condition === '' ? '' : hashOf(condition).toString('hex').slice(0, 16)
  return [scheme, family, categoryId, isRemainder ? '其他' : '', itemId, confined].join('|')
}

function contentOf(limit: NewLimit): Buffer {
  const { standardId, inForceFrom, requirement, comparison, clause, note, confidence } = limit
  return hashOf({ standardId, inForceFrom, requirement, comparison, clause, note, confidence })
}

export interface NewSubstance {
  readonly itemId: string
  readonly typicalFoods: string
  readonly source: string
  readonly confidence: Confidence
}

export async function addBannedSubstances(
  tx: Tx,
  substances: readonly NewSubstance[],
): Promise<number> {
  const { rows } = await sql`
    insert into standards.banned_substance (item_id, typical_foods, source, confidence)
    select "itemId", "typicalFoods", source, confidence
    from jsonb_to_recordset(${JSON.stringify(substances)}::jsonb) as given("itemId" text,
      "typicalFoods" text, source text, confidence text)
    on conflict do nothing returning item_id`.execute(tx)
  return rows.length
}

export interface NewAdditive {
  readonly itemId: string
  readonly function: string
  readonly ins: string | null
  readonly cns: string | null
  readonly source: string
  readonly confidence: Confidence
}

export async function addAdditives(tx: Tx, additives: readonly NewAdditive[]): Promise<number> {
  const { rows } = await sql`
    insert into standards.additive (item_id, function, ins, cns, source, confidence)
    select "itemId", function, ins, cns, source, confidence
    from jsonb_to_recordset(${JSON.stringify(additives)}::jsonb) as given("itemId" text,
      function text, ins text, cns text, source text, confidence text)
    on conflict do nothing returning item_id`.execute(tx)
  return rows.length
}
