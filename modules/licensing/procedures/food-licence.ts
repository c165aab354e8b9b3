import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Acceptance, CertificateDelivery, Correction, Falsehood, HearingRecord, HearingRight, NonAcceptance,
  RefusalDecision, ReviewOpinion, SampleDelivery, SealedSample, Team, TestReport,
} from '../contract-application.ts'
import {
  ExpertAnswer, ExpertQuestion, FoodApplication, FoodGrant, FoodLicence, FoodOnsite, UnchangedCommitment,
} from '../contract-food.ts'
import {
  correctionNotAskedBefore, hearingIsOver, hearingWasAsked, isSubmitted, laboratoryIsAccredited,
  papersAreFiled, sinceAcceptance, teamHasNoInterest, teamHasOneLead, teamHasSize,
  teamIsCertified, testNotFailed, twoOfTheTeam, withTeam, withTest,
} from '../rules-application.ts'
import {
  beginFood, categoriesOfFood, expertsAreNotAsked, expertsWereAsked, foodsAreInCatalogue, isRenewal, levelIsCompetent,
  onsiteFailed, onsitePassed, specialFoodsAreRegistered, specialFoodsHaveNoLocalStandard, testIsOver, withFoodOnsite,
} from '../rules-food.ts'

/**
 * 食品生产许可. Accepted within five days or by silence, checked on site item by item, decided within
 * ten days by somebody else. A renewal whose conditions have not changed may go without the check.
 * Under the rules of 2007 (QS) the check is followed by an issuing test. What is granted lives on as
 * a licence of its own (P03).
 */
