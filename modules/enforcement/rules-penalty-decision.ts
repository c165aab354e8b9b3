import type { TermText } from '#kernel/calendar.ts'
import { isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Decision, NoPenalty, Penalty, Withdrawal } from './contract-penalty.ts'
import { arePublished } from './penalty-bases.ts'
import { openCases } from './rules-common.ts'
import { decidedTerms, isHeadWithdrawn, isMoneyDue } from './rules-penalty.ts'
import { hearingIsDue, kindsOf } from './rules-proposal.ts'
import { compared } from './sums.ts'

/** Pure decisions on the end of a penalty case: decision, transfer, closing. */
type Facts = CaseFacts<Penalty>

/**
 * A heavy or complex penalty is resolved by the heads together (Penalty Law art. 57). Heavy is here
 * what gives a right to a hearing, and what goes below the least of its range (design).
 */
export function needsMeeting(facts: Facts): boolean {
  const { conclusion, mitigated } = facts.subject
  return (
    (conclusion?.complex ?? false) ||
    (conclusion?.publicInterest ?? false) ||
    mitigated ||
    hearingIsDue(facts.subject, facts.standing.regionCode) ||
    isHeadWithdrawn(facts)
  )
}

export function meetingWasHeld(facts: Facts): Refusal | null {
  if (facts.state === 'collective' || !needsMeeting(facts)) return null
  return refuse(
    'meetingNeeded',
    '情节复杂、重大或减轻处罚的案件，须先由机关负责人集体讨论',
    'A complex, heavy or mitigated penalty is discussed by the heads of the organ first',
    { basis: 'APL 57' },
  )
}

/** The file is reviewed again after a hearing that touched major interests (art. 58). */
export function secondReviewIsDue(facts: Facts): boolean {
  const { conclusion, hearing } = facts.subject
  const wasHeld = hearing !== null && hearing !== 'dropped'
  const again = lastTaken(facts, 'reviewAgain')?.seq ?? 0
  const isDone = again > (lastTaken(facts, 'submitReport')?.seq ?? 0)
  return wasHeld && (conclusion?.majorInterests ?? false) && !isDone
}

export function secondReviewIsDone(facts: Facts): Refusal | null {
  if (!secondReviewIsDue(facts)) return null
  return refuse(
    'secondReviewMissing',
    '经过听证、直接关系重大权益的案件，决定前须再次法制审核',
    'After a hearing on major interests the file is reviewed for legality again',
    { basis: 'APL 58' },
  )
}

export function secondReviewIsWanted(facts: Facts): Refusal | null {
  if (secondReviewIsDue(facts)) return null
  return refuse('noSecondReview', '本案无需再次法制审核', 'No second review is called for')
}

/** While the police have the file, and once they have taken the case, there is no penalty. */
export function isNotWithPolice(facts: Facts): Refusal | null {
  const transfers = linkedCases(facts, 'crimeTransfer')
  if (transfers.every(({ state }) => state === 'notApproved' || state === 'backToPenalty')) {
    return null
  }
  return refuse(
    'withPolice',
    '涉嫌犯罪案件正在移送或已由公安机关立案，不得以行政处罚代替移送',
    'The case is being transferred or has been taken by the police; no penalty in its place',
    { basis: 'APL 27;TRR 3' },
  )
}

/** The case goes to the police only when they have opened theirs. */
export function policeHaveTaken(facts: Facts): Refusal | null {
  const states = linkedCases(facts, 'crimeTransfer').map(({ state }) => state)
  if (states.some((state) => state === 'policeFiled' || state === 'goodsHanded')) return null
  return refuse(
    'policeHaveNotTaken',
    '公安机关尚未立案：请先办理涉嫌犯罪案件移送',
    'The police have not opened a case: transfer it first',
    { basis: 'TRR 12' },
  )
}

/** Nobody is worse off for having spoken: a heavier penalty is told anew (Penalty Law art. 45). */
export function decisionIsNotHeavier(facts: Facts, data: Decision): Refusal | null {
  const told = facts.subject.proposal
  if (!told) return null
  const decided = decidedTerms(facts.subject, data)
  const isHeavier =
    compared(decided.fine, told.fine) > 0 ||
    compared(decided.confiscatedIncome, told.confiscatedIncome) > 0
  if (!isHeavier) return null
  return refuse(
    'heavierThanTold',
    '决定不得重于告知内容；确需加重的，退回调查后重新告知',
    'A decision is never heavier than what the party was told; return the file and tell it anew',
    { basis: 'APL 45' },
  )
}

/** A fine below the proposal may fall below the least of its range: then the heads discuss it. */
export function milderIsDiscussed(facts: Facts, data: Decision): Refusal | null {
  const isSame = data.outcome === 'asNoticed' || data.fine === undefined
  if (isSame || facts.state === 'collective') return null
  return refuse(
    'meetingNeeded',
    '改变告知的罚款数额，须先经集体讨论',
    'A change of the fine is discussed by the heads of the organ first',
    { basis: 'APL 57' },
  )
}

export function somethingIsDecided(facts: Facts, data: Decision): Refusal | null {
  if (kindsOf(decidedTerms(facts.subject, data)).length > 0) return null
  return refuse(
    'nothingDecided',
    '决定中没有任何处罚；不予处罚的请作出不予处罚决定',
    'The decision holds no penalty; decide that there is none instead',
    { basis: 'APL 57' },
  )
}

