import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A small pastry firm on its way to a licence; made up. */
const check = (met: number, of: number, keyMet = true) => ({
  items: Array.from({ length: of }, (_, index) => ({
    item: `控制项目${index + 1}（演示）`,
    isKey: index === 0,
    met: index === 0 ? keyMet : index < met,
  })),
})

export const upliftPlanWorked: WorkedCase = {
  procedure: 'upliftPlan',
  party: 'enterprise',
  organ: 'county',
  opening: {
    by: 'supervisor',
    data: { firm: '演示糕点坊', foods: '热加工糕点', reason: '有意扩大生产，基础薄弱' },
  },
  forms: {
    baseline: check(4, 10),
    plan: ({ day }) => ({
      actions: [
        { action: '建立进货查验记录', kind: 'guide', helper: '演示帮扶人', dueOn: day(60) },
      ],
    }),
    visit: ({ today }) => ({ visitedOn: today, findings: '已建立台账（演示）' }),
    rescore: check(9, 10),
    leave: { grounds: '企业停止生产，不再参加' },
  },
  ways: {
    'helped and graduated': {
      moves: [
        { wait: '10 days' },
        'baseline',
        'plan',
        { wait: '60 days' },
        'visit',
        { step: 'rescore', data: check(7, 10) },
        { refused: 'graduate', code: 'notFitYet' },
        'continue',
        { wait: '80 days' },
        'visit',
        'rescore',
        'graduate',
      ],
    },
    'a key item failed': {
      moves: [
        'baseline',
        'plan',
        { step: 'rescore', data: check(10, 10, false) },
        { refused: 'graduate', code: 'notFitYet' },
        'leave',
      ],
    },
    'left at once': { moves: ['leave'] },
    'left after the baseline': { moves: ['baseline', 'leave'] },
    'left while it is helped': { moves: ['baseline', 'plan', 'leave'] },
    'of 2007': { regime: '2007', moves: ['baseline', 'plan', 'visit'] },
  },
}
