import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { decisionReference, grounds } from './made-up.ts'

/** The publication of the worked penalty at home and by way of another province. */
const summary = {
  ...{ summary: '因生产致病菌超标的食品被罚款28万元（演示）' },
  ...{ personalDataMasked: true, noSecrets: true },
}

const published = ['draft', 'publish'] as const

export const penaltyPublicationWorked: WorkedCase = {
  procedure: 'penaltyPublication',
  party: 'enterprise',
  opening: {
    by: 'caseOfficer',
    data: ({ today }) => ({
      ...{ decisionNumber: '演市监罚〔2026〕1号', decidedOn: today, who: 'organisation' },
      ...{ kinds: ['fine', 'confiscateIncome'], fine: '280000', otherProvince: false },
    }),
  },
  forms: {
    settleHome: { otherProvince: true, homeOrgan: '演示外省市场监督管理局' },
    draft: summary,
    returnDraft: grounds,
    push: { channel: '演示报文0001' },
    confirmPushed: ({ today }) => ({ publishedOn: today, address: '演示公示网/1' }),
    correct: { ...summary, ...grounds },
    noteAnnulled: (at) => ({ ...decisionReference(at), receivedOn: at.today, ...grounds }),
    withdraw: grounds,
    repair: ({ today }) => ({ repairNumber: '演示修复〔2027〕1号', decidedOn: today }),
    declinePublication: { ground: 'annulled', ...grounds },
  },
  ways: {
    published: { moves: [...published] },
    'returned, published, corrected and shown for three years': {
      moves: [
        'draft',
        'returnDraft',
        'draft',
        { refused: 'push', code: 'publishHere' },
        'publish',
        'correct',
        { refused: 'withdraw', code: 'notAnnulled' },
        { refused: 'repair', code: 'tooEarlyToRepair' },
        { lapse: 'showNormal' },
      ],
    },
    'ended early by credit repair': { moves: [...published, { wait: '100 days' }, 'repair'] },
    'withdrawn after an annulment': { moves: [...published, 'noteAnnulled', 'withdraw'] },
    'pushed to the home of the party': {
      moves: [
        'settleHome',
        'draft',
        { refused: 'publish', code: 'pushInstead' },
        'push',
        {
          refused: 'confirmPushed',
          code: 'publishedInFuture',
          data: ({ day }: Moment) => ({ publishedOn: day(1), address: '演示公示网/1' }),
        },
        'confirmPushed',
      ],
    },
    'annulled once pushed': {
      moves: ['settleHome', 'draft', 'push', 'noteAnnulled', 'withdraw'],
    },
    'not published': {
      moves: [
        {
          refused: 'declinePublication',
          code: 'notWarningAlone',
          data: { ground: 'warningAlone', ...grounds },
        },
        'declinePublication',
      ],
    },
    'annulled while in draft': { moves: ['draft', 'declinePublication'] },
  },
}
