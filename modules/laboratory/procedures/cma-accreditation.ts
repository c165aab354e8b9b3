import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  AcceptanceRefusal, Certificate, CmaAccreditation, CmaApplication, CmaDecision, Correction, LaboratoryCheck,
  LaboratoryRevocation, LaboratorySuspension, MarketTie, RenewalApplication, ReviewConclusion, ReviewFindings,
  ReviewTeam, ScopeApplication, StationQuota,
} from '../contract-cma.ts'
import {
  beginCma, checkHasFailed, decidesChange, decidesFirst, deedFits, everyRowIsConcluded, isBarred, isChange, isFirst, isPending,
  isPlannedStation, isRenewal, isStation, mayBeRevokedNow, numberFits, papersAreOnFile,
  passedSinceSuspension, planHasPlace, refusalIsTrue, runsOut, sinceAccepted, sinceExpiry, sinceValid, somethingPassed,
  stationIsPending, stationRunsOut, teamIsFit, validityTerm, wasNotAskedBefore, withAcceptance, withCertificate,
  withChange, withCheck, withConclusion, withDeemedAcceptance, withDeemedRenewal, withGrant, withoutChange, withQuota,
  withRefusal, withResubmission, withRevocation,
} from '../rules-cma.ts'

/**
 * 检验检测机构资质认定. A laboratory applies for its capabilities row by row; reviewers judge each row,
 * and the certificate holds for what conforms. It is widened, renewed, suspended, revoked, or runs
 * out. Silence accepts an application and renews a certificate (Licensing Law art. 32 and 50). In
 * 2007 vehicle inspection stations had a licence of their own, within a plan of places by county.
 */
