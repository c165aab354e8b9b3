import { addDays, addMonths, type CalendarDate, mondayOf } from '#kernel/dates.ts'
import type { BannedInputs } from './banned.ts'
import { type Board, distinct, type Series, samplesIn, weekCounts } from './board.ts'
import { CLUSTER_PARAMETERS, type ClusterInputs } from './cluster.ts'
import { EARS_PARAMETERS, type EarsInputs } from './ears-c2.ts'
import { EXCESS_PARAMETERS, type ExcessInputs, type SampleCount } from './excess.ts'
import type { FailingSample } from './feed.ts'
import { isCovered } from './weeks.ts'

/** What each formula is given: taken from the board, and kept with the alarm. */

/** Weeks kept with an alarm: the baseline, and half a year for the chart. */
const HISTORY_WEEKS = 26
/** Weeks before a cluster that say what is usual. */
const USUAL_WEEKS = 52

export function earsInputs(board: Board, series: Series, week: number): EarsInputs {
  const samples = samplesIn(series.failing, board.weeks[week]!.monday)
  return {
    parameters: EARS_PARAMETERS,
    weeks: weekCounts(board, series, week, HISTORY_WEEKS),
    doubtful: distinct(samples) - distinct(samples.filter((sample) => sample.doubt === null)),
  }
}

/** `all` are the signals of the same kind, among which those of the cluster stand. */
export function clusterInputs(
  board: Board,
  all: readonly FailingSample[],
  signals: readonly FailingSample[],
  from: CalendarDate,
): ClusterInputs {
  const start = board.indexOf(mondayOf(from))
  const before = board.weeks.slice(Math.max(0, start - USUAL_WEEKS), Math.max(0, start))
  return {
    parameters: CLUSTER_PARAMETERS,
    signals: signals.map(({ sampleId, on, area }) => ({ sampleId, on, area })),
    usual: before.filter((week) => week.isFed).map((week) => distinct(samplesIn(all, week.monday))),
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
    comparable: board.feed.ratesComparable,
    covered: isCovered(board.spans, { from: start, to: on }),
  }
}

export const bannedInputs = (samples: readonly FailingSample[]): BannedInputs => ({
  hazard: samples[0]?.hazard ?? null,
  samples: samples.map(({ sampleId, on, forInfants }) => ({ sampleId, on, forInfants })),
})

function countBetween(
  board: Board,
  productGroup: string,
  from: CalendarDate,
  to: CalendarDate,
): SampleCount {
  let [tested, failing] = [0, 0]
  for (const count of board.countsOf(productGroup)) {
    if (count.on < from || count.on > to) continue
    tested += count.tested
    failing += count.failing
  }
  return { from, to, tested, failing }
}
