import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A rice cooker that leaks current, from the call to the call-back. All of it is made up. */
const grounds = { grounds: '经查属实（演示）' }
const toMediation = ['assign', 'accept', 'startMediation'] as const
const elsewhere = { organ: '演示市市场监督管理局', ...grounds }

export const complaintWorked: WorkedCase = {
  procedure: 'complaint',
  party: 'enterprise',
  organ: 'county',
  opening: {
    by: 'dispatcher',
    data: ({ day }) => ({
      channel: 'phone',
      complainantName: '演示投诉人',
      complainantContact: '0571-00000000',
      matter: 'quality',
      goods: '电饭锅（演示）',
      isForDailyUse: true,
      soldThrough: 'shop',
      boughtOn: day(-20),
      knownOn: day(-10),
      facts: '使用三日后外壳带电，商家拒绝退货（演示）',
      claim: 'refund',
      claimedAmount: '299.00',
    }),
  },
  forms: {
    assign: { competence: 'placeOfBusiness' },
    returnNoCompetence: elsewhere,
    designate: grounds,
    passOn: elsewhere,
    refuse: { reason: 'handledAlready', grounds: '人民法院已受理（演示）' },
    respond: { agreesToMediation: true, statement: '同意调解，请求先行检测（演示）' },
    startMediation: ({ now }) => ({
      bothAgree: true,
      hasNoTie: true,
      meetsAt: now.toISOString(),
      place: '投诉举报中心调解室（演示）',
    }),
    objectToMediator: { by: 'operator', grounds: '调解员曾与投诉人同事（演示）' },
    decideOnMediator: { result: 'stays', grounds: '经查无利害关系（演示）' },
    sendTest: {
      lab: '演示检测中心',
      bothChose: true,
      items: '泄漏电流',
      complainantPercent: 50,
      operatorPercent: 50,
    },
    resume: { conclusion: '泄漏电流超过标准要求（演示）' },
    settle: ({ day }) => ({
      terms: '退货退款，检测费由经营者承担（演示）',
      amount: '299.00',
      performBy: day(7),
    }),
    settleAtOnce: { why: 'doneAtOnce', terms: '当场退款（演示）', amount: '299.00' },
    end: { reason: 'noAgreement', grounds: '双方对赔偿数额不能一致（演示）' },
    notifyEnd: ({ today }) => ({ toldOn: today, toldBoth: true }),
    close: { isReached: true, score: 5, attempts: 1, remark: '对处理结果满意（演示）' },
  },
  ways: {
    'tested, agreed and called back': {
      moves: [
        ...['assign', 'accept', 'respond', 'startMediation'],
        {
          refused: 'sendTest',
          code: 'sharesDoNotAddUp',
          data: {
            ...{ lab: '演示检测中心', bothChose: true, items: '泄漏电流' },
            ...{ complainantPercent: 50, operatorPercent: 60 },
          },
        },
        'sendTest',
        { wait: '20 days' },
        'resume',
        {
          refused: 'settle',
          code: 'performanceIsPast',
          data: ({ day }) => ({ terms: '退货退款（演示）', performBy: day(-1) }),
        },
        'settle',
        {
          refused: 'close',
          code: 'scoreDoesNotFit',
          data: { isReached: false, score: 5, attempts: 2, remark: '未接通（演示）' },
        },
        'close',
      ],
    },
    'a violation found on the way': {
      moves: [
        ...toMediation,
        { tied: 'violationReport', meaning: 'causedBy', way: 'anonymous and not filed' },
        ...['settle', 'close'],
      ],
    },
    'settled at once': { moves: [...toMediation, 'settleAtOnce', 'close'] },
    'objection to the mediator': {
      moves: [
        ...toMediation,
        { refused: 'decideOnMediator', code: 'noObjection' },
        'objectToMediator',
        { refused: 'settle', code: 'mediatorDisputed' },
        'decideOnMediator',
        'end',
        { refused: 'close', code: 'endNotTold' },
        'notifyEnd',
        { refused: 'notifyEnd', code: 'toldAlready' },
        'close',
      ],
    },
    'mediator replaced': {
      moves: [
        ...toMediation,
        'objectToMediator',
        {
          step: 'decideOnMediator',
          data: { result: 'replaced', grounds: '有利害关系，更换（演示）' },
        },
        { refused: 'settle', code: 'mediatorMustChange' },
        { lapse: 'mediate' },
      ],
    },
    'operator refuses to mediate': {
      moves: [
        ...['assign', 'accept'],
        { step: 'end', data: { reason: 'sideAbsent', grounds: '经营者拒绝调解（演示）' } },
      ],
    },
    'term over before it began': { moves: ['assign', 'accept', { lapse: 'mediate' }] },
    'withdrawn after acceptance': { moves: ['assign', 'accept', 'withdraw', 'notifyEnd'] },
    'withdrawn during mediation': { moves: [...toMediation, 'withdraw'] },
    'withdrawn during the test': { moves: [...toMediation, 'sendTest', 'withdraw'] },
    refused: {
      moves: [
        'assign',
        {
          refused: 'refuse',
          code: 'notOverThreeYears',
          data: { reason: 'overThreeYears', grounds: '逾期（演示）' },
        },
        'refuse',
      ],
    },
    'returned and assigned again': { moves: ['assign', 'returnNoCompetence', 'assign'] },
    'designated by the superior': { moves: ['assign', 'returnNoCompetence', 'designate'] },
    'passed on': { moves: ['assign', 'returnNoCompetence', 'passOn'] },
    'of 2007': { regime: '2007', moves: ['assign', 'accept'] },
  },
}
