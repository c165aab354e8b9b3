import { dueAfter } from '#kernel/calendar.ts'
import { addDays, calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Disposal,
  ExtendedDisposal,
  FollowUp,
  FollowUpOpening,
  HeavyDecision,
  RecheckResult,
  RecheckSampling,
  Rectification,
  RectifyOrder,
} from './contract-follow-up.ts'

/** Pure decisions of the follow-up of a failing sample. */
type Facts = CaseFacts<FollowUp>

export const beginFollowUp = (opening: FollowUpOpening): FollowUp => ({
  ...opening,
  rectification: null,
  rechecks: 0,
  disposal: null,
})

export const sinceResult = (facts: Facts): Date => startOfDay(calendarDate(facts.subject.resultOn))

export const isFood = (facts: Facts): boolean => facts.subject.kind !== 'product'

/** Nothing is ordered before the failure stands: the term to object is over, or it was rejected. */
export function failureStands(facts: Facts, data: RectifyOrder): Refusal | null {
  if (data.origin === 'transferred') return null
  const checks = linkedCases(facts, 'samplingInspection')
  if (checks.some(({ state }) => state === 'confirmedFail' || state === 'published')) return null
  return refuse(
    'failureDoesNotStand',
    '须关联已确认不合格的监督抽查：异议期满或异议不成立后方可责令整改',
    'Tie the spot check; its failure stands only after the term to object or its rejection',
    { about: 'state', basis: 'PQL 15,17; PQSM' },
  )
}

/** What was sold and what is left cannot be more than what there was. */
export function quantitiesBalance(_facts: Facts, data: Rectification): Refusal | null {
  const { madeUnits, soldUnits, onHandUnits, recalledUnits } = data
  if (soldUnits + onHandUnits <= madeUnits && recalledUnits <= soldUnits) return null
  return refuse(
    'quantitiesDoNotBalance',
    `已销售${soldUnits}件与库存${onHandUnits}件之和不能大于${madeUnits}件，召回数不能大于已销售数`,
    `Sold ${soldUnits} and on hand ${onHandUnits} exceed ${madeUnits}, or more came back than sold`,
    { basis: 'PQSM 45' },
  )
}

const rectifyClock = (facts: Facts) =>
  facts.deadlines.findLast(({ limit }) => limit === 'rectify' || limit === 'rectify07')

/** Announced is who did not correct in time; a firm still within its term is not (PQL 17). */
export function hasNotRectified(facts: Facts): Refusal | null {
  const clock = rectifyClock(facts)
  if (clock && isOpen(clock) && isOverdue(clock, facts.now)) return null
  return refuse(
    'rectificationNotOverdue',
    '整改期限未满，不能以逾期不改正为由公告',
    'The term to correct is not over',
    { about: 'time', basis: 'PQL 17' },
  )
}

/** The extension is asked for at least five days before the term ends (PQS10). */
export function isAskedInTime(facts: Facts): Refusal | null {
  const dueOn = rectifyClock(facts)?.dueOn
  if (dueOn && addDays(dateIn(facts.now), 5) <= dueOn) return null
  return refuse(
    'askedTooLate',
    '申请延期须在整改期满5日前提出',
    'An extension is asked for at least five days before the term ends',
    { about: 'time', basis: 'PQS10' },
  )
}

export function extensionWasAsked(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'askExtension')) return null
  return refuse('extensionNotAsked', '企业尚未申请延期', 'The firm has not asked for it', {
    basis: 'PQS10',
  })
}

/** The same pair goes again only where there is nobody else (SD12). */
export function pairIsAnother(_facts: Facts, data: RecheckSampling): Refusal | null {
  if (!data.samePair || data.samePairWhy) return null
  return refuse(
    'samePair',
    '复查抽样应另派人员；确无其他人员的，请写明原因',
    'Another pair takes the samples of a re-check; where there is none, say why',
    { basis: 'design' },
  )
}

