import type { Module } from '#platform/module.ts'
import { riskMonitoringDifferences } from './differences.ts'
import { listenForResults } from './listen.ts'
import { riskMonitoring } from './procedures/risk-monitoring.ts'
import { riskWarning } from './procedures/risk-warning.ts'
import { alarmRecords } from './records.ts'
import { warningRoutes } from './routes.ts'
import { riskMonitoringWorked } from './worked/risk-monitoring.ts'
import { riskWarningWorked } from './worked/risk-warning.ts'

/** The one door of the module. */
export const warning: Module = {
  name: 'warning',
  procedures: [riskWarning, riskMonitoring],
  worked: [riskWarningWorked, riskMonitoringWorked],
  differences: { P43: riskMonitoringDifferences },
  separations: {
    SD27:
      'riskWarning: the head of the organ issues word for word what waits for approval; who drafted ' +
      'or assessed may not issue, and who drafted may not raise',
  },
  chain: { riskWarning: 'warning', riskMonitoring: null },
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
