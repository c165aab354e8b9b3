import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise than by an act of the same name. */
export const complaintDifferences: Differences = {
  acts: {
    'mediating.foundClue': [
      'violationReport.opened',
      'a violation found is a report of its own, because the operator reads the complaint',
    ],
  },
  papers: {
    CLUE: ['violationReport', 'the form of the report opened because of the complaint is the clue'],
  },
}
