import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Known, Line, Prose, RegionCode, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/**
 * Forms of a trace enquiry: one suspected lot, what went into it, and where it went. Quantities are
 * whole units of the smallest pack sold.
 */
const UNITS = ['件', 'units'] as const

/** The form that opens a case: a lot is suspected, or is traced for practice. */
export const TraceQuestion = Type.Object({
  product: Line('产品名称', 'Product'),
  lotNumber: Line('批号', 'Lot', 60),
  productionDate: Type.Optional(Day('生产日期', 'Production date')),
  cause: Choice('查询缘由', 'Cause', {
    sampling: ['抽检不合格', 'Failed sample'],
    warning: ['风险预警', 'Risk warning'],
    recall: ['召回', 'Recall'],
    emergency: ['突发事件', 'Emergency'],
    complaint: ['投诉举报', 'Complaint or report'],
    exercise: ['追溯能力检查', 'Check of traceability'],
  }),
  grounds: Prose('情况说明', 'What is known'),
})
export type TraceQuestion = Static<typeof TraceQuestion>

export const RecordsWanted = Type.Object({
  wanted: Prose('须提供的记录', 'Records to be handed in'),
})

const Material = Type.Object(
  {
    name: Line('原料、添加剂或包装', 'Material, additive or package'),
    kind: Choice('类别', 'Kind', {
      raw: ['食品原料', 'Raw material'],
      additive: ['食品添加剂', 'Additive'],
      related: ['食品相关产品', 'Food-related product'],
    }),
    supplier: Line('供货者', 'Supplier'),
    supplierLicence: Type.Optional(Line('供货者许可证编号', 'Licence of the supplier', 40)),
    lotNumber: Line('批号', 'Lot', 60),
    certificate: Type.Optional(Line('合格证明编号', 'Certificate', 60)),
    dose: Type.Optional(Line('用量', 'Dose', 60)),
  },
  label('投入', 'Input'),
)

const Customer = Type.Object(
  {
    name: Line('购货者', 'Buyer'),
    regionCode: RegionCode('所在地', 'Region'),
    units: Count('数量', 'Units', UNITS),
    shippedOn: Day('出库日期', 'Shipped on'),
  },
  label('去向', 'Buyer'),
)

/** What the records say of the lot: one ring back, one ring forward, and the balance. */
export const TraceRecords = Type.Object({
  formulaVersion: Line('配方版本', 'Version of the formula', 40),
  materials: Several('投入', 'Inputs', Material),
  releaseTest: Choice('出厂检验', 'Release test', {
    pass: ['合格', 'Passed'],
    fail: ['不合格', 'Failed'],
    none: ['未检验', 'Not tested'],
  }),
  madeUnits: Count('生产数量', 'Made', UNITS),
  onHandUnits: Count('库存', 'On hand', UNITS),
  otherUnits: Count('留样、损耗等', 'Kept samples, losses', UNITS),
  customers: Several('去向', 'Buyers', Customer, 0),
  difference: Type.Optional(Prose('差额说明（有差额时必填）', 'Account of a difference')),
})
export type TraceRecords = Static<typeof TraceRecords>

export const RecordsMissing = Type.Object({
  missing: Prose('缺少的记录', 'Records still missing'),
})

export const TraceAnswer = Type.Object({
  backward: Prose('来源结论', 'Where it came from'),
  forward: Prose('去向结论', 'Where it went'),
  isComplete: Yes('链条完整', 'The chain is complete'),
  gaps: Type.Optional(Prose('断点说明（不完整时必填）', 'Gaps, where it is not complete')),
})
export type TraceAnswer = Static<typeof TraceAnswer>

export const Freeze = Type.Object({
  units: Count('冻结数量', 'Units frozen', UNITS),
  holders: Count('涉及持有者', 'Holders', ['户', 'holders']),
  scope: Prose('冻结范围', 'Scope'),
})
export type Freeze = Static<typeof Freeze>

export const LotDisposal = Type.Object({
  way: Choice('处置方式', 'Way of disposal', {
    destroyed: ['销毁', 'Destroyed'],
    harmless: ['无害化处理', 'Made harmless'],
    returned: ['退回生产者', 'Returned to the maker'],
  }),
  units: Count('处置数量', 'Units disposed of', UNITS),
  place: Line('地点', 'Place'),
  on: Day('日期', 'Date'),
})
export type LotDisposal = Static<typeof LotDisposal>

/** What the case is about at any moment; the fold of its history. */
export const TraceEnquiry = Type.Object({
  ...TraceQuestion.properties,
  records: Known(TraceRecords),
  frozenUnits: Count('冻结中', 'Frozen', UNITS),
  answer: Known(TraceAnswer),
})
export type TraceEnquiry = Static<typeof TraceEnquiry>
