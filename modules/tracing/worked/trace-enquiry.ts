import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A lot of sausages traced both ways, frozen and disposed of. All of it is made up. */
const material = {
  ...{ name: '冷冻猪肉（演示）', kind: 'raw', supplier: '演示屠宰厂', lotNumber: 'P1101' },
  ...{ supplierLicence: 'SC10433010600001', certificate: '检疫证-0001' },
}

const records =
  (more: Record<string, unknown> = {}) =>
  ({ today }: Moment) => ({
    ...{ formulaVersion: 'V3', materials: [material], releaseTest: 'pass' },
    ...{ madeUnits: 5000, onHandUnits: 1200, otherUnits: 20 },
    customers: [
      { name: '演示批发部', regionCode: '330100', units: 2500, shippedOn: today },
      { name: '演示超市', regionCode: '320500', units: 1280, shippedOn: today },
    ],
    ...more,
  })

const failing = { step: 'provideRecords', data: records({ releaseTest: 'fail' }) } as const
const wanted = { wanted: '进货查验、生产、出厂检验和销售记录（演示）' }
const noted = { backward: '原料来源清楚（演示）', forward: '部分去向不明（演示）' }
const sold = { name: '演示超市', regionCode: '330100', units: 3780 }
const toRecords = ['requestRecords', 'provideRecords'] as const

export const traceEnquiryWorked: WorkedCase = {
  procedure: 'traceEnquiry',
  party: 'enterprise',
  opening: {
    by: 'traceOfficer',
    data: ({ today }) => ({
      ...{ product: '广式腊肠（演示）', lotNumber: '20261102B', productionDate: today },
      ...{ cause: 'sampling', grounds: '抽检亚硝酸盐超标（演示）' },
    }),
  },
  forms: {
    requestRecords: wanted,
    provideRecords: records(),
    askAgain: { missing: '缺二级经销商名单（演示）' },
    answer: { backward: '原料来自演示屠宰厂', forward: '两家购货者（演示）', isComplete: true },
    close: { grounds: '来源去向清楚（演示）' },
    dismiss: { grounds: '批号登记有误（演示）' },
    sendClue: { grounds: '逾期未提供记录（演示）' },
    freeze: { units: 3000, holders: 2, scope: '两省在售部分（演示）' },
    unfreeze: { grounds: '复检合格，恢复销售（演示）' },
    dispose: ({ today }) => ({
      ...{ way: 'destroyed', units: 3000, place: '焚烧厂（演示）', on: today },
    }),
  },
  ways: {
    'traced both ways, frozen and disposed of': {
      moves: [
        'requestRecords',
        { refused: 'sendClue', code: 'notYetLate' },
        {
          refused: 'provideRecords',
          code: 'recordsDoNotBalance',
          data: records({ onHandUnits: 1000 }),
        },
        { refused: 'provideRecords', code: 'shippedBeforeMade', data: early },
        'provideRecords',
        'askAgain',
        'freeze',
        { refused: 'dismiss', code: 'stillFrozen' },
        failing,
        { refused: 'freeze', code: 'moreThanMade' },
        { refused: 'unfreeze', code: 'lotFailed' },
        { refused: 'dispose', code: 'moreThanFrozen', data: tooMuch },
        'answer',
        { refused: 'close', code: 'stillFrozen' },
        'dispose',
        { refused: 'dispose', code: 'nothingFrozen' },
        'close',
      ],
    },
    'a gap in the chain, and the lot set free': {
      moves: [
        'requestRecords',
        {
          step: 'provideRecords',
          data: records({ releaseTest: 'none', onHandUnits: 1100, difference: '盘亏百件（演示）' }),
        },
        { refused: 'unfreeze', code: 'nothingFrozen' },
        'freeze',
        'unfreeze',
        { refused: 'answer', code: 'notComplete' },
        { refused: 'answer', code: 'gapsMissing', data: { ...noted, isComplete: false } },
        { step: 'answer', data: { ...noted, isComplete: false, gaps: '百件去向不明（演示）' } },
        'close',
      ],
    },
    'frozen goods go on to a recall': {
      moves: [
        ...toRecords,
        'freeze',
        'answer',
        { tied: 'foodRecall', meaning: 'causedBy', way: 'no risk at first sight' },
        'close',
      ],
    },
    'records withheld': { moves: ['requestRecords', { wait: '25 hours' }, 'sendClue'] },
    'asked by mistake': { moves: ['dismiss'] },
    'dismissed while records are awaited': { moves: ['requestRecords', 'dismiss'] },
    'of 2007': { regime: '2007', moves: [...toRecords, 'answer', 'close'] },
  },
}

function early(at: Moment) {
  return { ...records()(at), customers: [{ ...sold, shippedOn: at.day(-1) }] }
}

function tooMuch({ today }: Moment) {
  return { way: 'destroyed', units: 3001, place: '焚烧厂（演示）', on: today }
}
