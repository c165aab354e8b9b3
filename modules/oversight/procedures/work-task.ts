import { organ, party } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { CompletionCheck, CompletionClaim, MonthlyReport, NewDate, TaskOrder, TaskPlan, WorkTask } from '../contract-work-task.ts'
import {
  beginTask, dueLiesAhead, hasNoNewDate, hasOwner, isInWork, isLate, measureIsNoFine, monthIsNext, newDateLiesAhead,
  targetIsReached, untilDueOn, withClaim, withMonth, withNewDate, withOrder,
} from '../rules-work-task.ts'

/**
 * 工作要点任务督办. Each of the 27 points is broken into tasks with owner, measure, target and day. The
 * owner reports every month, claims completion with evidence, and an inspector who did not give the
 * order confirms it; lateness is computed, and a new day is set once.
 */
export const workTask = defineProcedure(WorkTask, {
  name: 'workTask',
  inventory: 'P39',
  title: '工作要点任务督办',
  law: ['APL'],
  version: 1,
  inForce: { current: '2007-01-01', 2007: '2007-01-01' },
  opening: TaskPlan,
  begin: beginTask,
  titled: ({ workPoint, title }) => `要点${workPoint}：${title}`,
  number: { series: 'DB-{year}-{serial:4}' },

  states: { planned: '待下达', assigned: '已下达', running: '办理中', doneClaimed: '完成待确认', closed: '已办结' },
  start: 'planned',
  final: ['closed'],

  capacities: {
    superiorOfficer: organ('上级机关经办人', 'superiorOfficer'),
    taskOwner: party('责任单位经办人', 'provinceOfficer'),
    oversightInspector: organ('督导员', 'oversightInspector'),
  },
  opens: ['superiorOfficer'],

  documents: {
    order: { zh: '任务书', code: 'TASK', series: 'NB-{region}-{year}-{serial:6}' },
    report: { zh: '进展（月度）报告', code: 'CREP' },
    evidence: { zh: '完成证明材料', code: 'EVID' },
    check: { zh: '督导检查报告', code: 'OVER' },
    newDate: { zh: '延长期限审批表', code: 'EXT' },
  },

  limits: {
    accept: { id: 'design.taskAccept', zh: '接受任务', kind: 'term', term: '5 working days', from: 'assign', until: ['accept'], by: 'taskOwner', basis: 'design', origin: 'internal', confidence: 'd' },
    due: { id: 'design.taskDue', zh: '完成任务', kind: 'term', term: untilDueOn, from: ['assign', 'reject'], until: ['claimDone'], by: 'taskOwner', when: isInWork, roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    report: { id: 'LST.report', zh: '月度报告', kind: 'recurrence', term: '1 month', from: ['accept', 'reject'], until: ['report'], by: 'taskOwner', when: ({ state }) => state === 'running', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    confirm: { id: 'design.taskConfirm', zh: '确认完成情况', kind: 'term', term: '10 working days', from: 'claimDone', until: ['confirm', 'reject'], by: 'oversightInspector', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    assign: { zh: '下达任务', from: 'planned', to: 'assigned', by: 'superiorOfficer', issues: ['order'], form: TaskOrder, when: [hasOwner], verify: [measureIsNoFine, dueLiesAhead], records: withOrder, basis: 'design; APL 74' },
    accept: { zh: '接受任务', from: 'assigned', to: 'running', by: 'taskOwner', basis: 'design' },
    report: { zh: '月度报告', from: 'running', by: 'taskOwner', needs: ['report'], form: MonthlyReport, verify: [monthIsNext], records: withMonth, basis: 'design' },
    newDate: { zh: '重新确定期限', from: 'running', by: 'superiorOfficer', issues: ['newDate'], form: NewDate, when: [isLate, hasNoNewDate], verify: [newDateLiesAhead], extends: ['due'], records: withNewDate, basis: 'design', note: '只能一次，并在督办板上公开' },
    claimDone: { zh: '申报完成', from: 'running', to: 'doneClaimed', by: 'taskOwner', needs: ['evidence'], form: CompletionClaim, verify: [targetIsReached], records: withClaim, basis: 'design', note: '没有证明材料不能申报' },
    confirm: { zh: '确认完成', from: 'doneClaimed', to: 'closed', by: 'oversightInspector', issues: ['check'], form: CompletionCheck, notSameAs: ['assign'], basis: 'design', note: '结案后不再办理' },
    reject: { zh: '不予确认', from: 'doneClaimed', to: 'running', by: 'oversightInspector', issues: ['check'], form: CompletionCheck, notSameAs: ['assign'], basis: 'design' },
  },
}, {
  title: 'Supervised task',
  states: { planned: 'Planned', assigned: 'Assigned', running: 'Running', doneClaimed: 'Completion claimed', closed: 'Closed' },
  capacities: { superiorOfficer: 'Officer of the organ above', taskOwner: 'Owner of the task', oversightInspector: 'Oversight inspector' },
  documents: { order: 'Task order', report: 'Monthly report', evidence: 'Evidence of completion', check: 'Oversight report', newDate: 'Approval of the new day' },
  limits: { accept: 'Accept the task', due: 'Complete the task', report: 'Report every month', confirm: 'Decide on the claim' },
  steps: {
    assign: 'Assign the task', accept: 'Accept the task', report: 'Report the month', newDate: 'Set a new day', claimDone: 'Claim completion', confirm: 'Confirm completion',
    reject: 'Reject the claim',
  },
  notes: {
    newDate: 'Only once, and shown on the board',
    claimDone: 'Nothing is claimed without evidence',
    confirm: 'Nothing can be done in the case afterwards',
  },
})
