import { dueAfter, type PauseSpan } from '../calendar.ts'
import { calendarDate, dateIn, endOfDay } from '../dates.ts'
import {
  asList,
  type CaseSubject,
  isResting,
  type Procedure,
  type ProcedureLimit,
} from './define.ts'
import type { CaseEvent, CaseFacts, Deadline } from './facts.ts'

/**
 * The clocks of a case, derived from its history. The history is folded event by event: an event
 * may start a limit, meet it, pause it, move its last day, or make it no longer apply. Nothing
 * here reads the time of day: a limit that has passed is late only when somebody meets it late,
 * and lapsed only when the clock takes the step that the law attaches to it.
 */
export function deadlinesAfter(
  procedure: Procedure,
  before: readonly Deadline[],
  facts: CaseFacts<CaseSubject>,
): readonly Deadline[] {
  const event = facts.events.at(-1)
  if (!event) return before
  let deadlines = before.map((deadline) => met(procedure, deadline, event))
  const starting = started(procedure, deadlines, facts, event)
  deadlines = [...deadlines.filter((old) => !starting.some(isSame(old))), ...starting]
  deadlines = deadlines.map((deadline) => noLongerApplying(procedure, deadline, facts, event))
  deadlines = deadlines.map((deadline) => pausedOrMoved(procedure, deadline, facts, event))
  return procedure.final.includes(event.toState)
    ? deadlines.map((deadline) => endedWithTheCase(procedure, deadline, event))
    : deadlines
}

/** The same count: a limit that applies again takes the place of the one it cancelled. */
const isSame =
  (one: Deadline) =>
  (other: Deadline): boolean =>
    one.limit === other.limit && one.startSeq === other.startSeq

export const isOpen = (deadline: Deadline): boolean =>
  deadline.state === 'running' || deadline.state === 'paused'

/** Late at `now`: the term is over and nobody has met it. Lateness is computed, never stored. */
export const isOverdue = (deadline: Deadline, now: Date): boolean =>
  deadline.state === 'running' && deadline.dueAt !== null && deadline.dueAt <= now

function met(procedure: Procedure, deadline: Deadline, event: CaseEvent): Deadline {
  const limit = procedure.limits[deadline.limit]
  if (!limit || !isOpen(deadline) || limit.kind === 'bar') return deadline
  if (isLapseOf(deadline, limit, event)) return ended(deadline, 'lapsed', event)
  if (!limit.until.includes(event.name)) return deadline
  const late = deadline.dueAt !== null && event.at >= deadline.dueAt
  return ended(deadline, late ? 'late' : 'met', event)
}

/** The clock took the step that the law attaches to the passing of this very limit. */
function isLapseOf(deadline: Deadline, limit: ProcedureLimit, event: CaseEvent): boolean {
  if (event.actorId !== null || limit.lapse !== event.name) return false
  return (event.data as { limit?: unknown }).limit === deadline.limit
}

/** Limits that this event starts, or that begin to apply to an event already past. */
function started(
  procedure: Procedure,
  deadlines: readonly Deadline[],
  facts: CaseFacts<CaseSubject>,
  event: CaseEvent,
): Deadline[] {
  return Object.entries(procedure.limits).flatMap(([name, limit]) => {
    if (limit.regime !== undefined && limit.regime !== facts.regime) return []
    if (deadlines.some((deadline) => deadline.limit === name && isOpen(deadline))) return []
    const start = unmetStart(limit, facts.events)
    if (!start || (limit.when && !limit.when(facts))) return []
    if (
      deadlines.some((d) => d.limit === name && d.startSeq === start.seq && d.state !== 'cancelled')
    )
      return []
    const deadline = startedAt(name, limit, start, facts)
    return deadline && event.seq >= start.seq ? [deadline] : []
  })
}

/** The newest event that starts the limit and has not been followed by one that meets it. */
function unmetStart(limit: ProcedureLimit, events: readonly CaseEvent[]): CaseEvent | undefined {
  const starts = asList<string>(limit.from)
  const restarts = limit.kind === 'recurrence' ? [...starts, ...limit.until] : starts
  const start = events.findLast((event) => restarts.includes(event.name))
  if (!start) return undefined
  if (limit.kind === 'recurrence' || isResting(limit.kind)) return start
  const isMet = events.some((event) => event.seq > start.seq && limit.until.includes(event.name))
  return isMet ? undefined : start
}

