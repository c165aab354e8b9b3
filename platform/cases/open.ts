import { covers, isGoverning, type OrganKind, qualifies, type Standing } from '#kernel/authority.ts'
import { type Id, isId, newId } from '#kernel/ids.ts'
import type { CaseSubject, Procedure, Regime } from '#kernel/procedure/define.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { openedCase } from '#kernel/procedure/take.ts'
import { refuse } from '#kernel/refusal.ts'
import { fieldErrors } from '#kernel/schema.ts'
import type { Scope, Tx } from '../db.ts'
import { regimeHere } from '../identity/store.ts'
import { invalid, notFound, refusedFor } from '../problems.ts'
import { takeNumber } from './numbers.ts'
import { sealForm } from './personal-fields.ts'
import { addLink, type By, type CaseWork, rowOf, saveClocks, tellOf } from './service.ts'
import * as store from './store.ts'
import * as lists from './store-lists.ts'

/** How a case begins: who may open it, which organ answers for it, and its first event. */
export interface NewCase {
  readonly procedure: string
  readonly opening: unknown
  /** Organisation the case is about; taken from the opener where that is the party itself. */
  readonly partyId?: Id
  /** Organ that shall handle it; the nearest competent one where it is not said. */
  readonly organId?: Id
  readonly links?: readonly { meaning: string; kind: string; id: string }[]
}

export async function openCase(work: CaseWork, by: By, given: NewCase): Promise<Id> {
  const scope: Scope = 'caller' in by ? by.caller.scope : { kind: 'system' }
  return work.platform.db.write(scope, (tx) => openCaseIn(work, tx, by, given))
}

/** As `openCase`, inside a transaction that does more than this. */
export async function openCaseIn(work: CaseWork, tx: Tx, by: By, given: NewCase): Promise<Id> {
  const { platform } = work
  const now = platform.clock.now()
  const procedure = work.procedures.newest(given.procedure)
  const regime = await regimeHere(tx)
  if (!procedure) throw notFound()
  if (!procedure.inForce[regime]) throw refusedFor([notInForce(procedure)], [])
  const fields = fieldErrors(procedure.opening, given.opening)
  if (fields.length > 0) throw invalid(fields)
  const standing = await standingFor(tx, by, given)
  const capacity = openingCapacity(procedure, by, standing)
  await refuseIfBarred(work, tx, procedure, standing, now)
  const id = newId(now)
  const subject = procedure.begin(given.opening as never, now)
  const facts = firstFacts(work, { subject, standing, regime })
  const opening = { schema: procedure.opening, data: given.opening, subject: `case:${id}` }
  const data = await sealForm(platform.vault, tx, now, opening)
  const actorId = 'caller' in by ? by.caller.userId : null
  const opened = openedCase(procedure, facts, { capacity, actorId, eventId: newId(now), data })
  await store.insertCase(tx, {
    id,
    number: await takeNumber(tx, procedure.number.series, standing, now),
    procedure: procedure.name,
    version: procedure.version,
    regime: facts.regime,
    ...rowOf(procedure, opened),
    region_code: standing.regionCode,
    organ_id: standing.organId,
    party_id: standing.partyId,
    is_drill: procedure.isDrill?.(subject) ?? false,
    opened_at: now,
  })
  await store.insertEvent(tx, id, opened.event)
  await saveClocks(work, tx, procedure, id, opened.deadlines)
  for (const link of given.links ?? []) {
    await demandVisible(work, tx, link)
    await addLink(tx, id, link, now, actorId)
  }
  await tellOf(work, tx, procedure, id, opened, by)
  return id
}

/** Earlier cases of the same party may forbid a new one for a time. */
async function refuseIfBarred(
  work: CaseWork,
  tx: Tx,
  procedure: Procedure,
  { partyId }: Standing,
  now: Date,
): Promise<void> {
  if (!partyId || !procedure.barredBy) return
  const [bar] = await lists.barsOn(tx, partyId, procedure.barredBy, now)
  if (!bar) return
  const barring = work.procedures.newest(bar.procedure)!
  const limit = barring.limits[bar.limit]!
  const said = refuse(
    'barred',
    `${bar.number}：${limit.zh}，至${bar.dueOn}`,
    `${bar.number}: ${barring.english.limits[bar.limit]}, until ${bar.dueOn}`,
    { about: 'time', basis: limit.basis },
  )
  throw refusedFor([said], [])
}

/** A case is tied only to what its opener may see; anything else does not exist. */
async function demandVisible(
  work: CaseWork,
  tx: Tx,
  { kind, id }: { kind: string; id: string },
): Promise<void> {
  const isSeen =
    kind === 'case'
      ? isId(id) && (await store.findCase(tx, id)) !== undefined
      : (await work.records.get(kind)?.describe(tx, [id]))?.has(id)
  if (!isSeen) throw notFound()
}

async function standingFor(tx: Tx, by: By, given: NewCase): Promise<Standing> {
  const own = 'caller' in by ? by.caller.organ : null
  const isOfficer = own !== null && 'caller' in by && by.caller.scope.kind === 'organ'
  const partyId = given.partyId ?? (own && !isOfficer ? own.id : null)
  const partyOrgan = partyId ? await lists.organById(tx, partyId) : null
  if (partyId && !partyOrgan) throw notFound()
  const organ = given.organId
    ? await lists.organById(tx, given.organId)
    : isOfficer
      ? await lists.organById(tx, own.id)
      : await lists.organFor(tx, partyOrgan?.region_code ?? '000000')
  if (!organ) throw notFound()
  const regionCode = partyOrgan?.region_code ?? organ.region_code
  if (!isGoverning(organ.kind as OrganKind) || !covers(organ.region_code, regionCode)) {
    throw refusedFor([notCompetent(organ.name)], [])
  }
  return {
    organId: organ.id,
    regionCode,
    partyId,
    assignments: {},
  }
}

const notInForce = ({ title, english }: Procedure) =>
  refuse(
    'notInForce',
    `本系统适用的规则中没有“${title}”`,
    `The rules in force here know no “${english.title}”`,
    { about: 'state' },
  )

const notCompetent = (organ: string) =>
  refuse(
    'notCompetent',
    `${organ}不管辖当事人所在地，请选择当地或其上级机关`,
    `${organ} does not answer for where the party is; choose the organ of that place or above it`,
  )

function openingCapacity(procedure: Procedure, by: By, standing: Standing): string {
  const capacities = procedure.opens.map((name) => [name, procedure.capacities[name]!] as const)
  const found = capacities.find(([, rule]) =>
    'caller' in by ? qualifies(by.caller.actor, rule, standing) : rule.of === 'clock',
  )
  if (found) return found[0]
  const labels = capacities.map(([, rule]) => rule.zh).join('或')
  const english = capacities.map(([name]) => procedure.english.capacities[name]).join(' or ')
  const said = refuse('wrongCapacity', `由${labels}立案`, `To be opened by: ${english}`, {
    about: 'who',
  })
  throw refusedFor([said], [])
}

const firstFacts = (
  work: CaseWork,
  given: { subject: CaseSubject; standing: Standing; regime: Regime },
): CaseFacts<CaseSubject> => ({
  ...given,
  state: '',
  events: [],
  deadlines: [],
  documents: new Set(),
  links: [],
  now: work.platform.clock.now(),
  calendar: work.platform.calendar,
})
