import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
export const standardProjectDifferences: Differences = {
  acts: {
    'drafting20.extend': [
      'extend',
      'a request stops nothing: it is noted, and the project goes on until it is answered',
    ],
    'extended.grantExtension': [
      'grantExtension',
      'the answer moves the last day of the term; the stage stays what it is',
    ],
    'extended.refuseExtension': [
      'refuseExtension',
      'from the stage the project is in: a request is no state of its own',
    ],
  },
}
