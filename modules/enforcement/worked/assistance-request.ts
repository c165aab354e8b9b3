import type { WorkedCase } from '#kernel/procedure/worked.ts'
import { grounds } from './made-up.ts'

/** Help asked for in another province, given, late, and refused. */
const toWorking = ['send', 'receive', 'assign'] as const

export const assistanceRequestWorked: WorkedCase = {
  procedure: 'assistanceRequest',
  party: null,
  opening: {
    by: 'caseOfficer',
    data: {
      ...{ assistingOrgan: '演示外省市场监督管理局', assistingRegion: '440000' },
      ...{ caseNumber: '演市监案〔2026〕1号', matter: '核实该批货物的来源（演示）' },
      ...{ kind: 'goods', isUrgent: false },
    },
  },
  forms: {
    send: { route: 'direct', deadlineTold: true },
    receive: ({ today }) => ({ receivedOn: today }),
    returnNotMine: { competentOrgan: '演示海关', ...grounds },
    assign: { unit: '演示执法处' },
    extend: ({ day }) => ({ extendedTo: day(60), askerTold: true, ...grounds }),
    urge: grounds,
    reply: { result: 'done', findings: '货物来自演示公司，附单据三份' },
    accept: grounds,
    askMore: { matter: '补充提供付款凭证（演示）' },
  },
  ways: {
    'answered, asked for more and accepted': {
      moves: [
        ...toWorking,
        'extend',
        { refused: 'urge', code: 'notLate' },
        'reply',
        'askMore',
        'receive',
        'assign',
        'reply',
        'accept',
      ],
    },
    'not competent': { moves: ['send', 'receive', 'returnNotMine'] },
    'silent, urged by the superior': { moves: ['send', { wait: '40 days' }, 'urge'] },
    'late at work, urged': {
      moves: [...toWorking, { wait: '40 days' }, 'urge', 'reply', 'accept'],
    },
  },
}
