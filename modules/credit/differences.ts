import type { Differences } from '#kernel/procedure/inventory.ts'

const LISTED =
  'an application changes nothing until it is decided: the firm stays listed, and the term runs on'

/** What of the inventory is expressed otherwise than by an act of the same name. */
export const blacklistDifferences: Differences = {
  acts: {
    'listed.applyRepair': ['applyRepair', LISTED],
    'repairApplied.refuseRepair': ['refuseRepair', LISTED],
    'repairApplied.approveRepair': ['approveRepair', LISTED],
    'listed.expire': [
      'expire',
      'the end of the three years ends the case; removed is left for what false papers can undo',
    ],
  },
  limits: {
    'CRD.repairPenalty': [
      'creditRepair.repairPenalty',
      'food, drugs and special equipment: a bar of its own of 12 months (design.repairPenaltyLong)',
    ],
  },
}
