import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  AnswerAcceptance, AnswerRejection, OversightVisit, VisitAnswer, VisitNotice, VisitPlan, VisitReport, VisitStart,
} from '../contract-oversight-visit.ts'
import {
  beginVisit, dayHasCome, drawHolds, everyFindingIsAnswered, hasFindings, hasNoFindings, hasOrgan, isPlanned,
  teamIsOfTwo, visitLiesAhead, withArrival, withNotice, withReport,
} from '../rules-oversight-visit.ts'

/**
 * 督导检查. A superior organ visits one below, announced or not, draws finished files at random, and
 * reports findings with clause and evidence; each of them is rectified and answered within the term.
 * An unannounced visit is opened on the way: the organ sees its own cases (SD24).
 */
export const oversightVisit = defineProcedure(OversightVisit, {
  name: 'oversightVisit',
  inventory: 'P40',
  title: '督导检查',
  law: ['FSL', 'IPLR'],
  version: 1,
  inForce: { current: '2015-10-01', 2007: '2007-01-01' },
  opening: VisitPlan,
  begin: beginVisit,
  titled: ({ title }) => title,
  number: { series: 'DD-{year}-{serial:4}' },

  states: { planned: '待督导', notified: '已通知', onSite: '督导中', reported: '已出督导报告', answered: '已反馈整改', closed: '已办结', dropped: '取消督导' },
  start: 'planned',
  final: ['closed', 'dropped'],

  capacities: {
    oversightInspector: organ('督导员', 'oversightInspector'),
    visitedOfficer: party('被督导机关经办人', 'provinceOfficer'),
  },
  opens: ['oversightInspector'],

  documents: {
    order: { zh: '任务书', code: 'TASK', series: 'NB-{region}-{year}-{serial:6}' },
    report: { zh: '督导检查报告', code: 'OVER' },
    rectification: { zh: '整改报告', code: 'RECT' },
  },

  limits: {
    arrival: { id: 'design.visitArrival', zh: '暗访须当日到场', kind: 'window', term: '24 hours', from: 'opened', until: ['startUnannounced'], by: 'oversightInspector', when: isPlanned, basis: 'design', origin: 'internal', confidence: 'd' },
    report: { id: 'design.visitReport', zh: '出具督导报告', kind: 'term', term: '20 working days', from: ['start', 'startUnannounced'], until: ['report'], by: 'oversightInspector', basis: 'design', origin: 'internal', confidence: 'd' },
    rectify: { id: 'INS.rectify', zh: '整改并反馈', kind: 'term', term: '15 working days', from: ['report', 'rejectAnswer'], until: ['answer', 'closeClean'], by: 'visitedOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    notify: { zh: '通知', from: 'planned', to: 'notified', by: 'oversightInspector', issues: ['order'], form: VisitNotice, when: [hasOrgan], verify: [visitLiesAhead], records: withNotice, basis: 'FSL 117; design' },
    startUnannounced: { zh: '暗访到场', from: 'planned', to: 'onSite', by: 'oversightInspector', issues: ['order'], form: VisitStart, when: [hasOrgan], verify: [teamIsOfTwo], records: withArrival, basis: 'FSL 117; design' },
    start: { zh: '到场', from: 'notified', to: 'onSite', by: 'oversightInspector', form: VisitStart, when: [dayHasCome], verify: [teamIsOfTwo], records: withArrival, basis: 'FSL 117; design' },
    drop: { zh: '取消督导', from: ['planned', 'notified'], to: 'dropped', by: 'oversightInspector', form: Reasons, basis: 'design', note: '本案就此结束' },
    report: { zh: '出具督导报告', from: 'onSite', to: 'reported', by: 'oversightInspector', issues: ['report'], form: VisitReport, verify: [drawHolds], records: withReport, basis: 'FSL 117; IPLR 60; design' },
    answer: { zh: '反馈整改', from: 'reported', to: 'answered', by: 'visitedOfficer', needs: ['rectification'], form: VisitAnswer, when: [hasFindings], verify: [everyFindingIsAnswered], basis: 'design' },
    accept: { zh: '认可整改', from: 'answered', to: 'closed', by: 'oversightInspector', form: AnswerAcceptance, basis: 'design', note: '结案后不再办理' },
    rejectAnswer: { zh: '要求继续整改', from: 'answered', to: 'reported', by: 'oversightInspector', form: AnswerRejection, basis: 'design' },
    closeClean: { zh: '无问题结案', from: 'reported', to: 'closed', by: 'oversightInspector', form: AnswerAcceptance, when: [hasNoFindings], basis: 'design', note: '结案后不再办理' },
  },
}, {
  title: 'Inspection of a lower organ',
  states: { planned: 'Planned', notified: 'Notified', onSite: 'On site', reported: 'Reported', answered: 'Answered', closed: 'Closed', dropped: 'Dropped' },
  capacities: { oversightInspector: 'Oversight inspector', visitedOfficer: 'Officer of the organ visited' },
  documents: { order: 'Task order', report: 'Oversight report', rectification: 'Rectification report' },
  limits: { arrival: 'Unannounced: arrive within the day', report: 'Report on the visit', rectify: 'Rectify and answer' },
  steps: {
    notify: 'Notify', startUnannounced: 'Arrive unannounced', start: 'Arrive', drop: 'Drop the visit', report: 'Report', answer: 'Answer with rectification', accept: 'Accept the answer',
    rejectAnswer: 'Demand more', closeClean: 'Close without findings',
  },
  notes: {
    drop: 'This ends the case',
    accept: 'Nothing can be done in the case afterwards',
    closeClean: 'Nothing can be done in the case afterwards',
  },
})
