import { addDays, addMonths, type CalendarDate, dateIn, mondayOf } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { failingSamplesOf } from '#modules/laboratory/index.ts'
import { openCaseIn } from '#platform/cases/open.ts'
import { takeRuleStepIn } from '#platform/cases/rule-step.ts'
import { addLink, type CaseWork } from '#platform/cases/service.ts'
import { organFor } from '#platform/cases/store-lists.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import { heartbeat } from '#platform/heartbeat.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import { record } from '#platform/journal/journal.ts'
import type { RiskSignal } from './contract.ts'
import type { Alarm } from './detection/alarm.ts'
import { detect } from './detection/detect.ts'
import { isProvince } from './detection/feed.ts'
import { provinceOf, readLaboratoryFeed } from './laboratory-feed.ts'
import * as store from './store.ts'

/**
 * Detection at work: the rules look at what the laboratory has counted, and each alarm is kept once
 * for its series, week, rule and version of the formula. When later results change what an alarm
 * was computed from, a new finding stands beside the old one.
 */
export interface Detection {
  readonly raised: readonly Id[]
  readonly revised: readonly Id[]
  /** All alarms that hold, new and old, as the rules see them now. */
  readonly alarms: readonly Alarm[]
}

export interface DetectionRequest {
  readonly cause: store.RunRow['cause']
  /** First week whose alarms are kept: a day in it. Null for everything ever counted. */
  readonly since: CalendarDate | null
}

/**
 * Alarms whose condition was met longer ago are kept without a case, because nobody can act on
 * them; so results that come later than that are not looked at by themselves.
 */
export const CASE_DAYS_MAX = 60

const FIRST_DAY = '1990-01-01' as CalendarDate
/** Behind the first week: the twelve months and ninety days of R2, the longest baseline. */
export const MONTHS_BEHIND = 16
const SAMPLES_MAX = 5000
/** More would hide a case among its samples; all of them stand with the alarm. */
const SAMPLES_LINKED_MAX = 200

export async function detectAlarms(work: CaseWork, request: DetectionRequest): Promise<Detection> {
  const { db, clock } = work.platform
  const began = clock.now()
  const asOf = dateIn(began)
  const { since, cause } = request
  const from = since === null ? FIRST_DAY : addMonths(mondayOf(since), -MONTHS_BEHIND)
  const feed = await db.read(SYSTEM, (tx) => readLaboratoryFeed(tx, { from, to: asOf }))
  const alarms = detect(feed, asOf, since ?? undefined)
  const done = { raised: [] as Id[], revised: [] as Id[] }
  for (const alarm of await newOrChanged(work, alarms)) {
    const kept = await db.write(SYSTEM, (tx) => keepAlarm(work, tx, alarm))
    if (kept.how !== 'known') done[kept.how].push(kept.id)
  }
  const counts = { raised: done.raised.length, revised: done.revised.length }
  const series = new Set(feed.failing.map((d) => `${d.productGroup}|${d.item}|${d.area}`)).size
  await db.write(SYSTEM, async (tx) => {
    const ended = clock.now()
    await store.insertRun(tx, {
      ...{ id: newId(began), cause, began_at: began, ended_at: ended },
      ...{ as_of: asOf, since, series, ...counts },
    })
    await heartbeat(tx, 'detection', ended, { series, ...counts })
  })
  return { ...done, alarms }
}

/** Alarms that are not yet kept just as they are; most of a round are. */
async function newOrChanged(work: CaseWork, alarms: readonly Alarm[]): Promise<Alarm[]> {
  const first = alarms[0]
  if (!first) return []
  const kept = await work.platform.db.read(SYSTEM, (tx) => store.keptSince(tx, first.week))
  const known = new Set(kept.map((row) => `${keyOf(row)}|${row.inputs_sha256.toString('hex')}`))
  return alarms.filter((alarm) => {
    const key = keyOf({
      ...{ rule: alarm.rule, formula_version: alarm.version, product_group: alarm.productGroup },
      ...{ item: alarm.item, region_code: alarm.area, week: alarm.week },
    })
    return !known.has(`${key}|${inputsHash(alarm).toString('hex')}`)
  })
}

const keyOf = (key: store.AlarmKey): string =>
  [
    ...[key.rule, key.formula_version, key.product_group],
    ...[key.item ?? '', key.region_code, key.week],
  ].join('|')

/** Keeps an alarm, and opens or wakes a case for it where somebody can still act on it. */
async function keepAlarm(
  work: CaseWork,
  tx: Tx,
  alarm: Alarm,
): Promise<{ how: 'raised' | 'revised' | 'known'; id: Id }> {
  const now = work.platform.clock.now()
  const samples = await samplesBehind(tx, alarm)
  const row = rowOf(alarm, samples, now)
  if (await store.insertAlarm(tx, row)) {
    await keepFinding(tx, alarm, { alarmId: row.id, revision: 1, samples, now })
    const caseId = await caseFor(work, tx, alarm, row, samples)
    if (caseId) await store.updateAlarm(tx, row.id, { case_id: caseId })
    await tell(work, tx, 'alarmRaised', { ...row, case_id: caseId }, now)
    return { how: 'raised', id: row.id }
  }
  const known = (await store.lockAlarm(tx, row))!
  const [newest] = await store.findingsOf(tx, known.id)
  if (newest?.inputs_sha256.equals(inputsHash(alarm))) return { how: 'known', id: known.id }
  const revision = (newest?.revision ?? 0) + 1
  await keepFinding(tx, alarm, { alarmId: known.id, revision, samples, now })
  await store.updateAlarm(tx, known.id, { areas: row.areas, met_on: row.met_on })
  if (known.case_id) await linkSamples(tx, known.case_id, samples, now)
  await tell(work, tx, 'alarmRevised', known, now)
  return { how: 'revised', id: known.id }
}

