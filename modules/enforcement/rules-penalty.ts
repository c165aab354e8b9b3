import { addMonths, calendarDate, dateIn } from '#kernel/dates.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Service } from './contract-common.ts'
import type {
  ChangedDecision,
  Conclusion,
  Decision,
  FurtherExtension,
  HeadWithdrawal,
  HearingOutcome,
  Penalty,
  PenaltyOpening,
  Preserve,
  Terms,
} from './contract-penalty.ts'
import { instantOf } from './rules-common.ts'
import { hearingIsDue, isMitigated, proposedTerms } from './rules-proposal.ts'
import { added, compared } from './sums.ts'

/** Pure decisions of a penalty case: facts in, refusal or value out. */
type Facts = CaseFacts<Penalty>

export const beginPenalty = (opening: PenaltyOpening): Penalty => ({
  ...opening,
  conclusion: null,
  proposal: null,
  mitigated: false,
  noticedOn: null,
  hearing: null,
  decision: null,
  decidedOn: null,
  servedOn: null,
  furtherDays: null,
})

export const withConclusion = (subject: Penalty, conclusion: Conclusion): Penalty => ({
  ...subject,
  conclusion,
  proposal: proposedTerms(conclusion),
  mitigated: isMitigated(conclusion),
  hearing: null,
})

export const withNotice = (subject: Penalty, { servedOn }: Service): Penalty => ({
  ...subject,
  noticedOn: servedOn,
})

export const withHearing = (subject: Penalty, { result }: HearingOutcome): Penalty => ({
  ...subject,
  hearing: result,
})

export const withDecision = (subject: Penalty, decision: Decision, at: Date): Penalty => ({
  ...subject,
  decision: decidedTerms(subject, decision),
  decidedOn: dateIn(at),
})

export const withService = (subject: Penalty, { servedOn }: Service): Penalty => ({
  ...subject,
  servedOn,
})

export const withFurtherDays = (subject: Penalty, data: FurtherExtension): Penalty => ({
  ...subject,
  furtherDays: data.furtherDays,
})

export const withChange = (subject: Penalty, changed: ChangedDecision): Penalty => ({
  ...subject,
  decision: subject.decision && {
    ...subject.decision,
    fine: changed.fine,
    confiscatedIncome: changed.confiscatedIncome,
  },
})

/** What the decision comes to: the proposal the party was told, or less of it. */
export function decidedTerms(subject: Penalty, decision: Decision): Terms {
  const told = subject.proposal ?? NOTHING
  if (decision.outcome === 'asNoticed') return told
  return {
    fine: decision.fine ?? told.fine,
    confiscatedIncome: decision.confiscatedIncome ?? told.confiscatedIncome,
    confiscatedGoodsValue: told.confiscatedGoodsValue,
    kinds: told.kinds.filter((kind) => !decision.kindsDropped.includes(kind)),
  }
}

const NOTHING: Terms = {
  fine: '0',
  confiscatedIncome: '0',
  confiscatedGoodsValue: '0',
  kinds: [],
}

/** What the party has to pay. */
export const payable = (terms: Terms): string => added(terms.fine, terms.confiscatedIncome)

export const sinceReceived = (facts: Facts): Date => instantOf(facts.subject.receivedOn)
export const sinceNoticed = (facts: Facts): Date =>
  facts.subject.noticedOn ? instantOf(facts.subject.noticedOn) : facts.now
export const isNoticed = (facts: Facts): boolean => facts.state === 'noticed'
export const isHearingTerm = (facts: Facts): boolean =>
  isNoticed(facts) && hearingIsDue(facts.subject, facts.standing.regionCode)
export const isNotExtendedByMeeting = (facts: Facts): boolean => facts.subject.furtherDays === null

/** The further term runs on from the end of the first. */
export function sinceFirstTerm(facts: Facts): Date {
  const due = facts.deadlines.findLast(({ limit }) => limit === 'decide')?.dueAt
  return due ? new Date(due.getTime() - 1) : facts.now
}

/** Preserved in haste, and not yet approved. */
export function isUnapproved(facts: Facts): boolean {
  const preserved = lastTaken(facts, 'preserve')
  return preserved !== undefined && (preserved.data as Preserve).urgent
}

/** Years within which an act must be found (Penalty Law art. 36). */
const LIMITATION_MONTHS = { usual: 24, safety: 60 }

/** An act found too late is not punished; one that goes on is never found too late. */
export function isWithinLimitation(facts: Facts): Refusal | null {
  const { actEndedOn, receivedOn, harmsSafety } = facts.subject
  if (actEndedOn === undefined) return null
  const months = harmsSafety ? LIMITATION_MONTHS.safety : LIMITATION_MONTHS.usual
  const last = addMonths(calendarDate(actEndedOn), months)
  if (receivedOn <= last) return null
  return refuse(
    'limitationPassed',
    `违法行为终了于${actEndedOn}，${months / 12}年内（至${last}）未被发现，不再给予行政处罚`,
    `The act ended on ${actEndedOn} and was not found within ${months / 12} years, by ${last}`,
    { about: 'time', basis: 'APL 36' },
  )
}

export function officersAreNamed(_facts: Facts, data: { officers: { name: string }[] }) {
  const names = new Set(data.officers.map(({ name }) => name.trim()))
  if (names.size >= 2) return null
  return refuse('officersNotTwo', '须指定两名以上办案人员', 'Name two different officers or more', {
    basis: 'APL 42',
  })
}

