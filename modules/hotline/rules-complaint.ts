import { addMonths, calendarDate, dateIn } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Assignment,
  CallBack,
  Complaint,
  ComplaintOpening,
  MediationEnd,
  MediatorDecision,
  Refusing,
  Settlement,
  TestCommission,
} from './contract-complaint.ts'

/** Pure decisions of the complaint: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<Complaint>

export function beginComplaint(opening: ComplaintOpening): Complaint {
  const { complainantName: _name, complainantContact: _contact, ...seen } = opening
  return {
    ...seen,
    competence: null,
    isMediatorDisputed: false,
    isMediatorReplaced: false,
    settledAmount: null,
    endReason: null,
    isEndTold: false,
  }
}

/** The three years run from knowledge of the harm, not from the complaint. */
export const sinceKnowledge = (facts: Facts): Date =>
  new Date(`${facts.subject.knownOn}T00:00:00+08:00`)

/** Measured on the day of complaining: what the organ takes to decide is not the consumer's loss. */
function isOverThreeYears(facts: Facts): boolean {
  const opened = lastTaken(facts, 'opened')
  const last = addMonths(calendarDate(facts.subject.knownOn), 36)
  return opened !== undefined && dateIn(opened.at) > last
}

/** Measures for Complaints and Reports art. 15: what is refused cannot be accepted. */
export function mayBeAccepted(facts: Facts): Refusal | null {
  if (isOverThreeYears(facts)) {
    return refuse(
      'overThreeYears',
      '投诉时已超过知道权益受侵害之日起三年，不予受理',
      'More than three years had passed since the harm was known; it has to be refused',
      { basis: 'CRM 15' },
    )
  }
  if (facts.subject.isForDailyUse) return null
  return refuse(
    'notConsumer',
    '不是为生活消费需要购买、使用，不予受理',
    'It was not bought as a consumer; it has to be refused',
    { basis: 'CRM 15' },
  )
}

/** A ground that the case itself contradicts refuses nobody. */
export function refusalIsTrue(facts: Facts, data: Refusing): Refusal | null {
  if (data.reason === 'overThreeYears' && !isOverThreeYears(facts)) {
    return refuse(
      'notOverThreeYears',
      `权益受侵害之日为${facts.subject.knownOn}，投诉时未满三年`,
      `The harm is known since ${facts.subject.knownOn}: less than three years before`,
      { basis: 'CRM 15' },
    )
  }
  return null
}

/** An objection to the mediator stops the mediation until it is decided (art. 19, SD15). */
export function mediatorStands(facts: Facts): Refusal | null {
  if (facts.subject.isMediatorDisputed) {
    return refuse(
      'mediatorDisputed',
      '对调解员的异议尚未决定，调解暂停',
      'An objection to the mediator is open; mediation waits for the decision',
      {
        basis: 'CRM 19',
        remedy: { zh: '请机关负责人先作决定', en: 'The head of the organ decides first' },
      },
    )
  }
  const first = facts.events.find(({ name }) => name === 'startMediation')
  const isSame = facts.standing.assignments.mediator === first?.actorId
  if (!facts.subject.isMediatorReplaced || !isSame) return null
  return refuse(
    'mediatorMustChange',
    '异议成立，原调解员不得继续调解',
    'The objection was upheld; the mediator may not go on',
    {
      basis: 'CRM 19',
      remedy: { zh: '请另行指定调解员', en: 'Name another mediator to the case' },
    },
  )
}

export function objectionIsOpen(facts: Facts): Refusal | null {
  if (facts.subject.isMediatorDisputed) return null
  return refuse('noObjection', '没有待决定的异议', 'No objection waits for a decision')
}

export function sharesAddUp(_facts: Facts, data: TestCommission): Refusal | null {
  const sum = data.complainantPercent + data.operatorPercent
  if (sum === 100) return null
  return refuse(
    'sharesDoNotAddUp',
    `双方承担的费用合计${sum}%，应为100%`,
    `The shares of the cost add up to ${sum} %, not to 100 %`,
    { basis: 'CRM 20' },
  )
}

export function performedLater(facts: Facts, data: Settlement): Refusal | null {
  const today = dateIn(facts.now)
  if (data.performBy >= today) return null
  return refuse(
    'performanceIsPast',
    '履行期限早于今日；已经履行的，请选择“即时履行”',
    'The day is past; what is done already is settled at once',
  )
}

/** Whoever ended a mediation tells both sides before the file is closed. */
export function endIsTold(facts: Facts): Refusal | null {
  if (facts.state !== 'ended' || facts.subject.isEndTold) return null
  return refuse(
    'endNotTold',
    '尚未告知双方调解终止，不能结案',
    'Both sides have to be told that mediation has ended first',
    { basis: 'CRM 21' },
  )
}

export function endWaitsToBeTold(facts: Facts): Refusal | null {
  if (!facts.subject.isEndTold) return null
  return refuse('toldAlready', '已告知双方', 'Both sides have been told')
}

export function scoreFitsReach(_facts: Facts, data: CallBack): Refusal | null {
  if (data.isReached === (data.score !== undefined)) return null
  return refuse(
    'scoreDoesNotFit',
    data.isReached ? '回访成功的，请填写满意度' : '未接通的，不能填写满意度',
    data.isReached ? 'Give the score that was named' : 'Who was not reached gave no score',
  )
}

export const withCompetence = (subject: Complaint, { competence }: Assignment): Complaint => ({
  ...subject,
  competence,
})

export const withObjection = (subject: Complaint): Complaint => ({
  ...subject,
  isMediatorDisputed: true,
})

export const withMediatorDecision = (
  subject: Complaint,
  { result }: MediatorDecision,
): Complaint => ({
  ...subject,
  isMediatorDisputed: false,
  isMediatorReplaced: subject.isMediatorReplaced || result === 'replaced',
})

export const withSettlement = (
  subject: Complaint,
  { amount }: Pick<Settlement, 'amount'>,
): Complaint => ({ ...subject, settledAmount: amount ?? null })

export const withEnd = (subject: Complaint, { reason }: MediationEnd): Complaint => ({
  ...subject,
  endReason: reason,
})

export const withTimeUp = (subject: Complaint): Complaint => ({ ...subject, endReason: 'timeUp' })

export const withWithdrawal = (subject: Complaint): Complaint => ({
  ...subject,
  endReason: 'withdrawn',
})

export const withEndTold = (subject: Complaint): Complaint => ({ ...subject, isEndTold: true })
