import type { OrganKind } from '../authority.ts'
import { addDays, type CalendarDate, dateIn } from '../dates.ts'
import type { Regime } from './define.ts'

/**
 * A worked case: what a person fills in at each step of a procedure, and ways through it that take
 * every step from every state. Newcomers step through them in the demonstration, and tests walk
 * them all through the public API with the right and the wrong person, paper and time. Names and
 * figures in them are made up.
 */
export interface WorkedCase {
  /** Name of the procedure. */
  readonly procedure: string
  /** Who opens it, and with what. */
  readonly opening: { readonly by: string; readonly data: Filled }
  /** Kind of the organisation the case is about; null where it is about none. */
  readonly party: OrganKind | null
  /** Level of the organ that handles it; the province unless said. */
  readonly organ?: 'national' | 'province' | 'city' | 'county' | 'town'
  /** What is filled in at a step wherever it is taken; steps without a form need none. */
  readonly forms: Readonly<Record<string, Filled>>
  /** The first is the one that newcomers are shown. */
  readonly ways: Readonly<Record<string, Way>>
}

export interface Way {
  readonly regime?: Regime
  readonly moves: readonly Move[]
}

/**
 * - a name, or `step`: that step is taken by whoever may;
 * - `wait`: so many days, or hours, pass;
 * - `lapse`: a running limit passes and the clock takes its step;
 * - `rule`: the system takes a step because a rule found something out;
 * - `refused`: a step is tried at the wrong time or in the wrong circumstances, and refused by code;
 * - `tied`: a case of another procedure is opened because of this one and led along one of its ways.
 */
export type Move =
  | string
  | { readonly step: string; readonly data: Filled }
  | { readonly wait: `${number} days` | `${number} hours` }
  | { readonly lapse: string }
  | { readonly rule: string; readonly data: Filled }
  | { readonly refused: string; readonly code: string; readonly data?: Filled }
  | { readonly tied: string; readonly meaning: string; readonly way: string }

/** Data as it is, or as the moment makes it. */
export type Filled = Readonly<Record<string, unknown>> | ((at: Moment) => unknown)

export interface Moment {
  readonly now: Date
  readonly today: CalendarDate
  /** `day(3)` is in three days, `day(-3)` three days ago. */
  day(days: number): CalendarDate
}

export function filled(data: Filled | undefined, now: Date): unknown {
  if (typeof data !== 'function') return data ?? {}
  const today = dateIn(now)
  return data({ now, today, day: (days) => addDays(today, days) })
}
