import { deadlinesAfter } from './clock.ts'
import type { CaseSubject, Procedure } from './define.ts'
import type { CaseEvent, CaseFacts, Deadline } from './facts.ts'

/** What a history comes to, told again from its first event: the row has to equal it. */
export interface Replayed {
  readonly state: string
  readonly subject: CaseSubject
  readonly deadlines: readonly Deadline[]
}

export function replay(procedure: Procedure, facts: CaseFacts<CaseSubject>): Replayed {
  const first = facts.events[0]
  if (!first) throw new Error('a history has a first event')
  let told: Replayed = {
    state: procedure.start,
    subject: procedure.begin(first.data as never, first.at),
    deadlines: [],
  }
  for (const [index, event] of facts.events.entries()) {
    told = { ...told, state: event.toState, subject: recorded(procedure, told.subject, event) }
    const events = facts.events.slice(0, index + 1)
    const then = { ...facts, ...told, events, now: event.at }
    told = { ...told, deadlines: deadlinesAfter(procedure, told.deadlines, then) }
  }
  return told
}

const recorded = (procedure: Procedure, subject: CaseSubject, event: CaseEvent): CaseSubject =>
  procedure.steps[event.name]?.records?.(subject, event.data as never, event.at) ?? subject
