import { mondayOf } from '#kernel/dates.ts'
import type { EarsPoint } from '#statistics/index.ts'
import { type Board, type Signals, topicKey, weekCounts } from './board.ts'
import { EARS_PARAMETERS, earsHistory, type WeekCount } from './ears-c2.ts'
import { NATION } from './feed.ts'

/** One week of a chart: what was counted and, where EARS judges it, what it expected. */
export type ChartWeek = WeekCount & { readonly point: EarsPoint | null }

/**
 * The weeks of a series as EARS judges them, the newest last. For the nation as a whole, which EARS
 * does not watch, the counts of all areas together without expectation. Null where there is no such
 * series.
 */
export function chartOf(
  board: Board,
  { productGroup, item, area }: { productGroup: string; item: string | null; area: string },
  weeksBack: number,
): ChartWeek[] | null {
  if (item === null) return null
  const name = { productGroup, item, area }
  const topic = board.topics.get(topicKey(name))
  const series = topic?.series.find((one) => one.area === area)
  if (series) {
    // Judged over all weeks, then cut: the first weeks shown have their baseline behind them.
    const weeks = weekCounts(board, series, board.weeks.length - 1, board.weeks.length)
    const inputs = { parameters: EARS_PARAMETERS, weeks, doubtful: 0 }
    return earsHistory(inputs).slice(-weeksBack)
  }
  return area === NATION && topic
    ? nationalChart(board, productGroup, topic.signals, weeksBack)
    : null
}

function nationalChart(
  board: Board,
  productGroup: string,
  signals: Signals,
  weeksBack: number,
): ChartWeek[] {
  const counts = board.countsOf(productGroup)
  return board.weeks.slice(-weeksBack).map(({ monday, isFed }) => {
    const tested = counts.filter((count) => mondayOf(count.on) === monday)
    return {
      monday,
      failing: isFed ? signals.total(monday) : null,
      tested: isFed ? tested.reduce((sum, count) => sum + count.tested, 0) : null,
      point: null,
    }
  })
}
