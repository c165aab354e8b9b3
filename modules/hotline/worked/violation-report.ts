import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** An anonymous report of an unlicensed workshop, from the call to the reward. All made up. */
const grounds = { grounds: '依规定办理（演示）' }
const toVerifying = ['assign', 'verify'] as const
const toFiled = [...toVerifying, 'fileCase'] as const
const toResult = [...toFiled, 'caseResult'] as const

const result = {
  caseNumber: '演示案件1号',
  outcome: 'penalty',
  isMajor: true,
  fineAndConfiscation: '80000.00',
}

const offer = {
  hasFullDetail: true,
  hasProof: true,
  match: 'full',
  isVerySerious: true,
  grade: '1',
  amount: '5000',
  isFinanceConsulted: false,
  grounds: '线索详细，与查办事实完全相符（演示）',
}

export const violationReportWorked: WorkedCase = {
  procedure: 'violationReport',
  party: null,
  organ: 'county',
  opening: {
    by: 'dispatcher',
    data: {
      channel: 'phone',
      secret: 'DEMO23',
      wantsReward: true,
      matter: 'licence',
      targetName: '演示食品加工点',
      regionCode: '330106',
      address: '演示路12号院内',
      facts: '无证加工熟食，夜间发货（演示）',
      evidence: '照片三张（演示）',
    },
  },
  forms: {
    assign: { unit: '食品生产科（演示）' },
    verify: ({ today }) => ({
      checkedOn: today,
      secondOfficer: '演示执法员乙',
      certificates: true,
      findings: '现场发现加工设备和成品，未见许可证（演示）',
    }),
    fileCase: { violation: '食品安全法第三十五条', isKnownBefore: false, ...grounds },
    notFile: { reason: 'noViolation', ...grounds },
    transfer: { department: '演示农业农村局', withoutIdentity: true, ...grounds },
    tellReporter: { text: '您的举报已立案（演示）', throughSealedWay: true },
    caseResult: result,
    offerReward: offer,
    claim: { secretMatches: true, account: '演示账户' },
    pay: ({ today }) => ({ amount: '5000', paidOn: today, voucher: '演示凭证1号' }),
    close: grounds,
    nameReporter: { reporterName: '演示举报人', reporterContact: '0571-00000000' },
    waiveReward: grounds,
    joinEarlier: { earlierNumber: 'JB3301062026010100001', hasNewProof: false },
    extend: grounds,
    commissionTest: { items: '菌落总数、致病菌（演示）' },
  },
  ways: {
    'anonymous, filed, rewarded and paid': {
      moves: [
        ...toVerifying,
        'commissionTest',
        { wait: '3 days' },
        'receiveTest',
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
        'fileCase',
        { refused: 'tellReporter', code: 'anonymousReporter' },
        { refused: 'close', code: 'resultAwaited' },
        {
          refused: 'caseResult',
          code: 'noPenaltyNoFine',
          data: { ...result, outcome: 'none' },
        },
        'caseResult',
        { refused: 'close', code: 'rewardOwed' },
        {
          refused: 'offerReward',
          code: 'gradeTooHigh',
          data: { ...offer, isVerySerious: false },
        },
        { refused: 'offerReward', code: 'noSuchGrade', data: { ...offer, grade: '4' } },
        {
          refused: 'offerReward',
          code: 'amountDoesNotFit',
          data: { ...offer, amount: '4000' },
        },
        'offerReward',
        'claim',
        {
          refused: 'pay',
          code: 'amountDiffers',
          data: ({ today }) => ({ amount: '4999.99', paidOn: today, voucher: '演示凭证' }),
        },
        'pay',
      ],
    },
    'named, told, and no reward asked': {
      moves: [
        'nameReporter',
        ...toFiled,
        { refused: 'caseResult', code: 'reporterNotTold' },
        { refused: 'close', code: 'reporterNotTold' },
        'tellReporter',
        'waiveReward',
        'caseResult',
        { refused: 'offerReward', code: 'noRewardAsked' },
        'close',
      ],
    },
    'not filed, told and closed': {
      moves: [
        ...['nameReporter', 'assign', 'verify', 'notFile', 'tellReporter'],
        { refused: 'caseResult', code: 'notFiled' },
        'close',
      ],
    },
    'anonymous and not filed': { moves: [...toVerifying, 'notFile', 'close'] },
    'anonymous, filed, no reward': { moves: [...toFiled, 'waiveReward', 'close'] },
    'reward not claimed': { moves: [...toResult, 'offerReward', { lapse: 'claim' }] },
    'no major violation': {
      moves: [
        ...toFiled,
        { step: 'caseResult', data: { ...result, isMajor: false } },
        { refused: 'offerReward', code: 'notMajor' },
        'close',
      ],
    },
    'lead known before': {
      moves: [
        ...toVerifying,
        {
          step: 'fileCase',
          data: { violation: '食品安全法第三十五条', isKnownBefore: true, ...grounds },
        },
        'caseResult',
        { refused: 'offerReward', code: 'leadKnownBefore' },
      ],
    },
    'another came first': {
      moves: [
        ...['assign', 'joinEarlier', 'verify', 'fileCase', 'caseResult'],
        { refused: 'offerReward', code: 'notFirst' },
      ],
    },
    'a share for decisive proof': {
      moves: [
        'assign',
        {
          step: 'joinEarlier',
          data: { earlierNumber: 'JB3301062026010100001', hasNewProof: true },
        },
        ...['verify', 'fileCase'],
        {
          step: 'caseResult',
          data: { ...result, fineAndConfiscation: '20000000.00' },
        },
        {
          refused: 'offerReward',
          code: 'financeNotConsulted',
          data: { ...offer, amount: '500000', raiseGrounds: '内部知情人举报（演示）' },
        },
        { step: 'offerReward', data: { ...offer, amount: '300000' } },
      ],
    },
    'the case still runs': {
      moves: [
        ...toFiled,
        { tied: 'penalty', meaning: 'causedBy', way: 'twice more time' },
        { refused: 'caseResult', code: 'caseStillRuns' },
      ],
    },
    'the case is over': {
      moves: [
        ...toFiled,
        { tied: 'penalty', meaning: 'causedBy', way: 'not filed' },
        {
          step: 'caseResult',
          data: { ...result, outcome: 'none', isMajor: false, fineAndConfiscation: '0' },
        },
        'close',
      ],
    },
    'handed to another department': { moves: [...toVerifying, 'transfer'] },
    'handed over unchecked': { moves: ['assign', 'transfer'] },
    'of 2007': {
      regime: '2007',
      moves: [
        ...toResult,
        {
          refused: 'offerReward',
          code: 'amountDoesNotFit',
          data: { ...offer, amount: '6401' },
        },
        { step: 'offerReward', data: { ...offer, amount: '6400' } },
      ],
    },
  },
}
