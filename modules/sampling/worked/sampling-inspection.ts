import type { Moment, Move, WorkedCase } from '#kernel/procedure/worked.ts'
import { alone, expired, pair } from './shared.ts'

/** One spot check of food: passed, failed, objected to, refused. All of it is made up. */
const sampling = (at: Moment) => ({
  ...pair(at),
  ...{ kind: 'food', product: '酱卤牛肉（演示）', lotNumber: '20261102A', producedOn: at.day(-12) },
  ...{ goods: 'forSale', baseUnits: 60, leastBaseUnits: 20, testUnits: 8, reserveUnits: 8 },
  ...{ paidYuan: '256.00', takenAtRandom: true, signedByBoth: true, photographed: true },
})
const asProduct = (at: Moment) => ({ ...sampling(at), kind: 'product', paidYuan: '0' })
const asRapid = (at: Moment) => ({ ...sampling(at), kind: 'rapid' })

const passed = {
  reportNumber: '0123-2026-000456',
  conclusion: 'pass',
  failedItems: [],
  severe: false,
}
const failed = { ...passed, conclusion: 'fail', failedItems: ['菌落总数'] }

const planned: Move = { tied: 'samplingPlan', meaning: 'drew', way: 'drawn and noticed' }
const tested: Move = { tied: 'sampleTest', meaning: 'tests', way: 'failed' }
const toSampled: readonly Move[] = [planned, 'sample', 'sendSample']
const noteFail: readonly Move[] = [tested, { step: 'noteReport', data: failed }]
const toFailNoticed: readonly Move[] = [...toSampled, ...noteFail, 'serveFail']
const objected = (way: string): Move => ({ tied: 'objection', meaning: 'objectsTo', way })

export const samplingInspectionWorked: WorkedCase = {
  procedure: 'samplingInspection',
  party: 'enterprise',
  opening: {
    by: 'sampler',
    data: ({ today }) => ({
      channel: 'planned',
      product: '酱卤牛肉（演示）',
      noticeNumber: '演市监抽通〔2026〕1号',
      noticeIssuedOn: today,
      place: '成品库（演示）',
    }),
  },
  forms: {
    sample: sampling,
    reportNotFound: (at) => ({ ...pair(at), reason: 'closed', evidence: '门锁闭，已拍照（演示）' }),
    reportRefusal: (at) => ({
      ...pair(at),
      claim: 'none',
      account: '拒绝开门，已告知后果（演示）',
    }),
    toClue: { grounds: '无正当理由拒绝监督抽查（演示）' },
    sendSample: { blindCode: 'HZA2611160001-A', carrier: '专人冷链送样', sealUntouched: true },
    noteReport: passed,
    noteRejection: { grounds: '封条破损，另行抽样（演示）' },
    serveFail: ({ today }) => ({
      ...{ way: 'direct', servedOn: today, producerToo: 'same', rightsTold: true },
    }),
    objectionRejected: { grounds: '复检结论仍为不合格（演示）' },
    objectionUpheld: { grounds: '复检结论为合格（演示）' },
    forwardResult: ({ today }) => ({
      ...{ producer: '演示外省食品有限公司', regionCode: '320000', sentOn: today },
    }),
    publish: { level: 'province', summary: '抽查情况通报（演示）' },
  },
  ways: {
    'failed, unopposed, published': {
      moves: [
        { refused: 'sample', code: 'notDrawn' },
        planned,
        {
          refused: 'sample',
          code: 'twoOfficersNeeded',
          data: (at) => ({ ...sampling(at), ...alone(at) }),
        },
        {
          refused: 'sample',
          code: 'certificateExpired',
          data: (at) => ({ ...sampling(at), ...expired(at) }),
        },
        {
          refused: 'sample',
          code: 'mayNotBeSampled',
          data: (at) => ({ ...sampling(at), goods: 'marked' }),
        },
        {
          refused: 'sample',
          code: 'baseTooSmall',
          data: (at) => ({ ...sampling(at), baseUnits: 12 }),
        },
        {
          refused: 'sample',
          code: 'reserveMissing',
          data: (at) => ({ ...sampling(at), reserveUnits: 0 }),
        },
        {
          refused: 'sample',
          code: 'foodIsBought',
          data: (at) => ({ ...sampling(at), paidYuan: '0' }),
        },
        'sample',
        { refused: 'noteReport', code: 'notSent' },
        'sendSample',
        { refused: 'noteReport', code: 'notReported' },
        tested,
        {
          refused: 'noteReport',
          code: 'conclusionDoesNotFit',
          data: { ...failed, failedItems: [] },
        },
        { step: 'noteReport', data: failed },
        { refused: 'closePass', code: 'hasFailed' },
        {
          refused: 'serveFail',
          code: 'servedAtNoSuchTime',
          data: ({ day }) => ({
            ...{ way: 'direct', servedOn: day(1), producerToo: 'same', rightsTold: true },
          }),
        },
        { wait: '96 hours' },
        'serveFail',
        'forwardResult',
        { refused: 'noteObjection', code: 'noObjection' },
        { lapse: 'objectSampling' },
        { lapse: 'retestFood' },
        'publish',
      ],
    },
    passed: {
      moves: [
        ...toSampled,
        { tied: 'sampleTest', meaning: 'tests', way: 'passed' },
        'noteReport',
        { refused: 'serveFail', code: 'hasPassed' },
        'closePass',
        'publish',
      ],
    },
    'objected to in vain': {
      moves: [
        ...toFailNoticed,
        { refused: 'objectionUpheld', code: 'objectionNotUpheld' },
        { refused: 'objectionRejected', code: 'objectionNotRejected' },
        objected('confirmed by the retest'),
        'noteObjection',
        'objectionRejected',
      ],
    },
    'objected to with success': {
      moves: [
        ...toFailNoticed,
        objected('overturned by the retest'),
        'noteObjection',
        'objectionUpheld',
      ],
    },
    'a product, unopposed': {
      moves: [
        planned,
        { step: 'sample', data: asProduct },
        'sendSample',
        ...noteFail,
        'serveFail',
        { lapse: 'objectProduct' },
      ],
    },
    'a rapid test, unopposed': {
      moves: [
        planned,
        { step: 'sample', data: asRapid },
        'sendSample',
        ...noteFail,
        'serveFail',
        { lapse: 'retestRapid' },
      ],
    },
    'failed and confirmed': {
      moves: [...toFailNoticed, { wait: '30 days' }],
    },
    'nothing found': { moves: ['reportNotFound'] },
    'refused by the firm': { moves: ['reportRefusal', 'toClue'] },
    'rejected by the laboratory': {
      moves: [
        ...toSampled,
        { refused: 'noteRejection', code: 'notRejected' },
        { tied: 'sampleTest', meaning: 'tests', way: 'rejected' },
        'noteRejection',
      ],
    },
    'notice too old': {
      moves: [planned, { wait: '95 days' }, { refused: 'sample', code: 'outsideWindow' }],
    },
    'of 2007': {
      regime: '2007',
      moves: [
        planned,
        {
          refused: 'sample',
          code: 'productIsFree',
          data: (at) => ({ ...asProduct(at), paidYuan: '99.00' }),
        },
        { step: 'sample', data: asProduct },
        'sendSample',
        ...noteFail,
        'serveFail',
        { lapse: 'objectProduct07' },
        'publish',
      ],
    },
  },
}
