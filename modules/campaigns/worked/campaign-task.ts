import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** The task of one county in a campaign, made up. */
const report =
  (checks: number, samples: number, failed = 3) =>
  ({ today }: Moment) => ({
    ...{ asOf: today, checks, samples, failed, clues: 2, cases: 1 },
    ...{ licences: 0, recalls: 0, transfers: 0, goodsValueYuan: '12600.50' },
    work: '检查、抽检和查处情况（演示）',
  })

export const campaignTaskWorked: WorkedCase = {
  procedure: 'campaignTask',
  party: null,
  organ: 'county',
  opening: {
    by: 'provinceOfficer',
    data: ({ day }) => ({
      ...{ name: '粉条铝含量专项整治（演示）', checks: 60, samples: 40, endsOn: day(90) },
    }),
  },
  forms: {
    report: report(35, 22),
    finishTask: { summary: '完成检查和抽检任务（演示）' },
    returnTask: { grounds: '请补报案件查处结果（演示）' },
  },
  ways: {
    done: { moves: ['report', { wait: '20 days' }, 'report', 'finishTask', 'acceptTask'] },
    'returned and mended': {
      moves: [
        'report',
        { refused: 'report', code: 'olderThanLast', data: earlier },
        { refused: 'report', code: 'moreFailedThanSampled', data: report(5, 2, 3) },
        { refused: 'finishTask', code: 'shortfallUnexplained' },
        { step: 'finishTask', data: short() },
        'returnTask',
        'report',
        'finishTask',
      ],
    },
  },
}

function earlier({ day, ...at }: Moment) {
  return { ...report(35, 22)({ day, ...at }), asOf: day(-3) }
}

function short() {
  return { summary: '部分完成（演示）', shortfall: '两户停产无法抽样（演示）' }
}
