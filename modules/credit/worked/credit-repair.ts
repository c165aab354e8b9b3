import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A paid fine, and the request to publish it no longer. All of it is made up. */
const grounds = { grounds: '依规定办理（演示）' }
const toAccepted = ['checkPublication', 'accept'] as const

export const creditRepairWorked: WorkedCase = {
  procedure: 'creditRepair',
  party: 'enterprise',
  opening: {
    by: 'party',
    data: {
      penaltyDecision: '浙市监罚〔2026〕2号（演示）',
      hasPerformed: true,
      harmRemoved: '罚款已缴清，标签已全部更换（演示）',
      noRepeat: true,
    },
  },
  forms: {
    checkPublication: ({ day }) => ({ publishedOn: day(-200), area: 'other' }),
    reject: grounds,
    approve: { isVerified: true, opinion: '材料属实，准予修复（演示）' },
    refuse: grounds,
    revoke: grounds,
  },
  ways: {
    'published half a year, stopped': {
      moves: [
        { refused: 'accept', code: 'publicationNotChecked' },
        ...toAccepted,
        'approve',
        { lapse: 'repairStands' },
      ],
    },
    'food stays published for a year': {
      moves: [
        {
          step: 'checkPublication',
          data: ({ day }) => ({ publishedOn: day(-200), area: 'food' }),
        },
        { refused: 'accept', code: 'tooEarly' },
        { wait: '170 days' },
        'accept',
      ],
    },
    'too early': {
      moves: [
        {
          step: 'checkPublication',
          data: ({ day }) => ({ publishedOn: day(-30), area: 'other' }),
        },
        { refused: 'accept', code: 'tooEarly' },
        'reject',
      ],
    },
    refused: { moves: [...toAccepted, 'refuse'] },
    'undone for false papers': { moves: [...toAccepted, 'approve', 'revoke'] },
  },
}
