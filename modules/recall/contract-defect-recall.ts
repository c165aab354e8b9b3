import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Instant,
  Known,
  Line,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { ProductFields, RecallLot, Units } from './contract-goods.ts'

/** Shapes of a recall of defective goods: vehicles by identification number, other goods by lot. */
const Persons = (zh: string, en: string) => Count(zh, en, ['人', 'persons'])

/** The form that opens a case: something points to a defect. */
export const DefectSignal = Type.Object({
  product: Type.Object(ProductFields, label('产品', 'Product')),
  source: Choice('信息来源', 'Source', {
    maker: ['生产者自行发现', 'Found by the maker'],
    accident: ['事故、伤害报告', 'Accident or injury'],
    complaint: ['投诉举报', 'Complaints'],
    sampling: ['监督抽查', 'Supervision sampling'],
    abroad: ['境外召回', 'Recall abroad'],
  }),
  danger: Prose('危险情况', 'The danger'),
  deaths: Persons('死亡', 'Deaths'),
  severeInjuries: Persons('严重伤害', 'Severe injuries'),
  otherInjuries: Persons('其他伤害', 'Other injuries'),
  knownAt: Instant('发现时间', 'Known since'),
})
export type DefectSignal = Static<typeof DefectSignal>

export const IncidentReport = Type.Object({
  account: Prose('事故（事件）情况', 'What happened'),
  soldUnits: Units('已售数量', 'Sold'),
  measures: Prose('已采取措施', 'Measures taken'),
})

/** How likely an injury is over the life of the product, GB/T 22760; the bounds are strict. */
export const Likelihood = Choice('伤害发生可能性', 'Likelihood over the product life', {
  above50Percent: ['大于50%', 'Above 50%'],
  above1in10: ['大于1/10', 'Above 1/10'],
  above1in100: ['大于1/100', 'Above 1/100'],
  above1in1000: ['大于1/1000', 'Above 1/1,000'],
  above1in10000: ['大于1/10000', 'Above 1/10,000'],
  above1in100000: ['大于1/100000', 'Above 1/100,000'],
  above1in1000000: ['大于1/1000000', 'Above 1/1,000,000'],
  least: ['不大于1/1000000', 'At most 1/1,000,000'],
})
export type Likelihood = Static<typeof Likelihood>

export const Severity = Choice('伤害严重程度', 'Severity', {
  slight: ['1 微弱', '1 slight'],
  moderate: ['2 一般', '2 moderate'],
  serious: ['3 严重', '3 serious'],
  verySerious: ['4 非常严重', '4 very serious'],
})
export type Severity = Static<typeof Severity>

export const RiskLevel = Choice('风险等级', 'Risk level', {
  serious: ['严重风险', 'Serious'],
  high: ['高风险', 'High'],
  medium: ['中风险', 'Medium'],
  low: ['低风险', 'Low'],
})
export type RiskLevel = Static<typeof RiskLevel>

/** The defect information form; what is common to a lot is a defect, a single fault is not. */
export const Analysis = Type.Object({
  kind: Choice('产品类别', 'Kind of product', {
    vehicle: ['汽车', 'Vehicle'],
    toyAndChildGoods: ['儿童玩具和儿童用品', 'Toys and goods for children'],
    consumerElectrical: ['消费类电气产品', 'Consumer electricals'],
    powerTool: ['电动工具', 'Power tools'],
    other: ['其他消费品', 'Other consumer goods'],
  }),
  scope: Choice('问题范围', 'How far it reaches', {
    common: ['同一批次、型号或类别普遍存在的不合理危险', 'Common to a lot, model or kind'],
    standard: ['不符合保障人身、财产安全的标准', 'Breach of a safety standard'],
    singlePiece: ['单件产品质量问题', 'Fault of a single piece'],
  }),
  severity: Severity,
  likelihood: Likelihood,
  itemsWithConsumers: Units('消费者手中数量', 'With consumers'),
  scenario: Prose('伤害场景分析', 'Injury scenario'),
})
export type Analysis = Static<typeof Analysis>

export const Dismissal = Type.Object({
  reason: Choice('不予启动召回的原因', 'Reason', {
    singlePiece: ['单件质量问题，告知按消费争议处理', 'A single piece: a consumer dispute'],
    noDanger: ['不存在不合理危险', 'No unreasonable danger'],
    duplicate: ['同一缺陷已另案办理', 'The same defect has its own case'],
  }),
  grounds: Prose('理由', 'Grounds'),
})
export type Dismissal = Static<typeof Dismissal>

export const MakerNotice = Type.Object({
  answerBy: Day('要求报告调查结果的日期', 'Report the findings by'),
  questions: Prose('调查分析要求', 'What is to be investigated'),
})
export type MakerNotice = Static<typeof MakerNotice>

export const DefectFound = Type.Object({
  defect: Prose('缺陷描述', 'The defect'),
  cause: Prose('缺陷原因', 'Its cause'),
  lots: Several('涉及批次（车辆识别代号范围）', 'Lots, or ranges of vehicle numbers', RecallLot),
})
export type DefectFound = Static<typeof DefectFound>

