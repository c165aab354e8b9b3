import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { CertificateDelivery, RefusalDecision } from '../contract-application.ts'
import {
  AnnualReport, Annulment, ChangeApplication, ChangeNoted, Deregistration, Licence, LicenceOpening, LicenceSuspension,
  Loss, MarkReport, MendedFindings, ProductAdded, ProductionStop, Recheck, RenewalApplication, Revocation,
  SupervisionCheck, TakingBack,
} from '../contract-licence.ts'
import { twoArePresent } from '../rules-application.ts'
import {
  beginLicence, cancellationIsAsked, changeIsChecked, changeIsNoted, changes, checkWasFull, decidesChange, decisionIsPast,
  EQUIPMENT, FOOD, hasFindings, INDUSTRIAL, isSuspended, lives, mustMark, noCaseIsOpen, penaltyIsDecided,
  penaltySuspensionHasTerm, renewalIsExamined, renewalIsInTime, runsOut, sinceChange, sinceDayBeforeExpiry, sinceExpiry, sincePenalty,
  sinceStop, sinceValid, statedTerm, suspensionTerm, untilExpiry, wasFraud, wasOf, withChange,
  withChangeApplied, withChangeNoted, withDeemedRenewal, withFindingsMended, withNewTerm, withoutChange, withoutRenewal,
  withoutSuspension, withProduct, withRecheck, withRenewal, withRenewalAsked, withSuspension,
} from '../rules-licence.ts'

/**
 * 许可证后管理: the life of a licence of any kind, from the day it is granted. It is changed, renewed,
 * suspended and replaced; silence until its last day renews it (Administrative Licensing Law art. 50);
 * it ends by expiry, revocation 吊销, annulment 撤销, withdrawal by the organ 撤回, or on request, and is
 * struck off 注销. What it leaves behind may bar a new application: see `reapplyBan`, `ban5y` and the
 * bans after fraud (art. 79), which are not the ban after hidden facts (art. 78, in the applications).
 */
