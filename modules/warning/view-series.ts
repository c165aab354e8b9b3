import { covers } from '#kernel/authority.ts'
import { addDays, addMonths, dateIn, mondayOf } from '#kernel/dates.ts'
import type { Reply } from '#kernel/endpoint.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound } from '#platform/problems.ts'
import type { getSeries, listSeries } from './contract-alarms.ts'
import { type Board, boardOf, type Series } from './detection/board.ts'
import { chartOf } from './detection/chart.ts'
import { readLaboratoryFeed } from './laboratory-feed.ts'
import { MONTHS_BEHIND } from './service.ts'
import { areaView, weekView } from './view.ts'

/** Watched series as they are shown, in the reader's own area; what lies outside does not exist. */
const WEEKS = 52
const LIST_ROWS = 200

export async function seriesView(
  work: CaseWork,
  caller: Caller,
  query: { productGroup: string; item: string; area: string; weeks?: number },
): Promise<Reply<typeof getSeries>> {
  if (!seesArea(caller, query.area)) throw notFound()
  const { productGroup, item, area, weeks = WEEKS } = query
  const { board, asOf } = await boardNow(work, weeks)
  const chart = chartOf(board, { productGroup, item, area }, weeks)
  if (!chart) throw notFound()
  return { productGroup, item, area: areaView(area), weeks: chart.map(weekView), asOf }
}

/** The series that failed at least once in the last weeks, those with most failures first. */
export async function watchedSeries(
  work: CaseWork,
  caller: Caller,
  query: { q?: string; area?: string; limit?: number },
): Promise<Reply<typeof listSeries>> {
  const { q = '', area, limit = LIST_ROWS } = query
  const { board, asOf } = await boardNow(work, WEEKS)
  const first = addDays(mondayOf(asOf), -7 * (WEEKS - 1))
  const wanted = board.series
    .filter((one) => seesArea(caller, one.area) && (area === undefined || one.area === area))
    .filter(({ productGroup, item }) => productGroup.includes(q) || item.includes(q))
    .map((one) => countSince(board, one, first))
    .filter(({ failing }) => failing > 0)
    .toSorted((a, b) => b.failing - a.failing || (a.lastWeek < b.lastWeek ? 1 : -1))
  return { series: wanted.slice(0, limit), total: wanted.length, asOf }
}

function countSince(board: Board, series: Series, first: string) {
  const { productGroup, item, area, counts, points } = series
  const weeks = board.weeks
    .map(({ monday }, at) => ({ monday, failing: counts[at] ?? 0, point: points[at] }))
    .filter(({ monday }) => monday >= first)
  const failed = weeks.filter(({ failing }) => failing > 0)
  return {
    ...{ productGroup, item, area: areaView(area) },
    failing: failed.reduce((sum, week) => sum + week.failing, 0),
    alarms: weeks.filter(({ point }) => point?.judged && point.alarm).length,
    lastWeek: failed.at(-1)?.monday ?? first,
  }
}

const seesArea = ({ scope }: Caller, area: string): boolean =>
  scope.kind === 'organ' && covers(scope.regionCode, area)

/** The board of the last weeks with all that their expectation needs behind them. */
async function boardNow(work: CaseWork, weeks: number) {
  const asOf = dateIn(work.platform.clock.now())
  const from = addMonths(addDays(mondayOf(asOf), -7 * weeks), -MONTHS_BEHIND)
  const feed = await work.platform.db.read(SYSTEM, (tx) =>
    readLaboratoryFeed(tx, { from, to: asOf }),
  )
  return { board: boardOf(feed, asOf), asOf }
}