export const foodLicence = defineProcedure(FoodLicence, {
  name: 'foodLicence',
  inventory: 'P02',
  title: '食品生产许可',
  law: ['FPLM', 'FSL', 'FSLR', 'FPCAT', 'ALL', 'FPL07'],
  version: 1,
  inForce: { current: '2020-03-01', 2007: '2005-09-01' },
  opening: FoodApplication,
  begin: beginFood,
  titled: (application) => `${application.foods[0]?.name ?? '食品'}生产许可`,
  number: { series: 'SQ-S-{year}-{serial:6}' },

  states: {
    submitted: '已提交', needsCorrection: '待补正', rejected: '不予受理', accepted: '已受理',
    onsitePlanned: '已安排核查', onsiteDone: '已核查', sampling: '已封样', tested: '已检验', review: '审查中',
    granted: '准予许可', refused: '不予许可', issued: '已发证', withdrawn: '已撤回申请',
  },
  start: 'submitted',
  final: ['rejected', 'refused', 'issued', 'withdrawn'],

  capacities: {
    applicant: party('申请企业', 'enterpriseUser'),
    acceptor: organ('受理人员', 'acceptor'),
    examManager: organ('审查管理人员', 'examManager'),
    examTeamLead: organ('核查组长', 'examTeamLead'),
    examiner: organ('核查员', 'examiner'),
    decider: organ('审批人', 'decider'),
    organHead: organ('机关负责人', 'organHead'),
    issuer: organ('发证人员', 'issuer'),
    clock: theClock,
  },
  opens: ['applicant'],
  follows: [
    { from: 'case:licence', meaning: 'concerns' }, { from: 'case:upliftPlan', meaning: 'causedBy' },
    { from: 'case:workshopRegistration', meaning: 'concerns' },
  ],
  barredBy: ['licence.ban5y', 'licence.fraudBanFood', 'foodLicence.hiddenFactsBan'],

  documents: {
    application: { zh: '许可申请书', code: 'APP' },
    layout: { zh: '生产场所布局图', code: 'LAYOUT' },
    process: { zh: '工艺流程图', code: 'PROCESS' },
    equipment: { zh: '设备设施清单', code: 'EQUIP' },
    systems: { zh: '食品安全管理制度清单', code: 'SYSTEMS' },
    businessLicence: { zh: '营业执照', code: 'BIZLIC' },
    commitment: { zh: '承诺书', code: 'COMMIT' },
    correction: { zh: '补正材料通知书', code: 'CORR', series: '{organ}市监许补〔{year}〕{serial}号' },
    acceptance: { zh: '受理通知书', code: 'ACC', series: '{organ}市监许受〔{year}〕{serial}号' },
    nonAcceptance: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监许不〔{year}〕{serial}号' },
    team: { zh: '核查组派遣单', code: 'TEAM', series: 'NB-{region}-{year}-{serial:6}' },
    onsiteRecord: { zh: '现场核查记录表及报告', code: 'ONSITE' },
    samplingSheet: { zh: '发证检验抽样单', code: 'SAMPLE', series: 'PC-{year}-{region}-FZ-{serial:4}' },
    seal: { zh: '封条', code: 'SEAL' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    expertNotice: { zh: '专家评审告知书', code: 'EXT', series: '{organ}市监许延〔{year}〕{serial}号' },
    expertOpinion: { zh: '专家评审意见', code: 'EXPOP' },
    reviewOpinion: { zh: '审查意见', code: 'REVIEWOP' },
    hearingRequest: { zh: '听证申请', code: 'HREQ' },
    hearingNotice: { zh: '听证通知书', code: 'HNOT', series: '{organ}市监许听〔{year}〕{serial}号' },
    hearingRecord: { zh: '听证笔录', code: 'HREC' },
    extension: { zh: '延长期限告知书', code: 'EXT', series: '{organ}市监许延〔{year}〕{serial}号' },
    grantDecision: { zh: '准予行政许可决定书', code: 'LICDEC', series: '{organ}市监许准〔{year}〕{serial}号' },
    refusalDecision: { zh: '不予行政许可决定书', code: 'NOLIC', series: '{organ}市监许不〔{year}〕{serial}号' },
    certificate: { zh: '许可证正本、副本', code: 'LICCERT' },
    withdrawal: { zh: '撤回申请书', code: 'WDR' },
  },

  limits: {
    acceptance: { id: 'FPL.accept', zh: '作出受理决定，逾期视为受理', kind: 'term', term: '5 working days', from: ['opened', 'resubmit'], until: ['accept', 'refuseAcceptance', 'rejectFalsehood', 'askCorrection'], by: 'acceptor', when: isSubmitted, regime: 'current', lapse: 'deemAccepted', basis: 'FPLM 18; ALL 32', confidence: 'm' },
    acceptance07: { id: 'FPL07.accept', zh: '作出受理决定，逾期视为受理（2007）', kind: 'term', term: '5 working days', from: ['opened', 'resubmit'], until: ['accept', 'refuseAcceptance', 'rejectFalsehood', 'askCorrection'], by: 'acceptor', when: isSubmitted, regime: '2007', lapse: 'deemAccepted', basis: 'FPL07; ALL 32', confidence: 'p' },
    onsite: { id: 'FPL.onsite', zh: '完成现场核查', kind: 'term', term: '5 working days', from: ['assignTeam', 'sendBack'], until: ['recordOnsite'], by: 'examTeamLead', regime: 'current', basis: 'FPLM 21', confidence: 'm' },
    onsite07: { id: 'FPL07.onsite', zh: '完成必备条件现场审查（2007）', kind: 'term', term: '20 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['recordOnsite'], by: 'examTeamLead', regime: '2007', basis: 'FPL07', confidence: 'p' },
    test07: { id: 'FPL07.test', zh: '出具发证检验报告（2007）', kind: 'term', term: '15 days', from: 'deliverSample', until: ['uploadReport'], by: 'examManager', regime: '2007', basis: 'FPL07', confidence: 'p' },
    decide: { id: 'FPL.decide', zh: '作出许可决定', kind: 'term', term: '10 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['grant', 'refuse', 'refuseFalsehood', 'notifyFail'], by: 'decider', regime: 'current', extension: { term: '5 working days', times: 1 }, basis: 'FPLM 22', confidence: 'm' },
    decide07: { id: 'IPL.decide', zh: '作出许可决定（2007）', kind: 'term', term: '60 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['grant', 'refuse', 'refuseFalsehood', 'notifyFail'], by: 'decider', regime: '2007', basis: 'IPLR 24', confidence: 'v' },
    hearingAsk: { id: 'ALL.hearingAsk', zh: '申请听证', kind: 'window', term: '5 working days', from: 'tellHearingRight', until: ['askHearing'], by: 'applicant', basis: 'ALL 47', confidence: 'v' },
    hearingHold: { id: 'ALL.hearingHold', zh: '组织听证', kind: 'term', term: '20 working days', from: 'askHearing', until: ['holdHearing'], by: 'decider', basis: 'ALL 47', confidence: 'v' },
    deliver: { id: 'FPL.deliver', zh: '颁发许可证', kind: 'term', term: '5 working days', from: 'grant', until: ['issue'], by: 'issuer', regime: 'current', basis: 'FPLM 23', confidence: 'm' },
    deliver07: { id: 'FPL07.deliver', zh: '颁发许可证（2007 QS）', kind: 'term', term: '10 working days', from: 'grant', until: ['issue'], by: 'issuer', regime: '2007', basis: 'FPL07', confidence: 'p' },
    hiddenFactsBan: { id: 'IPL.fraudBan', zh: '隐瞒情况或提供虚假材料，不得再次申请', kind: 'bar', term: '1 year', from: ['rejectFalsehood', 'refuseFalsehood'], until: [], by: 'applicant', roll: false, basis: 'ALL 78', confidence: 'v' },
  },

  steps: {
    filePapers: { zh: '提交申请材料', from: ['submitted', 'needsCorrection'], by: 'applicant', needs: ['layout', 'process', 'equipment', 'systems', 'businessLicence'], basis: 'FPLM 13; ALL 31' },
    askCorrection: { zh: '一次告知补正', from: 'submitted', to: 'needsCorrection', by: 'acceptor', issues: ['correction'], form: Correction, when: [correctionNotAskedBefore], basis: 'ALL 32; FPLM 18', note: '只能告知一次，请列全' },
    resubmit: { zh: '提交补正材料', from: 'needsCorrection', to: 'submitted', by: 'applicant', needs: ['application'], basis: 'ALL 32' },
    accept: { zh: '受理', from: 'submitted', to: 'accepted', by: 'acceptor', issues: ['acceptance'], form: Acceptance, when: [papersAreFiled, foodsAreInCatalogue, specialFoodsAreRegistered, specialFoodsHaveNoLocalStandard], basis: 'FPLM 18; ALL 32', note: '适用受理时有效的审查细则' },
    deemAccepted: { zh: '逾期未告知，视为受理', from: 'submitted', to: 'accepted', by: 'clock', basis: 'ALL 32' },
    refuseAcceptance: { zh: '不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: NonAcceptance, basis: 'ALL 32; FPLM 18', note: '本案就此结束' },
    rejectFalsehood: { zh: '虚假材料，不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: Falsehood, basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },

    assignTeam: { zh: '派遣核查组', from: 'accepted', to: 'onsitePlanned', by: 'examManager', issues: ['team'], form: Team, verify: [teamHasSize(2, 20, 'FPLM 21'), teamHasOneLead, teamHasNoInterest, teamIsCertified(categoriesOfFood)], records: withTeam, basis: 'FPLM 21' },
    waiveOnsite: { zh: '生产条件未变化，免于现场核查', from: 'accepted', to: 'review', by: 'examManager', regime: 'current', needs: ['commitment'], form: UnchangedCommitment, when: [isRenewal], basis: 'FPLM 35' },
    recordOnsite: { zh: '登记现场核查', from: 'onsitePlanned', to: 'onsiteDone', by: 'examTeamLead', needs: ['onsiteRecord'], form: FoodOnsite, verify: [twoOfTheTeam], notSameAs: ['accept'], records: withFoodOnsite, basis: 'FPLM 21', note: '每项3、1或0分；有零分项或者总分低于85%为不合格' },
    notifyFail: { zh: '核查不合格，不予许可', from: 'onsiteDone', to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, when: [onsiteFailed], notSameAs: ['accept', 'recordOnsite'], basis: 'FPLM 22', note: '本案就此结束' },
    sealSample: { zh: '封存样品', from: 'onsiteDone', to: 'sampling', by: 'examiner', regime: '2007', issues: ['samplingSheet', 'seal'], form: SealedSample, when: [onsitePassed], pauses: ['decide07'], basis: 'FPL07; ALL 45', note: '检验时间不计入许可期限，抽样单一并告知申请人' },
    deliverSample: { zh: '送达样品', from: 'sampling', by: 'applicant', regime: '2007', form: SampleDelivery, verify: [laboratoryIsAccredited], basis: 'FPL07' },
    uploadReport: { zh: '登记检验报告', from: 'sampling', to: 'tested', by: 'examManager', regime: '2007', needs: ['testReport'], form: TestReport, verify: [laboratoryIsAccredited], resumes: ['decide07'], records: withTest, basis: 'FPL07' },
    collect: { zh: '汇总审查意见', from: ['onsiteDone', 'tested'], to: 'review', by: 'examManager', issues: ['reviewOpinion'], form: ReviewOpinion, when: [onsitePassed, testIsOver], basis: 'FPLM 21; FPL07' },
    askExperts: { zh: '提请专家评审', from: 'review', by: 'examManager', regime: 'current', issues: ['expertNotice'], form: ExpertQuestion, when: [expertsAreNotAsked], pauses: ['decide'], basis: 'ALL 45; FPLM 22', note: '专家评审时间不计入许可期限，书面告知申请人' },
    answerExperts: { zh: '登记专家评审意见', from: 'review', by: 'examManager', regime: 'current', needs: ['expertOpinion'], form: ExpertAnswer, when: [expertsWereAsked], resumes: ['decide'], basis: 'ALL 45' },
    tellHearingRight: { zh: '告知听证权利', from: 'review', by: 'decider', form: HearingRight, basis: 'ALL 47' },
    askHearing: { zh: '申请听证', from: 'review', by: 'applicant', needs: ['hearingRequest'], issues: ['hearingNotice'], when: [expertsAreNotAsked], pauses: ['decide', 'decide07'], basis: 'ALL 47,45', note: '听证时间不计入许可期限' },
    holdHearing: { zh: '登记听证', from: 'review', by: 'decider', needs: ['hearingRecord'], form: HearingRecord, when: [hearingWasAsked], resumes: ['decide', 'decide07'], basis: 'ALL 48' },
    extend: { zh: '延长决定期限', from: 'review', by: 'organHead', issues: ['extension'], form: Reasons, extends: ['decide'], basis: 'FPLM 22; ALL 42', note: '只能延长一次，五个工作日' },
    sendBack: { zh: '退回补充核查', from: 'review', to: 'onsitePlanned', by: 'decider', form: Reasons, basis: 'design', note: '审批人不修改核查记录和检验报告，只能退回' },
    grant: { zh: '准予许可', from: 'review', to: 'granted', by: 'decider', issues: ['grantDecision'], form: FoodGrant, when: [testNotFailed, hearingIsOver], verify: [levelIsCompetent], notSameAs: ['accept', 'assignTeam', 'recordOnsite', 'sealSample'], basis: 'FPLM 22', note: '许可证自决定之日起有效，另立许可证档案' },
    refuse: { zh: '不予许可', from: 'review', to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, when: [hearingIsOver], notSameAs: ['accept', 'recordOnsite', 'sealSample'], basis: 'FPLM 22; ALL 38', note: '本案就此结束' },
    refuseFalsehood: { zh: '虚假材料，不予许可', from: ['accepted', 'review'], to: 'refused', by: 'decider', issues: ['refusalDecision'], form: Falsehood, notSameAs: ['accept', 'recordOnsite'], basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },
    issue: { zh: '颁发许可证', from: 'granted', to: 'issued', by: 'issuer', issues: ['certificate'], form: CertificateDelivery, basis: 'FPLM 23', note: '本案就此结束，许可证的变更、延续、注销在许可证档案中办理' },
    withdraw: { zh: '撤回申请', from: ['submitted', 'needsCorrection', 'accepted', 'onsitePlanned', 'onsiteDone', 'sampling', 'tested', 'review'], to: 'withdrawn', by: 'applicant', needs: ['withdrawal'], basis: 'FPLM 20', note: '作出决定前均可撤回，本案就此结束' },
  },
}, {
  title: 'Food production licence',
  states: {
    submitted: 'Submitted', needsCorrection: 'To be corrected', rejected: 'Not accepted', accepted: 'Accepted',
    onsitePlanned: 'Check planned', onsiteDone: 'Checked on site', sampling: 'Sample sealed', tested: 'Tested', review: 'Under review',
    granted: 'Granted', refused: 'Refused', issued: 'Issued', withdrawn: 'Withdrawn',
  },
  capacities: {
    applicant: 'Applicant', acceptor: 'Acceptance desk', examManager: 'Manager of checks', examTeamLead: 'Lead of the team', examiner: 'Examiner',
    decider: 'Decider', organHead: 'Head of the organ', issuer: 'Issuing desk', clock: 'Clock',
  },
  documents: {
    application: 'Application form', layout: 'Plant layout', process: 'Process flow chart', equipment: 'Equipment list', systems: 'List of management rules',
    businessLicence: 'Business licence', commitment: 'Commitment', correction: 'Notice to correct', acceptance: 'Notice of acceptance',
    nonAcceptance: 'Notice of non-acceptance', team: 'Team assignment', onsiteRecord: 'Record of the on-site check',
    samplingSheet: 'Sampling sheet of the issuing test', seal: 'Seal', testReport: 'Test report', expertNotice: 'Notice of the expert review',
    expertOpinion: 'Expert opinion', reviewOpinion: 'Review opinion', hearingRequest: 'Request for a hearing', hearingNotice: 'Notice of the hearing',
    hearingRecord: 'Record of the hearing', extension: 'Notice of extension', grantDecision: 'Decision to grant', refusalDecision: 'Decision to refuse',
    certificate: 'Licence certificate', withdrawal: 'Request to withdraw',
  },
  limits: {
    acceptance: 'Accept or not; silence accepts', acceptance07: 'Accept or not; silence accepts (2007)', onsite: 'Finish the on-site check',
    onsite07: 'Finish the on-site check of conditions (2007)', test07: 'Report on the issuing test (2007)', decide: 'Decide', decide07: 'Decide (2007)',
    hearingAsk: 'Ask for a hearing', hearingHold: 'Hold the hearing', deliver: 'Issue the certificate', deliver07: 'Issue the QS certificate (2007)',
    hiddenFactsBan: 'No new application after hidden facts or false papers',
  },
  steps: {
    filePapers: 'File the papers', askCorrection: 'Ask for correction', resubmit: 'File the corrected papers', accept: 'Accept',
    deemAccepted: 'Accepted by silence', refuseAcceptance: 'Refuse acceptance', rejectFalsehood: 'Refuse acceptance: false papers',
    assignTeam: 'Send a team', waiveOnsite: 'Go without a check: nothing changed', recordOnsite: 'Record the on-site check', notifyFail: 'Refuse: check failed',
    sealSample: 'Seal a sample', deliverSample: 'Deliver the sample', uploadReport: 'Record the test report', collect: 'Collect the review opinion',
    askExperts: 'Ask the experts', answerExperts: 'Record the opinion of the experts', tellHearingRight: 'Tell of the right to a hearing',
    askHearing: 'Ask for a hearing', holdHearing: 'Record the hearing', extend: 'Extend the term to decide', sendBack: 'Send back for another check',
    grant: 'Grant', refuse: 'Refuse', refuseFalsehood: 'Refuse: false papers', issue: 'Issue the certificate', withdraw: 'Withdraw the application',
  },
  notes: {
    askCorrection: 'Only once: list everything',
    accept: 'The review rule in force at acceptance applies',
    refuseAcceptance: 'This ends the case',
    rejectFalsehood: 'This ends the case; no new application for a year',
    recordOnsite: 'Each item scores 3, 1 or 0; a zero, or less than 85 % of the points, fails',
    notifyFail: 'This ends the case',
    sealSample: 'Time of testing is not counted; the sampling sheet tells the applicant',
    askExperts: 'Time of the expert review is not counted; the applicant is told in writing',
    askHearing: 'Time of the hearing is not counted',
    extend: 'Once, by five working days',
    sendBack: 'The decider never alters a record or a report, but sends the file back',
    grant: 'The licence holds from today and has a file of its own',
    refuse: 'This ends the case',
    refuseFalsehood: 'This ends the case; no new application for a year',
    issue: 'This ends the case; changes, renewal and deregistration are made in the file of the licence',
    withdraw: 'Possible until the decision; this ends the case',
  },
})
