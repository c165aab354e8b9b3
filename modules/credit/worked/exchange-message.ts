import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** The list of serious dishonesty goes to customs. All of it is made up. */
const contentSha256 = '5d'.repeat(32)
const again = [{ lapse: 'retry' }, { lapse: 'receipt' }] as const

const message = {
  schemaVersion: '1.0',
  fields: ['name', 'uscc', 'decisionNumber', 'reasons', 'listedOn'],
  recordCount: 12,
  contentSha256,
}

const receipt = { receiverNumber: '演示回执1号', recordCount: 12, contentSha256 }
const shortReceipt = { step: 'acknowledge', data: { ...receipt, recordCount: 11 } } as const

export const exchangeMessageWorked: WorkedCase = {
  procedure: 'exchangeMessage',
  party: 'otherDept',
  opening: {
    by: 'creditOfficer',
    data: ({ today }) => ({
      list: 'blacklist',
      legalBasis: '联合惩戒备忘录（演示）',
      purpose: '进出口环节差别化监管（演示）',
      asOf: today,
    }),
  },
  forms: { send: message, acknowledge: receipt, fix: receipt },
  ways: {
    'sent, acknowledged, reconciled by the system': {
      moves: [
        {
          refused: 'send',
          code: 'fieldNotShared',
          data: { ...message, fields: ['name', 'legalPersonPhone'] },
        },
        'send',
        'acknowledge',
        { refused: 'mismatch', code: 'receiptAgrees' },
        { lapse: 'reconcile' },
      ],
    },
    'reconciled by hand': { moves: ['send', 'acknowledge', 'reconcile'] },
    'a record was lost': {
      moves: [
        'send',
        shortReceipt,
        { refused: 'reconcile', code: 'receiptDiffers' },
        { lapse: 'mismatch' },
        { refused: 'fix', code: 'stillDiffers', data: { ...receipt, recordCount: 11 } },
        'fix',
      ],
    },
    'found out by hand': { moves: ['send', shortReceipt, 'mismatch'] },
    'nobody answers': {
      moves: [
        'send',
        { lapse: 'receipt' },
        ...again,
        ...again,
        ...again,
        ...again,
        ...again,
        { lapse: 'giveUp' },
      ],
    },
    'of 2007': { regime: '2007', moves: ['send', 'acknowledge'] },
  },
}
