import { type Static, Type } from 'typebox'
import { Choice, Day, Instant, Known, Line, Money, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { Conclusion, GoodsKind } from './contract-officers.ts'

/** Shapes of an objection: to the result, which asks for a retest, or to how it came about. */

/** The form that opens a case. */
export const ObjectionForm = Type.Object({
  kind: GoodsKind,
  about: Choice('异议内容', 'What the objection is to', {
    result: ['检验结论，申请复检', 'The result: a retest is asked for'],
    sampling: ['抽样过程、样品真实性', 'The sampling, or what was sampled'],
    method: ['检验方法、标准适用', 'The method, or the standard used'],
  }),
  applicant: Choice('申请人', 'Applicant', {
    sampledFirm: ['被抽样单位', 'The sampled firm'],
    producer: ['标称生产者', 'The labelled producer'],
    other: ['其他', 'Somebody else'],
  }),
  product: Line('产品（食品）名称', 'Product'),
  resultNumber: Line('结果通知书文号', 'Number of the result notice', 60),
  sampledOn: Day('抽样日期', 'Sampled on'),
  resultAt: Instant('收到结果时间', 'Result received at'),
  failedBy: Choice('不合格项目', 'Failed by', {
    microbe: ['微生物指标', 'Microbes'],
    other: ['其他指标', 'Other items'],
  }),
  reserveGoodUntil: Day('备用样品保质期至', 'Reserve sample good until'),
  grounds: Prose('理由', 'Grounds'),
})
export type ObjectionForm = Static<typeof ObjectionForm>

/** Codes of refusal, FSSM 31. */
export const Refusal = Type.Object({
  code: Choice('不予受理原因', 'Reason', {
    MICRO: ['微生物指标不合格', 'Microbe item'],
    EXPIRED: ['备用样品超过保质期', 'Reserve past its shelf life'],
    LATE: ['逾期提出', 'Out of time'],
    DAMAGED: ['备用样品无法复检', 'Reserve unusable'],
    NOTPARTY: ['申请人不是当事人', 'Applicant is not a party'],
  }),
  grounds: Prose('说明', 'Account'),
})
export type Refusal = Static<typeof Refusal>

export const Acceptance = Type.Object({
  reserveUsable: Yes('经查备用样品可供复检', 'The reserve sample was found usable'),
})
export type Acceptance = Static<typeof Acceptance>

const CmaNumber = (zh: string, en: string) => Line(zh, en, 12)

/** The list a retest laboratory is drawn from; the first laboratory is not on it (FSL 88). */
export const RetestLabs = Type.Object({
  firstLab: CmaNumber('初检机构资质认定编号', 'CMA number of the first laboratory'),
  labs: Several(
    '复检机构名录（有该项目能力）',
    'Retest laboratories able to test the item',
    Type.Object(
      {
        number: CmaNumber('资质认定编号', 'CMA number'),
        name: Line('机构名称', 'Laboratory'),
      },
      label('复检机构', 'Laboratory'),
    ),
  ),
})
export type RetestLabs = Static<typeof RetestLabs>

export const LabRedraw = Type.Object({
  reason: Choice('更换理由', 'Reason', {
    unable: ['复检机构书面说明无法承担', 'The laboratory explained its inability in writing'],
    interest: ['与初检机构或申请人有利害关系', 'It has an interest'],
    taskBan: ['资质或任务受限', 'Its accreditation or tasks are barred'],
  }),
  explanation: Prose('情况说明', 'Account'),
})
export type LabRedraw = Static<typeof LabRedraw>

export const HandedOver = Type.Object({
  sealWhole: Yes('备用样品封条完好', 'The seal of the reserve is whole'),
  firstLabWatches: Yes('初检机构派员观察', 'The first laboratory watches'),
  costYuan: Money('复检费用（申请人先行垫付）', 'Cost of the retest, paid first by the applicant'),
})
export type HandedOver = Static<typeof HandedOver>

export const RetestResult = Type.Object({
  reportNumber: Line('复检报告编号', 'Number of the retest report', 60),
  method: Line(
    '检验方法（应与初检一致或为仲裁方法）',
    'Method: the first one, or of arbitration',
    60,
  ),
  conclusion: Conclusion,
})
export type RetestResult = Static<typeof RetestResult>

export const Decision = Type.Object({ grounds: Prose('处理决定及理由', 'Decision and grounds') })

/** What an objection is at any moment; the fold of its history. */
export const Objection = Type.Object({
  ...ObjectionForm.properties,
  labs: Known(RetestLabs),
  seed: Known(Line('种子', 'Seed')),
  /** CMA numbers in the order in which they were drawn; the last one is the laboratory. */
  drawnLabs: Type.Array(Line('资质认定编号', 'CMA number', 12), label('抽中机构', 'Drawn')),
  costYuan: Known(Money('复检费用', 'Cost of the retest')),
  conclusion: Known(Conclusion),
  costBorneBy: Known(
    Choice('费用承担', 'Cost borne by', {
      applicant: ['申请人', 'The applicant'],
      organiser: ['抽样检验的组织部门', 'The organiser'],
    }),
  ),
})
export type Objection = Static<typeof Objection>