export const licence = defineProcedure(Licence, {
  name: 'licence',
  inventory: 'P03',
  title: '许可证后管理',
  law: ['ALL', 'IPLR', 'FPLM', 'FSL', 'COSM', 'EQSM'],
  version: 1,
  inForce: { current: '2020-03-01', 2007: '2004-07-01' },
  opening: LicenceOpening,
  begin: beginLicence,
  titled: (one) => `${one.licenceNumber} ${one.items[0] ?? ''}`.trim(),
  number: { series: 'XKZ-{year}-{serial:7}' },

  states: {
    valid: '有效', changePending: '变更审查中', renewPending: '延续审查中', reissued: '待补发', suspended: '暂停',
    expired: '期满失效', revokedPunish: '已吊销', annulled: '已撤销', withdrawnByOrgan: '已撤回', deregistered: '已注销',
  },
  start: 'valid',
  final: ['deregistered'],

  capacities: {
    licensee: party('持证企业', 'enterpriseUser'),
    supervisor: organ('监督员', 'supervisor'),
    examTeamLead: organ('核查组长', 'examTeamLead'),
    decider: organ('审批人', 'decider'),
    issuer: organ('发证人员', 'issuer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['issuer', 'clock'],
  follows: [
    { from: 'case:industrialLicence', meaning: 'causedBy' }, { from: 'case:foodLicence', meaning: 'causedBy' },
    { from: 'case:cosmeticsLicence', meaning: 'causedBy' }, { from: 'case:qualificationApplication', meaning: 'causedBy' },
  ],

  documents: {
    change: { zh: '变更申请书', code: 'CHG' },
    changeDecision: { zh: '准予变更决定书', code: 'CHGDEC', series: '{organ}市监许变〔{year}〕{serial}号' },
    refusalDecision: { zh: '不予行政许可决定书', code: 'NOLIC', series: '{organ}市监许不〔{year}〕{serial}号' },
    recheckRecord: { zh: '现场核查记录表及报告', code: 'ONSITE' },
    renewal: { zh: '延续（换证）申请书', code: 'RNW' },
    certificate: { zh: '许可证正本、副本', code: 'LICCERT' },
    loss: { zh: '遗失补领申请', code: 'LOSS' },
    suspension: { zh: '暂扣（暂停）决定书', code: 'SUSPDEC', series: '{organ}市监许停〔{year}〕{serial}号' },
    resumption: { zh: '恢复决定书', code: 'RESDEC', series: '{organ}市监许复〔{year}〕{serial}号' },
    penaltyDecision: { zh: '行政处罚决定书', code: 'PENDEC' },
    annulment: { zh: '撤销（撤回）行政许可决定书', code: 'REVDEC', series: '{organ}市监许撤〔{year}〕{serial}号' },
    deregistration: { zh: '注销决定书及公告', code: 'DEREG', series: '{organ}市监许注〔{year}〕{serial}号' },
    checkRecord: { zh: '监督检查结果记录表', code: 'INSREC', series: 'JC-{region}-{date}-{serial:4}' },
    rectification: { zh: '整改报告', code: 'RECT' },
  },

  limits: {
    validityIndustrial: { id: 'IPL.validity', zh: '许可证有效期', kind: 'validity', term: '5 years', from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut('industrialProduct', 'foodContact'), roll: false, lapse: 'expire', basis: 'IPLR 25', confidence: 'v' },
    validityIndustrialFood: { id: 'IPL.validityFood07', zh: '加工食品许可证有效期（2007）', kind: 'validity', term: '3 years', from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut('industrialFood'), roll: false, lapse: 'expire', basis: 'IPLR 25', confidence: 'v' },
    validityFood: { id: 'FPL.validity', zh: '食品生产许可证有效期', kind: 'validity', term: '5 years', from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut('foodProduction'), roll: false, lapse: 'expire', basis: 'FSLR 15', confidence: 'v' },
    validityQS: { id: 'FPL07.validity', zh: '食品生产许可证有效期（2007 QS）', kind: 'validity', term: '3 years', from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut('foodProductionQS'), roll: false, lapse: 'expire', basis: 'FPL07', confidence: 'v' },
    validityCosmetics: { id: 'COS.validity', zh: '化妆品生产许可证有效期', kind: 'validity', term: '5 years', from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut('cosmetics'), roll: false, lapse: 'expire', basis: 'COSM 13', confidence: 'v' },
    validityEquipment: { id: 'EQS.validity', zh: '设备监理单位资格有效期', kind: 'validity', term: '5 years', from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut(...EQUIPMENT), roll: false, lapse: 'expire', basis: 'EQSM', confidence: 'u' },
    validityStated: { id: 'design.statedValidity', zh: '证书载明的有效期', kind: 'validity', term: statedTerm, from: ['opened', 'renew', 'deemRenewal', 'approveWithNewTerm'], since: sinceValid, until: ['approveWithNewTerm'], by: 'licensee', when: runsOut('other'), roll: false, lapse: 'expire', basis: 'ALL 70', confidence: 'd' },

    renewIndustrial: { id: 'IPL.renew', zh: '申请延续（期满六个月前）', kind: 'term', term: '-6 months', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut(...INDUSTRIAL), roll: false, basis: 'IPLR 25', confidence: 'v' },
    renewFood: { id: 'FPL.renew', zh: '申请延续（期满三十个工作日前）', kind: 'term', term: '-30 working days', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut('foodProduction'), basis: 'FPLM 34; ALL 50', confidence: 'v' },
    renewQS: { id: 'FPL07.renew', zh: '申请换证（期满六个月前，2007）', kind: 'term', term: '-6 months', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut('foodProductionQS'), roll: false, basis: 'FPL07', confidence: 'v' },
    renewCosmeticsOpen: { id: 'COS.renewWindowOpen', zh: '延续申请最早日（期满九十个工作日前）', kind: 'bar', term: '-90 working days', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceDayBeforeExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut('cosmetics'), basis: 'COSM 20', confidence: 'v' },
    renewCosmeticsClose: { id: 'COS.renewWindowClose', zh: '延续申请最晚日（期满三十个工作日前）', kind: 'term', term: '-30 working days', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut('cosmetics'), basis: 'COSM 20', confidence: 'v' },
    renewEquipment: { id: 'EQS.renew', zh: '申请延续（期满三个月前）', kind: 'term', term: '-3 months', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut(...EQUIPMENT), roll: false, basis: 'EQSM', confidence: 'u' },
    renewOther: { id: 'ALL.renew', zh: '申请延续（期满三十日前）', kind: 'term', term: '-30 working days', from: ['opened', 'renew', 'refuseRenew', 'deemRenewal', 'approveWithNewTerm'], since: sinceExpiry, until: ['applyRenew'], by: 'licensee', when: runsOut('other'), basis: 'ALL 50', confidence: 'v' },
    deemedRenewal: { id: 'design.deemedRenewal', zh: '期满前决定是否延续，逾期视为准予', kind: 'term', term: untilExpiry, from: 'applyRenew', until: ['renew', 'refuseRenew'], by: 'decider', roll: false, lapse: 'deemRenewal', basis: 'ALL 50', confidence: 'd' },
    renewCosmeticsIssue: { id: 'COS.renewIssue', zh: '换发化妆品生产许可证', kind: 'term', term: '10 working days', from: 'applyRenew', until: ['renew', 'refuseRenew'], by: 'decider', when: lives('cosmetics'), basis: 'COSM 21', confidence: 'v' },

    changeFood: { id: 'FPL.change', zh: '申请变更（食品）', kind: 'term', term: '10 working days', from: 'noteChange', since: sinceChange, until: ['applyChange'], by: 'licensee', when: changes(FOOD, 'place', 'process', 'category'), basis: 'FPLM 32', confidence: 'm' },
    changeCosmeticsName: { id: 'COS.changeName', zh: '申请变更登记事项（化妆品）', kind: 'term', term: '30 working days', from: 'noteChange', since: sinceChange, until: ['applyChange'], by: 'licensee', when: changes(['cosmetics'], 'name'), basis: 'COSM 19', confidence: 'v' },
    changeCosmeticsContact: { id: 'COS.contact', zh: '报告质量安全负责人、联系人变化', kind: 'term', term: '10 working days', from: 'noteChange', since: sinceChange, until: ['applyChange'], by: 'licensee', when: changes(['cosmetics'], 'contact'), basis: 'COSM 19', confidence: 'v' },
    changeCosmeticsNameDo: { id: 'COS.changeNameDo', zh: '办理登记事项变更（化妆品）', kind: 'term', term: '3 working days', from: 'applyChange', until: ['approveChange', 'refuseChange'], by: 'decider', when: changes(['cosmetics'], 'name', 'contact'), basis: 'COSM 19', confidence: 'v' },
    changeCosmeticsItems: { id: 'COS.changeItems', zh: '决定许可项目、设施变更（化妆品）', kind: 'term', term: '30 working days', from: 'applyChange', until: ['approveChange', 'approveWithNewTerm', 'refuseChange'], by: 'decider', when: changes(['cosmetics'], 'place', 'process', 'category'), basis: 'COSM 18', confidence: 'v' },
    changeDecide: { id: 'ALL.decide', zh: '决定是否准予变更', kind: 'term', term: '20 working days', from: 'applyChange', until: ['approveChange', 'approveWithNewTerm', 'refuseChange'], by: 'decider', when: decidesChange, basis: 'ALL 42,49', confidence: 'v' },

    mark: { id: 'IPL.mark', zh: '开始标注许可证标志和编号', kind: 'term', term: '6 months', from: 'opened', since: sinceValid, until: ['reportMark'], by: 'licensee', when: mustMark, roll: false, basis: 'IPLC24', confidence: 'v' },
    annual: { id: 'IPL.annual', zh: '提交年度自查报告', kind: 'recurrence', term: '1 year', from: 'opened', until: ['reportYear'], by: 'licensee', when: lives(...INDUSTRIAL), roll: false, basis: 'IPLR 38', confidence: 'p' },
    firstCheck: { id: 'FPL.firstCheck', zh: '对新获证企业首次监督检查', kind: 'term', term: '3 months', from: 'opened', since: sinceValid, until: ['recordFirstCheck'], by: 'supervisor', when: lives('foodProduction'), roll: false, basis: 'FPLM', confidence: 'u' },
    mendFindings: { id: 'design.mendFindings', zh: '整改发证核查发现的问题', kind: 'term', term: '1 month', from: 'opened', until: ['reportMended'], by: 'licensee', when: hasFindings, roll: false, basis: 'design', confidence: 'd' },
    deliver: { id: 'ALL.deliver', zh: '补发许可证', kind: 'term', term: '10 working days', from: 'reissue', until: ['deliver'], by: 'issuer', basis: 'ALL 44', confidence: 'v' },
    cancel: { id: 'FPL.cancel', zh: '停产或期满后申请注销', kind: 'term', term: '20 working days', from: ['noteStop', 'expire'], since: sinceStop, until: ['requestCancel', 'cancelOnRequest', 'deregister'], by: 'licensee', when: wasOf(...FOOD), basis: 'FPLM 40', confidence: 'm' },
    suspensionTerm: { id: 'design.suspensionTerm', zh: '暂扣期间', kind: 'bar', term: suspensionTerm, from: 'suspend', until: ['resume'], by: 'decider', when: isSuspended, roll: false, basis: 'APL 9', confidence: 'd' },

    reapplyBan: { id: 'IPL.reapplyBan', zh: '吊销后不得再次申请同一产品', kind: 'bar', term: '3 years', from: 'revokeAsPenalty', since: sincePenalty, until: [], by: 'licensee', when: wasOf(...INDUSTRIAL), roll: false, basis: 'IPLR 55', confidence: 'v' },
    ban5y: { id: 'FPL.ban5y', zh: '吊销后五年内不得申请食品许可', kind: 'bar', term: '5 years', from: 'revokeAsPenalty', since: sincePenalty, until: [], by: 'licensee', when: wasOf(...FOOD), roll: false, basis: 'FSL 135', confidence: 'v' },
    fraudBan: { id: 'ALL79.fraudBan', zh: '以欺骗取得许可被撤销，三年内不得再次申请', kind: 'bar', term: '3 years', from: 'annul', until: [], by: 'licensee', when: wasFraud(...INDUSTRIAL), roll: false, basis: 'ALL 79', confidence: 'd' },
    fraudBanFood: { id: 'ALL79.fraudBan', zh: '以欺骗取得食品许可被撤销，三年内不得再次申请', kind: 'bar', term: '3 years', from: 'annul', until: [], by: 'licensee', when: wasFraud(...FOOD), roll: false, basis: 'ALL 79', confidence: 'd' },
    fraudBanCosmetics: { id: 'ALL79.fraudBan', zh: '以欺骗取得化妆品许可被撤销，三年内不得再次申请', kind: 'bar', term: '3 years', from: 'annul', until: [], by: 'licensee', when: wasFraud('cosmetics'), roll: false, basis: 'ALL 79', confidence: 'd' },
    fraudBanEquipment: { id: 'ALL79.fraudBan', zh: '以欺骗取得设备监理资格被撤销，三年内不得再次申请', kind: 'bar', term: '3 years', from: 'annul', until: [], by: 'licensee', when: wasFraud(...EQUIPMENT), roll: false, basis: 'ALL 79', confidence: 'd' },
  },

  steps: {
    noteChange: { zh: '登记变化情况', from: 'valid', by: ['licensee', 'supervisor'], form: ChangeNoted, records: withChangeNoted, basis: 'FPLM 32; IPLR 26', note: '申请变更的期限自变化之日起算' },
    applyChange: { zh: '申请变更', from: 'valid', to: 'changePending', by: 'licensee', needs: ['change'], form: ChangeApplication, when: [changeIsNoted], records: withChangeApplied, basis: 'ALL 49; FPLM 32' },
    recheck: { zh: '现场核查', from: ['changePending', 'renewPending'], by: 'examTeamLead', needs: ['recheckRecord'], form: Recheck, verify: [twoArePresent], records: withRecheck, basis: 'IPLR 26; FPLM 33' },
    approveChange: { zh: '准予变更', from: 'changePending', to: 'valid', by: 'decider', issues: ['changeDecision'], when: [changeIsChecked], notSameAs: ['recheck'], records: withChange, basis: 'ALL 49', note: '编号和有效期不变' },
    approveWithNewTerm: { zh: '准予变更并换发新期限', from: 'changePending', to: 'valid', by: 'decider', issues: ['changeDecision', 'certificate'], when: [checkWasFull], notSameAs: ['recheck'], records: withNewTerm, basis: 'FPLM 35; COSM 18', note: '编号不变，有效期自今日重新起算' },
    refuseChange: { zh: '不予变更', from: 'changePending', to: 'valid', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, notSameAs: ['recheck'], records: withoutChange, basis: 'ALL 38,49' },

    applyRenew: { zh: '申请延续', from: 'valid', to: 'renewPending', by: 'licensee', needs: ['renewal'], form: RenewalApplication, when: [renewalIsInTime], records: withRenewalAsked, basis: 'ALL 50', note: '超过期限的按新申请办理' },
    renew: { zh: '准予延续', from: 'renewPending', to: 'valid', by: 'decider', issues: ['certificate'], when: [renewalIsExamined], notSameAs: ['recheck'], records: withRenewal, basis: 'ALL 50', note: '编号不变，新的有效期开始' },
    refuseRenew: { zh: '不予延续', from: 'renewPending', to: 'valid', by: 'decider', issues: ['refusalDecision'], form: RefusalDecision, notSameAs: ['recheck'], records: withoutRenewal, basis: 'ALL 50,38', note: '原许可证到有效期满为止' },
    deemRenewal: { zh: '期满未作决定，视为准予延续', from: 'renewPending', to: 'valid', by: 'clock', issues: ['certificate'], records: withDeemedRenewal, basis: 'ALL 50' },
    expire: { zh: '有效期届满', from: ['valid', 'changePending', 'reissued', 'suspended'], to: 'expired', by: 'clock', basis: 'ALL 70' },

    reissue: { zh: '申请补领', from: 'valid', to: 'reissued', by: 'licensee', needs: ['loss'], form: Loss, basis: 'FPLM 37' },
    deliver: { zh: '补发许可证', from: 'reissued', to: 'valid', by: 'issuer', issues: ['certificate'], form: CertificateDelivery, basis: 'FPLM 37; ALL 44', note: '编号不变' },
    suspend: { zh: '暂停许可', from: 'valid', to: 'suspended', by: 'decider', issues: ['suspension'], form: LicenceSuspension, verify: [penaltySuspensionHasTerm], records: withSuspension, basis: 'APL 9; IPLR 40' },
    resume: { zh: '恢复许可', from: 'suspended', to: 'valid', by: 'decider', issues: ['resumption'], form: Reasons, records: withoutSuspension, basis: 'design' },

    revokeAsPenalty: { zh: '吊销', from: ['valid', 'changePending', 'renewPending', 'reissued', 'suspended'], to: 'revokedPunish', by: 'organHead', needs: ['penaltyDecision'], form: Revocation, verify: [penaltyIsDecided, decisionIsPast], basis: 'APL 9; IPLR 55; FSL 135', note: '吊销只能依据行政处罚决定，当事人在法定期间内不得再次申请' },
    annul: { zh: '撤销', from: ['valid', 'changePending', 'renewPending', 'reissued', 'suspended'], to: 'annulled', by: ['organHead', 'clock'], issues: ['annulment'], form: Annulment, basis: 'ALL 69', note: '以欺骗取得的，三年内不得再次申请' },
    takeBack: { zh: '撤回', from: ['valid', 'changePending', 'renewPending', 'reissued', 'suspended'], to: 'withdrawnByOrgan', by: 'organHead', issues: ['annulment'], form: TakingBack, basis: 'ALL 8', note: '给持证企业造成损失的，依法补偿' },
    deregister: { zh: '注销', from: ['expired', 'revokedPunish', 'annulled', 'withdrawnByOrgan'], to: 'deregistered', by: 'issuer', issues: ['deregistration'], form: Deregistration, basis: 'ALL 70', note: '注销后向社会公告' },
    noteStop: { zh: '登记停止生产', from: ['valid', 'suspended'], by: ['licensee', 'supervisor'], form: ProductionStop, basis: 'FPLM 40' },
    requestCancel: { zh: '申请注销', from: ['valid', 'expired'], by: 'licensee', form: Reasons, basis: 'FPLM 40' },
    cancelOnRequest: { zh: '依申请注销', from: 'valid', to: 'deregistered', by: 'issuer', issues: ['deregistration'], form: Deregistration, when: [cancellationIsAsked, noCaseIsOpen], basis: 'ALL 70; FPLM 40', note: '有案件未办结的，暂不办理' },

    addProduct: { zh: '增加许可产品', from: 'valid', by: 'clock', form: ProductAdded, records: withProduct, basis: 'IPLC18' },
    reportYear: { zh: '提交年度自查报告', from: 'valid', by: 'licensee', form: AnnualReport, basis: 'IPLR 38' },
    recordFirstCheck: { zh: '登记首次监督检查', from: ['valid', 'changePending', 'renewPending'], by: 'supervisor', issues: ['checkRecord'], form: SupervisionCheck, basis: 'FPLM' },
    reportMark: { zh: '报告开始标注', from: 'valid', by: 'licensee', form: MarkReport, basis: 'IPLR 33; IPLC24' },
    reportMended: { zh: '报告核查问题已整改', from: 'valid', by: 'licensee', needs: ['rectification'], form: MendedFindings, records: withFindingsMended, basis: 'design' },
  },
}, {
  title: 'Life of a licence',
  states: {
    valid: 'Valid', changePending: 'Change under review', renewPending: 'Renewal under review', reissued: 'To be reissued', suspended: 'Suspended',
    expired: 'Expired', revokedPunish: 'Revoked', annulled: 'Annulled', withdrawnByOrgan: 'Withdrawn by the organ', deregistered: 'Deregistered',
  },
  capacities: {
    licensee: 'Licensee', supervisor: 'Supervisor', examTeamLead: 'Lead of the team', decider: 'Decider', issuer: 'Issuing desk',
    organHead: 'Head of the organ', clock: 'Clock',
  },
  documents: {
    change: 'Request for change', changeDecision: 'Decision to change', refusalDecision: 'Decision to refuse', recheckRecord: 'Record of the on-site check',
    renewal: 'Request for renewal', certificate: 'Licence certificate', loss: 'Report of loss', suspension: 'Decision to suspend', resumption: 'Decision to resume',
    penaltyDecision: 'Penalty decision', annulment: 'Decision to annul or withdraw', deregistration: 'Decision and notice of deregistration',
    checkRecord: 'Inspection record', rectification: 'Rectification report',
  },
  limits: {
    validityIndustrial: 'Validity', validityIndustrialFood: 'Validity, processed food of 2007', validityFood: 'Validity of a food production licence',
    validityQS: 'Validity of a QS licence of 2007', validityCosmetics: 'Validity of a cosmetics licence', validityEquipment: 'Validity of the qualification',
    validityStated: 'Validity stated in the certificate',
    renewIndustrial: 'Apply to renew, six months before expiry', renewFood: 'Apply to renew, thirty working days before expiry',
    renewQS: 'Apply to renew, six months before expiry (2007)', renewCosmeticsOpen: 'Earliest day to apply to renew, ninety working days before expiry',
    renewCosmeticsClose: 'Last day to apply to renew, thirty working days before expiry', renewEquipment: 'Apply to renew, three months before expiry',
    renewOther: 'Apply to renew, thirty days before expiry', deemedRenewal: 'Decide on the renewal before expiry; silence renews',
    renewCosmeticsIssue: 'Issue the renewed cosmetics licence',
    changeFood: 'Apply for a change (food)', changeCosmeticsName: 'Apply for a change of registered facts (cosmetics)',
    changeCosmeticsContact: 'Report a new person of quality and safety', changeCosmeticsNameDo: 'Register the change (cosmetics)',
    changeCosmeticsItems: 'Decide a change of items or facilities (cosmetics)', changeDecide: 'Decide on the change',
    mark: 'Start to mark the goods', annual: 'Report the yearly self-inspection', firstCheck: 'First inspection of a new licensee',
    mendFindings: 'Mend what the check found', deliver: 'Deliver the new certificate', cancel: 'Ask for deregistration after a stop or expiry',
    suspensionTerm: 'Term of the suspension', reapplyBan: 'No new application for the same product after revocation',
    ban5y: 'No application for a food licence for five years after revocation', fraudBan: 'No new application for three years after fraud',
    fraudBanFood: 'No new application for a food licence for three years after fraud',
    fraudBanCosmetics: 'No new application for a cosmetics licence for three years after fraud',
    fraudBanEquipment: 'No new application for the qualification for three years after fraud',
  },
  steps: {
    noteChange: 'Note what changed', applyChange: 'Apply for a change', recheck: 'Check on site', approveChange: 'Approve the change',
    approveWithNewTerm: 'Approve the change with a new term', refuseChange: 'Refuse the change', applyRenew: 'Apply to renew', renew: 'Renew',
    refuseRenew: 'Refuse to renew', deemRenewal: 'Renewed by silence', expire: 'Expired', reissue: 'Ask for a new certificate', deliver: 'Deliver the new certificate',
    suspend: 'Suspend', resume: 'Resume', revokeAsPenalty: 'Revoke as a penalty', annul: 'Annul', takeBack: 'Withdraw by the organ', deregister: 'Deregister',
    noteStop: 'Note that production has stopped', requestCancel: 'Ask for deregistration', cancelOnRequest: 'Deregister on request',
    addProduct: 'Add a product', reportYear: 'Report the yearly self-inspection', recordFirstCheck: 'Record the first inspection',
    reportMark: 'Report the marking', reportMended: 'Report that findings are mended',
  },
  notes: {
    noteChange: 'The days to apply for the change count from the day it happened',
    approveChange: 'Number and last day stay as they are',
    approveWithNewTerm: 'The number stays; a new term begins today',
    applyRenew: 'Too late means a new application',
    renew: 'The number stays; a new term begins',
    refuseRenew: 'The licence holds until its last day',
    deliver: 'The number stays',
    revokeAsPenalty: 'Only on a penalty decision; bars a new application for the time the law sets',
    annul: 'Fraud bars a new application for three years',
    takeBack: 'Losses of the licensee are compensated',
    deregister: 'Announced to the public',
    cancelOnRequest: 'Held back while a case is open',
  },
})
