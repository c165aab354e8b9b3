import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Instant,
  Known,
  Line,
  Personal,
  Prose,
  RegionCode,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/**
 * Forms of an emergency. Toll, spread and samples are fields, so that the grade follows from them;
 * names of experts and receivers are personal and never part of what the case is about.
 */
const ILL = Count('发病人数', 'Persons ill', ['人', 'persons'])
const DEATHS = Count('死亡人数', 'Deaths', ['人', 'persons'])

/** Levels of organs, the lowest first; the grade of an event says which of them leads. */
const LEVEL_WORDS = {
  county: ['县级', 'County'],
  city: ['市级', 'City'],
  province: ['省级', 'Province'],
  national: ['国家级', 'Nation'],
} as const
const OrganLevel = (zh: string, en: string) => Choice(zh, en, LEVEL_WORDS)
export type OrganLevel = keyof typeof LEVEL_WORDS

/** Grades of the national plan; `none` is an incident below them (design). */
const GRADE_WORDS = {
  I: ['Ⅰ级（特别重大）', 'I: especially grave'],
  II: ['Ⅱ级（重大）', 'II: grave'],
  III: ['Ⅲ级（较大）', 'III: larger'],
  IV: ['Ⅳ级（一般）', 'IV: ordinary'],
} as const
const Grade = (zh: string, en: string) => Choice(zh, en, GRADE_WORDS)
const GradeOrNone = (zh: string, en: string) =>
  Choice(zh, en, { ...GRADE_WORDS, none: ['不够等级，按一般事件处理', 'Below the grades'] })
export type GradeOrNone = keyof typeof GRADE_WORDS | 'none'

/** The report that opens a case: somebody learned of an event, or a drill begins. */
export const EmergencyReport = Type.Object({
  drill: Yes('本案为演练', 'This is a drill'),
  kind: Choice('事件类型', 'Kind of event', {
    foodAccident: ['食品安全事故', 'Food accident'],
    productInjury: ['产品质量安全事故', 'Injury by a product'],
    publicOpinion: ['重大舆情', 'Grave public concern'],
    contamination: ['区域性污染或掺假', 'Contamination or adulteration in a region'],
  }),
  source: Choice('信息来源', 'Source', {
    unit: ['事发单位', 'Unit concerned'],
    hospital: ['医疗机构', 'Hospital'],
    hotline: ['投诉举报', 'Hotline'],
    laboratory: ['检验机构', 'Laboratory'],
    otherOrgan: ['其他机关通报', 'Another organ'],
    media: ['媒体', 'Media'],
  }),
  knownAt: Instant('知悉时间', 'Known since'),
  place: RegionCode('事发地', 'Place'),
  site: Line('事发单位或地点', 'Unit or site'),
  facts: Prose('基本情况', 'What happened'),
  product: Type.Optional(Line('可疑产品', 'Suspected product')),
  ill: ILL,
  deaths: DEATHS,
})
export type EmergencyReport = Static<typeof EmergencyReport>

export const Verification = Type.Object({
  checked: Prose('核实情况', 'What was checked, and how'),
  ill: ILL,
  deaths: DEATHS,
  controls: Prose('已采取的控制措施', 'Measures taken so far'),
  script: Type.Optional(Prose('演练脚本（演练必填）', 'Script of the drill; needed for a drill')),
})
export type Verification = Static<typeof Verification>

/** One hop of the report: each level tells the next, and its own government. */
export const PassingUp = Type.Object({
  to: OrganLevel('报至', 'Passed up to'),
  receivedBy: Personal('接报人', 'Received by'),
  governmentTold: Confirmed('已同时报告本级人民政府', 'The government of the level is told too'),
})
export type PassingUp = Static<typeof PassingUp>

const PanelMember = Type.Object(
  {
    name: Personal('姓名', 'Name'),
    field: Line('专业', 'Field', 60),
    isFree: Confirmed('与事发单位无利害关系', 'No interest in the unit concerned'),
  },
  label('专家', 'Expert'),
)

/** What the grade follows from, and what the experts say of it. */
export const Grading = Type.Object({
  ill: ILL,
  deaths: DEATHS,
  spread: Choice('波及范围', 'Spread', {
    site: ['未扩散', 'One place'],
    towns: ['2个以上乡镇', 'Two or more towns'],
    counties: ['2个以上县', 'Two or more counties'],
    cities: ['2个以上市', 'Two or more cities'],
    provinces: ['2个以上省', 'Two or more provinces'],
  }),
  seriousHarm: Yes('造成严重危害', 'Serious harm'),
  growing: Yes('有进一步扩散趋势', 'Still growing'),
  beyondProvince: Yes('超出事发省处置能力', 'Beyond what the province can handle'),
  crowd: Yes(
    '发生在学校或全国性、区域性活动期间',
    'In a school or at a national or regional event',
  ),
  newContaminant: Yes('国内首次出现的污染物', 'Contaminant first seen in the country'),
  stateCouncil: Yes('国务院认定为特别重大', 'Held especially grave by the State Council'),
  grade: GradeOrNone('评定等级', 'Grade'),
  opinion: Prose('评估意见', 'Opinion'),
  departure: Type.Optional(
    Prose('与标准测算不一致的理由', 'Why the grade departs from the thresholds'),
  ),
  panel: Several('专家组', 'Panel', PanelMember, 3),
})
export type Grading = Static<typeof Grading>

const ResponseTask = Type.Object(
  {
    task: Line('任务', 'Task'),
    owner: Line('责任单位', 'Unit in charge'),
    dueAt: Instant('完成时限', 'Due'),
  },
  label('任务', 'Task'),
)

