import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A noodle maker's promise, kept, broken and mended. All of it is made up. */
const grounds = { grounds: '依规定办理（演示）' }
const toPublished = ['sign', { lapse: 'publish' }] as const
const toProved = [...toPublished, 'claimBreach', 'prove'] as const

export const qualityCommitmentWorked: WorkedCase = {
  procedure: 'qualityCommitment',
  party: 'enterprise',
  organ: 'county',
  opening: {
    by: 'enterpriseUser',
    data: {
      textVersion: '2026-1（演示）',
      text: '产品符合标准，假一赔十，七日无理由退货（演示）',
      products: ['挂面（演示）'],
      standard: 'Q/YS 0001S-2026（演示）',
      afterSale: '全国联保，二十四小时回应（演示）',
      liability: '违约的，退款并赔偿（演示）',
    },
  },
  forms: {
    sign: { isRead: true, isPublic: true },
    claimBreach: {
      claimantName: '演示消费者',
      claimantContact: '0571-00000000',
      clause: '七日无理由退货',
      facts: '第三日要求退货被拒（演示）',
    },
    prove: { agreement: '拒绝退货属实，退款并补偿（演示）', remedyAmount: '100.00' },
    dismiss: grounds,
    remedy: ({ today }) => ({
      doneOn: today,
      compensation: '100.00',
      account: '已退款并补偿（演示）',
    }),
    restore: { isChecked: true },
    renew: { kind: 'same' },
    end: grounds,
  },
  ways: {
    'signed, broken, mended and renewed': {
      moves: [
        ...toProved,
        {
          refused: 'remedy',
          code: 'remedyTooSmall',
          data: ({ today }) => ({
            doneOn: today,
            compensation: '99.99',
            account: '部分补偿（演示）',
          }),
        },
        {
          refused: 'remedy',
          code: 'remedyAhead',
          data: ({ day }) => ({
            doneOn: day(3),
            compensation: '100.00',
            account: '拟补偿（演示）',
          }),
        },
        'remedy',
        'restore',
        'renew',
      ],
    },
    'restored by the clock': { moves: [...toProved, 'remedy', { lapse: 'restore' }, 'end'] },
    'not mended in time': { moves: [...toProved, { lapse: 'remedy' }] },
    'no breach after all': { moves: [...toPublished, 'claimBreach', 'dismiss'] },
    'not renewed': { moves: [...toPublished, { lapse: 'term' }] },
    'of 2007': { regime: '2007', moves: toPublished },
  },
}
