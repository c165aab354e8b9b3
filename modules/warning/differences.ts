import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise than by an act of the same name. */
export const riskMonitoringDifferences: Differences = {
  papers: {
    WARN: [
      'riskWarning',
      'the warning is drafted and issued in the risk warning opened because of it',
    ],
  },
}
