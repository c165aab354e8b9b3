import { type Static, Type } from 'typebox'
import { Choice, Day, Known, Line, Prose, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Shapes of a filing of food additives in use (P06); doses in grams per kilogram. */
const Dose = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, {
      unit: text('g/kg', 'g/kg'),
      pattern: text('用量写作十进制数字', 'A dose is a decimal number'),
    }),
    pattern: '^\\d{1,6}(\\.\\d{1,6})?$',
  })

const FUNCTIONS = {
  preservative: ['防腐剂', 'Preservative'],
  sweetener: ['甜味剂', 'Sweetener'],
  colour: ['着色剂', 'Colour'],
  curing: ['护色剂', 'Curing agent'],
  bleach: ['漂白剂', 'Bleach'],
  antioxidant: ['抗氧化剂', 'Antioxidant'],
  thickener: ['增稠剂', 'Thickener'],
  leavening: ['膨松剂', 'Leavening agent'],
  acidity: ['酸度调节剂', 'Acidity regulator'],
  flavour: ['食品用香料', 'Flavouring'],
  other: ['其他功能', 'Another function'],
} as const

const UsedAdditive = Type.Object(
  {
    name: Line('添加剂名称', 'Additive', 100),
    number: Line('INS或CNS编号', 'INS or CNS number', 20, {
      hint: text('如 211 或 17.002；没有编号的填“无”', 'Such as 211 or 17.002; 无 where none'),
    }),
    function: Choice('功能', 'Function', FUNCTIONS),
    maxDose: Dose('最大使用量', 'Highest dose'),
    supplier: Line('供货者', 'Supplier'),
    supplierLicence: Line('供货者食品添加剂生产许可证编号', 'Licence of the supplier', 40),
  },
  label('使用的添加剂', 'Additive used'),
)
export type UsedAdditive = Static<typeof UsedAdditive>

export const AdditiveUse = Type.Object({
  product: Line('食品名称', 'Food', 100),
  foodCategory: Line('食品类别（GB 2760）', 'Food category of GB 2760', 100),
  additives: Type.Array(UsedAdditive, {
    ...label('添加剂', 'Additives'),
    minItems: 1,
    maxItems: 100,
  }),
})
export type AdditiveUse = Static<typeof AdditiveUse>

/** In the order of the check: the gravest first. */
const FINDINGS = {
  banned: ['非食用物质', 'A non-edible substance'],
  unknown: ['不在添加剂名单内（待核对）', 'Not among the additives at hand, to be confirmed'],
  category: ['不得用于该类食品', 'Not allowed in this food'],
  overLimit: ['超过最大使用量', 'Over the limit'],
  sumOverLimit: ['同功能添加剂用量与限量之比合计超过1', 'Ratios to the limits add up to over 1'],
  supplierLicence: ['供货者许可证编号无效', 'The licence of the supplier is not valid'],
} as const
export type FindingKind = keyof typeof FINDINGS

const Finding = Type.Object(
  {
    kind: Choice('核对结果', 'Finding', FINDINGS),
    additive: Line('添加剂', 'Additive', 100),
    dose: Known(Dose('使用量', 'Dose')),
    limit: Known(Dose('最大使用量限值', 'Limit')),
  },
  label('核对结果', 'Finding'),
)
export type Finding = Static<typeof Finding>

export const AdditiveFiling = Type.Object({
  ...AdditiveUse.properties,
  findings: Type.Array(Finding, label('自动核对结果', 'Findings of the check')),
})
export type AdditiveFiling = Static<typeof AdditiveFiling>

export const UseChanged = Type.Object({
  changedOn: Day('首次使用或变化日期', 'First used, or changed, on'),
  what: Prose('变化内容', 'What changed'),
})
export type UseChanged = Static<typeof UseChanged>

export const AdditiveClue = Type.Object({
  grounds: Prose('移交理由', 'Grounds'),
  evidence: Several('证据', 'Evidence', Line('证据', 'Evidence')),
})

/** The table at hand is short: an officer reads the standard where it says nothing. */
export const StandardRead = Type.Object({
  standard: Line('所查标准及条款', 'Standard and clause read', 100),
  grounds: Prose('核对结论', 'What it says'),
})
