import { parseGtin } from '#identifiers/gtin.ts'
import { parseRegionCode } from '#identifiers/region-code.ts'
import { parseUscc } from '#identifiers/uscc.ts'
import { covers } from '#kernel/authority.ts'
import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { FieldError } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import { record } from '#platform/journal/journal.ts'
import type { Platform } from '#platform/platform.ts'
import { conflict, invalid, notFound, refusedFor } from '#platform/problems.ts'
import { roleById } from '#reference/index.ts'
import type { NewEnterprise, NewFact, NewProduct, NewSite } from './contract.ts'
import { FACT_KINDS, type FactKind, ruleOf } from './fact-kinds.ts'
import { regions } from './regions.ts'
import { factFaults, foldFacts, normalisedFact, spelling, wordToday } from './rules.ts'
import * as store from './store.ts'
import * as facts from './store-facts.ts'

/** Use cases of the register: every write is one transaction with its journal entry. */

/** Who keeps the register of enterprises: the desk, those who visit, the credit office. */
export const REGISTER_KEEPERS = ['acceptor', 'supervisor', 'creditOfficer'] as const
export const LIST_KEEPERS = [...REGISTER_KEEPERS, 'enterpriseUser'] as const

export async function addEnterprise(
  platform: Platform,
  caller: Caller,
  given: NewEnterprise,
): Promise<Id> {
  demand(roleRefusals(caller, REGISTER_KEEPERS))
  const uscc = parseUscc(given.uscc)
  const region = parseRegionCode(given.regionCode, { hasRegion })
  const faults = [...codeFault('/uscc', uscc), ...codeFault('/regionCode', region)]
  if (!uscc.ok || !region.ok) throw invalid(faults)
  if (!covers(caller.organ.regionCode, region.value)) throw outsideArea(caller)
  const now = platform.clock.now()
  return platform.db.write(caller.scope, async (tx) => {
    const id = newId(now)
    const row = { id, uscc: uscc.value, name: given.name, region_code: region.value }
    const made = await store.insertEnterprise(tx, { ...row, registered_at: now, changed_at: now })
    if (!made) throw known()
    const source = given.source
      ? { kind: 'register', name: given.source, reference: given.reference }
      : { kind: 'organ', name: caller.organ.name, reference: given.reference }
    const stated: [FactKind, unknown][] = [
      ['name', { name: given.name }],
      ['region', { regionCode: region.value }],
      ...(given.address ? [['address', { address: given.address }] as [FactKind, unknown]] : []),
    ]
    const rows = stated.map(([kind, value]) =>
      newFactRow(id, { kind, key: '', value, source }, { at: now, by: caller.userId }),
    )
    await facts.insertFacts(tx, rows)
    await journal(tx, now, caller, 'enterprise.registered', id, { facts: rows.length })
    return id
  })
}

export async function recordFact(
  platform: Platform,
  caller: Caller,
  enterpriseId: Id,
  given: NewFact,
): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(caller.scope, async (tx) => {
    const enterprise = await store.lockEnterprise(tx, enterpriseId)
    if (!enterprise) throw notFound()
    demand(roleRefusals(caller, ruleOf(given.kind).by))
    const faults = factFaults(given, dateIn(now))
    if (faults.length > 0) throw invalid(faults)
    const { key, value } = normalisedFact(given)
    if (given.kind === 'region') demandInArea(caller, value as { regionCode: string })
    const isOwn = caller.scope.kind === 'party'
    const source = isOwn
      ? { kind: 'enterprise', name: caller.organ.name, reference: null }
      : {
          kind: given.source?.kind ?? 'organ',
          name: given.source?.name ?? caller.organ.name,
          reference: given.source?.reference ?? null,
        }
    demandEvidence(given, isOwn)
    if (given.evidenceFileId) await demandOwnFile(tx, given.evidenceFileId, caller.userId)
    await demandCorrectable(tx, enterpriseId, given, key, isOwn)
    const row = {
      ...newFactRow(
        enterpriseId,
        { kind: given.kind, key, value, source },
        {
          at: now,
          by: caller.userId,
        },
      ),
      valid_from: given.validFrom ?? null,
      valid_to: given.validTo ?? null,
      evidence_file_id: given.evidenceFileId ?? null,
      evidence_link: given.evidenceLink ?? null,
      corrects_id: given.corrects ?? null,
      reason: given.reason ?? null,
    }
    await facts.insertFacts(tx, [row])
    await bringUpToDate(tx, enterprise, now)
    await journal(tx, now, caller, 'enterprise.factRecorded', enterpriseId, {
      fact: row.id,
      kind: row.kind,
      value: hashOf(spelling(value)).toString('hex'),
      ...(row.corrects_id && { corrects: row.corrects_id }),
    })
  })
}

