import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CreditData,
  CreditRating,
  ObjectionDecision,
  RatingOpening,
  Trigger,
} from './contract-credit-rating.ts'
import { CREDIT_SCORE, creditScore } from './credit-score.ts'

/** Pure decisions of the rating. The score is computed from the data and never typed (SD18). */
type Facts = CaseFacts<CreditRating>

export const beginRating = (opening: RatingOpening): CreditRating => ({
  ...opening,
  data: null,
  result: null,
  inForce: null,
  hasObjected: false,
})

export function samplesAddUp(_facts: Facts, data: CreditData): Refusal | null {
  const years = new Set(data.samples.map(({ yearsAgo }) => yearsAgo))
  const isSound = data.samples.every(({ tested, passed }) => passed <= tested)
  if (isSound && years.size === data.samples.length) return null
  return refuse(
    'samplesDoNotAddUp',
    '合格批次不能多于抽查批次，每个年度只填一行',
    'No more can pass than were sampled, and each year has one line',
  )
}

export function eventsArePast(facts: Facts, data: CreditData): Refusal | null {
  const today = dateIn(facts.now)
  const ahead = data.adverseEvents.filter(({ on }) => on > today).map(({ source }) => source)
  if (ahead.length === 0) return null
  return refuse(
    'eventAhead',
    `发生日期晚于今日：${ahead.join('、')}`,
    `The day is yet to come: ${ahead.join(', ')}`,
  )
}

export function dataAreCollected(facts: Facts): Refusal | null {
  if (facts.subject.data !== null) return null
  return refuse('noData', '尚未采集评价数据', 'No data have been collected')
}

export function eventIsPast(facts: Facts, { event }: Trigger): Refusal | null {
  if (event.on <= dateIn(facts.now)) return null
  return refuse('eventAhead', '发生日期晚于今日', 'The day is yet to come')
}

export function mayObject(facts: Facts): Refusal | null {
  if (!facts.subject.hasObjected) return null
  return refuse(
    'objectedAlready',
    '本次评价的异议已经决定，不能再次提出',
    'The objection to this result has been decided; it cannot be raised again',
    { basis: 'design' },
  )
}

/** An objection upheld takes records out by their source; the score follows by itself. */
export function withdrawalFits(facts: Facts, data: ObjectionDecision): Refusal | null {
  const known = new Set(facts.subject.data?.adverseEvents.map(({ source }) => source) ?? [])
  const strange = data.withdrawn.filter((source) => !known.has(source))
  if (strange.length > 0) {
    return refuse(
      'noSuchRecord',
      `评价数据中没有：${strange.join('、')}`,
      `Not among the data: ${strange.join(', ')}`,
    )
  }
  if ((data.result === 'upheld') === data.withdrawn.length > 0) return null
  return refuse(
    'withdrawalDoesNotFit',
    '异议成立的，列明撤下的记录；不成立的，不得撤下',
    'Upheld names what is withdrawn; rejected withdraws nothing',
  )
}

export const withData = (subject: CreditRating, data: CreditData): CreditRating => ({
  ...subject,
  data,
})

/** The result anew, from the data as they stand, with formula and version. */
export function withScore(subject: CreditRating, _data: unknown, at: Date): CreditRating {
  const { data, filedOn } = subject
  if (data === null) return subject
  const { licences, systems, inspections, complaints, commitment, honours, ...others } = data
  const points = { licences, systems, inspections, complaints, commitment, honours }
  const scored = creditScore({ points, filedOn, ...others }, dateIn(at))
  const { id: formula, version } = CREDIT_SCORE
  return {
    ...subject,
    hasObjected: false,
    result: { ...scored, formula, version, computedAt: at.toISOString() },
  }
}

export function withTrigger(subject: CreditRating, { event }: Trigger, at: Date): CreditRating {
  if (subject.data === null) return subject
  const adverseEvents = [...subject.data.adverseEvents, event]
  return withScore({ ...subject, data: { ...subject.data, adverseEvents } }, null, at)
}

export function withObjectionDecided(
  subject: CreditRating,
  { withdrawn }: ObjectionDecision,
  at: Date,
): CreditRating {
  if (subject.data === null) return subject
  const gone = new Set(withdrawn)
  const adverseEvents = subject.data.adverseEvents.filter(({ source }) => !gone.has(source))
  const corrected = { ...subject, data: { ...subject.data, adverseEvents } }
  return { ...withScore(corrected, null, at), hasObjected: true }
}

export const withGradeInForce = (subject: CreditRating): CreditRating => ({
  ...subject,
  inForce: subject.result?.grade ?? null,
})

/** A new year begins without data: nothing of last year's is taken for this year's. */
export const withNewYear = (subject: CreditRating): CreditRating => ({
  ...subject,
  data: null,
  result: null,
  hasObjected: false,
})
