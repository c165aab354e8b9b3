import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Acceptance, CertificateDelivery, Correction, Falsehood, NonAcceptance, RefusalDecision,
} from '../contract-application.ts'
import {
  ExpertAppointment, ExpertReview, QualificationApplication, QualificationOpening,
} from '../contract-qualification.ts'
import { correctionNotAskedBefore, isSubmitted, papersAreFiled, sinceAcceptance } from '../rules-application.ts'
import {
  beginQualification, classBListsEquipment, conditionsAreMet, expertsAreAppointed, expertsHaveNoInterest,
  expertsNotAppointed, unitIsIndependent, withReview,
} from '../rules-qualification.ts'

/**
 * 设备监理单位资格, class A or B. A procedure of the rules of 2007 alone: the licence was abolished
 * later, and its registers stay. Experts review what the unit has; an upgrade from B to A is an
 * application of its own that concerns the qualification held.
 */
export const qualificationApplication = defineProcedure(QualificationApplication, {
  name: 'qualificationApplication',
  inventory: 'P07',
  title: '设备监理单位资格',
  law: ['EQSM', 'ALL'],
  version: 1,
  inForce: { 2007: '2007-01-01' },
  opening: QualificationOpening,
  begin: beginQualification,
  titled: (application) => `${application.unitName}设备监理${application.class === 'A' ? '甲' : '乙'}级资格`,
  number: { series: 'SQ-J-{year}-{serial:6}' },

  states: {
    submitted: '已提交', needsCorrection: '待补正', rejected: '不予受理', accepted: '已受理', reviewed: '已评审',
    granted: '准予资格', refused: '不予资格', issued: '已发证', withdrawn: '已撤回申请',
  },
  start: 'submitted',
  final: ['rejected', 'refused', 'issued', 'withdrawn'],

  capacities: {
    applicant: party('申请单位', 'enterpriseUser'),
    acceptor: organ('受理人员', 'acceptor'),
    examManager: organ('审查管理人员', 'examManager'),
    expert: organ('评审专家', 'expert'),
    decider: organ('审批人', 'decider'),
    organHead: organ('机关负责人', 'organHead'),
    issuer: organ('发证人员', 'issuer'),
    clock: theClock,
  },
  opens: ['applicant'],
  follows: [{ from: 'case:licence', meaning: 'concerns' }],
  barredBy: ['licence.fraudBanEquipment', 'qualificationApplication.hiddenFactsBan'],

  documents: {
    application: { zh: '资格申请书', code: 'APP' },
    staff: { zh: '人员名单及资格', code: 'STAFF' },
    works: { zh: '业绩证明', code: 'WORKS' },
    correction: { zh: '补正材料通知书', code: 'CORR', series: '{organ}质监许补〔{year}〕{serial}号' },
    acceptance: { zh: '受理通知书', code: 'ACC', series: '{organ}质监许受〔{year}〕{serial}号' },
    nonAcceptance: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}质监许不〔{year}〕{serial}号' },
    appointment: { zh: '评审组派遣单', code: 'TEAM', series: 'NB-{region}-{year}-{serial:6}' },
    reviewOpinion: { zh: '评审意见', code: 'REVIEWOP' },
    extension: { zh: '延长期限告知书', code: 'EXT', series: '{organ}质监许延〔{year}〕{serial}号' },
    grantDecision: { zh: '准予行政许可决定书', code: 'LICDEC', series: '{organ}质监许准〔{year}〕{serial}号' },
    refusalDecision: { zh: '不予行政许可决定书', code: 'NOLIC', series: '{organ}质监许不〔{year}〕{serial}号' },
    certificate: { zh: '资格证书', code: 'LICCERT' },
    withdrawal: { zh: '撤回申请书', code: 'WDR' },
  },

  limits: {
    acceptance: { id: 'EQS.accept', zh: '作出受理决定，逾期视为受理', kind: 'term', term: '5 working days', from: ['opened', 'resubmit'], until: ['accept', 'refuseAcceptance', 'rejectFalsehood', 'askCorrection'], by: 'acceptor', when: isSubmitted, lapse: 'deemAccepted', basis: 'ALL 32', confidence: 'v' },
    decide: { id: 'EQS.decide', zh: '作出资格决定', kind: 'term', term: '20 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['grant', 'refuse', 'refuseFalsehood'], by: 'decider', extension: { term: '10 working days', times: 1 }, basis: 'ALL 42', confidence: 'p' },
    deliver: { id: 'ALL.deliver', zh: '颁发资格证书', kind: 'term', term: '10 working days', from: 'grant', until: ['issue'], by: 'issuer', basis: 'ALL 44', confidence: 'v' },
    hiddenFactsBan: { id: 'IPL.fraudBan', zh: '隐瞒情况或提供虚假材料，不得再次申请', kind: 'bar', term: '1 year', from: ['rejectFalsehood', 'refuseFalsehood'], until: [], by: 'applicant', roll: false, basis: 'ALL 78', confidence: 'v' },
  },

  steps: {
    filePapers: { zh: '提交申请材料', from: ['submitted', 'needsCorrection'], by: 'applicant', needs: ['staff', 'works'], basis: 'EQSM 8; ALL 31' },
    askCorrection: { zh: '一次告知补正', from: 'submitted', to: 'needsCorrection', by: 'acceptor', issues: ['correction'], form: Correction, when: [correctionNotAskedBefore], basis: 'ALL 32', note: '只能告知一次，请列全' },
    resubmit: { zh: '提交补正材料', from: 'needsCorrection', to: 'submitted', by: 'applicant', needs: ['application'], basis: 'ALL 32' },
    accept: { zh: '受理', from: 'submitted', to: 'accepted', by: 'acceptor', issues: ['acceptance'], form: Acceptance, when: [papersAreFiled, unitIsIndependent, classBListsEquipment], basis: 'ALL 32; EQSM 5,7' },
    deemAccepted: { zh: '逾期未告知，视为受理', from: 'submitted', to: 'accepted', by: 'clock', basis: 'ALL 32' },
    refuseAcceptance: { zh: '不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: NonAcceptance, basis: 'ALL 32', note: '本案就此结束' },
    rejectFalsehood: { zh: '虚假材料，不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: Falsehood, basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },
    appointExperts: { zh: '指定评审专家', from: 'accepted', by: 'examManager', issues: ['appointment'], form: ExpertAppointment, when: [expertsNotAppointed], verify: [expertsHaveNoInterest], pauses: ['decide'], basis: 'ALL 45', note: '专家评审时间不计入期限，派遣单一并告知申请单位' },
    expertReview: { zh: '专家评审', from: 'accepted', to: 'reviewed', by: 'expert', needs: ['reviewOpinion'], form: ExpertReview, when: [expertsAreAppointed], notSameAs: ['accept'], resumes: ['decide'], records: withReview, basis: 'EQSM 8; ALL 45' },
    extend: { zh: '延长决定期限', from: 'reviewed', by: 'organHead', issues: ['extension'], form: Reasons, extends: ['decide'], basis: 'ALL 42', note: '只能延长一次，十个工作日' },
    grant: { zh: '准予资格', from: 'reviewed', to: 'granted', by: 'decider', issues: ['grantDecision'], when: [conditionsAreMet], notSameAs: ['accept', 'expertReview'], basis: 'EQSM 6,8', note: '资格自决定之日起有效，另立许可证档案' },
    refuse: { zh: '不予资格', from: 'reviewed', to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, notSameAs: ['accept', 'expertReview'], basis: 'EQSM 8; ALL 38', note: '本案就此结束' },
    refuseFalsehood: { zh: '虚假材料，不予资格', from: ['accepted', 'reviewed'], to: 'refused', by: 'decider', issues: ['refusalDecision'], form: Falsehood, notSameAs: ['accept', 'expertReview'], basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },
    issue: { zh: '颁发资格证书', from: 'granted', to: 'issued', by: 'issuer', issues: ['certificate'], form: CertificateDelivery, basis: 'ALL 44', note: '本案就此结束，变更和延续在许可证档案中办理' },
    withdraw: { zh: '撤回申请', from: ['submitted', 'needsCorrection', 'accepted', 'reviewed'], to: 'withdrawn', by: 'applicant', needs: ['withdrawal'], basis: 'design', note: '作出决定前均可撤回，本案就此结束' },
  },
}, {
  title: 'Qualification of an equipment supervision unit',
  states: {
    submitted: 'Submitted', needsCorrection: 'To be corrected', rejected: 'Not accepted', accepted: 'Accepted', reviewed: 'Reviewed',
    granted: 'Granted', refused: 'Refused', issued: 'Issued', withdrawn: 'Withdrawn',
  },
  capacities: {
    applicant: 'Unit', acceptor: 'Acceptance desk', examManager: 'Manager of checks', expert: 'Expert', decider: 'Decider',
    organHead: 'Head of the organ', issuer: 'Issuing desk', clock: 'Clock',
  },
  documents: {
    application: 'Application form', staff: 'Staff list', works: 'Past projects', correction: 'Notice to correct', acceptance: 'Notice of acceptance',
    nonAcceptance: 'Notice of non-acceptance', appointment: 'Appointment of the experts', reviewOpinion: 'Review opinion', extension: 'Notice of extension',
    grantDecision: 'Decision to grant', refusalDecision: 'Decision to refuse', certificate: 'Certificate', withdrawal: 'Request to withdraw',
  },
  limits: {
    acceptance: 'Accept or not; silence accepts', decide: 'Decide', deliver: 'Issue the certificate',
    hiddenFactsBan: 'No new application after hidden facts or false papers',
  },
  steps: {
    filePapers: 'File the papers', askCorrection: 'Ask for correction', resubmit: 'File the corrected papers', accept: 'Accept', deemAccepted: 'Accepted by silence',
    refuseAcceptance: 'Refuse acceptance', rejectFalsehood: 'Refuse acceptance: false papers', appointExperts: 'Appoint the experts', expertReview: 'Review by experts',
    extend: 'Extend the term to decide', grant: 'Grant', refuse: 'Refuse', refuseFalsehood: 'Refuse: false papers', issue: 'Issue the certificate',
    withdraw: 'Withdraw the application',
  },
  notes: {
    askCorrection: 'Only once: list everything',
    refuseAcceptance: 'This ends the case',
    rejectFalsehood: 'This ends the case; no new application for a year',
    appointExperts: 'Time of the expert review is not counted; the unit is told',
    extend: 'Once, by ten working days',
    grant: 'The qualification holds from today and has a file of its own',
    refuse: 'This ends the case',
    refuseFalsehood: 'This ends the case; no new application for a year',
    issue: 'This ends the case; changes and renewal are made in the file of the licence',
    withdraw: 'Possible until the decision; this ends the case',
  },
})
