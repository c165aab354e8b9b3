import type { CalendarDate } from '#kernel/dates.ts'
import { type Text, text } from '#kernel/text.ts'
import {
  areaName,
  collectedBulletins,
  correctionWords,
  createSpotCheckReader,
  doubtWords,
  type SpotCheckOutcome,
  type SpotCheckRecord,
  type SpotCheckSummary,
} from '#modules/laboratory/index.ts'
import type { Alarm } from './detection/alarm.ts'
import { detect } from './detection/detect.ts'
import type { Feed } from './detection/feed.ts'
import type { RuleName } from './detection/finding.ts'
import { countDoubtOf, createSpotCheckFeed, type SpotCheckFeed } from './spot-check-feed.ts'

/** A file of published spot checks, read and watched: what `jinzhi import spot-checks` prints. */
export interface SpotCheckReport {
  readonly rows: number
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  readonly reasons: readonly ReportedReason[]
  /** Alarms over weeks (EARS C2, R1 and R2), oldest first. */
  readonly warnings: readonly ReportedWarning[]
  /** R3: single results that call for action at once and wait for no week's count. */
  readonly urgent: readonly ReportedWarning[]
  readonly notes: readonly Text[]
}

/** Why rows were corrected or rejected, how many, and the first of them. */
export interface ReportedReason extends Text {
  readonly outcome: 'corrected' | 'rejected'
  readonly rule: string
  readonly count: number
  readonly firstRows: readonly number[]
}

export interface ReportedWarning {
  readonly product: string
  readonly item: string | null
  /** Where the samples were drawn: a province, several of them, or 全国. */
  readonly area: string
  /** Monday of the week; for R1, of the week of the first signal. */
  readonly week: string
  readonly method: string
  /** Failing samples, and the expected ones. */
  readonly observed: number
  /** Null for R1 where nothing is known of the time before. */
  readonly expected: number | null
  readonly threshold: number
  /** Day on which the condition was first met. */
  readonly on: string
  /** Rows of the file behind it. */
  readonly rows: readonly number[]
  /** What to know before relying on it; null where nothing speaks against it. */
  readonly doubt: Text | null
}

/** Takes the records of a file one by one; keeps of them the failing samples and daily counts. */
export interface SpotCheckWatch {
  add(record: SpotCheckRecord): SpotCheckOutcome
  feed(): Feed
  alarms(): Alarm[]
  report(): SpotCheckReport
}

const ROWS_SHOWN = 20
const METHODS: Readonly<Record<RuleName, string>> = {
  earsC2: 'EARS C2',
  R1: 'R1',
  R2: 'R2',
  R3: 'R3',
}

export function watchSpotChecks(today: CalendarDate): SpotCheckWatch {
  const reader = createSpotCheckReader(collectedBulletins, today)
  const reasons = new Map<string, Mutable<ReportedReason>>()
  const source = createSpotCheckFeed()
  const alarms = (): Alarm[] => {
    const last = source.lastDay()
    return last === null ? [] : detect(source.feed(), last)
  }
  return {
    add: (record) => {
      const outcome = reader.read(record)
      noteReasons(reasons, outcome)
      if (outcome.outcome !== 'rejected' && outcome.spotCheck) source.add(outcome.spotCheck)
      return outcome
    },
    feed: source.feed,
    alarms,
    report: () => {
      const summary = reader.summary()
      const { rows, accepted, corrected, rejected } = summary
      const raised = alarms()
      const weekly = raised.filter((alarm) => alarm.rule !== 'R3')
      const single = raised.filter((alarm) => alarm.rule === 'R3')
      return {
        ...{ rows, accepted, corrected, rejected, reasons: [...reasons.values()] },
        warnings: weekly.map((alarm) => reported(alarm, source)),
        urgent: single.map((alarm) => reported(alarm, source)),
        notes: notesOn(summary),
      }
    },
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly number[] ? number[] : T[K] }

function noteReasons(reasons: Map<string, Mutable<ReportedReason>>, outcome: SpotCheckOutcome) {
  if (outcome.outcome === 'accepted') return
  const said: [string, Text][] =
    outcome.outcome === 'rejected'
      ? [[outcome.rejection.code, outcome.rejection.said]]
      : outcome.corrections.map(({ rule }) => [rule, correctionWords[rule]])
  for (const [rule, words] of new Map(said)) {
    const known = reasons.get(rule)
    const reason = known ?? { outcome: outcome.outcome, rule, count: 0, firstRows: [], ...words }
    reason.count += 1
    if (reason.firstRows.length < ROWS_SHOWN) reason.firstRows.push(outcome.row)
    reasons.set(rule, reason)
  }
}

function reported(alarm: Alarm, source: SpotCheckFeed): ReportedWarning {
  const { finding } = alarm
  const provinces = alarm.rule === 'R1' ? finding.figures.provinces : null
  return {
    product: alarm.productGroup,
    item: alarm.item,
    area: (provinces?.split(',') ?? [alarm.area]).map(areaName).join('、'),
    week: alarm.week,
    method: METHODS[alarm.rule],
    observed: Number(finding.observed),
    expected: finding.expected === null ? null : Number(finding.expected),
    threshold: Number(finding.threshold),
    on: alarm.on,
    rows: source.behind(alarm).map((check) => check.row),
    doubt: doubtOn(alarm, source),
  }
}

/** How many of the samples are in doubt and why, and whether the alarm would stand without them. */
function doubtOn(alarm: Alarm, source: SpotCheckFeed): Text | null {
  const first = source.behind(alarm).flatMap((check) => countDoubtOf(check) ?? [])[0]
  if (!first) return null
  const { zh, en } = doubtWords[first.code]
  const row = first.code === 'publishedBefore' ? first.of : null
  const { firedWithoutDoubtful: stands } = alarm.finding.figures
  const without =
    stands === 'false'
      ? text('；不计则不报警', '; without them there is no alarm')
      : stands === 'true'
        ? text('；不计仍报警', '; without them the alarm stands')
        : text('', '')
  return text(
    `${alarm.failing}批中${alarm.doubtful}批存疑：${zh}${row ? `（第${row}行）` : ''}${without.zh}`,
    `${alarm.doubtful} of ${alarm.failing} samples in doubt: ${en}${row ? ` (row ${row})` : ''}${without.en}`,
  )
}

function notesOn(summary: SpotCheckSummary): Text[] {
  const { productionDatesDropped: dropped, passingWithoutItem, rows } = summary
  return [
    ...(dropped > 0
      ? [
          text(
            `${dropped}／${rows}行的生产日期不早于公布日期，不是生产日期，按未填处理`,
            `In ${dropped} of ${rows} rows the production date is not before publication: it is no production date and was read as none`,
          ),
        ]
      : []),
    ...(passingWithoutItem > 0
      ? [
          text(
            `${passingWithoutItem}行合格未写明检验项目，按项目的不合格率不可比，只监测批数`,
            `${passingWithoutItem} passing rows name no item: failing rates by item are not comparable, so counts are watched`,
          ),
        ]
      : []),
  ]
}
