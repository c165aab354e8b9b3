import type { Module } from '#platform/module.ts'
import { recallDifferences, recallSeparations } from './differences.ts'
import { defectRecall } from './procedures/defect-recall.ts'
import { foodRecall } from './procedures/food-recall.ts'
import { defectRecallWorked } from './worked/defect-recall.ts'
import { foodRecallWorked } from './worked/food-recall.ts'

/** The one door of the module. */
export const recall: Module = {
  name: 'recall',
  procedures: [foodRecall, defectRecall],
  worked: [foodRecallWorked, defectRecallWorked],
  differences: recallDifferences,
  separations: recallSeparations,
  chain: { foodRecall: 'recall', defectRecall: 'recall' },
}

export type { FoodRecall, ProgressReport } from './contract.ts'
export { effectiveness } from './rules.ts'
