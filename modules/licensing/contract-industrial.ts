import { type Static, Type } from 'typebox'
import { Choice, Line, Personal, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { CATALOGUE_CLASSES, STATUTORY_GROUPS } from './catalogue.ts'
import { Authority, applicationState, PlantRegion, Present } from './contract-application.ts'

/** Shapes of an application for an industrial product licence (P01). */
const product = {
  catalogueClass: Choice('发证产品类别', 'Class of the catalogue', CATALOGUE_CLASSES),
  group: Choice('法定产品类别', 'Group by law', STATUTORY_GROUPS),
  product: Line('产品名称', 'Product'),
  models: Several('规格型号', 'Models', Line('规格型号', 'Model')),
  plantRegion: PlantRegion,
}

export const IndustrialApplication = Type.Object({
  ...product,
  plantAddress: Line('生产地址', 'Address of the plant'),
  contactName: Personal('联系人', 'Contact'),
  contactPhone: Personal('联系电话', 'Phone'),
})
export type IndustrialApplication = Static<typeof IndustrialApplication>

/** What the application is about at any moment; the fold of its history. */
export const IndustrialLicence = Type.Object({
  ...product,
  ...applicationState,
  isCommitted: Yes('以告知承诺方式申请', 'On commitment'),
  ownReport: Yes('已自送检验合格报告', 'Own passing report filed'),
  onsite: Type.Union(
    [Type.Literal('pass'), Type.Literal('fail'), Type.Null()],
    label('实地核查结论', 'On-site check'),
  ),
  productCode: Type.Union([Type.String(), Type.Null()], label('发证产品代码', 'Product code')),
})
export type IndustrialLicence = Static<typeof IndustrialLicence>

export const Commitment = Type.Object({
  statement: Prose('承诺内容', 'What is committed to'),
})

const CheckedItem = Type.Object(
  {
    item: Line('核查项目', 'Item'),
    finding: Choice('核查结论', 'Finding', {
      met: ['符合', 'Met'],
      minor: ['轻微不符合', 'Minor fault'],
      serious: ['严重不符合', 'Serious fault'],
    }),
  },
  label('核查项目', 'Item'),
)

export const IndustrialOnsite = Type.Object({
  present: Present,
  items: Type.Array(CheckedItem, { ...label('核查项目', 'Items'), minItems: 1, maxItems: 200 }),
  conclusion: Choice('实地核查结论', 'Conclusion', {
    pass: ['合格', 'Passed'],
    fail: ['不合格', 'Failed'],
  }),
})
export type IndustrialOnsite = Static<typeof IndustrialOnsite>

export const IndustrialGrant = Type.Object({
  authority: Authority,
  authorisation: Type.Optional(Line('授权文件', 'Paper of authorisation')),
  productCode: Type.String({
    ...label('发证产品代码', 'Code of the product', {
      hint: text('行业两位、产品三位，见实施细则', 'Two digits of industry, three of product'),
      pattern: text('两位加三位数字，如 16-204', 'two and three digits, such as 16-204'),
    }),
    pattern: '^\\d{2}-\\d{3}$',
  }),
})
export type IndustrialGrant = Static<typeof IndustrialGrant>

export const FalseCommitment = Type.Object({
  facts: Prose('与承诺不符的事实', 'Facts against the commitment'),
  heard: Prose('申请人的陈述和申辩', 'Statement and defence of the applicant'),
})
