import { type Id, newId } from '#kernel/ids.ts'
import type { Tx } from './db.ts'
import type { Jobs } from './jobs.ts'

/**
 * News goes up as events: a module says what happened, and modules above it may listen. The event
 * and one job per listener are stored in the transaction that caused them, so that news is neither
 * lost nor told of something that was rolled back.
 */
export interface Events {
  publish(tx: Tx, at: Date, event: EventToPublish): Promise<void>
  /** `listener` names the duty; it stays the same for ever, as it names a queue. */
  listen(type: string, listener: string, handler: EventHandler): void
}

export interface EventToPublish {
  /** `module.whatHappened`, in the past tense. */
  readonly type: string
  readonly subjectId: string
  /** Ids and plain facts; never a personal value. */
  readonly data: Readonly<Record<string, unknown>>
}

export interface PublishedEvent extends EventToPublish {
  readonly id: Id
  readonly at: Date
}

export type EventHandler = (event: PublishedEvent) => Promise<void>

type OutboxTables = {
  'platform.outbox_event': {
    id: Id
    at: Date
    type: string
    subject_id: string
    data: unknown
  }
}

export function createEvents(jobs: Jobs, find: (id: Id) => Promise<PublishedEvent | null>): Events {
  const listeners = new Map<string, string[]>()
  return {
    publish: async (tx, at, event) => {
      const id = newId(at)
      await tx
        .withTables<OutboxTables>()
        .insertInto('platform.outbox_event')
        .values({
          id,
          at,
          type: event.type,
          subject_id: event.subjectId,
          data: JSON.stringify(event.data),
        })
        .execute()
      for (const listener of listeners.get(event.type) ?? []) {
        await jobs.enqueue(tx, listener, { eventId: id })
      }
    },
    listen: (type, listener, handler) => {
      const name = `on.${type}.${listener}`
      listeners.set(type, [...(listeners.get(type) ?? []), name])
      jobs.handle(name, async ({ eventId }) => {
        const event = eventId ? await find(eventId) : null
        if (event) await handler(event)
      })
    },
  }
}

export async function findEvent(tx: Tx, id: Id): Promise<PublishedEvent | null> {
  const row = await tx
    .withTables<OutboxTables>()
    .selectFrom('platform.outbox_event')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const data = row.data as EventToPublish['data']
  return { id: row.id, at: row.at, type: row.type, subjectId: row.subject_id, data }
}
