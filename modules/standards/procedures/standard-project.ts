import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  CommentDraft, CommentTable, CommitteeVote, PeriodicReview, ProjectAssessment, ProjectPlan, ProjectProposal,
  ProposalNotice, StandardApproval, StandardFiling, StandardProject, StandardPublication,
} from '../contract-project.ts'
import {
  adoptionIsNamed, beginProject, commentIsLongEnough, commentsAreAnswered, concludes, earlierStandardIsNamed,
  everyCommentIsTreated, extensionIsAsked, forceComesLater, forceFitsLevel, isAskedInTime, isIdenticalAdoption,
  isIn, isLocalFood, isLocalFoodStandard, isMandatory, isNotMandatory, isUrgent, numberFitsProject, planFitsTerm,
  proposalWasPublished, urgencyIsExplained, voteIsCarried, voteIsLost, votesAddUp, withAssessment, withComments,
  withExtensionAnswered, withExtensionAsked, withForce, withNotice, withNumber, withPlan, withReview,
} from '../rules-project.ts'

/**
 * 标准制修订. A proposal is open for comment, assessed and planned; the committee drafts, asks
 * everybody, answers each comment and votes; the authority approves, numbers and publishes. A
 * standard in force is reviewed at least every five years and then kept, revised or withdrawn. The
 * stages bear the codes of GB/T 16733. Today the time from plan to submission is limited as a
 * whole; the rules of 2007 limit each stage by months.
 */
