import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A blind sample through a laboratory: passed, failed, rejected, sent back to the tester. */
const ITEM = '菌落总数（演示项目）'

const results = (value: string, verdict: 'pass' | 'fail') => ({
  results: [
    {
      ...{ item: ITEM, method: 'GB 4789.2（演示）', value, unit: 'CFU/g', limit: '10000' },
      ...{ verdict, inScope: true },
    },
  ],
})
const passed = { conclusion: 'pass', severe: false, marked: true }
const failed = { conclusion: 'fail', severe: false, marked: true }
const sound = {
  sealWhole: true,
  matchesSheet: true,
  storedAt: '冷藏柜二层（演示）',
  photographed: true,
}

export const sampleTestWorked: WorkedCase = {
  procedure: 'sampleTest',
  party: 'lab',
  opening: {
    by: 'samplingOrganiser',
    data: {
      purpose: 'first',
      kind: 'food',
      urgent: false,
      blindCode: 'HZA2611160001-A',
      sampleName: '酱卤肉制品',
      items: [ITEM],
      judgedBy: 'GB 2726（演示）',
    },
  },
  forms: {
    receive: sound,
    rejectSample: { reason: 'seal', account: '封条边缘破损（演示）' },
    startTest: { notSampler: true, opened: true },
    recordResults: results('420', 'pass'),
    returnResults: { grounds: '平行样差值超出允许范围（演示）' },
    signReport: passed,
    submitReport: { reserveKept: true },
    extend: { grounds: '复核检验需时（演示）' },
  },
  ways: {
    passed: {
      moves: ['receive', 'startTest', 'recordResults', 'check', 'signReport', 'submitReport'],
    },
    failed: {
      moves: [
        'receive',
        'startTest',
        {
          refused: 'recordResults',
          code: 'itemsDiffer',
          data: { results: [{ ...results('420', 'pass').results[0], item: '他项（演示）' }] },
        },
        { refused: 'recordResults', code: 'valueNotReadable', data: results('约四百', 'pass') },
        { step: 'recordResults', data: results('52000', 'fail') },
        'check',
        { refused: 'signReport', code: 'conclusionDoesNotFollow', data: passed },
        { step: 'signReport', data: failed },
        'submitReport',
      ],
    },
    'passed outside the capability table, without the mark': {
      moves: [
        'receive',
        'startTest',
        {
          step: 'recordResults',
          data: { results: [{ ...results('420', 'pass').results[0], inScope: false }] },
        },
        'check',
        { refused: 'signReport', code: 'outsideScope', data: passed },
        { step: 'signReport', data: { ...passed, marked: false } },
      ],
    },
    'sent back, and given more time': {
      moves: [
        'receive',
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
        'startTest',
        'recordResults',
        'returnResults',
        'recordResults',
        'check',
      ],
    },
    rejected: {
      moves: [
        { step: 'receive', data: { ...sound, sealWhole: false } },
        { refused: 'startTest', code: 'sampleNotSound' },
        'rejectSample',
      ],
    },
    received: { moves: ['receive'] },
  },
}
