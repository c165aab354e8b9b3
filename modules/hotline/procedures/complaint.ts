import { organ, party, superior, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Answer, Assignment, CallBack, CompetentElsewhere, Complaint, ComplaintOpening, EndNotice, MediationEnd,
  MediationStart, MediatorDecision, MediatorObjection, Refusing, SettledAtOnce, Settlement, TestCommission, TestOutcome,
} from '../contract-complaint.ts'
import {
  beginComplaint, endIsTold, endWaitsToBeTold, mayBeAccepted, mediatorStands, objectionIsOpen,
  performedLater, refusalIsTrue, scoreFitsReach, sharesAddUp, sinceKnowledge, withCompetence, withEnd, withEndTold,
  withMediatorDecision, withObjection, withSettlement, withTimeUp, withWithdrawal,
} from '../rules-complaint.ts'

/**
 * 投诉. A centre or the bureau itself registers a consumer's complaint for the bureau of the place of
 * business; that bureau accepts it within 7 working days or refuses it with its ground, mediates
 * for at most 45 working days from acceptance, and calls back. The measures of 2026 (order 121) are
 * not confirmed in their figures: the terms of 2019, revised in 2022, are counted and said to be so.
 * Complainants act through the officer who writes down what they say.
 */
export const complaint = defineProcedure(Complaint, {
  name: 'complaint',
  inventory: 'P16',
  title: '投诉',
  law: ['CRM', 'CR26', 'CRL', 'CR98'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '1998-03-12' },
  opening: ComplaintOpening,
  begin: beginComplaint,
  titled: (complaint) => `投诉：${complaint.goods}`,
  number: { series: 'TS{region}{date}{serial:5}' },

  states: {
    received: '已登记', assigned: '已分派', returned: '已退回', accepted: '已受理', mediating: '调解中',
    testing: '检测中', settled: '达成协议', ended: '调解终止',
    refused: '不予受理', passedOn: '转其他机关', closed: '结案',
  },
  start: 'received',
  final: ['refused', 'passedOn', 'closed'],

  capacities: {
    centre: superior('上级中心分派员', 'dispatcher'),
    dispatcher: organ('分派员', 'dispatcher'),
    mediatorDesk: organ('投诉受理岗', 'mediatorDesk'),
    mediator: organ('调解员', 'mediator'),
    organHead: organ('机关负责人', 'organHead'),
    superiorOfficer: superior('共同上级机关', 'superiorOfficer'),
    operator: party('被投诉人', 'enterpriseUser'),
    clock: theClock,
  },
  opens: ['centre', 'dispatcher', 'mediatorDesk'],
  follows: [{ from: 'case:complaint', meaning: 'causedBy' }],

  documents: {
    registration: { zh: '投诉登记表', code: 'CMPREG' },
    returnSlip: { zh: '退回单', code: 'RET' },
    refusal: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监诉不受〔{year}〕{serial}号' },
    acceptance: { zh: '受理通知书', code: 'ACC', series: '{organ}市监诉受〔{year}〕{serial}号' },
    mediationNotice: { zh: '调解通知书', code: 'MEDNOT' },
    commission: { zh: '检测/检验/检疫/鉴定委托书', code: 'COMMIS', series: '{organ}市监检委〔{year}〕{serial}号' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    agreement: { zh: '调解书', code: 'MEDAGR', series: '{organ}市监调〔{year}〕{serial}号' },
    endNotice: { zh: '终止调解通知书', code: 'MEDEND', series: '{organ}市监终调〔{year}〕{serial}号' },
    withdrawal: { zh: '撤回申请书', code: 'WDR' },
    callBack: { zh: '回访记录', code: 'VISIT' },
  },

  limits: {
    limitation: { id: 'CMP.limitation', zh: '投诉时效', kind: 'term', term: '3 years', from: 'opened', since: sinceKnowledge, until: ['assign'], by: 'dispatcher', roll: false, basis: 'CRM 15', confidence: 'v' },
    accept: { id: 'CMP.accept', zh: '决定是否受理', kind: 'term', term: '7 working days', from: 'opened', until: ['accept', 'refuse', 'passOn'], by: 'mediatorDesk', regime: 'current', basis: 'CRM 14', confidence: 'v' },
    decide2007: { id: 'CMP07.decide', zh: '决定处理、移送或不予处理', kind: 'term', term: '7 days', from: 'opened', until: ['accept', 'refuse', 'passOn'], by: 'mediatorDesk', regime: '2007', roll: true, basis: 'CR98 6', confidence: 'v' },
    dispute: { id: 'CMP.dispute', zh: '协商管辖', kind: 'term', term: '7 working days', from: 'returnNoCompetence', until: ['assign', 'passOn', 'designate'], by: 'dispatcher', basis: 'CRM 30', confidence: 'v' },
    mediate: { id: 'CMP.mediate', zh: '达成协议或终止调解', kind: 'term', term: '45 working days', from: 'accept', until: ['settle', 'settleAtOnce', 'end', 'withdraw'], by: 'mediator', lapse: 'timeUp', basis: 'CRM 20,21', confidence: 'v' },
    endNotice: { id: 'CMP.endNotice', zh: '告知终止调解', kind: 'term', term: '7 working days', from: ['end', 'timeUp', 'withdraw'], until: ['notifyEnd'], by: 'mediator', basis: 'CRM 21', confidence: 'v' },
    callBack: { id: 'design.callBack', zh: '回访', kind: 'term', term: '10 working days', from: ['settle', 'settleAtOnce', 'notifyEnd'], until: ['close'], by: 'dispatcher', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    assign: { zh: '分派', from: ['received', 'returned'], to: 'assigned', by: ['dispatcher', 'centre'], issues: ['registration'], form: Assignment, records: withCompetence, basis: 'CRM 12,14' },
    returnNoCompetence: { zh: '无权处理，退回', from: 'assigned', to: 'returned', by: 'mediatorDesk', issues: ['returnSlip'], form: CompetentElsewhere, basis: 'CRM 14', note: '退回分派员，不得自行转办' },
    designate: { zh: '指定管辖', from: 'returned', to: 'assigned', by: 'superiorOfficer', form: Reasons, basis: 'CRM 30' },
    passOn: { zh: '转有权处理的机关', from: 'returned', to: 'passedOn', by: ['dispatcher', 'centre'], form: CompetentElsewhere, basis: 'CRM 14,30', note: '本案就此结束；接收机关另行登记并与本案关联' },
    refuse: { zh: '不予受理', from: 'assigned', to: 'refused', by: 'mediatorDesk', issues: ['refusal'], form: Refusing, verify: [refusalIsTrue], basis: 'CRM 14,15', note: '按2020年办法（2022年修订）计算期限；2026年总局令第121号的期限待核对' },
    accept: { zh: '受理', from: 'assigned', to: 'accepted', by: 'mediatorDesk', issues: ['acceptance'], when: [mayBeAccepted], basis: 'CRM 14', note: '按2020年办法（2022年修订）计算期限；2026年总局令第121号的期限待核对' },

    respond: { zh: '登记被投诉人答复', from: ['accepted', 'mediating'], by: ['operator', 'mediator'], form: Answer, basis: 'CRM 16' },
    startMediation: { zh: '组织调解', from: 'accepted', to: 'mediating', by: 'mediator', issues: ['mediationNotice'], form: MediationStart, basis: 'CRM 16,19' },
    objectToMediator: { zh: '对调解员提出异议', from: 'mediating', by: ['operator', 'mediatorDesk'], form: MediatorObjection, records: withObjection, basis: 'CRM 19', note: '决定作出前调解暂停' },
    decideOnMediator: { zh: '决定调解员异议', from: 'mediating', by: 'organHead', form: MediatorDecision, when: [objectionIsOpen], notSameAs: ['startMediation'], records: withMediatorDecision, basis: 'CRM 19' },
    sendTest: { zh: '委托检测', from: 'mediating', to: 'testing', by: 'mediator', issues: ['commission'], form: TestCommission, when: [mediatorStands], verify: [sharesAddUp], pauses: ['mediate'], basis: 'CRM 20', note: '检测期间不计入调解期限' },
    resume: { zh: '收到检测报告，恢复调解', from: 'testing', to: 'mediating', by: 'mediator', needs: ['testReport'], form: TestOutcome, resumes: ['mediate'], basis: 'CRM 20' },
    settle: { zh: '达成协议', from: 'mediating', to: 'settled', by: 'mediator', issues: ['agreement'], form: Settlement, when: [mediatorStands], verify: [performedLater], records: withSettlement, basis: 'CRM' },
    settleAtOnce: { zh: '达成协议（不制作调解书）', from: 'mediating', to: 'settled', by: 'mediator', form: SettledAtOnce, when: [mediatorStands], records: withSettlement, basis: 'CRM' },
    end: { zh: '终止调解', from: ['accepted', 'mediating'], to: 'ended', by: 'mediator', form: MediationEnd, when: [mediatorStands], records: withEnd, basis: 'CRM 21' },
    timeUp: { zh: '期满未达成协议，调解终止', from: ['accepted', 'mediating'], to: 'ended', by: 'clock', records: withTimeUp, basis: 'CRM 21' },
    withdraw: { zh: '撤回投诉', from: ['accepted', 'mediating', 'testing'], to: 'ended', by: 'mediatorDesk', needs: ['withdrawal'], records: withWithdrawal, basis: 'CRM 21' },
    notifyEnd: { zh: '告知终止调解', from: 'ended', by: 'mediator', issues: ['endNotice'], form: EndNotice, when: [endWaitsToBeTold], records: withEndTold, basis: 'CRM 21' },
    close: { zh: '回访并结案', from: ['settled', 'ended'], to: 'closed', by: ['dispatcher', 'centre'], issues: ['callBack'], form: CallBack, when: [endIsTold], verify: [scoreFitsReach], basis: 'design', note: '结案后不再办理' },
  },
}, {
  title: 'Complaint',
  states: {
    received: 'Registered', assigned: 'Assigned', returned: 'Returned', accepted: 'Accepted', mediating: 'Mediation',
    testing: 'Under test', settled: 'Settled', ended: 'Mediation ended',
    refused: 'Refused', passedOn: 'Passed on to another organ', closed: 'Closed',
  },
  capacities: {
    centre: 'Dispatcher of a centre above', dispatcher: 'Dispatcher', mediatorDesk: 'Complaint desk', mediator: 'Mediator', organHead: 'Head of the organ',
    superiorOfficer: 'Common superior', operator: 'Operator complained of', clock: 'Clock',
  },
  documents: {
    registration: 'Complaint form', returnSlip: 'Return slip', refusal: 'Refusal to accept', acceptance: 'Acceptance notice',
    mediationNotice: 'Mediation notice', commission: 'Test commission', testReport: 'Test report', agreement: 'Mediation agreement',
    endNotice: 'End of mediation', withdrawal: 'Withdrawal request', callBack: 'Call-back record',
  },
  limits: {
    limitation: 'Complain within three years', accept: 'Decide on acceptance', decide2007: 'Decide to handle, transfer or refuse', dispute: 'Settle who is competent',
    mediate: 'Reach agreement or end mediation', endNotice: 'Tell both sides that mediation has ended', callBack: 'Call back',
  },
  steps: {
    assign: 'Assign', returnNoCompetence: 'Return: not competent', designate: 'Designate the organ', passOn: 'Pass on to the competent organ',
    refuse: 'Refuse', accept: 'Accept', respond: 'Record the answer of the operator', startMediation: 'Start the mediation',
    objectToMediator: 'Object to the mediator', decideOnMediator: 'Decide on the mediator', sendTest: 'Commission a test', resume: 'Take in the report and go on',
    settle: 'Settle', settleAtOnce: 'Settle without a written agreement', end: 'End the mediation', timeUp: 'Term over without agreement',
    withdraw: 'Withdraw the complaint', notifyEnd: 'Tell both sides of the end', close: 'Call back and close',
  },
  notes: {
    returnNoCompetence: 'Goes back to the dispatcher; the desk never passes it on itself',
    passOn: 'This ends the case; the receiving organ registers it anew and ties it to this one',
    refuse: 'Terms are those of 2020 as revised in 2022; those of order 121 of 2026 are unconfirmed',
    accept: 'Terms are those of 2020 as revised in 2022; those of order 121 of 2026 are unconfirmed',
    objectToMediator: 'Mediation waits for the decision',
    sendTest: 'The time of the test does not count',
    close: 'Nothing can be done in the case afterwards',
  },
})
