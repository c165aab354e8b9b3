import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Forms of a project of research or of building up a laboratory: money, milestones and yield. */
const YIELD = Choice('预期成果', 'Expected yield', {
  methods: ['检验方法', 'Test methods'],
  parameters: ['新增检验参数', 'Parameters added to the scope'],
})
const COUNT = ['项', 'items'] as const

/** The proposal that opens a case. */
export const ProjectProposal = Type.Object({
  call: Line('指南或征集编号', 'Call', 60),
  kind: Choice('项目类别', 'Kind', {
    research: ['监管科研与检测技术攻关', 'Research'],
    capability: ['检验能力提升', 'Capability'],
  }),
  title: Line('项目名称', 'Title'),
  aim: Prose('研究内容与目标', 'Aim'),
  yield: YIELD,
  yieldCount: Count('成果数量', 'How many', COUNT),
  budget: Money('申请经费', 'Sum applied for'),
})
export type ProjectProposal = Static<typeof ProjectProposal>

const Reviewer = Type.Object(
  {
    name: Personal('姓名', 'Name'),
    employer: Line('所在单位', 'Employer'),
    isFree: Confirmed('不在申报单位任职、无利害关系', 'Not of the applicant, no interest in it'),
    vote: Choice('意见', 'Vote', {
      support: ['建议立项', 'Support'],
      against: ['不建议立项', 'Against'],
    }),
    score: Type.Integer({ ...label('评分', 'Score'), minimum: 0, maximum: 100 }),
  },
  label('评审专家', 'Expert'),
)

/** At least three experts; no tie, so their number is odd or the votes differ. */
export const ProjectReview = Type.Object({
  experts: Several('评审专家', 'Experts', Reviewer, 3),
  opinion: Prose('综合意见', 'Opinion'),
})
export type ProjectReview = Static<typeof ProjectReview>

const Milestone = Type.Object(
  { title: Line('里程碑', 'Milestone'), dueOn: Day('完成日期', 'Due') },
  label('里程碑', 'Milestone'),
)
const MILESTONES = Several('里程碑', 'Milestones', Milestone)
const ENDS_ON = Day('项目完成日期', 'Ends on')

export const ProjectContract = Type.Object({
  budget: Money('核定经费', 'Budget'),
  endsOn: ENDS_ON,
  milestones: MILESTONES,
})
export type ProjectContract = Static<typeof ProjectContract>

export const MilestoneReport = Type.Object({
  achieved: Prose('完成情况', 'What was achieved'),
  spent: Money('累计支出', 'Spent so far'),
})
export type MilestoneReport = Static<typeof MilestoneReport>

/** The remaining milestones and the end, set anew once. */
export const NewSchedule = Type.Object({
  endsOn: ENDS_ON,
  milestones: MILESTONES,
  grounds: Prose('调整理由', 'Grounds'),
})
export type NewSchedule = Static<typeof NewSchedule>

export const ProjectAcceptance = Type.Object({
  experts: Several(
    '验收专家',
    'Experts',
    Type.Object({ name: Personal('姓名', 'Name') }, label('专家', 'Expert')),
    3,
  ),
  achieved: Count('实际成果数量', 'Yield', COUNT),
  audited: Yes('经费已审计', 'The accounts are audited'),
  opinion: Prose('验收意见', 'Opinion'),
})
export type ProjectAcceptance = Static<typeof ProjectAcceptance>

export const MethodTransfer = Type.Object({
  items: Several(
    '转化成果',
    'What is transferred',
    Type.Object(
      {
        name: Line('方法或参数', 'Method or parameter'),
        reference: Line('方法编号或能力表项号', 'Number in the library or the scope', 60),
      },
      label('成果', 'Item'),
    ),
  ),
})
export type MethodTransfer = Static<typeof MethodTransfer>

/** What the case is about at any moment; the fold of its history. */
export const ResearchProject = Type.Object({
  ...ProjectProposal.properties,
  votesFor: Count('赞成', 'Votes for', ['票', 'votes']),
  votesAgainst: Count('反对', 'Votes against', ['票', 'votes']),
  granted: Known(Money('核定经费', 'Budget granted')),
  spent: Known(Money('累计支出', 'Spent so far')),
  endsOn: Known(ENDS_ON),
  milestones: Type.Array(Milestone, label('里程碑', 'Milestones')),
  reached: Count('已完成里程碑', 'Milestones reached'),
  achieved: Known(Count('实际成果数量', 'Yield', COUNT)),
})
export type ResearchProject = Static<typeof ResearchProject>
