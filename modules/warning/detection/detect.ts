import { type CalendarDate, mondayOf } from '#kernel/dates.ts'
import type { Alarm } from './alarm.ts'
import { banned, concerns } from './banned.ts'
import { type Board, boardOf, distinct, type Series, samplesIn, watchOf } from './board.ts'
import { cluster, clustersIn } from './cluster.ts'
import { earsC2 } from './ears-c2.ts'
import { excess } from './excess.ts'
import { type FailingSample, type Feed, NATION } from './feed.ts'
import type { Formula } from './finding.ts'
import { bannedInputs, clusterInputs, earsInputs, excessInputs } from './inputs.ts'
import { endOf, opinionsOn } from './opinions.ts'

/**
 * Every alarm that the rules raise on a feed, as known at the end of `asOf`, whose condition was first
 * met in the week of `since` or after it, oldest first. Pure: the same feed gives the same alarms.
 */
export function detect(feed: Feed, asOf: CalendarDate, since?: CalendarDate): Alarm[] {
  const board = boardOf(feed, asOf)
  const raised = [
    ...earsAlarms(board),
    ...clusterAlarms(board),
    ...excessAlarms(board, asOf),
    ...bannedAlarms(board),
  ]
  return raised
    .filter((alarm) => since === undefined || alarm.on >= mondayOf(since))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((alarm) => ({ ...alarm, opinions: opinionsOn(board, alarm, asOf) }))
}

type Raised = Omit<Alarm, 'opinions'>

const orderOf = (alarm: Raised): string =>
  [alarm.week, alarm.rule, alarm.productGroup, alarm.item?.zh ?? '', alarm.area].join('|')

function earsAlarms(board: Board): Raised[] {
  return board.series.flatMap((series) =>
    series.points.flatMap((point, week) =>
      point.judged && point.alarm ? [earsAlarm(board, series, week, point.threshold)] : [],
    ),
  )
}

function earsAlarm(board: Board, series: Series, week: number, threshold: number): Raised {
  const { productGroup, item, area, failing } = series
  const { monday } = board.weeks[week]!
  const samples = samplesIn(failing, monday)
  const before = series.points.slice(0, week).filter((point) => point.judged)
  const matter = { productGroup, item, area, week: monday, on: dayAbove(samples, threshold) }
  const replay = { judged: before.length, alarms: before.filter((point) => point.alarm).length }
  return alarmOf(board, earsC2, earsInputs(board, series, week), { ...matter, samples, replay })
}

function clusterAlarms(board: Board): Raised[] {
  return [...board.topics.values()].flatMap((signals) =>
    clustersIn(signals).map((samples) => {
      const { productGroup, item, on: from } = samples[0]!
      const inputs = clusterInputs(board, signals, samples, from)
      const on = cluster.compute(inputs).figures.metOn as CalendarDate
      const matter = { productGroup, item, area: NATION, week: mondayOf(from), on, samples }
      return alarmOf(board, cluster, inputs, { ...matter, replay: null })
    }),
  )
}

/** An excess that goes on is one alarm, raised in the week in which it begins. */
function excessAlarms(board: Board, asOf: CalendarDate): Raised[] {
  return board.groups.flatMap((productGroup) => {
    const weeks = board.weeks.map(({ monday }) => {
      const on = endOf(monday, asOf)
      const inputs = excessInputs(board, productGroup, on)
      return { monday, on, inputs, isFired: excess.compute(inputs).verdict === 'fired' }
    })
    const begins = weeks.filter((week, i) => week.isFired && !weeks[i - 1]?.isFired)
    return begins.map(({ monday, on, inputs }) => {
      const { from, to } = inputs.window
      const samples = board.feed.failing.filter(
        (one) => one.productGroup === productGroup && one.on >= from && one.on <= to,
      )
      const matter = { productGroup, item: null, area: NATION, week: monday, on, samples }
      return alarmOf(board, excess, inputs, { ...matter, replay: null })
    })
  })
}

/** One alarm for each item, area and week: the first sample raises it, others of the week join. */
function bannedAlarms(board: Board): Raised[] {
  return [...board.topics.values()].flatMap((signals) => {
    if (!concerns(signals[0]!.hazard)) return []
    const places = new Set(signals.map((one) => `${mondayOf(one.on)}|${one.area ?? NATION}`))
    return [...places].flatMap((place) => {
      const [week, area] = place.split('|') as [CalendarDate, string]
      const samples = samplesIn(signals, week).filter((one) => (one.area ?? NATION) === area)
      const inputs = bannedInputs(samples)
      const finding = banned.compute(inputs)
      if (finding.verdict !== 'fired') return []
      const { productGroup, item } = signals[0]!
      const on = finding.figures.metOn as CalendarDate
      const matter = { productGroup, item, area, week, on, samples, replay: null }
      return [alarmOf(board, banned, inputs, matter)]
    })
  })
}

type Given = Pick<Alarm, 'productGroup' | 'item' | 'area' | 'week' | 'on' | 'samples'> & {
  readonly replay: Alarm['watch']['replay']
}

function alarmOf<Inputs>(
  board: Board,
  formula: Formula<Inputs>,
  inputs: Inputs,
  { replay, ...matter }: Given,
): Raised {
  const { rule, id, version } = formula
  const watch = { ...watchOf(board, board.indexOf(matter.week)), replay }
  return { rule, formula: id, version, ...matter, inputs, finding: formula.compute(inputs), watch }
}

/** The day on which the count of the week passed the threshold. */
function dayAbove(samples: readonly FailingSample[], threshold: number): CalendarDate {
  const days = [...new Set(samples.map((sample) => sample.on))].sort()
  return days.find((day) => distinct(samples.filter((one) => one.on <= day)) > threshold)!
}
