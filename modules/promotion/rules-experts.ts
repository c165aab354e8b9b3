import { formatDecimal } from '#kernel/decimal.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Expert, ListPlace } from './contract-experts.ts'

/** Pure decisions that every evaluation shares: who scores, what it comes to, what may follow. */
type AnyFacts = CaseFacts<unknown>

/** An expert with a tie to the applicant does not score it (SD16, SD17). */
export function haveNoTie(experts: readonly Expert[]): Refusal | null {
  const tied = experts.flatMap((expert, index) => (expert.tie === 'none' ? [] : [index + 1]))
  if (tied.length === 0) return null
  return refuse(
    'expertHasTie',
    `第${tied.join('、')}名专家与申报单位有利害关系，须回避`,
    `Expert ${tied.join(', ')} has a tie to the applicant and has to withdraw`,
    { about: 'who', basis: 'design' },
  )
}

/** An expert does not score applicants that its own province recommends (SD17). */
export function areFromElsewhere(facts: AnyFacts, experts: readonly Expert[]): Refusal | null {
  const own = facts.standing.regionCode.slice(0, 2)
  const near = experts.flatMap((expert, index) =>
    expert.province.startsWith(own) ? [index + 1] : [],
  )
  if (near.length === 0) return null
  return refuse(
    'expertFromOwnProvince',
    `第${near.join('、')}名专家来自推荐省份，须由外省专家评审`,
    `Expert ${near.join(', ')} comes from the province that recommends it`,
    { about: 'who', basis: 'design' },
  )
}

/** The mean with two decimals, rounded half up; `none` of nothing. */
export function meanOf(points: readonly number[]): string {
  const sum = points.reduce((total, one) => total + one, 0)
  const count = points.length
  const units = Math.floor((sum * 200 + count) / (2 * count))
  return formatDecimal({ units: BigInt(units), scale: 2 })
}

export function isAmongTheFirst(_facts: unknown, { rank, quota }: ListPlace): Refusal | null {
  if (rank >= 1 && rank <= quota) return null
  return refuse(
    'notAmongTheFirst',
    `名次为第${rank}，入选名额${quota}个，不能入选`,
    `Rank ${rank} is not among the ${quota} that go on`,
    { basis: 'design' },
  )
}

const objections = (facts: AnyFacts) => linkedCases(facts, 'publicityObjection')

/** Nothing is granted while an objection to it is open or has been upheld. */
export function noObjectionStands(facts: AnyFacts): Refusal | null {
  const open = objections(facts).some((objection) => !objection.isEnded)
  const upheld = objections(facts).some((objection) => objection.state === 'upheld')
  if (!open && !upheld) return null
  return upheld
    ? refuse(
        'objectionUpheld',
        '公示异议成立，不能授予',
        'An objection was upheld; it cannot be granted',
        { basis: 'design' },
      )
    : refuse('objectionOpen', '公示异议尚未处理完毕', 'An objection has not been decided yet', {
        basis: 'design',
      })
}

export function objectionIsUpheld(facts: AnyFacts): Refusal | null {
  if (objections(facts).some((objection) => objection.state === 'upheld')) return null
  return refuse('noObjectionUpheld', '没有成立的公示异议', 'No objection has been upheld', {
    basis: 'design',
  })
}

/** The list is on public notice. */
export const isOnNotice = (facts: AnyFacts): boolean => facts.state === 'publicNotice'
