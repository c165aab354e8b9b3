import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Known, Line, Prose, Yes } from '#kernel/fields.ts'
import { Certificates, Goods, NoTie } from './contract-common.ts'

/** Shapes of sealing and seizure; the articles of the last two laws are to be checked. */
export const SeizureOpening = Type.Object({
  measure: Choice('措施', 'Measure', {
    seal: ['查封', 'Sealing'],
    seize: ['扣押', 'Seizure'],
  }),
  object: Line('场所、设施或财物', 'Premises, equipment or goods'),
  isFood: Yes('依据食品安全法实施', 'Taken under the food safety law'),
  basis: Choice('依据', 'Basis', {
    PQL18: ['产品质量法第18条', 'Product Quality Law art. 18'],
    FSL110: ['食品安全法第110条', 'Food Safety Law art. 110'],
    IPLR37: ['工业产品生产许可证管理条例第37条', 'Industrial licence regulation art. 37'],
    SPR15: ['特别规定第15条', 'Special provisions art. 15'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type SeizureOpening = Static<typeof SeizureOpening>

export const Execution = Type.Object({
  officers: Certificates,
  certificatesShown: Confirmed('已出示执法证件', 'Certificates were shown'),
  partyTold: Confirmed(
    '已当场告知理由、依据、权利和救济途径',
    'Grounds, law, rights and remedies were told',
  ),
  partyAttended: Choice('当事人到场', 'Presence of the party', {
    present: ['当事人到场并签字', 'Present; signed'],
    refused: ['当事人到场拒绝签字，已注明', 'Present; refused to sign, noted'],
    witness: ['当事人未到场，见证人签字', 'Absent; a witness signed'],
  }),
  goods: Goods,
  keptAt: Line('保管地点', 'Where it is kept'),
  listInTwo: Confirmed(
    '清单一式二份，当场交付当事人一份',
    'Two copies of the list; one handed over',
  ),
  onlyCaseGoods: Confirmed(
    '限于涉案场所、设施或财物，不含个人及其扶养家属的生活必需品，未被其他机关查封',
    'Only things of the case; no necessities of life, nothing already sealed by others',
  ),
  noFee: Confirmed('保管费用由本机关承担', 'The organ bears the cost of keeping'),
  noTie: NoTie,
})
export type Execution = Static<typeof Execution>

export const SeizureExtension = Type.Object({
  extendedTo: Day('延至', 'Extended to'),
  grounds: Prose('情况复杂的理由', 'Why the case is complex'),
})
export type SeizureExtension = Static<typeof SeizureExtension>

export const SeizureTest = Type.Object({
  matter: Prose('检验、检测、检疫、鉴定事项', 'Matter to be tested'),
  laboratory: Line('受委托机构', 'Body commissioned'),
  expectedOn: Day('预计完成日期', 'Expected by'),
  toldInWriting: Confirmed(
    '检验期间已书面告知当事人',
    'The period was told to the party in writing',
  ),
})

export const Release = Type.Object({
  ground: Choice('解除理由', 'Ground', {
    noViolation: ['没有违法行为', 'No unlawful act'],
    unrelated: ['与违法行为无关', 'Has nothing to do with it'],
    decided: ['已作出处理决定，不再需要', 'Decided; no longer needed'],
    termOver: ['期限已经届满', 'The term is over'],
    notApproved: ['负责人认为不应当采取', 'The head finds it should not have been taken'],
    other: ['其他不再需要的情形', 'Other'],
  }),
  returned: Prose(
    '退还情况（含变卖款项、损失补偿）',
    'What was given back, proceeds and losses included',
  ),
})
export type Release = Static<typeof Release>

export const Forfeit = Type.Object({
  decisionNumber: Line('行政处罚决定书文号', 'Number of the penalty decision', 80),
  disposal: Choice('处置', 'Disposal', {
    destroyed: ['销毁', 'Destroyed'],
    auctioned: ['公开拍卖', 'Auctioned'],
    other: ['按国家规定处理', 'As the rules say'],
  }),
  grounds: Prose('说明', 'Explanation'),
})

export const GoodsToPolice = Type.Object({
  policeCase: Line('公安机关立案通知书文号', 'Number of the police notice', 80),
  receivedBy: Line('接收单位', 'Receiving office'),
})

export const Seizure = Type.Object({
  ...SeizureOpening.properties,
  goods: Known(Goods),
  executedOn: Known(Day('实施日期', 'Carried out on')),
  isUrgent: Yes('情况紧急，先行实施', 'Urgent: carried out first'),
})
export type Seizure = Static<typeof Seizure>
