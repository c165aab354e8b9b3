import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CreditRepair, PublicationCheck, StopPublication } from './contract-credit-repair.ts'

/** Pure decisions of the request to stop publishing a penalty; no clock and no I/O. */
type Facts = CaseFacts<CreditRepair>

export const beginRepair = (application: StopPublication): CreditRepair => ({
  ...application,
  publishedOn: null,
  area: null,
})

export const sincePublished = (facts: Facts): Date =>
  facts.subject.publishedOn === null
    ? facts.now
    : new Date(`${facts.subject.publishedOn}T00:00:00+08:00`)

/** Food, drugs and special equipment stay published for a year at least. */
const isLong = ({ subject }: Facts): boolean => subject.area !== null && subject.area !== 'other'

export const isLongPublished = (facts: Facts): boolean => isLong(facts)
export const isShortPublished = (facts: Facts): boolean => !isLong(facts)

export function publicationIsChecked(facts: Facts): Refusal | null {
  if (facts.subject.publishedOn !== null) return null
  return refuse(
    'publicationNotChecked',
    '尚未核对处罚信息的公示日期和领域',
    'The day and the area of the publication have not been checked yet',
    { basis: 'CRPM', remedy: { zh: '请先核对公示信息', en: 'Check the publication first' } },
  )
}

export const withPublication = (subject: CreditRepair, data: PublicationCheck): CreditRepair => ({
  ...subject,
  ...data,
})
