import { sql } from 'kysely'
import { type Id, newId } from '#kernel/ids.ts'
import { isOpen } from '#kernel/procedure/clock.ts'
import { asList, type CaseSubject, isResting, type Procedure } from '#kernel/procedure/define.ts'
import type { CaseFacts, Deadline } from '#kernel/procedure/facts.ts'
import { awaitedCapacities } from '#kernel/procedure/permitted.ts'
import { lookAgainAt } from '#kernel/procedure/progress.ts'
import { type TakenStep, takeStep } from '#kernel/procedure/take.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '../db.ts'
import type { Caller } from '../identity/caller.ts'
import { hashOf } from '../journal/canonical.ts'
import { record } from '../journal/journal.ts'
import type { ChainSlot, RecordKind } from '../module.ts'
import type { Platform } from '../platform.ts'
import { conflict, notFound, refusedFor } from '../problems.ts'
import { attachDocuments, type BroughtDocument } from './documents.ts'
import { sealForm } from './personal-fields.ts'
import type { Procedures } from './registry.ts'
import * as store from './store.ts'

/**
 * The one way a case moves. Act, history, clocks, papers, journal entry and outgoing event are one
 * transaction: either all of them happened or none did.
 */
export interface CaseWork {
  readonly platform: Platform
  readonly procedures: Procedures
  /** Where cases of a procedure stand in the chain. */
  readonly chain: ReadonlyMap<string, ChainSlot>
  /** Things outside the cases that cases may be tied to, by kind. */
  readonly records: ReadonlyMap<string, RecordKind>
}

/** Who acts: a person, or the system on behalf of a rule (capacity `clock`). */
export type By = { readonly caller: Caller } | { readonly rule: string }

export interface StepRequest {
  readonly step: string
  readonly data: unknown
  readonly documents: readonly BroughtDocument[]
  /** Number of the last event the person saw; a case that has moved on refuses. */
  readonly seq?: number
}

export async function takeCaseStep(
  work: CaseWork,
  caller: Caller,
  caseId: Id,
  request: StepRequest,
): Promise<void> {
  await work.platform.db.write(caller.scope, (tx) =>
    takeCaseStepIn(work, tx, caller, caseId, request),
  )
}

/** As `takeCaseStep`, inside a transaction that does more than this. */
export async function takeCaseStepIn(
  work: CaseWork,
  tx: Tx,
  caller: Caller,
  caseId: Id,
  request: StepRequest,
): Promise<void> {
  const { procedure, row, facts } = await lockedFacts(work, tx, caseId)
  if (request.seq !== undefined && request.seq !== row.last_seq) throw movedOn()
  const now = facts.now
  const input = { data: request.data ?? {}, brings: request.documents.map((d) => d.document) }
  const taken = takeStep(procedure, facts, caller.actor, request.step, input, newId(now))
  if (!taken.ok) throw refusedFor(taken.refusals, taken.fields)
  const form = procedure.steps[request.step]?.form
  const subject = `case:${caseId}`
  const sealing = { schema: form, data: taken.event.data, subject }
  const data = await sealForm(work.platform.vault, tx, now, sealing)
  const stored = { ...taken, event: { ...taken.event, data } }
  await store.insertEvent(tx, caseId, stored.event)
  await attachDocuments(tx, { procedure, row, event: stored.event, brought: request.documents })
  await saveMove(work, tx, procedure, caseId, stored)
  await takeCharge(tx, procedure, caseId, stored, caller, facts)
  await store.dropDraft(tx, caseId, request.step, caller.userId)
  await tellOf(work, tx, procedure, caseId, stored, { caller })
}

/** Stores what a step did to the row and to the clocks; used by people and by the clock alike. */
export async function saveMove(
  work: CaseWork,
  tx: Tx,
  procedure: Procedure,
  caseId: Id,
  taken: TakenStep,
): Promise<void> {
  await store.updateCase(tx, caseId, rowOf(procedure, taken))
  await saveClocks(work, tx, procedure, caseId, taken.deadlines)
}

/** Everything a rule may look at, with the row locked until the transaction ends. */
export async function lockedFacts(work: CaseWork, tx: Tx, caseId: Id) {
  const row = await store.lockCase(tx, caseId)
  if (!row) throw notFound()
  return { row, ...(await factsOf(work, tx, row)) }
}

export async function factsOf(
  work: CaseWork,
  tx: Tx,
  row: store.CaseRow,
): Promise<{ procedure: Procedure; facts: CaseFacts<CaseSubject> }> {
  const procedure = work.procedures.get(row.procedure, row.version)
  const documents = await sql<{ document: string }>`
    select distinct document from platform.case_document where case_id = ${row.id}`.execute(tx)
  return {
    procedure,
    facts: {
      subject: row.subject,
      state: row.state,
      regime: row.regime,
      standing: {
        organId: row.organ_id,
        regionCode: row.region_code,
        partyId: row.party_id,
        assignments: await store.assignmentsOf(tx, row.id),
      },
      events: await store.eventsOf(tx, row.id),
      deadlines: await store.deadlinesOf(tx, row.id),
      documents: new Set(documents.rows.map((d) => d.document)),
      links: await store.linksOf(tx, row.id),
      now: work.platform.clock.now(),
      calendar: work.platform.calendar,
    },
  }
}

