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
  RegionCode,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * Forms of a round of risk monitoring; the laboratory is the party. What it finds is knowledge, not
 * evidence: nobody is punished on it (Food Safety Law arts. 14 to 16).
 */
const MonitoredHazard = Type.Object(
  {
    hazard: Line('危害（项目）', 'Hazard (item)'),
    foods: Line('食品', 'Foods'),
    gap: Choice('监测理由', 'Why it is monitored', {
      noLimit: ['标准没有限量', 'No standard has a limit'],
      noMethod: ['没有检验方法', 'There is no method'],
      newHazard: ['新发现的危害', 'A new hazard'],
      trend: ['掌握污染趋势', 'To follow a trend'],
    }),
  },
  label('监测项目', 'What is monitored'),
)

export const MonitoringPlan = Type.Object({
  title: Line('计划名称', 'Plan', 100),
  hazards: Several('监测项目', 'What is monitored', MonitoredHazard),
  areas: Several('地区', 'Areas', RegionCode('区划代码', 'Region code')),
  plannedSamples: Type.Integer({
    ...label('计划样品数', 'Samples planned', { unit: text('份', 'samples') }),
    minimum: 1,
    maximum: 100_000,
  }),
  reportBy: Day('结果报送日期', 'Results due on'),
})
export type MonitoringPlan = Static<typeof MonitoringPlan>

export const PlanApproval = Type.Object({ opinion: Prose('审批意见', 'Opinion') })

const BoughtSample = Type.Object(
  {
    sampleNumber: Line('样品编号', 'Sample', 60),
    food: Line('食品', 'Food'),
    regionCode: RegionCode('采样地', 'Bought in'),
    price: Money('价格', 'Price'),
  },
  label('样品', 'Sample'),
)

export const Purchase = Type.Object({
  boughtOn: Day('采样日期', 'Bought on'),
  secondSampler: Personal('第二名采样人员', 'Second sampler'),
  atMarketPrice: Confirmed('按市场价格购买', 'Bought at the market price'),
  samples: Several('样品', 'Samples', BoughtSample),
})
export type Purchase = Static<typeof Purchase>

export const SampleReceipt = Type.Object({
  receivedAt: Instant('收样时间', 'Received at'),
  receivedSamples: Count('收到样品数', 'Samples received', ['份', 'samples']),
  isBlind: Confirmed('已编盲样号，不显示企业名称', 'Coded blind: no firm is named'),
  difference: Type.Optional(Prose('数量不符的说明', 'Account of a difference')),
})
export type SampleReceipt = Static<typeof SampleReceipt>

const MonitoringResult = Type.Object(
  {
    sampleNumber: Line('样品编号', 'Sample', 60),
    hazard: Line('危害（项目）', 'Hazard (item)'),
    isDetected: Yes('检出', 'Detected'),
    value: Type.Optional(
      Type.String({
        ...label('检出值', 'Value found', {
          pattern: text('数字，小数点后位数照原始记录', 'Digits, as in the record'),
        }),
        pattern: '^\\d{1,12}(\\.\\d{1,12})?$',
      }),
    ),
    unit: Line('单位', 'Unit', 20),
  },
  label('结果', 'Result'),
)

export const MonitoringReport = Type.Object({
  method: Line('检验方法', 'Method'),
  results: Several('结果', 'Results', MonitoringResult),
  isNotEvidence: Confirmed(
    '结果仅供风险监测，不作为行政处罚依据',
    'The results serve monitoring only; nobody is punished on them',
  ),
})
export type MonitoringReport = Static<typeof MonitoringReport>

export const MonitoringAssessment = Type.Object({
  level: Choice('风险', 'Risk', {
    low: ['低', 'Low'],
    middle: ['中', 'Middle'],
    high: ['高', 'High'],
  }),
  hasStandardGap: Yes('标准缺少限量或方法', 'A limit or a method is missing'),
  grounds: Prose('评估意见', 'Opinion'),
})
export type MonitoringAssessment = Static<typeof MonitoringAssessment>

export const LimitProposal = Type.Object({
  kind: Choice('建议', 'Proposal', {
    limit: ['制定限量', 'A limit'],
    method: ['制定检验方法', 'A method'],
    both: ['限量和检验方法', 'A limit and a method'],
  }),
  grounds: Prose('理由', 'Grounds'),
})

export const TargetedSampling = Type.Object({
  foods: Line('抽检食品', 'Foods to be sampled'),
  areas: Several('地区', 'Areas', RegionCode('区划代码', 'Region code')),
  grounds: Prose('理由', 'Grounds'),
})

/** What the case is about at any moment; the fold of its history. */
export const MonitoringRound = Type.Object({
  ...MonitoringPlan.properties,
  sampleNumbers: Type.Array(Line('样品编号', 'Sample'), label('样品', 'Samples')),
  results: Type.Array(MonitoringResult, label('结果', 'Results')),
  level: Known(MonitoringAssessment.properties.level),
  hasStandardGap: Yes('标准缺少限量或方法', 'A limit or a method is missing'),
})
export type MonitoringRound = Static<typeof MonitoringRound>
