import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Line, Money, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Shapes of the exemption of a product from supervision checks, EXM. */
const PassedCheck = Type.Object(
  {
    level: Choice('抽查级别', 'Level', {
      national: ['国家级', 'National'],
      province: ['省级', 'Provincial'],
    }),
    on: Day('抽查日期', 'Date'),
    reportNumber: Line('检验报告编号', 'Number of the report', 60),
    passed: Yes('合格', 'Passed'),
  },
  label('监督抽查', 'Supervision check'),
)
export type PassedCheck = Static<typeof PassedCheck>

export const ExemptionOpening = Type.Object({
  catalogueNumber: Line('目录公告文号', 'Number of the catalogue notice', 60),
  product: Line('申请产品', 'Product'),
  trademark: Line('注册商标', 'Trade mark'),
  standardNumber: Line('执行标准', 'Standard', 60),
  standardLevel: Choice('标准水平', 'Level of the standard', {
    above: ['严于国家标准', 'Stricter than the national standard'],
    national: ['国家标准', 'National standard'],
    below: ['低于国家标准或无国家标准对照', 'Below the national standard'],
  }),
  marketRank: Count('全国市场占有率名次', 'Rank by market share', ['名', '']),
  salesYuan: Money('上年销售额', 'Sales of last year'),
  profitAndTaxYuan: Money('上年利税', 'Profit and tax of last year'),
  managementSystem: Line(
    '质量管理体系证书编号',
    'Certificate of the quality management system',
    60,
  ),
  checks: Several('省级以上监督抽查', 'Provincial and national checks', PassedCheck),
})
export type ExemptionOpening = Static<typeof ExemptionOpening>

/** What the province found of the conditions that are not figures of the application. */
export const ExemptionReview = Type.Object({
  qualityIsStable: Yes('质量长期稳定、体系有效', 'Quality is stable and its system works'),
  leadsTheTrade: Yes('市场占有率、效益居行业前列', 'Leads the trade in share and benefit'),
  fitsPolicy: Yes('符合产业政策', 'Conforms to industrial policy'),
  opinion: Prose('审查意见', 'Opinion of the review'),
})
export type ExemptionReview = Static<typeof ExemptionReview>

export const ExemptionSuspension = Type.Object({
  cause: Choice('原因', 'Cause', {
    provenComplaint: ['经查实的质量投诉', 'Proven complaint'],
    failedSpecialCheck: ['专项抽查不合格', 'Failed special check'],
  }),
  reference: Line('文号或案号', 'Number of the record'),
  on: Day('日期', 'Date'),
})

/** What the case is about at any moment; the application and the day it was made. */
export const InspectionExemption = Type.Object({ ...ExemptionOpening.properties })
export type InspectionExemption = Static<typeof InspectionExemption>
