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

export const cosmeticsDifferences: Differences = {
  acts: { 'draft.submit': OPENING },
}

export const qualificationDifferences: Differences = {
  acts: {
    'draft.submit': OPENING,
    'issued.applyUpgrade': [
      'opened',
      'an upgrade is an application of its own that concerns the qualification held',
    ],
    'upgradePending.expertReview': [
      'expertReview',
      'the review of the application for the upgrade',
    ],
  },
}

export const workshopDifferences: Differences = {
  acts: {
    'draft.submit': OPENING,
    'registered.firstVisit': [
      'firstVisit',
      'a first check leaves the registration as it is; what it finds is an act of its own',
    ],
    'firstChecked.continue': ['firstVisit', 'nothing is to be continued: the check moves no state'],
    'breachFound.cancel': [
      'cancelForBreach',
      'needs the penalty decision, which a deregistration on request does not',
    ],
  },
  papers: {
    LICCERT: ['foodLicence.issue', 'the certificate is issued in the application for the licence'],
  },
}

export const additiveDifferences: Differences = {
  acts: { 'draft.file': ['opened', 'the filing is the opening form'] },
}
