import type { Module } from '#platform/module.ts'
import { foodRecall } from './procedures/food-recall.ts'
import { foodRecallWorked } from './worked/food-recall.ts'

/** The one door of the module. */
export const recall: Module = {
  name: 'recall',
  procedures: [foodRecall],
  worked: [foodRecallWorked],
  differences: {
    P14: {
      acts: {
        'announced.track': ['reportProgress', 'progress reports repeat, each with its quantities'],
        'ordered.refuseRecall': [
          'sendClue',
          'a refusal is handed over as a clue, and ends the case',
        ],
      },
    },
  },
  chain: { foodRecall: 'recall' },
}

export type { FoodRecall, ProgressReport } from './contract.ts'
export { effectiveness } from './rules.ts'