/** Name and area in the lists follow the file; the area may not leave the sight of who records. */
export async function bringUpToDate(
  tx: Tx,
  enterprise: store.EnterpriseRow,
  now: Date,
): Promise<void> {
  const today = dateIn(now)
  const known = await facts.factsKnownOn(tx, enterprise.id, today)
  const folded = foldFacts(known, today)
  const name = wordToday(folded, 'name', today)?.value as { name: string } | undefined
  const region = wordToday(folded, 'region', today)?.value as { regionCode: string } | undefined
  await store.updateEnterprise(tx, enterprise.id, {
    name: name?.name ?? enterprise.name,
    region_code: region?.regionCode ?? enterprise.region_code,
    changed_at: now,
  })
}

export async function addSite(
  platform: Platform,
  caller: Caller,
  enterpriseId: Id,
  given: NewSite,
): Promise<void> {
  const region = parseRegionCode(given.regionCode, { hasRegion })
  if (!region.ok) throw invalid(codeFault('/regionCode', region))
  await inFile(platform, caller, enterpriseId, async (tx, now) => {
    const id = newId(now)
    await store.insertSite(tx, {
      id,
      enterprise_id: enterpriseId,
      kind: given.kind,
      name: given.name,
      region_code: region.value,
      address: given.address,
      added_at: now,
      added_by: caller.userId,
      ended_on: null,
      ended_by: null,
    })
    return { kind: 'enterprise.siteAdded', body: { site: id } }
  })
}

export async function addProduct(
  platform: Platform,
  caller: Caller,
  enterpriseId: Id,
  given: NewProduct,
): Promise<void> {
  const gtin = given.gtin === undefined ? null : parseGtin(given.gtin)
  if (gtin && !gtin.ok) throw invalid(codeFault('/gtin', gtin))
  await inFile(platform, caller, enterpriseId, async (tx, now) => {
    const id = newId(now)
    await store.insertProduct(tx, {
      id,
      enterprise_id: enterpriseId,
      name: given.name,
      brand: given.brand ?? null,
      category_code: given.categoryCode ?? null,
      gtin: gtin?.value ?? null,
      model: given.model ?? null,
      added_at: now,
      added_by: caller.userId,
      ended_on: null,
      ended_by: null,
    })
    return { kind: 'enterprise.productAdded', body: { product: id } }
  })
}

export async function endEntry(
  platform: Platform,
  caller: Caller,
  entry: { enterpriseId: Id; list: 'sites' | 'products'; entryId: Id; endedOn: string },
): Promise<void> {
  await inFile(platform, caller, entry.enterpriseId, async (tx, now) => {
    if (entry.endedOn > dateIn(now)) throw invalid([endsInFuture])
    const { enterpriseId, entryId: id, endedOn } = entry
    const given = { id, enterpriseId, endedOn, endedBy: caller.userId }
    if (!(await store.endEntry(tx, entry.list, given))) throw notFound()
    return { kind: 'enterprise.entryEnded', body: { list: entry.list, entry: id, endedOn } }
  })
}

/** One change to the lists of a file, refused to who may not make it, journaled with it. */
async function inFile(
  platform: Platform,
  caller: Caller,
  enterpriseId: Id,
  change: (tx: Tx, now: Date) => Promise<{ kind: string; body: Record<string, unknown> }>,
): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(caller.scope, async (tx) => {
    if (!(await store.lockEnterprise(tx, enterpriseId))) throw notFound()
    demand(roleRefusals(caller, LIST_KEEPERS))
    const { kind, body } = await change(tx, now)
    await store.updateEnterprise(tx, enterpriseId, { changed_at: now })
    await journal(tx, now, caller, kind, enterpriseId, body)
  })
}

/** What a caller may put into the file, and why not. */
export const roleRefusals = (caller: Caller, roles: readonly string[]): Refusal[] => {
  if (roles.length === 0) {
    return [
      refuse('recordedByEvent', '由业务办理自动记入，不能手工登记', 'Recorded by events only', {
        about: 'who',
      }),
    ]
  }
  if (roles.some((role) => caller.roles.includes(role))) return []
  const named = roles.map((role) => roleById(role))
  return [
    refuse(
      'wrongRole',
      `由${named.map((role) => role?.zh).join('、')}登记`,
      `To be recorded by: ${named.map((role) => role?.en).join(', ')}`,
      { about: 'who', basis: 'design' },
    ),
  ]
}

export const recordableKinds = Object.keys(FACT_KINDS) as FactKind[]

