import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Acceptance, CertificateDelivery, Correction, Falsehood, HearingRecord, HearingRight, NonAcceptance,
  RefusalDecision, ReviewOpinion, SampleDelivery, SealedSample, Team, TestReport,
} from '../contract-application.ts'
import {
  Commitment, FalseCommitment, IndustrialApplication, IndustrialGrant, IndustrialLicence, IndustrialOnsite,
} from '../contract-industrial.ts'
import {
  correctionNotAskedBefore, hearingIsOver, hearingWasAsked, isSubmitted, laboratoryIsAccredited,
  papersAreFiled, powerIsLawful, sinceAcceptance, teamHasNoInterest, teamHasOneLead, teamHasSize,
  teamIsCertified, testNotFailed, twoOfTheTeam, withTeam, withTest,
} from '../rules-application.ts'
import {
  beginIndustrial, categoriesOfIndustrial, commitmentHolds, commitmentIsOpen, conclusionFitsItems, hasCommitted, hasNotCommitted,
  inCatalogue, isCommitted, isVerifiedFirst, onsiteFailed, onsitePassed, ownReportIsFiled, ownReportPasses,
  withCommitment, withIndustrialOnsite, withOwnReport, withProductCode,
} from '../rules-industrial.ts'

/**
 * 工业产品生产许可证. The application is accepted, checked on site, tested and decided, by three
 * different persons (SD01). Where the catalogue allows it, a commitment comes in place of the check:
 * the licence is granted at once and reviewed within thirty days. What is granted lives on as a
 * licence of its own (P03). Food-contact products go this way too (P05).
 */
