import { organ, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { CampaignTask, CampaignTaskOrder, TaskEnd, TaskReport } from '../contract-campaign.ts'
import { beginTask, isWorking, shortfallIsExplained, taskReportIsNewer, untilTaskEnd, withReport } from '../rules-campaign.ts'

/**
 * 专项整治任务. What one organ does in a campaign of the organ above it: monthly reports whose counts
 * add up, an end that explains what is missing, and the acceptance of the organ above.
 */
export const campaignTask = defineProcedure(CampaignTask, {
  name: 'campaignTask',
  inventory: 'P36',
  title: '专项整治任务',
  law: ['FSL', 'PQL', 'SPR'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2007-07-26' },
  opening: CampaignTaskOrder,
  begin: beginTask,
  titled: (task) => `${task.name}任务`,
  number: { series: 'ZXRW-{region}-{year}-{serial:4}' },

  states: { assigned: '已下达', working: '进行中', reported: '已报完成', done: '已验收' },
  start: 'assigned',
  final: ['done'],

  capacities: {
    provinceOfficer: superior('上级经办人', 'provinceOfficer'),
    countyOfficer: organ('县局经办人', 'countyOfficer'),
  },
  opens: ['provinceOfficer'],
  follows: [{ from: 'case:campaign', meaning: 'partOf' }],

  documents: { report: { zh: '进展(月度)报告', code: 'CREP' } },

  limits: {
    report: { id: 'LST.report', zh: '每月报告进展', kind: 'recurrence', term: '1 month', from: 'opened', until: ['report'], by: 'countyOfficer', when: isWorking, roll: false, basis: 'design', confidence: 'd' },
    end: { id: 'design.campaignTaskEnd', zh: '完成任务', kind: 'term', term: untilTaskEnd, from: 'opened', until: ['finishTask'], by: 'countyOfficer', roll: false, basis: 'design', origin: 'agreed', confidence: 'd' },
  },

  steps: {
    report: { zh: '报告进展', from: ['assigned', 'working'], to: 'working', by: 'countyOfficer', needs: ['report'], form: TaskReport, verify: [taskReportIsNewer], records: withReport, basis: 'design' },
    finishTask: { zh: '报告完成', from: 'working', to: 'reported', by: 'countyOfficer', form: TaskEnd, verify: [shortfallIsExplained], basis: 'design' },
    acceptTask: { zh: '验收', from: 'reported', to: 'done', by: 'provinceOfficer', basis: 'design' },
    returnTask: { zh: '退回继续办理', from: 'reported', to: 'working', by: 'provinceOfficer', form: Reasons, basis: 'design' },
  },
}, {
  title: 'Task of a campaign',
  states: { assigned: 'Assigned', working: 'Under way', reported: 'Reported as done', done: 'Accepted' },
  capacities: { provinceOfficer: 'Officer of the organ above', countyOfficer: 'Officer of the county' },
  documents: { report: 'Monthly progress report' },
  limits: { report: 'Report each month', end: 'Finish the task' },
  steps: { report: 'Report progress', finishTask: 'Report it as done', acceptTask: 'Accept', returnTask: 'Return for more' },
})
