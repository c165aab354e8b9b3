import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Line, Money, Personal, Prose, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { otherKindChoices } from './penalty-bases.ts'

/** Shapes that several procedures of enforcement share. */
export const WhoChoice = Choice('当事人类别', 'Kind of party', {
  person: ['自然人（个体经营者）', 'Person'],
  organisation: ['法人或其他组织', 'Organisation'],
})

/** Kinds of penalty other than sums of money, Penalty Law art. 9. */
export const OtherKinds = Several(
  '其他处罚种类',
  'Other kinds of penalty',
  Choice('处罚种类', 'Kind of penalty', otherKindChoices),
  0,
)

/** Two officers or more, each with a certificate in force (Penalty Law art. 42, 55). */
export const Certificates = Type.Array(
  Type.Object(
    {
      officer: Personal('执法人员', 'Officer'),
      certificateNumber: Line('执法证号', 'Number of the certificate', 40),
      validTo: Day('执法证有效期至', 'Certificate valid to'),
    },
    label('执法人员', 'Officer'),
  ),
  { ...label('执法人员（不少于两人）', 'Officers, two or more'), minItems: 2, maxItems: 20 },
)
export type Certificates = Static<typeof Certificates>

/** A meeting of the heads of the organ: three or more (Penalty Law art. 57; the number is ours). */
export const Leaders = Type.Array(
  Type.Object({ name: Personal('负责人姓名', 'Name') }, label('参会负责人', 'Head present')),
  {
    ...label('参会负责人（不少于三人）', 'Heads present, three or more'),
    minItems: 3,
    maxItems: 20,
  },
)
export type Leaders = Static<typeof Leaders>

export const Meeting = Type.Object({
  metOn: Day('讨论日期', 'Met on'),
  leaders: Leaders,
  opinion: Prose('讨论意见', 'What was said and resolved'),
})
export type Meeting = Static<typeof Meeting>

/** Ways of serving a paper (Penalty Law art. 61; common rule 10). */
export const ServiceWay = Choice('送达方式', 'Way of service', {
  direct: ['直接送达', 'In person'],
  left: ['留置送达', 'Left'],
  electronic: ['电子送达', 'Electronically'],
  mail: ['邮寄送达', 'By mail'],
  entrusted: ['委托送达', 'Entrusted'],
  forwarded: ['转交送达', 'Forwarded'],
  publicNotice: ['公告送达', 'By public notice'],
})

export const Service = Type.Object({
  way: ServiceWay,
  servedOn: Day('送达日期', 'Served on'),
  electronicConsent: Type.Optional(
    Line(
      '同意电子送达确认书编号（电子送达必填）',
      'Number of the consent to electronic service',
      60,
    ),
  ),
})
export type Service = Static<typeof Service>

/** The person acting has no tie to the party or to the outcome (Penalty Law art. 43). */
export const NoTie = Confirmed(
  '本人与本案没有直接利害关系或其他可能影响公正执法的关系',
  'I have no interest in the case and no tie that could touch it',
)

export const Goods = Type.Array(
  Type.Object(
    {
      name: Line('名称', 'Name'),
      quantity: Line('数量', 'Quantity', 40),
      unit: Line('单位', 'Unit', 20),
      value: Money('价值', 'Value'),
    },
    label('物品', 'Item'),
  ),
  { ...label('物品清单', 'List of goods'), minItems: 1, maxItems: 500 },
)

/** What the review body or the court made of a decision. */
export const DecisionReference = {
  number: Line('复议决定书或裁判文书号', 'Number of the decision on review or the judgment', 80),
  madeOn: Day('作出日期', 'Made on'),
}
