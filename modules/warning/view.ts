import type { Static } from 'typebox'
import { addDays, addMonths, dateIn } from '#kernel/dates.ts'
import type { Reply } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/ids.ts'
import { stateLabel } from '#kernel/procedure/permitted.ts'
import { type Text, text } from '#kernel/text.ts'
import {
  areaName,
  doubtWords,
  failingSamplesOf,
  publishedEvidence,
} from '#modules/laboratory/index.ts'
import { chainOf } from '#platform/cases/chain.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound } from '#platform/problems.ts'
import type {
  AlarmSample,
  AlarmSummary,
  AlarmView,
  FindingView,
  recomputeAlarm,
  WeekPoint,
} from './contract-alarms.ts'
import { boardOf } from './detection/board.ts'
import type { ChartWeek } from './detection/chart.ts'
import { type EarsInputs, earsHistory } from './detection/ears-c2.ts'
import { decimals, type Finding } from './detection/finding.ts'
import { formulas, recompute } from './detection/formulas.ts'
import { findingOn } from './detection/opinions.ts'
import { understandingOf } from './detection/understanding.ts'
import { provinceOf, readLaboratoryFeed } from './laboratory-feed.ts'
import { inputsHash, MONTHS_BEHIND } from './service.ts'
import * as store from './store.ts'

/** Alarms as they are shown: in a line of a list, and with everything they rest on. */
export function alarmSummary(work: CaseWork, row: store.ListedAlarm): Static<typeof AlarmSummary> {
  return {
    id: row.id,
    rule: row.rule,
    ruleTitle: formulaOf(row).title,
    productGroup: row.product_group,
    item: row.item,
    area: areaView(row.region_code),
    areas: row.areas.map(areaView),
    week: row.week,
    metOn: row.met_on,
    raisedAt: row.raised_at.toISOString(),
    revision: row.revision,
    observed: row.observed,
    expected: row.expected,
    threshold: row.threshold,
    doubtful: row.doubtful,
    case: caseView(work, row),
  }
}

export async function alarmView(work: CaseWork, tx: Tx, id: Id): Promise<Static<typeof AlarmView>> {
  const row = await store.findListedAlarm(tx, id)
  if (!row) throw notFound()
  const findings = await store.findingsOf(tx, id)
  const newest = findings[0]!
  const { formula, formula_version: version } = row
  const known = formulaOf(row)
  const series = await store.alarmsOfSeries(tx, row)
  return {
    ...alarmSummary(work, row),
    sentence: sentenceOf(row, newest.finding),
    formula: { id: formula, version, title: known.title, source: known.source },
    parameters: parametersOf(newest.inputs),
    finding: findingView(newest.finding),
    opinions: newest.opinions.map(findingView),
    weeks: row.rule === 'earsC2' ? earsHistory(newest.inputs as EarsInputs).map(weekView) : [],
    watch: { ...newest.watch, ...falseAlarms(newest) },
    series: series
      .filter((other) => other.id !== id)
      .map(({ id: other, rule, week, case_id }) => ({
        ...{ id: other, rule, week, hasCase: case_id !== null },
      })),
    samples: await samplesView(tx, row, newest),
    sampleCount: newest.sample_ids.length,
    understanding: [
      ...understandingOf({
        ...{ rule: row.rule, finding: newest.finding, inputs: newest.inputs },
        ...{ failing: newest.sample_ids.length, doubtful: newest.doubtful },
      }),
    ],
    computedAt: newest.computed_at.toISOString(),
    inputs: newest.inputs,
    inputsSha256: newest.inputs_sha256.toString('hex'),
    revisions: findings.map((one) => ({
      revision: one.revision,
      computedAt: one.computed_at.toISOString(),
      observed: one.observed,
      inputsSha256: one.inputs_sha256.toString('hex'),
    })),
    chain: await chainOf(work, tx, { kind: 'alarm', id }),
  }
}

/** The same again from the inputs kept, and what the rule says by what is known today. */
export async function recomputed(
  work: CaseWork,
  caller: Caller,
  id: Id,
): Promise<Reply<typeof recomputeAlarm>> {
  const { db, clock } = work.platform
  const asOf = dateIn(clock.now())
  const { row, newest } = await db.read(caller.scope, async (tx) => {
    const found = await store.findListedAlarm(tx, id)
    if (!found) throw notFound()
    return { row: found, newest: (await store.findingsOf(tx, id))[0]! }
  })
  const { formula, formula_version: version } = row
  const fromInputs = recompute(formula, version, newest.inputs)
  if (!fromInputs) throw new Error(`no formula ${formula}@${version} in this program`)
  const matter = {
    ...{ productGroup: row.product_group, item: row.item, area: row.region_code, week: row.week },
  }
  const hash = inputsHash({ formula, version, ...matter, inputs: newest.inputs })
  const from = addMonths(row.week, -MONTHS_BEHIND)
  // The counts of the series are the alarm's own: who may see the alarm may see them.
  const feed = await db.read(SYSTEM, (tx) => readLaboratoryFeed(tx, { from, to: asOf }))
  return {
    fromInputs: findingView(fromInputs),
    isSame: sameFinding(fromInputs, newest.finding),
    inputsSha256: hash.toString('hex'),
    hashHolds: hash.equals(newest.inputs_sha256),
    today: findingView(findingOn(boardOf(feed, asOf), matter, row.rule, asOf)),
    asOf,
  }
}

