import type { Differences } from '#kernel/procedure/inventory.ts'

/** What of the inventory is expressed otherwise, and why. */
export const oversightDifferences: Readonly<Record<string, Differences>> = {
  P35: {
    limits: {
      'TRN.manager': [
        'routineInspection',
        'a duty of the firm towards its own staff: no case of ours starts its year, inspectors look at the records',
      ],
    },
  },
  P37: {
    acts: {
      'submitted.returnDraft': [
        'sendBack',
        'the head sends back after deliberation; the legal reviewer returns on legality, with other papers',
      ],
    },
  },
  P38: {
    acts: {
      'called.apply': [
        'opened',
        'the proposal is the opening form; the call is a publication it names',
      ],
      'running.timeout': ['clock', 'lateness is computed from the terms of milestones and end'],
      'late.replan': [
        'replan',
        'lateness is computed: the schedule is set anew while running, once',
      ],
      'late.stop': ['stop', 'lateness is computed: a running project is stopped only when late'],
    },
  },
  P39: {
    acts: {
      'running.timeout': ['clock', 'lateness is computed from the term of the task'],
      'overdue.newDate': ['newDate', 'lateness is computed: possible only when late, and once'],
      'overdue.claimDone': [
        'claimDone',
        'lateness is computed: a late task is claimed in the same way',
      ],
    },
  },
}
