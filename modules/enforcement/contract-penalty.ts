import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import {
  Certificates,
  DecisionReference,
  Meeting,
  NoTie,
  OtherKinds,
  WhoChoice,
} from './contract-common.ts'
import { basisChoices } from './penalty-bases.ts'

/** Shapes of a penalty case; sums are yuan as decimal strings. */
export const PenaltyOpening = Type.Object({
  source: Choice('案源', 'Where the clue came from', {
    inspection: ['监督检查', 'Inspection'],
    sampling: ['监督抽查', 'Supervision sampling'],
    complaint: ['投诉', 'Complaint'],
    report: ['举报', 'Report'],
    recall: ['召回', 'Recall'],
    transferred: ['其他部门移送或上级交办', 'Other department or superior organ'],
    other: ['其他', 'Other'],
  }),
  act: Line('涉嫌违法行为', 'Suspected act'),
  who: WhoChoice,
  trade: Choice('当事人在交易中的地位', 'Place of the party in the trade', {
    producer: ['生产者', 'Producer'],
    seller: ['销售者', 'Seller'],
    other: ['其他（检验机构、服务者等）', 'Other: laboratory, service business'],
  }),
  product: Type.Optional(Line('产品或服务', 'Product or service')),
  supplier: Type.Optional(
    Line(
      '供货者（服务领域案件填写，另案追查来源）',
      'Supplier, where a service business used the goods',
    ),
  ),
  field: Choice('领域', 'Field', {
    food: ['食品', 'Food'],
    goods: ['工业产品', 'Industrial goods'],
    service: ['服务领域使用、供应商品', 'Goods used or supplied by a service business'],
    laboratory: ['检验检测认证', 'Inspection, testing, certification'],
    other: ['其他', 'Other'],
  }),
  place: Line('违法行为发生地', 'Place of the act'),
  receivedOn: Day('发现线索或收到材料的日期', 'Clue found or material received on'),
  actEndedOn: Type.Optional(
    Day('违法行为终了日（仍在继续的不填）', 'Act ended on; empty if it goes on'),
  ),
  harmsSafety: Yes(
    '涉及公民生命健康安全、金融安全且有危害后果',
    'Life, health or finance was harmed',
  ),
})
export type PenaltyOpening = Static<typeof PenaltyOpening>

export const Filing = Type.Object({
  officers: Type.Array(
    Type.Object({ name: Personal('办案人员', 'Officer') }, label('办案人员', 'Officer')),
    {
      ...label('指定办案人员（不少于两人）', 'Officers named, two or more'),
      minItems: 2,
      maxItems: 20,
    },
  ),
  hasFacts: Confirmed('有证据初步证明存在违法行为', 'There is first evidence of an act'),
  hasJurisdiction: Confirmed('属于本机关管辖', 'The organ is competent'),
  penaltyDue: Confirmed('依法应当给予行政处罚', 'The law asks for a penalty'),
})
export type Filing = Static<typeof Filing>

export const NotFiling = Type.Object({
  ground: Choice('不予立案的理由', 'Ground', {
    noFacts: ['没有证据证明存在违法行为', 'No evidence of an act'],
    notCompetent: ['不属于本机关管辖，移送有管辖权的机关', 'Not competent; sent on'],
    tooLate: ['已过追责时效', 'Limitation has passed'],
    minor: ['轻微并及时改正，没有造成危害后果', 'Minor, corrected in time, without harm'],
  }),
  grounds: Prose('说明', 'Explanation'),
})

export const Start = Type.Object({
  officers: Certificates,
  certificatesShown: Confirmed('已向当事人出示执法证件', 'Certificates were shown to the party'),
  noTie: NoTie,
})

export const Signing = Type.Object({
  certificateNumber: Line('执法证号', 'Number of the certificate', 40),
  noTie: NoTie,
})

export const Test = Type.Object({
  matter: Prose('检验、检测、鉴定事项', 'Matter to be tested'),
  laboratory: Line('受委托机构', 'Body commissioned'),
  toldPeriod: Confirmed('已书面告知当事人检验期间', 'The party was told the period in writing'),
})

