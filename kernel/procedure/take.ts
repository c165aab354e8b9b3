import { type Actor, holds } from '../authority.ts'
import type { Id } from '../ids.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type FieldError, fieldErrors } from '../schema.ts'
import { deadlinesAfter, isOverdue } from './clock.ts'
import { asList, type CaseSubject, type Procedure } from './define.ts'
import type { CaseEvent, CaseFacts, Deadline } from './facts.ts'
import { documentLabel, permission } from './permitted.ts'

/** What a person hands in with a step. */
export interface StepInput {
  readonly data: unknown
  /** Names of the documents brought along. */
  readonly brings: readonly string[]
}

/** A step that may be taken, worked out in full and ready to be stored. */
export interface TakenStep<Subject = CaseSubject> {
  readonly ok: true
  readonly event: CaseEvent
  readonly state: string
  readonly subject: Subject
  readonly deadlines: readonly Deadline[]
  readonly ends: boolean
}

export interface RefusedStep {
  readonly ok: false
  readonly refusals: readonly Refusal[]
  readonly fields: readonly FieldError[]
}

/** Decides a step taken by a person: all reasons against it at once, or what it does. */
export function takeStep(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  actor: Actor,
  name: string,
  input: StepInput,
  eventId: Id,
): TakenStep | RefusedStep {
  const step = procedure.steps[name]
  if (!step) return refused([unknownStep(name)])
  const may = permission(procedure, facts, actor, name)
  const papers = paperRefusals(procedure, name, input)
  const refusals = [...may.refusals, ...papers]
  const fields = step.form ? fieldErrors(step.form, input.data) : []
  if (refusals.length > 0 || fields.length > 0) return { ok: false, refusals, fields }
  const doubts = (step.verify ?? []).flatMap((verify) => verify(facts, input.data as never) ?? [])
  if (doubts.length > 0) return refused(doubts)
  const capacity = asList(step.by).find((c) =>
    holds(actor, c, procedure.capacities[c]!, facts.standing),
  )!
  return applied(procedure, facts, name, { capacity, actorId: actor.userId, eventId, input })
}

/** Decides a step that the clock takes when a limit passes; null while it may not be taken. */
export function lapse(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  deadline: Deadline,
  eventId: Id,
): TakenStep | null {
  const name = procedure.limits[deadline.limit]?.lapse
  if (name === undefined || !isOverdue(deadline, facts.now)) return null
  const data = { limit: deadline.limit, dueOn: deadline.dueOn }
  return clockStep(procedure, facts, name, data, eventId)
}

/** Decides a step that the system takes by a rule of its own; null while it may not be taken. */
export function clockStep(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  name: string,
  data: unknown,
  eventId: Id,
): TakenStep | null {
  const step = procedure.steps[name]
  if (!step || !asList(step.from).includes(facts.state)) return null
  if (step.regime !== undefined && step.regime !== facts.regime) return null
  if ((step.when ?? []).some((guard) => guard(facts) !== null)) return null
  const capacity = asList(step.by).find((c) => procedure.capacities[c]?.of === 'clock')
  if (capacity === undefined) return null
  return applied(procedure, facts, name, {
    capacity,
    actorId: null,
    eventId,
    input: { data, brings: [] },
  })
}

/** The first event of a case and the clocks it starts. */
export function openedCase(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  by: { capacity: string; actorId: Id | null; eventId: Id; data: unknown },
): TakenStep {
  const event: CaseEvent = {
    id: by.eventId,
    seq: 1,
    name: 'opened',
    at: facts.now,
    actorId: by.actorId,
    capacity: by.capacity,
    fromState: null,
    toState: procedure.start,
    data: by.data,
  }
  const after = { ...facts, state: procedure.start, events: [event] }
  return {
    ok: true,
    event,
    state: procedure.start,
    subject: facts.subject,
    deadlines: deadlinesAfter(procedure, [], after),
    ends: false,
  }
}

function applied(
  procedure: Procedure,
  facts: CaseFacts<CaseSubject>,
  name: string,
  by: { capacity: string; actorId: Id | null; eventId: Id; input: StepInput },
): TakenStep {
  const step = procedure.steps[name]!
  const state = step.to ?? facts.state
  const event: CaseEvent = {
    id: by.eventId,
    seq: (facts.events.at(-1)?.seq ?? 0) + 1,
    name,
    at: facts.now,
    actorId: by.actorId,
    capacity: by.capacity,
    fromState: facts.state,
    toState: state,
    data: by.input.data,
  }
  const subject = step.records
    ? step.records(facts.subject, by.input.data as never, facts.now)
    : facts.subject
  const after = { ...facts, state, subject, events: [...facts.events, event] }
  const deadlines = deadlinesAfter(procedure, facts.deadlines, after)
  return { ok: true, event, state, subject, deadlines, ends: procedure.final.includes(state) }
}

/** A paper is brought anew each time its step is taken: a second plan is a second paper. */
function paperRefusals(procedure: Procedure, name: string, input: StepInput): Refusal[] {
  const { needs = [], basis } = procedure.steps[name]!
  const missing = needs.filter((document) => !input.brings.includes(document))
  const strange = input.brings.filter((document) => !(document in procedure.documents))
  return [
    ...missing.map((document) => {
      const label = documentLabel(procedure, document)
      return refuse('documentMissing', `缺少${label.zh}`, `Missing paper: ${label.en}`, {
        about: 'paper',
        basis,
        remedy: { zh: `请上传${label.zh}`, en: `Attach: ${label.en}` },
      })
    }),
    ...strange.map((document) =>
      refuse('documentUnknown', `本案没有“${document}”这种文书`, `No such paper: ${document}`, {
        about: 'paper',
      }),
    ),
  ]
}

const unknownStep = (name: string): Refusal =>
  refuse('unknownStep', `没有“${name}”这个事项`, `There is no step “${name}”`, { about: 'state' })

const refused = (refusals: readonly Refusal[]): RefusedStep => ({
  ok: false,
  refusals,
  fields: [],
})
