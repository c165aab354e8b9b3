import { organ } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  CommentTable, DraftPublication, LegalOpinion, RegulationEvaluation, RegulationIssue, RegulationPlan, RegulationProject,
  ReviewRequest, Survey,
} from '../contract-regulation-project.ts'
import {
  beginRegulation, comesIntoForceLater, evaluationIsDue, everyCommentIsAnswered, isPlainComment, isUrgentComment,
  proposesKeeping, proposesRepeal, proposesRevision, refusalsHaveReasons, revisionNamesWhatItReplaces, sinceInForce,
  urgencyHasGrounds, withComments, withEvaluation, withIssue, withNextEdition, withPublication,
} from '../rules-regulation-project.ts'

/**
 * 法规规章制修订. Each rule that the work points name goes from the survey through drafting, public
 * comment with an answer to every comment, legality review and issue to its evaluation, and is kept,
 * revised as its next edition, or repealed.
 */
export const regulationProject = defineProcedure(RegulationProject, {
  name: 'regulationProject',
  inventory: 'P37',
  title: '法规规章制修订',
  law: [],
  version: 1,
  inForce: { current: '2007-01-01', 2007: '2007-01-01' },
  opening: RegulationPlan,
  begin: beginRegulation,
  titled: ({ title, edition }) => `${title}${edition > 1 ? `（第${edition}版）` : ''}`,
  number: { series: 'FG-{year}-{serial:4}' },

  states: {
    research: '立法调研', drafting: '起草中', shelved: '已搁置', comment: '征求意见中', legalReview: '法制审核中', submitted: '待审议',
    issued: '已公布施行', evaluated: '已评估', repealed: '已废止',
  },
  start: 'research',
  final: ['shelved', 'repealed'],

  capacities: {
    leadOfficer: organ('起草部门经办人', 'leadOfficer'),
    legalReviewer: organ('法制审核人员', 'legalReviewer'),
    organHead: organ('机关负责人', 'organHead'),
  },
  opens: ['leadOfficer'],

  documents: {
    plan: { zh: '起草方案及调研报告', code: 'PLAN' },
    reason: { zh: '不予批准理由记录', code: 'REASON' },
    draft: { zh: '法规草案', code: 'DRAFTREG' },
    comments: { zh: '意见汇总处理表', code: 'COMTAB' },
    legalOpinion: { zh: '法制审核意见书', code: 'REVOP' },
    text: { zh: '公布文本', code: 'TEXT', series: '{organ}市监规〔{year}〕{serial}号' },
    evaluation: { zh: '实施效果评估报告', code: 'REVAL' },
    announcement: { zh: '废止公告', code: 'ANN', series: '{organ}市监公告〔{year}〕{serial}号' },
  },

  limits: {
    comment: { id: 'STD.proposalOpen', zh: '公开征求意见不少于', kind: 'bar', term: '30 days', from: 'publishDraft', until: ['sendReview'], by: 'leadOfficer', when: isPlainComment, basis: 'design', confidence: 'm' },
    commentUrgent: { id: 'design.regulationCommentUrgent', zh: '紧急时公开征求意见不少于', kind: 'bar', term: '7 days', from: 'publishDraft', until: ['sendReview'], by: 'leadOfficer', when: isUrgentComment, basis: 'design', origin: 'internal', confidence: 'd' },
    evaluate: { id: 'design.regulationEvaluate', zh: '施行满两年评估', kind: 'term', term: '2 years', from: ['issue', 'keep'], since: sinceInForce, until: ['evaluate'], by: 'leadOfficer', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    startDraft: { zh: '开始起草', from: 'research', to: 'drafting', by: 'leadOfficer', needs: ['plan'], form: Survey, basis: 'design' },
    shelve: { zh: '搁置', from: 'research', to: 'shelved', by: 'organHead', issues: ['reason'], form: Reasons, basis: 'design', note: '本案就此结束' },
    publishDraft: { zh: '公开征求意见', from: 'drafting', to: 'comment', by: 'leadOfficer', needs: ['draft'], form: DraftPublication, verify: [urgencyHasGrounds], records: withPublication, basis: 'design' },
    answer: { zh: '逐条处理意见', from: 'comment', by: 'leadOfficer', needs: ['comments'], form: CommentTable, verify: [refusalsHaveReasons], records: withComments, basis: 'design' },
    sendReview: { zh: '送法制审核', from: 'comment', to: 'legalReview', by: 'leadOfficer', needs: ['draft'], form: ReviewRequest, verify: [everyCommentIsAnswered], basis: 'design' },
    returnDraft: { zh: '审核退回', from: 'legalReview', to: 'drafting', by: 'legalReviewer', issues: ['legalOpinion'], form: LegalOpinion, notSameAs: ['startDraft', 'publishDraft', 'sendReview'], basis: 'design' },
    pass: { zh: '审核通过', from: 'legalReview', to: 'submitted', by: 'legalReviewer', issues: ['legalOpinion'], form: LegalOpinion, notSameAs: ['startDraft', 'publishDraft', 'sendReview'], basis: 'design' },
    sendBack: { zh: '审议退回', from: 'submitted', to: 'drafting', by: 'organHead', issues: ['reason'], form: Reasons, basis: 'design' },
    issue: { zh: '公布', from: 'submitted', to: 'issued', by: 'organHead', issues: ['text'], form: RegulationIssue, verify: [comesIntoForceLater, revisionNamesWhatItReplaces], notSameAs: ['sendReview', 'pass'], records: withIssue, basis: 'design', note: '被替代的文本同时失效' },
    evaluate: { zh: '实施效果评估', from: 'issued', to: 'evaluated', by: 'leadOfficer', needs: ['evaluation'], form: RegulationEvaluation, verify: [evaluationIsDue], records: withEvaluation, basis: 'design' },
    keep: { zh: '继续施行', from: 'evaluated', to: 'issued', by: 'leadOfficer', form: Reasons, when: [proposesKeeping], basis: 'design' },
    revise: { zh: '启动修订', from: 'evaluated', to: 'research', by: 'leadOfficer', form: Reasons, when: [proposesRevision], records: withNextEdition, basis: 'design' },
    repeal: { zh: '废止', from: 'evaluated', to: 'repealed', by: 'organHead', issues: ['announcement'], form: Reasons, when: [proposesRepeal], basis: 'design', note: '本案就此结束，文本仍可查阅' },
  },
}, {
  title: 'Making of a rule',
  states: {
    research: 'Survey', drafting: 'Drafting', shelved: 'Shelved', comment: 'Public comment', legalReview: 'Legality review', submitted: 'Submitted',
    issued: 'In force', evaluated: 'Evaluated', repealed: 'Repealed',
  },
  capacities: { leadOfficer: 'Drafting officer', legalReviewer: 'Legal reviewer', organHead: 'Head of the organ' },
  documents: {
    plan: 'Drafting plan and survey report', reason: 'Reasons on record', draft: 'Draft of the rule', comments: 'Comment table', legalOpinion: 'Legality opinion',
    text: 'Text as published', evaluation: 'Evaluation report', announcement: 'Announcement of the repeal',
  },
  limits: { comment: 'Public comment for at least', commentUrgent: 'Public comment in urgent cases for at least', evaluate: 'Evaluation after two years in force' },
  steps: {
    startDraft: 'Begin the draft', shelve: 'Shelve', publishDraft: 'Publish the draft for comment', answer: 'Answer the comments', sendReview: 'Send to legality review',
    returnDraft: 'Return the draft', pass: 'Pass', sendBack: 'Send back after deliberation', issue: 'Issue', evaluate: 'Evaluate', keep: 'Keep in force', revise: 'Begin a revision', repeal: 'Repeal',
  },
  notes: {
    shelve: 'This ends the case',
    issue: 'What it replaces ceases to be in force',
    repeal: 'This ends the case; the text stays readable',
  },
})