export const InvestigationOpened = Type.Object({
  reason: Choice('开展缺陷调查的原因', 'Why the organ investigates', {
    idle: ['生产者逾期未报告调查结果', 'The maker has not reported in time'],
    severe: ['可能造成严重后果', 'Severe consequences are possible'],
    doubtful: ['生产者的调查结果不足以证明无缺陷', 'The findings of the maker do not convince'],
  }),
  grounds: Prose('说明', 'Account'),
})
export type InvestigationOpened = Static<typeof InvestigationOpened>

const Expert = Type.Object(
  {
    name: Personal('专家姓名', 'Name'),
    field: Line('专业领域', 'Field', 60),
    noInterest: Yes('与生产者无利害关系', 'Has no interest in the maker'),
  },
  label('专家', 'Expert'),
)

export const NoDefect = Type.Object({
  grounds: Prose('不存在缺陷的理由', 'Why there is no defect'),
  expertOpinion: Type.Optional(
    Prose('专家意见（高风险时必填）', 'Expert opinion, for a high risk'),
  ),
})
export type NoDefect = Static<typeof NoDefect>

export const DefectObjection = Type.Object({
  grounds: Prose('异议理由', 'Grounds'),
  evidence: Prose('证据说明', 'Proof'),
})

export const ExpertDecision = Type.Object({
  experts: Several('论证专家', 'Experts', Expert),
  tested: Yes('已委托检验、鉴定', 'Tests were commissioned'),
  opinion: Prose('论证意见及决定理由', 'Opinion and grounds'),
})
export type ExpertDecision = Static<typeof ExpertDecision>

export const DefectOrder = Type.Object({ grounds: Prose('责令召回理由', 'Grounds of the order') })

const PlannedRate = Type.Object(
  {
    month: Count('第几个月', 'Month', ['个月', 'months']),
    percent: Count('计划完成率', 'Planned completion', ['%', '%']),
  },
  label('计划完成率', 'Planned completion'),
)

export const DefectPlan = Type.Object({
  lots: Several('召回范围', 'Range of the recall', RecallLot),
  remedy: Choice('召回措施', 'Remedy', {
    repair: ['修理', 'Repair'],
    replace: ['更换', 'Replace'],
    refund: ['退货', 'Refund'],
    relabel: ['补充警示、标识', 'Labels and warnings'],
  }),
  free: Confirmed('费用由生产者承担', 'The maker bears the cost'),
  ownersKnown: Units('可联系到的车主（用户）', 'Owners who can be reached'),
  plannedRates: Several('完成率计划', 'Planned completion by month', PlannedRate),
  contactPhone: Line('公众联系电话', 'Phone for the public', 30),
  warning: Prose('召回前的安全提示', 'What to do until then'),
})
export type DefectPlan = Static<typeof DefectPlan>

export const DefectNotice = Type.Object({
  text: Prose('召回信息', 'Recall information'),
  site: Line('发布载体', 'Where it is published'),
})
export type DefectNotice = Static<typeof DefectNotice>

export const OwnersTold = Type.Object({
  told: Units('已告知车主（用户）', 'Owners told'),
  way: Choice('告知方式', 'Way', {
    letter: ['挂号信', 'Registered letter'],
    message: ['短信、电子邮件等可留痕方式', 'A message that leaves a trace'],
  }),
})
export type OwnersTold = Static<typeof OwnersTold>

export const DefectProgress = Type.Object({
  asOf: Day('截至', 'As of'),
  treatedUnits: Units('已完成召回', 'Put right'),
  notifiedOwners: Units('已通知车主（用户）', 'Owners told'),
  isCompleted: Yes('召回计划已实施完毕', 'The plan has been carried out'),
  account: Type.Optional(Prose('未完成部分的说明', 'Account of what is left')),
})
export type DefectProgress = Static<typeof DefectProgress>

export const DefectEvaluation = Type.Object({
  noInterest: Confirmed('本人与生产者无利害关系', 'I have no interest in the maker'),
  result: Choice('评估结论', 'Result', {
    effective: ['召回有效', 'Effective'],
    notEffective: ['未达到召回要求', 'Not effective'],
  }),
  grounds: Prose('评估理由', 'Grounds'),
})
export type DefectEvaluation = Static<typeof DefectEvaluation>

/** What a recall is at any moment; the fold of its history. */
export const DefectRecall = Type.Object({
  ...DefectSignal.properties,
  analysis: Known(Analysis),
  risk: Known(RiskLevel),
  answerBy: Known(Day('要求报告调查结果的日期', 'Report the findings by')),
  lots: Type.Array(RecallLot, label('召回范围', 'Range of the recall')),
  isOrdered: Yes('责令召回', 'Ordered'),
  plan: Known(DefectPlan),
  notice: Known(Line('召回信息', 'Recall information', 4000)),
  startedOn: Known(Day('召回开始日期', 'Recall began on')),
  progress: Type.Array(DefectProgress, label('召回进展', 'Progress')),
  completedOn: Known(Day('实施完毕日期', 'Carried out by')),
  evaluation: Known(
    Choice('评估结论', 'Evaluation', {
      effective: ['召回有效', 'Effective'],
      notEffective: ['未达到召回要求', 'Not effective'],
    }),
  ),
})
export type DefectRecall = Static<typeof DefectRecall>