const PLAN = Line('启用的应急预案及版本', 'Emergency plan and its version')
const TASKS = Several('应急任务', 'Tasks', ResponseTask)

export const Activation = Type.Object({ plan: PLAN, tasks: TASKS })
export type Activation = Static<typeof Activation>

const LEAD = OrganLevel('由哪一级指挥', 'Level in command')
export const ActivationAbove = Type.Object({ lead: LEAD, plan: PLAN, tasks: TASKS })
export type ActivationAbove = Static<typeof ActivationAbove>

export const GradeChange = Type.Object({
  grade: Grade('调整后的等级', 'New grade'),
  grounds: Prose('调整理由', 'Grounds'),
})
export type GradeChange = Static<typeof GradeChange>

export const Settlement = Type.Object({ measures: Prose('调整后的措施', 'Measures as changed') })
export const SettlementAbove = Type.Object({ lead: LEAD, ...Settlement.properties })
export type SettlementAbove = Static<typeof SettlementAbove>

export const DailyReport = Type.Object({
  asOf: Instant('截至', 'As of'),
  ill: ILL,
  deaths: DEATHS,
  newIll: Count('较上次新增病例', 'New cases since the last report', ['人', 'persons']),
  progress: Prose('处置进展', 'Progress'),
})
export type DailyReport = Static<typeof DailyReport>

const UrgentSample = Type.Object(
  {
    product: Line('样品', 'Sample'),
    lotNumber: Type.Optional(Line('批号', 'Lot', 60)),
    laboratory: Line('承检机构', 'Laboratory'),
    receivedAt: Instant('收样时间', 'Received by the laboratory'),
  },
  label('样品', 'Sample'),
)

/** Emergency sampling: two samplers, custody handed over to a laboratory at a known hour. */
export const UrgentSampling = Type.Object({
  secondSampler: Personal('第二名抽样人员', 'Second sampler'),
  samples: Several('样品', 'Samples', UrgentSample),
})
export type UrgentSampling = Static<typeof UrgentSampling>

export const UrgentResult = Type.Object({
  sample: Count('样品序号', 'Number of the sample in this case'),
  result: Choice('结论', 'Result', {
    pass: ['符合', 'Complies'],
    fail: ['不符合', 'Does not comply'],
    undecided: ['不能判定', 'Undecided'],
  }),
  reportNumber: Line('报告编号', 'Number of the report', 60),
})
export type UrgentResult = Static<typeof UrgentResult>

export const TaskDone = Type.Object({
  task: Count('任务序号', 'Number of the task in this case'),
  outcome: Prose('完成情况', 'Outcome'),
})
export type TaskDone = Static<typeof TaskDone>

export const PressText = Type.Object({
  kind: Choice('类别', 'Kind', {
    release: ['信息发布', 'Release'],
    rumour: ['回应不实信息', 'Answer to a rumour'],
  }),
  title: Line('标题', 'Title', 100),
  text: Prose('正文', 'Text'),
})
export type PressText = Static<typeof PressText>

export const PressOpinion = Type.Object({ opinion: Prose('审定意见', 'Opinion of the approver') })
export const PressChannel = Type.Object({ channel: Line('发布渠道', 'Channel') })

export const Ending = Type.Object({
  hazardRemoved: Confirmed('危害源已控制或消除', 'The hazard is under control or gone'),
  patientsCared: Confirmed('病人得到救治、病情稳定', 'Patients are treated and stable'),
  grounds: Prose('终止理由', 'Grounds'),
})

export const AccidentReport = Type.Object({
  cause: Prose('事故原因', 'Cause'),
  responsible: Prose('责任认定', 'Who is responsible'),
  violation: Yes('涉嫌违法，移交执法机构', 'A violation is suspected and handed over'),
})

export const FinalReport = Type.Object({
  summary: Prose('处置总结', 'Summary'),
  lessons: Prose('改进措施', 'What is to be improved'),
})

export const DrillScore = Type.Object({
  score: Type.Integer({ ...label('演练评分', 'Score of the drill'), minimum: 0, maximum: 100 }),
  lessons: Prose('暴露的问题', 'Lessons'),
  handbook: Prose('应急工作手册修改意见', 'Changes to the handbook'),
})
export type DrillScore = Static<typeof DrillScore>

const KeptTask = Type.Object({ ...ResponseTask.properties, isDone: Yes('已完成', 'Done') })
const KeptSample = Type.Object({
  ...UrgentSample.properties,
  result: Known(UrgentResult.properties.result),
})

/** What the case is about at any moment; the fold of its history. */
export const Emergency = Type.Object({
  ...EmergencyReport.properties,
  script: Known(Prose('演练脚本', 'Script of the drill')),
  reached: Known(OrganLevel('已报至', 'Passed up to')),
  grade: Known(GradeOrNone('等级', 'Grade')),
  assessed: Known(GradeOrNone('专家评定等级', 'Grade by the experts')),
  command: Known(
    Choice('指挥', 'Command', { own: ['本级指挥', 'Own'], above: ['上级指挥', 'From above'] }),
  ),
  lead: Known(LEAD),
  plan: Known(PLAN),
  tasks: Type.Array(KeptTask, label('任务', 'Tasks')),
  samples: Type.Array(KeptSample, label('应急抽检', 'Urgent samples')),
  lastReport: Known(DailyReport),
  draft: Known(PressText),
  isApproved: Yes('新闻稿已审定', 'The text is approved'),
  drillScore: Known(DrillScore.properties.score),
})
export type Emergency = Static<typeof Emergency>
