import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Acceptance, Answer, AppealOpening, Changed, Outcome, PenaltyAppeal, Stay } from '../contract-penalty-appeal.ts'
import {
  acceptanceIsPlausible, beginAppeal, isFiledInTime, isReconsideration, isSuit, sinceAccepted, stayReallyChanges, withChangedFine, withStay,
} from '../rules-penalty-appeal.ts'

/**
 * 行政复议和行政诉讼 against a penalty. It runs beside payment and publication and stops neither
 * unless a stay is granted. What review body and court do is entered by the liaison of the organ
 * that speaks with them; what they decide is carried out in the penalty case and its errands.
 */
export const penaltyAppeal = defineProcedure(PenaltyAppeal, {
  name: 'penaltyAppeal',
  inventory: 'P18',
  title: '行政复议和行政诉讼',
  law: ['APL'],
  version: 1,
  inForce: { current: '2021-07-15' },
  opening: AppealOpening,
  begin: beginAppeal,
  titled: ({ way, decisionNumber }) => `${way === 'suit' ? '诉讼' : '复议'}：${decisionNumber}`,
  number: { series: '{organ}市监应〔{year}〕{serial}号' },

  states: {
    filed: '已提出', accepted: '已受理', declined: '不予受理', upheld: '维持', annulled: '撤销', changed: '变更', withdrawn: '已撤回',
  },
  start: 'filed',
  final: ['declined', 'upheld', 'annulled', 'changed', 'withdrawn'],

  capacities: {
    party: party('当事人', 'party'),
    reviewBody: organ('复议机关、法院联络员', 'reviewBody'),
    legalReviewer: organ('应诉人员', 'legalReviewer'),
  },
  opens: ['party', 'reviewBody', 'legalReviewer'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }, { from: 'case:spotPenalty', meaning: 'concerns' }],

  documents: {
    upholding: { zh: '维持决定', code: 'UPH' },
    annulment: { zh: '撤销/变更决定', code: 'ANNUL' },
  },

  limits: {
    answerReview: { id: 'APRL.answer', zh: '提出复议答复', kind: 'term', term: '10 days', from: 'accept', since: sinceAccepted, until: ['answer'], by: 'legalReviewer', when: isReconsideration, basis: 'design', confidence: 'd' },
    answerSuit: { id: 'ADL.answer', zh: '提交答辩状和证据', kind: 'term', term: '15 days', from: 'accept', since: sinceAccepted, until: ['answer'], by: 'legalReviewer', when: isSuit, basis: 'design', confidence: 'd' },
    decideReview: { id: 'APRL.decide', zh: '作出复议决定', kind: 'term', term: '60 days', from: 'accept', since: sinceAccepted, until: ['uphold', 'annul', 'change', 'withdraw'], by: 'reviewBody', when: isReconsideration, basis: 'design', confidence: 'd' },
    decideSuit: { id: 'ADL.decide', zh: '作出一审判决', kind: 'term', term: '6 months', from: 'accept', since: sinceAccepted, until: ['uphold', 'annul', 'change', 'withdraw'], by: 'reviewBody', when: isSuit, basis: 'design', confidence: 'd' },
  },

  steps: {
    accept: { zh: '受理', from: 'filed', to: 'accepted', by: 'reviewBody', form: Acceptance, verify: [isFiledInTime, acceptanceIsPlausible], basis: 'APL 7' },
    decline: { zh: '不予受理', from: 'filed', to: 'declined', by: 'reviewBody', form: Reasons, basis: 'APL 7', note: '复议诉讼就此终结' },
    answer: { zh: '答复或答辩', from: 'accepted', by: 'legalReviewer', form: Answer, basis: 'design' },
    decideStay: { zh: '停止或恢复执行', from: 'accepted', by: 'reviewBody', form: Stay, verify: [stayReallyChanges], records: withStay, basis: 'APL 73' },
    uphold: { zh: '维持处罚决定', from: 'accepted', to: 'upheld', by: 'reviewBody', needs: ['upholding'], form: Outcome, basis: 'APL 7', note: '处罚继续执行，加处罚款恢复计算' },
    annul: { zh: '撤销处罚决定', from: 'accepted', to: 'annulled', by: 'reviewBody', needs: ['annulment'], form: Outcome, basis: 'APL 7', note: '处罚案件、收缴和公示随之办理撤销' },
    change: { zh: '变更处罚决定', from: 'accepted', to: 'changed', by: 'reviewBody', needs: ['annulment'], form: Changed, records: withChangedFine, basis: 'APL 7', note: '处罚案件和收缴随之变更' },
    withdraw: { zh: '撤回复议申请或起诉', from: ['filed', 'accepted'], to: 'withdrawn', by: ['party', 'reviewBody'], form: Reasons, basis: 'APL 7', note: '复议诉讼就此终结' },
  },
}, {
  title: 'Reconsideration or suit',
  states: { filed: 'Filed', accepted: 'Accepted', declined: 'Not accepted', upheld: 'Upheld', annulled: 'Annulled', changed: 'Changed', withdrawn: 'Withdrawn' },
  capacities: { party: 'Party', reviewBody: 'Liaison with review body and court', legalReviewer: 'Officer who answers' },
  documents: { upholding: 'Upholding decision', annulment: 'Annulment or change' },
  limits: { answerReview: 'Answer in the reconsideration', answerSuit: 'Answer in the suit with the evidence', decideReview: 'Decide the reconsideration', decideSuit: 'Give judgment' },
  steps: {
    accept: 'Accept', decline: 'Do not accept', answer: 'Answer', decideStay: 'Stay or resume enforcement', uphold: 'Uphold the penalty', annul: 'Annul the penalty',
    change: 'Change the penalty', withdraw: 'Withdraw',
  },
  notes: {
    decline: 'This ends the review', uphold: 'The penalty is carried out; the late fine runs again', annul: 'Penalty, payment and publication follow it',
    change: 'Penalty and payment follow it', withdraw: 'This ends the review',
  },
})
