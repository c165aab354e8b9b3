import { type Static, Type } from 'typebox'
import { Choice, Day, Known, Line, Personal, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * Shapes of the quality-city programme. The five dimensions and the points of their indicators are
 * our own design after the grades of QWA 5; 100 points in all.
 */
export const INDICATORS = {
  leadingGroup: ['政府推动：领导小组与规划', 'Government: leading group and plan', 5],
  assessment: ['政府推动：质量工作纳入考核', 'Government: quality in its assessment', 5],
  funding: ['政府推动：经费投入占财政比', 'Government: share of the budget', 5],
  award: ['政府推动：政府质量奖', 'Government: quality award', 5],
  sharing: ['部门联动：信息共享条数', 'Departments: items shared', 6],
  jointActions: ['部门联动：联合执法次数', 'Departments: joint actions', 6],
  assistance: ['部门联动：协查按期回复率', 'Departments: assistance in time', 8],
  files: ['企业主动：建档率', 'Firms: on file', 5],
  commitments: ['企业主动：质量承诺签署率', 'Firms: commitments signed', 5],
  certification: ['企业主动：体系认证率', 'Firms: systems certified', 5],
  passRate: ['企业主动：监督抽查合格率', 'Firms: pass rate of sampling', 10],
  standards: ['科技带动：标准制修订参与数', 'Technology: standards taken part in', 5],
  testing: ['科技带动：检验能力参数增长', 'Technology: growth of test parameters', 5],
  research: ['科技带动：研发经费比重', 'Technology: share of research', 5],
  complaints: ['社会互动：投诉按期办结率', 'Society: complaints settled in time', 6],
  satisfaction: ['社会互动：公众满意度', 'Society: satisfaction', 8],
  qualityMonth: ['社会互动：质量月活动完成率', 'Society: Quality Month done', 6],
} as const
export type IndicatorName = keyof typeof INDICATORS

const choices = Object.fromEntries(
  Object.entries(INDICATORS).map(([name, [zh, en]]) => [name, [zh, en] as const]),
) as unknown as Readonly<Record<IndicatorName, readonly [string, string]>>

const Indicator = Choice('指标', 'Indicator', choices)

/** A figure as it was counted or computed; never a float. */
const Figure = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, { pattern: text('数字，至多四位小数', 'Digits with at most four decimals') }),
    pattern: '^\\d{1,9}(\\.\\d{1,4})?$',
  })

const Target = Type.Object(
  { indicator: Indicator, target: Figure('目标值', 'Target') },
  label('目标', 'Target'),
)
export type Target = Static<typeof Target>

const IndicatorValue = Type.Object(
  {
    indicator: Indicator,
    value: Figure('完成值', 'Value'),
    evidence: Line('佐证材料', 'Evidence'),
  },
  label('完成情况', 'Value'),
)
export type IndicatorValue = Static<typeof IndicatorValue>

/** A programme year runs from 1 July to 30 June and bears the year it begins in. */
const ProgrammeYear = Type.Integer({
  ...label('考核年度（起始年）', 'Programme year, by the year it begins in'),
  minimum: 2006,
  maximum: 2100,
})

/** The form that opens a case: a city or county joins the programme. */
export const ProgrammeEntry = Type.Object({
  year: ProgrammeYear,
  leadingGroup: Line('领导小组（文号）', 'Leading group, with the number of its founding paper'),
  plan: Prose('质量兴市规划要点', 'Plan of the programme'),
})
export type ProgrammeEntry = Static<typeof ProgrammeEntry>

export const YearTargets = Type.Object({
  targets: Several('年度质量目标', 'Targets of the year', Target),
})
export type YearTargets = Static<typeof YearTargets>

export const SelfEvaluation = Type.Object({
  values: Several('自评完成情况', 'Values by self-evaluation', IndicatorValue),
  summary: Prose('自评总结', 'Summary'),
})
export type SelfEvaluation = Static<typeof SelfEvaluation>

export const SiteCheck = Type.Object({
  visitedOn: Day('核查日期', 'Visited on'),
  secondInspector: Personal('第二名核查人员', 'Second inspector'),
  found: Several('核查指标（至少三项）', 'Indicators checked, three at least', IndicatorValue, 3),
  falseData: Yes('查实数据造假', 'False data were proved'),
})
export type SiteCheck = Static<typeof SiteCheck>

export const Grade = Choice('评定等级', 'Grade', {
  A: ['A 级', 'A'],
  B: ['B 级', 'B'],
  C: ['C 级', 'C'],
  D: ['D 级', 'D'],
})
export type Grade = Static<typeof Grade>

export const Grading = Type.Object({
  systemicEvent: Yes('发生区域性、系统性质量安全事件', 'A systemic regional safety event happened'),
  openNationalFailure: Yes(
    '国家监督抽查不合格公布后未处理完毕',
    'A nationally published failure is not closed',
  ),
  grade: Grade,
  opinion: Prose('评定意见', 'Opinion'),
})
export type Grading = Static<typeof Grading>

export const RectificationOrder = Type.Object({
  rectifyBy: Day('整改期限', 'To be mended by'),
  grounds: Prose('存在问题和整改要求', 'What has to be mended'),
})
export type RectificationOrder = Static<typeof RectificationOrder>

export const Rectification = Type.Object({
  measures: Prose('整改措施和结果', 'Measures and result'),
})

/** What the case is about at any moment; figures found on site take the place of the city's own. */
export const QualityCity = Type.Object({
  ...ProgrammeEntry.properties,
  targets: Type.Array(Target, label('年度质量目标', 'Targets of the year')),
  nextTargets: Type.Array(Target, label('下一年度目标', 'Targets of the next year')),
  values: Type.Array(IndicatorValue, label('完成情况', 'Values')),
  falseData: Yes('查实数据造假', 'False data were proved'),
  score: Known(Line('得分', 'Score')),
  grade: Known(Grade),
  rectifyBy: Known(Day('整改期限', 'To be mended by')),
})
export type QualityCity = Static<typeof QualityCity>
