import type { Moment, Move, WorkedCase } from '#kernel/procedure/worked.ts'
import { earlySeed, seed } from './shared.ts'

/** An objection from its application to a retest, to a review of papers, and to its refusals. */
const application = ({ now, day }: Moment) => ({
  ...{ kind: 'food', about: 'result', applicant: 'sampledFirm', product: '酱卤牛肉（演示）' },
  ...{ resultNumber: '演市监抽结〔2026〕1号', sampledOn: day(-5), resultAt: now.toISOString() },
  ...{ failedBy: 'other', reserveGoodUntil: day(120), grounds: '对检验结论有异议（演示）' },
})
const applied = (more: Readonly<Record<string, unknown>>): Move => ({
  step: 'fileApplication',
  data: (at) => ({ ...application(at), ...more }),
})
const appliedLate: Move = {
  step: 'fileApplication',
  data: (at) => ({ ...application(at), resultAt: `${at.day(-40)}T02:00:00Z` }),
}
const appliedExpired: Move = {
  step: 'fileApplication',
  data: (at) => ({ ...application(at), reserveGoodUntil: at.day(-1) }),
}

const labs = {
  firstLab: '261100110123',
  labs: [
    { number: '241100110201', name: '演示甲检验中心' },
    { number: '251100110202', name: '演示乙检验中心' },
    { number: '231100110203', name: '演示丙检验中心' },
  ],
}
const handedOver = { sealWhole: true, firstLabWatches: true, costYuan: '1800.00' }
const retest = { reportNumber: '0201-2026-000012', method: 'GB 4789.2（演示）' }
const refusal = (code: string) => ({ code, grounds: '依照复检规定（演示）' })

const toDrawn: readonly Move[] = ['accept', 'listLabs', { wait: '1 hours' }, 'drawLab']
const tested = (way: string): Move => ({ tied: 'sampleTest', meaning: 'retests', way })

export const objectionWorked: WorkedCase = {
  procedure: 'objection',
  party: 'enterprise',
  opening: { by: 'applicant', data: application },
  forms: {
    fileApplication: application,
    refuse: refusal('DAMAGED'),
    accept: { reserveUsable: true },
    listLabs: labs,
    drawLab: seed,
    extendDraw: { grounds: '名录内机构确认能力需时（演示）' },
    redraw: { reason: 'unable', explanation: '设备检修，已书面说明（演示）' },
    extendHandover: { grounds: '冷链运输需时，双方同意（演示）' },
    handOver: handedOver,
    noteReport: { ...retest, conclusion: 'fail' },
    overturn: { grounds: '复检合格，改变原结论（演示）' },
    confirm: { grounds: '复检不合格，维持原结论（演示）' },
    commissionTest: { grounds: '需补充检验方能判断（演示）' },
    noteTestDone: { grounds: '补充检验已完成（演示）' },
    uphold: { grounds: '检验方法适用有误（演示）' },
    reject: { grounds: '抽样程序符合规定（演示）' },
  },
  ways: {
    'confirmed by the retest': {
      moves: [
        'fileApplication',
        { refused: 'reviewPapers', code: 'retestAsked' },
        { refused: 'refuse', code: 'groundDoesNotHold', data: refusal('MICRO') },
        { refused: 'accept', code: 'reserveUnusable', data: { reserveUsable: false } },
        'accept',
        { refused: 'drawLab', code: 'labsNotListed' },
        {
          refused: 'listLabs',
          code: 'firstLabOnList',
          data: { ...labs, firstLab: labs.labs[0]?.number },
        },
        { refused: 'listLabs', code: 'labNumberWrong', data: { ...labs, firstLab: '123' } },
        'extendDraw',
        'listLabs',
        { wait: '1 hours' },
        { refused: 'drawLab', code: 'seedTooEarly', data: earlySeed },
        'drawLab',
        'redraw',
        'extendHandover',
        { refused: 'handOver', code: 'retestNotReceived' },
        tested('failed'),
        {
          refused: 'handOver',
          code: 'reserveSealBroken',
          data: { ...handedOver, sealWhole: false },
        },
        'handOver',
        'noteReport',
        { refused: 'overturn', code: 'retestFailed' },
        'confirm',
      ],
    },
    'overturned by the retest': {
      moves: [
        ...toDrawn,
        tested('passed'),
        'handOver',
        { step: 'noteReport', data: { ...retest, conclusion: 'pass' } },
        { refused: 'confirm', code: 'retestPassed' },
        'overturn',
      ],
    },
    'no laboratory left, reserve damaged': {
      moves: [
        ...toDrawn,
        'redraw',
        'redraw',
        { refused: 'redraw', code: 'noLabLeft' },
        { refused: 'refuse', code: 'groundDoesNotHold', data: refusal('LATE') },
        'refuse',
      ],
    },
    'handed over and not yet reported': {
      moves: [
        ...toDrawn,
        { wait: '10 days' },
        { refused: 'redraw', code: 'outsideWindow' },
        tested('received'),
        'handOver',
        { refused: 'noteReport', code: 'retestNotReported' },
      ],
    },
    'microbes are not tested again': {
      moves: [
        applied({ failedBy: 'microbe' }),
        { refused: 'accept', code: 'mayNotAcceptMICRO' },
        { step: 'refuse', data: refusal('MICRO') },
      ],
    },
    'the reserve is past its shelf life': {
      moves: [
        appliedExpired,
        { refused: 'accept', code: 'mayNotAcceptEXPIRED' },
        { step: 'refuse', data: refusal('EXPIRED') },
      ],
    },
    'out of time': {
      moves: [
        appliedLate,
        { refused: 'accept', code: 'mayNotAcceptLATE' },
        { step: 'refuse', data: refusal('LATE') },
      ],
    },
    'not a party': {
      moves: [
        applied({ applicant: 'other' }),
        { refused: 'accept', code: 'mayNotAcceptNOTPARTY' },
        { step: 'refuse', data: refusal('NOTPARTY') },
      ],
    },
    'the sampling was right': {
      moves: [
        applied({ about: 'sampling' }),
        { refused: 'accept', code: 'noRetestAsked' },
        'reviewPapers',
        'reject',
      ],
    },
    'the method was wrong': {
      moves: [
        applied({ about: 'method' }),
        'reviewPapers',
        'commissionTest',
        { wait: '20 days' },
        'noteTestDone',
        'uphold',
      ],
    },
    'of 2007': { regime: '2007', moves: ['accept'] },
  },
}
