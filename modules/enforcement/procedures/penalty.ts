import { Type } from 'typebox'
import { organ, party, theClock } from '#kernel/authority.ts'
import { Day, Prose, Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Meeting, Service } from '../contract-common.ts'
import {
  Annulment, ChangedDecision, Closing, Conclusion, Decision, Defence, Filing, FurtherExtension, HeadWithdrawal,
  HearingOutcome, HearingRequest, NoPenalty, NotFiling, Penalty, PenaltyOpening, Preserve, PreserveApproval, Preserved,
  Recheck, ReviewOpinion, Signing, Start, Suspension, Termination, Test, TestEnd, Withdrawal,
} from '../contract-penalty.ts'
import { electronicHasConsent, isLaterThan, isSignedSince, leadersAreThree, officersAreTwo, serviceIsPast } from '../rules-common.ts'
import {
  beginPenalty, defenceIsRechecked, defenceTermRuns, hasUncheckedDefence, hearingIsOver, hearingWasAsked, isEntitledToHearing,
  isHearingTerm, isNotExtendedByMeeting, isNoticed, isUnapproved, isWithinLimitation, officersAreNamed, preservationIsApproved,
  preservationRuns, publicNoticeIsOver, reportFitsHearing, sinceFirstTerm, sinceNoticed, sinceReceived, termsAreOver, testIsOver,
  testRuns, withChange, withConclusion, withDecision, withFurtherDays, withHearing, withNotice, withService,
} from '../rules-penalty.ts'
import {
  appealAnnulled, appealChanged, changeIsNotHeavier, decisionIsNotHeavier, furtherTerm, isNotWithPolice, isOver, isPaid, isPublished,
  mayExtendFurther, meetingWasHeld, milderIsDiscussed, noPenaltyFits, policeHaveTaken, secondReviewIsDone, secondReviewIsDue,
  secondReviewIsWanted, somethingIsDecided, withdrawnAreReplaced,
} from '../rules-penalty-decision.ts'
import { confiscationIsFounded, crimeIsConsidered, finesAreInRange, noActIsFinedTwice } from '../rules-proposal.ts'

/**
 * 行政处罚, ordinary procedure. Two officers investigate and propose; a reviewer who took no part
 * checks the file; the party is told and may state a defence and, where the penalty is heavy, ask
 * for a hearing, both in their own terms; the head decides, the heads together where it is heavy or
 * complex; the decision is served. Seizure, hearing, transfer, payment, publication and review are
 * cases of their own beside this one, which closes when all of them are done.
 */
