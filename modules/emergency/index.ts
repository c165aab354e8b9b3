import type { Module } from '#platform/module.ts'
import { emergencyDifferences } from './differences.ts'
import { drillProgramme } from './procedures/drill-programme.ts'
import { emergency as emergencyProcedure } from './procedures/emergency.ts'
import { drillProgrammeWorked } from './worked/drill-programme.ts'
import { emergencyWorked } from './worked/emergency.ts'

/** The one door of the module. */
export const emergency: Module = {
  name: 'emergency',
  procedures: [emergencyProcedure, drillProgramme],
  worked: [emergencyWorked, drillProgrammeWorked],
  differences: { P26: emergencyDifferences },
  chain: { emergency: null, drillProgramme: null },
}
