import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
const UNSEEN = 'before arrival there is a plan about no firm, so that no firm can see it'
const BLIND = 'the laboratory works in a case of its own, which names no firm (SD05)'

export const samplingDifferences: Readonly<Record<string, Differences>> = {
  P11: {
    acts: {
      'planned.approvePlan': ['samplingPlan.approvePlan', UNSEEN],
      'approved.draw': ['samplingPlan.draw', UNSEEN],
      'drawn.issueNotice': ['samplingPlan.issueNotice', UNSEEN],
      'sampled.receive': ['sampleTest.receive', BLIND],
      'received.rejectSample': ['sampleTest.rejectSample、noteRejection', BLIND],
      'received.startTest': ['sampleTest.startTest', BLIND],
      'testing.signReport': ['sampleTest.signReport、noteReport', BLIND],
      'failNoticed.object': [
        'objection.opened、noteObjection',
        'an objection is a case of its own; that it came is noted and stops the clocks',
      ],
      'objection.objectionRejected': [
        'objectionRejected',
        'the objection is a linked case and no state; its end opens this step',
      ],
      'objection.objectionUpheld': [
        'objectionUpheld',
        'the objection is a linked case and no state; its end opens this step',
      ],
      'confirmedFail.openFollowUp': ['followUp.opened', 'the follow-up is a case of its own'],
      'followUp.publish': ['publish', 'the follow-up is a case of its own and no state'],
    },
    papers: {
      PLAN: ['samplingPlan', UNSEEN],
      DRAW: ['samplingPlan', UNSEEN],
      SNOTICE: ['samplingPlan', UNSEEN],
      RECEIPT: ['sampleTest', BLIND],
      REJ: ['sampleTest', BLIND],
      OBJAPP: ['objection', 'the application is brought in the case of the objection'],
    },
  },
  P12: {
    acts: {
      'handedOver.report': [
        'sampleTest.signReport、noteReport',
        'the retest is ordered like a first test, from the laboratory that was drawn',
      ],
    },
  },
  P13: {
    acts: {
      'ordered.timeout': ['clock', 'lateness is computed'],
      'overdue.announce': ['announce', 'possible once the term to correct is over'],
    },
  },
  P33: {
    acts: { 'planned.draw': ['inspectionPlan.draw', UNSEEN] },
    papers: { DRAW: ['inspectionPlan', UNSEEN] },
  },
}

/** Where rules of separation hold. */
export const samplingSeparations: Readonly<Record<string, string>> = {
  SD04: 'sampleTest: check and signReport are refused to whoever tested; the sampler acts in the organ, the tester in the laboratory, and declares not to have sampled',
  SD05: 'sampleTest: the laboratory is the party of a case that holds a blind code and no firm; the key stands in samplingInspection, which it cannot see',
  SD06: 'samplingInspection, followUp, routineInspection: every visit names two certificates, both valid on the day',
  SD11: 'objection: the first laboratory cannot stand on the list; the draw follows from list and seed',
  SD12: 'followUp: another pair takes the re-check sample, or says why it cannot',
  SD19: 'samplingPlan, inspectionPlan, objection: results follow from frame and seed; a replacement needs a coded reason and is the next in the order',
  SD20: 'samplingPlan.approvePlan, routineInspection.noRepeat: not again below a superior, unless suspicion is recorded',
  SD24: 'samplingPlan, inspectionPlan: who stands behind a drawn number is sealed, each opening is journaled, and the case of the firm begins on arrival',
}
