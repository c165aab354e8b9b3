import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Known, Line, Personal, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { applicationState, PlantRegion, Present } from './contract-application.ts'

/** Shapes of an application for a food production licence (P02). */
const UnitCode = Type.String({
  ...label('食品类别编号', 'Code of the food category', {
    hint: text('四位，见食品生产许可分类目录', 'Four digits of the licence catalogue'),
    pattern: text('四位数字，如 0401', 'four digits, such as 0401'),
  }),
  pattern: '^\\d{4}$',
})

const LicensedFood = Type.Object(
  {
    unit: UnitCode,
    name: Line('品种明细', 'Foods, as listed in the copy'),
    standard: Line('执行标准', 'Standard followed', 60),
    registration: Type.Optional(
      Line('特殊食品注册（备案）号', 'Registration of a special food', 60),
    ),
    isSpecialty: Yes('传统特色食品', 'Traditional or special food of the place'),
  },
  label('申请许可的食品', 'Food applied for'),
)

const plant = {
  foods: Type.Array(LicensedFood, { ...label('食品', 'Foods'), minItems: 1, maxItems: 100 }),
  plantRegion: PlantRegion,
}

export const FoodApplication = Type.Object({
  ...plant,
  plantAddresses: Several('生产地址', 'Addresses of the plant', Line('生产地址', 'Address')),
  nobodyBarred: Confirmed(
    '法定代表人、负责人和食品安全管理人员均不在禁业期内',
    'Nobody in charge is barred from food business',
  ),
  contactName: Personal('联系人', 'Contact'),
  contactPhone: Personal('联系电话', 'Phone'),
})
export type FoodApplication = Static<typeof FoodApplication>

const Onsite = Type.Object(
  {
    scored: Type.Integer(label('得分', 'Points')),
    most: Type.Integer(label('满分', 'Most points')),
    zeros: Type.Integer(label('零分项', 'Items with no point')),
    ones: Type.Integer(label('一分项', 'Items with one point')),
    passed: Type.Boolean(label('合格', 'Passed')),
  },
  label('现场核查', 'On-site check'),
)

export const FoodLicence = Type.Object({
  ...plant,
  ...applicationState,
  onsite: Known(Onsite),
})
export type FoodLicence = Static<typeof FoodLicence>

export const UnchangedCommitment = Type.Object({
  statement: Prose('生产条件未变化的声明', 'Statement that conditions have not changed'),
})

/** Each item scores 3, 1 or 0 (review rules for food production licences, from memory). */
const ScoredItem = Type.Object(
  {
    item: Line('核查项目', 'Item'),
    score: Type.Union(
      [
        Type.Literal(3, label('符合（3分）', 'Met, 3')),
        Type.Literal(1, label('基本符合（1分）', 'Nearly met, 1')),
        Type.Literal(0, label('不符合（0分）', 'Not met, 0')),
      ],
      label('得分', 'Score'),
    ),
  },
  label('核查项目', 'Item'),
)

export const FoodOnsite = Type.Object({
  present: Present,
  items: Type.Array(ScoredItem, { ...label('核查项目', 'Items'), minItems: 1, maxItems: 200 }),
})
export type FoodOnsite = Static<typeof FoodOnsite>

export const FoodGrant = Type.Object({
  decidedBy: Choice('决定机关', 'Deciding organ', {
    national: ['国家级', 'National'],
    province: ['省级', 'Province'],
    city: ['设区的市级', 'City'],
    county: ['县级', 'County'],
  }),
  note: Type.Optional(Prose('备注', 'Remark')),
})
export type FoodGrant = Static<typeof FoodGrant>

export const ExpertQuestion = Type.Object({
  question: Prose('需专家评审的问题', 'Question put to the experts'),
})
export const ExpertAnswer = Type.Object({
  opinion: Prose('专家评审意见', 'Opinion of the experts'),
})
