import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  BankStatement, Cancel, Cash, CashHandedIn, Collected, CourtApplication, FineChange, FinePayment, InstalmentPlan, Payment, PaymentOpening,
  Resume, Stop, Uncollected, Urge,
} from '../contract-fine-payment.ts'
import { electronicHasConsent, serviceIsPast } from '../rules-common.ts'
import {
  beginPayment, cashIsAllowed, dayIsPlausible, fineIsNotRaised, instalmentsWereAsked, isInReview, isLate, isNotInReview, isNotUnderReview,
  mayGiveUp, nextInstalment, paysAll, paysPart, planAddsUp, sinceCash, sinceServed, sinceSuitTerm, sinceUrged, wasNeverReviewed,
  withFineChange, withFullPayment, withoutLastPayment, withPayment, withPlan, withResume, withStop, withUrge,
} from '../rules-fine-payment.ts'

/**
 * 罚款收缴 (Penalty Law art. 66 to 74; Coercion Law art. 53, 54). The party pays at the bank within
 * 15 days; who is late owes 3% more a day, never more than the fine; who cannot pay may ask for a
 * delay or instalments. The organ urges, waits ten working days, and asks the court within three
 * months of the end of the term to sue. Cash is the exception, and reaches the bank in days.
 */
export const finePayment = defineProcedure(FinePayment, {
  name: 'finePayment',
  inventory: 'P18',
  title: '罚款收缴',
  law: ['APL', 'ACL', 'PPM'],
  version: 1,
  inForce: { current: '2021-07-15' },
  opening: PaymentOpening,
  begin: beginPayment,
  titled: ({ decisionNumber, fine }) => `${decisionNumber} 罚款${fine}元`,
  number: { series: '{organ}市监罚缴〔{year}〕{serial}号' },

  states: {
    due: '待缴', instalments: '延期或分期缴纳', urged: '已催告', paid: '已缴，待核对', cashHeld: '当场收缴，待交单位',
    cashHanded: '现金已交单位', courtApplied: '已申请强制执行', settled: '已入库', enforced: '法院执行完毕',
    uncollected: '终结收缴', cancelled: '已撤销',
  },
  start: 'due',
  final: ['settled', 'enforced', 'uncollected', 'cancelled'],

  capacities: {
    caseOfficer: organ('办案人员', 'caseOfficer'),
    financeOfficer: organ('财务人员', 'financeOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    payer: party('缴款人', 'party'),
    clock: theClock,
  },
  opens: ['caseOfficer', 'payer'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }, { from: 'case:spotPenalty', meaning: 'concerns' }],

  documents: {
    receipt: { zh: '缴款收据', code: 'RECEIPT' },
    instalments: { zh: '延期/分期缴纳罚款决定', code: 'INST', series: '{organ}市监罚延〔{year}〕{serial}号' },
    urge: { zh: '履行催告书', code: 'URGE', series: '{organ}市监催〔{year}〕{serial}号' },
    courtApplication: { zh: '强制执行申请书', code: 'COURT', series: '{organ}市监强申〔{year}〕{serial}号' },
    annulment: { zh: '撤销/变更决定', code: 'ANNUL' },
  },

  limits: {
    pay: { id: 'CAS.pay', zh: '缴纳罚款', kind: 'term', term: '15 days', from: 'opened', since: sinceServed, until: ['pay', 'takeCash', 'allowInstalments', 'cancel'], by: 'payer', basis: 'APL 67', confidence: 'v' },
    instalment: { id: 'plan.instalment', zh: '缴纳本期款项', kind: 'term', term: nextInstalment, from: ['allowInstalments', 'payPart'], until: ['payPart', 'pay', 'cancel'], by: 'payer', roll: false, basis: 'APL 66', origin: 'agreed', confidence: 'd' },
    cash: { id: 'CAS.cash', zh: '将当场收缴的罚款交至单位', kind: 'term', term: '2 working days', from: 'takeCash', since: sinceCash, until: ['handIn'], by: 'caseOfficer', basis: 'APL 71', confidence: 'v' },
    bankCash: { id: 'APL.bankCash', zh: '将现金罚款缴付银行', kind: 'term', term: '2 working days', from: 'handIn', until: ['bankCash'], by: 'financeOfficer', basis: 'APL 71', confidence: 'd' },
    reconsider: { id: 'CAS.reconsider', zh: '申请行政复议期满前不得申请强制执行', kind: 'bar', term: '60 days', from: 'opened', since: sinceServed, until: ['applyCourt'], by: 'payer', when: wasNeverReviewed, basis: 'ACL 53; APL 7', confidence: 'v' },
    sue: { id: 'CAS.sue', zh: '提起行政诉讼期满前不得申请强制执行', kind: 'bar', term: '6 months', from: 'opened', since: sinceServed, until: ['applyCourt'], by: 'payer', roll: true, when: wasNeverReviewed, basis: 'ACL 53; APL 7', confidence: 'm' },
    urge: { id: 'CAS.urge', zh: '催告后等待履行', kind: 'bar', term: '10 working days', from: 'urge', since: sinceUrged, until: ['applyCourt'], by: 'organHead', basis: 'ACL 54,69', confidence: 'v' },
    courtEnforce: { id: 'CAS.courtEnforce', zh: '申请法院强制执行', kind: 'window', term: '3 months', from: 'opened', since: sinceSuitTerm, until: ['applyCourt'], by: 'organHead', roll: true, when: isNotUnderReview, lapse: 'courtTermPassed', basis: 'ACL 53', confidence: 'v' },
  },

  steps: {
    pay: { zh: '缴清', from: ['due', 'instalments', 'urged'], to: 'paid', by: ['payer', 'financeOfficer'], needs: ['receipt'], form: Payment, verify: [dayIsPlausible, paysAll], records: withFullPayment, basis: 'APL 66,67', note: '只能向银行缴款，执法人员不收款' },
    payPart: { zh: '缴纳一部分', from: ['due', 'instalments', 'urged'], by: ['payer', 'financeOfficer'], needs: ['receipt'], form: Payment, verify: [dayIsPlausible, paysPart], records: withPayment, basis: 'APL 66,67' },
    confirm: { zh: '核对入库', from: 'paid', to: 'settled', by: 'financeOfficer', form: BankStatement, basis: 'APL 67,74', note: '收缴就此办结' },
    notReceived: { zh: '银行未收到', from: 'paid', to: 'due', by: 'financeOfficer', form: Reasons, records: withoutLastPayment, basis: 'APL 67' },
    askInstalments: { zh: '申请延期或分期', from: 'due', by: 'payer', form: Reasons, basis: 'APL 66' },
    allowInstalments: { zh: '准予延期或分期', from: 'due', to: 'instalments', by: 'organHead', issues: ['instalments'], form: InstalmentPlan, when: [instalmentsWereAsked], verify: [planAddsUp], records: withPlan, basis: 'APL 66' },

    takeCash: { zh: '当场收缴', from: 'due', to: 'cashHeld', by: 'caseOfficer', needs: ['receipt'], form: Cash, verify: [cashIsAllowed], basis: 'APL 68,69,70' },
    handIn: { zh: '现金交至单位', from: 'cashHeld', to: 'cashHanded', by: 'caseOfficer', form: CashHandedIn, basis: 'APL 71' },
    bankCash: { zh: '现金缴付银行', from: 'cashHanded', to: 'settled', by: 'financeOfficer', form: BankStatement, notSameAs: ['takeCash', 'handIn'], basis: 'APL 71', note: '收缴就此办结' },

    urge: { zh: '催告', from: ['due', 'instalments'], to: 'urged', by: 'caseOfficer', issues: ['urge'], form: Urge, when: [isLate, isNotInReview], verify: [serviceIsPast, electronicHasConsent], records: withUrge, basis: 'ACL 54' },
    applyCourt: { zh: '申请法院强制执行', from: 'urged', to: 'courtApplied', by: 'organHead', issues: ['courtApplication'], form: CourtApplication, when: [isNotInReview], basis: 'ACL 53,54; APL 72' },
    courtTermPassed: { zh: '申请强制执行期限已过', from: ['due', 'instalments', 'urged'], by: 'clock', basis: 'ACL 53' },
    collect: { zh: '法院执行到位', from: 'courtApplied', to: 'enforced', by: 'financeOfficer', form: Collected, basis: 'ACL 60', note: '收缴就此办结' },
    endCourt: { zh: '法院不予受理或终结执行', from: 'courtApplied', to: 'uncollected', by: 'organHead', form: Reasons, basis: 'ACL 58', note: '收缴就此终结' },
    giveUp: { zh: '终结收缴', from: ['due', 'instalments', 'urged'], to: 'uncollected', by: 'organHead', form: Uncollected, verify: [mayGiveUp], basis: 'ACL 40,53', note: '收缴就此终结' },

    stopLateFine: { zh: '复议诉讼期间停止计算加处罚款', from: ['due', 'instalments', 'urged'], by: 'caseOfficer', form: Stop, when: [isNotInReview], records: withStop, basis: 'APL 73', note: '不停止原处罚的执行，只停止计算加处罚款' },
    resumeLateFine: { zh: '恢复计算加处罚款', from: ['due', 'instalments', 'urged'], by: 'caseOfficer', form: Resume, when: [isInReview], records: withResume, basis: 'APL 73' },
    changeFine: { zh: '按复议或裁判变更罚款', from: ['due', 'instalments', 'urged'], to: 'due', by: 'organHead', needs: ['annulment'], form: FineChange, verify: [fineIsNotRaised], records: withFineChange, basis: 'APL 7' },
    cancel: { zh: '处罚撤销，停止收缴', from: ['due', 'instalments', 'urged', 'paid', 'courtApplied'], to: 'cancelled', by: 'organHead', needs: ['annulment'], form: Cancel, basis: 'APL 7', note: '已缴款项退还当事人' },
  },
}, {
  title: 'Payment of a fine',
  states: {
    due: 'Due', instalments: 'Delay or instalments', urged: 'Urged', paid: 'Paid, to be checked', cashHeld: 'Cash held by the officer',
    cashHanded: 'Cash with the organ', courtApplied: 'Court asked to enforce', settled: 'Settled', enforced: 'Enforced by the court',
    uncollected: 'Not collected', cancelled: 'Cancelled',
  },
  capacities: { caseOfficer: 'Case officer', financeOfficer: 'Finance officer', organHead: 'Head of the organ', payer: 'Payer', clock: 'Clock' },
  documents: { receipt: 'Receipt', instalments: 'Decision on delay or instalments', urge: 'Urge notice', courtApplication: 'Application to the court', annulment: 'Annulment or change' },
  limits: {
    pay: 'Pay the fine', instalment: 'Pay this instalment', cash: 'Hand in cash taken on the spot', bankCash: 'Pay cash into the bank',
    reconsider: 'No enforcement before the term for review ends', sue: 'No enforcement before the term to sue ends', urge: 'Wait after urging',
    courtEnforce: 'Ask the court to enforce',
  },
  steps: {
    pay: 'Pay in full', payPart: 'Pay a part', confirm: 'Check against the bank', notReceived: 'Bank has not received it', askInstalments: 'Ask for delay or instalments',
    allowInstalments: 'Allow delay or instalments', takeCash: 'Take cash on the spot', handIn: 'Hand cash to the organ', bankCash: 'Pay cash into the bank',
    urge: 'Urge', applyCourt: 'Ask the court to enforce', courtTermPassed: 'Term to ask the court passed', collect: 'Collected by the court',
    endCourt: 'Court declines or ends', giveUp: 'End the collection', stopLateFine: 'Stop the late fine during review or suit',
    resumeLateFine: 'Late fine runs again', changeFine: 'Change the fine as decided on review', cancel: 'Cancel: penalty annulled',
  },
  notes: {
    pay: 'At the bank only; officers take no money', confirm: 'This ends the collection', bankCash: 'This ends the collection', collect: 'This ends the collection',
    endCourt: 'This ends the collection', giveUp: 'This ends the collection',
    stopLateFine: 'The penalty is carried out all the same; only the late fine stops', cancel: 'What was paid is given back',
  },
})
