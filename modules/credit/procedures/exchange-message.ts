import { organ, party, theClock } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { ExchangeMessage, ExchangeOpening, Message, MessageReceipt } from '../contract-exchange-message.ts'
import {
  beginExchange, fieldsAreShared, fixAgrees, isSpent, mayRetry, mustAgree, mustDiffer, receiptAgrees, receiptDiffers, sinceRetryPause,
  withFailure, withMessage, withReceipt,
} from '../rules-exchange-message.ts'

/**
 * 部门数据交换. A list goes to another department with its schema, its count and its hash, and only the
 * fields of the share list. Without a receipt it is tried again after 1, 5, 30, 120 and 720 minutes
 * and then given up; receipts are reconciled daily by count and hash. The system takes these
 * steps; where no line exists between the departments, officers write down what they carried over.
 */
export const exchangeMessage = defineProcedure(ExchangeMessage, {
  name: 'exchangeMessage',
  inventory: 'P42',
  title: '部门数据交换',
  law: ['ICP'],
  version: 1,
  inForce: { current: '2014-10-01', 2007: '2007-01-01' },
  opening: ExchangeOpening,
  begin: beginExchange,
  titled: (exchange) => `数据交换（截至${exchange.asOf}）`,
  number: { series: 'JH-{region}-{date}-{serial:4}' },

  states: {
    queued: '待发送', sent: '已发送', acknowledged: '已回执', failed: '未获回执', disputed: '对账不符', dead: '已放弃', reconciled: '对账一致',
  },
  start: 'queued',
  final: ['dead', 'reconciled'],

  capacities: {
    creditOfficer: organ('信用管理员', 'creditOfficer'),
    deptLiaison: party('对方部门联络员', 'deptLiaison'),
    clock: theClock,
  },
  opens: ['creditOfficer', 'clock'],
  follows: [{ from: 'case:blacklist', meaning: 'concerns' }, { from: 'case:penalty', meaning: 'concerns' }],

  documents: {
    message: { zh: '数据交换报文', code: 'MSG' },
    receipt: { zh: '接收回执', code: 'ACK' },
  },

  limits: {
    send: { id: 'design.exchangeSend', zh: '发送', kind: 'term', term: '24 hours', from: 'opened', until: ['send'], by: 'creditOfficer', basis: 'design', origin: 'agreed', confidence: 'd' },
    receipt: { id: 'design.exchangeReceipt', zh: '回执', kind: 'term', term: '1 hour', from: ['send', 'retry'], until: ['acknowledge'], by: 'deptLiaison', lapse: 'timeout', basis: 'design', origin: 'agreed', confidence: 'd' },
    retry: { id: 'design.exchangeRetry', zh: '重发', kind: 'term', term: '1 hour', from: 'timeout', since: sinceRetryPause, until: ['retry'], by: 'clock', when: mayRetry, lapse: 'retry', basis: 'design', origin: 'internal', confidence: 'd' },
    giveUp: { id: 'design.exchangeGiveUp', zh: '放弃发送', kind: 'term', term: '1 hour', from: 'timeout', until: ['giveUp'], by: 'clock', when: isSpent, lapse: 'giveUp', basis: 'design', origin: 'internal', confidence: 'd' },
    reconcile: { id: 'design.exchangeReconcile', zh: '每日对账', kind: 'term', term: '24 hours', from: 'acknowledge', until: ['reconcile'], by: 'creditOfficer', when: receiptAgrees, lapse: 'reconcile', basis: 'design', origin: 'agreed', confidence: 'd' },
    mismatch: { id: 'design.exchangeMismatch', zh: '每日对账（不符）', kind: 'term', term: '24 hours', from: 'acknowledge', until: ['mismatch'], by: 'creditOfficer', when: receiptDiffers, lapse: 'mismatch', basis: 'design', origin: 'agreed', confidence: 'd' },
    fix: { id: 'design.exchangeFix', zh: '更正', kind: 'term', term: '3 working days', from: 'mismatch', until: ['fix'], by: 'deptLiaison', basis: 'design', origin: 'agreed', confidence: 'd' },
  },

  steps: {
    send: { zh: '发送', from: 'queued', to: 'sent', by: ['creditOfficer', 'clock'], issues: ['message'], form: Message, verify: [fieldsAreShared], records: withMessage, basis: 'ICP; design' },
    acknowledge: { zh: '回执', from: 'sent', to: 'acknowledged', by: ['deptLiaison', 'clock'], issues: ['receipt'], form: MessageReceipt, records: withReceipt, basis: 'design' },
    timeout: { zh: '未获回执', from: 'sent', to: 'failed', by: 'clock', records: withFailure, basis: 'design' },
    retry: { zh: '重发', from: 'failed', to: 'sent', by: 'clock', issues: ['message'], basis: 'design' },
    giveUp: { zh: '放弃发送', from: 'failed', to: 'dead', by: 'clock', basis: 'design' },
    reconcile: { zh: '对账一致', from: 'acknowledged', to: 'reconciled', by: ['creditOfficer', 'clock'], when: [mustAgree], basis: 'design' },
    mismatch: { zh: '对账不符', from: 'acknowledged', to: 'disputed', by: ['creditOfficer', 'clock'], when: [mustDiffer], basis: 'design' },
    fix: { zh: '更正并对账', from: 'disputed', to: 'reconciled', by: 'deptLiaison', issues: ['message'], form: MessageReceipt, verify: [fixAgrees], records: withReceipt, basis: 'design' },
  },
}, {
  title: 'Exchange of data',
  states: {
    queued: 'To be sent', sent: 'Sent', acknowledged: 'Receipt in', failed: 'No receipt', disputed: 'Does not reconcile', dead: 'Given up', reconciled: 'Reconciled',
  },
  capacities: { creditOfficer: 'Credit officer', deptLiaison: 'Liaison of the other department', clock: 'System' },
  documents: { message: 'Exchange message', receipt: 'Acknowledgement' },
  limits: {
    send: 'Send', receipt: 'Receipt', retry: 'Send again', giveUp: 'Give up', reconcile: 'Daily reconciliation', mismatch: 'Daily reconciliation, differing', fix: 'Put right',
  },
  steps: {
    send: 'Send', acknowledge: 'Acknowledge', timeout: 'No receipt came', retry: 'Send again', giveUp: 'Give up', reconcile: 'Reconcile', mismatch: 'Does not reconcile', fix: 'Put right and reconcile',
  },
})