export function recheckHasSamples(_facts: Facts, data: RecheckSampling): Refusal | null {
  if (data.testUnits > 0 && data.reserveUnits > 0) return null
  return refuse(
    'reserveMissing',
    '须同时抽取检验样品和备用样品',
    'A test sample and a reserve sample are both taken',
    { basis: 'PQSM 47' },
  )
}

/** Each re-check has its own report: as many orders of test are reported as samples were taken. */
export function recheckIsReported(facts: Facts): Refusal | null {
  const reported = linkedCases(facts, 'sampleTest').filter(({ state }) => state === 'reported')
  if (reported.length >= facts.subject.rechecks) return null
  return refuse(
    'recheckNotReported',
    '复查样品的检验任务尚未报出，请关联检验任务并待其报出',
    'The test of the re-check sample has not been reported; tie its order of test',
    { about: 'state', basis: 'PQSM 47' },
  )
}

export const recheckFound =
  (wanted: 'pass' | 'fail') =>
  (_facts: Facts, data: RecheckResult): Refusal | null => {
    if (data.conclusion === wanted) return null
    return wanted === 'pass'
      ? refuse('recheckFailed', '复查不合格，不能按合格办结', 'The re-check failed', {
          basis: 'PQL 17',
        })
      : refuse('recheckPassed', '复查合格，应当办结', 'The re-check passed: close the case', {
          basis: 'PQL 17',
        })
  }

/** Food is disposed of before the case can end (FSSM 45). */
export function foodIsDisposedOf(facts: Facts): Refusal | null {
  if (!isFood(facts) || facts.subject.disposal) return null
  return refuse(
    'disposalNotDone',
    '不合格食品的核查处置尚未完成',
    'The failed food has not been verified and disposed of',
    { about: 'state', basis: 'FSSM 45' },
  )
}

/** Five working days to ask for a hearing pass first, unless one was held (APL 63, 64). */
export function hearingTimeIsOver(facts: Facts, data: HeavyDecision): Refusal | null {
  if (data.hearing === 'held') return null
  const served = startOfDay(calendarDate(data.noticeServedOn))
  const due = dueAfter('5 working days', served, { calendar: facts.calendar })
  if (facts.now >= due.at) return null
  return refuse(
    'hearingTimeRuns',
    `当事人可在${due.on}前要求听证，期满前不能作出决定`,
    `The firm may ask for a hearing until ${due.on}; nothing is decided before`,
    { about: 'time', basis: 'APL 63,64' },
  )
}

export function disposalIsFood(facts: Facts): Refusal | null {
  if (isFood(facts)) return null
  return refuse('notFood', '本案不是食品，无须核查处置', 'Not food: there is nothing to dispose of')
}

/** A penalty that is said to be filed is tied to the case. */
export function penaltyIsTied(facts: Facts, data: Disposal): Refusal | null {
  if (data.penalty === 'none' || linkedCases(facts, 'penalty').length > 0) return null
  return refuse(
    'penaltyNotTied',
    '请先关联已立案的行政处罚案件',
    'Tie the penalty case that was filed',
    { basis: 'FSSM 45' },
  )
}

export function disposalMovesOn(facts: Facts, data: ExtendedDisposal): Refusal | null {
  const clock = facts.deadlines.findLast(({ limit }) => limit === 'foodDispose')
  if (clock?.dueOn && data.extendedTo > clock.dueOn && !isOverdue(clock, facts.now)) return null
  return refuse(
    'extensionNotPossible',
    '延长须在期满前批准，且新的日期晚于原期限',
    'An extension is granted before the term ends and to a later day',
    { about: 'time', basis: 'FSSM 45' },
  )
}

export const withRectification = (subject: FollowUp, data: Rectification): FollowUp => ({
  ...subject,
  rectification: data,
})

export const withRecheck = (subject: FollowUp): FollowUp => ({
  ...subject,
  rechecks: subject.rechecks + 1,
})

export const withDisposal = (subject: FollowUp, disposal: Disposal): FollowUp => ({
  ...subject,
  disposal,
})
