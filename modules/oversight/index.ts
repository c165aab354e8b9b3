import type { Module } from '#platform/module.ts'
import { oversightDifferences } from './differences.ts'
import { oversightVisit } from './procedures/oversight-visit.ts'
import { personCertificate } from './procedures/person-certificate.ts'
import { regulationProject } from './procedures/regulation-project.ts'
import { researchProject } from './procedures/research-project.ts'
import { workTask } from './procedures/work-task.ts'
import { oversightRoutes } from './routes.ts'
import { oversightVisitWorked } from './worked/oversight-visit.ts'
import { personCertificateWorked } from './worked/person-certificate.ts'
import { regulationProjectWorked } from './worked/regulation-project.ts'
import { researchProjectWorked } from './worked/research-project.ts'
import { workTaskWorked } from './worked/work-task.ts'

/** The one door of the module. */
export const oversight: Module = {
  name: 'oversight',
  procedures: [personCertificate, regulationProject, researchProject, workTask, oversightVisit],
  worked: [
    personCertificateWorked,
    regulationProjectWorked,
    researchProjectWorked,
    workTaskWorked,
    oversightVisitWorked,
  ],
  differences: oversightDifferences,
  separations: {
    SD22: 'platform: the three administrators hold no role of any procedure and have no scope over cases, which the service says first and row-level security again; auditors read logs and journal, and no route of theirs writes',
    SD26: '`workTask.assign` refuses a measure, unit, evidence or demand that names fines or confiscations (`measureIsNoFine`)',
    SD28: '`personCertificate.examine`: examiner and invigilator are two persons, questions are drawn; a subordinate examines only with a reason on record (soft)',
  },
  chain: {
    personCertificate: null,
    regulationProject: null,
    researchProject: null,
    workTask: null,
    oversightVisit: null,
  },
  connect: oversightRoutes,
}