export const cmaAccreditation = defineProcedure(CmaAccreditation, {
  name: 'cmaAccreditation',
  inventory: 'P08',
  title: '检验检测机构资质认定',
  law: ['CMAM', 'LABM', 'FSL', 'PQL', 'ALL', 'VIS06', 'APL'],
  version: 1,
  inForce: { current: '2021-06-01', 2007: '2006-05-01' },
  opening: CmaApplication,
  begin: beginCma,
  titled: (lab) => `${lab.kind === 'vehicleStation' ? '机动车安检机构' : '检验检测机构'}资质认定（${lab.site}）`,
  number: { series: 'ZR-{region}-{year}-{serial:5}' },
  barredBy: ['cmaAccreditation.reapplyBan'],

  states: {
    submitted: '已提交', needsCorrection: '待补正', rejected: '不予受理', accepted: '已受理', reviewing: '评审中',
    rectifying: '整改中', refused: '不予许可', concluded: '待决定', granted: '待发证', issued: '有效',
    scopeChange: '已申请扩项变更', renewing: '已申请延续', suspended: '暂停', expired: '期满失效', revokedPunish: '已撤销',
  },
  start: 'submitted',
  final: ['rejected', 'refused', 'expired', 'revokedPunish'],

  capacities: {
    applicant: party('申请机构', 'labUser'),
    acceptor: organ('受理人员', 'acceptor'),
    examManager: organ('评审管理', 'examManager'),
    reviewer: organ('评审员', 'reviewer'),
    reviewTeamLead: organ('评审组长', 'reviewTeamLead'),
    decider: organ('审批人', 'decider'),
    issuer: organ('发证人员', 'issuer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['applicant'],

  documents: {
    application: { zh: '许可（资格）申请书', code: 'APP' },
    scope: { zh: '检验检测能力申请表', code: 'SCOPE' },
    staff: { zh: '人员名单及资格', code: 'STAFF' },
    equipment: { zh: '设备设施清单', code: 'EQUIP' },
    systems: { zh: '质量安全管理制度清单', code: 'SYSTEMS' },
    correction: { zh: '补正材料通知书', code: 'CORR', series: '{organ}市监许补〔{year}〕{serial}号' },
    acceptance: { zh: '受理通知书', code: 'ACC', series: '{organ}市监许受〔{year}〕{serial}号' },
    notAccepted: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监许不受〔{year}〕{serial}号' },
    team: { zh: '核查（评审）组派遣单', code: 'TEAM', series: 'NB-{region}-{year}-{serial:6}' },
    finding: { zh: '不符合项报告', code: 'FINDING' },
    rectification: { zh: '整改报告', code: 'RECT' },
    reviewOpinion: { zh: '审查（评审）意见', code: 'REVIEWOP' },
    grant: { zh: '准予行政许可决定书', code: 'LICDEC', series: '{organ}市监许准〔{year}〕{serial}号' },
    refusal: { zh: '不予行政许可决定书', code: 'NOLIC', series: '{organ}市监许不〔{year}〕{serial}号' },
    certificate: { zh: '许可证正本、副本', code: 'LICCERT' },
    extension: { zh: '延长期限审批表/告知书', code: 'EXT', series: '{organ}市监许延〔{year}〕{serial}号' },
    change: { zh: '变更申请书', code: 'CHG' },
    renewal: { zh: '延续（换证）申请书', code: 'RNW' },
    suspension: { zh: '暂扣（暂停）决定书', code: 'SUSPDEC', series: '{organ}市监许停〔{year}〕{serial}号' },
    resumption: { zh: '恢复决定书', code: 'RESDEC', series: '{organ}市监许复〔{year}〕{serial}号' },
    penaltyDecision: { zh: '行政处罚决定书', code: 'PENDEC', series: '{organ}市监罚〔{year}〕{serial}号' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
  },

  limits: {
    accept: { id: 'CMA.accept', zh: '受理或不予受理', kind: 'term', term: '5 working days', from: 'opened', until: ['askCorrection', 'refuseAcceptance', 'accept'], by: 'acceptor', regime: 'current', lapse: 'deemAccepted', basis: 'CMAM 10', confidence: 'v' },
    acceptCorrected: { id: 'CMA.accept', zh: '补正后受理或不予受理', kind: 'term', term: '5 working days', from: 'resubmit', until: ['refuseAcceptance', 'accept'], by: 'acceptor', regime: 'current', lapse: 'deemAccepted', basis: 'CMAM 10', confidence: 'v' },
    stationAccept: { id: 'VIS07.accept', zh: '受理或不予受理', kind: 'term', term: '5 working days', from: 'opened', until: ['askCorrection', 'refuseAcceptance', 'accept'], by: 'acceptor', when: isStation, regime: '2007', lapse: 'deemAccepted', basis: 'ALL 32', confidence: 'm' },
    stationAcceptCorrected: { id: 'VIS07.accept', zh: '补正后受理或不予受理', kind: 'term', term: '5 working days', from: 'resubmit', until: ['refuseAcceptance', 'accept'], by: 'acceptor', when: isStation, regime: '2007', lapse: 'deemAccepted', basis: 'ALL 32', confidence: 'm' },
    review: { id: 'CMA.review', zh: '完成技术评审', kind: 'term', term: '30 working days', from: ['accept', 'deemAccepted', 'applyScope', 'applyRenewal'], since: sinceAccepted, until: ['conclude'], by: 'reviewTeamLead', when: isPending, regime: 'current', basis: 'CMAM 10', confidence: 'm' },
    rectify: { id: 'CMA.rectify', zh: '整改不符合项', kind: 'term', term: '30 working days', from: 'raiseFindings', until: ['submitRectification'], by: 'applicant', when: isFirst, lapse: 'rectifyTimeout', basis: 'CMAM', confidence: 'v' },
    rectifyChange: { id: 'CMA.rectify', zh: '整改扩项、延续评审的不符合项', kind: 'term', term: '30 working days', from: 'raiseFindings', until: ['submitRectification'], by: 'applicant', when: isChange, lapse: 'changeTimeout', basis: 'CMAM', confidence: 'v' },
    decide: { id: 'CMA.decide', zh: '作出许可决定', kind: 'term', term: '10 working days', from: 'conclude', until: ['grant', 'refuse', 'refuseChange'], by: 'decider', regime: 'current', basis: 'CMAM 10', confidence: 'm' },
    stationDecide: { id: 'VIS07.decide', zh: '作出许可决定，须符合规划', kind: 'term', term: '20 working days', from: ['accept', 'deemAccepted', 'applyScope', 'applyRenewal'], since: sinceAccepted, until: ['grant', 'refuse', 'refuseChange'], by: 'decider', when: stationIsPending, regime: '2007', extension: { term: '10 working days', times: 1 }, basis: 'ALL 42', confidence: 'm' },
    deliver: { id: 'CMA.deliver', zh: '颁发证书', kind: 'term', term: '7 working days', from: 'grant', until: ['issue'], by: 'issuer', regime: 'current', basis: 'CMAM 10', confidence: 'm' },
    validity: { id: 'CMA.validity', zh: '证书有效期', kind: 'validity', term: '6 years', from: ['issue', 'deemRenewed'], since: sinceValid, until: ['issue'], by: 'applicant', when: runsOut, regime: 'current', roll: false, lapse: 'expire', basis: 'CMAM', confidence: 'v' },
    stationValidity: { id: 'VIS07.validity', zh: '安检机构许可有效期', kind: 'validity', term: '3 years', from: ['issue', 'deemRenewed'], since: sinceValid, until: ['issue'], by: 'applicant', when: stationRunsOut, regime: '2007', roll: false, lapse: 'expire', basis: 'VIS06', confidence: 'm' },
    renew: { id: 'CMA.renew', zh: '申请延续', kind: 'term', term: '-3 months', from: ['issue', 'deemRenewed'], since: sinceExpiry, until: ['applyRenewal'], by: 'applicant', regime: 'current', roll: false, basis: 'CMAM', confidence: 'v' },
    silentRenewal: { id: 'design.silentRenewal', zh: '期满前作出是否准予延续的决定，逾期视为准予', kind: 'term', term: validityTerm, from: 'applyRenewal', since: sinceValid, until: ['grant', 'refuseChange'], by: 'decider', when: isRenewal, roll: false, lapse: 'deemRenewed', basis: 'ALL 50', confidence: 'd' },
    reapplyBan: { id: 'design.reapplyBan', zh: '因虚假报告、欺骗取得而被撤销的，三年内不得再次申请', kind: 'bar', term: '3 years', from: 'revoke', until: [], by: 'applicant', when: isBarred, roll: false, basis: 'CMAM; ALL 79', confidence: 'd' },
    taskBan: { id: 'design.taskBan', zh: '参与产品推荐、监制、监销的，一年内不得承担检验任务', kind: 'bar', term: '1 year', from: 'recordTie', until: [], by: 'applicant', roll: false, basis: 'PQL 25; design', confidence: 'd' },
  },

  steps: {
    addPapers: { zh: '提交申请材料', from: 'submitted', by: 'applicant', needs: ['application', 'scope', 'staff', 'equipment', 'systems'], basis: 'CMAM 10' },
    checkQuota: { zh: '核对规划数量', from: 'submitted', by: 'acceptor', regime: '2007', form: StationQuota, when: [isPlannedStation], records: withQuota, basis: 'VIS06' },
    askCorrection: { zh: '一次告知补正', from: 'submitted', to: 'needsCorrection', by: 'acceptor', issues: ['correction'], form: Correction, when: [wasNotAskedBefore], basis: 'ALL 32' },
    resubmit: { zh: '提交补正材料', from: 'needsCorrection', to: 'submitted', by: 'applicant', needs: ['application'], form: CmaApplication, records: withResubmission, basis: 'ALL 32' },
    refuseAcceptance: { zh: '不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['notAccepted'], form: AcceptanceRefusal, verify: [refusalIsTrue], records: withRefusal, basis: 'ALL 32; VIS06', note: '本案就此结束；申请人可依法复议、诉讼' },
    accept: { zh: '受理', from: 'submitted', to: 'accepted', by: 'acceptor', issues: ['acceptance'], when: [papersAreOnFile, planHasPlace], records: withAcceptance, basis: 'CMAM 10; ALL 32' },
    deemAccepted: { zh: '逾期未告知，视为受理', from: 'submitted', to: 'accepted', by: 'clock', records: withDeemedAcceptance, basis: 'ALL 32' },

    assignReviewers: { zh: '派出评审组', from: ['accepted', 'scopeChange', 'renewing'], to: 'reviewing', by: 'examManager', issues: ['team'], form: ReviewTeam, verify: [teamIsFit], pauses: ['stationDecide'], basis: 'CMAM 10,11', note: '2007年安检机构许可：现场评审期间不计入决定期限' },
    raiseFindings: { zh: '提出不符合项', from: 'reviewing', to: 'rectifying', by: 'reviewer', issues: ['finding'], form: ReviewFindings, pauses: ['review'], basis: 'CMAM', note: '整改期间不计入评审期限' },
    submitRectification: { zh: '提交整改报告', from: 'rectifying', to: 'reviewing', by: 'applicant', needs: ['rectification'], resumes: ['review'], basis: 'CMAM' },
    rectifyTimeout: { zh: '逾期未整改，不予许可', from: 'rectifying', to: 'refused', by: 'clock', basis: 'CMAM' },
    changeTimeout: { zh: '逾期未整改，维持原资质', from: 'rectifying', to: 'issued', by: 'clock', records: withoutChange, basis: 'CMAM' },
    conclude: { zh: '作出评审结论', from: 'reviewing', to: 'concluded', by: 'reviewTeamLead', needs: ['reviewOpinion'], form: ReviewConclusion, verify: [everyRowIsConcluded], notSameAs: ['accept'], records: withConclusion, resumes: ['stationDecide'], basis: 'CMAM 10,11' },
    extend: { zh: '批准延长决定期限', from: ['accepted', 'concluded'], by: 'organHead', regime: '2007', issues: ['extension'], form: Reasons, extends: ['stationDecide'], basis: 'ALL 42' },
    grant: { zh: '准予许可', from: 'concluded', to: 'granted', by: 'decider', issues: ['grant'], form: CmaDecision, when: [somethingPassed], notSameAs: ['accept', 'raiseFindings', 'conclude'], records: withGrant, basis: 'CMAM 10; ALL 38' },
    refuse: { zh: '不予许可', from: 'concluded', to: 'refused', by: 'decider', issues: ['refusal'], form: CmaDecision, when: [decidesFirst], notSameAs: ['accept', 'raiseFindings', 'conclude'], basis: 'ALL 38', note: '本案就此结束；申请人可依法复议、诉讼' },
    refuseChange: { zh: '不准变更、延续', from: 'concluded', to: 'issued', by: 'decider', issues: ['refusal'], form: CmaDecision, when: [decidesChange], notSameAs: ['accept', 'raiseFindings', 'conclude'], records: withoutChange, basis: 'ALL 49,50', note: '原资质在有效期内继续有效' },
    issue: { zh: '颁发证书', from: 'granted', to: 'issued', by: 'issuer', issues: ['certificate'], form: Certificate, verify: [numberFits], records: withCertificate, basis: 'CMAM 10' },

    applyScope: { zh: '申请扩项、变更', from: 'issued', to: 'scopeChange', by: 'applicant', needs: ['change'], form: ScopeApplication, records: withChange('scope'), basis: 'CMAM 14' },
    applyRenewal: { zh: '申请延续', from: 'issued', to: 'renewing', by: 'applicant', needs: ['renewal'], form: RenewalApplication, records: withChange('renewal'), basis: 'CMAM; ALL 50' },
    deemRenewed: { zh: '期满未决定，视为准予延续', from: 'renewing', to: 'issued', by: 'clock', records: withDeemedRenewal, basis: 'ALL 50' },
    recordCheck: { zh: '登记检查、能力验证结果', from: ['issued', 'suspended'], by: 'examManager', form: LaboratoryCheck, records: withCheck, basis: 'LABM; PQL 19' },
    recordTie: { zh: '登记参与产品经营行为', from: ['issued', 'suspended'], by: 'examManager', issues: ['clue'], form: MarketTie, basis: 'PQL 25,67', note: '此后一年不得向该机构下达检验任务' },
    suspend: { zh: '暂停资质', from: 'issued', to: 'suspended', by: 'decider', issues: ['suspension'], form: LaboratorySuspension, verify: [checkHasFailed], basis: 'CMAM; LABM' },
    resume: { zh: '恢复资质', from: 'suspended', to: 'issued', by: 'decider', issues: ['resumption'], form: Reasons, when: [passedSinceSuspension], basis: 'CMAM; LABM' },
    revoke: { zh: '撤销资质', from: ['issued', 'suspended'], to: 'revokedPunish', by: 'organHead', issues: ['penaltyDecision'], form: LaboratoryRevocation, verify: [deedFits, mayBeRevokedNow], records: withRevocation, basis: 'FSL 138; PQL 57; CMAM', note: '本案就此结束；因虚假报告、欺骗取得而撤销的，三年内不得再次申请' },
    expire: { zh: '有效期满', from: ['issued', 'suspended'], to: 'expired', by: 'clock', basis: 'CMAM; ALL 70' },
  },
}, {
  title: 'Accreditation of laboratories (CMA)',
  states: {
    submitted: 'Submitted', needsCorrection: 'To be corrected', rejected: 'Not accepted', accepted: 'Accepted', reviewing: 'Under review',
    rectifying: 'Being put right', refused: 'Refused', concluded: 'To be decided', granted: 'To be issued', issued: 'In force',
    scopeChange: 'Change of scope asked', renewing: 'Renewal asked', suspended: 'Suspended', expired: 'Expired', revokedPunish: 'Revoked',
  },
  capacities: {
    applicant: 'Applicant', acceptor: 'Acceptor', examManager: 'Manager of reviews', reviewer: 'Reviewer', reviewTeamLead: 'Head of the review team',
    decider: 'Decider', issuer: 'Issuer', organHead: 'Head of the organ', clock: 'Clock',
  },
  documents: {
    application: 'Application form', scope: 'Capability scope table', staff: 'Staff list with qualifications', equipment: 'Equipment list', systems: 'Management system list',
    correction: 'Notice to correct', acceptance: 'Acceptance notice', notAccepted: 'Refusal to accept', team: 'Team assignment', finding: 'Nonconformity report',
    rectification: 'Rectification report', reviewOpinion: 'Review opinion', grant: 'Decision to grant', refusal: 'Decision to refuse', certificate: 'Licence certificate',
    extension: 'Notice of extension', change: 'Change request', renewal: 'Renewal request', suspension: 'Suspension decision', resumption: 'Resumption decision',
    penaltyDecision: 'Penalty decision', clue: 'Clue slip',
  },
  limits: {
    accept: 'Accept or refuse to accept', acceptCorrected: 'Accept or refuse after correction', stationAccept: 'Accept or refuse to accept', stationAcceptCorrected: 'Accept or refuse after correction',
    review: 'Finish the technical review', rectify: 'Put the findings right', rectifyChange: 'Put the findings of a change right', decide: 'Decide',
    stationDecide: 'Decide within the plan', deliver: 'Issue the certificate', validity: 'Validity of the certificate', stationValidity: 'Validity of the station licence',
    renew: 'Apply for renewal', silentRenewal: 'Decide on renewal before expiry; silence renews', reapplyBan: 'No new application for three years after false reports or fraud',
    taskBan: 'No orders of test for a year after a tie to the market',
  },
  steps: {
    addPapers: 'File the papers', checkQuota: 'Look up the plan', askCorrection: 'Tell once what is missing', resubmit: 'File the correction', refuseAcceptance: 'Refuse to accept',
    accept: 'Accept', deemAccepted: 'Not answered in time: accepted', assignReviewers: 'Send the review team', raiseFindings: 'Raise nonconformities', submitRectification: 'File the rectification',
    rectifyTimeout: 'Not put right in time: refused', changeTimeout: 'Not put right in time: certificate as before', conclude: 'Conclude the review', extend: 'Extend the term to decide', grant: 'Grant', refuse: 'Refuse',
    refuseChange: 'Refuse the change', issue: 'Issue the certificate', applyScope: 'Apply for a change of scope', applyRenewal: 'Apply for renewal', deemRenewed: 'Not decided in time: renewed',
    recordCheck: 'Record a check', recordTie: 'Record a tie to the market', suspend: 'Suspend', resume: 'Resume', revoke: 'Revoke', expire: 'Term over',
  },
  notes: {
    refuseAcceptance: 'This ends the case; the applicant may ask for reconsideration or sue',
    assignReviewers: 'Stations of 2007: the time of the review is not counted in the term to decide',
    raiseFindings: 'The time of rectification is not counted in the term of review',
    refuse: 'This ends the case; the applicant may ask for reconsideration or sue',
    refuseChange: 'The certificate stays in force for its term',
    recordTie: 'For a year no order of test may be given to the laboratory',
    revoke: 'This ends the case; after false reports or fraud no new application for three years',
  },
})