export const TestEnd = Type.Object({
  reportNumber: Line('检验报告编号', 'Number of the report', 80),
  result: Prose('结论', 'Conclusion'),
})

export const PreserveApproval = Type.Object({
  items: Prose('拟登记保存的证据', 'Evidence to be preserved'),
  grounds: Prose('证据可能灭失或以后难以取得的理由', 'Why it may be lost or hard to get later'),
})

export const Preserve = Type.Object({
  items: Prose('登记保存的证据', 'Evidence preserved'),
  place: Line('保存地点', 'Where it is kept'),
  urgent: Yes('情况紧急，事后补办批准', 'Urgent: approval to follow'),
})
export type Preserve = Static<typeof Preserve>

export const Preserved = Type.Object({
  handling: Choice('处理', 'Handling', {
    recorded: ['记录、复制、拍照、录像后返还', 'Recorded and given back'],
    tested: ['送交检验、鉴定', 'Sent to be tested'],
    seized: ['依法查封、扣押', 'Sealed or seized'],
    confiscated: ['依法没收', 'Confiscated'],
    lifted: ['解除登记保存', 'Preservation lifted'],
  }),
  grounds: Prose('说明', 'Explanation'),
})

/** Capacities from which somebody may have to withdraw (Penalty Law art. 43). */
export const Withdrawal = Type.Object({
  whose: Choice('需回避的人员', 'Who should withdraw', {
    caseOfficer: ['办案人员', 'Case officer'],
    secondOfficer: ['协办人员', 'Second officer'],
    legalReviewer: ['法制审核人员', 'Legal reviewer'],
    hearingHost: ['听证主持人', 'Hearing host'],
    caseUnitHead: ['办案机构负责人', 'Head of the unit'],
  }),
  granted: Yes('决定回避', 'Withdrawal granted'),
  grounds: Prose('理由', 'Grounds'),
})
export type Withdrawal = Static<typeof Withdrawal>

export const HeadWithdrawal = Type.Object({
  ...Meeting.properties,
  granted: Yes('决定回避', 'Withdrawal granted'),
})
export type HeadWithdrawal = Static<typeof HeadWithdrawal>

export const Suspension = Type.Object({
  ground: Choice('中止理由', 'Ground', {
    otherDecision: ['须以相关裁判或其他行政决定为依据', 'Waits for another decision'],
    lawQuestion: ['涉及法律适用问题，须送请有权机关解释', 'Waits for an interpretation of the law'],
    forceMajeure: ['不可抗力', 'Force majeure'],
    partyUnreachable: ['当事人下落不明', 'Party cannot be found'],
    other: ['其他应当中止的情形', 'Other'],
  }),
  grounds: Prose('说明', 'Explanation'),
})

export const Termination = Type.Object({
  ground: Choice('终止理由', 'Ground', {
    personDied: ['涉嫌违法的公民死亡', 'The person has died'],
    organisationGone: ['法人或其他组织终止，无权利义务承受者', 'Dissolved without successor'],
    other: ['其他应当终止的情形', 'Other'],
  }),
  grounds: Prose('说明', 'Explanation'),
})

/** One unlawful act with every article it breaks; it bears one fine (Penalty Law art. 29). */
const PenalAct = Type.Object(
  {
    what: Line('违法行为', 'Act'),
    basisIds: Several(
      '违反的规定（一个行为触犯几项的都选）',
      'Articles it breaks; choose all',
      Choice('处罚依据', 'Basis', basisChoices),
    ),
    circumstances: Several(
      '法定加处情节',
      'Circumstances the article asks for',
      Choice('情节', 'Circumstance', {
        refusesToCorrect: ['责令改正后拒不改正', 'Refused to correct'],
        hidesEvidence: ['隐匿、伪造、毁灭证据', 'Hid or destroyed evidence'],
      }),
      0,
    ),
    discretion: Choice('裁量', 'Discretion', {
      mitigated: ['减轻', 'Mitigated'],
      lighter: ['从轻', 'Lighter'],
      normal: ['一般', 'Normal'],
      heavier: ['从重', 'Heavier'],
      exempt: ['不予罚款', 'No fine'],
    }),
    discretionGrounds: Prose('裁量理由', 'Grounds for the discretion'),
    fine: Money('拟处罚款', 'Fine proposed'),
    finedBefore: Yes('同一行为已被处以罚款', 'The same act has been fined before'),
  },
  label('违法行为', 'Act'),
)

