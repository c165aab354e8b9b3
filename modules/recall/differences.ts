import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
export const recallDifferences: Readonly<Record<string, Differences>> = {
  P14: {
    acts: {
      'announced.track': ['reportProgress', 'progress reports repeat, each with its quantities'],
      'ordered.refuseRecall': ['sendClue', 'a refusal is handed over as a clue, and ends the case'],
    },
  },
  P15: {
    acts: {
      'makerInvestigation.close': [
        'closeNoDefect',
        'finding no defect and closing a finished recall are two acts',
      ],
      'regulatorInvestigation.close': [
        'closeNoDefect',
        'finding no defect and closing a finished recall are two acts',
      ],
      'defectNoticed.timeout': [
        'orderRecall',
        'the end of the term opens the step; an order to recall is signed by the head of the organ',
      ],
    },
  },
}

/** Where rules of separation hold. */
export const recallSeparations: Readonly<Record<string, string>> = {
  SD16: 'defectRecall: at least three experts without an interest decide an objection; who evaluates declares to have none, and does not close',
}
