import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** The national index by province, from the data to a correction. All of it is made up. */
const good = {
  ...{ q1: '92', q2: '18', q3: '35', q4: '0.6', q5: '88.5', q6: '98.7' },
  ...{ q7: '1.4', q8: '2.8', q9: '0.018', q10: '17', q11: '12500', q12: '14' },
}
const fair = { ...good, q1: '85', q5: '84', q11: '9800' }

const cellsOf = (unit: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([indicator, value]) => ({ unit, indicator, value }))

const odd = { unit: '演示甲省', indicator: 'q7', value: '1.4', lastYear: '0.1' }
const data = {
  cells: [...cellsOf('演示甲省', good), ...cellsOf('演示乙省', fair)].map((cell) =>
    cell.unit === odd.unit && cell.indicator === odd.indicator ? odd : cell,
  ),
}

const toChecked = ['checkData'] as const
const toReviewed = [...toChecked, 'compute', 'review'] as const

export const indexReleaseWorked: WorkedCase = {
  procedure: 'indexRelease',
  party: 'otherDept',
  opening: {
    by: 'statistician',
    data: {
      ...{ kind: 'qci', scope: 'nation', year: 2026, title: '质量竞争力指数（演示）' },
      sources: '统计年报与监督抽查结果（演示）',
    },
  },
  forms: {
    checkData: data,
    askAgain: { units: ['演示甲省'], wanted: '研发经费比重请核实（演示）' },
    compute: {
      explanations: [{ unit: '演示甲省', indicator: 'q7', explanation: '统计口径调整（演示）' }],
    },
    returnData: { grounds: '样本企业名单有误（演示）' },
    review: { opinion: '测算无误（演示）' },
    signOff: { opinion: '同意会签（演示）' },
    refuseSign: { grounds: '口径与年报不一致（演示）' },
    draftText: { title: '质量竞争力指数公报（演示）', text: '全国指数公报正文（演示）' },
    approveText: { opinion: '同意发布（演示）' },
    release: { channel: '机关网站（演示）' },
    correct: {
      cells: [{ unit: '演示甲省', indicator: 'q5', value: '86.5' }],
      grounds: '监督抽查复检结果更新（演示）',
    },
    signCorrection: { opinion: '同意更正（演示）' },
    withdraw: { grounds: '数据来源有误，予以撤回（演示）' },
  },
  ways: {
    'computed, signed, released in Quality Month and corrected': {
      moves: [
        {
          refused: 'checkData',
          code: 'unknownIndicator',
          data: { cells: [{ unit: '演示甲省', indicator: 'q13', value: '1' }] },
        },
        {
          refused: 'checkData',
          code: 'outOfRange',
          data: { cells: [{ unit: '演示甲省', indicator: 'q1', value: '101' }] },
        },
        {
          refused: 'checkData',
          code: 'cellTwice',
          data: { cells: [...data.cells, ...data.cells] },
        },
        'checkData',
        'askAgain',
        'checkData',
        { refused: 'compute', code: 'outliersUnexplained', data: { explanations: [] } },
        'compute',
        'review',
        { refused: 'approveText', code: 'noDraft' },
        'signOff',
        { refused: 'release', code: 'notApproved' },
        'draftText',
        'approveText',
        { refused: 'release', code: 'notQualityMonth' },
        { wait: '300 days' },
        'release',
        {
          refused: 'correct',
          code: 'nothingChanges',
          data: { cells: [odd], grounds: '没有变化的更正（演示）' },
        },
        'correct',
        { refused: 'release', code: 'notSigned' },
        'signCorrection',
        { refused: 'signCorrection', code: 'signedAlready' },
        'draftText',
        'approveText',
        'release',
        'withdraw',
      ],
    },
    'returned by the reviewer': { moves: [...toChecked, 'compute', 'returnData', 'compute'] },
    'not signed': { moves: [...toReviewed, 'refuseSign'] },
    'nothing to release': {
      moves: [
        {
          step: 'checkData',
          data: { cells: [{ unit: '演示甲省', indicator: 'q1', value: '90' }] },
        },
        'compute',
        { refused: 'review', code: 'nothingComputed' },
      ],
    },
    'of 2007': { regime: '2007', moves: [...toReviewed, 'signOff'] },
  },
}
