import { addDays, type CalendarDate, dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM } from '#platform/db.ts'
import { CASE_DAYS_MAX, detectAlarms } from './service.ts'
import { newsAfter } from './store.ts'

/**
 * When detection works by itself: as soon as new results are judged, because a single grave one is
 * an alarm (R3), and once a day, because weeks end by themselves.
 */
export function listenForResults(work: CaseWork): void {
  const { events, jobs, clock, db } = work.platform
  const recently = (): CalendarDate => addDays(dateIn(clock.now()), -CASE_DAYS_MAX)
  // A round looks at everything stored before it, so news that was out by then needs no round of
  // its own: a large upload comes in many batches and is looked at in few rounds.
  const covered = new Set<Id>()
  events.listen('laboratory.resultsJudged', 'warning.detect', async ({ id, type, data }) => {
    // Passing results raise nothing, and an import of bulletins looks for itself.
    if (covered.delete(id) || data.failing === 0 || data.origin === 'published') return
    const news = await db.read(SYSTEM, (tx) => newsAfter(tx, { type, id }))
    await detectAlarms(work, { cause: 'results', since: recently() })
    for (const other of news) covered.add(other)
  })
  jobs.every('warning.detect', '10 6 * * *', async () => {
    await detectAlarms(work, { cause: 'daily', since: recently() })
  })
}
