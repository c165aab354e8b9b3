import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Line, Personal, Prose, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Shapes of an objection to a list on public notice, and of the catalogue applied under. */

/** Who objects is sealed; the list objected to is named by its notice. */
export const Objection = Type.Object({
  objector: Personal('异议人', 'Objector'),
  contact: Personal('联系方式', 'Contact'),
  noticeNumber: Line('公示名单文号', 'Number of the list', 60),
  noticeOn: Day('公示日期', 'Date of the list'),
  receivedOn: Day('收到日期', 'Received on'),
  claim: Prose('异议事项和依据', 'What is objected to, and why'),
})
export type Objection = Static<typeof Objection>

export const ObjectionAnswer = Type.Object({ answer: Prose('申报单位的说明', 'Answer') })

export const ObjectionFinding = Type.Object({
  finding: Prose('核实情况', 'What was found'),
  grounds: Prose('处理理由', 'Grounds'),
})

/** The subject knows nothing of the objector. */
export const PublicityObjection = Type.Object({
  noticeNumber: Objection.properties.noticeNumber,
  noticeOn: Objection.properties.noticeOn,
  receivedOn: Objection.properties.receivedOn,
  claim: Objection.properties.claim,
})
export type PublicityObjection = Static<typeof PublicityObjection>

const CatalogueItem = Type.Object(
  {
    product: Line('产品', 'Product'),
    standard: Line('执行标准', 'Standard', 60),
  },
  label('目录产品', 'Product'),
)

/** The form that opens a catalogue: the products of a year and the days of application. */
export const CatalogueDraft = Type.Object({
  kind: Choice('目录种类', 'Kind of catalogue', {
    brand: ['中国名牌产品评价目录', 'Famous brand evaluation'],
    exemption: ['产品免检目录', 'Inspection exemption'],
  }),
  year: Count('年度', 'Year'),
  items: Several('目录产品', 'Products', CatalogueItem),
  opensOn: Day('申报开始日期', 'Applications from'),
  closesOn: Day('申报截止日期', 'Applications until'),
})
export type CatalogueDraft = Static<typeof CatalogueDraft>

export const CatalogueRevision = Type.Object({
  items: CatalogueDraft.properties.items,
  grounds: Prose('征求意见后的修改说明', 'What was changed after consultation'),
})
export type CatalogueRevision = Static<typeof CatalogueRevision>

export const EvaluationCatalogue = Type.Object({ ...CatalogueDraft.properties })
export type EvaluationCatalogue = Static<typeof EvaluationCatalogue>
