import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { goods, grounds, signing } from './made-up.ts'

/** A suspected crime, prepared by two officers, and everything the police may make of it. */
const policeSaid = ({ today }: Moment) => ({
  ...{ number: '演公字〔2026〕1号', madeOn: today },
  ...grounds,
})
const forwarding = ({ today }: Moment) => ({ office: '演示市公安局', on: today })

const toSent = ['formTeam', 'report', 'cosign', 'approve', 'send'] as const

export const crimeTransferWorked: WorkedCase = {
  procedure: 'crimeTransfer',
  party: 'enterprise',
  opening: {
    by: 'caseOfficer',
    data: {
      ...{ offence: 'unsafeFood', facts: '生产销售致病菌超标的食品（演示）' },
      ...{ soldValue: '60000', unsoldValue: '8000', isNonEdible: false },
    },
  },
  forms: {
    formTeam: { members: [{ name: '演示甲' }, { name: '演示乙' }] },
    report: { report: '销售金额六万元（演示）', proposal: '建议移送（演示）', noTie: true },
    cosign: signing,
    approve: grounds,
    refuse: grounds,
    send: {
      ...{ policeOffice: '演示县公安局', goods, copyToProcuratorate: true },
      ...{ standingPenalties: false, paidFine: '0' },
    },
    forward: forwarding,
    receive: forwarding,
    openCriminalCase: policeSaid,
    policeRefuse: policeSaid,
    askReconsider: grounds,
    refuseFinally: policeSaid,
    askProcuratorate: grounds,
    supervisionEnds: policeSaid,
    resumePenalty: grounds,
    handGoods: { receivedBy: '演示县公安局', goods },
    policeReturns: policeSaid,
  },
  ways: {
    'refused and given back': {
      moves: [
        {
          refused: 'formTeam',
          code: 'teamTooSmall',
          data: { members: [{ name: '演示甲' }, { name: '演示甲' }] },
        },
        'formTeam',
        'report',
        { refused: 'approve', code: 'secondOfficerMissing' },
        'cosign',
        'approve',
        'send',
        'policeRefuse',
        'resumePenalty',
      ],
    },
    taken: { moves: [...toSent, 'openCriminalCase', 'handGoods'] },
    'not transferred': { moves: ['formTeam', 'report', 'cosign', 'refuse'] },
    'forwarded, taken and returned': {
      moves: [...toSent, 'forward', 'receive', 'openCriminalCase', 'policeReturns'],
    },
    'kept by the office that received it': {
      moves: [
        ...toSent,
        { lapse: 'policeForward' },
        { refused: 'forward', code: 'outsideWindow' },
        'policeRefuse',
        'askReconsider',
        'refuseFinally',
        'resumePenalty',
      ],
    },
    'too late to ask again': {
      moves: [
        ...toSent,
        'policeRefuse',
        { lapse: 'reconsider' },
        { refused: 'askReconsider', code: 'outsideWindow' },
        { refused: 'askProcuratorate', code: 'outsideWindow' },
      ],
    },
    'asked again and taken': {
      moves: [...toSent, 'policeRefuse', 'askReconsider', 'openCriminalCase'],
    },
    'refused again, and too late for the procuratorate': {
      moves: [
        ...toSent,
        'policeRefuse',
        'askReconsider',
        'refuseFinally',
        { lapse: 'procuratorate' },
      ],
    },
    'supervised and taken': {
      moves: [...toSent, 'policeRefuse', 'askProcuratorate', 'openCriminalCase'],
    },
    'supervised in vain': {
      moves: [
        ...toSent,
        'policeRefuse',
        'askReconsider',
        'refuseFinally',
        'askProcuratorate',
        'supervisionEnds',
      ],
    },
  },
}
