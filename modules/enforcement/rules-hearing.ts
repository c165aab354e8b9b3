import { dueAfter } from '#kernel/calendar.ts'
import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Hearing, HearingOpening, Hold, Report, Schedule } from './contract-hearing.ts'
import { instantOf } from './rules-common.ts'

/** Pure decisions of a hearing. */
type Facts = CaseFacts<Hearing>

export const beginHearing = (opening: HearingOpening): Hearing => ({
  ...opening,
  heldOn: null,
  place: null,
  isClosed: null,
  opinion: null,
})

export const withSchedule = (subject: Hearing, schedule: Schedule): Hearing => ({
  ...subject,
  heldOn: schedule.heldOn,
  place: schedule.place,
  isClosed: schedule.isClosed,
})

export const withReport = (subject: Hearing, { opinion }: Report): Hearing => ({
  ...subject,
  opinion,
})

/** The term of the notice is counted back from the day of the hearing. */
export const sinceHearing = (facts: Facts): Date =>
  facts.subject.heldOn ? instantOf(facts.subject.heldOn) : facts.now

/** A hearing is set so far ahead that the party can be told seven working days before it. */
export function leavesTimeToTell(facts: Facts, data: Schedule): Refusal | null {
  const { calendar, now } = facts
  const last = dueAfter('-7 working days', instantOf(data.heldOn), { calendar }).on
  if (last !== null && last >= dateIn(now)) return null
  return refuse(
    'hearingTooSoon',
    `听证须提前7个工作日通知当事人，${data.heldOn}举行已来不及`,
    `The party is told seven working days ahead; ${data.heldOn} is too soon`,
    { about: 'time', basis: 'APL 64' },
  )
}

export function closedHasGrounds(_facts: Facts, data: Schedule): Refusal | null {
  if (!data.isClosed || data.grounds) return null
  return refuse(
    'closedWithoutGrounds',
    '听证公开举行；不公开的须写明涉及的秘密或隐私',
    'Hearings are public; say which secret or private matter closes this one',
    { basis: 'APL 64' },
  )
}

export function publicIsAnnounced(facts: Facts, data: { isAnnounced: boolean }): Refusal | null {
  if (facts.subject.isClosed || data.isAnnounced) return null
  return refuse('notAnnounced', '公开听证须发布公告', 'A public hearing is announced', {
    basis: 'HRM',
  })
}

export function noticeWasInTime(facts: Facts): Refusal | null {
  const notice = facts.deadlines.findLast(({ limit }) => limit === 'hearingNotice')
  if (notice?.state === 'met') return null
  return refuse(
    'noticeTooLate',
    '听证通知晚于听证前7个工作日，须另定日期',
    'The party was told less than seven working days ahead: set another day',
    { about: 'time', basis: 'APL 64' },
  )
}

export function hearingDayHasCome(facts: Facts): Refusal | null {
  const { heldOn } = facts.subject
  if (heldOn !== null && heldOn <= dateIn(facts.now)) return null
  return refuse('notYet', `听证定于${heldOn ?? '—'}举行`, `The hearing is on ${heldOn ?? '—'}`, {
    about: 'time',
  })
}

export function withdrawalIsDecided(_facts: Facts, data: Hold): Refusal | null {
  if (!data.withdrawalAsked || data.withdrawalDecision) return null
  return refuse(
    'withdrawalUndecided',
    '有回避申请的，须先作出决定',
    'A request that the host or clerk withdraw is decided first',
    { basis: 'APL 43,64' },
  )
}
