import type { CalendarDate } from '#kernel/dates.ts'

/**
 * What the rules of detection look at: counts of failing samples by item, and of samples examined.
 * Whoever has results (the laboratory, a file of bulletins) hands them over in this shape; which
 * samples stand behind a count is asked for only where an alarm is raised.
 */
export interface Feed {
  readonly failing: readonly FailingDay[]
  readonly counts: readonly DayCount[]
}

/**
 * Samples failing on one item: the signals of P25. A sample that fails on two items is a signal of
 * each; a sample is counted once for an item.
 */
export interface FailingDay {
  /** Legal day under which the samples are counted. */
  readonly on: CalendarDate
  readonly productGroup: string
  readonly item: string
  /** Province in which they were drawn; `000000` where only the nation is known; else null. */
  readonly area: string | null
  /** Class of hazard of the item; null where it is not known. */
  readonly hazard: string | null
  readonly failing: number
  /** Those among them that may not be failing samples of their own. */
  readonly doubtful: number
}

/**
 * Samples of one group and area on one day: how many were examined, how many failed on anything.
 */
export interface DayCount {
  readonly on: CalendarDate
  readonly productGroup: string
  readonly area: string | null
  readonly tested: number
  readonly failing: number
  /**
   * False where passing samples do not say what was tested: then counts can be watched, not rates.
   */
  readonly isComparable: boolean
}

export const NATION = '000000'

/** Does the area name one province? */
export const isProvince = (area: string | null): area is string => area !== null && area !== NATION

/**
 * Food made for infants, by the name of its group: pathogens in it are never a matter of degree.
 */
export const isInfantFood = (productGroup: string): boolean => /婴幼儿|婴儿/.test(productGroup)

export const total = (days: readonly Pick<FailingDay, 'failing'>[]): number =>
  days.reduce((sum, day) => sum + day.failing, 0)
