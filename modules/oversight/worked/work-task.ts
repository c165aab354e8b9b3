import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A task of point 15, workshops signed to a commitment, from the order to the end. Made up. */
const order =
  (more: Record<string, unknown> = {}) =>
  ({ day }: Moment) => ({
    ...{ measure: '小作坊质量承诺签署率', unit: '%', direction: 'atLeast', target: '95' },
    ...{ dueOn: day(60), evidence: '承诺书汇总表（演示）', ...more },
  })

const month =
  (value: string) =>
  ({ today }: Moment) => ({ month: today.slice(0, 7), value, note: '按计划推进（演示）' })

const toRunning = ['assign', 'accept'] as const
const done = { value: '96.5', statement: '全县签署完毕（演示）' }

export const workTaskWorked: WorkedCase = {
  procedure: 'workTask',
  party: 'county',
  opening: {
    by: 'superiorOfficer',
    data: {
      ...{ workPoint: 15, title: '小作坊质量承诺（演示）' },
      demand: '年底前完成全部小作坊承诺签署（演示）',
    },
  },
  forms: {
    assign: order(),
    report: month('62.0'),
    newDate: ({ day }) => ({ extendedTo: day(30), grounds: '汛期停产（演示）' }),
    claimDone: done,
    confirm: { checked: '抽查二十户，属实（演示）' },
    reject: { checked: '抽查发现两户未签（演示）' },
  },
  ways: {
    'assigned, reported, late, set anew, claimed and confirmed': {
      moves: [
        {
          refused: 'assign',
          code: 'measureIsFine',
          data: order({ measure: '罚没款金额', unit: '万元' }),
        },
        { refused: 'assign', code: 'dueInThePast', data: dueToday },
        ...toRunning,
        'report',
        { refused: 'report', code: 'monthReported' },
        { refused: 'report', code: 'monthInFuture', data: nextYear },
        { refused: 'newDate', code: 'notLate' },
        { refused: 'claimDone', code: 'targetNotReached', data: { ...done, value: '94.9' } },
        { wait: '62 days' },
        { refused: 'newDate', code: 'dueInThePast', data: yesterday },
        'newDate',
        { refused: 'newDate', code: 'newDateUsed' },
        'report',
        'claimDone',
        'reject',
        'claimDone',
        'confirm',
      ],
    },
    'a ceiling that is kept': {
      moves: [
        {
          step: 'assign',
          data: order({ measure: '投诉超期率', direction: 'atMost', target: '2.0' }),
        },
        'accept',
        { refused: 'claimDone', code: 'targetNotReached', data: { ...done, value: '2.1' } },
        { step: 'claimDone', data: { ...done, value: '2' } },
      ],
    },
    'of 2007': { regime: '2007', moves: [...toRunning, 'report'] },
  },
}

function dueToday(at: Moment) {
  return order({ dueOn: at.today })(at)
}

function nextYear({ day }: Moment) {
  return { month: day(366).slice(0, 7), value: '70', note: '下年度（演示）' }
}

function yesterday({ day }: Moment) {
  return { extendedTo: day(-1), grounds: '汛期停产（演示）' }
}
