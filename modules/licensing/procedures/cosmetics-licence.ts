import { organ, party, theClock } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Acceptance, CertificateDelivery, Correction, Falsehood, NonAcceptance, RefusalDecision,
} from '../contract-application.ts'
import { CosmeticsApplication, CosmeticsGrant, CosmeticsLicence, CosmeticsOnsite } from '../contract-cosmetics.ts'
import { correctionNotAskedBefore, isSubmitted, papersAreFiled, sinceAcceptance, twoArePresent } from '../rules-application.ts'
import {
  beginCosmetics, examinersHaveNoInterest, marksFit, onsitePassed, withCosmeticsOnsite,
} from '../rules-cosmetics.ts'

/**
 * 化妆品生产许可. Eight production units; skin care for children and for the eyes needs clean rooms and
 * is marked on the certificate. Papers and site are checked within thirty working days. Renewal,
 * with its window of ninety to thirty working days, is in the life of the licence (P03). In 2007
 * cosmetics were industrial products, and food-contact products still are: both go the way of P01.
 */
export const cosmeticsLicence = defineProcedure(CosmeticsLicence, {
  name: 'cosmeticsLicence',
  inventory: 'P05',
  title: '化妆品生产许可',
  law: ['COSM', 'COSR', 'ALL'],
  version: 1,
  inForce: { current: '2022-01-01' },
  opening: CosmeticsApplication,
  begin: beginCosmetics,
  titled: (application) => `${application.firm}化妆品生产许可`,
  number: { series: 'SQ-Z-{year}-{serial:6}' },

  states: {
    submitted: '已提交', needsCorrection: '待补正', rejected: '不予受理', accepted: '已受理', onsiteDone: '已核查',
    granted: '准予许可', refused: '不予许可', issued: '已发证', withdrawn: '已撤回申请',
  },
  start: 'submitted',
  final: ['rejected', 'refused', 'issued', 'withdrawn'],

  capacities: {
    applicant: party('申请企业', 'enterpriseUser'),
    acceptor: organ('受理人员', 'acceptor'),
    examTeamLead: organ('核查组长', 'examTeamLead'),
    decider: organ('审批人', 'decider'),
    issuer: organ('发证人员', 'issuer'),
    clock: theClock,
  },
  opens: ['applicant'],
  follows: [{ from: 'case:licence', meaning: 'concerns' }],
  barredBy: ['licence.fraudBanCosmetics', 'cosmeticsLicence.hiddenFactsBan'],

  documents: {
    application: { zh: '许可申请书', code: 'APP' },
    layout: { zh: '生产场所布局图', code: 'LAYOUT' },
    equipment: { zh: '设备设施清单', code: 'EQUIP' },
    staff: { zh: '人员名单及资格', code: 'STAFF' },
    systems: { zh: '质量安全管理制度清单', code: 'SYSTEMS' },
    correction: { zh: '补正材料通知书', code: 'CORR', series: '{organ}市监许补〔{year}〕{serial}号' },
    acceptance: { zh: '受理通知书', code: 'ACC', series: '{organ}市监许受〔{year}〕{serial}号' },
    nonAcceptance: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监许不〔{year}〕{serial}号' },
    onsiteRecord: { zh: '现场核查记录表及报告', code: 'ONSITE' },
    grantDecision: { zh: '准予行政许可决定书', code: 'LICDEC', series: '{organ}市监许准〔{year}〕{serial}号' },
    refusalDecision: { zh: '不予行政许可决定书', code: 'NOLIC', series: '{organ}市监许不〔{year}〕{serial}号' },
    certificate: { zh: '许可证正本、副本', code: 'LICCERT' },
    withdrawal: { zh: '撤回申请书', code: 'WDR' },
  },

  limits: {
    acceptance: { id: 'COS.accept', zh: '作出受理决定或告知补正，逾期视为受理', kind: 'term', term: '5 working days', from: ['opened', 'resubmit'], until: ['accept', 'refuseAcceptance', 'rejectFalsehood', 'askCorrection'], by: 'acceptor', when: isSubmitted, lapse: 'deemAccepted', basis: 'COSM 11; ALL 32', confidence: 'v' },
    decide: { id: 'COS.decide', zh: '审核资料、现场核查并作出决定', kind: 'term', term: '30 working days', from: ['accept', 'deemAccepted'], since: sinceAcceptance, until: ['grant', 'refuse', 'refuseFalsehood'], by: 'decider', basis: 'COSM 12', confidence: 'v' },
    deliver: { id: 'COS.deliver', zh: '颁发许可证', kind: 'term', term: '5 working days', from: 'grant', until: ['issue'], by: 'issuer', basis: 'COSM 13', confidence: 'v' },
    hiddenFactsBan: { id: 'IPL.fraudBan', zh: '隐瞒情况或提供虚假材料，不得再次申请', kind: 'bar', term: '1 year', from: ['rejectFalsehood', 'refuseFalsehood'], until: [], by: 'applicant', roll: false, basis: 'ALL 78', confidence: 'v' },
  },

  steps: {
    filePapers: { zh: '提交申请材料', from: ['submitted', 'needsCorrection'], by: 'applicant', needs: ['layout', 'equipment', 'staff', 'systems'], basis: 'COSM 10; ALL 31' },
    askCorrection: { zh: '一次告知补正', from: 'submitted', to: 'needsCorrection', by: 'acceptor', issues: ['correction'], form: Correction, when: [correctionNotAskedBefore], basis: 'COSM 11; ALL 32', note: '只能告知一次，请列全' },
    resubmit: { zh: '提交补正材料', from: 'needsCorrection', to: 'submitted', by: 'applicant', needs: ['application'], basis: 'COSM 11' },
    accept: { zh: '受理', from: 'submitted', to: 'accepted', by: 'acceptor', issues: ['acceptance'], form: Acceptance, when: [papersAreFiled], basis: 'COSM 11' },
    deemAccepted: { zh: '逾期未告知，视为受理', from: 'submitted', to: 'accepted', by: 'clock', basis: 'ALL 32' },
    refuseAcceptance: { zh: '不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: NonAcceptance, basis: 'COSM 11', note: '本案就此结束' },
    rejectFalsehood: { zh: '虚假材料，不予受理', from: 'submitted', to: 'rejected', by: 'acceptor', issues: ['nonAcceptance'], form: Falsehood, basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },
    recordOnsite: { zh: '登记现场核查', from: 'accepted', to: 'onsiteDone', by: 'examTeamLead', needs: ['onsiteRecord'], form: CosmeticsOnsite, verify: [twoArePresent, examinersHaveNoInterest], notSameAs: ['accept'], records: withCosmeticsOnsite, basis: 'COSM 12' },
    grant: { zh: '准予许可', from: 'onsiteDone', to: 'granted', by: 'decider', issues: ['grantDecision'], form: CosmeticsGrant, when: [onsitePassed], verify: [marksFit], notSameAs: ['accept', 'recordOnsite'], basis: 'COSM 12,16', note: '许可证自决定之日起有效，另立许可证档案' },
    refuse: { zh: '不予许可', from: 'onsiteDone', to: 'refused', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, notSameAs: ['accept', 'recordOnsite'], basis: 'COSM 12; ALL 38', note: '本案就此结束' },
    refuseFalsehood: { zh: '虚假材料，不予许可', from: ['accepted', 'onsiteDone'], to: 'refused', by: 'decider', issues: ['refusalDecision'], form: Falsehood, notSameAs: ['accept', 'recordOnsite'], basis: 'ALL 78', note: '本案就此结束，申请人一年内不得再次申请' },
    issue: { zh: '颁发许可证', from: 'granted', to: 'issued', by: 'issuer', issues: ['certificate'], form: CertificateDelivery, basis: 'COSM 13', note: '本案就此结束，变更和延续在许可证档案中办理' },
    withdraw: { zh: '撤回申请', from: ['submitted', 'needsCorrection', 'accepted', 'onsiteDone'], to: 'withdrawn', by: 'applicant', needs: ['withdrawal'], basis: 'design', note: '作出决定前均可撤回，本案就此结束' },
  },
}, {
  title: 'Cosmetics production licence',
  states: {
    submitted: 'Submitted', needsCorrection: 'To be corrected', rejected: 'Not accepted', accepted: 'Accepted', onsiteDone: 'Checked on site',
    granted: 'Granted', refused: 'Refused', issued: 'Issued', withdrawn: 'Withdrawn',
  },
  capacities: { applicant: 'Applicant', acceptor: 'Acceptance desk', examTeamLead: 'Lead of the team', decider: 'Decider', issuer: 'Issuing desk', clock: 'Clock' },
  documents: {
    application: 'Application form', layout: 'Plant layout', equipment: 'Equipment list', staff: 'Staff list', systems: 'List of management rules',
    correction: 'Notice to correct', acceptance: 'Notice of acceptance', nonAcceptance: 'Notice of non-acceptance', onsiteRecord: 'Record of the on-site check',
    grantDecision: 'Decision to grant', refusalDecision: 'Decision to refuse', certificate: 'Licence certificate', withdrawal: 'Request to withdraw',
  },
  limits: {
    acceptance: 'Accept or ask for correction; silence accepts', decide: 'Check papers and site, and decide', deliver: 'Issue the certificate',
    hiddenFactsBan: 'No new application after hidden facts or false papers',
  },
  steps: {
    filePapers: 'File the papers', askCorrection: 'Ask for correction', resubmit: 'File the corrected papers', accept: 'Accept', deemAccepted: 'Accepted by silence',
    refuseAcceptance: 'Refuse acceptance', rejectFalsehood: 'Refuse acceptance: false papers', recordOnsite: 'Record the on-site check', grant: 'Grant',
    refuse: 'Refuse', refuseFalsehood: 'Refuse: false papers', issue: 'Issue the certificate', withdraw: 'Withdraw the application',
  },
  notes: {
    askCorrection: 'Only once: list everything',
    refuseAcceptance: 'This ends the case',
    rejectFalsehood: 'This ends the case; no new application for a year',
    grant: 'The licence holds from today and has a file of its own',
    refuse: 'This ends the case',
    refuseFalsehood: 'This ends the case; no new application for a year',
    issue: 'This ends the case; changes and renewal are made in the file of the licence',
    withdraw: 'Possible until the decision; this ends the case',
  },
})
