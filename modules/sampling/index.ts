import type { Module } from '#platform/module.ts'
import { samplingDifferences, samplingSeparations } from './differences.ts'
import { followUp } from './procedures/follow-up.ts'
import { inspectionPlan } from './procedures/inspection-plan.ts'
import { objection } from './procedures/objection.ts'
import { routineInspection } from './procedures/routine-inspection.ts'
import { sampleTest } from './procedures/sample-test.ts'
import { samplingInspection } from './procedures/sampling-inspection.ts'
import { samplingPlan } from './procedures/sampling-plan.ts'
import { followUpWorked } from './worked/follow-up.ts'
import { inspectionPlanWorked } from './worked/inspection-plan.ts'
import { objectionWorked } from './worked/objection.ts'
import { routineInspectionWorked } from './worked/routine-inspection.ts'
import { sampleTestWorked } from './worked/sample-test.ts'
import { samplingInspectionWorked } from './worked/sampling-inspection.ts'
import { samplingPlanWorked } from './worked/sampling-plan.ts'

/** The one door of the module. */
export const sampling: Module = {
  name: 'sampling',
  procedures: [
    samplingInspection,
    samplingPlan,
    sampleTest,
    objection,
    followUp,
    routineInspection,
    inspectionPlan,
  ],
  worked: [
    samplingInspectionWorked,
    samplingPlanWorked,
    sampleTestWorked,
    objectionWorked,
    followUpWorked,
    routineInspectionWorked,
    inspectionPlanWorked,
  ],
  differences: samplingDifferences,
  separations: samplingSeparations,
  chain: {
    samplingPlan: 'plan',
    samplingInspection: 'sample',
    sampleTest: 'result',
    objection: 'judgement',
    followUp: null,
    routineInspection: null,
    inspectionPlan: null,
  },
}
