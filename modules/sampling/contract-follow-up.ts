import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Count, Day, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { Conclusion, GoodsKind, OfficerPair, Service } from './contract-officers.ts'

/** Shapes of what follows a failing sample: order, rectification, re-checks, and what is lost. */
const Units = (zh: string, en: string) => Count(zh, en, ['件', 'units'])

/** The form that opens a case. */
export const FollowUpOpening = Type.Object({
  kind: GoodsKind,
  product: Line('产品（食品）名称', 'Product'),
  lotNumber: Line('批号', 'Lot', 60),
  resultNumber: Line('结果通知书文号', 'Number of the result notice', 60),
  resultOn: Day('收到不合格结论日期', 'Failing conclusion received on'),
  failedItems: Several('不合格项目', 'Failed items', Line('项目', 'Item', 60)),
})
export type FollowUpOpening = Static<typeof FollowUpOpening>

export const RectifyOrder = Type.Object({
  origin: Choice('不合格结果来源', 'Where the result comes from', {
    own: ['本系统内的监督抽查（须关联）', 'A spot check here, tied to this case'],
    transferred: ['上级或外地移送，异议已办结', 'Sent from elsewhere, objections settled'],
  }),
  way: Service,
  stopSelling: Confirmed(
    '已责令立即停止生产、销售同一产品',
    'Ordered to stop making and selling the same product at once',
  ),
  demands: Prose('整改要求', 'What is to be put right'),
})
export type RectifyOrder = Static<typeof RectifyOrder>

export const Rectification = Type.Object({
  cause: Prose('不合格原因', 'Cause'),
  madeUnits: Units('该批次生产（购进）数量', 'Made or bought'),
  soldUnits: Units('已销售数量', 'Sold'),
  onHandUnits: Units('库存数量', 'On hand'),
  recalledUnits: Units('已召回数量', 'Recalled'),
  measures: Prose('整改措施', 'Measures'),
})
export type Rectification = Static<typeof Rectification>

/** The firm no longer makes or sells the product, and proves it. */
export const Stopped = Type.Object({
  ...OfficerPair,
  kind: Choice('情形', 'What happened', {
    closed: ['停业、关闭', 'Closed'],
    changed: ['转产，不再生产该产品', 'Changed its line'],
    noLongerSold: ['不再销售该产品', 'No longer sells it'],
  }),
  seenOnSite: Prose('现场核实情况', 'What was seen on the spot'),
})

export const Announcement = Type.Object({
  site: Line('公告载体', 'Where it is announced'),
  summary: Prose('公告内容', 'What is announced'),
})

/** Samples of a re-check are free; another pair takes them where staff allows (SD12). */
export const RecheckSampling = Type.Object({
  ...OfficerPair,
  lotNumber: Line('整改后生产批号', 'Lot made after rectification', 60),
  testUnits: Units('检验样品', 'Test sample'),
  reserveUnits: Units('备用样品', 'Reserve sample'),
  free: Confirmed(
    '样品由企业无偿提供，未收取费用',
    'The firm gave the sample; nothing was charged',
  ),
  samePair: Yes('与首次抽样为同一组人员', 'The same pair as at the first sampling'),
  samePairWhy: Type.Optional(Prose('由同一组人员抽样的原因', 'Why the same pair had to go')),
})
export type RecheckSampling = Static<typeof RecheckSampling>

export const RecheckResult = Type.Object({
  reportNumber: Line('复查检验报告编号', 'Number of the re-check report', 60),
  conclusion: Conclusion,
  account: Prose('复查情况', 'What the re-check found'),
})
export type RecheckResult = Static<typeof RecheckResult>

/** A heavy penalty: the firm was told of it and of its right to a hearing (APL 44, 63, 64). */
export const HeavyDecision = Type.Object({
  reportNumber: Line('复查检验报告编号', 'Number of the re-check report', 60),
  recheckFailed: Confirmed('复查检验结论为不合格', 'The re-check failed'),
  noticeServedOn: Day('处罚告知书送达日期', 'Penalty notice served on'),
  hearing: Choice('听证', 'Hearing', {
    notAsked: ['期内未要求听证', 'None was asked for in time'],
    held: ['已举行听证', 'Held'],
  }),
  discussed: Confirmed('已经机关负责人集体讨论', 'Discussed by the heads of the organ together'),
  grounds: Prose('决定理由', 'Grounds'),
})
export type HeavyDecision = Static<typeof HeavyDecision>

export const Revocation = Type.Object({
  ...HeavyDecision.properties,
  licence: Choice('吊销的证照', 'What is revoked', {
    business: ['营业执照', 'Business licence'],
    production: ['生产许可证', 'Production licence'],
  }),
  licenceNumber: Line('证照编号', 'Number of the licence', 60),
})

export const Disposal = Type.Object({
  soldUnits: Units('已销售数量', 'Sold'),
  sealedUnits: Units('查封扣押、封存数量', 'Sealed or seized'),
  recalledUnits: Units('召回数量', 'Recalled'),
  cause: Prose('原因排查情况', 'Cause found'),
  penalty: Choice('处罚', 'Penalty', {
    filed: ['已立案并关联', 'A penalty case was filed and is tied'],
    none: ['依法不予处罚', 'No penalty, by law'],
  }),
})
export type Disposal = Static<typeof Disposal>

export const ExtendedDisposal = Type.Object({
  extendedTo: Day('延至', 'Extended to'),
  grounds: Prose('书面批准理由', 'Grounds, in writing'),
})
export type ExtendedDisposal = Static<typeof ExtendedDisposal>

export const Breach = Type.Object({
  ...OfficerPair,
  account: Prose('复查合格前擅自生产、销售的情况', 'Made or sold before the re-check was passed'),
})

/** What a follow-up is at any moment; the fold of its history. */
export const FollowUp = Type.Object({
  ...FollowUpOpening.properties,
  rectification: Known(Rectification),
  rechecks: Count('已复查次数', 'Re-checks so far', ['次', 'times']),
  disposal: Known(Disposal),
})
export type FollowUp = Static<typeof FollowUp>