export async function addLink(
  tx: Tx,
  caseId: Id,
  link: { meaning: string; kind: string; id: string },
  at: Date,
  by: Id | null,
): Promise<void> {
  await store.insertLink(tx, {
    from_case_id: caseId,
    meaning: link.meaning,
    to_kind: link.kind,
    to_id: link.id,
    made_at: at,
    made_by: by,
  })
}

/** Journal entry and outgoing event of one act. */
export async function tellOf(
  work: CaseWork,
  tx: Tx,
  procedure: Procedure,
  caseId: Id,
  taken: TakenStep,
  by: By,
): Promise<void> {
  const { event } = taken
  await record(tx, event.at, {
    kind: event.name === 'opened' ? 'case.opened' : 'case.stepTaken',
    actorId: event.actorId,
    organId: 'caller' in by ? by.caller.organ.id : null,
    subject: { kind: 'case', id: caseId },
    body: {
      procedure: procedure.key,
      event: event.id,
      seq: event.seq,
      step: event.name,
      capacity: event.capacity,
      from: event.fromState,
      to: event.toState,
      data: hashOf(event.data).toString('hex'),
      ...('rule' in by && { rule: by.rule }),
    },
  })
  await work.platform.events.publish(tx, event.at, {
    type: `case.${procedure.name}.${event.name}`,
    subjectId: caseId,
    data: { seq: event.seq, state: taken.state },
  })
}

export function rowOf(procedure: Procedure, taken: TakenStep) {
  const next = taken.deadlines
    .filter((deadline) => isOpen(deadline) && deadline.dueAt)
    .filter((deadline) => !isResting(procedure.limits[deadline.limit]?.kind))
    .sort((a, b) => a.dueAt!.getTime() - b.dueAt!.getTime())[0]
  const awaited = taken.ends ? [] : awaitedCapacities(procedure, taken.state)
  return {
    state: taken.state,
    title: procedure.titled(taken.subject),
    subject: taken.subject as Record<string, unknown>,
    awaits: awaited.map((capacity) => `${procedure.name}.${capacity}`),
    due_at: next?.dueAt ?? null,
    due_limit: next?.limit ?? null,
    last_seq: taken.event.seq,
    changed_at: taken.event.at,
    closed_at: taken.ends ? taken.event.at : null,
  }
}

export async function saveClocks(
  work: CaseWork,
  tx: Tx,
  procedure: Procedure,
  caseId: Id,
  deadlines: readonly Deadline[],
): Promise<void> {
  for (const deadline of deadlines) {
    const limit = procedure.limits[deadline.limit]!
    const lookAt = lookAgainAt(procedure, deadline, 0, work.platform.calendar)
    await store.saveDeadline(tx, caseId, deadline, { capacity: limit.by, lookAt })
  }
}

/** Whoever of an organ first acts in a case becomes the person named to that capacity. */
async function takeCharge(
  tx: Tx,
  procedure: Procedure,
  caseId: Id,
  taken: TakenStep,
  caller: Caller,
  facts: CaseFacts<CaseSubject>,
): Promise<void> {
  const { capacity } = taken.event
  const isOfOrgan = procedure.capacities[capacity]?.of === 'organ'
  if (!isOfOrgan || facts.standing.assignments[capacity] !== undefined) return
  await store.assign(tx, {
    case_id: caseId,
    capacity,
    user_id: caller.userId,
    assigned_at: taken.event.at,
    assigned_by: caller.userId,
  })
}

const movedOn = () =>
  conflict(
    'movedOn',
    text(
      '本案在您填写期间有了新的进展，请核对后再提交；您填写的内容已保留',
      'The case moved on while you were writing; check it and send again. What you wrote is kept',
    ),
  )

/** Names a person to a capacity; the person must qualify for it. */
export async function assignPerson(
  work: CaseWork,
  caller: Caller,
  caseId: Id,
  given: { capacity: string; userId: Id },
): Promise<void> {
  await work.platform.db.write(caller.scope, async (tx) => {
    const { procedure, row } = await lockedFacts(work, tx, caseId)
    const rule = procedure.capacities[given.capacity]
    if (rule?.of !== 'organ' || row.organ_id !== caller.organ.id) throw notFound()
    const { rows } = await sql<{ ok: boolean }>`
      select true as ok from platform.membership m
      join platform.user_account u on u.id = m.user_id
      where m.user_id = ${given.userId} and m.organ_id = ${row.organ_id} and m.role = ${rule.role}
        and m.valid_to is null and u.state = 'active'`.execute(tx)
    if (!rows[0]) {
      throw conflict(
        'doesNotQualify',
        text(`该人员不具备“${rule.zh}”身份`, 'This person does not hold the role'),
      )
    }
    const at = work.platform.clock.now()
    await store.assign(tx, {
      case_id: caseId,
      capacity: given.capacity,
      user_id: given.userId,
      assigned_at: at,
      assigned_by: caller.userId,
    })
    await record(tx, at, {
      kind: 'case.assigned',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'case', id: caseId },
      body: { capacity: given.capacity, to: given.userId },
    })
  })
}

/** Steps a capacity can move a state by, in the order of the definition. */
export const movesOf = (procedure: Procedure, state: string, capacities: readonly string[]) =>
  Object.entries(procedure.steps).filter(
    ([, step]) =>
      step.to !== undefined &&
      asList(step.from).includes(state) &&
      asList(step.by).some((by) => capacities.includes(by)),
  )
