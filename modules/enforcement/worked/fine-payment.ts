import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { decisionReference, grounds, served } from './made-up.ts'

/** The fine of the worked penalty: 280,000 yuan and 3,600 of income; every way it may go. */
const paid =
  (amount: string) =>
  ({ today }: Moment) => ({
    ...{ paidOn: today, amount, payCode: '3300-2026-000001', receiptNumber: '演示0001' },
  })

const ALL = '283600'
const cash =
  (changes: object) =>
  ({ today }: Moment) => ({
    ...{ takenOn: today, amount: ALL, ground: 'remote', receiptNumber: '演示0002' },
    ...{ fiscalReceipt: true },
    ...changes,
  })

const stop = ({ today }: Moment) => ({ from: today, caseNumber: '演示复〔2026〕1号' })
const toUrged = [{ wait: '30 days' }, 'urge'] as const
const toCourt = [...toUrged, { wait: '200 days' }, 'applyCourt'] as const

export const finePaymentWorked: WorkedCase = {
  procedure: 'finePayment',
  party: 'enterprise',
  opening: {
    by: 'caseOfficer',
    data: ({ today }) => ({
      ...{ decisionNumber: '演市监罚〔2026〕1号', who: 'organisation', isSimple: false },
      ...{ fine: '280000', confiscatedIncome: '3600', servedOn: today },
    }),
  },
  forms: {
    pay: paid(ALL),
    payPart: paid('100000'),
    confirm: ({ today }) => ({ statementNumber: '演示对账0001', creditedOn: today }),
    notReceived: grounds,
    askInstalments: grounds,
    allowInstalments: ({ day }) => ({
      plan: [
        { dueOn: day(20), amount: '100000' },
        { dueOn: day(40), amount: '183600' },
      ],
      ...grounds,
    }),
    takeCash: cash({}),
    handIn: { receivedBy: '演示凭证0001' },
    bankCash: ({ today }) => ({ statementNumber: '演示对账0002', creditedOn: today }),
    urge: (at) => ({ ...served(at), toldConsequences: true }),
    applyCourt: { court: '演示县人民法院', ...grounds },
    collect: ({ today }) => ({
      rulingNumber: '演示执〔2027〕1号',
      amount: '563600',
      collectedOn: today,
    }),
    endCourt: grounds,
    giveUp: { ground: 'partyGone', ...grounds },
    stopLateFine: stop,
    resumeLateFine: ({ today }) => ({ to: today }),
    changeFine: (at) => ({ ...decisionReference(at), fine: '200000', confiscatedIncome: '3600' }),
    cancel: (at) => ({ ...decisionReference(at), refunded: '0' }),
  },
  ways: {
    paid: {
      moves: [
        { refused: 'pay', code: 'notTheSumOwed', data: paid('90') },
        { refused: 'payPart', code: 'notAPart', data: paid(ALL) },
        {
          refused: 'pay',
          code: 'payDayImplausible',
          data: (at: Moment) => ({ ...paid(ALL)(at), paidOn: at.day(1) }),
        },
        { refused: 'urge', code: 'notLate' },
        'pay',
        'confirm',
      ],
    },
    'taken in cash': {
      moves: [
        { refused: 'takeCash', code: 'cashNotOnTheSpot', data: cash({ ground: 'small' }) },
        { refused: 'takeCash', code: 'notTheSumOwed', data: cash({ amount: '90' }) },
        'takeCash',
        'handIn',
        'bankCash',
      ],
    },
    'the bank had not received it': {
      moves: ['pay', 'notReceived', { wait: '5 days' }, 'pay'],
    },
    'late, urged and paid with the full extra fine': {
      moves: [
        { wait: '60 days' },
        'urge',
        { refused: 'applyCourt', code: 'tooEarly' },
        'payPart',
        { step: 'pay', data: paid('463600') },
      ],
    },
    'in instalments': {
      moves: [
        { refused: 'allowInstalments', code: 'notAsked' },
        'askInstalments',
        {
          refused: 'allowInstalments',
          code: 'planDoesNotAddUp',
          data: ({ day }: Moment) => ({ plan: [{ dueOn: day(20), amount: '40000' }], ...grounds }),
        },
        'allowInstalments',
        { wait: '10 days' },
        'payPart',
        { wait: '10 days' },
        { step: 'pay', data: paid('183600') },
      ],
    },
    'an instalment was missed': {
      moves: ['askInstalments', 'allowInstalments', { wait: '30 days' }, 'urge', 'changeFine'],
    },
    'enforced by the court': { moves: [...toCourt, 'collect'] },
    'the court declines': { moves: [...toCourt, 'endCourt'] },
    'the court was asked too late': {
      moves: [
        ...toUrged,
        {
          refused: 'giveUp',
          code: 'courtTermRuns',
          data: { ground: 'termOver', ...grounds },
        },
        { lapse: 'courtEnforce' },
        { refused: 'applyCourt', code: 'outsideWindow' },
        { step: 'giveUp', data: { ground: 'termOver', ...grounds } },
      ],
    },
    'stopped during review': {
      moves: [
        { refused: 'resumeLateFine', code: 'notUnderReview' },
        'stopLateFine',
        { refused: 'stopLateFine', code: 'underReview' },
        { wait: '30 days' },
        { refused: 'urge', code: 'underReview' },
        'resumeLateFine',
        {
          refused: 'changeFine',
          code: 'heavierAfterReview',
          data: (at: Moment) => ({
            ...decisionReference(at),
            fine: '999999',
            confiscatedIncome: '0',
          }),
        },
        'changeFine',
      ],
    },
    'changed while in instalments': {
      moves: ['askInstalments', 'allowInstalments', 'changeFine', 'giveUp'],
    },
    'nothing to take in instalments': {
      moves: ['askInstalments', 'allowInstalments', 'giveUp'],
    },
    'nothing to take after the urge': { moves: [...toUrged, 'giveUp'] },
    'cancelled at once': { moves: ['cancel'] },
    'cancelled while in instalments': { moves: ['askInstalments', 'allowInstalments', 'cancel'] },
    'cancelled after the urge': { moves: [...toUrged, 'cancel'] },
    'cancelled once paid': { moves: ['pay', 'cancel'] },
    'cancelled at the court': { moves: [...toCourt, 'cancel'] },
  },
}
