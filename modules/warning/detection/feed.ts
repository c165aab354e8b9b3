import type { CalendarDate } from '#kernel/dates.ts'
import type { Text } from '#kernel/text.ts'

/**
 * What the rules of detection look at: failing samples by item, and how many samples were examined.
 * Whoever has results (the laboratory, a file of bulletins) hands them over in this shape.
 */
export interface Feed {
  readonly failing: readonly FailingSample[]
  readonly counts: readonly DayCount[]
  /** False where passing samples do not say what was tested: then counts can be watched, not rates. */
  readonly ratesComparable: boolean
}

/** One sample failing on one item: the signal of P25. A sample failing on two items is two of them. */
export interface FailingSample {
  readonly sampleId: string
  /** Legal day on which the failure became known. */
  readonly on: CalendarDate
  readonly productGroup: string
  readonly item: Text
  /** Province in which the sample was drawn; `000000` where only the nation is known; else null. */
  readonly area: string | null
  /** Class of hazard of the item; null where it is not known. */
  readonly hazard: string | null
  readonly forInfants: boolean
  /** Why this may not be a failing sample of its own; null where nothing speaks against it. */
  readonly doubt: Text | null
}

/** Samples of one group and area on one day: how many were examined, how many failed on anything. */
export interface DayCount {
  readonly on: CalendarDate
  readonly productGroup: string
  readonly area: string | null
  readonly tested: number
  readonly failing: number
}

export const NATION = '000000'

/** Does the area name one province? */
export const isProvince = (area: string | null): area is string => area !== null && area !== NATION