export const standardProject = defineProcedure(StandardProject, {
  name: 'standardProject',
  inventory: 'P27',
  title: '标准制修订',
  law: ['STL', 'NSM', 'NSST', 'FSL', 'FSLR'],
  version: 1,
  inForce: { current: '2023-03-01', 2007: '2007-01-01' },
  opening: ProjectProposal,
  begin: beginProject,
  titled: (project) => `《${project.title}》${project.standardNumber ?? ''}`,
  number: { series: 'BZ-{year}-{serial:5}' },

  states: {
    proposal00: '预阶段（00）', registered10: '立项（10）', drafting20: '起草（20）', comment30: '征求意见（30）',
    examine40: '审查（40）', approve50: '批准（50）', publish60: '出版（60）', inForce: '现行有效', review90: '复审（90）',
    withdrawn95: '废止（95）', dropped: '项目终止',
  },
  start: 'proposal00',
  final: ['dropped', 'withdrawn95'],

  capacities: {
    drafter: party('起草单位', 'drafter'),
    tcSecretariat: party('标委会秘书处', 'tcSecretariat'),
    standardsOfficer: organ('标准化管理人员', 'standardsOfficer'),
    standardsBody: organ('标准化主管部门负责人', 'standardsBody'),
  },
  opens: ['drafter', 'tcSecretariat', 'standardsOfficer'],

  documents: {
    proposal: { zh: '标准项目建议书', code: 'NP' },
    proposalNotice: { zh: '立项公示', code: 'ANN', series: '{organ}市监公告〔{year}〕{serial}号' },
    plan: { zh: '国家标准计划项目', code: 'PLANNO', series: '{year}{serial:4}' },
    commentDraft: { zh: '征求意见稿', code: 'CD' },
    commentTable: { zh: '意见汇总处理表', code: 'COMTAB' },
    examinationDraft: { zh: '送审稿', code: 'DS' },
    vote: { zh: '表决结果', code: 'VOTE' },
    approval: { zh: '标准编号与批准公告', code: 'STDNO', series: '{organ}市监公告〔{year}〕{serial}号' },
    text: { zh: '标准文本', code: 'TEXT' },
    review: { zh: '复审结论', code: 'RVW' },
    withdrawal: { zh: '废止公告', code: 'ANN', series: '{organ}市监公告〔{year}〕{serial}号' },
    extensionRequest: { zh: '延长期限申请', code: 'EXT' },
    extension: { zh: '延长期限审批表', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
    reasons: { zh: '不予批准理由记录', code: 'REASON' },
  },

  limits: {
    proposalOpen: { id: 'STD.proposalOpen', zh: '立项建议公示期', kind: 'bar', term: '30 days', from: 'publishProposal', until: ['acceptProposal'], by: 'standardsOfficer', when: (facts) => isIn('proposal00')(facts) && !isUrgent(facts), regime: 'current', basis: 'NSM', confidence: 'm' },
    proposalOpenUrgent: { id: 'STD.proposalOpen.urgent', zh: '急需项目公示期', kind: 'bar', term: '7 days', from: 'publishProposal', until: ['acceptProposal'], by: 'standardsOfficer', when: (facts) => isIn('proposal00')(facts) && isUrgent(facts), regime: 'current', basis: 'NSM', confidence: 'd' },
    comment: { id: 'STD.comment', zh: '公开征求意见期', kind: 'bar', term: '60 days', from: ['publishDraft', 'majorChange', 'skipDrafting'], until: ['sendDraft'], by: 'tcSecretariat', when: (facts) => isIn('comment30')(facts) && !isUrgent(facts), regime: 'current', basis: 'NSM', confidence: 'm' },
    commentUrgent: { id: 'STD.comment.urgent', zh: '急需项目征求意见期', kind: 'bar', term: '30 days', from: ['publishDraft', 'majorChange', 'skipDrafting'], until: ['sendDraft'], by: 'tcSecretariat', when: (facts) => isIn('comment30')(facts) && isUrgent(facts), regime: 'current', basis: 'NSM', confidence: 'd' },
    totalMust: { id: 'STD.totalMust', zh: '强制性标准从下达计划到报批', kind: 'term', term: '24 months', from: ['issuePlan', 'skipDrafting', 'revise'], until: ['votePass'], by: 'drafter', when: isMandatory, regime: 'current', roll: false, extension: { term: '12 months', times: 1 }, basis: 'NSM', confidence: 'm' },
    totalRec: { id: 'STD.totalRec', zh: '推荐性标准从下达计划到报批', kind: 'term', term: '18 months', from: ['issuePlan', 'skipDrafting', 'revise'], until: ['votePass'], by: 'drafter', when: (facts) => !isMandatory(facts), regime: 'current', roll: false, extension: { term: '6 months', times: 1 }, basis: 'NSM', confidence: 'm' },
    publicText: { id: 'STD.public', zh: '公开标准文本', kind: 'term', term: '20 working days', from: 'approve', until: ['publish'], by: 'standardsBody', regime: 'current', basis: 'NSM', confidence: 'u' },
    filing: { id: 'STD.filing', zh: '食品安全地方标准备案', kind: 'term', term: '30 working days', from: 'publish', until: ['fileStandard'], by: 'standardsOfficer', when: isLocalFood, regime: 'current', basis: 'FSLR 11', confidence: 'v' },
    periodicReview: { id: 'STD.review', zh: '复审周期', kind: 'term', term: '5 years', from: ['publish', 'keep'], until: ['review'], by: 'tcSecretariat', roll: false, basis: 'STL 29', confidence: 'v' },
    stage10: { id: 'STD07.propose', zh: '立项阶段（10）', kind: 'term', term: '3 months', from: 'acceptProposal', until: ['issuePlan', 'skipDrafting'], by: 'standardsOfficer', regime: '2007', roll: false, basis: 'NSST', confidence: 'v' },
    stage20: { id: 'STD07.draft', zh: '起草阶段（20）', kind: 'term', term: '10 months', from: ['issuePlan', 'voteFail', 'revise'], until: ['publishDraft', 'skipComment'], by: 'drafter', regime: '2007', roll: false, basis: 'NSST', confidence: 'v' },
    stage30: { id: 'STD07.comment', zh: '征求意见阶段（30）', kind: 'term', term: '2 months', from: ['publishDraft', 'majorChange', 'skipDrafting'], until: ['sendDraft'], by: 'drafter', regime: '2007', roll: false, basis: 'NSST', confidence: 'v' },
    stage40: { id: 'STD07.review', zh: '审查阶段（40）', kind: 'term', term: '5 months', from: ['sendDraft', 'skipComment', 'returnFile'], until: ['votePass', 'voteFail', 'majorChange'], by: 'tcSecretariat', regime: '2007', roll: false, basis: 'NSST', confidence: 'm' },
    stage50: { id: 'STD07.approve', zh: '批准阶段（50）', kind: 'term', term: '8 months', from: 'votePass', until: ['approve', 'returnFile'], by: 'standardsBody', regime: '2007', roll: false, basis: 'NSST', confidence: 'm' },
    stage60: { id: 'STD07.publish', zh: '出版阶段（60）', kind: 'term', term: '3 months', from: 'approve', until: ['publish'], by: 'standardsBody', regime: '2007', roll: false, basis: 'NSST', confidence: 'm' },
  },

  steps: {
    publishProposal: { zh: '公示立项建议', from: 'proposal00', by: 'standardsOfficer', regime: 'current', issues: ['proposalNotice'], form: ProposalNotice, verify: [urgencyIsExplained], records: withNotice, basis: 'NSM' },
    acceptProposal: { zh: '立项', from: 'proposal00', to: 'registered10', by: 'standardsOfficer', needs: ['proposal'], form: ProjectAssessment, when: [proposalWasPublished, earlierStandardIsNamed], verify: [forceFitsLevel, adoptionIsNamed], records: withAssessment, basis: 'STL 10,11; NSM' },
    reject: { zh: '不予立项', from: 'proposal00', to: 'dropped', by: 'standardsOfficer', issues: ['reasons'], form: Reasons, basis: 'NSM', note: '本项目就此终止' },
    issuePlan: { zh: '下达计划', from: 'registered10', to: 'drafting20', by: 'standardsOfficer', issues: ['plan'], form: ProjectPlan, verify: [planFitsTerm], records: withPlan, basis: 'NSM; NSST', note: '计划项目号由年份、四位流水号、性质代号（T、Q、Z）和主管代号组成' },
    skipDrafting: { zh: '快速程序：省略起草', from: 'registered10', to: 'comment30', by: 'standardsOfficer', needs: ['commentDraft'], issues: ['plan'], form: ProjectPlan, when: [isIdenticalAdoption], verify: [planFitsTerm], records: withPlan, basis: 'NSST' },
    publishDraft: { zh: '公布征求意见稿', from: 'drafting20', to: 'comment30', by: 'drafter', needs: ['commentDraft'], form: CommentDraft, verify: [commentIsLongEnough], basis: 'STL 15; NSM' },
    skipComment: { zh: '快速程序：省略征求意见', from: 'drafting20', to: 'examine40', by: 'tcSecretariat', needs: ['examinationDraft'], form: Reasons, when: [isIdenticalAdoption, isNotMandatory], basis: 'NSST' },
    answerComment: { zh: '汇总处理意见', from: 'comment30', by: 'drafter', needs: ['commentTable'], form: CommentTable, verify: [everyCommentIsTreated], records: withComments, basis: 'NSM' },
    sendDraft: { zh: '送审', from: 'comment30', to: 'examine40', by: 'tcSecretariat', needs: ['examinationDraft'], when: [commentsAreAnswered], basis: 'NSM' },
    votePass: { zh: '审查通过，报批', from: 'examine40', to: 'approve50', by: 'tcSecretariat', needs: ['vote'], form: CommitteeVote, verify: [votesAddUp, voteIsCarried], basis: 'STL 16; NSM' },
    voteFail: { zh: '审查未通过，重新起草', from: 'examine40', to: 'drafting20', by: 'tcSecretariat', needs: ['vote'], form: CommitteeVote, verify: [votesAddUp, voteIsLost], basis: 'STL 16; NSM' },
    majorChange: { zh: '重大修改，重新征求意见', from: 'examine40', to: 'comment30', by: 'tcSecretariat', form: Reasons, basis: 'NSM' },
    approve: { zh: '批准并编号', from: 'approve50', to: 'publish60', by: 'standardsBody', issues: ['approval'], form: StandardApproval, verify: [numberFitsProject], records: withNumber, basis: 'STL 10,11,24' },
    returnFile: { zh: '退回报批材料', from: 'approve50', to: 'examine40', by: 'standardsBody', issues: ['reasons'], form: Reasons, basis: 'NSM' },
    publish: { zh: '发布标准文本', from: 'publish60', to: 'inForce', by: 'standardsBody', needs: ['text'], form: StandardPublication, verify: [forceComesLater], records: withForce, basis: 'STL 17,25', note: '文本向社会公开，强制性标准免费' },
    fileStandard: { zh: '报国务院卫生行政部门备案', from: 'inForce', by: 'standardsOfficer', regime: 'current', form: StandardFiling, when: [isLocalFoodStandard], basis: 'FSLR 11' },

    review: { zh: '复审', from: 'inForce', to: 'review90', by: 'tcSecretariat', needs: ['review'], form: PeriodicReview, records: withReview, basis: 'STL 29' },
    keep: { zh: '确认继续有效', from: 'review90', to: 'inForce', by: 'standardsBody', issues: ['review'], when: [concludes('valid')], basis: 'STL 29' },
    revise: { zh: '列入修订计划', from: 'review90', to: 'drafting20', by: 'standardsBody', issues: ['plan'], form: ProjectPlan, when: [concludes('revise')], verify: [planFitsTerm], records: withPlan, basis: 'STL 29' },
    withdraw: { zh: '废止', from: 'review90', to: 'withdrawn95', by: 'standardsBody', issues: ['withdrawal'], form: Reasons, when: [concludes('withdraw')], basis: 'STL 29', note: '标准自公告之日起废止' },

    extend: { zh: '申请延期', from: ['drafting20', 'comment30', 'examine40'], by: 'drafter', regime: 'current', needs: ['extensionRequest'], form: Reasons, when: [isAskedInTime], records: withExtensionAsked, basis: 'NSM' },
    grantExtension: { zh: '同意延期', from: ['drafting20', 'comment30', 'examine40'], by: 'standardsOfficer', regime: 'current', issues: ['extension'], form: Reasons, when: [extensionIsAsked], records: withExtensionAnswered, extends: ['totalMust', 'totalRec'], basis: 'NSM' },
    refuseExtension: { zh: '不同意延期，终止项目', from: ['drafting20', 'comment30', 'examine40'], to: 'dropped', by: 'standardsOfficer', regime: 'current', issues: ['reasons'], form: Reasons, when: [extensionIsAsked], basis: 'NSM', note: '本项目就此终止' },
  },
}, {
  title: 'Standard drafting and revision',
  states: {
    proposal00: 'Proposal (00)', registered10: 'Registered (10)', drafting20: 'Drafting (20)', comment30: 'Comment (30)',
    examine40: 'Examination (40)', approve50: 'Approval (50)', publish60: 'Publication (60)', inForce: 'In force', review90: 'Review (90)',
    withdrawn95: 'Withdrawn (95)', dropped: 'Project ended',
  },
  capacities: { drafter: 'Drafting unit', tcSecretariat: 'Secretariat of the committee', standardsOfficer: 'Standards officer', standardsBody: 'Head of the standards authority' },
  documents: {
    proposal: 'New work item proposal', proposalNotice: 'Notice of the proposal', plan: 'Plan project', commentDraft: 'Draft for comment',
    commentTable: 'Comment table', examinationDraft: 'Draft for examination', vote: 'Vote result', approval: 'Standard number and approval',
    text: 'Standard text', review: 'Review conclusion', withdrawal: 'Notice of withdrawal', extensionRequest: 'Request for extension',
    extension: 'Term extension', reasons: 'Reasons on record',
  },
  limits: {
    proposalOpen: 'Proposal open for comment', proposalOpenUrgent: 'Urgent proposal open for comment', comment: 'Draft open for public comment',
    commentUrgent: 'Urgent draft open for public comment', totalMust: 'Mandatory standard: plan to submission', totalRec: 'Recommended standard: plan to submission',
    publicText: 'Publish the text', filing: 'File a local food safety standard', periodicReview: 'Periodic review',
    stage10: 'Stage 10, registration', stage20: 'Stage 20, drafting', stage30: 'Stage 30, comment', stage40: 'Stage 40, examination', stage50: 'Stage 50, approval', stage60: 'Stage 60, publication',
  },
  steps: {
    publishProposal: 'Publish the proposal', acceptProposal: 'Accept the proposal', reject: 'Reject the proposal', issuePlan: 'Issue the plan', skipDrafting: 'Fast track: no drafting stage',
    publishDraft: 'Publish the draft for comment', skipComment: 'Fast track: no comment stage', answerComment: 'Treat the comments', sendDraft: 'Send for examination',
    votePass: 'Vote carried: submit', voteFail: 'Vote lost: draft again', majorChange: 'Major change: ask for comment again', approve: 'Approve and number', returnFile: 'Return the file',
    publish: 'Publish the text', fileStandard: 'File with the health authority', review: 'Review', keep: 'Confirm that it remains valid', revise: 'Plan a revision', withdraw: 'Withdraw the standard',
    extend: 'Ask for an extension', grantExtension: 'Grant the extension', refuseExtension: 'Refuse the extension and end the project',
  },
  notes: {
    reject: 'This ends the project',
    issuePlan: 'A plan number is the year, four digits, the letter of its force (T, Q, Z) and the owner code',
    publish: 'The text is open to the public; mandatory standards are free',
    withdraw: 'The standard is withdrawn from the day of the notice',
    refuseExtension: 'This ends the project',
  },
})
