import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Notice,
  PlanApproval,
  PlanDraft,
  PlanEnd,
  SamplingPlan,
} from './contract-sampling-plan.ts'
import { beginDraw } from './rules-draw.ts'

/** Pure decisions of a sampling plan. */
type Facts = CaseFacts<SamplingPlan>

export const beginPlan = (draft: PlanDraft): SamplingPlan => ({
  ...draft,
  ...beginDraw,
  noticed: [],
})

/** What a superior samples is not sampled again below, unless suspicion is on record (SD20). */
export function isNotSampledTwice(_facts: Facts, data: PlanApproval): Refusal | null {
  if (data.superior === 'none' || data.suspicion) return null
  return refuse(
    'sampledTwice',
    '上级监督抽查的产品，下级不得另行重复抽查；确有违法嫌疑的，请写明',
    'What a superior samples is not sampled again; where a violation is suspected, say why',
    { basis: 'PQL 15' },
  )
}

export function isNotNoticedYet(facts: Facts, data: Notice): Refusal | null {
  if (!facts.subject.noticed.includes(data.target)) return null
  return refuse(
    'noticedAlready',
    `${data.target}号对象的通知书已签发`,
    `Number ${data.target} has its notice already`,
  )
}

export function issuedToday(facts: Facts, data: Notice): Refusal | null {
  if (data.issuedOn === dateIn(facts.now)) return null
  return refuse(
    'notToday',
    '通知书的日期就是签发当日',
    'A notice bears the day on which it is issued',
    { about: 'time' },
  )
}

/** Refused and not found are outside the denominator, but never lost (design). */
export function targetsAddUp(facts: Facts, data: PlanEnd): Refusal | null {
  const told = data.sampled + data.notFound + data.refused
  const noticed = facts.subject.noticed.length
  if (told === noticed) return null
  return refuse(
    'targetsDoNotAddUp',
    `抽到、未抽到、拒绝合计${told}家，签发通知书${noticed}份，应当相等`,
    `Sampled, not found and refused come to ${told}; ${noticed} notices were issued`,
  )
}

export const withNotice = (subject: SamplingPlan, { target }: Notice): SamplingPlan => ({
  ...subject,
  noticed: [...subject.noticed, target],
})
