import { addDays, type CalendarDate } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import type { Alarm } from './alarm.ts'
import { banned } from './banned.ts'
import { type Board, type Topic, topicKey } from './board.ts'
import { cluster } from './cluster.ts'
import { earsC2 } from './ears-c2.ts'
import { excess } from './excess.ts'
import { NATION } from './feed.ts'
import type { Finding, RuleName } from './finding.ts'
import { bannedInputs, clusterInputs, earsInputs, excessInputs } from './inputs.ts'

type Matter = Pick<Alarm, 'rule' | 'productGroup' | 'item' | 'area' | 'week'>
type About = Omit<Matter, 'rule'>

const RULES: readonly RuleName[] = ['earsC2', 'R1', 'R2', 'R3']

/** What the rules other than the one that alarmed say of the same matter in the same week. */
export const opinionsOn = (board: Board, matter: Matter, asOf: CalendarDate): Finding[] =>
  RULES.filter((rule) => rule !== matter.rule).map((rule) => findingOn(board, matter, rule, asOf))

/** What one rule says of a matter by the data of the board, as known at the end of `asOf`. */
export function findingOn(
  board: Board,
  matter: About,
  rule: RuleName,
  asOf: CalendarDate,
): Finding {
  switch (rule) {
    case 'earsC2':
      return earsOpinion(board, matter)
    case 'R1':
      return clusterOpinion(board, matter)
    case 'R2':
      return excess.compute(excessInputs(board, matter.productGroup, endOf(matter.week, asOf)))
    case 'R3':
      return bannedOpinion(board, matter)
  }
}

/** The last day of a week that is over by `asOf`. */
export function endOf(week: CalendarDate, asOf: CalendarDate): CalendarDate {
  const sunday = addDays(week, 6)
  return sunday < asOf ? sunday : asOf
}

function earsOpinion(board: Board, matter: About): Finding {
  const week = board.indexOf(matter.week)
  const series = topicOf(board, matter)?.series ?? []
  const own = series.find((one) => one.area === matter.area)
  if (own) return earsC2.compute(earsInputs(board, own, week))
  if (matter.item === null || series.length === 0) {
    return silent(
      'earsC2',
      '本规则逐项目、逐地区监测',
      'This rule watches single items in single areas',
    )
  }
  const findings = series.map((one) => ({
    area: one.area,
    ...earsC2.compute(earsInputs(board, one, week)),
  }))
  const fired = findings.filter((finding) => finding.verdict === 'fired')
  const judged = findings.filter((finding) => finding.verdict !== 'notJudged')
  return {
    ...silent(
      'earsC2',
      `${judged.length}个地区可判，其中${fired.length}个触发`,
      `${judged.length} areas judged, ${fired.length} of them fired`,
    ),
    verdict: fired.length > 0 ? 'fired' : judged.length > 0 ? 'notFired' : 'notJudged',
    figures: { areas: fired.map((finding) => finding.area).join(',') || null },
  }
}

function clusterOpinion(board: Board, matter: About): Finding {
  const topic = topicOf(board, matter)
  if (!topic) return silent('R1', '本规则逐项目监测', 'This rule watches single items')
  const sunday = addDays(matter.week, 6)
  const found = topic
    .clusters()
    .find((one) => one.some((signal) => signal.on >= matter.week && signal.on <= sunday))
  const days = found ?? topic.signals.of(matter.week)
  return cluster.compute(clusterInputs(board, topic.signals, days, days[0]?.on ?? matter.week))
}

function bannedOpinion(board: Board, matter: About): Finding {
  const topic = topicOf(board, matter)
  if (!topic) return silent('R3', '本规则逐项目监测', 'This rule watches single items')
  const days = topic.signals.of(matter.week)
  const inArea = days.filter((one) => matter.area === NATION || one.area === matter.area)
  return banned.compute(bannedInputs(inArea))
}

const topicOf = (board: Board, { productGroup, item }: About): Topic | undefined =>
  item === null ? undefined : board.topics.get(topicKey({ productGroup, item }))

const silent = (rule: RuleName, zh: string, en: string): Finding => ({
  rule,
  verdict: 'notApplicable',
  observed: null,
  expected: null,
  threshold: null,
  figures: {},
  said: text(zh, en),
})
