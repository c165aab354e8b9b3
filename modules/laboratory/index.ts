/** The one door of the module. */

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
export type {
  CountFilter,
  FailingCount,
  FailingDay,
  FailingResult,
  FailingSample,
  FailingSampleFilter,
  FailingWeek,
  SampleDay,
  SampleOrigin,
  SampleTotal,
} from './store-counts.ts'
export {
  failingDays,
  failingSamplesOf,
  failingWeeks,
  sampleDays,
  sampleTotals,
} from './store-counts.ts'
export { doubtfulDays, publishedEvidence } from './store-published.ts'
