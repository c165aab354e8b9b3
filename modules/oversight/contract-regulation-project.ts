import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Known, Line, Prose, Several, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Forms of the making of a rule: comments and replaced texts are rows, so none is forgotten. */
const COMMENTS = ['条', 'comments'] as const

/** The form that opens a case: a rule is to be made or changed. */
export const RegulationPlan = Type.Object({
  title: Line('名称', 'Title'),
  kind: Choice('性质', 'Kind', {
    regulation: ['部门规章', 'Rule of the department'],
    normative: ['规范性文件', 'Normative document'],
    guide: ['指南、目录或实施细则', 'Guide, catalogue or detailed rule'],
    draftLaw: ['法律、行政法规送审稿', 'Draft of a law or regulation'],
  }),
  act: Choice('立改废', 'Act', {
    make: ['制定', 'Make'],
    change: ['修订', 'Revise'],
  }),
  workPoint: Type.Integer({ ...label('工作要点序号', 'Work point'), minimum: 1, maximum: 27 }),
  need: Prose('立项理由', 'Why it is needed'),
})
export type RegulationPlan = Static<typeof RegulationPlan>

export const Survey = Type.Object({
  findings: Prose('调研结论', 'What the survey found'),
  topics: Several('拟规定的主要事项', 'Matters to be ruled', Line('事项', 'Matter')),
})

export const DraftPublication = Type.Object({
  site: Line('公开征求意见的网站', 'Where the draft is published'),
  urgent: Yes('情况紧急，缩短征求意见期', 'Urgent: a shorter time for comments'),
  urgentGrounds: Type.Optional(Prose('紧急理由（缩短的必填）', 'Why it is urgent')),
})
export type DraftPublication = Static<typeof DraftPublication>

const AnsweredComment = Type.Object(
  {
    from: Choice('提出者', 'From', {
      public: ['公众', 'Public'],
      enterprise: ['企业', 'Enterprise'],
      association: ['行业协会', 'Association'],
      organ: ['其他机关', 'Another organ'],
      expert: ['专家', 'Expert'],
    }),
    article: Line('针对条款', 'Article', 60),
    comment: Prose('意见', 'Comment'),
    decision: Choice('处理', 'Decision', {
      adopted: ['采纳', 'Adopted'],
      partly: ['部分采纳', 'Adopted in part'],
      rejected: ['不采纳', 'Not adopted'],
    }),
    reason: Type.Optional(Prose('理由（未全部采纳的必填）', 'Reason, unless adopted in full')),
  },
  label('意见', 'Comment'),
)

export const CommentTable = Type.Object({
  comments: Several('意见处理', 'Comments answered', AnsweredComment),
})
export type CommentTable = Static<typeof CommentTable>

export const ReviewRequest = Type.Object({
  received: Count('收到意见', 'Comments received', COMMENTS),
  changes: Prose('据意见所作修改', 'What the comments changed'),
})
export type ReviewRequest = Static<typeof ReviewRequest>

export const LegalOpinion = Type.Object({
  conforms: Prose('与上位法的一致性', 'Conformity with higher law'),
  powers: Prose('权限与程序', 'Power and procedure'),
})

export const RegulationIssue = Type.Object({
  meetingOn: Day('审议会议日期', 'Deliberated on'),
  inForceOn: Day('施行日期', 'In force on'),
  early: Type.Optional(
    Prose('公布后不满三十日施行的理由', 'Why it comes into force within thirty days'),
  ),
  replaces: Several('同时废止的文件', 'Texts it repeals', Line('文件', 'Text'), 0),
})
export type RegulationIssue = Static<typeof RegulationIssue>

export const RegulationEvaluation = Type.Object({
  cause: Choice('评估缘由', 'Cause', {
    due: ['施行满两年', 'Two years in force'],
    request: ['有关方面提出', 'On request'],
  }),
  findings: Prose('评估结论', 'Findings'),
  proposal: Choice('建议', 'Proposal', {
    keep: ['继续施行', 'Keep'],
    revise: ['修订', 'Revise'],
    repeal: ['废止', 'Repeal'],
  }),
})
export type RegulationEvaluation = Static<typeof RegulationEvaluation>

/** What the case is about at any moment; the fold of its history. */
export const RegulationProject = Type.Object({
  ...RegulationPlan.properties,
  edition: Count('版次', 'Edition'),
  urgent: Yes('紧急', 'Urgent'),
  answered: Count('已处理意见', 'Comments answered', COMMENTS),
  adopted: Count('采纳或部分采纳', 'Adopted in full or in part', COMMENTS),
  inForceOn: Known(Day('施行日期', 'In force on')),
  replaces: Type.Array(Line('文件', 'Text'), label('同时废止', 'Repeals')),
  proposal: Known(RegulationEvaluation.properties.proposal),
})
export type RegulationProject = Static<typeof RegulationProject>
