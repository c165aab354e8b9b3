import type { Module } from '#platform/module.ts'
import { foodRecall } from './procedures/food-recall.ts'

/** The one door of the module. */
export const recall: Module = {
  name: 'recall',
  procedures: [foodRecall],
  chain: { foodRecall: 'recall' },
}

export type { FoodRecall, ProgressReport } from './contract.ts'
export { effectiveness } from './rules.ts'
