import { type Static, Type } from 'typebox'
import { Day, Line, Prose } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { ProductFields, RecallLot, Units } from './contract-goods.ts'

/**
 * Shapes of a food recall. Lots, quantities and areas are fields, never prose, so that what was
 * made, shipped, located, returned and destroyed can be added up.
 */
/** Three classes by harm, Measures for Food Recall art. 13. */
export const RecallClass = Type.Union(
  [
    Type.Literal(
      1,
      label('一级：已经或可能导致严重健康损害甚至死亡', 'Class 1: serious harm or death'),
    ),
    Type.Literal(2, label('二级：已经或可能导致一般健康损害', 'Class 2: general harm')),
    Type.Literal(3, label('三级：标签标识虚假', 'Class 3: false labelling')),
  ],
  label('召回级别', 'Recall class'),
)
export type RecallClass = Static<typeof RecallClass>

/** What kind of hazard it is; pathogens, chemicals and non-edible matter are class 1 by default. */
export const HazardKind = Type.Union(
  [
    Type.Literal('pathogen', label('致病菌', 'Pathogen')),
    Type.Literal('chemical', label('化学性污染', 'Chemical contamination')),
    Type.Literal('nonEdible', label('非食用物质', 'Non-edible substance')),
    Type.Literal('allergen', label('未标示致敏物质', 'Undeclared allergen')),
    Type.Literal('foreignBody', label('异物', 'Foreign body')),
    Type.Literal('quality', label('其他质量安全指标', 'Other quality or safety item')),
    Type.Literal('label', label('标签标识', 'Label')),
  ],
  label('危害类别', 'Kind of hazard'),
)

export const RecalledProduct = Type.Object(
  {
    ...ProductFields,
    categoryCode: Type.Optional(Type.String(label('食品类别', 'Food category'))),
  },
  label('产品', 'Product'),
)

/** The form that opens a case: somebody knows of a risk. */
export const RecallOpening = Type.Object({
  product: RecalledProduct,
  reason: Prose('风险与原因', 'Risk and its cause'),
  hazardKind: HazardKind,
  knownAt: Type.String({
    ...label('知悉时间', 'Known since', {
      hint: text('期限自知悉食品安全风险时起算', 'The clock runs from the hour of knowledge'),
    }),
    format: 'date-time',
  }),
  lots: Type.Array(RecallLot, { ...label('批次', 'Lots'), minItems: 1, maxItems: 500 }),
})
export type RecallOpening = Static<typeof RecallOpening>

export const StopProduction = Type.Object({
  isolatedUnits: Units('已隔离数量', 'Isolated'),
  place: Line('隔离地点', 'Place of isolation'),
})

export const Assessment = Type.Object({
  class: RecallClass,
  grounds: Prose('分级理由', 'Grounds for the class'),
})
export type Assessment = Static<typeof Assessment>

export const RecallPlan = Type.Object({
  lots: Type.Array(RecallLot, {
    ...label('召回批次', 'Lots recalled'),
    minItems: 1,
    maxItems: 500,
  }),
  areas: Type.Array(Type.String({ ...label('区划代码', 'Region code'), pattern: '^\\d{6}$' }), {
    ...label('销售区域', 'Areas sold in'),
    minItems: 1,
    maxItems: 400,
  }),
  way: Prose('召回方式与时间安排', 'Way and timing'),
  disposal: Prose('处置方案', 'Disposal'),
  noticeText: Prose('拟发布的公告', 'Notice to be published'),
  reportEveryDays: Type.Integer({
    ...label('进展报告间隔', 'Progress report every', { unit: text('日', 'days') }),
    minimum: 1,
    maximum: 15,
  }),
  contactName: Type.String({
    ...label('联系人', 'Contact', { personal: true }),
    minLength: 1,
    maxLength: 60,
  }),
  contactPhone: Type.String({
    ...label('公众联系电话', 'Phone for the public'),
    pattern: '^[0-9+() -]{5,30}$',
  }),
})
export type RecallPlan = Static<typeof RecallPlan>

export const Opinion = Type.Object({
  opinion: Prose('意见', 'Opinion'),
})

export const Notice = Type.Object({
  text: Prose('公告正文', 'Text of the notice'),
  site: Type.Union(
    [
      Type.Literal(
        'province',
        label('省级网站（省内销售）', 'Provincial site: sold in one province'),
      ),
      Type.Literal(
        'national',
        label('总局网站（跨省销售）', 'National site: sold across provinces'),
      ),
    ],
    label('发布网站', 'Published on'),
  ),
})
export type Notice = Static<typeof Notice>

