import type { Standing } from '../authority.ts'
import type { WorkingCalendar } from '../calendar.ts'
import type { Id } from '../ids.ts'
import type { Regime } from './define.ts'

/** One thing that happened in a case, as the history keeps it. */
export interface CaseEvent {
  readonly id: Id
  readonly seq: number
  /** `opened`, or the name of the step. */
  readonly name: string
  readonly at: Date
  /** Null when the clock acted. */
  readonly actorId: Id | null
  readonly capacity: string
  readonly fromState: string | null
  readonly toState: string
  /** What was filled in; personal values stand as references. */
  readonly data: unknown
}

/** A running or ended count of one limit; see `clock.ts`. */
export interface Deadline {
  readonly limit: string
  /** Sequence number of the event that started it: one limit may run many times in a case. */
  readonly startSeq: number
  readonly startedAt: Date
  readonly state: 'running' | 'paused' | 'met' | 'late' | 'cancelled' | 'lapsed'
  /** The instant the term is over; null while paused. */
  readonly dueAt: Date | null
  readonly dueOn: string | null
  readonly provisional: boolean
  readonly calendarVersion: string
  readonly term: string
  readonly pauses: readonly (readonly [string, string | null])[]
  readonly extendedFrom: string | null
  readonly endedAt: Date | null
  readonly endSeq: number | null
}

/** A case in the tie of chain: another case, or a record of a register. */
export interface CaseLink {
  readonly meaning: string
  readonly direction: 'from' | 'to'
  readonly kind: string
  readonly id: Id
  /** Of a case: its procedure, where it stands, and whether it has ended. */
  readonly procedure?: string
  readonly state?: string
  readonly isEnded?: boolean
}

/** Everything a rule may look at. Time and the calendar are part of it; no rule reads a clock. */
export interface CaseFacts<Subject> {
  readonly subject: Subject
  readonly state: string
  readonly regime: Regime
  readonly standing: Standing
  readonly events: readonly CaseEvent[]
  readonly deadlines: readonly Deadline[]
  /** Names of the documents on file. */
  readonly documents: ReadonlySet<string>
  readonly links: readonly CaseLink[]
  readonly now: Date
  readonly calendar: WorkingCalendar
}

/** The last time a step was taken, if ever. */
export const lastTaken = (
  facts: { readonly events: readonly CaseEvent[] },
  name: string,
): CaseEvent | undefined => facts.events.findLast((event) => event.name === name)

/**
 * Cases of a procedure that are tied to this one, in either direction.
 * @public
 */
export const linkedCases = (
  facts: { readonly links: readonly CaseLink[] },
  procedure: string,
): readonly CaseLink[] => facts.links.filter((link) => link.procedure === procedure)
