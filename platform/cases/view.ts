import type { Static } from 'typebox'
import { type CapacityRule, holds } from '#kernel/authority.ts'
import type { Id } from '#kernel/ids.ts'
import { asList, type CaseSubject, type Procedure } from '#kernel/procedure/define.ts'
import type { CaseEvent, CaseFacts } from '#kernel/procedure/facts.ts'
import {
  capacityLabel,
  documentLabel,
  type Permission,
  permissions,
  stateLabel,
} from '#kernel/procedure/permitted.ts'
import { text } from '#kernel/text.ts'
import { cite } from '#reference/index.ts'
import type { Tx } from '../db.ts'
import type { Caller } from '../identity/caller.ts'
import { notFound } from '../problems.ts'
import { type ChainEntry, entriesAround, inSlots } from './chain.ts'
import type { CaseView } from './contract.ts'
import { deadlineView, eventLabel } from './deadline-view.ts'
import { type CaseWork, factsOf } from './service.ts'
import * as store from './store.ts'
import * as lists from './store-lists.ts'

/** A case as one person sees it: what is so, what happened, what may be done and why not. */
export type ShownCase = Static<typeof CaseView>

export async function caseView(
  work: CaseWork,
  tx: Tx,
  caller: Caller,
  caseId: Id,
): Promise<ShownCase> {
  const row = await store.findCase(tx, caseId)
  if (!row) throw notFound()
  const { procedure, facts } = await factsOf(work, tx, row)
  const documents = await store.documentsOf(tx, caseId)
  const drafts = await store.draftsOf(tx, caseId, caller.userId)
  const names = await lists.namesOf(tx, [
    row.organ_id,
    row.party_id,
    ...facts.events.map((event) => event.actorId),
    ...Object.values(facts.standing.assignments),
  ])
  const permitted = permissions(procedure, facts, caller.actor)
  const at = { now: facts.now, calendar: facts.calendar }
  const around = await entriesAround(work, tx, { kind: 'case', id: caseId })
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    procedure: procedure.name,
    procedureTitle: text(procedure.title, procedure.english.title),
    version: row.version,
    regime: row.regime,
    law: procedure.law.map(cite),
    state: row.state,
    stateLabel: stateLabel(procedure, row.state),
    ended: row.closed_at !== null,
    // Personal values stand as references; opening them is an act of its own.
    subject: row.subject,
    subjectForm: procedure.subject,
    organ: { id: row.organ_id, name: names.get(row.organ_id) ?? '' },
    party: row.party_id ? { id: row.party_id, name: names.get(row.party_id) ?? '' } : null,
    regionCode: row.region_code,
    assignments: Object.entries(facts.standing.assignments).map(([capacity, userId]) => ({
      capacity,
      label: capacityLabel(procedure, capacity),
      person: names.get(userId) ?? '',
    })),
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    seq: row.last_seq,
    capacities: capacitiesHeld(procedure, facts, caller),
    permissions: permitted.map((one) => permissionView(procedure, one, drafts)),
    deadlines: facts.deadlines.map((d) => deadlineView(procedure, d, facts.events, at)),
    events: facts.events.map((event) => eventView(procedure, event, names)),
    documents: documents.map((document) => documentView(procedure, document, facts.events)),
    missingDocuments: missingDocuments(procedure, facts, permitted),
    links: linkViews(facts, around),
    chain: inSlots(around),
  }
}

function capacitiesHeld(procedure: Procedure, facts: CaseFacts<CaseSubject>, caller: Caller) {
  return Object.entries<CapacityRule>(procedure.capacities)
    .filter(([name, rule]) => holds(caller.actor, name, rule, facts.standing))
    .map(([name]) => capacityLabel(procedure, name))
}

function permissionView(
  procedure: Procedure,
  permission: Permission,
  drafts: readonly { step: string; data: unknown }[],
): ShownCase['permissions'][number] {
  const step = procedure.steps[permission.step]!
  const { toState, ...rest } = permission
  return {
    step: rest.step,
    label: rest.label,
    kind: rest.kind,
    turn: rest.turn,
    allowed: rest.allowed,
    refusals: rest.refusals.map(({ basis, ...refusal }) => ({
      ...refusal,
      ...(basis && { basis: cite(basis).zh }),
    })),
    capacities: rest.capacities.map((name) => capacityLabel(procedure, name)),
    needs: [...rest.needs],
    issues: [...rest.issues],
    toState: toState === null ? null : stateLabel(procedure, toState),
    form: step.form ?? null,
    draft: drafts.find((draft) => draft.step === permission.step)?.data ?? null,
    basis: cite(rest.basis),
    note: rest.note,
  }
}

function eventView(
  procedure: Procedure,
  event: CaseEvent,
  names: ReadonlyMap<Id, string>,
): ShownCase['events'][number] {
  const step = procedure.steps[event.name]
  return {
    seq: event.seq,
    name: event.name,
    label: eventLabel(procedure, event.name),
    kind: step && step.to === undefined ? 'observation' : 'step',
    at: event.at.toISOString(),
    actor: event.actorId ? (names.get(event.actorId) ?? null) : null,
    capacity: capacityLabel(procedure, event.capacity),
    fromState: event.fromState ? stateLabel(procedure, event.fromState) : null,
    toState: stateLabel(procedure, event.toState),
    data: event.data,
    form: step ? (step.form ?? null) : procedure.opening,
  }
}

function documentView(
  procedure: Procedure,
  document: Awaited<ReturnType<typeof store.documentsOf>>[number],
  events: readonly CaseEvent[],
): ShownCase['documents'][number] {
  return {
    id: document.id,
    document: document.document,
    label: documentLabel(procedure, document.document),
    version: document.version,
    number: document.number,
    fileName: document.file_name,
    sizeBytes: document.file_size === null ? null : Number(document.file_size),
    sha256: document.sha256.toString('hex'),
    seq: events.find((event) => event.id === document.event_id)?.seq ?? 0,
    addedAt: document.added_at.toISOString(),
  }
}

/** Papers that the next possible steps ask for and that are not on file yet. */
function missingDocuments(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  permitted: readonly Permission[],
): ShownCase['missingDocuments'] {
  const next = permitted.filter(({ step, kind }) => {
    const from = asList(procedure.steps[step]!.from)
    return kind === 'step' && from.includes(facts.state)
  })
  return next.flatMap((permission) =>
    permission.needs
      .filter(({ onFile }) => !onFile)
      .map(({ label }) => ({ label, step: permission.label })),
  )
}

/** The direct ties of the case, with the names that the walk along the chain has found. */
function linkViews(
  facts: CaseFacts<CaseSubject>,
  around: readonly ChainEntry[],
): ShownCase['links'] {
  const known = new Map(around.map((entry) => [`${entry.kind}|${entry.id}`, entry]))
  return facts.links.flatMap((link) => {
    const entry = known.get(`${link.kind}|${link.id}`)
    if (!entry) return []
    const { title, state, path } = entry
    return [{ ...link, title, state, path }]
  })
}
