import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { decisionReference, grounds } from './made-up.ts'

/** A review of the worked penalty, and each of its ends. */
const accepted = ({ today }: Moment) => ({
  ...{ caseNumber: '演示复〔2026〕1号', acceptedOn: today, excused: false },
})

export const penaltyAppealWorked: WorkedCase = {
  procedure: 'penaltyAppeal',
  party: 'enterprise',
  opening: {
    by: 'party',
    data: ({ today, day }) => ({
      ...{ way: 'reconsideration', decisionNumber: '演市监罚〔2026〕1号', knownOn: day(-100) },
      ...{ filedOn: today, body: '演示省人民政府', claims: '请求撤销处罚决定（演示）' },
    }),
  },
  forms: {
    accept: (at) => ({ ...accepted(at), excused: true }),
    decline: grounds,
    answer: { answer: '事实清楚、程序合法（演示）', evidenceList: '演示证据目录1' },
    decideStay: { stayed: true, ...grounds },
    uphold: (at) => ({ ...decisionReference(at), ...grounds }),
    annul: (at) => ({ ...decisionReference(at), ...grounds }),
    change: (at) => ({ ...decisionReference(at), fine: '200000', ...grounds }),
    withdraw: grounds,
  },
  ways: {
    upheld: {
      moves: [
        { refused: 'accept', code: 'filedTooLate', data: accepted },
        {
          refused: 'accept',
          code: 'acceptedOnImplausible',
          data: (at: Moment) => ({ ...accepted(at), excused: true, acceptedOn: at.day(1) }),
        },
        'accept',
        'answer',
        'decideStay',
        { refused: 'decideStay', code: 'sameStay' },
        'uphold',
      ],
    },
    annulled: { moves: ['accept', 'annul'] },
    changed: { moves: ['accept', 'change'] },
    'not accepted': { moves: ['decline'] },
    'withdrawn at once': { moves: ['withdraw'] },
    'withdrawn later': { moves: ['accept', 'withdraw'] },
  },
}
