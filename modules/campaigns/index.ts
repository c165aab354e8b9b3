import type { Module } from '#platform/module.ts'
import {
  appointmentDifferences,
  campaignDifferences,
  listedSupervisionDifferences,
} from './differences.ts'
import { appointment } from './procedures/appointment.ts'
import { campaign } from './procedures/campaign.ts'
import { campaignTask } from './procedures/campaign-task.ts'
import { listedSupervision } from './procedures/listed-supervision.ts'
import { appointmentWorked } from './worked/appointment.ts'
import { campaignWorked } from './worked/campaign.ts'
import { campaignTaskWorked } from './worked/campaign-task.ts'
import { listedSupervisionWorked } from './worked/listed-supervision.ts'

/** The one door of the module. */
export const campaigns: Module = {
  name: 'campaigns',
  procedures: [appointment, listedSupervision, campaign, campaignTask],
  worked: [appointmentWorked, listedSupervisionWorked, campaignWorked, campaignTaskWorked],
  differences: {
    P30: appointmentDifferences,
    P31: listedSupervisionDifferences,
    P36: campaignDifferences,
  },
  separations: {
    SD28: 'appointment: the examiner belongs to the organ above, an invigilator above the examiner needs a reason, and questions are drawn by a public seed that lies after the bank was fixed',
  },
  chain: { appointment: null, listedSupervision: null, campaign: null, campaignTask: null },
}
