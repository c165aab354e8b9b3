import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
export const appointmentDifferences: Differences = {
  acts: {
    'examined.appoint': [
      'appointSupervisor、appointCoordinator、appointInformant',
      'each kind has conditions, and letters with a series, of its own',
    ],
    'expired.reappoint': [
      'appointSupervisor、appointCoordinator、appointInformant',
      'appointed again by the same act, under a new number',
    ],
  },
}

export const listedSupervisionDifferences: Differences = {
  acts: {
    'reporting.timeout': ['clock', 'lateness is computed; the local head is called to a talk'],
    'escalated.extendOnce': [
      'extendOnce',
      'a term is extended before it is over, and no state says that it is',
    ],
  },
}

export const campaignDifferences: Differences = {
  acts: {
    'running.report': [
      'campaignTask.report',
      'each area has its own task, with its own monthly clock and counts',
    ],
  },
  papers: {
    LISTDEC: ['listedSupervision', 'issued in the listed supervision that is proposed from it'],
  },
}
