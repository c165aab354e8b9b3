import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { grounds } from './made-up.ts'

/** A hearing three weeks ahead. */
const set =
  (days: number, changes: object = {}) =>
  ({ day }: Moment) => ({
    ...{ heldOn: day(days), place: '演示听证室', isClosed: false, hostIsFree: true },
    ...changes,
  })

const toHearing = ['schedule', 'notify', { wait: '21 days' }] as const

export const hearingWorked: WorkedCase = {
  procedure: 'hearing',
  party: 'enterprise',
  opening: {
    by: 'hearingHost',
    data: ({ today }) => ({
      ...{ noticeNumber: '演市监罚告〔2026〕1号', requestedOn: today },
      ...{ matter: '拟罚款28万元、没收违法所得3600元（演示）' },
    }),
  },
  forms: {
    schedule: set(21),
    reschedule: set(28, { grounds: '当事人申请延期（演示）' }),
    notify: ({ today }) => ({ servedOn: today, isAnnounced: true }),
    hold: {
      ...{ partyCame: true, withdrawalAsked: false, participants: 6, noTie: true },
      ...{ officerSaid: '陈述事实、证据和处罚建议（演示）', partySaid: '对货值提出质证（演示）' },
    },
    sign: { signed: 'signed', noTie: true },
    report: { facts: '货值认定有据（演示）', opinion: 'agree', ...grounds },
    withdraw: grounds,
    abandon: { ground: 'absent', ...grounds },
  },
  ways: {
    held: {
      moves: [
        { refused: 'schedule', code: 'hearingTooSoon', data: set(3) },
        { refused: 'schedule', code: 'closedWithoutGrounds', data: set(21, { isClosed: true }) },
        'schedule',
        {
          refused: 'notify',
          code: 'notAnnounced',
          data: ({ today }: Moment) => ({ servedOn: today, isAnnounced: false }),
        },
        'notify',
        { refused: 'hold', code: 'notYet' },
        { wait: '21 days' },
        {
          refused: 'hold',
          code: 'withdrawalUndecided',
          data: {
            ...{ partyCame: true, withdrawalAsked: true, participants: 6, noTie: true },
            ...{ officerSaid: '陈述事实（演示）', partySaid: '提出质证（演示）' },
          },
        },
        'hold',
        'sign',
        'report',
      ],
    },
    dropped: { moves: ['withdraw'] },
    'dropped once the day was set': { moves: ['schedule', 'withdraw'] },
    'dropped once told': { moves: ['schedule', 'notify', 'withdraw'] },
    'told too late, moved and abandoned': {
      moves: [
        'schedule',
        { wait: '16 days' },
        'notify',
        { wait: '5 days' },
        { refused: 'hold', code: 'noticeTooLate' },
        'reschedule',
        'reschedule',
        'abandon',
      ],
    },
    'nobody came': { moves: [...toHearing, 'abandon'] },
  },
}
