import type { Db } from '#platform/db.ts'
import { makeMonthsAhead, monthsOf } from '#platform/facts.ts'
import type { Module } from '#platform/module.ts'
import { laboratoryDifferences, laboratorySeparations } from './differences.ts'
import { laboratoryDuties, MONTHS_AHEAD, RESULT_TABLE } from './duties.ts'
import { createRegisterKeeper } from './intake/register.ts'
import { cmaAccreditation } from './procedures/cma-accreditation.ts'
import { records } from './records.ts'
import { resultRoutes } from './routes.ts'
import { uploadRoutes } from './routes-uploads.ts'
import { cmaAccreditationWorked } from './worked/cma-accreditation.ts'

/** Makes the months into which results of the near future fall. */
export const prepareLaboratory = (db: Db, now: Date): Promise<void> =>
  makeMonthsAhead(db, RESULT_TABLE, now, MONTHS_AHEAD)

/** The one door of the module. */
export const laboratory: Module = {
  name: 'laboratory',
  procedures: [cmaAccreditation],
  worked: [cmaAccreditationWorked],
  differences: laboratoryDifferences,
  separations: laboratorySeparations,
  chain: { cmaAccreditation: 'licence' },
  records,
  connect: (work, router) => {
    const { platform } = work
    const register = createRegisterKeeper(platform.db)
    const intake = { platform, register, months: monthsOf(platform.db, RESULT_TABLE) }
    uploadRoutes(intake, router)
    resultRoutes(work, router)
    laboratoryDuties(intake)
  },
}

export { streamResults } from './contract-uploads.ts'
export { judgePublished } from './judge-published.ts'
export { type PublishedReport, reportLines } from './judgement/published-report.ts'
export { type KeptFindings, keepPublished } from './spot-checks/keep-published.ts'
export type { SpotCheckRecord } from './spot-checks/profile.ts'
export { collectedBulletins, missingColumns } from './spot-checks/profile.ts'
export { areaName } from './spot-checks/publisher.ts'
export type { SpotCheckSummary } from './spot-checks/reader.ts'
export { createSpotCheckReader } from './spot-checks/reader.ts'
export type { SpotCheck, SpotCheckOutcome } from './spot-checks/spot-check.ts'
export { correctionWords, doubtWords } from './spot-checks/words.ts'
export { failingSamplesOf, type SampleTotal, sampleTotals } from './store-counts.ts'
export { type Delivery, deliveriesOf, lastDays } from './store-deliveries.ts'
export { publishedEvidence } from './store-published.ts'
export {
  type DaySpan,
  doubtfulByProvince,
  examinedByProvince,
  failingByProvince,
} from './store-watch.ts'
