import { type Static, Type } from 'typebox'
import { Choice, Day, Known, Line, Money, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { BrandRecord, noRecords, scoredBy } from './contract-experts.ts'

/** Shapes of the evaluation of China famous brands, FBM. */
const Year = (zh: string, en: string) =>
  Type.Integer({ ...label(zh, en), minimum: 2001, maximum: 2100 })

/** The form that opens a case: the application, and again when a title has run out. */
export const BrandApplication = Type.Object({
  catalogueYear: Year('评价目录年度', 'Year of the catalogue'),
  catalogueNumber: Line('目录公告文号', 'Number of the catalogue notice', 60),
  product: Line('申报产品', 'Product'),
  trademark: Line('注册商标', 'Trade mark'),
  trademarkNumber: Line('商标注册证号', 'Number of its registration', 60),
  foreignMark: Yes('使用境外商标', 'The trade mark is a foreign one'),
  character: Choice('产品特点', 'Character', {
    ordinary: ['一般产品', 'Ordinary product'],
    ethnic: ['民族文化特色产品', 'Of ethnic or cultural character'],
    craft: ['传统工艺产品', 'Traditional craft'],
  }),
  permit: Choice('所需许可', 'Permit it needs', {
    none: ['不需要', 'None'],
    licence: ['生产许可证', 'Production licence'],
    ccc: ['强制性产品认证', 'Compulsory certification'],
    metrology: ['计量器具许可', 'Metrology permit'],
  }),
  permitNumber: Type.Optional(
    Line('许可证号（需要的必填）', 'Number of the permit, if needed', 60),
  ),
  salesYuan: Money('上年销售额', 'Sales of last year'),
  exportYuan: Money('上年出口额', 'Exports of last year'),
  profitAndTaxYuan: Money('上年利税', 'Profit and tax of last year'),
  records: noRecords(BrandRecord),
})
export type BrandApplication = Static<typeof BrandApplication>

export const BrandRecommendation = Type.Object({
  catalogueClosesOn: Day('目录申报截止日期', 'Applications closed on'),
  records: noRecords(BrandRecord),
  opinion: Prose('行业主管部门和行业协会意见', 'Opinion of trades and associations'),
})
export type BrandRecommendation = Static<typeof BrandRecommendation>

const Points = (zh: string, en: string, maximum: number) =>
  Type.Integer({ ...label(zh, en), minimum: 0, maximum })

/** Four groups by FBM; the weights are our own design. */
const BrandScore = scoredBy({
  market: Points('市场评价（30分）', 'Market (30)', 30),
  quality: Points('质量评价（35分）', 'Quality (35)', 35),
  benefit: Points('效益评价（20分）', 'Benefit (20)', 20),
  development: Points('发展评价（15分）', 'Development (15)', 15),
  ownRights: Points('自主知识产权加分（3分）', 'Bonus for own rights (3)', 3),
})

export const BrandScores = Type.Object({
  scores: Several('专家评分', 'Scores', BrandScore, 3),
})
export type BrandScores = Static<typeof BrandScores>

const ProblemKind = Choice('问题类别', 'Kind of problem', {
  failedSampling: ['监督抽查不合格', 'Failed sampling'],
  recall: ['产品召回', 'Recall'],
  penalty: ['行政处罚', 'Penalty'],
  majorComplaint: ['经查实的重大质量投诉', 'Proven major complaint'],
  accident: ['质量、安全事故', 'Quality or safety accident'],
})

export const TitleProblem = Type.Object({
  kind: ProblemKind,
  reference: Line('文号或案号', 'Number of the record'),
  on: Day('发生日期', 'Date'),
})
export type TitleProblem = Static<typeof TitleProblem>

export const TitleWithdrawal = Type.Object({
  ground: Choice('撤销情形', 'Ground', {
    failedSampling: ['监督抽查不合格', 'Failed sampling'],
    accident: ['质量、安全事故', 'Quality or safety accident'],
    fraud: ['弄虚作假骗取称号', 'Title got by fraud'],
    notMended: ['质量问题逾期未改正', 'Quality problem not mended'],
  }),
  grounds: Prose('理由', 'Grounds'),
})

export const WorldTitle = Type.Object({
  year: Year('世界名牌评价年度', 'Year of the world title'),
  grounds: Prose('评价意见', 'Grounds'),
})
export type WorldTitle = Static<typeof WorldTitle>

export const MarkUse = Type.Object({
  place: Line('发现地点', 'Where it was found'),
  foundOn: Day('发现日期', 'Found on'),
  facts: Prose('冒用标志情况', 'How the mark is used'),
})

/** What the case is about at any moment; the fold of its history. */
export const FamousBrand = Type.Object({
  ...BrandApplication.properties,
  appliedOn: Day('申报日期', 'Applied on'),
  score: Known(Line('综合得分', 'Score')),
  problem: Known(ProblemKind),
  worldYear: Known(Year('世界名牌评价年度', 'Year of the world title')),
})
export type FamousBrand = Static<typeof FamousBrand>