export const areaView = (code: string) => ({ code, name: areaName(code) })

const formulaOf = (row: Pick<store.AlarmRow, 'formula' | 'formula_version'>) => {
  const { formula, formula_version: version } = row
  const found = formulas.find((one) => one.id === formula && one.version === version)
  if (!found) throw new Error(`no formula ${formula}@${version} in this program`)
  return found
}

function caseView(work: CaseWork, row: store.ListedAlarm) {
  const { case_id: id, case_number: number, case_state: state, case_version: version } = row
  if (id === null || number === null || state === null || version === null) return null
  return { id, number, state: stateLabel(work.procedures.get('riskWarning', version), state) }
}

function findingView(finding: Finding): Static<typeof FindingView> {
  const title = formulas.find((formula) => formula.rule === finding.rule)!.title
  return { ...finding, figures: { ...finding.figures }, ruleTitle: title }
}

function sentenceOf(row: store.ListedAlarm, finding: Finding): Text {
  const { observed, expected, threshold } = finding
  if (row.rule !== 'earsC2' || expected === null || threshold === null) return finding.said
  const [mean, line] = [decimals(Number(expected), 2), decimals(Number(threshold), 2)]
  const sunday = addDays(row.week, 6)
  return text(
    `${row.week}至${sunday}不合格${observed}批，预期${mean}批，超过阈值${line}批。`,
    `${observed} failing from ${row.week} to ${sunday}; ${mean} expected, above the threshold ${line}.`,
  )
}

function parametersOf(inputs: unknown): Record<string, string> {
  const { parameters } = inputs as { parameters?: Record<string, string> }
  return { ...parameters }
}

/** What chance alone would raise among the series judged in that week. */
function falseAlarms({ inputs, finding, watch }: store.FindingRow) {
  const alpha = parametersOf(inputs).alpha ?? null
  const isPerSeries = finding.rule === 'earsC2' && alpha !== null
  return {
    nominalFalseAlarmRate: alpha,
    falseAlarmsExpected: isPerSeries ? decimals(watch.judged * Number(alpha)) : null,
  }
}

export function weekView(week: ChartWeek): Static<typeof WeekPoint> {
  const { monday, failing, tested, point } = week
  const counted = { week: monday, failing, tested }
  if (!point?.judged) {
    const nothing = { expected: null, sigma: null, threshold: null, statistic: null, alarm: null }
    return { ...counted, ...nothing, reason: point?.message ?? null }
  }
  return {
    ...counted,
    expected: decimals(point.expected),
    sigma: decimals(point.sigma),
    threshold: decimals(point.threshold),
    statistic: point.statistic === null ? null : decimals(point.statistic),
    alarm: point.alarm,
    reason: null,
  }
}

/** Those of the samples that the reader may see, with what bulletins say of them. */
async function samplesView(
  tx: Tx,
  row: store.AlarmRow,
  finding: store.FindingRow,
): Promise<Static<typeof AlarmSample>[]> {
  const found = await failingSamplesOf(tx, {
    from: finding.reach.from,
    to: finding.reach.to,
    productGroup: row.product_group,
    sampleIds: finding.sample_ids,
  })
  const evidence = await publishedEvidence(
    tx,
    found.flatMap((sample) => sample.failings),
  )
  return found.map((sample) => {
    const failings = sample.failings.filter(({ item }) => row.item === null || item === row.item)
    const doubts = failings.flatMap(({ resultId }) => evidence.get(resultId)?.doubts ?? [])
    return {
      id: sample.sampleId,
      number: sample.sampleNumber,
      origin: sample.origin,
      product: sample.productName,
      producer: sample.enterpriseName,
      lotNumber: sample.lotNumber,
      regionCode: sample.regionCode,
      area: areaName(provinceOf(sample.regionCode)),
      countedOn: sample.countedOn,
      results: failings.map(({ resultId, item, valueWritten, unitWritten, standard }) => ({
        ...{ item, value: valueWritten, unit: unitWritten, standard },
        limitWritten: evidence.get(resultId)?.limit ?? null,
      })),
      doubts: doubts.map(({ code }) => doubtWords[code]),
    }
  })
}

const sameFinding = (one: Finding, other: Finding): boolean => inOrder(one) === inOrder(other)

/** jsonb does not keep the order of keys; what is compared is what they hold. */
const inOrder = (finding: Finding): string =>
  JSON.stringify(finding, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
