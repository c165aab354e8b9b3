import { type Static, Type } from 'typebox'
import {
  Choice,
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
import { label } from '#kernel/schema.ts'
import { Figure } from './contract-listed.ts'

/**
 * Shapes of a special campaign and of its tasks. The measure is the failing rate of sampling: a
 * baseline and a value to reach, fixed when it is approved, so that before and after compare.
 */
const Samples = Count('抽样批次', 'Lots sampled', ['批次', 'lots'])
const Failed = Count('不合格批次', 'Lots that failed', ['批次', 'lots'])

/** The form that opens a case: a campaign is proposed. */
export const CampaignProposal = Type.Object({
  name: Line('行动名称', 'Name of the campaign'),
  scopeKind: Choice('范围', 'Kind of scope', {
    industry: ['行业', 'Industry'],
    area: ['区域', 'Area'],
    product: ['产品', 'Product'],
    problem: ['问题', 'Problem'],
  }),
  scope: Line('具体范围', 'Scope'),
  problem: Prose('突出问题和依据', 'Problem, and what it rests on'),
  baselineSamples: Samples,
  baselineFailed: Failed,
  exitPercent: Figure('目标不合格率（%）', 'Failing rate to reach (%)'),
})
export type CampaignProposal = Static<typeof CampaignProposal>

export const CampaignPlan = Type.Object({
  startsOn: Day('开始日期', 'From'),
  endsOn: Day('结束日期', 'To'),
  measures: Prose('整治措施', 'Measures'),
})
export type CampaignPlan = Static<typeof CampaignPlan>

const Quota = Type.Object(
  {
    regionCode: RegionCode('区域', 'Area'),
    checks: Count('检查户次', 'Checks', ['户次', 'checks']),
    samples: Samples,
  },
  label('任务', 'Quota'),
)

export const TaskOrder = Type.Object({ quotas: Several('任务分解', 'Quotas by area', Quota) })
export type TaskOrder = Static<typeof TaskOrder>

export const CampaignSummary = Type.Object({ summary: Prose('行动总结', 'Summary') })

/** The result of sampling again after the campaign. */
export const Resampling = Type.Object({
  samples: Samples,
  failed: Failed,
  opinion: Prose('效果评价', 'Evaluation'),
})
export type Resampling = Static<typeof Resampling>

export const Prolongation = Type.Object({
  endsOn: Day('延长至', 'Prolonged to'),
  grounds: Prose('延长理由', 'Grounds'),
})
export type Prolongation = Static<typeof Prolongation>

/** What the campaign is about at any moment; the fold of its history. */
export const Campaign = Type.Object({
  ...CampaignProposal.properties,
  endsOn: Known(Day('结束日期', 'To')),
  quotas: Type.Array(Quota, label('任务分解', 'Quotas by area')),
  prolonged: Yes('已延长', 'Prolonged'),
  after: Known(Figure('整治后不合格率（%）', 'Failing rate afterwards (%)')),
})
export type Campaign = Static<typeof Campaign>

/** The form that opens a task: what one organ has to do, and by when. */
export const CampaignTaskOrder = Type.Object({
  name: Line('行动名称', 'Name of the campaign'),
  checks: Quota.properties.checks,
  samples: Quota.properties.samples,
  endsOn: Day('完成期限', 'To be done by'),
})
export type CampaignTaskOrder = Static<typeof CampaignTaskOrder>

/** What happened since the last report; the totals of the task are the sum of its reports. */
const counts = {
  checks: Count('检查户次', 'Checks', ['户次', 'checks']),
  samples: Samples,
  failed: Failed,
  clues: Count('线索', 'Clues', ['条', '']),
  cases: Count('立案', 'Cases filed', ['件', '']),
  licences: Count('处理证照', 'Licences dealt with', ['张', '']),
  recalls: Count('召回', 'Recalls', ['起', '']),
  transfers: Count('移送公安', 'Transfers to the police', ['件', '']),
}

export const TaskReport = Type.Object({
  asOf: Day('截至', 'As of'),
  ...counts,
  goodsValueYuan: Money('货值金额', 'Goods value'),
  work: Prose('进展情况', 'Progress'),
})
export type TaskReport = Static<typeof TaskReport>

export const TaskEnd = Type.Object({
  summary: Prose('完成情况', 'What was done'),
  shortfall: Type.Optional(
    Prose('未完成任务的原因（未完成必填）', 'Why the quota was missed, if so'),
  ),
})
export type TaskEnd = Static<typeof TaskEnd>

export const CampaignTask = Type.Object({
  ...CampaignTaskOrder.properties,
  done: Type.Object(
    { ...counts, goodsValueYuan: Money('货值金额', 'Goods value') },
    label('累计', 'So far'),
  ),
})
export type CampaignTask = Static<typeof CampaignTask>
export type TaskCount = keyof typeof counts
