import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** Preserved fruit with two additives; the first filing holds too much of one. Made up. */
const additive = (name: string, number: string, kind: string, maxDose: string) => ({
  ...{ name, number, function: kind, maxDose },
  ...{ supplier: '演示添加剂有限公司', supplierLicence: 'SC20144030300051' },
})
const use = (dose: string, more: readonly unknown[] = []) => ({
  ...{ product: '话梅（演示）', foodCategory: '蜜饯' },
  additives: [
    additive('苯甲酸及其钠盐', '210', 'preservative', dose),
    additive('甜蜜素', '952', 'sweetener', '0.8'),
    ...more,
  ],
})
const banned = use('0.4', [additive('罗丹明B', '无', 'colour', '0.01')])
const citric = use('0.4', [additive('柠檬酸', '330', 'acidity', '2')])
const flagged = ['autoCheck'] as const
const onFile = ['autoCheck', 'correct', 'acknowledge'] as const

export const additiveFilingWorked: WorkedCase = {
  procedure: 'additiveFiling',
  party: 'enterprise',
  organ: 'county',
  opening: { by: 'filer', data: use('0.6') },
  forms: {
    correct: use('0.4'),
    amend: use('0.3'),
    readStandard: { standard: 'GB 2760-2024 附录A', grounds: '柠檬酸可按生产需要适量使用' },
    toClue: { grounds: '添加非食用物质', evidence: ['备案表', '自动核对结果'] },
    noteUse: ({ day }) => ({ changedOn: day(-1), what: '降低防腐剂用量（演示）' }),
    end: { grounds: '产品停产' },
  },
  ways: {
    'flagged, corrected, on file and confirmed': {
      moves: [
        { refused: 'acknowledge', code: 'checkFailed' },
        { lapse: 'check' },
        'correct',
        { refused: 'autoCheck', code: 'nothingFound' },
        { wait: '2 days' },
        'acknowledge',
        { wait: '300 days' },
        'confirm',
      ],
    },
    'not confirmed in time': { moves: [...onFile, { lapse: 'yearly' }, 'confirm'] },
    'changed, with a banned substance': {
      moves: [
        ...onFile,
        'noteUse',
        'amend',
        'acknowledge',
        { step: 'amend', data: banned },
        'autoCheck',
        { refused: 'correct', code: 'bannedSubstance' },
        { refused: 'end', code: 'bannedSubstance' },
        'toClue',
      ],
    },
    'with an additive that the table does not hold': {
      moves: [
        'autoCheck',
        { refused: 'readStandard', code: 'findingStands' },
        { step: 'correct', data: citric },
        'autoCheck',
        'readStandard',
        'acknowledge',
      ],
    },
    'ended at once': { moves: ['end'] },
    'ended when flagged': { moves: [...flagged, 'end'] },
    'ended on file': { moves: [...onFile, 'end'] },
    'ended after the year': { moves: [...onFile, { lapse: 'yearly' }, 'end'] },
    'of 2007': { regime: '2007', moves: [...onFile] },
  },
}
