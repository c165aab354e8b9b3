import { addDays, dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { openCase } from '#platform/cases/contract.ts'
import { type Cast, type Deed, take } from './cast.ts'
import { type OnDay, STORIES } from './recall-stories.ts'

const HOUR = 3_600_000

/** What is done in every recall of the demonstration, each with its hour. */
export function recallDeeds(cast: Cast, organs: ReadonlyMap<string, Id>, today: Date): Deed[] {
  return STORIES.flatMap((story) => {
    const start = new Date(today.getTime() - story.daysAgo * 24 * HOUR)
    const on: OnDay = (days) => addDays(dateIn(start), days)
    let caseId = ''
    const open = async () => {
      const client = await cast.as(story.by)
      const opening = { ...story.opening(on), knownAt: start.toISOString() }
      const organId = story.to && organs.get(story.to)
      const opened = await client.done(openCase, {
        body: { procedure: 'foodRecall', opening, ...(organId && { organId }) },
      })
      caseId = opened.id
    }
    const acts = story.acts(on).map(({ after, ...act }) => ({
      at: new Date(start.getTime() + after * HOUR),
      done: async () => {
        await take(cast, caseId, act)
      },
    }))
    return [{ at: start, done: open }, ...acts]
  })
}
