import { SYSTEM } from '#platform/db.ts'
import { makeMonthsAhead } from '#platform/facts.ts'
import type { IntakeWork } from './intake/intake-work.ts'
import { ADVANCE_JOB, advanceUpload, resumeUploads } from './intake/uploads.ts'
import { dropLinesBefore } from './store-uploads.ts'

export const RESULT_TABLE = 'laboratory.lab_result'
export const MONTHS_AHEAD = 3
const LINES_KEPT_DAYS = 365

/** What the laboratory does by itself: uploads go on, months are made, old lines are dropped. */
export function laboratoryDuties(work: IntakeWork): void {
  const { db, clock, jobs } = work.platform
  jobs.handle(
    ADVANCE_JOB,
    async ({ uploadId }) => {
      if (uploadId) await advanceUpload(work, uploadId)
    },
    { atOnce: 2, secondsMax: 3600 },
  )
  jobs.every('laboratory.resumeUploads', '* * * * *', () => resumeUploads(work))
  jobs.every('laboratory.keepOrder', '20 3 * * *', async () => {
    const now = clock.now()
    await makeMonthsAhead(db, RESULT_TABLE, now, MONTHS_AHEAD)
    const before = new Date(now.getTime() - LINES_KEPT_DAYS * 86_400_000)
    await db.write(SYSTEM, (tx) => dropLinesBefore(tx, before))
  })
}