type SampleBehind = Awaited<ReturnType<typeof failingSamplesOf>>[number]

async function samplesBehind(tx: Tx, alarm: Alarm): Promise<SampleBehind[]> {
  const { from, to, area } = alarm.reach
  const found = await failingSamplesOf(tx, {
    ...{ from, to, productGroup: alarm.productGroup, limit: SAMPLES_MAX },
    ...(alarm.item !== null && { item: alarm.item }),
    ...(area !== null && { regionCode: area }),
  })
  return found.filter((sample) => area === null || provinceOf(sample.regionCode) === area)
}

const rowOf = (alarm: Alarm, samples: readonly SampleBehind[], now: Date): store.AlarmRow => ({
  id: newId(now),
  rule: alarm.rule,
  formula: alarm.formula,
  formula_version: alarm.version,
  product_group: alarm.productGroup,
  item: alarm.item,
  region_code: alarm.area,
  areas: areasOf(alarm, samples),
  week: alarm.week,
  met_on: alarm.on,
  raised_at: now,
  case_id: null,
})

const areasOf = (alarm: Alarm, samples: readonly SampleBehind[]): string[] =>
  [alarm.area, ...samples.map((sample) => provinceOf(sample.regionCode))]
    .filter(isProvince)
    .filter((area, i, all) => all.indexOf(area) === i)
    .sort()

/** Hash of everything that is computed from and of what it is computed for. */
export const inputsHash = (
  alarm: Pick<Alarm, 'formula' | 'version' | 'productGroup' | 'item' | 'area' | 'week' | 'inputs'>,
): Buffer => {
  const { formula, version, productGroup, item, area, week, inputs } = alarm
  return hashOf({ formula, version, productGroup, item, area, week, inputs })
}

const keepFinding = (
  tx: Tx,
  alarm: Alarm,
  as: { alarmId: Id; revision: number; samples: readonly SampleBehind[]; now: Date },
) =>
  store.insertFinding(tx, {
    alarm_id: as.alarmId,
    revision: as.revision,
    computed_at: as.now,
    observed: alarm.finding.observed ?? '0',
    expected: alarm.finding.expected,
    threshold: alarm.finding.threshold,
    inputs: alarm.inputs,
    inputs_sha256: inputsHash(alarm),
    finding: alarm.finding,
    opinions: alarm.opinions,
    watch: alarm.watch,
    reach: alarm.reach,
    sample_ids: as.samples.map((sample) => sample.sampleId),
    doubtful: alarm.doubtful,
  })

/** The case in which an alarm is worked; null where it is past or no organ answers for its area. */
async function caseFor(
  work: CaseWork,
  tx: Tx,
  alarm: Alarm,
  row: store.AlarmRow,
  samples: readonly SampleBehind[],
): Promise<Id | null> {
  const now = work.platform.clock.now()
  if (alarm.on < addDays(dateIn(now), -CASE_DAYS_MAX)) return null
  const organ = await organFor(tx, alarm.area)
  if (!organ) return null
  const rule = `${alarm.formula}@${alarm.version}`
  const caseId =
    (await joinedCase(work, tx, row, organ.id, rule)) ??
    (await openCaseIn(
      work,
      tx,
      { rule },
      {
        procedure: 'riskWarning',
        opening: openingOf(alarm, row),
        organId: organ.id,
      },
    ))
  const link = { meaning: 'causedBy', kind: 'alarm', id: row.id }
  await addLink(tx, caseId, link, now, null)
  await linkSamples(tx, caseId, samples, now)
  return caseId
}

/**
 * A matter that goes on stays in its open case, so that desks are not flooded; one that was only
 * being watched is taken up again.
 */
async function joinedCase(
  work: CaseWork,
  tx: Tx,
  row: store.AlarmRow,
  organId: Id,
  rule: string,
): Promise<Id | null> {
  const open = await store.openCaseOf(tx, row, organId)
  if (open?.state === 'watching') {
    const step = { rule, step: 'newSignals', data: { alarmId: row.id } }
    await takeRuleStepIn(work, tx, open.id, step)
  }
  return open?.id ?? null
}

async function linkSamples(
  tx: Tx,
  caseId: Id,
  samples: readonly SampleBehind[],
  now: Date,
): Promise<void> {
  for (const { sampleId } of samples.slice(0, SAMPLES_LINKED_MAX)) {
    await addLink(tx, caseId, { meaning: 'concerns', kind: 'sample', id: sampleId }, now, null)
  }
}

const openingOf = (alarm: Alarm, row: store.AlarmRow): RiskSignal => ({
  source: 'detection',
  product: alarm.productGroup,
  hazard: alarm.item ?? '不合格率上升',
  areas: row.areas.length > 0 ? [...row.areas] : [alarm.area],
  facts: `${alarm.week}起一周：${alarm.finding.said.zh}`,
})

async function tell(
  work: CaseWork,
  tx: Tx,
  what: 'alarmRaised' | 'alarmRevised',
  alarm: store.AlarmRow,
  now: Date,
): Promise<void> {
  const { rule, formula, formula_version: version, week, case_id: caseId } = alarm
  const body = { rule, formula, version, week, area: alarm.region_code, caseId }
  await record(tx, now, {
    kind: `warning.${what}`,
    actorId: null,
    organId: null,
    subject: { kind: 'alarm', id: alarm.id },
    body,
  })
  const event = { type: `warning.${what}`, subjectId: alarm.id, data: body }
  await work.platform.events.publish(tx, now, event)
}
