import { organ, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Campaign, CampaignPlan, CampaignProposal, CampaignSummary, Prolongation, Resampling, TaskOrder } from '../contract-campaign.ts'
import {
  baselineIsSound, beginCampaign, datesAreInOrder, exitIsNotReached, exitIsReached, isNotProlonged, listingIsProposed,
  prolongedIsLater, samplesAreEnough, tasksAreDone, untilEnd, withPlan, withProlongation, withQuotas, withResampling,
} from '../rules-campaign.ts'

/**
 * 专项整治行动. A campaign against an industry, area, product or problem has a baseline and a failing
 * rate to reach, fixed when the head approves it. Each area gets its task, a case of its own with its
 * monthly reports; when all are done, sampling again shows whether the rate is reached. If not, it is
 * prolonged once, or the nation lists the place.
 */
export const campaign = defineProcedure(Campaign, {
  name: 'campaign',
  inventory: 'P36',
  title: '专项整治行动',
  law: ['FSL', 'PQL', 'PQSM', 'SPR'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2007-07-26' },
  opening: CampaignProposal,
  begin: beginCampaign,
  titled: (one) => one.name,
  number: { series: 'ZX-{region}-{year}-{serial:3}' },

  states: {
    proposed: '已提出', approved: '已批准', running: '进行中', evaluating: '评估中', closed: '结案', dropped: '不予立项',
    listedUp: '转挂牌督办',
  },
  start: 'proposed',
  final: ['dropped', 'closed', 'listedUp'],

  capacities: {
    provinceOfficer: organ('省局经办人', 'provinceOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    nationalHead: superior('总局负责人', 'nationalHead'),
  },
  opens: ['provinceOfficer'],
  follows: [{ from: 'case:riskWarning', meaning: 'causedBy' }],

  documents: {
    plan: { zh: '专项整治方案', code: 'CPLAN', series: '{organ}市监整治〔{year}〕{serial}号' },
    tasks: { zh: '任务书', code: 'TASK', series: 'NB-{region}-{year}-{serial:6}' },
    summary: { zh: '进展(总结)报告', code: 'CREP' },
    evaluation: { zh: '整治效果评估', code: 'REVAL' },
    extension: { zh: '延长期限审批表', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
    reasons: { zh: '不予批准理由记录', code: 'REASON' },
  },

  limits: {
    end: { id: 'design.campaignEnd', zh: '行动结束', kind: 'term', term: untilEnd, from: ['issueTasks', 'prolong'], until: ['finish'], by: 'provinceOfficer', roll: false, basis: 'design', origin: 'agreed', confidence: 'd' },
  },

  steps: {
    approve: { zh: '批准方案', from: 'proposed', to: 'approved', by: 'organHead', issues: ['plan'], form: CampaignPlan, when: [baselineIsSound], verify: [datesAreInOrder], records: withPlan, basis: 'FSL 109; PQSM 50', note: '范围、基线和目标值自此固定' },
    drop: { zh: '不予立项', from: 'proposed', to: 'dropped', by: 'organHead', issues: ['reasons'], form: Reasons, basis: 'design', note: '本案就此结束' },
    issueTasks: { zh: '下达任务', from: 'approved', to: 'running', by: 'provinceOfficer', issues: ['tasks'], form: TaskOrder, records: withQuotas, basis: 'design', note: '各区域的任务从本案分别立案' },
    finish: { zh: '行动结束，转入评估', from: 'running', to: 'evaluating', by: 'provinceOfficer', needs: ['summary'], form: CampaignSummary, when: [tasksAreDone], basis: 'design' },
    reachExit: { zh: '达到目标，结案', from: 'evaluating', to: 'closed', by: 'organHead', issues: ['evaluation'], form: Resampling, verify: [samplesAreEnough, exitIsReached], records: withResampling, basis: 'PQSM 50', note: '结案后不再办理' },
    prolong: { zh: '延长行动', from: 'evaluating', to: 'running', by: 'organHead', issues: ['extension'], form: Prolongation, when: [isNotProlonged], verify: [prolongedIsLater], records: withProlongation, basis: 'design' },
    toListed: { zh: '未达目标，转挂牌督办', from: 'evaluating', to: 'listedUp', by: 'nationalHead', form: Resampling, when: [listingIsProposed], verify: [samplesAreEnough, exitIsNotReached], records: withResampling, basis: 'design', note: '本案就此结束，由挂牌督办接续' },
  },
}, {
  title: 'Special campaign',
  states: {
    proposed: 'Proposed', approved: 'Approved', running: 'Running', evaluating: 'Being evaluated', closed: 'Closed', dropped: 'Not approved',
    listedUp: 'Handed to listed supervision',
  },
  capacities: { provinceOfficer: 'Officer of the province', organHead: 'Head of the organ', nationalHead: 'Head of the national bureau' },
  documents: { plan: 'Campaign plan', tasks: 'Task order', summary: 'Progress report', evaluation: 'Evaluation of effect', extension: 'Term extension', reasons: 'Reasons on record' },
  limits: { end: 'End of the campaign' },
  steps: {
    approve: 'Approve the plan', drop: 'Do not approve', issueTasks: 'Issue the tasks', finish: 'Finish and evaluate', reachExit: 'Goal reached: close', prolong: 'Prolong the campaign',
    toListed: 'Goal not reached: listed supervision',
  },
  notes: {
    approve: 'Scope, baseline and goal are fixed from now on',
    drop: 'This ends the case',
    issueTasks: 'The task of each area is opened from this case',
    reachExit: 'Nothing can be done in the case afterwards',
    toListed: 'This ends the case; listed supervision takes it from here',
  },
})
