import type { Differences } from '#kernel/procedure/inventory.ts'

/** How acts, papers and limits of the inventory are expressed otherwise, and why. */
const ERRAND = 'a case of its own, linked to the penalty'

const penalty: Differences = {
  acts: {
    'investigating.seize': ['seizure.opened', ERRAND],
    'noticed.requestHearing': [
      'requestHearing, hearing.opened',
      'asked for in its own term beside the defence; the hearing is a case of its own',
    ],
    'hearing.hold': ['hearing.hold', ERRAND],
    'noticed.defend': ['defend', 'stating a defence leaves the case where both rights run'],
    'noticed.termPassed': [
      'defenceTermPassed, hearingTermPassed, propose',
      'two rights in two terms; when both are over the officer submits the case',
    ],
    'defended.recheck': ['recheck', 'beside the hearing, in no order with it'],
    'heard.submitReport': [
      'submitReport',
      'the host brings the report of the linked hearing into the case',
    ],
    'served.publish': ['penaltyPublication.publish', ERRAND],
    'served.startPerform': ['finePayment.opened', ERRAND],
    'performing.allowInstalments': ['finePayment.allowInstalments', ERRAND],
    'instalments.pay': ['finePayment.pay', ERRAND],
    'performing.pay': ['finePayment.pay', ERRAND],
    'performing.timeout': ['clock', 'lateness is computed'],
    'overdue.urge': ['finePayment.urge', ERRAND],
    'urged.pay': ['finePayment.pay', ERRAND],
    'urged.applyCourt': ['finePayment.applyCourt', ERRAND],
    'served.reviewOrSuit': ['penaltyAppeal.opened', ERRAND],
    'underReview.annul': [
      'penaltyAppeal.annul, annul',
      'the review body annuls; the organ then ends its case',
    ],
    'underReview.uphold': ['penaltyAppeal.uphold', ERRAND],
    'performed.close': ['close', 'payment runs beside the case, which stays served'],
    'courtEnforced.close': ['close', 'payment runs beside the case, which stays served'],
  },
  papers: {
    SEIZE: ['seizure', 'issued in the linked case'],
    LIST: ['seizure', 'issued in the linked case'],
    HNOT: ['hearing', 'issued in the linked case'],
    HREC: ['hearing', 'issued in the linked case'],
    HREP: ['hearing', 'issued in the linked case'],
    CRIME: ['crimeTransfer', 'issued in the linked case'],
    PUB: ['penaltyPublication', 'issued in the linked case'],
    INST: ['finePayment', 'issued in the linked case'],
    RECEIPT: ['finePayment', 'brought in the linked case'],
    URGE: ['finePayment', 'issued in the linked case'],
    COURT: ['finePayment', 'issued in the linked case'],
    UPH: ['penaltyAppeal', 'brought in the linked case'],
  },
  limits: {
    'CAS.limitation': [
      'penalty.file, guard isWithinLimitation',
      'a question of when the act was found, not a term that runs in the case',
    ],
    'CAS.lateFee': [
      'finePayment.pay, guard paysAll',
      'computed from the days by lateFine(), so that no day is lost while the clock stands still',
    ],
  },
}

const LONGER = 'an extension is a longer term, not a state'

const seizure: Differences = {
  acts: {
    'executed.extend': ['extend', LONGER],
    'extended.release': ['release', LONGER],
    'extended.forfeit': ['forfeit', LONGER],
    'extended.handToPolice': ['handToPolice', LONGER],
    'extended.lapse': ['lapse', LONGER],
  },
}

const crimeTransfer: Differences = {
  acts: {
    'sent.refuse': ['policeRefuse', 'the refusal of the police is another act than the head’s'],
    'reconsidering.refuse': ['refuseFinally', 'the second refusal of the police'],
  },
}

const assistanceRequest: Differences = {
  acts: {
    'sent.timeout': ['clock', 'lateness is computed; the superior sees it'],
    'escalated.urge': ['urge', 'the superior urges while the request stands where it stands'],
  },
}

export const differences: Readonly<Record<string, Differences>> = {
  P18: penalty,
  P19: seizure,
  P20: crimeTransfer,
  P21: assistanceRequest,
}

export const separations: Readonly<Record<string, string>> = {
  SD06: 'penalty, spotPenalty, seizure: two officers with certificates in force at start, decideOnSpot and execute, and the signature of a second person (cosign) before anything is built on it; sampling and inspection in their own modules',
  SD07: 'penalty.submitReport: the host whose report counts took no part in investigation or review, and decide is not for the host; hearing: host and clerk are two persons and declare that they are not of the case',
  SD08: 'penalty.reviewOk, returnFile, reviewAgain: not by who started, signed, preserved or concluded; the form has the legal qualification confirmed',
  SD09: 'finePayment: paid by bank code and fiscal receipt, checked by the finance officer; cash only as art. 68, 69 allow, and paid into the bank by another person',
  SD10: 'penalty.decide refuses a heavy, complex or mitigated penalty without toCollective; three different heads and the record are needed',
  SD13: 'crimeTransfer: a team of two, two signatures (report, cosign), approve by the head of the organ only, who is neither of them',
  SD23: 'no interest is declared at start, cosign, review, hearing and report; penalty.decideWithdrawal, of the head by the heads together; who has to withdraw must be replaced before conclude and decide',
  SD26: 'sums of fines and confiscations stand in penalty and finePayment only; no measure of a bureau takes them as input',
}
