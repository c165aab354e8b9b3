import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { ControlCheck, UpliftEnrolment, UpliftPlan } from './contract-uplift.ts'

/** Pure decisions of the uplift of small food firms. */
type Facts = CaseFacts<UpliftPlan>

export const beginUplift = ({ firm, foods }: UpliftEnrolment): UpliftPlan => ({
  ...{ firm, foods, baseline: null, score: null },
})

/** Share of the items met, in whole points of 100, half rounded up. */
export function scoreOf({ items }: ControlCheck): NonNullable<UpliftPlan['score']> {
  const met = items.filter((item) => item.met).length
  const points = Math.floor((200 * met + items.length) / (2 * items.length))
  return { points, keysFailed: items.filter((item) => item.isKey && !item.met).length }
}

export const withBaseline = (subject: UpliftPlan, data: ControlCheck): UpliftPlan => ({
  ...subject,
  baseline: scoreOf(data),
})

export const withRescore = (subject: UpliftPlan, data: ControlCheck): UpliftPlan => ({
  ...subject,
  score: scoreOf(data),
})

/** At least 80 points and no key item failed (design). */
const LEAST_POINTS = 80

export function isFit({ subject }: Facts): Refusal | null {
  const { points, keysFailed } = subject.score ?? { points: 0, keysFailed: 0 }
  if (points >= LEAST_POINTS && keysFailed === 0) return null
  return refuse(
    'notFitYet',
    `得分${points}（应不低于${LEAST_POINTS}），关键项不符合${keysFailed}项，不能结业`,
    `${points} points of ${LEAST_POINTS} needed, ${keysFailed} key item(s) failed: not fit yet`,
    { basis: 'design' },
  )
}
