import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A test method for a banned dye, from the proposal to the library. All of it is made up. */
const reviewer = (name: string, vote: string) => ({
  ...{ name, employer: '演示大学', isFree: true, vote, score: vote === 'support' ? 88 : 52 },
})

const opinion = '技术路线可行（演示）'
const experts = ['甲', '乙', '丙'].map((name) => reviewer(`演示专家${name}`, 'support'))
const divided = [...experts.slice(0, 2), reviewer('丁', 'against'), reviewer('戊', 'against')]
const against = ['甲', '乙', '丙'].map((name) => reviewer(`演示专家${name}`, 'against'))

const schedule =
  (first: number, second: number, end: number) =>
  ({ day }: Moment) => ({
    endsOn: day(end),
    milestones: [
      { title: '方法建立', dueOn: day(first) },
      { title: '实验室间验证', dueOn: day(second) },
    ],
  })

const contract =
  (budget = '480000.00', dates = schedule(60, 120, 150)) =>
  (at: Moment) => ({ budget, ...dates(at) })

const accepted = { experts: experts.map(({ name }) => ({ name })), audited: true, opinion }
const method = (n: number) => ({ name: `禁用染料测定方法${n}（演示）`, reference: `BJS-演示-${n}` })
const toRunning = ['review', 'approve', 'start'] as const
const second = { step: 'reachMilestone', data: { achieved: '六家验证（演示）', spent: '450000' } }

export const researchProjectWorked: WorkedCase = {
  procedure: 'researchProject',
  party: 'lab',
  organ: 'national',
  opening: {
    by: 'labUser',
    data: {
      ...{ call: '2026-01（演示）', kind: 'research', title: '调味品中禁用染料检测方法（演示）' },
      ...{ aim: '建立高通量筛查方法（演示）', yield: 'methods', yieldCount: 2, budget: '500000' },
    },
  },
  forms: {
    review: { experts, opinion },
    approve: contract(),
    refuse: { grounds: '专家不建议立项（演示）' },
    reachMilestone: { achieved: '方法检出限达到要求（演示）', spent: '200000' },
    replan: (at) => ({ ...schedule(40, 80, 100)(at), grounds: '标准物质到货延迟（演示）' }),
    stop: { grounds: '逾期且无法完成（演示）' },
    accept: { ...accepted, achieved: 2 },
    transferMethod: { items: [method(1), method(2)] },
  },
  ways: {
    'reviewed, run by milestones, accepted and transferred': {
      moves: [
        { refused: 'review', code: 'votesTie', data: { experts: divided, opinion } },
        { refused: 'review', code: 'panelRepeats', data: { experts: twice(), opinion } },
        'review',
        { refused: 'approve', code: 'budgetAboveProposal', data: contract('500000.01') },
        {
          refused: 'approve',
          code: 'scheduleDoesNotHold',
          data: contract('1', schedule(60, 50, 150)),
        },
        {
          refused: 'approve',
          code: 'scheduleDoesNotHold',
          data: contract('1', schedule(60, 160, 150)),
        },
        'approve',
        'start',
        { refused: 'accept', code: 'milestonesOpen' },
        { refused: 'reachMilestone', code: 'overBudget', data: spent('480000.01') },
        'reachMilestone',
        { refused: 'reachMilestone', code: 'spendingShrinks', data: spent('199999.99') },
        { refused: 'stop', code: 'onSchedule' },
        second,
        { refused: 'reachMilestone', code: 'noMilestoneLeft' },
        { refused: 'accept', code: 'yieldTooSmall', data: { ...accepted, achieved: 1 } },
        {
          refused: 'accept',
          code: 'notAudited',
          data: { ...accepted, audited: false, achieved: 2 },
        },
        'accept',
        { refused: 'transferMethod', code: 'itemsMissing', data: { items: [method(1)] } },
        'transferMethod',
      ],
    },
    'the panel is against it': {
      moves: [
        { step: 'review', data: { experts: against, opinion } },
        { refused: 'approve', code: 'panelAgainst' },
        'refuse',
      ],
    },
    'late, set anew once, late again and stopped': {
      moves: [
        ...toRunning,
        'reachMilestone',
        { wait: '125 days' },
        'replan',
        { refused: 'stop', code: 'onSchedule' },
        { refused: 'replan', code: 'replannedAlready' },
        { wait: '45 days' },
        'stop',
      ],
    },
    'of 2007': { regime: '2007', moves: toRunning },
  },
}

function twice() {
  return [experts[0], experts[0], experts[1]]
}

function spent(sum: string) {
  return { achieved: '方法建立（演示）', spent: sum }
}