export const penalty = defineProcedure(Penalty, {
  name: 'penalty',
  inventory: 'P18',
  title: '行政处罚',
  law: ['APL', 'PPM', 'HRM', 'ACL', 'PIM'],
  version: 1,
  inForce: { current: '2021-07-15' },
  opening: PenaltyOpening,
  begin: beginPenalty,
  titled: (subject) => `${subject.product ? `${subject.product}：` : ''}${subject.act}`,
  number: { series: '{organ}市监案〔{year}〕{serial}号' },

  states: {
    clue: '线索待核', filed: '已立案', notFiled: '不予立案', investigating: '调查中', suspended: '中止调查',
    terminated: '终止调查', concluded: '调查终结', legalReviewed: '已审核', noticed: '已告知', deciding: '待决定',
    collective: '集体讨论中', decided: '已作处罚决定', noPenalty: '不予处罚', transferredCrime: '已移送公安',
    served: '已送达', annulled: '处罚已撤销', closed: '已结案',
  },
  start: 'clue',
  final: ['notFiled', 'terminated', 'transferredCrime', 'annulled', 'closed'],

  capacities: {
    caseOfficer: organ('办案人员', 'caseOfficer'),
    secondOfficer: organ('协办人员', 'caseOfficer'),
    caseUnitHead: organ('办案机构负责人', 'caseUnitHead'),
    legalReviewer: organ('法制审核人员', 'legalReviewer'),
    hearingHost: organ('听证主持人', 'hearingHost'),
    organHead: organ('机关负责人', 'organHead'),
    party: party('当事人', 'party'),
    clock: theClock,
  },
  opens: ['caseOfficer'],
  follows: [
    { from: 'case:foodRecall', meaning: 'causedBy' }, { from: 'case:defectRecall', meaning: 'causedBy' },
    { from: 'case:violationReport', meaning: 'causedBy' }, { from: 'case:complaint', meaning: 'causedBy' },
    { from: 'case:followUp', meaning: 'causedBy' }, { from: 'case:routineInspection', meaning: 'causedBy' },
    { from: 'case:riskWarning', meaning: 'causedBy' }, { from: 'case:campaign', meaning: 'causedBy' },
    { from: 'case:spotPenalty', meaning: 'causedBy' }, { from: 'sample', meaning: 'concerns' },
  ],

  documents: {
    filing: { zh: '立案审批表', code: 'FILE', series: '{organ}市监立〔{year}〕{serial}号' },
    noFiling: { zh: '不予立案审批表', code: 'NOFILE', series: '{organ}市监不立〔{year}〕{serial}号' },
    filingExtension: { zh: '延长核查期限审批表', code: 'EXT' },
    testCommission: { zh: '检测/检验/检疫/鉴定委托书', code: 'COMMIS', series: '{organ}市监检委〔{year}〕{serial}号' },
    preservation: { zh: '先行登记保存证据通知书', code: 'PRESERVE', series: '{organ}市监登〔{year}〕{serial}号' },
    suspension: { zh: '案件中止调查审批表', code: 'SUSP' },
    termination: { zh: '案件终止调查审批表', code: 'TERM' },
    investigationReport: { zh: '案件调查终结报告', code: 'INVEND' },
    reviewOpinion: { zh: '案件审核（法制审核）意见书', code: 'REVOP' },
    announcement: { zh: '送达公告', code: 'ANN', series: '{organ}市监公告〔{year}〕{serial}号' },
    notice: { zh: '行政处罚告知书（听证告知书）', code: 'PNOTICE', series: '{organ}市监罚告〔{year}〕{serial}号' },
    defence: { zh: '陈述申辩书', code: 'DEF' },
    hearingRequest: { zh: '听证申请', code: 'HREQ' },
    defenceRecheck: { zh: '陈述申辩复核意见', code: 'DEFREC' },
    meeting: { zh: '集体讨论记录', code: 'MEET' },
    decision: { zh: '行政处罚决定书', code: 'PENDEC', series: '{organ}市监罚〔{year}〕{serial}号' },
    noPenaltyDecision: { zh: '不予行政处罚决定书', code: 'NOPEN', series: '{organ}市监不罚〔{year}〕{serial}号' },
    extension: { zh: '延长办案期限审批表', code: 'EXT' },
    proofOfService: { zh: '送达回证', code: 'SERVE' },
    annulment: { zh: '撤销/变更决定', code: 'ANNUL' },
    closing: { zh: '结案审批表', code: 'CLOSE' },
  },

  limits: {
    file: { id: 'CAS.file', zh: '决定是否立案', kind: 'term', term: '15 working days', from: 'opened', since: sinceReceived, until: ['file', 'notFile'], by: 'organHead', extension: { term: '15 working days', times: 1 }, basis: 'PPM 18', confidence: 'v' },
    preserve: { id: 'CAS.preserve', zh: '处理先行登记保存的证据', kind: 'term', term: '7 working days', from: 'preserve', until: ['settlePreserved'], by: 'caseOfficer', lapse: 'preserveLapsed', basis: 'APL 56', confidence: 'v' },
    preserveApproval: { id: 'PPM.preserveApproval', zh: '补办先行登记保存批准', kind: 'term', term: '24 hours', from: 'preserve', until: ['approvePreserve'], by: 'organHead', when: isUnapproved, basis: 'PPM', confidence: 'd' },
    review: { id: 'CAS.review', zh: '完成审核', kind: 'term', term: '10 working days', from: 'conclude', until: ['reviewOk', 'returnFile'], by: 'legalReviewer', basis: 'PPM', confidence: 'v' },
    reviewAgain: { id: 'CAS.review', zh: '听证后再次完成法制审核', kind: 'term', term: '10 working days', from: 'propose', until: ['reviewAgain', 'returnFile'], by: 'legalReviewer', when: secondReviewIsDue, basis: 'APL 58; PPM', confidence: 'v' },
    defend: { id: 'CAS.defend', zh: '陈述申辩', kind: 'validity', term: '5 working days', from: 'serveNotice', since: sinceNoticed, until: [], by: 'party', when: isNoticed, lapse: 'defenceTermPassed', basis: 'APL 44,45; PPM', confidence: 'm' },
    hearingAsk: { id: 'CAS.hearingAsk', zh: '要求听证', kind: 'window', term: '5 working days', from: 'serveNotice', since: sinceNoticed, until: ['requestHearing'], by: 'party', when: isHearingTerm, lapse: 'hearingTermPassed', basis: 'APL 64; HRM', confidence: 'v' },
    decide: { id: 'CAS.decide', zh: '作出处理决定', kind: 'term', term: '90 days', from: 'file', until: ['decide', 'noPenalty', 'toPolice', 'terminate'], by: 'organHead', when: isNotExtendedByMeeting, extension: { term: '30 days', times: 1 }, basis: 'APL 60; PPM', confidence: 'v' },
    decideFurther: { id: 'PPM.decideFurther', zh: '在集体讨论确定的延长期限内作出决定', kind: 'term', term: furtherTerm, from: 'extendByMeeting', since: sinceFirstTerm, until: ['decide', 'noPenalty', 'toPolice', 'terminate'], by: 'organHead', basis: 'PPM', origin: 'agreed', confidence: 'd' },
    serve: { id: 'CAS.serve', zh: '送达处罚决定书', kind: 'term', term: '7 working days', from: 'decide', until: ['serve'], by: 'caseOfficer', basis: 'APL 61', confidence: 'v' },
  },

  steps: {
    file: { zh: '立案', from: 'clue', to: 'filed', by: 'organHead', issues: ['filing'], form: Filing, when: [isWithinLimitation], verify: [officersAreNamed], basis: 'APL 54; PPM 18' },
    notFile: { zh: '不予立案', from: 'clue', to: 'notFiled', by: 'organHead', issues: ['noFiling'], form: NotFiling, basis: 'PPM', note: '本案就此结束' },
    extendFiling: { zh: '延长核查期限', from: 'clue', by: 'organHead', issues: ['filingExtension'], form: Reasons, extends: ['file'], basis: 'PPM 18' },
    startTest: { zh: '委托检验鉴定', from: ['clue', 'investigating'], by: 'caseOfficer', issues: ['testCommission'], form: Test, when: [testIsOver], pauses: ['file', 'decide'], basis: 'PPM', note: '检验期间不计入办案期限' },
    endTest: { zh: '检验鉴定结束', from: ['clue', 'investigating'], by: 'caseOfficer', form: TestEnd, when: [testRuns], resumes: ['file', 'decide'], basis: 'PPM' },

    start: { zh: '开展调查', from: 'filed', to: 'investigating', by: 'caseOfficer', form: Start, verify: [officersAreTwo], basis: 'APL 42,55' },
    cosign: { zh: '第二名执法人员签字', from: 'investigating', by: 'secondOfficer', form: Signing, notSameAs: ['start'], basis: 'APL 42' },
    approvePreserve: { zh: '批准先行登记保存', from: 'investigating', by: 'organHead', form: PreserveApproval, basis: 'APL 56' },
    preserve: { zh: '先行登记保存', from: 'investigating', by: 'caseOfficer', issues: ['preservation'], form: Preserve, verify: [preservationIsApproved], basis: 'APL 56' },
    settlePreserved: { zh: '处理登记保存的证据', from: 'investigating', by: 'caseOfficer', form: Preserved, when: [preservationRuns], basis: 'APL 56; PPM' },
    preserveLapsed: { zh: '登记保存自动解除', from: ['investigating', 'suspended', 'concluded', 'legalReviewed'], by: 'clock', basis: 'PPM' },
    decideWithdrawal: { zh: '决定人员回避', from: ['investigating', 'concluded', 'legalReviewed', 'noticed', 'deciding'], by: 'organHead', form: Withdrawal, basis: 'APL 43' },
    decideHeadWithdrawal: { zh: '集体讨论决定机关负责人回避', from: ['investigating', 'concluded', 'legalReviewed', 'noticed', 'deciding'], by: 'caseUnitHead', issues: ['meeting'], form: HeadWithdrawal, verify: [leadersAreThree], basis: 'APL 43' },
    suspend: { zh: '中止调查', from: 'investigating', to: 'suspended', by: 'organHead', issues: ['suspension'], form: Suspension, when: [testIsOver], pauses: ['decide'], basis: 'PPM', note: '中止期间不计入办案期限' },
    resume: { zh: '恢复调查', from: 'suspended', to: 'investigating', by: 'organHead', form: Reasons, resumes: ['decide'], basis: 'PPM' },
    terminate: { zh: '终止调查', from: 'investigating', to: 'terminated', by: 'organHead', issues: ['termination'], form: Termination, when: [isOver('seizure')], basis: 'PPM', note: '本案就此结束' },
    conclude: { zh: '调查终结', from: 'investigating', to: 'concluded', by: 'caseOfficer', issues: ['investigationReport'], form: Conclusion, when: [isSignedSince('start', 'returnFile'), testIsOver, withdrawnAreReplaced], verify: [finesAreInRange, noActIsFinedTwice, confiscationIsFounded, crimeIsConsidered], records: withConclusion, basis: 'APL 54; PPM' },

    reviewOk: { zh: '审核通过', from: 'concluded', to: 'legalReviewed', by: 'legalReviewer', issues: ['reviewOpinion'], form: ReviewOpinion, notSameAs: ['start', 'cosign', 'preserve', 'conclude'], basis: 'APL 58; PPM' },
    returnFile: { zh: '退回补充调查', from: ['concluded', 'deciding'], to: 'investigating', by: 'legalReviewer', issues: ['reviewOpinion'], form: ReviewOpinion, notSameAs: ['start', 'cosign', 'preserve', 'conclude'], basis: 'APL 58; PPM' },
    extendReview: { zh: '延长审核期限', from: 'concluded', by: 'organHead', form: Type.Object({ extendedTo: Day('延至', 'Extended to'), grounds: Prose('理由', 'Grounds') }), verify: [isLaterThan('review')], extends: ['review'], basis: 'PPM' },
    announce: { zh: '发布送达公告', from: ['legalReviewed', 'decided'], by: 'caseOfficer', issues: ['announcement'], form: Reasons, pauses: ['decide', 'serve'], basis: 'APL 61; PPM', note: '公告期间不计入期限' },
    serveNotice: { zh: '行政处罚告知', from: 'legalReviewed', to: 'noticed', by: 'caseOfficer', issues: ['notice'], needs: ['proofOfService'], form: Service, verify: [serviceIsPast, electronicHasConsent, publicNoticeIsOver], resumes: ['decide'], records: withNotice, basis: 'APL 44,64' },

    defend: { zh: '陈述申辩', from: 'noticed', by: ['party', 'caseOfficer'], needs: ['defence'], form: Defence, when: [defenceTermRuns], basis: 'APL 45', note: '陈述申辩不影响要求听证；不因申辩加重处罚' },
    defenceTermPassed: { zh: '陈述申辩期限届满', from: 'noticed', by: 'clock', basis: 'APL 45; PPM' },
    requestHearing: { zh: '要求听证', from: 'noticed', by: ['party', 'caseOfficer'], needs: ['hearingRequest'], form: HearingRequest, when: [isEntitledToHearing], pauses: ['decide'], basis: 'APL 63,64', note: '听证期间不计入办案期限' },
    hearingTermPassed: { zh: '要求听证期限届满', from: 'noticed', by: 'clock', basis: 'APL 64' },
    submitReport: { zh: '提交听证报告', from: 'noticed', by: 'hearingHost', form: HearingOutcome, when: [hearingWasAsked], verify: [reportFitsHearing], notSameAs: ['start', 'cosign', 'preserve', 'conclude', 'reviewOk', 'returnFile'], resumes: ['decide'], records: withHearing, basis: 'APL 64,65; HRM' },
    recheck: { zh: '复核陈述申辩', from: ['noticed', 'deciding'], by: 'caseOfficer', issues: ['defenceRecheck'], form: Recheck, when: [hasUncheckedDefence], basis: 'APL 45' },
    propose: { zh: '报请决定', from: 'noticed', to: 'deciding', by: 'caseOfficer', when: [termsAreOver, hearingIsOver, defenceIsRechecked], basis: 'APL 57; PPM' },

    reviewAgain: { zh: '听证后法制审核', from: 'deciding', by: 'legalReviewer', issues: ['reviewOpinion'], form: ReviewOpinion, when: [secondReviewIsWanted], notSameAs: ['start', 'cosign', 'preserve', 'conclude', 'submitReport'], basis: 'APL 58' },
    toCollective: { zh: '提交集体讨论', from: 'deciding', to: 'collective', by: 'organHead', issues: ['meeting'], form: Meeting, when: [secondReviewIsDone], verify: [leadersAreThree], basis: 'APL 57' },
    decide: { zh: '作出处罚决定', from: ['deciding', 'collective'], to: 'decided', by: 'organHead', issues: ['decision'], form: Decision, when: [meetingWasHeld, secondReviewIsDone, isNotWithPolice, withdrawnAreReplaced], verify: [decisionIsNotHeavier, milderIsDiscussed, somethingIsDecided], notSameAs: ['start', 'cosign', 'preserve', 'conclude', 'reviewOk', 'submitReport'], records: withDecision, basis: 'APL 57,59' },
    noPenalty: { zh: '决定不予处罚', from: ['deciding', 'collective'], to: 'noPenalty', by: 'organHead', issues: ['noPenaltyDecision'], form: NoPenalty, when: [secondReviewIsDone, isNotWithPolice], verify: [noPenaltyFits], notSameAs: ['start', 'cosign', 'preserve', 'conclude', 'reviewOk', 'submitReport'], basis: 'APL 33,57' },
    extend: { zh: '延长办案期限', from: ['investigating', 'concluded', 'legalReviewed', 'noticed', 'deciding', 'collective'], by: 'organHead', issues: ['extension'], form: Reasons, extends: ['decide'], basis: 'APL 60; PPM' },
    extendByMeeting: { zh: '集体讨论决定继续延长', from: ['investigating', 'concluded', 'legalReviewed', 'noticed', 'deciding', 'collective'], by: 'organHead', issues: ['extension', 'meeting'], form: FurtherExtension, when: [mayExtendFurther], verify: [leadersAreThree], records: withFurtherDays, basis: 'PPM' },
    toPolice: { zh: '移送公安机关', from: ['investigating', 'concluded', 'deciding'], to: 'transferredCrime', by: 'organHead', form: Reasons, when: [policeHaveTaken], basis: 'APL 27; TRR 3', note: '公安机关已立案，本案就此结束；已作出的警告、责令停产停业等继续有效' },

    serve: { zh: '送达决定书', from: 'decided', to: 'served', by: 'caseOfficer', needs: ['proofOfService'], form: Service, verify: [serviceIsPast, electronicHasConsent, publicNoticeIsOver], resumes: ['serve'], records: withService, basis: 'APL 61', note: '送达后分别办理公示、罚款收缴；当事人可申请复议或起诉' },
    changeDecision: { zh: '按复议或裁判变更处罚', from: 'served', by: 'organHead', needs: ['annulment'], form: ChangedDecision, when: [appealChanged], verify: [changeIsNotHeavier], records: withChange, basis: 'APL 7' },
    annul: { zh: '按复议或裁判撤销处罚', from: 'served', to: 'annulled', by: 'organHead', needs: ['annulment'], form: Annulment, when: [appealAnnulled], basis: 'APL 7', note: '本案就此结束；公示信息须在3个工作日内撤回' },
    close: { zh: '结案', from: ['served', 'noPenalty'], to: 'closed', by: 'caseUnitHead', issues: ['closing'], form: Closing, when: [isPaid, isPublished, isOver('hearing'), isOver('penaltyAppeal'), isOver('seizure'), isOver('crimeTransfer'), isOver('assistanceRequest')], basis: 'PPM', note: '结案后不再办理' },
  },
}, {
  title: 'Administrative penalty',
  states: {
    clue: 'Clue to be checked', filed: 'Filed', notFiled: 'Not filed', investigating: 'Under investigation', suspended: 'Investigation suspended',
    terminated: 'Investigation terminated', concluded: 'Investigation concluded', legalReviewed: 'Reviewed', noticed: 'Party told', deciding: 'Awaiting decision',
    collective: 'In collective discussion', decided: 'Penalty decided', noPenalty: 'No penalty', transferredCrime: 'Transferred to the police',
    served: 'Served', annulled: 'Penalty annulled', closed: 'Closed',
  },
  capacities: {
    caseOfficer: 'Case officer', secondOfficer: 'Second officer', caseUnitHead: 'Head of the unit', legalReviewer: 'Legal reviewer',
    hearingHost: 'Hearing host', organHead: 'Head of the organ', party: 'Party', clock: 'Clock',
  },
  documents: {
    filing: 'Approval of filing', noFiling: 'Approval of not filing', filingExtension: 'Extension of the check', testCommission: 'Test commission',
    preservation: 'Notice of evidence preservation', suspension: 'Approval of suspension', termination: 'Approval of termination',
    investigationReport: 'Report of the investigation', reviewOpinion: 'Opinion of the review', announcement: 'Public notice of service',
    notice: 'Penalty notice (hearing notice)', defence: 'Defence statement', hearingRequest: 'Hearing request', defenceRecheck: 'Re-check of the defence',
    meeting: 'Record of collective discussion', decision: 'Penalty decision', noPenaltyDecision: 'Decision of no penalty', extension: 'Extension of the case term',
    proofOfService: 'Proof of service', annulment: 'Annulment or change', closing: 'Approval of closing',
  },
  limits: {
    file: 'Decide on filing', preserve: 'Deal with preserved evidence', preserveApproval: 'Approve an urgent preservation', review: 'Finish the review',
    reviewAgain: 'Finish the review after the hearing', defend: 'State a defence', hearingAsk: 'Ask for a hearing', decide: 'Decide the case',
    decideFurther: 'Decide within the term set by the heads', serve: 'Serve the decision',
  },
  steps: {
    file: 'File the case', notFile: 'Decline to file', extendFiling: 'Extend the check', startTest: 'Commission a test', endTest: 'End of the test',
    start: 'Start the investigation', cosign: 'Signature of the second officer', approvePreserve: 'Approve a preservation', preserve: 'Preserve evidence',
    settlePreserved: 'Deal with preserved evidence', preserveLapsed: 'Preservation lifted by time', decideWithdrawal: 'Decide on a withdrawal',
    decideHeadWithdrawal: 'Heads decide on withdrawal of the head', suspend: 'Suspend the investigation', resume: 'Resume the investigation',
    terminate: 'Terminate the investigation', conclude: 'Conclude the investigation', reviewOk: 'Pass the review', returnFile: 'Return for more investigation',
    extendReview: 'Extend the review', announce: 'Publish a notice of service', serveNotice: 'Tell the party', defend: 'State a defence',
    defenceTermPassed: 'Term for the defence passed', requestHearing: 'Ask for a hearing', hearingTermPassed: 'Term for a hearing passed',
    submitReport: 'Submit the hearing report', recheck: 'Re-check the defence', propose: 'Submit for decision', reviewAgain: 'Review after the hearing',
    toCollective: 'Discuss among the heads', decide: 'Decide the penalty', noPenalty: 'Decide that there is no penalty', extend: 'Extend the case term',
    extendByMeeting: 'Extend further by the heads', toPolice: 'Hand the case to the police', serve: 'Serve the decision',
    changeDecision: 'Change as decided on review', annul: 'Annul as decided on review', close: 'Close',
  },
  notes: {
    notFile: 'This ends the case', startTest: 'Time of the test is not counted', suspend: 'Time of the suspension is not counted',
    terminate: 'This ends the case', announce: 'Time of the notice is not counted',
    defend: 'Does not forfeit the hearing; no heavier penalty because of it', requestHearing: 'Time of the hearing is not counted',
    toPolice: 'The police have opened a case; this one ends. Warnings, stops and suspensions already decided stay in force',
    serve: 'Publication and payment follow, each as a case of its own; the party may ask for review or sue',
    annul: 'This ends the case; the publication is withdrawn within 3 working days', close: 'Nothing can be done in the case afterwards',
  },
})
