import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Known,
  Line,
  Money,
  Prose,
  RegionCode,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { BlindCode, Conclusion, GoodsKind, OfficerPair, Service } from './contract-officers.ts'

/** Shapes of one spot check: one firm, one product, one sample and its reserve. */

/** The form that opens a case, at the door of the firm. */
export const Arrival = Type.Object({
  channel: Choice('抽查方式', 'Way of sampling', {
    planned: ['按计划随机抽取', 'Drawn by a plan'],
    emergency: ['应急监督抽查', 'Emergency sampling'],
  }),
  urgency: Type.Optional(Prose('应急抽查的原因', 'Why it is an emergency')),
  product: Line('产品（食品）名称', 'Product'),
  noticeNumber: Line('抽查通知书文号', 'Number of the sampling notice', 60),
  noticeIssuedOn: Day('通知书签发日期', 'Notice issued on'),
  place: Line('地点', 'Place'),
})
export type Arrival = Static<typeof Arrival>

const Units = (zh: string, en: string) => Count(zh, en, ['件', 'units'])

export const Sampling = Type.Object({
  ...OfficerPair,
  kind: GoodsKind,
  product: Line('样品名称', 'Name of the sample'),
  lotNumber: Line('批号', 'Lot', 60),
  producedOn: Day('生产日期', 'Produced on'),
  goods: Choice('样品来源', 'Where the goods stood', {
    forSale: ['待售商品', 'Goods for sale'],
    finishedStore: ['企业成品仓库内待销产品', 'Finished store, released for sale'],
    privateContract: [
      '按合同单独定制且无强制性标准',
      'Made to private contract, no binding standard',
    ],
    export: ['出口且合同另有约定', 'For export under other contract terms'],
    marked: ['标明试制、样品或处理品', 'Marked as trial, sample or seconds'],
  }),
  baseUnits: Units('抽样基数', 'Goods the sample stands for'),
  leastBaseUnits: Units('实施细则规定的最小基数', 'Least number by the sampling rule'),
  testUnits: Units('检验样品', 'Test sample'),
  reserveUnits: Units('备用样品', 'Reserve sample'),
  paidYuan: Money('购样费用', 'Paid for the sample'),
  takenAtRandom: Confirmed('样品由抽样人员随机抽取', 'Taken at random by the samplers'),
  signedByBoth: Confirmed('双方已在抽样单上签字', 'Both sides signed the sheet'),
  photographed: Confirmed('封样状态已拍照', 'The seals were photographed'),
})
export type Sampling = Static<typeof Sampling>

export const NotFound = Type.Object({
  ...OfficerPair,
  reason: Choice('未抽到原因', 'Why nothing was sampled', {
    closed: ['停业、停产', 'Closed or stopped'],
    noStock: ['无库存或不足最小基数', 'No stock, or too little'],
    moved: ['地址不符或已搬迁', 'Moved away'],
    notMade: ['不生产经营该产品', 'Does not make or sell it'],
  }),
  evidence: Prose('核实情况和影像证据', 'What was checked, and the pictures'),
})

/** What a firm may refuse for; anything else is a refusal of supervision (PQL 56). */
export const Refused = Type.Object({
  ...OfficerPair,
  claim: Choice('被抽样单位的理由', 'What the firm says', {
    none: ['未说明理由', 'Gives no reason'],
    noNotice: ['称未出示通知书或证件', 'Says that no notice or certificate was shown'],
    names: ['称单位名称与通知书不符', 'Says that the names differ'],
    askedToPay: ['称被收取费用', 'Says that it was asked to pay'],
    other: ['其他', 'Other'],
  }),
  account: Prose('现场情况及告知的法律后果', 'What happened, and the consequences told'),
})

export const ClueForm = Type.Object({ grounds: Prose('线索说明', 'Account of the clue') })

/** The key of the blind code stays here; the laboratory never sees this case (SD05). */
export const Sending = Type.Object({
  blindCode: BlindCode,
  carrier: Line('送样方式', 'How it was sent'),
  sealUntouched: Confirmed('送出时封条完好', 'The seal was whole when it left'),
})
export type Sending = Static<typeof Sending>

/** The report of the laboratory, as the organiser receives it. */
export const ReportNoted = Type.Object({
  reportNumber: Line('检验报告编号', 'Number of the test report', 60),
  conclusion: Conclusion,
  failedItems: Several('不合格项目', 'Failed items', Line('项目', 'Item', 60), 0),
  severe: Yes(
    '违法添加、致病微生物或严重超标',
    'Illegal additive, pathogen or grossly over the limit',
  ),
})
export type ReportNoted = Static<typeof ReportNoted>

export const FailServed = Type.Object({
  way: Service,
  servedOn: Day('送达日期', 'Served on'),
  producerToo: Choice('标称生产者', 'Labelled producer', {
    same: ['被抽样单位即生产者', 'The sampled firm is the producer'],
    served: ['已同时送达生产者', 'Served on the producer too'],
    forwarded: ['生产者在外地，已移送其所在地', 'Producer elsewhere: sent to its place'],
  }),
  rightsTold: Confirmed(
    '已告知异议和复检的权利、期限',
    'Told of objection and retest, and the terms',
  ),
})
export type FailServed = Static<typeof FailServed>

/** Failing results of firms elsewhere go to the organ of that place (PQSM 44). */
export const Forwarding = Type.Object({
  producer: Line('生产者名称', 'Producer'),
  regionCode: RegionCode('生产者所在地', 'Where the producer is'),
  sentOn: Day('移送日期', 'Sent on'),
})

export const Bulletin = Type.Object({
  level: Choice('公布机关', 'Published by', {
    national: ['国家级', 'National level'],
    province: ['省级', 'Provincial level'],
  }),
  summary: Prose('公布内容', 'What is published'),
})

/** What a spot check is at any moment; the fold of its history. */
export const SamplingInspection = Type.Object({
  ...Arrival.properties,
  kind: Known(GoodsKind),
  lotNumber: Known(Line('批号', 'Lot', 60)),
  producedOn: Known(Day('生产日期', 'Produced on')),
  blindCode: Known(BlindCode),
  conclusion: Known(Conclusion),
  failedItems: Several('不合格项目', 'Failed items', Line('项目', 'Item', 60), 0),
  severe: Yes('严重不合格', 'Severe'),
  servedOn: Known(Day('结果送达日期', 'Result served on')),
})
export type SamplingInspection = Static<typeof SamplingInspection>