/** What is minor and corrected is one thing, what harmed health another. */
export function noPenaltyFits(facts: Facts, data: NoPenalty): Refusal | null {
  const isMinor = data.ground === 'minorCorrected' || data.ground === 'firstMinor'
  if (!isMinor || !facts.subject.harmsSafety) return null
  return refuse(
    'notMinor',
    '已造成生命健康、金融安全危害后果的，不能以轻微为由不予处罚',
    'What harmed life, health or finance is not minor',
    { basis: 'APL 33' },
  )
}

/** The collective discussion may lengthen the term only after the head has done so, in time. */
export function mayExtendFurther(facts: Facts): Refusal | null {
  const term = facts.deadlines.findLast(({ limit }) => limit === 'decide')
  const isRunning = term?.state === 'running' && !isOverdue(term, facts.now)
  if (isRunning && lastTaken(facts, 'extend')) return null
  return refuse(
    'notExtendedYet',
    '须先由机关负责人批准延长30日，且在期限届满前集体讨论决定',
    'The head extends by 30 days first, and the heads together before that is over',
    { about: 'time', basis: 'APL 60' },
  )
}

export const furtherTerm = (facts: Facts): TermText | null =>
  facts.subject.furtherDays === null ? null : `${facts.subject.furtherDays} days`

/** Whoever was told to withdraw has handed the case to somebody else. */
export function withdrawnAreReplaced(facts: Facts): Refusal | null {
  const stayed = facts.events
    .filter(({ name, data }) => name === 'decideWithdrawal' && (data as Withdrawal).granted)
    .find(({ seq, data }) => {
      const { whose } = data as Withdrawal
      const named = facts.standing.assignments[whose]
      return facts.events.some(
        (e) => e.seq < seq && e.capacity === whose && e.actorId !== null && e.actorId === named,
      )
    })
  if (!stayed) return null
  return refuse(
    'withdrawnStillNamed',
    '已决定回避的人员仍为承办人，请先改派',
    'Somebody told to withdraw is still named to the case; name another person',
    { about: 'who', basis: 'APL 43' },
  )
}

export function appealAnnulled(facts: Facts): Refusal | null {
  if (linkedCases(facts, 'penaltyAppeal').some(({ state }) => state === 'annulled')) return null
  return refuse(
    'notAnnulled',
    '没有撤销本处罚的复议决定或判决',
    'No decision on review and no judgment has annulled it',
  )
}

export function appealChanged(facts: Facts): Refusal | null {
  if (linkedCases(facts, 'penaltyAppeal').some(({ state }) => state === 'changed')) return null
  return refuse(
    'notChanged',
    '没有变更本处罚的复议决定或判决',
    'No decision on review and no judgment has changed it',
  )
}

export function changeIsNotHeavier(facts: Facts, data: { fine: string }): Refusal | null {
  const fine = facts.subject.decision?.fine ?? '0'
  if (compared(data.fine, fine) <= 0) return null
  return refuse('heavierAfterReview', '复议、诉讼不得加重处罚', 'Review never makes it heavier')
}

const PUBLISHED_STATES = ['published', 'ended', 'withdrawn', 'notPublished']

/** The case closes when everything beside it is done: payment, publication, review, goods. */
export function isPaid(facts: Facts): Refusal | null {
  const payments = linkedCases(facts, 'finePayment')
  const isDone = payments.length > 0 && payments.every(({ isEnded }) => isEnded)
  if (isDone || !isMoneyDue(facts.subject)) return null
  return undone('paymentNotDone', '罚没款尚未缴清', 'The money due has not been paid')
}

export function isPublished(facts: Facts): Refusal | null {
  const { decision } = facts.subject
  if (!decision || !arePublished(kindsOf(decision))) return null
  const states = linkedCases(facts, 'penaltyPublication').map(({ state }) => state ?? '')
  if (states.some((state) => PUBLISHED_STATES.includes(state))) return null
  return undone('publicationNotDone', '处罚信息尚未公示', 'The penalty has not been published')
}

const ERRANDS = {
  hearing: ['听证尚未办结', 'A hearing is open'],
  penaltyAppeal: ['复议或诉讼尚未终结', 'Review or suit is open'],
  seizure: ['查封扣押的财物尚未处理', 'Seized goods are not disposed of'],
  crimeTransfer: ['涉嫌犯罪移送尚未办结', 'A transfer to the police is open'],
  assistanceRequest: ['协查尚未办结', 'A request for assistance is open'],
} as const

/** No case of this errand is open. */
export const isOver =
  (errand: keyof typeof ERRANDS) =>
  (facts: { readonly links: Facts['links'] }): Refusal | null => {
    if (openCases(facts, errand).length === 0) return null
    const [zh, en] = ERRANDS[errand]
    return undone(`${errand}NotDone`, zh, en)
  }

const undone = (code: string, zh: string, en: string): Refusal =>
  refuse(code, zh, en, {
    basis: 'PPM',
    remedy: { zh: '请先办结关联事项', en: 'Finish the linked case first' },
  })
