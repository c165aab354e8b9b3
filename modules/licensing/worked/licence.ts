import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { delivery } from './shared.ts'

/**
 * A food production licence with seven months left: renewed by the silence of the organ in the
 * first way, changed, suspended and ended in the others. All of it is made up.
 */
const change =
  (aspect: string) =>
  ({ day }: Moment) => ({
    ...{ aspect, changedOn: day(-3), what: '新增一条自动包装线（演示）' },
  })
const recheck = (result: string, isFull: boolean) => ({
  ...{ present: ['SC-0001', 'SC-0002'], isFull, result, findings: '设备与布局符合要求' },
})
const renewal = (isUnchanged: boolean) => ({ isUnchanged })
const revocation = (decidedBy: string, decidedOn: string) => ({
  ...{ decidedBy, decisionNumber: '演市监罚〔2026〕12号', decidedOn },
})
const toChange = ['noteChange', 'applyChange'] as const

export const licenceWorked: WorkedCase = {
  procedure: 'licence',
  party: 'enterprise',
  opening: {
    by: 'issuer',
    data: ({ day }) => ({
      ...{ kind: 'foodProduction', licenceNumber: 'SC10433010600012' },
      ...{ items: ['热加工熟肉制品（演示）'], validFrom: day(-1600) },
      ...{ newlyListed: false, openFindings: 2 },
    }),
  },
  forms: {
    noteChange: change('process'),
    applyChange: { newItems: ['热加工熟肉制品（演示）', '腌腊肉制品（演示）'] },
    recheck: recheck('pass', false),
    refuseChange: { grounds: '核查不合格', remediesTold: true },
    applyRenew: renewal(true),
    refuseRenew: { grounds: '不再具备生产条件', remediesTold: true },
    reissue: { cause: 'lost' },
    deliver: delivery,
    suspend: ({ day }) => ({
      ...{ cause: 'penalty', decisionNumber: '演市监罚〔2026〕8号', until: day(30) },
      grounds: '暂扣三十日（演示）',
    }),
    resume: { grounds: '暂扣期满，整改合格' },
    revokeAsPenalty: ({ today }) => revocation('other', today),
    annul: { cause: 'fraud', grounds: '以伪造的检验报告取得许可' },
    takeBack: {
      ...{ cause: 'lawChanged', grounds: '该类产品不再实行许可' },
      compensation: '按实际损失协商补偿',
    },
    deregister: { grounds: '许可已终止', announced: true },
    noteStop: ({ today }) => ({ stoppedOn: today }),
    requestCancel: { grounds: '停止生产，不再经营' },
    cancelOnRequest: { grounds: '持证企业申请', announced: true },
    reportYear: { year: 2026, conditionsKept: true, account: '自查未发现问题' },
    recordFirstCheck: ({ today }) => ({ checkedOn: today, findings: '生产条件与发证时一致' }),
    reportMark: ({ today }) => ({ since: today, where: 'package' }),
    reportMended: { measures: '已更换破损的纱窗，已补齐记录' },
  },
  ways: {
    'renewed by silence': {
      moves: [
        'recordFirstCheck',
        'reportMended',
        { wait: '30 days' },
        'applyRenew',
        { lapse: 'deemedRenewal' },
        'reportYear',
        'reportMark',
      ],
    },
    'renewed by a decision': { moves: ['applyRenew', { wait: '10 days' }, 'renew'] },
    'renewed after a check': {
      moves: [
        { step: 'applyRenew', data: renewal(false) },
        { refused: 'renew', code: 'renewalNotExamined' },
        {
          refused: 'recheck',
          code: 'twoOfficers',
          data: { ...recheck('pass', false), present: ['SC-0001'] },
        },
        'recheck',
        'renew',
      ],
    },
    'renewal refused, and expired': {
      moves: ['applyRenew', 'refuseRenew', { lapse: 'validityFood' }, 'deregister'],
    },
    'too late to renew': {
      moves: [{ wait: '200 days' }, { refused: 'applyRenew', code: 'tooLateToRenew' }],
    },
    'changed after a check': {
      moves: [
        { refused: 'applyChange', code: 'noChangeNoted' },
        ...toChange,
        { refused: 'approveChange', code: 'recheckNeeded' },
        'recheck',
        { refused: 'approveWithNewTerm', code: 'noFullRecheck' },
        'approveChange',
      ],
    },
    'a new name, only entered': {
      moves: [
        { step: 'noteChange', data: change('name') },
        { step: 'applyChange', data: {} },
        'approveChange',
      ],
    },
    'changed with a new term': {
      moves: [...toChange, { step: 'recheck', data: recheck('pass', true) }, 'approveWithNewTerm'],
    },
    'change refused': {
      moves: [...toChange, { step: 'recheck', data: recheck('fail', true) }, 'refuseChange'],
    },
    'another product added': {
      moves: [
        {
          rule: 'addProduct',
          data: { item: '酱卤肉制品（演示）', applicationNumber: 'SQ-G-2026-000002' },
        },
      ],
    },
    'lost and replaced': { moves: ['reissue', 'deliver'] },
    'suspended and resumed': {
      moves: [
        {
          refused: 'suspend',
          code: 'suspensionNeedsTerm',
          data: { cause: 'penalty', decisionNumber: '演罚1号', grounds: '未写期限' },
        },
        'suspend',
        { refused: 'resume', code: 'tooEarly' },
        { wait: '31 days' },
        'resume',
      ],
    },
    'struck off on request': {
      moves: [
        'noteStop',
        { refused: 'cancelOnRequest', code: 'cancellationNotAsked' },
        'requestCancel',
        'cancelOnRequest',
      ],
    },
    'held back while a recall is open': {
      moves: [
        'requestCancel',
        { tied: 'foodRecall', meaning: 'concerns', way: 'ordered after the stop' },
        { refused: 'cancelOnRequest', code: 'caseIsOpen' },
      ],
    },
    'expired while a change waits': { moves: [...toChange, { lapse: 'validityFood' }] },
    'expired before it was replaced': { moves: ['reissue', { lapse: 'validityFood' }] },
    'expired while suspended': { moves: ['suspend', { lapse: 'validityFood' }] },
    revoked: {
      moves: [
        {
          refused: 'revokeAsPenalty',
          code: 'decisionInFuture',
          data: ({ day }) => revocation('other', day(1)),
        },
        { tied: 'penalty', meaning: 'concerns', way: 'no penalty at once' },
        {
          refused: 'revokeAsPenalty',
          code: 'penaltyNotDecided',
          data: ({ today }) => revocation('own', today),
        },
        { tied: 'penalty', meaning: 'concerns', way: 'fined and served' },
        { step: 'revokeAsPenalty', data: ({ today }) => revocation('own', today) },
        'deregister',
      ],
    },
    'revoked while a change waits': { moves: [...toChange, 'revokeAsPenalty'] },
    'revoked while a renewal waits': { moves: ['applyRenew', 'revokeAsPenalty'] },
    'revoked before it was replaced': { moves: ['reissue', 'revokeAsPenalty'] },
    'revoked while suspended': { moves: ['suspend', 'revokeAsPenalty'] },
    'annulled for fraud': { moves: ['annul', 'deregister'] },
    'annulled while a change waits': { moves: [...toChange, 'annul'] },
    'annulled while a renewal waits': { moves: ['applyRenew', 'annul'] },
    'annulled before it was replaced': { moves: ['reissue', 'annul'] },
    'annulled while suspended': { moves: ['suspend', 'annul'] },
    'taken back': { moves: ['takeBack', 'deregister'] },
    'taken back while a change waits': { moves: [...toChange, 'takeBack'] },
    'taken back while a renewal waits': { moves: ['applyRenew', 'takeBack'] },
    'taken back before it was replaced': { moves: ['reissue', 'takeBack'] },
    'taken back while suspended': { moves: ['suspend', 'takeBack'] },
  },
}
