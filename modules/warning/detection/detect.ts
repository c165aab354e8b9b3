import { type CalendarDate, mondayOf } from '#kernel/dates.ts'
import type { Alarm } from './alarm.ts'
import { banned, concerns } from './banned.ts'
import { type Board, boardOf, type Series } from './board.ts'
import { cluster, dayMet } from './cluster.ts'
import { earsC2 } from './ears-c2.ts'
import { excess } from './excess.ts'
import { type FailingDay, type Feed, isInfantFood, NATION, total } from './feed.ts'
import type { Formula } from './finding.ts'
import { bannedInputs, clusterInputs, earsInputs, excessInputs } from './inputs.ts'
import { endOf, opinionsOn } from './opinions.ts'

/**
 * Every alarm that the rules raise on a feed, as known at the end of `asOf`, whose condition was
 * first met in the week of `since` or after it, oldest first. Pure: the same feed gives the same
 * alarms.
 */
export function detect(feed: Feed, asOf: CalendarDate, since?: CalendarDate): Alarm[] {
  const board = boardOf(feed, asOf)
  const first = since === undefined ? null : mondayOf(since)
  const isWanted: Wanted = (on) => first === null || on >= first
  const raised = [
    ...earsAlarms(board, isWanted),
    ...clusterAlarms(board, isWanted),
    ...excessAlarms(board, asOf, isWanted),
    ...bannedAlarms(board, isWanted),
  ]
  return raised
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((alarm) => ({ ...alarm, opinions: opinionsOn(board, alarm, asOf) }))
}

type Raised = Omit<Alarm, 'opinions'>
/** Is an alarm asked for whose condition was met on this day? */
type Wanted = (on: CalendarDate) => boolean

const orderOf = (alarm: Raised): string =>
  [alarm.week, alarm.rule, alarm.productGroup, alarm.item ?? '', alarm.area].join('|')

function earsAlarms(board: Board, isWanted: Wanted): Raised[] {
  return board.series.flatMap((series) =>
    series.points.flatMap((point, week) => {
      if (!point.judged || !point.alarm) return []
      const days = series.signals.of(board.weeks[week]!.monday)
      const on = dayAbove(days, point.threshold)
      return isWanted(on) ? [earsAlarm(board, series, week, { on, days })] : []
    }),
  )
}

function earsAlarm(
  board: Board,
  series: Series,
  week: number,
  { on, days }: { on: CalendarDate; days: readonly FailingDay[] },
): Raised {
  const { productGroup, item, area } = series
  const before = series.points.slice(0, week).filter((point) => point.judged)
  const replay = { judged: before.length, alarms: before.filter((point) => point.alarm).length }
  return alarmOf(board, earsC2, earsInputs(board, series, week), {
    ...{ productGroup, item, area, week: board.weeks[week]!.monday, on, days, replay },
    reach: { ...spanOf(days), area },
  })
}

function clusterAlarms(board: Board, isWanted: Wanted): Raised[] {
  return [...board.topics.values()].flatMap(({ signals, clusters }) =>
    clusters().flatMap((days) => {
      const on = dayMet(days)!
      if (!isWanted(on)) return []
      const { productGroup, item, on: from } = days[0]!
      return alarmOf(board, cluster, clusterInputs(board, signals, days, from), {
        ...{ productGroup, item, area: NATION, week: mondayOf(from), on, days, replay: null },
        reach: { ...spanOf(days), area: null },
      })
    }),
  )
}

/** An excess that goes on is one alarm, raised in the week in which it begins. */
function excessAlarms(board: Board, asOf: CalendarDate, isWanted: Wanted): Raised[] {
  const ends = board.weeks.map(({ monday }) => ({ monday, on: endOf(monday, asOf) }))
  const firstWanted = ends.findIndex(({ on }) => isWanted(on))
  if (firstWanted === -1) return []
  return board.groups.flatMap((productGroup) => {
    // The week before the first one asked for says whether an excess begins there or goes on.
    const weeks = ends.slice(Math.max(0, firstWanted - 1)).map((end) => {
      const inputs = excessInputs(board, productGroup, end.on)
      return { ...end, inputs, isFired: excess.compute(inputs).verdict === 'fired' }
    })
    const begins = weeks.filter((week, i) => week.isFired && !weeks[i - 1]?.isFired)
    return begins.flatMap(({ monday, on, inputs }) => {
      if (!isWanted(on)) return []
      const { from, to } = inputs.window
      return alarmOf(board, excess, inputs, {
        ...{ productGroup, item: null, area: NATION, week: monday, on, replay: null },
        days: board.countsOf(productGroup).filter((day) => day.on >= from && day.on <= to),
        reach: { from, to, area: null },
      })
    })
  })
}

/** One alarm for each item, area and week: the first sample raises it, others of the week join. */
function bannedAlarms(board: Board, isWanted: Wanted): Raised[] {
  return [...board.topics.values()].flatMap(({ signals }) => {
    const { productGroup, item, hazard } = signals.all[0]!
    if (!concerns(hazard, isInfantFood(productGroup))) return []
    const places = new Set(signals.all.map((one) => `${mondayOf(one.on)}|${one.area ?? NATION}`))
    return [...places].flatMap((place) => {
      const [week, area] = place.split('|') as [CalendarDate, string]
      const days = signals.of(week).filter((one) => (one.area ?? NATION) === area)
      const inputs = bannedInputs(days)
      const on = banned.compute(inputs).figures.metOn as CalendarDate
      if (!isWanted(on)) return []
      return alarmOf(board, banned, inputs, {
        ...{ productGroup, item, area, week, on, days, replay: null },
        reach: { ...spanOf(days), area },
      })
    })
  })
}

type Given = Pick<Alarm, 'productGroup' | 'item' | 'area' | 'week' | 'on' | 'reach'> & {
  readonly days: readonly { readonly failing: number; readonly doubtful?: number }[]
  readonly replay: Alarm['watch']['replay']
}

function alarmOf<Inputs>(
  board: Board,
  formula: Formula<Inputs>,
  inputs: Inputs,
  { replay, days, ...matter }: Given,
): Raised {
  const { rule, id, version } = formula
  return {
    ...{ rule, formula: id, version, ...matter, inputs, finding: formula.compute(inputs) },
    failing: total(days),
    doubtful: days.reduce((sum, day) => sum + (day.doubtful ?? 0), 0),
    watch: { ...board.watch(board.indexOf(matter.week)), replay },
  }
}

/** The day on which the count of the week passed the threshold. */
function dayAbove(failing: readonly FailingDay[], threshold: number): CalendarDate {
  const days = [...new Set(failing.map((day) => day.on))].sort()
  return days.find((day) => total(failing.filter((one) => one.on <= day)) > threshold)!
}

function spanOf(failing: readonly FailingDay[]): { from: CalendarDate; to: CalendarDate } {
  const days = failing.map((day) => day.on).sort()
  return { from: days[0]!, to: days.at(-1)! }
}
