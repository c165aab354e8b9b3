import { parseStandardNumber } from '#identifiers/standard-number.ts'
import { calendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Db, SYSTEM, type Tx } from '#platform/db.ts'
import additiveTables from '#reference/additives.json' with { type: 'json' }
import hazardTables from '#reference/hazards.json' with { type: 'json' }
import categoryTables from '#reference/product-categories.json' with { type: 'json' }
import standardTables from '#reference/standards.json' with { type: 'json' }
import { comparableName, referenceHazards, referenceItems } from './items.ts'
import type { Confidence } from './rules.ts'
import { type Edition, seedLimits } from './seed-limits.ts'
import {
  addAdditives,
  addBannedSubstances,
  addCategories,
  addHazards,
  addItems,
  addLimitVersions,
  holdRegister,
  type NewCategory,
  type NewItem,
} from './store.ts'
import { addStandards, addSupersessions, type NewStandard } from './store-standards.ts'

const SCHEME = 'cn'

/**
 * Fills the register with the reference tables: hazards, items, categories, standards and limits.
 * Rows that are there already stay as they are; running it again changes nothing.
 */
export async function seedStandards(db: Db, now: Date): Promise<void> {
  await db.write(SYSTEM, async (tx) => {
    await holdRegister(tx)
    await addHazards(tx, hazards())
    await addItems(tx, items())
    await addCategories(tx, categories())
    const editions = await seedEditions(tx, now)
    await addLimitVersions(tx, now, null, seedLimits(editions))
    await addBannedSubstances(tx, substances())
    await addAdditives(tx, additives())
  })
}

const confidenceOf = (mark: string): Confidence => mark as Confidence

const hazards = () =>
  referenceHazards.map(({ id, zh, en, domain, severity }) => ({
    ...{ id, domain, severity },
    name: zh,
    nameEn: en,
    source: hazardTables.source,
    confidence: confidenceOf(hazardTables.conf),
  }))

const items = (): NewItem[] =>
  referenceItems.map((item) => ({
    id: item.id,
    scheme: SCHEME,
    hazardId: item.hazard,
    name: item.zh,
    nameEn: item.en,
    language: 'zh',
    cas: item.cas,
    unit: item.unit,
    limitedFrom: item.limitedFrom,
    source: hazardTables.source,
    confidence: confidenceOf(item.confidence),
    words: wordsOf([item.zh, ...item.synonyms]),
  }))

function categories(): NewCategory[] {
  const ancestors = new Map<string, readonly string[]>()
  return categoryTables.categories.map(([code, parent, zh, en, others]) => {
    const id = `${SCHEME}:${code}`
    const above = parent === null ? [] : (ancestors.get(String(parent)) ?? [])
    ancestors.set(String(code), [...above, id])
    return {
      id,
      scheme: SCHEME,
      code: String(code),
      parentId: parent === null ? null : `${SCHEME}:${parent}`,
      ancestors: [...above, id],
      name: String(zh),
      nameEn: String(en),
      language: 'zh' as const,
      validFrom: null,
      validTo: null,
      source: categoryTables.source,
      confidence: confidenceOf(categoryTables.conf),
      words: wordsOf([String(zh), ...(others as string[])]),
    }
  })
}

const wordsOf = (names: readonly string[]): string[] => [...new Set(names.map(comparableName))]

/** Registers the editions and says, by the name under which limits cite them, which there are. */
async function seedEditions(tx: Tx, now: Date): Promise<Map<string, readonly Edition[]>> {
  const numbered = standardTables.standards.map(([number, zh, en, published, inForce, old]) => ({
    ...numberedStandard(String(number), String(zh), String(en), published, inForce),
    supersedes: old ?? null,
  }))
  const notices = standardTables.notices.map(([number, zh, en, cited]) => ({
    ...standardOf(String(number), String(zh), String(en), null, null),
    citedAs: cited ?? String(number),
  }))
  const ids = await addStandards(tx, now, null, [...numbered, ...notices])
  const links = numbered.flatMap(({ number, supersedes, inForceOn }) =>
    supersedes === null
      ? []
      : [{ newId: ids.get(number)!, oldId: ids.get(supersedes)!, inForceOn, source: SOURCE }],
  )
  await addSupersessions(tx, links)
  const editions = new Map<string, Edition[]>()
  const enter = (citedAs: string, standard: NewStandard) => {
    const edition = editionOf(ids.get(standard.number)!, standard)
    editions.set(citedAs, [...(editions.get(citedAs) ?? []), edition])
  }
  for (const standard of numbered) enter(standard.family, standard)
  for (const notice of notices) enter(notice.citedAs, notice)
  return editions
}

const SOURCE = standardTables.source

const editionOf = (standardId: Id, { number, family, inForceOn }: NewStandard): Edition => ({
  ...{ standardId, number, family },
  inForceFrom: inForceOn === null ? null : calendarDate(inForceOn),
})

/** A number without year is cited in whichever edition holds, and nothing is known of its dates. */
function numberedStandard(
  number: string,
  title: string,
  titleEn: string,
  published: string | null | undefined,
  inForce: string | null | undefined,
): NewStandard {
  const read = parseStandardNumber(number, { undated: true })
  if (!read.ok) throw new Error(`not a standard number: ${number}`)
  return {
    ...standardOf(number, title, titleEn, published ?? null, inForce ?? null),
    family: `${read.prefix} ${read.number}`,
    kind: read.kind,
    force: read.force,
  }
}

function standardOf(
  number: string,
  title: string,
  titleEn: string,
  publishedOn: string | null,
  inForceOn: string | null,
): NewStandard {
  const isOld = standardTables.standards.some(([, , , , , old]) => old === number)
  return {
    ...{ number, title, titleEn, publishedOn, inForceOn },
    family: number,
    kind: 'notice',
    force: null,
    status: inForceOn === null ? 'unknown' : isOld ? 'superseded' : 'inForce',
    abolishedOn: null,
    note: null,
    source: SOURCE,
    confidence: confidenceOf(standardTables.conf),
  }
}

const substances = () =>
  additiveTables.banned.map(([id, , foods]) => ({
    itemId: String(id),
    typicalFoods: String(foods),
    source: additiveTables.list,
    confidence: confidenceOf(additiveTables.conf),
  }))

const additives = () =>
  additiveTables.additives.map(([id, use, ins, cns]) => ({
    itemId: String(id),
    function: String(use),
    ins: String(ins),
    cns: String(cns),
    source: additiveTables.source,
    confidence: confidenceOf(additiveTables.conf),
  }))
