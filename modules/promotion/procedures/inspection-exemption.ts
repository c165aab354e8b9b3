import { organ, party, superior, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { ExemptionOpening, ExemptionReview, ExemptionSuspension, InspectionExemption } from '../contract-exemption.ts'
import { ListPlace } from '../contract-experts.ts'
import {
  beginExemption, conditionsAreMet, expiry, isExempt, renewalIsOpened, standardIsHighEnough, threeChecksArePassed,
} from '../rules-exemption.ts'
import { isAmongTheFirst, isOnNotice, noObjectionStands, objectionIsUpheld } from '../rules-experts.ts'

/**
 * 产品免于质量监督检查, of 2007 only; abolished in September 2008. A product whose quality is stable,
 * leads its trade, follows at least the national standard and passed three checks in a row was free
 * of supervision checks for three years, save for complaints, accidents and special checks. Today
 * nothing is exempt, and food never (Food Safety Law art. 87): the procedure does not exist.
 */
export const inspectionExemption = defineProcedure(InspectionExemption, {
  name: 'inspectionExemption',
  inventory: 'P10',
  title: '产品免检（历史制度）',
  law: ['EXM'],
  version: 1,
  inForce: { 2007: '2001-12-04' },
  opening: ExemptionOpening,
  begin: beginExemption,
  titled: (exemption) => `${exemption.trademark}${exemption.product}`,
  number: { series: 'MJSB-{year}-{serial:5}' },

  states: {
    applied: '已申请', provinceReviewed: '省局已审查', publicNotice: '公示中', granted: '免检有效', suspended: '暂停免检',
    refused: '不予免检', revokedPunish: '撤销免检', expired: '免检到期',
  },
  start: 'applied',
  final: ['refused', 'revokedPunish', 'expired'],

  capacities: {
    enterprise: party('申请企业', 'enterpriseUser'),
    provinceOfficer: organ('省局经办人', 'provinceOfficer'),
    nationalOfficer: superior('总局经办人', 'nationalOfficer'),
    nationalHead: superior('总局负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['enterprise'],
  follows: [{ from: 'case:inspectionExemption', meaning: 'renews' }],

  documents: {
    review: { zh: '省级审查意见', code: 'EXREV' },
    refusal: { zh: '不予免检决定书', code: 'NOLIC' },
    list: { zh: '公示名单', code: 'BLIST', series: '国质检公告（{year}）{serial}号' },
    certificate: { zh: '产品免检证书', code: 'EXCERT', series: 'MJ-{year}-{serial:5}' },
    suspension: { zh: '暂停免检通知', code: 'EXSUS' },
    restoration: { zh: '恢复免检通知', code: 'EXRES' },
    revocation: { zh: '撤销免检决定', code: 'EXREV2', series: '国质检公告（{year}）{serial}号' },
  },

  limits: {
    publicity: { id: 'FBE.publicity', zh: '免检名单公示期', kind: 'bar', term: '15 days', from: 'shortlist', until: ['grant'], by: 'nationalOfficer', when: isOnNotice, basis: 'design', confidence: 'd' },
    validity: { id: 'EXM.validity', zh: '免检有效期', kind: 'validity', term: '3 years', from: 'grant', until: [], by: 'enterprise', when: isExempt, roll: false, lapse: 'expire', basis: 'EXM', confidence: 'm' },
    renew: { id: 'EXM.renew', zh: '到期前再次申请', kind: 'term', term: '-6 months', from: 'grant', since: expiry, until: ['applyAgain'], by: 'enterprise', when: isExempt, roll: false, basis: 'design', confidence: 'd' },
  },

  steps: {
    review: { zh: '省级审查通过', from: 'applied', to: 'provinceReviewed', by: 'provinceOfficer', issues: ['review'], form: ExemptionReview, when: [threeChecksArePassed, standardIsHighEnough], verify: [conditionsAreMet], basis: 'EXM' },
    refuse: { zh: '省级审查不通过', from: 'applied', to: 'refused', by: 'provinceOfficer', issues: ['refusal'], form: Reasons, basis: 'EXM', note: '本次申请就此结束' },
    shortlist: { zh: '列入名单并公示', from: 'provinceReviewed', to: 'publicNotice', by: 'nationalOfficer', issues: ['list'], form: ListPlace, verify: [isAmongTheFirst], basis: 'EXM', note: '名单向社会公示，任何人可以提出异议' },
    grant: { zh: '准予免检', from: 'publicNotice', to: 'granted', by: 'nationalHead', issues: ['certificate'], when: [noObjectionStands], basis: 'EXM', note: '有效期内免于监督检查，投诉、事故和专项抽查除外' },
    refuseGrant: { zh: '总局不予免检', from: ['provinceReviewed', 'publicNotice'], to: 'refused', by: 'nationalHead', issues: ['refusal'], form: Reasons, basis: 'EXM', note: '本次申请就此结束' },
    upholdObjection: { zh: '异议成立，不予免检', from: 'publicNotice', to: 'refused', by: 'nationalOfficer', issues: ['refusal'], form: Reasons, when: [objectionIsUpheld], basis: 'EXM' },
    suspend: { zh: '暂停免检', from: 'granted', to: 'suspended', by: 'nationalOfficer', issues: ['suspension'], form: ExemptionSuspension, basis: 'EXM' },
    restore: { zh: '恢复免检', from: 'suspended', to: 'granted', by: 'nationalOfficer', issues: ['restoration'], form: Reasons, basis: 'EXM' },
    revoke: { zh: '撤销免检', from: 'suspended', to: 'revokedPunish', by: 'nationalHead', issues: ['revocation'], form: Reasons, notSameAs: ['suspend'], basis: 'EXM', note: '依法处理，恢复监督检查' },
    applyAgain: { zh: '再次申请', from: ['granted', 'suspended'], by: 'enterprise', when: [renewalIsOpened], basis: 'EXM' },
    expire: { zh: '免检到期', from: ['granted', 'suspended'], to: 'expired', by: 'clock', basis: 'EXM' },
  },
}, {
  title: 'Inspection exemption (historical)',
  states: {
    applied: 'Applied', provinceReviewed: 'Reviewed by the province', publicNotice: 'On public notice', granted: 'Exempt', suspended: 'Exemption suspended',
    refused: 'Refused', revokedPunish: 'Exemption withdrawn', expired: 'Exemption expired',
  },
  capacities: { enterprise: 'Applicant', provinceOfficer: 'Officer of the province', nationalOfficer: 'Officer of the national bureau', nationalHead: 'Head of the national bureau', clock: 'Clock' },
  documents: {
    review: 'Province review', refusal: 'Refusal of the exemption', list: 'Public notice list', certificate: 'Exemption certificate',
    suspension: 'Exemption suspension', restoration: 'Exemption restoration', revocation: 'Exemption withdrawal',
  },
  limits: { publicity: 'Public notice of the list', validity: 'Validity of the exemption', renew: 'Apply again before expiry' },
  steps: {
    review: 'Pass the review of the province', refuse: 'Refuse at the province', shortlist: 'Put on the list for public notice', grant: 'Grant the exemption',
    refuseGrant: 'Refuse at the national bureau', upholdObjection: 'Objection upheld: no exemption', suspend: 'Suspend the exemption', restore: 'Restore the exemption',
    revoke: 'Withdraw the exemption', applyAgain: 'Apply again', expire: 'The exemption expires',
  },
  notes: {
    refuse: 'This ends the application',
    shortlist: 'The list is public, and anybody may object',
    grant: 'Free of supervision checks, save for complaints, accidents and special checks',
    refuseGrant: 'This ends the application',
    revoke: 'Dealt with by law, and checked again from now on',
  },
})
