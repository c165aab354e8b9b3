import { type CaseFacts, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { SpotDecision, SpotOpening, SpotPenalty } from './contract-spot-penalty.ts'
import { simpleSum, type Who } from './penalty-bases.ts'
import { compared } from './sums.ts'

/** Pure decisions of the simple procedure. */
type Facts = CaseFacts<SpotPenalty>

/** The name of a person stays in the sealed form. */
export function beginSpotPenalty({ personName: _, ...opening }: SpotOpening): SpotPenalty {
  return { ...opening, fine: null }
}

export const withSpotDecision = (subject: SpotPenalty, { fine }: SpotDecision): SpotPenalty => ({
  ...subject,
  fine,
})

/** On the spot: a warning, or a small fine (Penalty Law art. 51). */
export function isSmallEnough(facts: Facts, data: SpotDecision): Refusal | null {
  const most = simpleSum(facts.subject.who as Who, facts.standing.regionCode)
  if (compared(data.fine, most) <= 0) return null
  return refuse(
    'tooHighForTheSpot',
    `当场处罚的罚款不得超过${most}元，应转普通程序`,
    `A fine on the spot is at most ${most} yuan; use the ordinary procedure`,
    { basis: 'APL 51', remedy: { zh: '请办理“转普通程序”', en: 'Turn to the ordinary procedure' } },
  )
}

export function fineFitsKinds(_facts: Facts, data: SpotDecision): Refusal | null {
  const isFined = data.kinds.includes('fine')
  if (isFined === compared(data.fine, '0') > 0) return null
  return refuse(
    'fineDoesNotFit',
    '选择罚款的须填写金额，未选罚款的金额为0',
    'A fine has a sum; without a fine the sum is 0',
    { basis: 'APL 52' },
  )
}

export function spotFineIsPaid(facts: Facts): Refusal | null {
  const payments = linkedCases(facts, 'finePayment')
  const isDone = payments.length > 0 && payments.every(({ isEnded }) => isEnded)
  if (isDone || compared(facts.subject.fine ?? '0', '0') === 0) return null
  return refuse('paymentNotDone', '罚款尚未缴清', 'The fine has not been paid', {
    basis: 'APL 66',
    remedy: { zh: '请先办结罚款收缴', en: 'Finish the payment first' },
  })
}
