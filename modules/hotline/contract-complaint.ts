import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Instant,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { Channel, Matter } from './matters.ts'

/**
 * Forms of a complaint. Who complains is sealed; the operator is the party of the case, and only
 * one that stands in no register is named here. What a complaint says of a violation is a report
 * of its own, because the operator reads the complaint.
 */
export const ComplaintOpening = Type.Object({
  channel: Channel,
  complainantName: Personal('投诉人姓名', 'Complainant'),
  complainantContact: Personal('投诉人电话或地址', 'Phone or address of the complainant'),
  operatorName: Type.Optional(
    Line('经营者名称（未登记的）', 'Operator, where it is in no register', 100),
  ),
  matter: Matter,
  goods: Line('商品或服务', 'Goods or service'),
  isForDailyUse: Yes('为生活消费购买、使用', 'Bought or used as a consumer'),
  soldThrough: Choice('销售途径', 'Sold through', {
    shop: ['实体店', 'A shop'],
    platformShop: ['电子商务平台内经营者', 'A shop on a platform'],
    platform: ['电子商务平台经营者', 'The platform itself'],
    ownSite: ['自建网站或其他网络服务', 'Its own site or another network'],
  }),
  boughtOn: Type.Optional(Day('购买日期', 'Bought on')),
  knownOn: Day('知道权益受侵害之日', 'Knew of the harm since'),
  facts: Prose('事实', 'What happened'),
  claim: Choice('请求', 'Claim', {
    refund: ['退货退款', 'Refund'],
    replace: ['更换', 'Replacement'],
    repair: ['修理', 'Repair'],
    compensation: ['赔偿', 'Compensation'],
    other: ['其他', 'Other'],
  }),
  claimedAmount: Type.Optional(Money('请求金额', 'Sum claimed')),
})
export type ComplaintOpening = Static<typeof ComplaintOpening>

export const Assignment = Type.Object({
  competence: Choice('管辖依据', 'Competent because of', {
    placeOfBusiness: ['经营者实际经营地', 'Place of business'],
    domicile: ['经营者住所地', 'Domicile of the operator'],
    platformHome: ['平台经营者住所地', 'Home of the platform'],
    designated: ['上级指定', 'Designated by the superior'],
  }),
})
export type Assignment = Static<typeof Assignment>

export const CompetentElsewhere = Type.Object({
  organ: Line('有权处理的机关', 'Competent organ', 100),
  grounds: Prose('理由', 'Grounds'),
})

