import { dueAfter, type PauseSpan } from '../calendar.ts'
import { addDays, dateIn, calendarDate as dateOf, daysBetween, endOfDay } from '../dates.ts'
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
  deadlines = [
    ...deadlines.filter((old) => !starting.some(isSame(old))).map(overtakenBy(starting, event)),
    ...starting,
  ]
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

/** A bar that starts anew takes the place of the one before it. */
const overtakenBy =
  (starting: readonly Deadline[], event: CaseEvent) =>
  (old: Deadline): Deadline =>
    isOpen(old) && starting.some(({ limit }) => limit === old.limit)
      ? ended(old, 'cancelled', event)
      : old

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
    const start = unmetStart(limit, facts.events)
    if (!start || (limit.when && !limit.when(facts))) return []
    const open = deadlines.find((deadline) => deadline.limit === name && isOpen(deadline))
    if (open && !(limit.kind === 'bar' && open.startSeq < start.seq)) return []
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
    return lengthened(procedure, deadline, facts, event)
  }
  return deadline
}

/** Counted again without the days that were stopped; what lengthened the term is kept. */
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
  let going: Deadline = {
    ...{ ...deadline, state: 'running', pauses, dueAt, dueOn, provisional, calendarVersion },
  }
  for (const extension of extensionsOf(procedure, deadline, facts.events)) {
    going = lengthened(procedure, going, facts, extension)
  }
  return going
}

/** The steps that have lengthened a deadline since it began. */
const extensionsOf = (
  procedure: Procedure,
  deadline: Deadline,
  events: readonly CaseEvent[],
): readonly CaseEvent[] =>
  events.filter(
    ({ seq, name }) =>
      seq > deadline.startSeq && procedure.steps[name]?.extends?.includes(deadline.limit),
  )

/** By the rule of the limit, else to the day that was set, moved on by the days stopped since. */
function lengthened(
  procedure: Procedure,
  deadline: Deadline,
  facts: CaseFacts<CaseSubject>,
  extension: CaseEvent,
): Deadline {
  const limit = procedure.limits[deadline.limit]
  if (limit?.extension && deadline.dueAt) {
    return extendedBy(deadline, deadline.dueAt, limit, facts)
  }
  const { extendedTo } = extension.data as { extendedTo: string }
  const set = dateIn(extension.at)
  const stopped = deadline.pauses.reduce(
    (days, [from, to]) => (to && from >= set ? days + daysBetween(dateOf(from), dateOf(to)) : days),
    0,
  )
  return extendedUntil(deadline, addDays(dateOf(extendedTo), stopped))
}

/** A longer term is counted on from the last day of the first. */
function extendedBy(
  deadline: Deadline,
  dueAt: Date,
  { extension, roll }: ProcedureLimit,
  { calendar }: CaseFacts<CaseSubject>,
): Deadline {
  const from = deadline.dueOn ? new Date(dueAt.getTime() - 1) : dueAt
  const due = dueAfter(extension!.term, from, { calendar, roll })
  const extendedFrom = deadline.extendedFrom ?? deadline.dueOn
  const provisional = deadline.provisional || due.provisional
  return { ...deadline, extendedFrom, dueAt: due.at, dueOn: due.on, provisional }
}

/** How often steps have lengthened a deadline since it began. */
export const timesExtended = (
  procedure: Procedure,
  deadline: Deadline,
  events: readonly CaseEvent[],
): number => extensionsOf(procedure, deadline, events).length

const extendedUntil = (deadline: Deadline, on: string): Deadline => ({
  ...deadline,
  extendedFrom: deadline.extendedFrom ?? deadline.dueOn,
  dueOn: on,
  dueAt: endOfDay(dateOf(on)),
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
