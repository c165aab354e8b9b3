import type { Moment, Move, WorkedCase } from '#kernel/procedure/worked.ts'
import { alone, pair } from './shared.ts'

/** What follows a failing sample: corrected at once, at the second try, or never. All made up. */
const order = {
  origin: 'transferred',
  way: 'direct',
  stopSelling: true,
  demands: '查明原因，改进灭菌工艺（演示）',
}
const rectification = {
  ...{ cause: '灭菌温度不足（演示）', madeUnits: 1200, soldUnits: 800, onHandUnits: 400 },
  ...{ recalledUnits: 650, measures: '更换温控并逐批检验（演示）' },
}
const samples = (at: Moment) => ({
  ...pair(at),
  ...{ lotNumber: '20270108B', testUnits: 8, reserveUnits: 8, free: true, samePair: false },
})
const found = (conclusion: 'pass' | 'fail') => ({
  ...{ reportNumber: '0123-2026-000981', conclusion, account: '复查抽样检验（演示）' },
})
const heavy = ({ day }: Moment) => ({
  ...{ reportNumber: '0123-2026-000981', recheckFailed: true, noticeServedOn: day(-20) },
  ...{ hearing: 'notAsked', discussed: true, grounds: '复查仍不合格（演示）' },
})
const justTold = (at: Moment) => ({ ...heavy(at), noticeServedOn: at.today })
const revoked = (at: Moment) => ({
  ...{ ...heavy(at), licence: 'production', licenceNumber: 'SC10133010600017' },
})
const disposal = {
  ...{ soldUnits: 800, sealedUnits: 400, recalledUnits: 650, cause: '灭菌温度不足（演示）' },
  penalty: 'none',
}

const tested = (way: 'passed' | 'failed'): Move => ({ tied: 'sampleTest', meaning: 'tests', way })
const toRechecked: readonly Move[] = ['orderRectify', 'submitRectification', 'recheckSample']
const announced: readonly Move[] = [...toRechecked, tested('failed'), 'failRecheck']
const again: readonly Move[] = [...announced, { wait: '61 days' }, 'recheckSample2']
const stopped: readonly Move[] = [...again, tested('failed'), 'orderStopBusiness']

export const followUpWorked: WorkedCase = {
  procedure: 'followUp',
  party: 'enterprise',
  organ: 'county',
  opening: {
    by: 'followUpOfficer',
    data: ({ today }) => ({
      ...{ kind: 'food', product: '酱卤牛肉（演示）', lotNumber: '20261102A' },
      ...{ resultNumber: '演市监抽结〔2026〕1号', resultOn: today, failedItems: ['菌落总数'] },
    }),
  },
  forms: {
    orderRectify: order,
    submitRectification: rectification,
    askExtension: { grounds: '设备到货延迟（演示）' },
    grantExtension: { grounds: '情况属实，同意延长（演示）' },
    acceptStopped: (at) => ({ ...pair(at), kind: 'changed', seenOnSite: '生产线已拆除（演示）' }),
    announce: { site: '省局网站', summary: '逾期不改正企业公告（演示）' },
    recheckSample: samples,
    pass: found('pass'),
    failRecheck: found('fail'),
    recheckSample2: samples,
    orderStopBusiness: heavy,
    recheckSample3: samples,
    revoke: revoked,
    finishDisposal: disposal,
    extendDisposal: ({ day }) => ({ extendedTo: day(150), grounds: '涉案食品流向复杂（演示）' }),
    recordBreach: (at) => ({ ...pair(at), account: '未经复查擅自恢复生产（演示）' }),
  },
  ways: {
    'corrected and passed': {
      moves: [
        { refused: 'orderRectify', code: 'failureDoesNotStand', data: { ...order, origin: 'own' } },
        { tied: 'samplingInspection', meaning: 'leadsTo', way: 'failed and confirmed' },
        { step: 'orderRectify', data: { ...order, origin: 'own' } },
        {
          refused: 'submitRectification',
          code: 'quantitiesDoNotBalance',
          data: { ...rectification, soldUnits: 900 },
        },
        'submitRectification',
        {
          refused: 'recheckSample',
          code: 'samePair',
          data: (at) => ({ ...samples(at), samePair: true }),
        },
        {
          refused: 'recheckSample',
          code: 'twoOfficersNeeded',
          data: (at) => ({ ...samples(at), ...alone(at) }),
        },
        {
          refused: 'recheckSample',
          code: 'reserveMissing',
          data: (at) => ({ ...samples(at), reserveUnits: 0 }),
        },
        'recheckSample',
        { refused: 'pass', code: 'recheckNotReported' },
        tested('passed'),
        { refused: 'pass', code: 'disposalNotDone' },
        {
          refused: 'finishDisposal',
          code: 'penaltyNotTied',
          data: { ...disposal, penalty: 'filed' },
        },
        'extendDisposal',
        {
          refused: 'extendDisposal',
          code: 'extensionNotPossible',
          data: ({ day }) => ({ extendedTo: day(3), grounds: '早于原期限（演示）' }),
        },
        'finishDisposal',
        { refused: 'pass', code: 'recheckFailed', data: found('fail') },
        { refused: 'failRecheck', code: 'recheckPassed', data: found('pass') },
        'pass',
      ],
    },
    'not corrected in time, announced': {
      moves: [
        'orderRectify',
        { refused: 'announce', code: 'rectificationNotOverdue' },
        { wait: '75 days' },
        'recordBreach',
        'announce',
      ],
    },
    'passed at the second re-check': {
      moves: [
        ...announced,
        { refused: 'recheckSample2', code: 'tooEarly' },
        { wait: '61 days' },
        'recheckSample2',
        tested('passed'),
        'finishDisposal',
        'pass',
      ],
    },
    'stopped, and passed at the third': {
      moves: [
        ...again,
        tested('failed'),
        { refused: 'orderStopBusiness', code: 'hearingTimeRuns', data: justTold },
        'orderStopBusiness',
        'recheckSample3',
        tested('passed'),
        'finishDisposal',
        'pass',
      ],
    },
    'revoked in the end': {
      moves: [
        ...stopped,
        'recheckSample3',
        tested('failed'),
        {
          refused: 'revoke',
          code: 'hearingTimeRuns',
          data: (at) => ({ ...revoked(at), noticeServedOn: at.today }),
        },
        'revoke',
      ],
    },
    'stopped making it': {
      moves: [
        'orderRectify',
        { refused: 'acceptStopped', code: 'disposalNotDone' },
        'finishDisposal',
        'acceptStopped',
      ],
    },
    'of 2007, with more time': {
      regime: '2007',
      moves: [
        'orderRectify',
        { refused: 'grantExtension', code: 'extensionNotAsked' },
        'askExtension',
        'grantExtension',
        { refused: 'grantExtension', code: 'extendedAlready' },
        'submitRectification',
      ],
    },
    'of 2007, asked too late': {
      regime: '2007',
      moves: [
        'orderRectify',
        { wait: '29 days' },
        { refused: 'askExtension', code: 'askedTooLate' },
      ],
    },
  },
}
