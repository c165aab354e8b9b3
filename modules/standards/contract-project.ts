import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/**
 * Shapes of a project that makes or revises a standard. What the committee proposes and what the
 * authority decides are two forms: level, force and adoption are settled when the project is
 * accepted, and every limit that depends on them follows the decision.
 */
const StandardLevel = Choice('标准层级', 'Level', {
  national: ['国家标准', 'National standard'],
  industry: ['行业标准', 'Industry standard'],
  local: ['地方标准', 'Local standard'],
  foodLocal: ['食品安全地方标准', 'Local food safety standard'],
})

const StandardForce = Choice('标准性质', 'Force', {
  mandatory: ['强制性', 'Mandatory'],
  recommended: ['推荐性', 'Recommended'],
  guidance: ['指导性技术文件', 'Guidance'],
})

/** Degree of adoption of an international standard, GB/T 1.2. */
const Adoption = Choice('采用国际标准程度', 'Adoption of an international standard', {
  none: ['未采用', 'None'],
  IDT: ['等同采用（IDT）', 'Identical (IDT)'],
  MOD: ['修改采用（MOD）', 'Modified (MOD)'],
  NEQ: ['非等效（NEQ）', 'Not equivalent (NEQ)'],
})

/** The form that opens a case: the proposal of a new work item. */
export const ProjectProposal = Type.Object({
  title: Line('标准名称', 'Title of the standard'),
  titleEn: Type.Optional(Line('英文名称', 'Title in English', 300)),
  work: Choice('工作类别', 'Kind of work', {
    new: ['制定', 'New standard'],
    revision: ['修订', 'Revision'],
    upgrade: ['行业、地方标准上升', 'Upgrade of an industry or local standard'],
  }),
  earlierStandard: Type.Optional(
    Line('被修订或上升的标准号', 'Number of the standard revised or upgraded', 60),
  ),
  proposedForce: StandardForce,
  purpose: Prose('目的、意义和必要性', 'Purpose and need'),
  scope: Prose('适用范围和主要技术内容', 'Scope and main content'),
})
export type ProjectProposal = Static<typeof ProjectProposal>

export const ProposalNotice = Type.Object({
  site: Line('公示网址', 'Published at'),
  urgent: Yes(
    '急需项目（公示七日、征求意见三十日）',
    'Urgent: 7 days for proposals, 30 for drafts',
  ),
  urgency: Type.Optional(Prose('急需理由（急需项目必填）', 'Why it is urgent, if it is')),
})
export type ProposalNotice = Static<typeof ProposalNotice>

/** What the authority decides about the project when it accepts it. */
export const ProjectAssessment = Type.Object({
  level: StandardLevel,
  force: StandardForce,
  adoption: Adoption,
  adoptedFrom: Type.Optional(
    Line('所采用的国际标准号（采用的必填）', 'International standard, if adopted', 100),
  ),
  opinion: Prose('立项评估意见', 'Opinion of the assessment'),
})
export type ProjectAssessment = Static<typeof ProjectAssessment>

export const ProjectPlan = Type.Object({
  leadDrafter: Line('第一起草单位', 'Leading drafting unit'),
  submitBy: Day('计划报批日期', 'Planned submission'),
})
export type ProjectPlan = Static<typeof ProjectPlan>

export const CommentDraft = Type.Object({
  explanation: Prose('编制说明', 'Notes on the draft'),
  site: Line('征求意见网址', 'Published at'),
  closesOn: Day('征求意见截止日期', 'Comments until'),
})
export type CommentDraft = Static<typeof CommentDraft>

const TreatedComment = Type.Object(
  {
    from: Line('提出单位', 'From'),
    clause: Line('章条编号', 'Clause', 60),
    comment: Prose('意见内容', 'Comment'),
    treatment: Choice('处理', 'Treatment', {
      adopted: ['采纳', 'Adopted'],
      partly: ['部分采纳', 'Adopted in part'],
      notAdopted: ['未采纳', 'Not adopted'],
    }),
    reason: Type.Optional(Prose('理由（部分采纳、未采纳必填）', 'Reason, unless adopted in full')),
  },
  label('意见', 'Comment'),
)

export const CommentTable = Type.Object({
  received: Count('收到意见数', 'Comments received', ['条', 'comments']),
  comments: Several('意见汇总处理', 'Comments and their treatment', TreatedComment, 0),
})
export type CommentTable = Static<typeof CommentTable>

/** A vote of the technical committee; abstentions are votes. */
export const CommitteeVote = Type.Object({
  members: Count('委员总数', 'Members', ['人', 'members']),
  voted: Count('参加表决人数', 'Members who voted', ['人', 'members']),
  inFavour: Count('赞成', 'In favour', ['票', 'votes']),
  against: Count('反对', 'Against', ['票', 'votes']),
  abstained: Count('弃权', 'Abstained', ['票', 'votes']),
  opinion: Prose('审查结论', 'Conclusion of the examination'),
})
export type CommitteeVote = Static<typeof CommitteeVote>

export const StandardApproval = Type.Object({
  standardNumber: Line('标准编号', 'Number of the standard', 60),
})
export type StandardApproval = Static<typeof StandardApproval>

export const StandardPublication = Type.Object({
  inForceOn: Day('实施日期', 'In force on'),
  site: Line('标准文本公开网址', 'Text published at'),
})
export type StandardPublication = Static<typeof StandardPublication>

export const StandardFiling = Type.Object({
  filingNumber: Line('备案编号', 'Filing number', 60),
})

export const ReviewConclusion = Choice('复审结论', 'Conclusion of the review', {
  valid: ['继续有效', 'Remains valid'],
  revise: ['修订', 'To be revised'],
  withdraw: ['废止', 'To be withdrawn'],
})
export type ReviewConclusion = Static<typeof ReviewConclusion>

export const PeriodicReview = Type.Object({
  conclusion: ReviewConclusion,
  grounds: Prose('复审理由', 'Grounds'),
})
export type PeriodicReview = Static<typeof PeriodicReview>

/** What the case is about at any moment; the fold of its history. */
export const StandardProject = Type.Object({
  ...ProjectProposal.properties,
  urgent: Yes('急需项目', 'Urgent'),
  level: Known(StandardLevel),
  force: Known(StandardForce),
  adoption: Known(Adoption),
  adoptedFrom: Known(Line('所采用的国际标准号', 'International standard')),
  leadDrafter: Known(Line('第一起草单位', 'Leading drafting unit')),
  commentsReceived: Known(Count('收到意见数', 'Comments received', ['条', 'comments'])),
  extensionAsked: Yes('已申请延期', 'Extension asked for'),
  standardNumber: Known(Line('标准编号', 'Number of the standard')),
  inForceOn: Known(Day('实施日期', 'In force on')),
  conclusion: Known(ReviewConclusion),
})
export type StandardProject = Static<typeof StandardProject>
