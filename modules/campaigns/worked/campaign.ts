import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A campaign against aluminium in vermicelli, made up: tasks, sampling again, the end. */
const grounds = { grounds: '理由记录（演示）' }
const again = (samples: number, failed: number) => ({
  samples,
  failed,
  opinion: '复抽评价（演示）',
})
const task = { tied: 'campaignTask', meaning: 'partOf', way: 'done' } as const
const toRunning = ['approve', 'issueTasks'] as const
const toEvaluating = [...toRunning, task, 'finish'] as const

export const campaignWorked: WorkedCase = {
  procedure: 'campaign',
  party: null,
  opening: {
    by: 'provinceOfficer',
    data: {
      ...{ name: '粉条铝含量专项整治（演示）', scopeKind: 'product', scope: '粉条、粉丝' },
      ...{ problem: '连续两季度不合格率偏高（演示）', exitPercent: '5' },
      ...{ baselineSamples: 120, baselineFailed: 27 },
    },
  },
  forms: {
    approve: ({ day }) => ({
      startsOn: day(1),
      endsOn: day(120),
      measures: '检查、抽检、查处并举',
    }),
    drop: grounds,
    issueTasks: { quotas: [{ regionCode: '330106', checks: 60, samples: 40 }] },
    finish: { summary: '行动总结（演示）' },
    reachExit: again(80, 4),
    prolong: ({ day }) => ({ endsOn: day(60), ...grounds }),
    toListed: again(80, 12),
  },
  ways: {
    'approved, done and closed': {
      moves: [
        { refused: 'approve', code: 'datesOutOfOrder', data: backwards },
        'approve',
        'issueTasks',
        { refused: 'finish', code: 'tasksOpen' },
        task,
        'finish',
        { refused: 'reachExit', code: 'exitNotReached', data: again(80, 5) },
        { refused: 'reachExit', code: 'tooFewSamples', data: again(20, 0) },
        'reachExit',
      ],
    },
    'prolonged once and listed': {
      moves: [
        ...toEvaluating,
        { refused: 'prolong', code: 'prolongedToPast', data: past },
        'prolong',
        'finish',
        { refused: 'prolong', code: 'prolongedAlready' },
        { refused: 'toListed', code: 'noListingProposed' },
        { tied: 'listedSupervision', meaning: 'continues', way: 'not listed' },
        { refused: 'toListed', code: 'exitReached', data: again(80, 4) },
        'toListed',
      ],
    },
    'not approved': { moves: ['drop'] },
    'of 2007': { regime: '2007', moves: toRunning },
  },
}

function backwards({ day }: Moment) {
  return { startsOn: day(10), endsOn: day(5), measures: '检查、抽检、查处并举' }
}

function past({ day }: Moment) {
  return { endsOn: day(-1), ...grounds }
}
