import { organ, party } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  CorrectionOrder, Findings, RepeatCheck, ResultPublished, RoutineInspection, Talk, Verification, Visit, VisitRefused,
  VisitStart,
} from '../contract-routine-inspection.ts'
import { pairIsQualified } from '../rules-officers.ts'
import {
  beginVisit, everyPointIsAnswered, failuresAreGrave, failuresAreMinor, failuresHaveFacts, isCorrected,
  isProtected, nothingFailed, repeatIsChecked, resultIsPublished, sinceSuperior, somethingFailed, visitHasReason, withFindings,
  withRepeatCheck, withVerification,
} from '../rules-routine-inspection.ts'

/**
 * 日常监督检查. Two officers drawn at random check a firm point by point. Nothing failing ends the
 * visit; minor failings are ordered to be put right; a failing key point, or one that touches safety,
 * becomes a clue. The result is published.
 */
export const routineInspection = defineProcedure(RoutineInspection, {
  name: 'routineInspection',
  inventory: 'P33',
  title: '日常监督检查',
  law: ['FSIM', 'FSL', 'PQL', 'IPLR', 'APL'],
  version: 1,
  inForce: { current: '2022-03-15', 2007: '2001-12-29' },
  opening: Visit,
  begin: beginVisit,
  titled: (visit) => `${{ routine: '日常监督检查', unannounced: '飞行检查', clue: '有因检查' }[visit.kind]}（${visit.checklist}）`,
  number: { series: 'JC-{region}-{date}-{serial:4}' },

  states: {
    assigned: '已到达', onSite: '检查中', found: '已形成检查结果', refusedBySubject: '被拒绝检查', closed: '办结',
    rectifying: '整改中', rechecked: '已核查整改', clueSent: '移交线索', interviewed: '已约谈',
  },
  start: 'assigned',
  final: ['closed', 'clueSent'],

  capacities: {
    firm: party('被检查企业', 'enterpriseUser'),
    supervisor: organ('监督员', 'supervisor'),
    organHead: organ('机关负责人', 'organHead'),
  },
  opens: ['supervisor'],
  follows: [
    { from: 'case:inspectionPlan', meaning: 'drawnBy' }, { from: 'case:riskWarning', meaning: 'causedBy' },
    { from: 'case:followUp', meaning: 'causedBy' }, { from: 'enterprise', meaning: 'concerns' },
  ],

  documents: {
    task: { zh: '检查任务书', code: 'INSNOT', series: 'JCR-{region}-{date}-{serial:4}' },
    record: { zh: '监督检查结果记录表', code: 'INSREC', series: 'JCJ-{region}-{date}-{serial:4}' },
    refusalRecord: { zh: '拒检认定表', code: 'REFUSE' },
    order: { zh: '责令改正（整改）通知书', code: 'ORDER', series: '{organ}市监责改〔{year}〕{serial}号' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
    rectification: { zh: '整改报告', code: 'RECT' },
    talk: { zh: '责任约谈记录', code: 'TALK' },
  },

  limits: {
    noRepeat: { id: 'INS.noRepeat', zh: '上级检查后三个月内不重复检查相同项目', kind: 'bar', term: '3 months', from: 'checkRepeat', since: sinceSuperior, until: ['start'], by: 'supervisor', when: isProtected, roll: false, basis: 'FSIM 42', confidence: 'v' },
    rectify: { id: 'INS.rectify', zh: '按期整改', kind: 'term', term: '15 working days', from: 'orderRectify', until: ['reportCorrection', 'verify'], by: 'firm', basis: 'FSIM 33; design', confidence: 'd' },
    publish: { id: 'INS.publish', zh: '公开检查结果', kind: 'term', term: '20 working days', from: 'recordFindings', until: ['publish'], by: 'supervisor', basis: 'FSIM 39', confidence: 'v' },
  },

  steps: {
    checkRepeat: { zh: '核对上级检查情况', from: 'assigned', by: 'supervisor', form: RepeatCheck, records: withRepeatCheck, basis: 'FSIM 42; PQL 15' },
    start: { zh: '出示证件，开始检查', from: 'assigned', to: 'onSite', by: 'supervisor', issues: ['task'], form: VisitStart, when: [visitHasReason, repeatIsChecked], verify: [pairIsQualified], basis: 'FSIM 23; APL 55; IPLR 39' },
    recordFindings: { zh: '登记检查结果', from: 'onSite', to: 'found', by: 'supervisor', issues: ['record'], form: Findings, verify: [everyPointIsAnswered, failuresHaveFacts], records: withFindings, basis: 'FSIM 19,23' },
    reportRefusal: { zh: '登记拒绝检查', from: 'onSite', to: 'refusedBySubject', by: 'supervisor', issues: ['refusalRecord'], form: VisitRefused, basis: 'FSL 133; PQL 56' },
    publish: { zh: '公开检查结果', from: ['found', 'interviewed', 'rectifying', 'rechecked'], by: 'supervisor', form: ResultPublished, basis: 'FSIM 39' },
    noIssue: { zh: '未发现问题，办结', from: 'found', to: 'closed', by: 'supervisor', issues: ['record'], when: [nothingFailed, resultIsPublished], basis: 'FSIM 33' },
    interview: { zh: '责任约谈', from: 'found', to: 'interviewed', by: 'organHead', needs: ['talk'], form: Talk, when: [somethingFailed], basis: 'FSL 114' },
    orderRectify: { zh: '责令整改', from: ['found', 'interviewed'], to: 'rectifying', by: 'supervisor', issues: ['order'], form: CorrectionOrder, when: [failuresAreMinor], basis: 'FSIM 33' },
    reportCorrection: { zh: '报告整改情况', from: 'rectifying', by: 'firm', needs: ['rectification'], basis: 'FSIM 33' },
    verify: { zh: '核查整改', from: 'rectifying', to: 'rechecked', by: 'supervisor', issues: ['record'], form: Verification, records: withVerification, basis: 'FSIM 33' },
    pass: { zh: '整改到位，办结', from: 'rechecked', to: 'closed', by: 'supervisor', when: [isCorrected(true), resultIsPublished], basis: 'FSIM 33' },
    fail: { zh: '未整改到位，移交线索', from: 'rechecked', to: 'clueSent', by: 'supervisor', issues: ['clue'], when: [isCorrected(false)], basis: 'FSIM 34', note: '本案就此结束，由执法机构查处' },
    toClue: { zh: '移交线索', from: ['found', 'interviewed', 'refusedBySubject'], to: 'clueSent', by: 'supervisor', issues: ['clue'], when: [failuresAreGrave], basis: 'FSIM 34; FSL 133', note: '本案就此结束，由执法机构查处' },
  },
}, {
  title: 'Routine inspection',
  states: {
    assigned: 'Arrived', onSite: 'On the spot', found: 'Findings recorded', refusedBySubject: 'Refused by the firm', closed: 'Closed',
    rectifying: 'Being put right', rechecked: 'Correction checked', clueSent: 'Handed over as clue', interviewed: 'Interview held',
  },
  capacities: { firm: 'Inspected firm', supervisor: 'Supervisor', organHead: 'Head of the organ' },
  documents: {
    task: 'Inspection order', record: 'Inspection record', refusalRecord: 'Refusal record', order: 'Order to correct', clue: 'Clue slip', rectification: 'Rectification report', talk: 'Interview record',
  },
  limits: { noRepeat: 'Not again within three months of a superior', rectify: 'Put right by the date', publish: 'Publish the result' },
  steps: {
    checkRepeat: 'See what a superior checked', start: 'Show certificates and begin', recordFindings: 'Record the findings', reportRefusal: 'Record the refusal', publish: 'Publish the result',
    noIssue: 'Nothing found: close', interview: 'Hold the responsible to account', orderRectify: 'Order to correct', reportCorrection: 'Report the correction', verify: 'Check the correction',
    pass: 'Put right: close', fail: 'Not put right: clue', toClue: 'Hand over as a clue',
  },
  notes: {
    fail: 'This ends the case; enforcement takes it from here',
    toClue: 'This ends the case; enforcement takes it from here',
  },
})