export const industrialLicence = defineProcedure(IndustrialLicence, {
  name: 'industrialLicence',
  inventory: 'P01',
  title: '工业产品生产许可证',
  law: ['IPLR', 'IPLM', 'IPLC24', 'IPLC18', 'ALL'],
  version: 1,
  inForce: { current: '2024-09-25', 2007: '2005-09-01' },
  opening: IndustrialApplication,
  begin: beginIndustrial,
  titled: (application) => `${application.product}生产许可`,
  number: { series: 'SQ-G-{year}-{serial:6}' },

  states: {
    submitted: '已提交', needsCorrection: '待补正', rejected: '不予受理', accepted: '已受理',
    onsitePlanned: '已安排核查', onsiteDone: '已核查', sampling: '已封样', tested: '已检验', review: '审查中',
    granted: '准予许可', refused: '不予许可', issued: '已发证', committed: '已凭承诺发证',
    postReview: '证后核查中', revoked: '已撤销', withdrawn: '已撤回申请',
  },
  start: 'submitted',
  final: ['rejected', 'refused', 'issued', 'revoked', 'withdrawn'],

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
  follows: [{ from: 'case:licence', meaning: 'concerns' }],
  barredBy: ['licence.reapplyBan', 'licence.fraudBan', 'industrialLicence.hiddenFactsBan'],

  documents: {
    application: { zh: '许可申请书', code: 'APP' },
    businessLicence: { zh: '营业执照', code: 'BIZLIC' },
    commitment: { zh: '承诺书', code: 'COMMIT' },
    ownReport: { zh: '企业自送产品检验合格报告', code: 'SELFTEST' },
    correction: { zh: '补正材料通知书', code: 'CORR', series: '{organ}市监许补〔{year}〕{serial}号' },
    acceptance: { zh: '受理通知书', code: 'ACC', series: '{organ}市监许受〔{year}〕{serial}号' },
    nonAcceptance: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监许不〔{year}〕{serial}号' },
    team: { zh: '核查组派遣单', code: 'TEAM', series: 'NB-{region}-{year}-{serial:6}' },
    onsiteRecord: { zh: '实地核查记录表及报告', code: 'ONSITE' },
    samplingSheet: { zh: '发证检验抽样单', code: 'SAMPLE', series: 'PC-{year}-{region}-FZ-{serial:4}' },
    seal: { zh: '封条', code: 'SEAL' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    reviewOpinion: { zh: '审查意见', code: 'REVIEWOP' },
    hearingRequest: { zh: '听证申请', code: 'HREQ' },
    hearingNotice: { zh: '听证通知书', code: 'HNOT', series: '{organ}市监许听〔{year}〕{serial}号' },
    hearingRecord: { zh: '听证笔录', code: 'HREC' },
    extension: { zh: '延长期限告知书', code: 'EXT', series: '{organ}市监许延〔{year}〕{serial}号' },
    grantDecision: { zh: '准予行政许可决定书', code: 'LICDEC', series: '{organ}市监许准〔{year}〕{serial}号' },
    refusalDecision: { zh: '不予行政许可决定书', code: 'NOLIC', series: '{organ}市监许不〔{year}〕{serial}号' },
    certificate: { zh: '许可证正本、副本', code: 'LICCERT' },
    annulment: { zh: '撤销行政许可决定书', code: 'REVDEC', series: '{organ}市监许撤〔{year}〕{serial}号' },
    withdrawal: { zh: '撤回申请书', code: 'WDR' },
  },

  limits: {
    correct: { id: 'ALL.correct', zh: '一次告知补正', kind: 'window', term: '5 working days', from: ['opened', 'resubmit'], until: ['askCorrection'], by: 'acceptor', when: isSubmitted, basis: 'ALL 32', confidence: 'v' },
    acceptance: { id: 'IPL.accept', zh: '作出受理决定，逾期视为受理', kind: 'term', term: '5 working days', from: ['opened', 'resubmit'], until: ['accept', 'refuseAcceptance', 'rejectFalsehood', 'askCorrection'], by: 'acceptor', when: isSubmitted, lapse: 'deemAccepted', basis: 'IPLR 12; ALL 32', confidence: 'v' },
    onsite: { id: 'IPL.onsite', zh: '完成实地核查并书面告知', kind: 'term', term: '30 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['recordOnsite'], by: 'examTeamLead', when: isVerifiedFirst, basis: 'IPLR 15,18', confidence: 'v' },
    sample: { id: 'IPL.sample', zh: '送达封存的样品', kind: 'term', term: '7 days', from: 'sealSample', until: ['deliverSample'], by: 'applicant', basis: 'IPLR 19', confidence: 'v' },
    decide: { id: 'IPL.decide', zh: '作出许可决定', kind: 'term', term: '60 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['grant', 'refuse', 'refuseFalsehood', 'notifyFail'], by: 'decider', when: isVerifiedFirst, basis: 'IPLR 24', confidence: 'v' },
    decideCommitted: { id: 'ALL.decide', zh: '就承诺申请作出决定', kind: 'term', term: '20 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['grantOnCommitment'], by: 'decider', when: isCommitted, extension: { term: '10 working days', times: 1 }, basis: 'ALL 42', confidence: 'v' },
    hearingAsk: { id: 'ALL.hearingAsk', zh: '申请听证', kind: 'window', term: '5 working days', from: 'tellHearingRight', until: ['askHearing'], by: 'applicant', basis: 'ALL 47', confidence: 'v' },
    hearingHold: { id: 'ALL.hearingHold', zh: '组织听证', kind: 'term', term: '20 working days', from: 'askHearing', until: ['holdHearing'], by: 'decider', basis: 'ALL 47', confidence: 'v' },
    deliver: { id: 'IPL.deliver', zh: '颁发许可证', kind: 'term', term: '10 working days', from: ['grant', 'grantOnCommitment'], until: ['issue', 'issueOnCommitment'], by: 'issuer', basis: 'IPLR 24', confidence: 'v' },
    postReview: { id: 'IPL.postReview', zh: '证后实地核查', kind: 'term', term: '30 days', from: 'grantOnCommitment', until: ['confirm', 'revokeFalseCommitment'], by: 'examManager', basis: 'IPLC18', confidence: 'p' },
    hiddenFactsBan: { id: 'IPL.fraudBan', zh: '隐瞒情况或提供虚假材料，不得再次申请', kind: 'bar', term: '1 year', from: ['rejectFalsehood', 'refuseFalsehood'], until: [], by: 'applicant', roll: false, basis: 'ALL 78', confidence: 'v' },
  },

  steps: {
    filePapers: { zh: '提交申请材料', from: ['submitted', 'needsCorrection'], by: 'applicant', needs: ['businessLicence'], basis: 'IPLR 11; ALL 31' },
    fileOwnReport: { zh: '提交自送检验报告', from: ['submitted', 'needsCorrection', 'accepted', 'onsitePlanned', 'onsiteDone'], by: 'applicant', regime: 'current', needs: ['ownReport'], form: TestReport, verify: [laboratoryIsAccredited, ownReportPasses], records: withOwnReport, basis: 'IPLC18' },
    commit: { zh: '作出告知承诺', from: ['submitted', 'needsCorrection', 'accepted'], by: 'applicant', regime: 'current', needs: ['commitment'], form: Commitment, when: [commitmentIsOpen, hasNotCommitted], records: withCommitment, basis: 'IPLC18; IPLC24', note: '承诺不实的，撤销许可，三年内不得再次申请' },
    askCorrection: { zh: '一次告知补正', from: 'submitted', to: 'needsCorrection', by: 'acceptor', issues: ['correction'], form: Correction, when: [correctionNotAskedBefore], basis: 'ALL 32', note: '只能告知一次，请列全' },
    resubmit: { zh: '提交补正材料', from: 'needsCorrection', to: 'submitted', by: 'applicant', needs: ['application'], basis: 'ALL 32' },
    accept: { zh: '受理', from: 'submitted', to: 'accepted', by: 'acceptor', issues: ['acceptance'], form: Acceptance, when: [papersAreFiled, inCatalogue], basis: 'IPLR 12; ALL 32' },
    deemAccepted: { zh: '逾期未告知，视为受理', from: 'submitted', to: 'accepted', by: 'clock', basis: 'ALL 32' },
    refuseAcceptance: { zh: '不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: NonAcceptance, basis: 'ALL 32', note: '本案就此结束' },
    rejectFalsehood: { zh: '虚假材料，不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: Falsehood, basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },

    assignTeam: { zh: '派遣核查组', from: 'accepted', to: 'onsitePlanned', by: 'examManager', issues: ['team'], form: Team, when: [hasNotCommitted], verify: [teamHasSize(2, 4, 'IPLR 16'), teamHasOneLead, teamHasNoInterest, teamIsCertified(categoriesOfIndustrial)], records: withTeam, basis: 'IPLR 15,16' },
    recordOnsite: { zh: '登记实地核查', from: 'onsitePlanned', to: 'onsiteDone', by: 'examTeamLead', needs: ['onsiteRecord'], form: IndustrialOnsite, verify: [twoOfTheTeam, conclusionFitsItems], notSameAs: ['accept'], records: withIndustrialOnsite, basis: 'IPLR 15,18' },
    notifyFail: { zh: '核查不合格，终止审查', from: 'onsiteDone', to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, when: [onsiteFailed], notSameAs: ['accept', 'recordOnsite'], basis: 'IPLR 18', note: '本案就此结束' },
    sealSample: { zh: '封存样品', from: 'onsiteDone', to: 'sampling', by: 'examiner', issues: ['samplingSheet', 'seal'], form: SealedSample, when: [onsitePassed], pauses: ['decide'], basis: 'IPLR 19; ALL 45', note: '检验时间不计入许可期限，抽样单一并告知申请人' },
    deliverSample: { zh: '送达样品', from: 'sampling', by: 'applicant', form: SampleDelivery, verify: [laboratoryIsAccredited], basis: 'IPLR 19' },
    uploadReport: { zh: '登记检验报告', from: 'sampling', to: 'tested', by: 'examManager', needs: ['testReport'], form: TestReport, verify: [laboratoryIsAccredited], resumes: ['decide'], records: withTest, basis: 'IPLR 20' },
    skipTest: { zh: '采用自送报告，免发证检验', from: 'onsiteDone', to: 'review', by: 'examManager', regime: 'current', when: [onsitePassed, ownReportIsFiled], basis: 'IPLC18' },
    collect: { zh: '汇总审查意见', from: 'tested', to: 'review', by: 'examManager', issues: ['reviewOpinion'], form: ReviewOpinion, basis: 'IPLR 21' },
    tellHearingRight: { zh: '告知听证权利', from: 'review', by: 'decider', form: HearingRight, basis: 'ALL 47' },
    askHearing: { zh: '申请听证', from: 'review', by: 'applicant', needs: ['hearingRequest'], issues: ['hearingNotice'], pauses: ['decide'], basis: 'ALL 47,45', note: '听证时间不计入许可期限' },
    holdHearing: { zh: '登记听证', from: 'review', by: 'decider', needs: ['hearingRecord'], form: HearingRecord, when: [hearingWasAsked], resumes: ['decide'], basis: 'ALL 48' },
    sendBack: { zh: '退回补充核查', from: 'review', to: 'onsitePlanned', by: 'decider', form: Reasons, basis: 'design', note: '审批人不修改核查记录和检验报告，只能退回' },
    grant: { zh: '准予许可', from: 'review', to: 'granted', by: 'decider', issues: ['grantDecision'], form: IndustrialGrant, when: [testNotFailed, hearingIsOver], verify: [powerIsLawful], notSameAs: ['accept', 'assignTeam', 'recordOnsite', 'sealSample'], records: withProductCode, basis: 'IPLR 22,24', note: '许可证自决定之日起有效，另立许可证档案' },
    refuse: { zh: '不予许可', from: 'review', to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, when: [hearingIsOver], notSameAs: ['accept', 'recordOnsite', 'sealSample'], basis: 'IPLR 24; ALL 38', note: '本案就此结束' },
    refuseFalsehood: { zh: '虚假材料，不予许可', from: ['accepted', 'review'], to: 'refused', by: 'decider', issues: ['refusalDecision'], form: Falsehood, notSameAs: ['accept', 'recordOnsite'], basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },
    extend: { zh: '延长决定期限', from: ['accepted', 'review'], by: 'organHead', issues: ['extension'], form: Reasons, extends: ['decideCommitted'], basis: 'ALL 42', note: '先核后证的六十个工作日不能延长' },
    issue: { zh: '颁发许可证', from: 'granted', to: 'issued', by: 'issuer', issues: ['certificate'], form: CertificateDelivery, when: [hasNotCommitted], basis: 'IPLR 24; ALL 44', note: '本案就此结束，许可证的变更、延续、注销在许可证档案中办理' },

    grantOnCommitment: { zh: '凭承诺准予许可', from: 'accepted', to: 'granted', by: 'decider', issues: ['grantDecision'], form: IndustrialGrant, when: [hasCommitted], verify: [powerIsLawful], notSameAs: ['accept'], records: withProductCode, basis: 'IPLC18; IPLC24', note: '发证后三十日内核查，承诺不实的撤销许可' },
    issueOnCommitment: { zh: '颁发许可证（告知承诺）', from: 'granted', to: 'committed', by: 'issuer', issues: ['certificate'], form: CertificateDelivery, when: [hasCommitted], basis: 'IPLR 24; ALL 44' },
    schedulePostReview: { zh: '安排证后核查', from: 'committed', to: 'postReview', by: 'examManager', issues: ['team'], form: Team, verify: [teamHasSize(2, 4, 'IPLR 16'), teamHasOneLead, teamHasNoInterest, teamIsCertified(categoriesOfIndustrial)], records: withTeam, basis: 'IPLC18' },
    confirm: { zh: '核查与承诺相符', from: 'postReview', to: 'issued', by: 'examTeamLead', needs: ['onsiteRecord'], form: IndustrialOnsite, verify: [twoOfTheTeam, conclusionFitsItems, commitmentHolds], notSameAs: ['accept', 'grantOnCommitment'], records: withIndustrialOnsite, basis: 'IPLC18', note: '本案就此结束' },
    revokeFalseCommitment: { zh: '承诺不实，撤销许可', from: 'postReview', to: 'revoked', by: 'decider', needs: ['onsiteRecord'], issues: ['annulment'], form: FalseCommitment, notSameAs: ['accept'], basis: 'IPLC18; ALL 69', note: '许可证随之撤销，三年内不得再次申请' },

    withdraw: { zh: '撤回申请', from: ['submitted', 'needsCorrection', 'accepted', 'onsitePlanned', 'onsiteDone', 'sampling', 'tested', 'review'], to: 'withdrawn', by: 'applicant', needs: ['withdrawal'], basis: 'design', note: '作出决定前均可撤回，本案就此结束' },
  },
}, {
  title: 'Industrial product licence',
  states: {
    submitted: 'Submitted', needsCorrection: 'To be corrected', rejected: 'Not accepted', accepted: 'Accepted',
    onsitePlanned: 'Check planned', onsiteDone: 'Checked on site', sampling: 'Sample sealed', tested: 'Tested', review: 'Under review',
    granted: 'Granted', refused: 'Refused', issued: 'Issued', committed: 'Issued on commitment',
    postReview: 'Reviewed after the grant', revoked: 'Annulled', withdrawn: 'Withdrawn',
  },
  capacities: {
    applicant: 'Applicant', acceptor: 'Acceptance desk', examManager: 'Manager of checks', examTeamLead: 'Lead of the team', examiner: 'Examiner',
    decider: 'Decider', organHead: 'Head of the organ', issuer: 'Issuing desk', clock: 'Clock',
  },
  documents: {
    application: 'Application form', businessLicence: 'Business licence', commitment: 'Commitment', ownReport: 'Own passing test report',
    correction: 'Notice to correct', acceptance: 'Notice of acceptance', nonAcceptance: 'Notice of non-acceptance', team: 'Team assignment',
    onsiteRecord: 'Record of the on-site check', samplingSheet: 'Sampling sheet of the issuing test', seal: 'Seal', testReport: 'Test report',
    reviewOpinion: 'Review opinion', hearingRequest: 'Request for a hearing', hearingNotice: 'Notice of the hearing', hearingRecord: 'Record of the hearing',
    extension: 'Notice of extension', grantDecision: 'Decision to grant', refusalDecision: 'Decision to refuse', certificate: 'Licence certificate',
    annulment: 'Decision to annul', withdrawal: 'Request to withdraw',
  },
  limits: {
    correct: 'Tell once what is missing', acceptance: 'Accept or not; silence accepts', onsite: 'Finish the on-site check and tell the result',
    sample: 'Deliver the sealed sample', decide: 'Decide', decideCommitted: 'Decide on an application on commitment',
    hearingAsk: 'Ask for a hearing', hearingHold: 'Hold the hearing', deliver: 'Issue the certificate', postReview: 'Review after the grant',
    hiddenFactsBan: 'No new application after hidden facts or false papers',
  },
  steps: {
    filePapers: 'File the papers', fileOwnReport: 'File an own test report', commit: 'Commit', askCorrection: 'Ask for correction', resubmit: 'File the corrected papers',
    accept: 'Accept', deemAccepted: 'Accepted by silence', refuseAcceptance: 'Refuse acceptance', rejectFalsehood: 'Refuse acceptance: false papers',
    assignTeam: 'Send a team', recordOnsite: 'Record the on-site check', notifyFail: 'Refuse: check failed', sealSample: 'Seal a sample',
    deliverSample: 'Deliver the sample', uploadReport: 'Record the test report', skipTest: 'Take the own report in place of a test', collect: 'Collect the review opinion',
    tellHearingRight: 'Tell of the right to a hearing', askHearing: 'Ask for a hearing', holdHearing: 'Record the hearing', sendBack: 'Send back for another check',
    grant: 'Grant', refuse: 'Refuse', refuseFalsehood: 'Refuse: false papers', extend: 'Extend the term to decide', issue: 'Issue the certificate',
    grantOnCommitment: 'Grant on commitment', issueOnCommitment: 'Issue the certificate on commitment', schedulePostReview: 'Plan the review after the grant',
    confirm: 'Commitment confirmed', revokeFalseCommitment: 'Annul: false commitment', withdraw: 'Withdraw the application',
  },
  notes: {
    commit: 'A false commitment is annulled, and bars a new application for three years',
    askCorrection: 'Only once: list everything',
    refuseAcceptance: 'This ends the case',
    rejectFalsehood: 'This ends the case; no new application for a year',
    notifyFail: 'This ends the case',
    sealSample: 'Time of testing is not counted; the sampling sheet tells the applicant',
    askHearing: 'Time of the hearing is not counted',
    sendBack: 'The decider never alters a record or a report, but sends the file back',
    grant: 'The licence holds from today and has a file of its own',
    refuse: 'This ends the case',
    refuseFalsehood: 'This ends the case; no new application for a year',
    extend: 'The sixty working days of a checked application cannot be extended',
    issue: 'This ends the case; changes, renewal and deregistration are made in the file of the licence',
    grantOnCommitment: 'Reviewed within thirty days; a false commitment is annulled',
    confirm: 'This ends the case',
    revokeFalseCommitment: 'The licence is annulled with it; no new application for three years',
    withdraw: 'Possible until the decision; this ends the case',
  },
})
