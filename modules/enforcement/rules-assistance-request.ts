import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { AssistanceOpening, AssistanceRequest } from './contract-assistance-request.ts'

/** Pure decisions of a request for assistance. */
export const beginAssistance = (opening: AssistanceOpening): AssistanceRequest => opening

/** The superior urges what is late, or what the organ asked for help does not take up. */
export function isUnanswered(facts: CaseFacts<AssistanceRequest>): Refusal | null {
  if (facts.deadlines.some((d) => isOpen(d) && isOverdue(d, facts.now))) return null
  return refuse('notLate', '协查期限未满', 'The term for the reply is not over', {
    about: 'time',
    basis: 'PPM',
  })
}
