import { organ } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { ControlCheck, HelpPlan, HelpVisit, UpliftEnrolment, UpliftPlan } from '../contract-uplift.ts'
import { beginUplift, isFit, withBaseline, withRescore } from '../rules-uplift.ts'

/**
 * 小型食品企业能力提升. An internal procedure of the organ: the control system of a small firm is
 * scored, helped along with a plan and a visit each quarter, and scored again. Who is fit may apply
 * for a food licence (P02).
 */
export const upliftPlan = defineProcedure(UpliftPlan, {
  name: 'upliftPlan',
  inventory: 'P44',
  title: '小型食品企业能力提升',
  law: ['FSL'],
  version: 1,
  inForce: { current: '2015-10-01', 2007: '2007-01-01' },
  opening: UpliftEnrolment,
  begin: beginUplift,
  titled: (plan) => `${plan.firm}能力提升`,
  number: { series: 'NT-{region}-{year}-{serial:5}' },

  states: {
    enrolled: '已纳入', baselined: '已摸底', helping: '帮扶中', rescored: '已复评', graduated: '已结业', left: '已退出',
  },
  start: 'enrolled',
  final: ['graduated', 'left'],

  capacities: {
    supervisor: organ('监督员', 'supervisor'),
    decider: organ('审批人', 'decider'),
  },
  opens: ['supervisor'],
  follows: [{ from: 'case:workshopRegistration', meaning: 'concerns' }],

  documents: {
    checklist: { zh: '质量安全控制体系检查表', code: 'UPCHK' },
    task: { zh: '任务书', code: 'TASK', series: 'NB-{region}-{year}-{serial:6}' },
    visitRecord: { zh: '监督检查结果记录表', code: 'INSREC', series: 'JC-{region}-{date}-{serial:4}' },
    leaving: { zh: '退出理由记录', code: 'REASON' },
  },

  limits: {
    baseline: { id: 'design.upliftBaseline', zh: '摸底评分', kind: 'term', term: '1 month', from: 'opened', until: ['baseline', 'leave'], by: 'supervisor', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    visits: { id: 'design.upliftVisits', zh: '每季度至少走访一次', kind: 'recurrence', term: '3 months', from: ['plan', 'continue'], until: ['visit'], by: 'supervisor', when: (facts) => facts.state === 'helping', roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    baseline: { zh: '摸底评分', from: 'enrolled', to: 'baselined', by: 'supervisor', needs: ['checklist'], form: ControlCheck, records: withBaseline, basis: 'design' },
    plan: { zh: '制定帮扶方案', from: 'baselined', to: 'helping', by: 'supervisor', issues: ['task'], form: HelpPlan, basis: 'design' },
    visit: { zh: '走访帮扶', from: 'helping', by: 'supervisor', issues: ['visitRecord'], form: HelpVisit, basis: 'design' },
    rescore: { zh: '复评', from: 'helping', to: 'rescored', by: 'supervisor', needs: ['checklist'], form: ControlCheck, records: withRescore, basis: 'design' },
    graduate: { zh: '结业', from: 'rescored', to: 'graduated', by: 'decider', needs: ['checklist'], when: [isFit], notSameAs: ['rescore'], basis: 'design', note: '结业后可以申请食品生产许可，本案就此结束' },
    continue: { zh: '继续帮扶', from: 'rescored', to: 'helping', by: 'supervisor', basis: 'design' },
    leave: { zh: '退出', from: ['enrolled', 'baselined', 'helping', 'rescored'], to: 'left', by: 'supervisor', issues: ['leaving'], form: Reasons, basis: 'design', note: '本案就此结束' },
  },
}, {
  title: 'Uplift of a small food firm',
  states: { enrolled: 'Taken in', baselined: 'Baseline scored', helping: 'Being helped', rescored: 'Scored again', graduated: 'Graduated', left: 'Left' },
  capacities: { supervisor: 'Supervisor', decider: 'Decider' },
  documents: { checklist: 'Checklist of the control system', task: 'Task order', visitRecord: 'Inspection record', leaving: 'Reasons for leaving' },
  limits: { baseline: 'Score the baseline', visits: 'A visit each quarter at least' },
  steps: {
    baseline: 'Score the baseline', plan: 'Make the plan', visit: 'Visit', rescore: 'Score again', graduate: 'Graduate', continue: 'Go on helping', leave: 'Leave',
  },
  notes: {
    graduate: 'The firm may apply for a food licence; this ends the case',
    leave: 'This ends the case',
  },
})
