import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
const OPENING = ['opened', 'the application is the opening form'] as const
const DRAFT = ['withdraw', 'a draft is no case yet; what was submitted is withdrawn'] as const

export const industrialDifferences: Differences = {
  acts: {
    'draft.submit': OPENING,
    'draft.withdraw': DRAFT,
    'issued.schedulePostReview': [
      'issueOnCommitment+schedulePostReview',
      'a licence on commitment rests in a state of its own, so that an issued one is an end',
    ],
  },
}

export const licenceDifferences: Differences = {
  acts: {
    'renewPending.refuseRenew': [
      'refuseRenew+expire',
      'a licence whose renewal is refused holds to its last day, and then expires by the clock',
    ],
  },
}

export const foodDifferences: Differences = {
  acts: { 'draft.submit': OPENING, 'draft.withdraw': DRAFT },
}
