import { dueAfter } from '#kernel/calendar.ts'
import { dateIn } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Acceptance,
  AppealOpening,
  Changed,
  PenaltyAppeal,
  Stay,
} from './contract-penalty-appeal.ts'
import { instantOf } from './rules-common.ts'

/** Pure decisions of a review or suit against a penalty. */
type Facts = CaseFacts<PenaltyAppeal>

export const beginAppeal = (opening: AppealOpening): PenaltyAppeal => ({
  ...opening,
  isStayed: false,
  fine: null,
})

export const withStay = (subject: PenaltyAppeal, { stayed }: Stay): PenaltyAppeal => ({
  ...subject,
  isStayed: stayed,
})

export const withChangedFine = (subject: PenaltyAppeal, { fine }: Changed): PenaltyAppeal => ({
  ...subject,
  fine,
})

export const isReconsideration = (facts: Facts): boolean => facts.subject.way === 'reconsideration'
export const isSuit = (facts: Facts): boolean => facts.subject.way === 'suit'
export const sinceAccepted = (facts: Facts): Date => {
  const accepted = lastTaken(facts, 'accept')
  return accepted ? instantOf((accepted.data as Acceptance).acceptedOn) : facts.now
}

/** 60 days for reconsideration, six months for a suit, from knowledge of the decision. */
export function isFiledInTime(facts: Facts, data: Acceptance): Refusal | null {
  const { way, knownOn, filedOn } = facts.subject
  const term = way === 'reconsideration' ? '60 days' : '6 months'
  const { on } = dueAfter(term, instantOf(knownOn), { calendar: facts.calendar, roll: true })
  if (data.excused || on === null || filedOn <= on) return null
  return refuse(
    'filedTooLate',
    `申请期限至${on}，${filedOn}提出已逾期，且未认定有正当理由`,
    `The term ended on ${on}; it was filed on ${filedOn} and not excused`,
    { about: 'time', basis: 'APL 7' },
  )
}

export function acceptanceIsPlausible(facts: Facts, data: Acceptance): Refusal | null {
  if (data.acceptedOn >= facts.subject.filedOn && data.acceptedOn <= dateIn(facts.now)) return null
  return refuse(
    'acceptedOnImplausible',
    '受理日期须在提出之后、今天之前',
    'It is accepted after it was filed, and by today',
  )
}

/** Review and suit do not stop a penalty by themselves; a stay is decided, and lifted again. */
export function stayReallyChanges(facts: Facts, data: Stay): Refusal | null {
  if (facts.subject.isStayed !== data.stayed) return null
  return refuse('sameStay', '执行状态没有变化', 'Nothing changes by it', { basis: 'APL 73' })
}
