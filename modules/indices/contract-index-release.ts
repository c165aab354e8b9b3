import { type Static, Type } from 'typebox'
import { Choice, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * Forms of an index: the data by unit and indicator, what is odd about them, and the result, which
 * the program computes and nobody types.
 */
const Decimal = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, { pattern: text('数字，至多八位小数', 'a number of at most eight decimals') }),
    pattern: '^-?\\d{1,12}(\\.\\d{1,8})?$',
  })

const UNIT = Line('单元（地区、行业或企业）', 'Unit: region, industry or enterprise', 100)
const INDICATOR = Line('指标代号', 'Code of the indicator', 30)

/** The form that opens a case; the party is the statistics department that will sign. */
export const IndexPlan = Type.Object({
  kind: Choice('指数', 'Index', {
    qci: ['质量竞争力指数', 'Quality competitiveness index'],
    serviceQuality: ['服务质量指数', 'Service quality index'],
  }),
  scope: Choice('测评范围', 'Scope', {
    nation: ['全国', 'Nation'],
    region: ['地区', 'Regions'],
    industry: ['行业', 'Industries'],
    enterprise: ['企业', 'Enterprises'],
  }),
  year: Type.Integer({ ...label('年度', 'Year'), minimum: 2004, maximum: 2099 }),
  title: Line('名称', 'Title', 100),
  sources: Prose('数据来源与采集方式', 'Sources and collection of the data'),
})
export type IndexPlan = Static<typeof IndexPlan>

export const DataCell = Type.Object(
  {
    unit: UNIT,
    indicator: INDICATOR,
    value: Type.Optional(Decimal('本年值（缺失不填）', 'Value; empty where missing')),
    lastYear: Type.Optional(Decimal('上年值', 'Value of last year')),
  },
  label('数据', 'Data'),
)
export type DataCell = Static<typeof DataCell>

export const DataTable = Type.Object({ cells: Several('数据', 'Data', DataCell) })
export type DataTable = Static<typeof DataTable>

export const DataWanted = Type.Object({
  units: Several('单元', 'Units', UNIT),
  wanted: Prose('须核实或补报的内容', 'What is to be checked or handed in'),
})

const Explanation = Type.Object(
  { unit: UNIT, indicator: INDICATOR, explanation: Prose('异常值说明', 'Account of the value') },
  label('异常值', 'Outlier'),
)

/** An odd value is kept only with its account. */
export const Computation = Type.Object({
  explanations: Several('异常值说明', 'Accounts of outliers', Explanation, 0),
})
export type Computation = Static<typeof Computation>

export const IndexOpinion = Type.Object({ opinion: Prose('意见', 'Opinion') })

export const ReleaseText = Type.Object({
  title: Line('标题', 'Title', 100),
  text: Prose('发布稿', 'Text of the release'),
})
export type ReleaseText = Static<typeof ReleaseText>

export const ReleaseChannel = Type.Object({ channel: Line('发布渠道', 'Channel') })

export const Correction = Type.Object({
  cells: Several('更正的数据', 'Corrected data', DataCell),
  grounds: Prose('更正原因（随更正一并公布）', 'Why, published with the correction'),
})
export type Correction = Static<typeof Correction>

const OddCell = Type.Object({
  unit: UNIT,
  indicator: INDICATOR,
  why: Choice('异常', 'Odd because', {
    threeDeviations: ['偏离均值三个标准差以上', 'More than three deviations from the mean'],
    tenfold: ['与上年相差十倍以上', 'Ten times last year, or a tenth of it'],
  }),
})

const ResultRow = Type.Object(
  {
    unit: UNIT,
    value: Known(Decimal('指数', 'Index')),
    margin: Known(Decimal('误差', 'Margin of error')),
    rank: Known(Type.Integer(label('位次', 'Rank'))),
  },
  label('结果', 'Result'),
)

const IndexResult = Type.Object(
  {
    formula: Line('公式及版本', 'Formula and version', 60),
    rows: Type.Array(ResultRow, label('结果', 'Results')),
  },
  label('测算结果', 'Result'),
)
export type IndexResult = Static<typeof IndexResult>

/** What the case is about at any moment; the fold of its history. */
export const IndexRelease = Type.Object({
  ...IndexPlan.properties,
  cells: Type.Array(DataCell, label('数据', 'Data')),
  missing: Type.Array(Type.Object({ unit: UNIT, indicator: INDICATOR }), label('缺失', 'Missing')),
  outliers: Type.Array(OddCell, label('异常值', 'Outliers')),
  result: Known(IndexResult),
  /** Results that were released before a correction; they stay readable. */
  earlier: Type.Array(IndexResult, label('更正前的结果', 'Results before corrections')),
  draft: Known(ReleaseText),
  isApproved: Yes('发布稿已审定', 'The text is approved'),
  isSigned: Yes('统计部门已会签', 'Signed by the statistics department'),
})
export type IndexRelease = Static<typeof IndexRelease>
