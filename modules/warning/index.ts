import type { Module } from '#platform/module.ts'
import { listenForResults } from './listen.ts'
import { riskWarning } from './procedures/risk-warning.ts'
import { alarmRecords } from './records.ts'
import { warningRoutes } from './routes.ts'

/** The one door of the module. */
export const warning: Module = {
  name: 'warning',
  procedures: [riskWarning],
  chain: { riskWarning: 'warning' },
  records: [alarmRecords],
  connect: (work, router) => {
    warningRoutes(work, router)
    listenForResults(work)
  },
}

export type { IssuedWarning, RiskWarning } from './contract.ts'
export { recompute } from './detection/formulas.ts'
export { importSpotChecks, type SpotCheckImport } from './import-spot-checks.ts'
export { type SpotCheckReport, watchSpotChecks } from './spot-check-report.ts'
