import { dateIn } from '#kernel/dates.ts'
import { compareDecimals, decimal } from '#kernel/decimal.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  BreachFinding,
  CommitmentOpening,
  QualityCommitment,
  RemedyDone,
} from './contract-quality-commitment.ts'

/** Pure decisions of the quality commitment; no clock and no I/O. */
type Facts = CaseFacts<QualityCommitment>

export const beginCommitment = (opening: CommitmentOpening): QualityCommitment => ({
  ...opening,
  publishedOn: null,
  breaches: 0,
  remedyAmount: null,
})

export const isPublished = (facts: Facts): boolean => facts.state === 'published'

export function remedyIsFull(facts: Facts, data: RemedyDone): Refusal | null {
  const { remedyAmount } = facts.subject
  const isShort =
    remedyAmount !== null && compareDecimals(decimal(data.compensation), decimal(remedyAmount)) < 0
  if (!isShort) return null
  return refuse(
    'remedyTooSmall',
    `约定补偿${remedyAmount}元，尚未足额`,
    `The compensation agreed is ${remedyAmount} yuan; this is less`,
    { basis: 'design' },
  )
}

export function remedyIsPast(facts: Facts, data: RemedyDone): Refusal | null {
  if (data.doneOn <= dateIn(facts.now)) return null
  return refuse('remedyAhead', '补救日期晚于今日', 'The day of the remedy is yet to come')
}

export const withPublished = (
  subject: QualityCommitment,
  _data: unknown,
  at: Date,
): QualityCommitment => ({ ...subject, publishedOn: dateIn(at) })

export const withBreach = (
  subject: QualityCommitment,
  { remedyAmount }: BreachFinding,
): QualityCommitment => ({
  ...subject,
  breaches: subject.breaches + 1,
  remedyAmount: remedyAmount ?? null,
})

export const withRemedy = (subject: QualityCommitment): QualityCommitment => ({
  ...subject,
  remedyAmount: null,
})