/** Evidence is held with approval, or in haste with approval to follow. */
export function preservationIsApproved(facts: Facts, data: Preserve): Refusal | null {
  const approved = lastTaken(facts, 'approvePreserve')?.seq ?? 0
  const used = lastTaken(facts, 'preserve')?.seq ?? 0
  if (data.urgent || approved > used) return null
  return refuse(
    'notApproved',
    '先行登记保存须经机关负责人批准；情况紧急的选“紧急”，24小时内补办',
    'Preservation is approved by the head first; if urgent, say so and have it approved in 24 hours',
    { basis: 'APL 56' },
  )
}

export function preservationRuns(facts: Facts): Refusal | null {
  if (facts.deadlines.some((d) => d.limit === 'preserve' && isOpen(d))) return null
  return refuse('nothingPreserved', '没有正在登记保存的证据', 'No evidence is being preserved')
}

export function testRuns(facts: Facts): Refusal | null {
  if (isTesting(facts)) return null
  return refuse('noTest', '没有正在进行的检验、鉴定', 'No test is under way')
}

export function testIsOver(facts: Facts): Refusal | null {
  if (!isTesting(facts)) return null
  return refuse('testRuns', '检验、鉴定尚未结束', 'A test is still under way')
}

const isTesting = (facts: Facts): boolean =>
  (lastTaken(facts, 'startTest')?.seq ?? 0) > (lastTaken(facts, 'endTest')?.seq ?? 0)

/** Time of public notice before a paper counts as served (Civil Procedure Law art. 95). */
const PUBLIC_NOTICE_DAYS = 30

export function publicNoticeIsOver(facts: Facts, data: Service): Refusal | null {
  if (data.way !== 'publicNotice') return null
  const announced = lastTaken(facts, 'announce')
  const days = announced ? (facts.now.getTime() - announced.at.getTime()) / 86_400_000 : 0
  if (announced?.fromState === facts.state && days >= PUBLIC_NOTICE_DAYS) return null
  return refuse(
    'publicNoticeTooShort',
    `公告送达须先发布公告，满${PUBLIC_NOTICE_DAYS}日视为送达`,
    `Service by public notice takes ${PUBLIC_NOTICE_DAYS} days from the notice`,
    { about: 'time', basis: 'APL 61' },
  )
}

export function defenceTermRuns(facts: Facts): Refusal | null {
  const term = facts.deadlines.findLast(({ limit }) => limit === 'defend')
  if (term && isOpen(term) && !isOverdue(term, facts.now)) return null
  return refuse('defenceTermOver', '陈述申辩期限已过', 'The term for the defence is over', {
    about: 'time',
    basis: 'APL 44,45',
  })
}

export function isEntitledToHearing(facts: Facts): Refusal | null {
  if (hearingIsDue(facts.subject, facts.standing.regionCode)) return null
  return refuse(
    'noHearingRight',
    '拟处罚未达到听证标准',
    'The penalty proposed gives no right to a hearing',
    { basis: 'APL 63' },
  )
}

/** Both rights run in their own terms; the case waits for the longer of them. */
export function termsAreOver(facts: Facts): Refusal | null {
  const running = facts.deadlines.filter(
    (d) => (d.limit === 'defend' || d.limit === 'hearingAsk') && isOpen(d),
  )
  if (running.length === 0) return null
  return refuse(
    'termsRun',
    `当事人陈述申辩或要求听证的期限未满（至${running.map((d) => d.dueOn).join('、')}）`,
    'The party may still state a defence or ask for a hearing',
    { about: 'time', basis: 'APL 62,64' },
  )
}

const wasHearingAsked = (facts: Facts): boolean =>
  (lastTaken(facts, 'requestHearing')?.seq ?? 0) > (lastTaken(facts, 'serveNotice')?.seq ?? 0)

export function hearingIsOver(facts: Facts): Refusal | null {
  if (!wasHearingAsked(facts) || facts.subject.hearing !== null) return null
  return refuse('hearingNotOver', '听证尚未结束或听证报告未提交', 'The hearing is not over', {
    basis: 'APL 65',
  })
}

/** The report says what the hearing came to. */
export function reportFitsHearing(facts: Facts, data: HearingOutcome): Refusal | null {
  const last = linkedCases(facts, 'hearing').findLast(({ isEnded }) => isEnded)
  const wanted = data.result === 'dropped' ? 'dropped' : 'reported'
  if (last?.state === wanted) return null
  return refuse(
    'hearingDoesNotFit',
    '听证尚未办结，或所填意见与听证结果不一致：请先在关联的听证中办结',
    'The hearing has not ended, or ended otherwise: finish the linked hearing first',
    { basis: 'APL 64,65' },
  )
}

export function hearingWasAsked(facts: Facts): Refusal | null {
  if (wasHearingAsked(facts)) return null
  return refuse('noHearingAsked', '当事人没有要求听证', 'The party has not asked for a hearing')
}

export function hasUncheckedDefence(facts: Facts): Refusal | null {
  if (isUnchecked(facts)) return null
  return refuse('nothingToRecheck', '没有待复核的陈述申辩', 'No defence waits for a re-check')
}

export function defenceIsRechecked(facts: Facts): Refusal | null {
  if (!isUnchecked(facts)) return null
  return refuse(
    'defenceNotRechecked',
    '陈述申辩尚未复核',
    'What the party said has not been checked',
    { basis: 'APL 45' },
  )
}

const isUnchecked = (facts: Facts): boolean =>
  (lastTaken(facts, 'defend')?.seq ?? 0) > (lastTaken(facts, 'recheck')?.seq ?? 0)

export function isHeadWithdrawn(facts: Facts): boolean {
  const said = lastTaken(facts, 'decideHeadWithdrawal')
  return said !== undefined && (said.data as HeadWithdrawal).granted
}

export const isMoneyDue = (subject: Penalty): boolean =>
  subject.decision !== null && compared(payable(subject.decision), '0') > 0
