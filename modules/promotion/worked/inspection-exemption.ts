import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A household appliance of 2007, made up: reviewed, exempt, suspended, expired. */
const grounds = { grounds: '理由记录（演示）' }
const check = (on: string) => ({ level: 'province', on, reportNumber: `演检 ${on}`, passed: true })
const review = {
  ...{ qualityIsStable: true, leadsTheTrade: true, fitsPolicy: true },
  opinion: '符合免检条件（演示）',
}

const toNotice = ['review', 'shortlist'] as const
const toGranted = [...toNotice, { wait: '25 days' }, 'grant'] as const

export const inspectionExemptionWorked: WorkedCase = {
  procedure: 'inspectionExemption',
  party: 'enterprise',
  opening: {
    by: 'enterprise',
    data: {
      ...{ catalogueNumber: '国质检公告（2007）13号（演示）', product: '电饭锅（演示）' },
      ...{ trademark: '清禾牌', standardNumber: 'GB 4706.19', standardLevel: 'above' },
      ...{ marketRank: 3, salesYuan: '820000000', profitAndTaxYuan: '98000000' },
      managementSystem: '演示体系证书 0001',
      checks: [check('2005-05-10'), check('2006-04-20'), check('2007-06-01')],
    },
  },
  forms: {
    review,
    refuse: grounds,
    shortlist: { rank: 3, quota: 10, opinion: '同意列入（演示）' },
    refuseGrant: grounds,
    upholdObjection: grounds,
    suspend: ({ today }) => ({
      ...{ cause: 'failedSpecialCheck', reference: '演示专项抽查 2 号', on: today },
    }),
    restore: grounds,
    revoke: grounds,
  },
  ways: {
    'granted, suspended, restored and expired': {
      regime: '2007',
      moves: [
        'review',
        { refused: 'shortlist', code: 'notAmongTheFirst', data: last() },
        'shortlist',
        { refused: 'grant', code: 'tooEarly' },
        { wait: '25 days' },
        'grant',
        'suspend',
        'restore',
        { refused: 'applyAgain', code: 'noNewApplication' },
        { tied: 'inspectionExemption', meaning: 'renews', way: 'refused by the province' },
        'applyAgain',
        { lapse: 'validity' },
      ],
    },
    'refused by the province': {
      regime: '2007',
      moves: [
        {
          refused: 'review',
          code: 'conditionUnmet',
          data: { ...review, fitsPolicy: false },
        },
        'refuse',
      ],
    },
    'refused after the review': { regime: '2007', moves: ['review', 'refuseGrant'] },
    'refused on public notice': { regime: '2007', moves: [...toNotice, 'refuseGrant'] },
    'objection upheld': {
      regime: '2007',
      moves: [
        ...toNotice,
        { refused: 'upholdObjection', code: 'noObjectionUpheld' },
        { tied: 'publicityObjection', meaning: 'concerns', way: 'upheld' },
        { refused: 'grant', code: 'objectionUpheld' },
        'upholdObjection',
      ],
    },
    'withdrawn and punished': { regime: '2007', moves: [...toGranted, 'suspend', 'revoke'] },
    'expired while suspended': {
      regime: '2007',
      moves: [...toGranted, 'suspend', { lapse: 'validity' }],
    },
  },
}

function last() {
  return { rank: 11, quota: 10, opinion: '名次靠后（演示）' }
}
