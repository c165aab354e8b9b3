import type { CalendarDate } from '#kernel/dates.ts'
import type { Text } from '#kernel/text.ts'
import type { FailingSample } from './feed.ts'
import type { Finding, RuleName } from './finding.ts'

/**
 * An alarm: a measure with everything it was computed from, so that an outsider can compute it again
 * and see what it does and does not rest on.
 */
export interface Alarm {
  readonly rule: RuleName
  readonly formula: string
  readonly version: number
  readonly productGroup: string
  /** Null for R2, which looks at a product group as a whole. */
  readonly item: Text | null
  /** `000000` where the rule looks at the whole nation. */
  readonly area: string
  readonly week: CalendarDate
  /** Day on which the condition was first met. */
  readonly on: CalendarDate
  readonly inputs: unknown
  readonly finding: Finding
  /** What every other rule says of the same matter, fired or not. */
  readonly opinions: readonly Finding[]
  readonly samples: readonly FailingSample[]
  readonly watch: Watch
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