/** Where the shipped units are, by step of the trade; what is not in it is unaccounted for. */
export const ProgressTier = Type.Object(
  {
    tier: Type.Union(
      [
        Type.Literal('factory', label('生产环节', 'Factory')),
        Type.Literal('wholesale', label('批发经销', 'Wholesale')),
        Type.Literal('retail', label('门店', 'Shops')),
        Type.Literal('consumer', label('消费者', 'Consumers')),
      ],
      label('环节', 'Step'),
    ),
    holders: Type.Integer({ ...label('户数', 'Holders'), minimum: 0 }),
    sealedUnits: Units('封存待退', 'Sealed, to be returned'),
    returnedUnits: Units('已退回', 'Returned'),
    consumedUnits: Units('已证实消费', 'Proved consumed'),
    destroyedUnits: Units('已销毁', 'Destroyed'),
  },
  label('环节', 'Step'),
)

export const ProgressReport = Type.Object({
  asOf: Day('截至', 'As of'),
  tiers: Type.Array(ProgressTier, { ...label('各环节', 'By step'), minItems: 1, maxItems: 4 }),
  notifiedHolders: Type.Integer({ ...label('已通知户数', 'Holders notified'), minimum: 0 }),
  note: Type.Optional(Prose('说明', 'Note')),
})
export type ProgressReport = Static<typeof ProgressReport>

/** What the case is about at any moment; the fold of its history. */
export const FoodRecall = Type.Object({
  ...RecallOpening.properties,
  origin: Type.Union(
    [
      Type.Literal('voluntary', label('企业主动', 'Voluntary')),
      Type.Literal('ordered', label('责令', 'Ordered')),
    ],
    label('召回方式', 'Origin'),
  ),
  class: Type.Union([RecallClass, Type.Null()], label('召回级别', 'Recall class')),
  areas: Type.Array(Type.String(), label('销售区域', 'Areas sold in')),
  reportEveryDays: Type.Union(
    [Type.Integer(), Type.Null()],
    label('报告间隔', 'Report every', { unit: text('日', 'days') }),
  ),
  notice: Type.Union([Type.String(), Type.Null()], label('召回公告', 'Recall notice')),
  contactPhone: Type.Union(
    [Type.String(), Type.Null()],
    label('公众联系电话', 'Phone for the public'),
  ),
  progress: Type.Array(ProgressReport, label('召回进展', 'Progress')),
  evaluation: Type.Union(
    [Type.Literal('effective'), Type.Literal('notEffective'), Type.Null()],
    label('评价结论', 'Evaluation'),
  ),
})
export type FoodRecall = Static<typeof FoodRecall>

export const Disposal = Type.Object({
  way: Type.Union(
    [
      Type.Literal('destroyed', label('销毁', 'Destroyed')),
      Type.Literal('harmless', label('无害化处理', 'Made harmless')),
      Type.Literal(
        'relabelled',
        label('改正标签后销售（仅标签问题）', 'Relabelled and sold: label faults only'),
      ),
    ],
    label('处置方式', 'Way of disposal'),
  ),
  units: Units('处置数量', 'Units disposed of'),
  place: Line('地点', 'Place'),
  at: Day('日期', 'Date'),
  reportedBefore: Type.Boolean({
    ...label('已事先报告销毁时间和地点', 'Time and place were reported beforehand'),
  }),
})
export type Disposal = Static<typeof Disposal>

export const Evaluation = Type.Object({
  result: Type.Union(
    [
      Type.Literal('effective', label('召回有效', 'Effective')),
      Type.Literal('notEffective', label('未达到召回要求', 'Not effective')),
    ],
    label('评价结论', 'Result'),
  ),
  grounds: Prose('评价理由', 'Grounds'),
})
export type Evaluation = Static<typeof Evaluation>

export const ClassChange = Type.Object({
  class: RecallClass,
  grounds: Prose('调整理由', 'Grounds'),
  expertOpinion: Type.Optional(Prose('专家意见（降级必填）', 'Expert opinion, needed to lower')),
})
export type ClassChange = Static<typeof ClassChange>

export const Extension = Type.Object({
  extendedTo: Day('延至', 'Extended to'),
  grounds: Prose('延长理由', 'Grounds'),
})
export type Extension = Static<typeof Extension>

/** A visit to a holder: does what is in the reports stand on the shelf? */
export const EffectivenessCheck = Type.Object({
  holder: Line('核查对象', 'Holder visited'),
  visitedAt: Type.String({ ...label('核查时间', 'Visited at'), format: 'date-time' }),
  noticeReceived: Type.Boolean(label('已收到召回通知', 'Notice received')),
  secondOfficer: Type.String({
    ...label('第二名核查人员', 'Second officer', { personal: true }),
    minLength: 1,
    maxLength: 60,
  }),
  bookUnits: Units('台账应有', 'By the books'),
  sealedUnits: Units('现场封存', 'Sealed on the spot'),
  returnedUnits: Units('已退回', 'Returned'),
  difference: Type.Optional(Prose('差额说明（有差额时必填）', 'Account of a difference')),
})
export type EffectivenessCheck = Static<typeof EffectivenessCheck>

/** An order names the class, because an ordered producer may not have assessed anything. */
export const RecallOrder = Type.Object({
  class: RecallClass,
  grounds: Prose('责令理由', 'Grounds of the order'),
})
