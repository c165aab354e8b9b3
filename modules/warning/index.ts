/** The one door of the module. */
export { recompute } from './detection/formulas.ts'
export { type SpotCheckReport, watchSpotChecks } from './spot-check-report.ts'
