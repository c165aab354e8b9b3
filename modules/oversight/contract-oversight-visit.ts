import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Known, Line, Personal, Prose, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Forms of the inspection of a lower organ: findings by clause, answered one by one. */
const FILES = ['件', 'files'] as const

/** The form that opens a case; the organ visited is its party. */
export const VisitPlan = Type.Object({
  subject: Choice('督导内容', 'Subject', {
    foodSafety: ['食品安全监管', 'Food safety supervision'],
    licensing: ['许可工作', 'Licensing'],
    fees: ['收费', 'Fees'],
    enforcement: ['行政执法', 'Enforcement'],
    special: ['专项工作', 'A special matter'],
  }),
  title: Line('督导名称', 'Title', 100),
  checklist: Several('检查要点', 'Checklist', Line('要点', 'Point')),
})
export type VisitPlan = Static<typeof VisitPlan>

const TEAM = Several(
  '督导组成员',
  'Team',
  Type.Object({ name: Personal('姓名', 'Name') }, label('成员', 'Member')),
  2,
)

export const VisitNotice = Type.Object({
  visitOn: Day('到场日期', 'Day of the visit'),
  prepare: Prose('须准备的材料', 'What is to be made ready'),
})
export type VisitNotice = Static<typeof VisitNotice>

export const VisitStart = Type.Object({ team: TEAM })
export type VisitStart = Static<typeof VisitStart>

const Finding = Type.Object(
  {
    clause: Line('依据条款', 'Clause'),
    finding: Prose('问题', 'Finding'),
    evidence: Line('证据', 'Evidence'),
    severity: Choice('程度', 'Severity', {
      minor: ['一般', 'Minor'],
      serious: ['严重', 'Serious'],
    }),
  },
  label('问题', 'Finding'),
)

/** Finished files are drawn at random: how many of how many, and by which seed. */
export const VisitReport = Type.Object({
  filesTotal: Count('办结案卷总数', 'Finished files', FILES),
  filesDrawn: Count('随机抽查案卷', 'Files drawn', FILES),
  drawRecord: Type.Optional(Line('抽取记录编号（抽查案卷必填）', 'Record of the draw')),
  score: Type.Integer({ ...label('督导评分', 'Score'), minimum: 0, maximum: 100 }),
  findings: Several('问题', 'Findings', Finding, 0),
  summary: Prose('总体评价', 'Summary'),
})
export type VisitReport = Static<typeof VisitReport>

const Answered = Type.Object(
  {
    number: Type.Integer({ ...label('问题序号', 'Number of the finding'), minimum: 1 }),
    measure: Prose('整改措施', 'Measure'),
    doneOn: Day('完成日期', 'Done on'),
  },
  label('整改', 'Rectification'),
)

export const VisitAnswer = Type.Object({
  answers: Several('逐项整改', 'Answers', Answered),
})
export type VisitAnswer = Static<typeof VisitAnswer>

export const AnswerRejection = Type.Object({
  missing: Prose('未整改到位的问题', 'What is not yet rectified'),
})

export const AnswerAcceptance = Type.Object({
  checked: Prose('核查情况', 'What was checked, and how'),
})

/** What the case is about at any moment; the fold of its history. */
export const OversightVisit = Type.Object({
  ...VisitPlan.properties,
  visitOn: Known(Day('到场日期', 'Day of the visit')),
  score: Known(VisitReport.properties.score),
  findings: Type.Array(Finding, label('问题', 'Findings')),
})
export type OversightVisit = Static<typeof OversightVisit>
