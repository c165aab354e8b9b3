import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
export const laboratoryDifferences: Readonly<Record<string, Differences>> = {
  P08: {
    acts: {
      'draft.submit': [
        'opened、addPapers',
        'the application is the opening form; its papers are filed at once or before acceptance',
      ],
    },
  },
}

/** Where rules of separation hold. */
export const laboratorySeparations: Readonly<Record<string, string>> = {
  SD03: 'cmaAccreditation.assignReviewers: at least two reviewers, certified for the field, without an interest for three years',
  SD25: 'cmaAccreditation.taskBan: a laboratory on record for recommending, co-making or selling goods is given no order of test (sampleTest)',
}
