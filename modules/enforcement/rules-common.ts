import { dateIn, parseDate, startOfDay } from '#kernel/dates.ts'
import { isOpen } from '#kernel/procedure/clock.ts'
import {
  type CaseEvent,
  type CaseLink,
  type Deadline,
  lastTaken,
  linkedCases,
} from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Certificates, Leaders, Service } from './contract-common.ts'

/** Pure decisions that several procedures of enforcement share. */
interface Now {
  readonly now: Date
}
interface History {
  readonly events: readonly CaseEvent[]
}
interface Ties {
  readonly links: readonly CaseLink[]
}

/** The instant at which a day of a form begins; days of forms have passed their schema. */
export function instantOf(day: string): Date {
  const date = parseDate(day)
  if (!date) throw new Error(`not a day: ${day}`)
  return startOfDay(date)
}

/** Two officers are two persons, and their certificates are in force (SD06). */
export function officersAreTwo(facts: Now, data: { officers: Certificates }): Refusal | null {
  const numbers = new Set(data.officers.map((one) => one.certificateNumber))
  const names = new Set(data.officers.map((one) => one.officer))
  if (numbers.size < data.officers.length || names.size < data.officers.length) {
    return refuse(
      'officersNotTwo',
      '执法人员不得少于两人：姓名和执法证号不能重复',
      'Two different officers are needed: neither name nor certificate may be given twice',
      { basis: 'APL 42' },
    )
  }
  const expired = data.officers.filter((one) => one.validTo < dateIn(facts.now))
  if (expired.length === 0) return null
  const which = expired.map((one) => one.certificateNumber).join('、')
  return refuse(
    'certificateExpired',
    `执法证已过有效期：${which}`,
    `Certificate no longer in force: ${which}`,
    {
      basis: 'APL 42,55',
      remedy: { zh: '请换由持有效证件的人员办理', en: 'Name another officer' },
    },
  )
}

/** The same head does not count twice. */
export function leadersAreThree(_facts: unknown, data: { leaders: Leaders }): Refusal | null {
  const names = new Set(data.leaders.map(({ name }) => name.trim()))
  if (names.size >= 3) return null
  return refuse(
    'leadersNotThree',
    '集体讨论须有三名以上负责人参加，姓名不能重复',
    'Three different heads or more take part in the discussion',
    { basis: 'APL 57' },
  )
}

/** What has been served was served by today. */
export function serviceIsPast(facts: Now, data: { servedOn: string }): Refusal | null {
  if (data.servedOn <= dateIn(facts.now)) return null
  return refuse('servedInFuture', '送达日期不能晚于今天', 'The day of service has not come yet')
}

/** Electronic service needs the signed consent of the party. */
export function electronicHasConsent(_facts: unknown, data: Service): Refusal | null {
  if (data.way !== 'electronic' || data.electronicConsent) return null
  return refuse(
    'consentMissing',
    '电子送达须经当事人书面确认，请填写确认书编号',
    'Electronic service needs the written consent of the party; give its number',
    { basis: 'APL 61' },
  )
}

/** The second officer has signed since the last of the given steps. */
export const isSignedSince =
  (...since: readonly string[]) =>
  (facts: History): Refusal | null => {
    const signed = lastTaken(facts, 'cosign')?.seq ?? 0
    const last = Math.max(0, ...since.map((name) => lastTaken(facts, name)?.seq ?? 0))
    if (signed > last) return null
    return refuse(
      'secondOfficerMissing',
      '尚无第二名执法人员签字',
      'The second officer has not signed yet',
      { basis: 'APL 42' },
    )
  }

/** Cases of a procedure that are tied to this one and have not ended. */
export const openCases = (facts: Ties, procedure: string): readonly CaseLink[] =>
  linkedCases(facts, procedure).filter(({ isEnded }) => !isEnded)

/** A date set by extension is later than the one it moves. */
export const isLaterThan =
  (limit: string) =>
  (facts: { readonly deadlines: readonly Deadline[] }, data: { extendedTo: string }) => {
    const running = facts.deadlines.findLast((d) => d.limit === limit && isOpen(d))
    if (!running?.dueOn || data.extendedTo > running.dueOn) return null
    return refuse(
      'notLater',
      `延长后的日期须晚于原期限（${running.dueOn}）`,
      `The new day has to be later than ${running.dueOn}`,
      { about: 'time' },
    )
  }