function startedAt(
  name: string,
  limit: ProcedureLimit,
  start: CaseEvent,
  facts: CaseFacts<CaseSubject>,
): Deadline | null {
  const term = typeof limit.term === 'function' ? limit.term(facts) : limit.term
  if (term === null) return null
  const from = limit.since ? limit.since(facts) : start.at
  const due = dueAfter(term, from, { calendar: facts.calendar, roll: limit.roll })
  return {
    limit: name,
    startSeq: start.seq,
    startedAt: from,
    state: 'running',
    dueAt: due.at,
    dueOn: due.on,
    provisional: due.provisional,
    calendarVersion: due.calendarVersion,
    term,
    pauses: [],
    extendedFrom: null,
    endedAt: null,
    endSeq: null,
  }
}

function noLongerApplying(
  procedure: Procedure,
  deadline: Deadline,
  facts: CaseFacts<CaseSubject>,
  event: CaseEvent,
): Deadline {
  const limit = procedure.limits[deadline.limit]
  if (!limit?.when || !isOpen(deadline) || limit.when(facts)) return deadline
  return ended(deadline, 'cancelled', event)
}

function pausedOrMoved(
  procedure: Procedure,
  deadline: Deadline,
  facts: CaseFacts<CaseSubject>,
  event: CaseEvent,
): Deadline {
  const step = procedure.steps[event.name]
  if (!step || !isOpen(deadline)) return deadline
  if (step.pauses?.includes(deadline.limit) && deadline.state === 'running') {
    const pauses: PauseSpan[] = [...deadline.pauses, [dateIn(event.at), null]]
    return { ...deadline, state: 'paused', pauses, dueAt: null, dueOn: null }
  }
  if (step.resumes?.includes(deadline.limit) && deadline.state === 'paused') {
    return resumed(procedure, deadline, facts, event)
  }
  if (step.extends?.includes(deadline.limit) && deadline.dueAt) {
    const rule = procedure.limits[deadline.limit]?.extension
    if (rule) return extendedBy(deadline, deadline.dueAt, rule.term, facts)
    const { extendedTo } = event.data as { extendedTo: string }
    return extendedUntil(deadline, extendedTo)
  }
  return deadline
}

function resumed(
  procedure: Procedure,
  deadline: Deadline,
  facts: CaseFacts<CaseSubject>,
  event: CaseEvent,
): Deadline {
  const pauses = deadline.pauses.map(([from, to]): PauseSpan => [from, to ?? dateIn(event.at)])
  const limit = procedure.limits[deadline.limit]
  const due = dueAfter(deadline.term, deadline.startedAt, {
    calendar: facts.calendar,
    roll: limit?.roll,
    pauses,
  })
  const { at: dueAt, on: dueOn, provisional, calendarVersion } = due
  return { ...deadline, state: 'running', pauses, dueAt, dueOn, provisional, calendarVersion }
}

/** A longer term is counted on from the last day of the first. */
function extendedBy(
  deadline: Deadline,
  dueAt: Date,
  term: string,
  { calendar }: CaseFacts<CaseSubject>,
): Deadline {
  const from = deadline.dueOn ? new Date(dueAt.getTime() - 1) : dueAt
  const due = dueAfter(term, from, { calendar })
  const extendedFrom = deadline.extendedFrom ?? deadline.dueOn
  const provisional = deadline.provisional || due.provisional
  return { ...deadline, extendedFrom, dueAt: due.at, dueOn: due.on, provisional }
}

/** How often steps have lengthened a deadline since it began. */
export const timesExtended = (
  procedure: Procedure,
  deadline: Deadline,
  events: readonly CaseEvent[],
): number =>
  events.filter(
    ({ seq, name }) =>
      seq > deadline.startSeq && procedure.steps[name]?.extends?.includes(deadline.limit),
  ).length

const extendedUntil = (deadline: Deadline, on: string): Deadline => ({
  ...deadline,
  extendedFrom: deadline.extendedFrom ?? deadline.dueOn,
  dueOn: on,
  dueAt: endOfDay(calendarDate(on)),
})

/** A closed case has no open clocks, save the duty to keep its records and the bars it left. */
function endedWithTheCase(procedure: Procedure, deadline: Deadline, event: CaseEvent): Deadline {
  const kept = isResting(procedure.limits[deadline.limit]?.kind)
  return kept || !isOpen(deadline) ? deadline : ended(deadline, 'cancelled', event)
}

const ended = (deadline: Deadline, state: Deadline['state'], event: CaseEvent): Deadline => ({
  ...deadline,
  state,
  endedAt: event.at,
  endSeq: event.seq,
})
