import { calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import { compareDecimals, decimal } from '#kernel/decimal.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { GoodsKind } from './contract-officers.ts'
import type {
  Arrival,
  FailServed,
  ReportNoted,
  Sampling,
  SamplingInspection,
  Sending,
} from './contract-sampling-inspection.ts'

/** Pure decisions of a spot check. */
type Facts = CaseFacts<SamplingInspection>

export const beginInspection = (arrival: Arrival): SamplingInspection => ({
  ...arrival,
  kind: null,
  lotNumber: null,
  producedOn: null,
  blindCode: null,
  conclusion: null,
  failedItems: [],
  severe: false,
  servedOn: null,
})

/** A notice lives from the day of its issue, before the case of the firm begins. */
export const sinceNotice = (facts: Facts): Date =>
  startOfDay(calendarDate(facts.subject.noticeIssuedOn))

/** Terms of the firm run from the day on which the result reached it. */
export const sinceServed = (facts: Facts): Date =>
  startOfDay(calendarDate(facts.subject.servedOn ?? dateIn(facts.now)))

export const isOfKind =
  (...kinds: readonly GoodsKind[]) =>
  ({ subject }: Facts): boolean =>
    subject.kind !== null && kinds.includes(subject.kind)

/** Only while the result waits for the answer of the firm. */
export const awaitsAnswer =
  (...kinds: readonly GoodsKind[]) =>
  (facts: Facts): boolean =>
    facts.state === 'failNoticed' &&
    isOfKind(...kinds)(facts) &&
    lastTaken(facts, 'noteObjection') === undefined

export const hasFailed = (facts: Facts): boolean => facts.subject.conclusion === 'fail'

/** Targets are drawn, never chosen; an emergency says why it is one. */
export function wasDrawn(facts: Facts): Refusal | null {
  const { channel, urgency } = facts.subject
  if (channel === 'emergency' && urgency) return null
  if (linkedCases(facts, 'samplingPlan').some(({ state }) => state === 'noticed')) return null
  return refuse(
    'notDrawn',
    '须关联已抽取并签发通知书的抽查计划；应急监督抽查须写明原因',
    'Tie the plan that drew this firm and issued the notice; an emergency says why it is one',
    { basis: 'PQL 15' },
  )
}

const FORBIDDEN: Partial<Record<Sampling['goods'], readonly [zh: string, en: string]>> = {
  privateContract: ['按合同单独定制的产品', 'goods made to private contract'],
  export: ['合同另有约定的出口产品', 'goods for export under other terms'],
  marked: ['标明试制、样品、处理品的产品', 'goods marked as trial, sample or seconds'],
}

/** What may not be sampled (rule of a province on PQL). */
export function mayBeSampled(_facts: Facts, data: Sampling): Refusal | null {
  const [zh, en] = FORBIDDEN[data.goods] ?? []
  if (!zh) return null
  return refuse('mayNotBeSampled', `${zh}不得抽样`, `Not to be sampled: ${en}`, {
    basis: 'PQSM',
    remedy: { zh: '请改抽待售产品，或登记未抽到样品', en: 'Sample goods for sale, or record none' },
  })
}

export function baseIsWideEnough(_facts: Facts, data: Sampling): Refusal | null {
  const taken = data.testUnits + data.reserveUnits
  if (data.baseUnits >= data.leastBaseUnits && taken <= data.baseUnits) return null
  return refuse(
    'baseTooSmall',
    `基数${data.baseUnits}件，低于最小基数${data.leastBaseUnits}件或少于抽取的${taken}件`,
    `${data.baseUnits} units are fewer than the rule asks (${data.leastBaseUnits}) or than taken`,
    { basis: 'PQSM' },
  )
}

/** Without a reserve there is no retest (FSL 87; PQSM). */
export function hasReserve(_facts: Facts, data: Sampling): Refusal | null {
  if (data.testUnits > 0 && data.reserveUnits > 0) return null
  return refuse(
    'reserveMissing',
    '须同时抽取检验样品和备用样品',
    'A test sample and a reserve sample are both taken',
    { basis: 'FSSM 19; PQSM' },
  )
}

/** Food is bought; in 2007 products were taken free of charge (FSL 87; PQL 15). */
export function priceFits(facts: Facts, data: Sampling): Refusal | null {
  const isPaid = compareDecimals(decimal(data.paidYuan), decimal('0')) > 0
  if (data.kind !== 'product' && !isPaid) {
    return refuse(
      'foodIsBought',
      '食品抽样检验应当购买样品，请填写购样费用',
      'Samples of food are bought: fill in what was paid',
      { basis: 'FSL 87' },
    )
  }
  if (facts.regime === '2007' && data.kind === 'product' && isPaid) {
    return refuse(
      'productIsFree',
      '当时的产品抽样由企业无偿提供，不得记购样费用',
      'Samples of products were given free of charge then',
      { basis: 'PQS01' },
    )
  }
  return null
}

export const isSent = (facts: Facts): Refusal | null =>
  facts.subject.blindCode !== null
    ? null
    : refuse('notSent', '样品尚未送交检验机构', 'The sample has not been sent to the laboratory', {
        about: 'state',
      })

/** The order of test that is tied to this case stands where it must. */
export const testIs =
  (wanted: 'reported' | 'rejectedSample') =>
  (facts: Facts): Refusal | null => {
    if (linkedCases(facts, 'sampleTest').some(({ state }) => state === wanted)) return null
    return wanted === 'reported'
      ? refuse(
          'notReported',
          '关联的检验任务尚未报出检验报告',
          'The order of test tied to this case has not been reported',
          { about: 'state', basis: 'FSSM 24' },
        )
      : refuse(
          'notRejected',
          '检验机构没有拒收样品',
          'The laboratory has not rejected the sample',
          { about: 'state' },
        )
  }

export function conclusionFits(_facts: Facts, data: ReportNoted): Refusal | null {
  const fails = data.failedItems.length > 0
  if (fails === (data.conclusion === 'fail') && (fails || !data.severe)) return null
  return refuse(
    'conclusionDoesNotFit',
    '结论为不合格时须列明不合格项目，结论为合格时不能有不合格项目',
    'A failing conclusion names the items; a passing one has none',
  )
}

export const hasConcluded =
  (wanted: 'pass' | 'fail') =>
  (facts: Facts): Refusal | null => {
    if (facts.subject.conclusion === wanted) return null
    return wanted === 'pass'
      ? refuse('hasFailed', '检验结论为不合格，应送达结果', 'The sample failed: serve the result')
      : refuse('hasPassed', '检验结论为合格，按合格办结', 'The sample passed: close it as such')
  }

export function servedByNow(facts: Facts, data: FailServed): Refusal | null {
  const noted = lastTaken(facts, 'noteReport')
  if (noted && data.servedOn >= dateIn(noted.at) && data.servedOn <= dateIn(facts.now)) return null
  return refuse(
    'servedAtNoSuchTime',
    '送达日期须在收到检验报告之后，且不晚于今日',
    'A result is served after the report came in and not later than today',
    { about: 'time' },
  )
}

const objections = (facts: Facts) => linkedCases(facts, 'objection')

export function objectionIsTied(facts: Facts): Refusal | null {
  if (objections(facts).length > 0) return null
  return refuse('noObjection', '没有关联的异议', 'No objection is tied to this case', {
    about: 'state',
  })
}

/** The clock confirms a failing result only where nobody has objected. */
export function nobodyObjected(facts: Facts): Refusal | null {
  if (objections(facts).length === 0) return null
  return refuse('objected', '已有异议，待其办结', 'There is an objection; it is decided first', {
    about: 'state',
  })
}

const UPHELD = 'closedUpheld'

export function objectionFailed(facts: Facts): Refusal | null {
  const tied = objections(facts)
  if (tied.length > 0 && tied.every(({ isEnded, state }) => isEnded && state !== UPHELD)) {
    return null
  }
  return refuse(
    'objectionNotRejected',
    '异议尚未办结，或异议成立',
    'The objection is not decided, or was upheld',
    { about: 'state' },
  )
}

export function objectionSucceeded(facts: Facts): Refusal | null {
  if (objections(facts).some(({ state }) => state === UPHELD)) return null
  return refuse('objectionNotUpheld', '没有成立的异议', 'No objection was upheld', {
    about: 'state',
  })
}

export const withSample = (
  subject: SamplingInspection,
  { kind, product, lotNumber, producedOn }: Sampling,
): SamplingInspection => ({ ...subject, kind, product, lotNumber, producedOn })

export const withSending = (
  subject: SamplingInspection,
  { blindCode }: Sending,
): SamplingInspection => ({ ...subject, blindCode })

export const withReport = (
  subject: SamplingInspection,
  { conclusion, failedItems, severe }: ReportNoted,
): SamplingInspection => ({ ...subject, conclusion, failedItems, severe })

export const withServed = (
  subject: SamplingInspection,
  { servedOn }: FailServed,
): SamplingInspection => ({ ...subject, servedOn })

/** An upheld objection turns the result: the retest is final (FSSM 35). */
export const withPass = (subject: SamplingInspection): SamplingInspection => ({
  ...subject,
  conclusion: 'pass',
})