/** The report that ends the investigation: facts, evidence, law, penalty proposed. */
export const Conclusion = Type.Object({
  facts: Prose('查明的事实', 'Facts found'),
  evidence: Prose('证据', 'Evidence'),
  soldValue: Money('已售货值', 'Value of goods sold'),
  unsoldValue: Money('未售货值', 'Value of goods not sold'),
  illegalIncome: Money('违法所得', 'Illegal income'),
  seizedValue: Money('被查封扣押财物价值', 'Value of what was seized'),
  acts: Type.Array(PenalAct, { ...label('违法行为', 'Acts'), minItems: 1, maxItems: 20 }),
  confiscatedIncome: Money('拟没收违法所得', 'Income to be confiscated'),
  confiscatedGoodsValue: Money('拟没收财物价值', 'Value of goods to be confiscated'),
  kinds: OtherKinds,
  lawApplied: Choice('适用的规定', 'Law applied', {
    atTheTime: ['违法行为发生时的规定', 'As in force at the time of the act'],
    newer: ['作出决定时的规定（处罚较轻或不认为违法）', 'As in force now, because it is milder'],
  }),
  complex: Yes('情节复杂或重大违法行为', 'Complex, or a grave act'),
  publicInterest: Yes('涉及重大公共利益', 'Great public interest'),
  majorInterests: Yes('直接关系当事人或第三人重大权益', 'Major interests of the party or others'),
  crime: Choice('是否涉嫌犯罪', 'Is a crime suspected', {
    no: ['不涉嫌犯罪', 'No'],
    suspected: ['涉嫌犯罪，已启动移送', 'Yes; transfer has begun'],
  }),
  crimeGrounds: Type.Optional(
    Prose(
      '达到移送提示标准而认为不涉嫌犯罪的理由',
      'Why no crime, though sums call for the question',
    ),
  ),
})
export type Conclusion = Static<typeof Conclusion>

export const ReviewOpinion = Type.Object({
  kind: Choice('审核类别', 'Kind of review', {
    legality: ['法制审核', 'Legality review'],
    ordinary: ['案件审核', 'Ordinary review'],
  }),
  opinion: Prose('审核意见', 'Opinion'),
  qualified: Confirmed(
    '初次从事法制审核的，已取得法律职业资格',
    'A first-time reviewer holds the legal qualification',
  ),
  noTie: NoTie,
})
export type ReviewOpinion = Static<typeof ReviewOpinion>

export const Defence = Type.Object({ statement: Prose('陈述和申辩', 'Statement and defence') })

export const HearingRequest = Type.Object({
  grounds: Prose('要求听证的事项和理由', 'What about, and why'),
  closed: Yes('申请不公开举行（国家秘密、商业秘密、个人隐私）', 'Asks for a closed hearing'),
})

export const HearingOutcome = Type.Object({
  result: Choice('听证意见', 'Opinion after the hearing', {
    agree: ['同意拟处罚意见', 'Agrees with the proposal'],
    change: ['建议从轻、减轻或不予处罚', 'A milder penalty, or none'],
    investigate: ['建议补充调查', 'More investigation'],
    dropped: ['当事人撤回或放弃听证', 'The party dropped the hearing'],
  }),
  opinion: Prose('说明', 'Explanation'),
  noTie: NoTie,
})
export type HearingOutcome = Static<typeof HearingOutcome>

export const Recheck = Type.Object({
  accepted: Yes(
    '当事人的事实、理由或证据成立，予以采纳',
    'What the party said holds and is accepted',
  ),
  opinion: Prose('复核意见', 'Opinion after the re-check'),
})

