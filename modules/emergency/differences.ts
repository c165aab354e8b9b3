import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory of P26 is expressed otherwise, and why. */
export const emergencyDifferences: Differences = {
  acts: {
    'reported.close': [
      'dismiss',
      'a false alarm is dismissed with its reasons; closing is another act',
    ],
  },
  limits: {
    'EMR.drill': [
      'drillProgramme.drill (recurrence)',
      'the duty is of the organ and not of one case: it runs in its standing programme',
    ],
  },
}
