import { organ, party, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Objection, ObjectionAnswer, ObjectionFinding, PublicityObjection } from '../contract-objection.ts'
import { applicantWasHeard, beginObjection, isWithinNotice, listIsOnNotice } from '../rules-objection.ts'

/**
 * 公示异议. While a list of brands, exemptions or prizes is on public notice anybody may object to a
 * name on it. An officer records the objection, the applicant is heard, and the committee decides;
 * nothing is granted while an objection is open, nor after one is upheld.
 */
export const publicityObjection = defineProcedure(PublicityObjection, {
  name: 'publicityObjection',
  inventory: 'P09',
  title: '公示异议',
  law: ['FBM', 'EXM', 'QAM'],
  version: 1,
  inForce: { current: '2015-01-01', 2007: '2001-12-29' },
  opening: Objection,
  begin: beginObjection,
  titled: (objection) => `对${objection.noticeNumber}的异议`,
  number: { series: 'YY-{region}-{year}-{serial:4}' },

  states: { received: '已收到', checking: '核实中', dismissed: '异议不成立', upheld: '异议成立', notAccepted: '不予受理' },
  start: 'received',
  final: ['dismissed', 'upheld', 'notAccepted'],

  capacities: {
    provinceOfficer: organ('省局经办人', 'provinceOfficer'),
    applicant: party('申报单位', 'enterpriseUser'),
    brandCommittee: superior('名推委', 'brandCommittee'),
    awardCommittee: superior('评选表彰委员会', 'awardCommittee'),
    nationalOfficer: superior('总局经办人', 'nationalOfficer'),
  },
  opens: ['provinceOfficer'],
  follows: [
    { from: 'case:famousBrand', meaning: 'concerns' }, { from: 'case:inspectionExemption', meaning: 'concerns' },
    { from: 'case:qualityAward', meaning: 'concerns' },
  ],

  documents: {
    objection: { zh: '异议书', code: 'OBJ' },
    decision: { zh: '异议处理决定', code: 'OBJDEC', series: 'YYJD-{year}-{serial:4}' },
    reasons: { zh: '不予受理理由记录', code: 'REASON' },
  },

  limits: {
    answer: { id: 'design.objectionAnswer', zh: '申报单位说明', kind: 'term', term: '5 working days', from: 'accept', until: ['answer'], by: 'applicant', basis: 'design', confidence: 'd' },
    decide: { id: 'design.objectionDecision', zh: '处理异议', kind: 'term', term: '20 working days', from: 'accept', until: ['dismissObjection', 'upholdObjection'], by: 'brandCommittee', basis: 'design', confidence: 'd' },
  },

  steps: {
    accept: { zh: '受理异议', from: 'received', to: 'checking', by: 'provinceOfficer', needs: ['objection'], when: [listIsOnNotice, isWithinNotice], basis: 'design' },
    notAccept: { zh: '不予受理', from: 'received', to: 'notAccepted', by: 'provinceOfficer', issues: ['reasons'], form: Reasons, basis: 'design', note: '异议就此结束，须告知异议人' },
    answer: { zh: '申报单位说明', from: 'checking', by: 'applicant', form: ObjectionAnswer, basis: 'design' },
    dismissObjection: { zh: '异议不成立', from: 'checking', to: 'dismissed', by: ['brandCommittee', 'awardCommittee', 'nationalOfficer'], issues: ['decision'], form: ObjectionFinding, basis: 'design' },
    upholdObjection: { zh: '异议成立', from: 'checking', to: 'upheld', by: ['brandCommittee', 'awardCommittee', 'nationalOfficer'], issues: ['decision'], form: ObjectionFinding, when: [applicantWasHeard], basis: 'design', note: '被异议的申报不能再授予' },
  },
}, {
  title: 'Objection to a public list',
  states: { received: 'Received', checking: 'Being checked', dismissed: 'Dismissed', upheld: 'Upheld', notAccepted: 'Not accepted' },
  capacities: { provinceOfficer: 'Officer of the province', applicant: 'Applicant', brandCommittee: 'Brand committee', awardCommittee: 'Award committee', nationalOfficer: 'Officer of the national bureau' },
  documents: { objection: 'Objection', decision: 'Objection decision', reasons: 'Reasons on record' },
  limits: { answer: 'Answer of the applicant', decide: 'Decide on the objection' },
  steps: { accept: 'Accept the objection', notAccept: 'Do not accept', answer: 'Answer of the applicant', dismissObjection: 'Dismiss the objection', upholdObjection: 'Uphold the objection' },
  notes: {
    notAccept: 'This ends the objection; the objector is told',
    upholdObjection: 'What was objected to can no longer be granted',
  },
})
