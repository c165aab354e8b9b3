import { dueAfter, type TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, daysBetween, startOfDay } from '#kernel/dates.ts'
import { isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CatalogueRevision,
  EvaluationCatalogue,
  Objection,
  PublicityObjection,
} from './contract-objection.ts'

/** Pure decisions about objections to a public list, and about catalogues. */
type Facts = CaseFacts<PublicityObjection>

/** Name and contact of the objector stay sealed in the event; the subject leaves them out. */
export const beginObjection = ({
  noticeNumber,
  noticeOn,
  receivedOn,
  claim,
}: Objection): PublicityObjection => ({ noticeNumber, noticeOn, receivedOn, claim })

/** The evaluation objected to, which the case is tied to, still has its list on notice. */
export function listIsOnNotice(facts: Facts): Refusal | null {
  if (facts.links.some((link) => link.state === 'publicNotice')) return null
  return refuse(
    'listNotOnNotice',
    '关联的评审不在公示中，不能受理异议',
    'The evaluation it is tied to is not on public notice',
    { basis: 'design' },
  )
}

/** FBE.publicity: fifteen days, a rest day at the end moved to the next working day. */
const PUBLICITY = '15 days'

export function isWithinNotice(facts: Facts): Refusal | null {
  const { noticeOn, receivedOn } = facts.subject
  const last = dueAfter(PUBLICITY, startOfDay(calendarDate(noticeOn)), {
    calendar: facts.calendar,
  }).on
  if (last !== null && receivedOn >= noticeOn && receivedOn <= last) return null
  return refuse(
    'outsideNotice',
    `异议须在公示期内提出（${noticeOn}至${last ?? '—'}），收到日期为${receivedOn}`,
    `Objections are made while the list is on notice (${noticeOn} to ${last ?? '—'})`,
    { about: 'time', basis: 'design' },
  )
}

/** The applicant has answered, or has let the time for it pass. */
export function applicantWasHeard(facts: Facts): Refusal | null {
  const answer = facts.deadlines.find((deadline) => deadline.limit === 'answer')
  if (lastTaken(facts, 'answer') || (answer && isOverdue(answer, facts.now))) return null
  return refuse(
    'applicantNotHeard',
    '须先听取申报单位的说明，或者等其说明期限届满',
    'The applicant is heard first, or lets the time for it pass',
    { basis: 'design' },
  )
}

type CatalogueFacts = CaseFacts<EvaluationCatalogue>

export const beginCatalogue = (draft: EvaluationCatalogue): EvaluationCatalogue => ({ ...draft })

export const withItems = (
  subject: EvaluationCatalogue,
  { items }: CatalogueRevision,
): EvaluationCatalogue => ({ ...subject, items })

/** A catalogue is published before the days of application begin, and leaves time to apply. */
export function leavesTimeToApply(facts: CatalogueFacts): Refusal | null {
  const { opensOn, closesOn } = facts.subject
  const today = dateIn(facts.now)
  if (opensOn >= today && closesOn > opensOn) return null
  return refuse(
    'noTimeToApply',
    `申报期间${opensOn}至${closesOn}有误：开始不得早于今天（${today}），截止须晚于开始`,
    `Applications from ${opensOn} to ${closesOn}: begin today (${today}) or later, and last a day`,
    { about: 'time', basis: 'FBM' },
  )
}

/** From publication to the last day of application. */
export const untilClosing = (facts: CatalogueFacts): TermText | null => {
  const published = lastTaken(facts, 'publishCatalogue')
  if (!published) return null
  const days = daysBetween(dateIn(published.at), calendarDate(facts.subject.closesOn))
  return `${days} days`
}
