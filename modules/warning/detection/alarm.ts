import type { CalendarDate } from '#kernel/dates.ts'
import type { Finding, RuleName } from './finding.ts'

/**
 * An alarm: a measure with everything it was computed from, so that an outsider can compute it
 * again and see what it does and does not rest on.
 */
export interface Alarm {
  readonly rule: RuleName
  readonly formula: string
  readonly version: number
  readonly productGroup: string
  /** Null for R2, which looks at a product group as a whole. */
  readonly item: string | null
  /** `000000` where the rule looks at the whole nation. */
  readonly area: string
  /** Monday of the week; for R1, of the week of the first signal. */
  readonly week: CalendarDate
  /** Day on which the condition was first met. */
  readonly on: CalendarDate
  readonly inputs: unknown
  readonly finding: Finding
  /** What every other rule says of the same matter, fired or not. */
  readonly opinions: readonly Finding[]
  readonly reach: Reach
  /** Failing samples within the reach, and those of them that are in doubt. */
  readonly failing: number
  readonly doubtful: number
  readonly watch: Watch
}

/** Where the samples behind an alarm are found: counted on these days, in this area. */
export interface Reach {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Null for all areas. */
  readonly area: string | null
}

export interface Watch {
  /** Series watched in that week; how many of them could be judged, and how many alarmed. */
  readonly watched: number
  readonly judged: number
  readonly alarms: number
  /** Weeks of all these series judged so far, and the alarms among them: the rate in practice. */
  readonly soFar: { readonly judged: number; readonly alarms: number }
  /** Weeks judged before in this series, and the alarms among them; null for other rules. */
  readonly replay: { readonly judged: number; readonly alarms: number } | null
}
