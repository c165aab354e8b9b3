import type { Static } from 'typebox'
import { type CalendarDate, dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tx } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound } from '#platform/problems.ts'
import type {
  EnterpriseFile,
  EnterpriseSummary,
  EntryView,
  FactView,
  RegionView,
} from './contract.ts'
import { FACT_KINDS, SECTIONS, type Section } from './fact-kinds.ts'
import { type Region, regionFullName, regionName, regionPath } from './regions.ts'
import { type FoldedFact, foldFacts } from './rules.ts'
import { LIST_KEEPERS, recordableKinds, roleRefusals } from './service.ts'
import * as store from './store.ts'
import { factsKnownOn, type StoredFact } from './store-facts.ts'

/** A quality file as one person sees it, as it was known by the end of a day. */
export type ShownFile = Static<typeof EnterpriseFile>

export async function enterpriseFile(
  tx: Tx,
  caller: Caller,
  id: Id,
  at: { now: Date; asOf?: CalendarDate },
): Promise<ShownFile> {
  const row = await store.findEnterprise(tx, id)
  if (!row) throw notFound()
  const asOf = at.asOf ?? dateIn(at.now)
  const folded = foldFacts(await factsKnownOn(tx, id, asOf), asOf)
  const sites = await store.sitesOf(tx, id)
  const products = await store.productsOf(tx, id)
  const knownBy = <E extends { added_at: Date }>(entry: E) => dateIn(entry.added_at) <= asOf
  return {
    ...enterpriseSummary(row),
    regionPath: regionPath(row.region_code).map(regionView),
    organId: await store.organOfUscc(tx, row.uscc),
    asOf,
    sections: (Object.entries(SECTIONS) as [Section, Text][]).map(([name, label]) => ({
      name,
      label,
      things: folded.filter(({ kind }) => FACT_KINDS[kind].section === name).map(thingView),
    })),
    sites: sites.filter(knownBy).map(siteView),
    products: products.filter(knownBy).map(productView),
    recordable: recordableKinds.map((kind) => {
      const { label, form, by } = FACT_KINDS[kind]
      return { kind, label, form, ...entryView(caller, by) }
    }),
    keeping: entryView(caller, LIST_KEEPERS),
  }
}

export function entryView(caller: Caller, roles: readonly string[]): Static<typeof EntryView> {
  const refusals = roleRefusals(caller, roles)
  return { allowed: refusals.length === 0, refusals }
}

export const regionView = ({ code, name, level, parent }: Region): Static<typeof RegionView> => ({
  code,
  name,
  level,
  parent,
})

export const enterpriseSummary = (row: store.EnterpriseRow): Static<typeof EnterpriseSummary> => ({
  id: row.id,
  uscc: row.uscc,
  name: row.name,
  regionCode: row.region_code,
  regionName: regionFullName(row.region_code),
  registeredAt: row.registered_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
})

const thingView = (thing: FoldedFact<StoredFact>): ShownFile['sections'][0]['things'][0] => ({
  kind: thing.kind,
  label: FACT_KINDS[thing.kind].label,
  key: thing.key,
  current: thing.current.map(factView),
  old: thing.old.map(factView),
  conflict: thing.conflict,
  ended: thing.ended,
})

const SOURCE_LABELS: Readonly<Record<string, Text>> = {
  register: text('登记系统', 'Register'),
  organ: text('监管机关查明', 'Found by an organ'),
  enterprise: text('企业申报', 'Stated by the enterprise'),
  document: text('文件证照', 'Document'),
  case: text('案件', 'Case'),
  laboratory: text('检验结果', 'Laboratory result'),
  import: text('批量导入', 'Import'),
}

const factView = (fact: StoredFact): Static<typeof FactView> => ({
  id: fact.id,
  value: fact.value,
  source: { ...fact.source, label: SOURCE_LABELS[fact.source.kind] ?? text('其他', 'Other') },
  validFrom: fact.validFrom,
  validTo: fact.validTo,
  recordedAt: fact.recordedAt.toISOString(),
  recordedBy: fact.recordedByName,
  evidence:
    fact.evidence_file_id || fact.evidence_link
      ? { file: fact.evidenceFileName, link: fact.evidence_link }
      : null,
  correctsId: fact.correctsId,
  reason: fact.reason,
})

const siteView = (row: store.SiteRow): ShownFile['sites'][0] => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  regionCode: row.region_code,
  regionName: regionName(row.region_code),
  address: row.address,
  addedAt: row.added_at.toISOString(),
  endedOn: row.ended_on,
})

const productView = (row: store.ProductRow): ShownFile['products'][0] => ({
  id: row.id,
  name: row.name,
  brand: row.brand,
  categoryCode: row.category_code,
  gtin: row.gtin,
  model: row.model,
  addedAt: row.added_at.toISOString(),
  endedOn: row.ended_on,
})
