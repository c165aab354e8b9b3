import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { BlindCode, Conclusion, GoodsKind } from './contract-officers.ts'

/**
 * Shapes of an order of test. The laboratory is the party and sees nothing but this case: a blind
 * code and the items. Which firm stands behind the code is known to the organiser alone (SD05).
 */
const Item = Line('检验项目', 'Test item', 60)

export const TestOrder = Type.Object({
  purpose: Choice('任务类型', 'Kind of order', {
    first: ['初检', 'First test'],
    retest: ['复检', 'Retest'],
    recheck: ['复查检验', 'Test for a re-check'],
  }),
  kind: GoodsKind,
  urgent: Yes('应急检验（48小时内报出）', 'Urgent: to be reported within 48 hours'),
  blindCode: BlindCode,
  sampleName: Line('样品名称（不含企业信息）', 'Name of the sample, without the firm'),
  items: Several('检验项目', 'Test items', Item),
  judgedBy: Line('判定依据（标准、限量）', 'Standard and limits to judge by'),
})
export type TestOrder = Static<typeof TestOrder>

export const Reception = Type.Object({
  sealWhole: Yes('封条完好', 'The seal is whole'),
  matchesSheet: Yes('样品与任务单相符', 'The sample agrees with the order'),
  storedAt: Line('存放条件', 'How it is stored'),
  photographed: Confirmed('收样状态已拍照', 'Its state was photographed'),
})
export type Reception = Static<typeof Reception>

export const Rejection = Type.Object({
  reason: Choice('拒收原因', 'Reason', {
    seal: ['封条破损', 'Broken seal'],
    mismatch: ['样品与任务单不符', 'Sample and order differ'],
    spoilt: ['样品变质或数量不足', 'Spoilt, or too little'],
  }),
  account: Prose('情况说明', 'Account'),
})

export const TestStart = Type.Object({
  notSampler: Confirmed('本人未参与该样品的抽样', 'I did not take this sample'),
  opened: Confirmed('开封状态已拍照', 'Its state at opening was photographed'),
})

const Result = Type.Object(
  {
    item: Item,
    method: Line('检验方法', 'Method', 60),
    value: Line('检验结果（数字或未检出）', 'Result: a number, or not detected', 60),
    unit: Type.Optional(Line('单位', 'Unit', 30)),
    limit: Line('限量', 'Limit', 60),
    verdict: Conclusion,
    inScope: Yes('在资质认定能力表内', 'Within the capability table'),
  },
  label('结果', 'Result'),
)

export const Results = Type.Object({ results: Several('检验结果', 'Results', Result) })
export type Results = Static<typeof Results>

export const SendBack = Type.Object({ grounds: Prose('退回原因', 'Why it goes back') })

export const Signing = Type.Object({
  conclusion: Conclusion,
  severe: Yes(
    '违法添加、致病微生物或严重超标',
    'Illegal additive, pathogen or grossly over the limit',
  ),
  marked: Yes('报告使用资质认定标志', 'The report bears the CMA mark'),
})
export type Signing = Static<typeof Signing>

export const Submission = Type.Object({
  reserveKept: Confirmed('备用样品按规定保存', 'The reserve sample is kept as required'),
})

/** What an order of test is at any moment; the fold of its history. */
export const SampleTest = Type.Object({
  ...TestOrder.properties,
  reception: Known(Reception),
  results: Type.Array(Result, label('检验结果', 'Results')),
  conclusion: Known(Conclusion),
  severe: Yes('严重不合格', 'Severe'),
})
export type SampleTest = Static<typeof SampleTest>