export function newFactRow(
  enterpriseId: Id,
  fact: {
    kind: FactKind
    key: string
    value: unknown
    source: { kind: string; name: string; reference: string | null }
  },
  recorded: { at: Date; by: Id | null },
): facts.FactRow {
  return {
    id: newId(recorded.at),
    enterprise_id: enterpriseId,
    kind: fact.kind,
    key: fact.key,
    value: fact.value,
    visibility: ruleOf(fact.kind).visibility,
    source_kind: fact.source.kind,
    source_name: fact.source.name,
    source_reference: fact.source.reference,
    valid_from: null,
    valid_to: null,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
    evidence_file_id: null,
    evidence_link: null,
    corrects_id: null,
    reason: null,
    cause_id: null,
  }
}

/** S14: each entry has source, date and evidence; the firm's own word is its own evidence. */
function demandEvidence(given: NewFact, isOwn: boolean): void {
  if (isOwn || given.evidenceFileId || given.evidenceLink || given.source?.reference) return
  const said = refuse(
    'evidenceMissing',
    '请附证据：证据文件、链接，或来源编号',
    'Bring evidence: a file, a link, or the number of the source',
    { about: 'paper', basis: 'FSL 113' },
  )
  throw refusedFor([said], [])
}

async function demandOwnFile(tx: Tx, fileId: Id, userId: Id): Promise<void> {
  if (await store.findOwnFile(tx, fileId, userId)) return
  const said = refuse('fileMissing', '没有找到所附文件，请重新上传', 'The file was not found', {
    about: 'paper',
  })
  throw refusedFor([said], [])
}

async function demandCorrectable(
  tx: Tx,
  enterpriseId: Id,
  given: NewFact,
  key: string,
  isOwn: boolean,
): Promise<void> {
  if ((given.corrects === undefined) !== (given.reason === undefined)) {
    throw invalid([given.corrects ? reasonMissing : correctedMissing])
  }
  if (!given.corrects) return
  const fact = await facts.findFact(tx, enterpriseId, given.corrects)
  if (!fact) throw notFound()
  if (fact.kind !== given.kind || fact.key !== key) throw invalid([otherThing])
  if (isOwn && fact.source_kind !== 'enterprise') {
    const said = refuse(
      'notOwnStatement',
      '企业只能更正本企业申报的内容；对其他来源有异议，请另行登记您的说法',
      'A firm corrects its own statements only; beside other sources it may put its own word',
      { about: 'who' },
    )
    throw refusedFor([said], [])
  }
}

/** Who moves a firm must see where it comes from and where it goes: else the organ above does. */
function demandInArea(caller: Caller, { regionCode }: { regionCode: string }): void {
  if (!covers(caller.organ.regionCode, regionCode)) throw outsideArea(caller)
}

const hasRegion = (code: string): boolean => regions.has(code.slice(0, 6))

function demand(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw refusedFor(refusals, [])
}

const codeFault = (
  path: string,
  parsed: { ok: true } | { ok: false; code: string; message: { zh: string; en: string } },
): FieldError[] => (parsed.ok ? [] : [{ path, code: parsed.code, ...parsed.message }])

const journal = (
  tx: Tx,
  at: Date,
  caller: Caller,
  kind: string,
  id: Id,
  body: Record<string, unknown>,
) =>
  record(tx, at, {
    kind,
    actorId: caller.userId,
    organId: caller.organ.id,
    subject: { kind: 'enterprise', id },
    body,
  })

const known = () =>
  conflict(
    'enterpriseKnown',
    text('该统一社会信用代码已登记，一个代码只登记一次', 'This credit code is registered already'),
  )

const outsideArea = (caller: Caller) =>
  refusedFor(
    [
      refuse(
        'outsideArea',
        `所填区域不在${caller.organ.name}辖区内，请由共同的上级机关登记`,
        'The region lies outside the area of your organ; the organ above both has to record it',
        { about: 'who' },
      ),
    ],
    [],
  )

const endsInFuture: FieldError = {
  path: '/endedOn',
  code: 'notYet',
  zh: '最后一日尚未到来',
  en: 'The last day has not come yet',
}

const reasonMissing: FieldError = {
  path: '/reason',
  code: 'required',
  zh: '更正须写明理由',
  en: 'A correction needs a reason',
}

const correctedMissing: FieldError = {
  path: '/corrects',
  code: 'required',
  zh: '填写了更正理由，请指明更正哪一条',
  en: 'A reason is given; say which fact it corrects',
}

const otherThing: FieldError = {
  path: '/corrects',
  code: 'otherThing',
  zh: '更正的对象与登记的不是同一事项',
  en: 'The corrected fact is about something else',
}
