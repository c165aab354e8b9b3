import { addDays, type CalendarDate, mondayOf } from '#kernel/dates.ts'
import type { EarsPoint } from '#statistics/index.ts'
import { EARS_PARAMETERS, judge, type WeekCount } from './ears-c2.ts'
import { type DayCount, type FailingDay, type Feed, total } from './feed.ts'
import { type Span, spansOf, type Week, weeksOf } from './weeks.ts'

/** What is watched week by week: one item in one product group in one area. */
export interface SeriesName {
  readonly productGroup: string
  readonly item: string
  readonly area: string
}

export interface Series extends SeriesName {
  readonly failing: readonly FailingDay[]
  /** Failing samples of each week of the board; null where the feed was silent. */
  readonly counts: readonly (number | null)[]
  readonly points: readonly EarsPoint[]
  /** Place of the first failure among the weeks: from then on the series is watched. */
  readonly since: number
}

/** A feed, sorted into weeks and series once, for all rules to look at. */
export interface Board {
  readonly feed: Feed
  readonly weeks: readonly Week[]
  readonly spans: readonly Span[]
  readonly series: readonly Series[]
  /** Signals of one item in one product group, in all areas: what R1 and R3 look at. */
  readonly topics: ReadonlyMap<string, readonly FailingDay[]>
  readonly groups: readonly string[]
  indexOf(monday: CalendarDate): number
  countsOf(productGroup: string): readonly DayCount[]
  tested(productGroup: string, area: string, week: Week): number | null
}

export function boardOf(feed: Feed, asOf: CalendarDate): Board {
  const days = [...feed.counts, ...feed.failing].map((one) => one.on).filter((day) => day <= asOf)
  const weeks = weeksOf(days, asOf)
  const place = new Map(weeks.map((week, i) => [week.monday, i]))
  const failing = feed.failing.filter((day) => day.on <= asOf)
  const counts = groupBy(feed.counts, (count) => count.productGroup)
  const tested = testedByWeek(feed.counts)
  return {
    feed,
    weeks,
    spans: spansOf(days),
    topics: groupBy(failing, topicKey),
    series: [...groupBy(failing.filter(hasArea), seriesKey).values()].map((days) =>
      seriesOf(days, weeks, place),
    ),
    groups: [...counts.keys()],
    indexOf: (monday) => place.get(monday) ?? -1,
    countsOf: (productGroup) => counts.get(productGroup) ?? [],
    tested: (productGroup, area, week) =>
      week.isFed ? (tested.get(testedKey(productGroup, area, week.monday)) ?? 0) : null,
  }
}

/**
 * How many series are watched in a week, how many of them can be judged and how many alarm; and the
 * same over all weeks up to it, which is how often the rule really alarms.
 */
export function watchOf(board: Board, week: number) {
  const watched = board.series.filter((series) => series.since <= week)
  const judgedIn = (points: readonly (EarsPoint | undefined)[]) =>
    points.flatMap((point) => (point?.judged ? [point.alarm] : []))
  const now = judgedIn(watched.map((series) => series.points[week]))
  const soFar = judgedIn(watched.flatMap((one) => one.points.slice(one.since, week + 1)))
  return {
    watched: watched.length,
    judged: now.length,
    alarms: now.filter(Boolean).length,
    soFar: { judged: soFar.length, alarms: soFar.filter(Boolean).length },
  }
}

/** The weeks of a series up to one of them, as a formula and a chart take them. */
export function weekCounts(board: Board, series: Series, week: number, back: number): WeekCount[] {
  const from = Math.max(0, week - back + 1)
  return board.weeks.slice(from, week + 1).map((one, i) => ({
    monday: one.monday,
    failing: series.counts[from + i] ?? null,
    tested: board.tested(series.productGroup, series.area, one),
  }))
}

export const daysIn = (failing: readonly FailingDay[], monday: CalendarDate): FailingDay[] =>
  failing.filter((day) => day.on >= monday && day.on <= addDays(monday, 6))

export const topicKey = ({ productGroup, item }: Pick<SeriesName, 'productGroup' | 'item'>) =>
  `${productGroup}|${item}`

export const seriesKey = (name: SeriesName): string => `${topicKey(name)}|${name.area}`

type Located = FailingDay & { readonly area: string }

const hasArea = (day: FailingDay): day is Located => day.area !== null

function seriesOf(
  failing: readonly Located[],
  weeks: readonly Week[],
  place: ReadonlyMap<CalendarDate, number>,
): Series {
  const { productGroup, item, area } = failing[0]!
  const byWeek = groupBy(failing, (day) => mondayOf(day.on))
  const counts = weeks.map(({ monday, isFed }) => (isFed ? total(byWeek.get(monday) ?? []) : null))
  const since = Math.min(...[...byWeek.keys()].map((monday) => place.get(monday) ?? 0))
  const points = judge(counts, { parameters: EARS_PARAMETERS })
  return { productGroup, item, area, failing, counts, points, since }
}

const testedKey = (productGroup: string, area: string | null, monday: CalendarDate): string =>
  `${productGroup}|${area}|${monday}`

function testedByWeek(counts: readonly DayCount[]): Map<string, number> {
  const tested = new Map<string, number>()
  for (const count of counts) {
    const key = testedKey(count.productGroup, count.area, mondayOf(count.on))
    tested.set(key, (tested.get(key) ?? 0) + count.tested)
  }
  return tested
}

function groupBy<T, Key extends string>(list: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
