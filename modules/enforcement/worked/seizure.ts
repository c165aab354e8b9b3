import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { goods, grounds, officers, signing } from './made-up.ts'

/** Goods sealed on the premises of a producer, and each way out of it. */
const executed =
  (changes: (at: Moment) => object = () => ({})) =>
  (at: Moment) => ({
    officers: officers(at),
    goods,
    ...{ certificatesShown: true, partyTold: true, partyAttended: 'present' },
    ...{ keptAt: '演示仓库', listInTwo: true, onlyCaseGoods: true, noFee: true, noTie: true },
    ...changes(at),
  })

const LAPSED = { ground: 'termOver', returned: '立即退还（演示）' }
/** A way of the penalty that ends with a decision served. */
const DECIDED = 'fined and served'

const toExecuted = ['approve', 'execute', 'cosign'] as const

export const seizureWorked: WorkedCase = {
  procedure: 'seizure',
  party: 'enterprise',
  opening: {
    by: 'caseOfficer',
    data: {
      ...{ measure: 'seal', object: '一号冷库内酱卤牛肉（演示）', isFood: false, basis: 'PQL18' },
      ...grounds,
    },
  },
  forms: {
    approve: grounds,
    reject: grounds,
    execute: executed(),
    executeUrgent: executed(),
    approveAfter: grounds,
    cosign: signing,
    startTest: ({ day }) => ({
      ...{ matter: '检验致病菌（演示）', laboratory: '演示质检所' },
      ...{ expectedOn: day(10), toldInWriting: true },
    }),
    endTest: { reportNumber: 'YS-2026-002', result: '未检出（演示）' },
    extend: ({ day }) => ({ extendedTo: day(55), ...grounds }),
    release: { ground: 'decided', returned: '当场全部退还（演示）' },
    forfeit: { decisionNumber: '演市监罚〔2026〕1号', disposal: 'destroyed', ...grounds },
    handToPolice: { policeCase: '演公立〔2026〕1号', receivedBy: '演示县公安局' },
  },
  ways: {
    'tested and released': {
      moves: [
        'approve',
        {
          refused: 'execute',
          code: 'officersNotTwo',
          data: executed((at) => ({ officers: [officers(at)[0], officers(at)[0]] })),
        },
        'execute',
        { refused: 'extend', code: 'secondOfficerMissing' },
        'cosign',
        { refused: 'endTest', code: 'noTest' },
        'startTest',
        { refused: 'startTest', code: 'testRuns' },
        'endTest',
        { refused: 'release', code: 'groundDoesNotFit', data: LAPSED },
        'release',
      ],
    },
    'extended, and lapsed without a decision': {
      moves: [
        ...toExecuted,
        {
          refused: 'extend',
          code: 'extensionTooLong',
          data: ({ day }: Moment) => ({ extendedTo: day(75), ...grounds }),
        },
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
        { lapse: 'seize' },
        { step: 'release', data: LAPSED },
      ],
    },
    'urgent, approved after': {
      moves: [
        'executeUrgent',
        'cosign',
        { refused: 'handToPolice', code: 'notApproved' },
        'approveAfter',
        { refused: 'approveAfter', code: 'nothingToApprove' },
        { refused: 'forfeit', code: 'noDecision' },
        'handToPolice',
      ],
    },
    confiscated: {
      moves: [...toExecuted, { tied: 'penalty', meaning: 'concerns', way: DECIDED }, 'forfeit'],
    },
    'not approved': { moves: ['reject'] },
    'approved and not carried out': { moves: ['approve', 'release'] },
  },
}
