import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A firm listed after a heavy fine, and its way off the list. All of it is made up. */
const grounds = { grounds: '依规定办理（演示）' }

const notice = {
  penaltyKind: 'heavyFine',
  factors: ['malice', 'health'],
  isProvedUnintended: false,
  isWithPenaltyNotice: true,
  servedOn: '2026-11-20',
}

const listing = {
  isBelowProvince: false,
  measures: ['inspection', 'noCommitment', 'noHonours'],
  reasons: '添加非食用物质，性质恶劣（演示）',
}

const toDecided = ['serveNotice', { lapse: 'defend' }] as const
const toListed = [...toDecided, 'list'] as const
const aYear = { wait: '367 days' } as const
const toRemoved = [...toListed, aYear, 'applyRepair', 'acceptRepair', 'approveRepair'] as const

export const blacklistWorked: WorkedCase = {
  procedure: 'blacklist',
  party: 'enterprise',
  opening: {
    by: 'creditOfficer',
    data: ({ day }) => ({
      area: 'food',
      penaltyDecision: '浙市监罚〔2026〕1号（演示）',
      decidedOn: day(-3),
      violation: '在食品中添加非食用物质（演示）',
    }),
  },
  forms: {
    serveNotice: notice,
    defend: { statement: '系供应商原料问题，请求不予列入（演示）' },
    recheck: { isAdopted: false, opinion: '当事人未履行进货查验，意见不采纳（演示）' },
    drop: grounds,
    consent: grounds,
    list: listing,
    prolong: ({ day }) => ({ extendedTo: day(1830), grounds: '从业禁止五年（演示）' }),
    applyRepair: {
      hasPerformed: true,
      harmRemoved: '罚款已缴清，产品已全部召回销毁（演示）',
      noNewPenalty: true,
    },
    refuseRepair: grounds,
    approveRepair: { isVerified: true, opinion: '材料属实，准予移出（演示）' },
    annul: grounds,
    relist: { falsehood: '提交的缴款凭证系伪造（演示）', isSerious: true },
  },
  ways: {
    'listed, repaired after a year': {
      moves: [
        {
          refused: 'serveNotice',
          code: 'penaltyNotHeavy',
          data: { ...notice, penaltyKind: 'fine' },
        },
        {
          refused: 'serveNotice',
          code: 'noIntent',
          data: { ...notice, isProvedUnintended: true },
        },
        ...['serveNotice', 'defend', 'recheck', 'list'],
        { refused: 'applyRepair', code: 'tooEarly' },
        { refused: 'acceptRepair', code: 'noRepair' },
        aYear,
        'applyRepair',
        { refused: 'approveRepair', code: 'repairNotAccepted' },
        'acceptRepair',
        { refused: 'acceptRepair', code: 'acceptedAlready' },
        { refused: 'applyRepair', code: 'repairRuns' },
        'approveRepair',
        { lapse: 'removalStands' },
      ],
    },
    'repair refused, and the three years run out': {
      moves: [
        ...toListed,
        { refused: 'refuseRepair', code: 'noRepair' },
        aYear,
        ...['applyRepair', 'refuseRepair', 'applyRepair'],
        { lapse: 'listed' },
      ],
    },
    'off the list by false papers': {
      moves: [...toRemoved, 'relist', { refused: 'applyRepair', code: 'tooEarly' }],
    },
    'a longer ban of the law': {
      moves: [
        ...toListed,
        {
          refused: 'prolong',
          code: 'banNotLonger',
          data: ({ day }) => ({ extendedTo: day(30), ...grounds }),
        },
        'prolong',
        { refused: 'applyRepair', code: 'banStillRuns' },
      ],
    },
    'listed by a county with consent': {
      moves: [
        ...toDecided,
        { refused: 'list', code: 'consentMissing', data: { ...listing, isBelowProvince: true } },
        'consent',
        { step: 'list', data: { ...listing, isBelowProvince: true } },
        { tied: 'creditRating', meaning: 'causedBy', way: 'data returned' },
        'annul',
      ],
    },
    'annulled after the removal': { moves: [...toRemoved, 'annul'] },
    'not proposed after all': { moves: ['drop'] },
    'dropped after the defence': { moves: ['serveNotice', 'defend', 'drop'] },
    'dropped by the decider': { moves: [...toDecided, 'drop'] },
    'defended too late': {
      moves: [...toDecided, { refused: 'defend', code: 'wrongState' }],
    },
    'of 2007': { regime: '2007', moves: ['serveNotice'] },
  },
}
