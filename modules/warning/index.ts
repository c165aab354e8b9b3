import { addDays, dateIn } from '#kernel/dates.ts'
import type { Module } from '#platform/module.ts'
import { riskWarning } from './procedures/risk-warning.ts'
import { alarmRecords } from './records.ts'
import { warningRoutes } from './routes.ts'
import { detectAlarms, SINCE_DAYS } from './service.ts'

/** The one door of the module. */
export const warning: Module = {
  name: 'warning',
  procedures: [riskWarning],
  chain: { riskWarning: 'warning' },
  records: [alarmRecords],
  connect: (work, router) => {
    const { events, jobs, clock } = work.platform
    warningRoutes(work, router)
    const recently = () => addDays(dateIn(clock.now()), -SINCE_DAYS)
    // New results are looked at as soon as they are judged: a single grave one is an alarm (R3).
    events.listen('laboratory.resultsJudged', 'warning.detect', async ({ data }) => {
      // Passing results raise nothing, and an import of bulletins looks for itself.
      if (data.failing === 0 || data.origin === 'published') return
      await detectAlarms(work, { cause: 'results', since: recently() })
    })
    jobs.every('warning.detect', '10 6 * * *', async () => {
      await detectAlarms(work, { cause: 'daily', since: recently() })
    })
  },
}

export type { IssuedWarning, RiskWarning } from './contract.ts'
export { recompute } from './detection/formulas.ts'
export { importSpotChecks, type SpotCheckImport } from './import-spot-checks.ts'
export { detectAlarms } from './service.ts'
export { type SpotCheckReport, watchSpotChecks } from './spot-check-report.ts'
