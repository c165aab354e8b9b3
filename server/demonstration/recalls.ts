import { addDays, dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { listSamples } from '#modules/laboratory/contract-results.ts'
import { openCase } from '#platform/cases/contract.ts'
import { type Cast, type Deed, take } from './cast.ts'
import { type OnDay, STORIES, type Story } from './recall-stories.ts'
import { deliver } from './results.ts'
import { findAlarm } from './warnings.ts'

const HOUR = 3_600_000

/** What is done in every recall of the demonstration, each with its hour. */
export function recallDeeds(cast: Cast, organs: ReadonlyMap<string, Id>, today: Date): Deed[] {
  return STORIES.flatMap((story) => {
    const start = new Date(today.getTime() - story.daysAgo * 24 * HOUR)
    const on: OnDay = (days) => addDays(dateIn(start), days)
    const sample = story.found?.sample(on)
    let caseId = ''
    const report = async () => {
      if (sample) await deliver(cast, 'wen', [sample])
    }
    const open = async () => {
      const client = await cast.as(story.by)
      const opening = { ...story.opening(on), knownAt: start.toISOString() }
      const organId = story.to && organs.get(story.to)
      const partyId = story.found && organs.get(story.found.firm)
      const links = sample ? await groundsOf(cast, story, sample.sample) : []
      const opened = await client.done(openCase, {
        body: {
          ...{ procedure: 'foodRecall', opening, links },
          ...(organId && { organId }),
          ...(partyId && { partyId }),
        },
      })
      caseId = opened.id
    }
    const acts = story.acts(on).map(({ after, ...act }) => ({
      at: new Date(start.getTime() + after * HOUR),
      done: async () => {
        await take(cast, caseId, act)
      },
    }))
    return [
      { at: new Date(start.getTime() - HOUR), done: report },
      { at: start, done: open },
      ...acts,
    ]
  })
}

/** The failing sample, and the signal it has raised. */
async function groundsOf(cast: Cast, { by }: Story, number: string) {
  const client = await cast.as(by)
  const { samples } = await client.done(listSamples, { query: { q: number } })
  const alarm = await findAlarm(cast, 'shen', { item: '单核细胞增生李斯特氏菌' })
  return [
    ...samples.map(({ id }) => ({ meaning: 'concerns', kind: 'sample', id })),
    ...(alarm ? [{ meaning: 'causedBy', kind: 'case', id: alarm.caseId }] : []),
  ]
}