/** The decision is what the party was told, or milder; never heavier (Penalty Law art. 45). */
export const Decision = Type.Object({
  outcome: Choice('决定', 'Decision', {
    asNoticed: ['按告知内容处罚', 'As the party was told'],
    milder: ['较告知内容从轻或减轻', 'Milder than the party was told'],
  }),
  fine: Type.Optional(Money('最终罚款（从轻或减轻时填写）', 'Fine, when milder')),
  confiscatedIncome: Type.Optional(
    Money('最终没收违法所得（从轻或减轻时填写）', 'Income confiscated, when milder'),
  ),
  kindsDropped: OtherKinds,
  grounds: Prose('理由', 'Grounds'),
  correctionOrdered: Yes('同时责令改正', 'Correction is ordered as well'),
  remediesTold: Confirmed(
    '已写明复议、诉讼的途径和期限',
    'Ways and terms of review and suit are stated',
  ),
})
export type Decision = Static<typeof Decision>

export const NoPenalty = Type.Object({
  ground: Choice('不予处罚的理由', 'Ground', {
    minorCorrected: ['轻微并及时改正，没有造成危害后果', 'Minor, corrected in time, without harm'],
    firstMinor: ['初次违法且危害后果轻微并及时改正', 'First, minor and corrected'],
    noFault: ['当事人有证据足以证明没有主观过错', 'No fault, as the party proves'],
    notProved: ['违法事实不能成立', 'The facts are not proved'],
    tooLate: ['超过追责时效', 'Limitation has passed'],
  }),
  grounds: Prose('说明', 'Explanation'),
  educated: Confirmed(
    '已对当事人进行教育（事实不成立的除外）',
    'The party was admonished, where due',
  ),
})

export type NoPenalty = Static<typeof NoPenalty>

export const FurtherExtension = Type.Object({
  ...Meeting.properties,
  furtherDays: Count('继续延长', 'Further extension', ['日', 'days']),
})
export type FurtherExtension = Static<typeof FurtherExtension>

export const Annulment = Type.Object({
  ...DecisionReference,
  refund: Money('应退还当事人的款项', 'To be refunded to the party'),
  goods: Prose('涉案物品的返还', 'Return of goods'),
})

export const ChangedDecision = Type.Object({
  ...DecisionReference,
  fine: Money('变更后的罚款', 'Fine as changed'),
  confiscatedIncome: Money('变更后的没收违法所得', 'Income confiscated, as changed'),
})
export type ChangedDecision = Static<typeof ChangedDecision>

export const Closing = Type.Object({
  goodsDisposed: Confirmed('涉案财物已全部依法处理', 'All goods of the case are disposed of'),
  archived: Confirmed('案卷已整理归档', 'The file is in order and archived'),
})

/** What is to be paid, taken and done by a penalty. */
const Terms = Type.Object(
  {
    fine: Money('罚款', 'Fine'),
    confiscatedIncome: Money('没收违法所得', 'Income confiscated'),
    confiscatedGoodsValue: Money('没收财物价值', 'Value of goods confiscated'),
    kinds: OtherKinds,
  },
  label('处罚内容', 'Penalty'),
)
export type Terms = Static<typeof Terms>

/** What the case is about at any moment; the fold of its history. */
export const Penalty = Type.Object({
  ...PenaltyOpening.properties,
  conclusion: Known(Conclusion),
  proposal: Known(Terms),
  /** Something in the proposal lies below the least of its range. */
  mitigated: Yes('有减轻情节', 'Something is mitigated'),
  noticedOn: Known(Day('告知日期', 'Party told on')),
  hearing: Known(HearingOutcome.properties.result),
  decision: Known(Terms),
  decidedOn: Known(Day('决定日期', 'Decided on')),
  servedOn: Known(Day('决定书送达日期', 'Decision served on')),
  furtherDays: Known(Count('继续延长', 'Further extension', ['日', 'days'])),
})
export type Penalty = Static<typeof Penalty>
