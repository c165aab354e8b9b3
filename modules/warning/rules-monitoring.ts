import { dateIn } from '#kernel/dates.ts'
import { type CaseFacts, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  MonitoringAssessment,
  MonitoringPlan,
  MonitoringReport,
  MonitoringRound,
  Purchase,
  SampleReceipt,
} from './contract-monitoring.ts'

/** Pure decisions of risk monitoring; no clock and no I/O. */
type Facts = CaseFacts<MonitoringRound>

export const beginRound = (plan: MonitoringPlan): MonitoringRound => ({
  ...plan,
  sampleNumbers: [],
  results: [],
  level: null,
  hasStandardGap: false,
})

/** Samples carry a number each, and are bought where the plan looks and not in the future. */
export function purchaseFitsPlan(facts: Facts, data: Purchase): Refusal | null {
  const numbers = data.samples.map(({ sampleNumber }) => sampleNumber)
  if (new Set([...facts.subject.sampleNumbers, ...numbers]).size < allNumbers(facts, numbers)) {
    return refuse('numberTwice', '样品编号重复', 'A sample number stands twice')
  }
  if (data.boughtOn <= dateIn(facts.now)) return null
  return refuse('purchaseAhead', '采样日期晚于今日', 'The day of buying is yet to come')
}

const allNumbers = (facts: Facts, numbers: readonly string[]): number =>
  facts.subject.sampleNumbers.length + numbers.length

export function receiptFits(facts: Facts, data: SampleReceipt): Refusal | null {
  const bought = facts.subject.sampleNumbers.length
  if (data.receivedSamples === bought || data.difference) return null
  return refuse(
    'samplesDiffer',
    `采样${bought}份，收到${data.receivedSamples}份，请说明原因`,
    `${bought} bought, ${data.receivedSamples} received: give an account of it`,
  )
}

/** Every hazard of the plan has its result, every result its sample, what is found its value. */
export function resultsAreComplete(facts: Facts, data: MonitoringReport): Refusal | null {
  const { hazards, sampleNumbers } = facts.subject
  const tested = new Set(data.results.map(({ hazard }) => hazard))
  const untested = hazards.map(({ hazard }) => hazard).filter((hazard) => !tested.has(hazard))
  if (untested.length > 0) {
    return refuse(
      'hazardNotTested',
      `计划项目没有结果：${untested.join('、')}`,
      `Without a result: ${untested.join(', ')}`,
    )
  }
  const known = new Set(sampleNumbers)
  const strange = data.results.filter(({ sampleNumber }) => !known.has(sampleNumber))
  if (strange.length > 0) {
    const names = strange.map(({ sampleNumber }) => sampleNumber)
    return refuse(
      'unknownSample',
      `没有采过这些样品：${names.join('、')}`,
      `No such samples were bought: ${names.join(', ')}`,
    )
  }
  const isWhole = data.results.every((one) => one.isDetected === (one.value !== undefined))
  if (isWhole) return null
  return refuse(
    'valueDoesNotFit',
    '检出的填写检出值，未检出的不填',
    'What was detected has its value; what was not has none',
  )
}

export function riskIsLow(facts: Facts): Refusal | null {
  const { level } = facts.subject
  if (level === 'low') return null
  return refuse(
    'monitoredRiskNotLow',
    '评估为中、高风险，不能直接结束，须预警、建议立标或转监督抽检',
    'The risk is not low: warn, propose a standard or have it sampled',
    { basis: 'FSL 16' },
  )
}

/** The warning is a case of its own; this one ends when it has been opened. */
export function warningIsOpened(facts: Facts): Refusal | null {
  if (linkedCases(facts, 'riskWarning').length > 0) return null
  return refuse(
    'noWarningOpened',
    '尚未因本次监测开立风险预警',
    'No risk warning has been opened because of this round',
    {
      basis: 'FSL 16',
      remedy: { zh: '请先开立风险预警并关联本案', en: 'Open the warning because of this case' },
    },
  )
}

export function gapIsFound(facts: Facts): Refusal | null {
  if (facts.subject.hasStandardGap) return null
  return refuse(
    'noStandardGap',
    '评估未发现标准缺少限量或方法',
    'The assessment finds no limit or method missing',
    { basis: 'FSL 28' },
  )
}

export const withPurchase = (subject: MonitoringRound, { samples }: Purchase): MonitoringRound => ({
  ...subject,
  sampleNumbers: [...subject.sampleNumbers, ...samples.map(({ sampleNumber }) => sampleNumber)],
})

export const withResults = (
  subject: MonitoringRound,
  { results }: MonitoringReport,
): MonitoringRound => ({ ...subject, results })

export const withAssessed = (
  subject: MonitoringRound,
  { level, hasStandardGap }: MonitoringAssessment,
): MonitoringRound => ({ ...subject, level, hasStandardGap })
