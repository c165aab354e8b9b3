import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Count, Day, Known, Line, Prose, Yes } from '#kernel/fields.ts'
import { NoTie } from './contract-common.ts'

/** Shapes of a hearing before a penalty. */
export const HearingOpening = Type.Object({
  noticeNumber: Line('行政处罚告知书文号', 'Number of the penalty notice', 80),
  requestedOn: Day('当事人要求听证的日期', 'Asked for on'),
  matter: Prose('拟处罚的事实、依据和内容', 'Facts, law and penalty proposed'),
})
export type HearingOpening = Static<typeof HearingOpening>

export const Schedule = Type.Object({
  heldOn: Day('听证日期', 'Day of the hearing'),
  place: Line('听证地点', 'Place'),
  isClosed: Yes('不公开举行（国家秘密、商业秘密、个人隐私）', 'Closed: secrets or private life'),
  grounds: Type.Optional(Prose('不公开或改期的理由', 'Grounds, if closed or moved')),
  hostIsFree: Confirmed(
    '主持人、记录员均非本案办案人员、审核人员和决定人员',
    'Host and clerk neither investigated, reviewed nor will decide the case',
  ),
})
export type Schedule = Static<typeof Schedule>

export const HearingNotice = Type.Object({
  servedOn: Day('通知书送达日期', 'Notice served on'),
  isAnnounced: Yes('公开听证已发布公告', 'A public hearing was announced'),
})

export const Hold = Type.Object({
  partyCame: Confirmed('当事人或其代理人到场', 'The party or its agent was present'),
  withdrawalAsked: Yes('有人申请主持人或记录员回避', 'Withdrawal of host or clerk was asked for'),
  withdrawalDecision: Type.Optional(Prose('回避申请的处理', 'How the request was decided')),
  participants: Count('参加人数', 'People present', ['人', 'people']),
  officerSaid: Prose('办案人员提出的事实、证据和处罚建议', 'What the officers put forward'),
  partySaid: Prose('当事人的申辩和质证', 'What the party answered'),
  noTie: NoTie,
})
export type Hold = Static<typeof Hold>

export const HearingRecord = Type.Object({
  signed: Choice('笔录签字', 'Signature of the record', {
    signed: ['当事人核对无误后签字', 'Checked and signed by the party'],
    refused: ['当事人拒绝签字，已记明', 'Refused; noted by the host'],
  }),
  noTie: NoTie,
})

export const Report = Type.Object({
  facts: Prose('听证查明的事实', 'Facts as the hearing showed them'),
  opinion: Choice('主持人意见', 'Opinion of the host', {
    agree: ['同意拟处罚意见', 'Agrees with the proposal'],
    change: ['建议从轻、减轻或不予处罚', 'A milder penalty, or none'],
    investigate: ['建议补充调查', 'More investigation'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type Report = Static<typeof Report>

export const Abandon = Type.Object({
  ground: Choice('终结听证的理由', 'Why there is no hearing', {
    absent: ['无正当理由拒不出席', 'Stayed away without good reason'],
    left: ['未经许可中途退场', 'Left without leave'],
    gone: ['当事人死亡或者终止', 'Died or dissolved'],
  }),
  grounds: Prose('说明', 'Explanation'),
})

export const Hearing = Type.Object({
  ...HearingOpening.properties,
  heldOn: Known(Day('听证日期', 'Day of the hearing')),
  place: Known(Line('听证地点', 'Place')),
  isClosed: Known(Yes('不公开举行', 'Closed')),
  opinion: Known(Report.properties.opinion),
})
export type Hearing = Static<typeof Hearing>