/** The grounds of Measures for Complaints and Reports art. 15. */
export const Refusing = Type.Object({
  reason: Choice('不予受理情形', 'Ground of refusal', {
    notCompetent: ['不属于本机关职责或管辖', 'Not within the competence'],
    handledAlready: [
      '法院、仲裁机构或其他机关已处理',
      'Dealt with by a court, arbitrators or another organ',
    ],
    notConsumer: ['不是为生活消费，或无消费争议', 'Not a consumer, or no dispute'],
    overThreeYears: ['超过三年', 'More than three years ago'],
    papersMissing: ['未提供规定的材料', 'Papers missing'],
    other: ['其他', 'Other'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type Refusing = Static<typeof Refusing>

export const Answer = Type.Object({
  agreesToMediation: Yes('同意调解', 'Agrees to mediation'),
  statement: Prose('答复', 'Answer'),
})
export type Answer = Static<typeof Answer>

export const MediationStart = Type.Object({
  bothAgree: Confirmed('双方同意调解', 'Both sides agree to mediation'),
  hasNoTie: Confirmed(
    '调解员与双方无近亲属、利害关系',
    'The mediator has no tie of family or interest to either side',
  ),
  meetsAt: Instant('调解时间', 'Meets at'),
  place: Line('地点或方式', 'Place or way'),
})

export const MediatorObjection = Type.Object({
  by: Choice('提出人', 'Raised by', {
    complainant: ['投诉人', 'Complainant'],
    operator: ['被投诉人', 'Operator'],
  }),
  grounds: Prose('理由', 'Grounds'),
})

export const MediatorDecision = Type.Object({
  result: Choice('决定', 'Decision', {
    stays: ['异议不成立，继续调解', 'The mediator stays'],
    replaced: ['异议成立，更换调解员', 'Another mediator takes over'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type MediatorDecision = Static<typeof MediatorDecision>

const Percent = (zh: string, en: string) =>
  Type.Integer({ ...label(zh, en, { unit: text('%', '%') }), minimum: 0, maximum: 100 })

export const TestCommission = Type.Object({
  lab: Line('检测机构（双方选定）', 'Laboratory, chosen by both', 100),
  bothChose: Confirmed('机构由双方协商选定', 'Both sides chose the laboratory'),
  items: Prose('检测项目', 'What is tested'),
  complainantPercent: Percent('费用：投诉人承担', 'Cost borne by the complainant'),
  operatorPercent: Percent('费用：被投诉人承担', 'Cost borne by the operator'),
})
export type TestCommission = Static<typeof TestCommission>

export const TestOutcome = Type.Object({ conclusion: Prose('检测结论', 'Conclusion of the test') })

export const Settlement = Type.Object({
  terms: Prose('协议内容', 'What was agreed'),
  amount: Type.Optional(Money('给付金额', 'Sum to be paid')),
  performBy: Day('履行期限', 'To be done by'),
})
export type Settlement = Static<typeof Settlement>

/** No paper is written where it was done at once or both sides want none. */
export const SettledAtOnce = Type.Object({
  why: Choice('不制作调解书的原因', 'Why there is no written agreement', {
    doneAtOnce: ['即时履行', 'Done at once'],
    waived: ['双方同意不制作', 'Both sides want none'],
  }),
  terms: Prose('协议内容', 'What was agreed'),
  amount: Type.Optional(Money('给付金额', 'Sum paid')),
})

/** Measures for Complaints and Reports art. 21; the 45 working days are the clock's to count. */
export const MediationEnd = Type.Object({
  reason: Choice('终止调解情形', 'Why mediation ends', {
    settledOutside: ['自行和解', 'The sides settled between themselves'],
    noLabAgreed: ['对检测机构或费用不能协商一致', 'No agreement on laboratory or cost'],
    sideAbsent: [
      '一方无正当理由不参加或被投诉人拒绝',
      'A side stays away, or the operator refuses',
    ],
    noAgreement: ['一方明确表示无法达成协议', 'A side states that there is no agreement'],
    refusalGround: ['发现不予受理情形', 'A ground of refusal was found'],
    other: ['其他', 'Other'],
  }),
  grounds: Prose('情况说明', 'Account'),
})
export type MediationEnd = Static<typeof MediationEnd>

export const EndNotice = Type.Object({
  toldOn: Day('告知日期', 'Told on'),
  toldBoth: Confirmed('已告知双方', 'Both sides were told'),
})

export const CallBack = Type.Object({
  isReached: Yes('回访成功', 'Reached'),
  score: Type.Optional(
    Type.Integer({ ...label('满意度（1–5）', 'Satisfaction, 1 to 5'), minimum: 1, maximum: 5 }),
  ),
  attempts: Count('回访次数', 'Attempts', ['次', 'times']),
  remark: Prose('回访情况', 'What was said'),
})
export type CallBack = Static<typeof CallBack>

const {
  complainantName: _name,
  complainantContact: _contact,
  ...seen
} = ComplaintOpening.properties

/** What the case is about at any moment; the fold of its history. It never says who complains. */
export const Complaint = Type.Object({
  ...seen,
  competence: Known(Assignment.properties.competence),
  isMediatorDisputed: Yes('调解员异议未决', 'An objection to the mediator is open'),
  isMediatorReplaced: Yes('须更换调解员', 'The mediator has to change'),
  settledAmount: Known(Money('给付金额', 'Sum agreed')),
  endReason: Known(Line('终止原因', 'Why mediation ended')),
  isEndTold: Yes('已告知终止调解', 'Both sides know that it has ended'),
})
export type Complaint = Static<typeof Complaint>
