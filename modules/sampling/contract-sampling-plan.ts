import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Line, Prose, RegionCode, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { DrawState, SealedTarget } from './contract-draw.ts'
import { GoodsKind } from './contract-officers.ts'

/** Shapes of a plan of supervision sampling: what is sampled, in what strata, and who was drawn. */
const Quota = Type.Object(
  {
    stage: Choice('环节', 'Stage', {
      factory: ['生产', 'Factory'],
      shop: ['销售', 'Shop'],
      online: ['网络销售', 'Online'],
    }),
    firmSize: Choice('企业规模', 'Size of firm', {
      large: ['大型', 'Large'],
      medium: ['中型', 'Medium'],
      small: ['小型', 'Small'],
    }),
    lots: Count('批次数', 'Lots', ['批次', 'lots']),
  },
  label('配额', 'Quota'),
)

/** The form that opens a plan. */
export const PlanDraft = Type.Object({
  kind: GoodsKind,
  purpose: Choice('抽查类型', 'Kind of sampling', {
    national: ['国家监督抽查', 'National supervision sampling'],
    local: ['地方监督抽查', 'Local supervision sampling'],
    special: ['专项抽查', 'Special sampling'],
    comparable: ['可比性跟踪抽查', 'Comparable tracking sampling'],
  }),
  product: Line('产品（食品）类别', 'Product group'),
  samplingRule: Line('实施细则及版本', 'Sampling implementation rule and version'),
  areas: Several('抽查地区', 'Areas', RegionCode('区划代码', 'Region code')),
  quotas: Several('配额', 'Quotas', Quota),
})
export type PlanDraft = Static<typeof PlanDraft>

/** Whether a superior samples the same already; suspicion of a violation is the only exception. */
export const PlanApproval = Type.Object({
  superior: Choice('上级同期抽查', 'Sampling by a superior in the period', {
    none: ['经核对，上级未抽查同种产品', 'Checked: none of the same product'],
    overlap: ['上级已抽查同种产品', 'The same product is sampled already'],
  }),
  suspicion: Type.Optional(Prose('违法嫌疑（重复抽查时必填）', 'Suspicion, where sampled again')),
  opinion: Prose('审批意见', 'Opinion'),
})
export type PlanApproval = Static<typeof PlanApproval>

export const Notice = Type.Object({
  ...SealedTarget,
  issuedOn: Day('签发日期', 'Issued on'),
})
export type Notice = Static<typeof Notice>

export const PlanEnd = Type.Object({
  sampled: Count('抽到样品', 'Sampled', ['家', 'firms']),
  notFound: Count('未抽到样品', 'Not found', ['家', 'firms']),
  refused: Count('拒绝抽查', 'Refused', ['家', 'firms']),
})
export type PlanEnd = Static<typeof PlanEnd>

/** What a plan is at any moment; the fold of its history. */
export const SamplingPlan = Type.Object({
  ...PlanDraft.properties,
  ...DrawState,
  noticed: Type.Array(
    Count('已签发通知书的对象', 'Targets with a notice'),
    label('已签发通知书的对象', 'Targets with a notice'),
  ),
})
export type SamplingPlan = Static<typeof SamplingPlan>
