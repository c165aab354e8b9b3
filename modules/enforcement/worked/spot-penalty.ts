import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { grounds, officers, signing } from './made-up.ts'

/** A warning and a small fine on the spot. */
const decided = (changes: object) => (at: Moment) => ({
  officers: officers(at),
  ...{ certificatesShown: true, rightsTold: true, kinds: ['fine'], fine: '100' },
  ...{ handedOver: true, noTie: true },
  ...changes,
})

export const spotPenaltyWorked: WorkedCase = {
  procedure: 'spotPenalty',
  party: 'enterprise',
  opening: {
    by: 'caseOfficer',
    data: ({ today }) => ({
      ...{ act: '销售标签有瑕疵的食品（演示）', who: 'organisation', place: '演示市场' },
      ...{ happenedOn: today, basisId: 'FSL125b', evidence: '现场照片三张（演示）' },
    }),
  },
  forms: {
    decideOnSpot: decided({}),
    turnOrdinary: grounds,
    noteRefusal: { witnessed: '当事人拒绝签收，见证人在场（演示）' },
    cosign: signing,
    close: { goodsDisposed: true, archived: true },
  },
  ways: {
    'decided on the spot and paid in cash': {
      moves: [
        {
          refused: 'decideOnSpot',
          code: 'tooHighForTheSpot',
          data: decided({ fine: '3001' }),
        },
        {
          refused: 'decideOnSpot',
          code: 'fineDoesNotFit',
          data: decided({ kinds: ['warning'] }),
        },
        'decideOnSpot',
        'noteRefusal',
        { refused: 'fileRecord', code: 'secondOfficerMissing' },
        'cosign',
        'fileRecord',
        { refused: 'close', code: 'paymentNotDone' },
        { tied: 'finePayment', meaning: 'concerns', way: 'taken in cash' },
        'close',
      ],
    },
    'not that simple': { moves: ['turnOrdinary'] },
  },
}
