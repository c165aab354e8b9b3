import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  ExchangeMessage,
  ExchangeOpening,
  Message,
  MessageReceipt,
} from './contract-exchange-message.ts'

/** Pure decisions of the exchange with other departments; no clock and no I/O. */
type Facts = CaseFacts<ExchangeMessage>

const FIRM = ['name', 'uscc', 'regionCode'] as const

/**
 * The share list, by field: what is not on it is not sent, and nothing that tells of a person ever
 * stands on it (Personal Information Protection Law; S16, S93). Design, to be agreed with each
 * department.
 */
const SHARED: Readonly<Record<ExchangeMessage['list'], readonly string[]>> = {
  penalties: [...FIRM, 'decisionNumber', 'violation', 'kinds', 'amount', 'decidedOn', 'organ'],
  blacklist: [...FIRM, 'decisionNumber', 'area', 'reasons', 'listedOn', 'removedOn', 'organ'],
  licences: [...FIRM, 'licenceNumber', 'scope', 'validFrom', 'validUntil', 'state', 'organ'],
  samplings: [...FIRM, 'product', 'lotNumber', 'item', 'verdict', 'sampledOn', 'bulletinNumber'],
  recalls: [...FIRM, 'product', 'lotNumbers', 'class', 'announcedOn', 'state'],
  creditGrades: [...FIRM, 'grade', 'formulaVersion', 'inForceSince'],
}

/** Minutes before the next try: five tries after the first, then it is given up (S16). */
const RETRY_MINUTES = [1, 5, 30, 120, 720] as const

export const beginExchange = (opening: ExchangeOpening): ExchangeMessage => ({
  ...opening,
  message: null,
  receipt: null,
  failures: 0,
  failedAt: null,
})

export function fieldsAreShared(facts: Facts, data: Message): Refusal | null {
  const shared = SHARED[facts.subject.list]
  const strange = data.fields.filter((field) => !shared.includes(field))
  if (strange.length === 0) return null
  return refuse(
    'fieldNotShared',
    `不在共享清单内的字段：${strange.join('、')}`,
    `Not on the share list: ${strange.join(', ')}`,
    {
      basis: 'ICP',
      remedy: {
        zh: `可以共享：${shared.join('、')}`,
        en: `May be shared: ${shared.join(', ')}`,
      },
    },
  )
}

export const receiptAgrees = ({ subject: { message, receipt } }: Facts): boolean =>
  message !== null && receipt !== null && isSame(message, receipt)

export const receiptDiffers = ({ subject: { message, receipt } }: Facts): boolean =>
  message !== null && receipt !== null && !isSame(message, receipt)

const isSame = (message: Message, receipt: MessageReceipt): boolean =>
  message.recordCount === receipt.recordCount && message.contentSha256 === receipt.contentSha256

export function mustAgree(facts: Facts): Refusal | null {
  if (receiptAgrees(facts)) return null
  return refuse(
    'receiptDiffers',
    '回执的记录数或校验值与报文不一致',
    'Count or hash of the receipt differ from the message',
  )
}

export function mustDiffer(facts: Facts): Refusal | null {
  if (receiptDiffers(facts)) return null
  return refuse('receiptAgrees', '回执与报文一致', 'The receipt agrees with the message')
}

export function fixAgrees(facts: Facts, data: MessageReceipt): Refusal | null {
  const { message } = facts.subject
  if (message !== null && isSame(message, data)) return null
  return refuse(
    'stillDiffers',
    `仍不一致：报文${message?.recordCount ?? 0}条，收到${data.recordCount}条`,
    `They still differ: ${message?.recordCount ?? 0} sent, ${data.recordCount} received`,
  )
}

export const mayRetry = ({ subject }: Facts): boolean =>
  subject.failures <= RETRY_MINUTES.length && subject.failures > 0

export const isSpent = ({ subject }: Facts): boolean => subject.failures > RETRY_MINUTES.length

/** Terms are counted in hours; a pause of minutes is one that began so much earlier. */
export function sinceRetryPause(facts: Facts): Date {
  const { failures, failedAt } = facts.subject
  const minutes = RETRY_MINUTES[failures - 1] ?? 0
  const failed = failedAt === null ? facts.now.getTime() : new Date(failedAt).getTime()
  return new Date(failed + (minutes - 60) * 60_000)
}

export const withMessage = (subject: ExchangeMessage, message: Message): ExchangeMessage => ({
  ...subject,
  message,
})

export const withReceipt = (
  subject: ExchangeMessage,
  receipt: MessageReceipt,
): ExchangeMessage => ({ ...subject, receipt })

export const withFailure = (
  subject: ExchangeMessage,
  _data: unknown,
  at: Date,
): ExchangeMessage => ({
  ...subject,
  failures: subject.failures + 1,
  failedAt: at.toISOString(),
})
