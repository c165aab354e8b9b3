import { type CalendarDate, mondayOf } from '#kernel/dates.ts'
import type { EarsPoint } from '#statistics/index.ts'
import { clustersIn } from './cluster.ts'
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
  readonly signals: Signals
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
  /** By `topicKey`. */
  readonly topics: ReadonlyMap<string, Topic>
  readonly groups: readonly string[]
  indexOf(monday: CalendarDate): number
  /** Samples of a group by day, all areas together; `area` is null. */
  countsOf(productGroup: string): readonly DayCount[]
  tested(productGroup: string, area: string, week: Week): number | null
  /** How many series are watched in a week, and what becomes of them. */
  watch(week: number): WatchCount
}

/** Signals of one item in one product group, in all areas: what R1 and R3 look at. */
export interface Topic {
  readonly signals: Signals
  /** One for each area in which the item failed. */
  readonly series: readonly Series[]
  /** What R1 finds among the signals. */
  clusters(): readonly (readonly FailingDay[])[]
}

/** Failing samples by day, looked up by week. */
export interface Signals {
  readonly all: readonly FailingDay[]
  of(monday: CalendarDate): readonly FailingDay[]
  total(monday: CalendarDate): number
}

export interface WatchCount {
  readonly watched: number
  readonly judged: number
  readonly alarms: number
  readonly soFar: { readonly judged: number; readonly alarms: number }
}

export function boardOf(feed: Feed, asOf: CalendarDate): Board {
  const days = [...feed.counts, ...feed.failing].map((one) => one.on).filter((day) => day <= asOf)
  const weeks = weeksOf(days, asOf)
  const place = new Map(weeks.map((week, i) => [week.monday, i]))
  const failing = feed.failing.filter((day) => day.on <= asOf)
  const counts = groupBy(inAllAreas(feed.counts), (count) => count.productGroup)
  const tested = testedByWeek(feed.counts)
  const series = [...groupBy(failing.filter(hasArea), seriesKey).values()].map((own) =>
    seriesOf(own, weeks, place),
  )
  return {
    feed,
    weeks,
    spans: spansOf(days),
    topics: topicsOf(failing, series),
    series,
    groups: [...counts.keys()],
    indexOf: (monday) => place.get(monday) ?? -1,
    countsOf: (productGroup) => counts.get(productGroup) ?? [],
    tested: (productGroup, area, week) =>
      week.isFed ? (tested.get(testedKey(productGroup, area, week.monday)) ?? 0) : null,
    watch: remembered((week: number) => watchIn(series, week)),
  }
}

/** In a week, and over all weeks up to it, which is how often the rule really alarms. */
function watchIn(series: readonly Series[], week: number): WatchCount {
  const counts = { watched: 0, judged: 0, alarms: 0, soFar: { judged: 0, alarms: 0 } }
  for (const { since, points } of series) {
    if (since > week) continue
    counts.watched += 1
    for (let at = since; at <= week; at += 1) {
      const point = points[at]
      if (!point?.judged) continue
      counts.soFar.judged += 1
      if (point.alarm) counts.soFar.alarms += 1
      if (at < week) continue
      counts.judged += 1
      if (point.alarm) counts.alarms += 1
    }
  }
  return counts
}

function topicsOf(failing: readonly FailingDay[], series: readonly Series[]): Map<string, Topic> {
  const seriesOfTopic = groupBy(series, topicKey)
  const topics = new Map<string, Topic>()
  for (const [key, all] of groupBy(failing, topicKey)) {
    const clusters = remembered(() => clustersIn(all))
    topics.set(key, {
      signals: signalsOf(all),
      series: seriesOfTopic.get(key) ?? [],
      clusters: () => clusters('all'),
    })
  }
  return topics
}

function signalsOf(all: readonly FailingDay[]): Signals {
  const byWeek = groupBy(all, (day) => mondayOf(day.on))
  return {
    all,
    of: (monday) => byWeek.get(monday) ?? [],
    total: (monday) => total(byWeek.get(monday) ?? []),
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
  const signals = signalsOf(failing)
  const counts = weeks.map(({ monday, isFed }) => (isFed ? signals.total(monday) : null))
  const first = failing.map((day) => day.on).reduce((a, b) => (a < b ? a : b))
  const points = judge(counts, { parameters: EARS_PARAMETERS })
  const since = place.get(mondayOf(first)) ?? 0
  return { productGroup, item, area, signals, counts, points, since }
}

function inAllAreas(counts: readonly DayCount[]): DayCount[] {
  const totals = new Map<string, { -readonly [K in keyof DayCount]: DayCount[K] }>()
  for (const count of counts) {
    const key = `${count.on}|${count.productGroup}|${count.isComparable}`
    const known = totals.get(key)
    if (!known) totals.set(key, { ...count, area: null })
    else {
      known.tested += count.tested
      known.failing += count.failing
    }
  }
  return [...totals.values()]
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

/** Computes for a key once. */
function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) }
    known.set(key, found)
    return found.value
  }
}
