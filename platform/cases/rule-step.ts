import { type Id, newId } from '#kernel/ids.ts'
import { clockStep } from '#kernel/procedure/take.ts'
import type { Tx } from '../db.ts'
import { attachDocuments } from './documents.ts'
import { type CaseWork, lockedFacts, saveMove, tellOf } from './service.ts'
import * as store from './store.ts'

/** A step that the system takes because a rule found something out, not because a term is over. */
export interface RuleStep {
  /** The rule, as the journal names it, such as `warning.earsC2`. */
  readonly rule: string
  readonly step: string
  readonly data: unknown
}

/**
 * Takes the step under the lock of the case, with history, clocks, journal and event in the
 * transaction of what was found. False where the case has moved on and the step no longer fits.
 */
export async function takeRuleStepIn(
  work: CaseWork,
  tx: Tx,
  caseId: Id,
  { rule, step, data }: RuleStep,
): Promise<boolean> {
  const { procedure, row, facts } = await lockedFacts(work, tx, caseId)
  const taken = clockStep(procedure, facts, step, data, newId(facts.now))
  if (!taken) return false
  await store.insertEvent(tx, caseId, taken.event)
  await attachDocuments(tx, { procedure, row, event: taken.event, brought: [] })
  await saveMove(work, tx, procedure, caseId, taken)
  await tellOf(work, tx, procedure, caseId, taken, { rule })
  return true
}
