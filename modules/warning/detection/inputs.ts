import { addDays, addMonths, type CalendarDate, mondayOf } from '#kernel/dates.ts'
import type { BannedInputs } from './banned.ts'
import { type Board, type Series, type Signals, weekCounts } from './board.ts'
import { CLUSTER_PARAMETERS, type ClusterInputs } from './cluster.ts'
import { EARS_PARAMETERS, type EarsInputs } from './ears-c2.ts'
import { EXCESS_PARAMETERS, type ExcessInputs, type SampleCount } from './excess.ts'
import { type FailingDay, isInfantFood } from './feed.ts'
import { isCovered } from './weeks.ts'

/** What each formula is given: taken from the board, and kept with the alarm. */

/** Weeks kept with an alarm: the baseline, and half a year for the chart. */
const HISTORY_WEEKS = 26
/** Weeks before a cluster that say what is usual. */
const USUAL_WEEKS = 52

export function earsInputs(board: Board, series: Series, week: number): EarsInputs {
  const days = series.signals.of(board.weeks[week]!.monday)
  return {
    parameters: EARS_PARAMETERS,
    weeks: weekCounts(board, series, week, HISTORY_WEEKS),
    doubtful: days.reduce((sum, day) => sum + day.doubtful, 0),
  }
}

/** `all` are the signals of the same kind, among which those of the cluster stand. */
export function clusterInputs(
  board: Board,
  all: Signals,
  signals: readonly FailingDay[],
  from: CalendarDate,
): ClusterInputs {
  const start = board.indexOf(mondayOf(from))
  const before = board.weeks.slice(Math.max(0, start - USUAL_WEEKS), Math.max(0, start))
  return {
    parameters: CLUSTER_PARAMETERS,
    signals: signals.map(({ on, area, failing }) => ({ on, area, failing })),
    usual: before.filter((week) => week.isFed).map((week) => all.total(week.monday)),
  }
}

/** The 90 days that end with `on`, and the twelve months before them. */
export function excessInputs(board: Board, productGroup: string, on: CalendarDate): ExcessInputs {
  const from = addDays(on, 1 - Number(EXCESS_PARAMETERS.days))
  const start = addMonths(from, -Number(EXCESS_PARAMETERS.monthsBefore))
  return {
    parameters: EXCESS_PARAMETERS,
    window: countBetween(board, productGroup, from, on),
    before: countBetween(board, productGroup, start, addDays(from, -1)),
    comparable: isComparable(board, productGroup, start, on),
    covered: isCovered(board.spans, { from: start, to: on }),
  }
}

export const bannedInputs = (days: readonly FailingDay[]): BannedInputs => ({
  hazard: days[0]?.hazard ?? null,
  forInfants: days.length > 0 && isInfantFood(days[0]!.productGroup),
  days: days.map(({ on, failing }) => ({ on, failing })),
})

/**
 * Samples that do not say what was tested are left out; where there are no others, none is left.
 */
function isComparable(
  board: Board,
  productGroup: string,
  from: CalendarDate,
  to: CalendarDate,
): boolean {
  const counts = board.countsOf(productGroup).filter((one) => one.on >= from && one.on <= to)
  return counts.length === 0 || counts.some((count) => count.isComparable)
}

function countBetween(
  board: Board,
  productGroup: string,
  from: CalendarDate,
  to: CalendarDate,
): SampleCount {
  let [tested, failing] = [0, 0]
  for (const count of board.countsOf(productGroup)) {
    if (count.on < from || count.on > to || !count.isComparable) continue
    tested += count.tested
    failing += count.failing
  }
  return { from, to, tested, failing }
}
