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
  /** Many events of one type at once, without a statement for each. */
  publishAll(tx: Tx, at: Date, type: string, events: readonly NewsOfType[]): Promise<void>
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

export type NewsOfType = Omit<EventToPublish, 'type'>

export interface PublishedEvent extends EventToPublish {
  readonly id: Id
  readonly at: Date
}

export type EventHandler = (event: PublishedEvent) => Promise<void>

/** Far below the 65,535 parameters a statement may have. */
const STATEMENT_ROWS_MAX = 2000

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
  const publishAll: Events['publishAll'] = async (tx, at, type, events) => {
    for (let from = 0; from < events.length; from += STATEMENT_ROWS_MAX) {
      const rows = events.slice(from, from + STATEMENT_ROWS_MAX).map((event) => ({
        id: newId(at),
        at,
        type,
        subject_id: event.subjectId,
        data: JSON.stringify(event.data),
      }))
      await tx.withTables<OutboxTables>().insertInto('platform.outbox_event').values(rows).execute()
      for (const listener of listeners.get(type) ?? []) {
        await jobs.enqueueAll(
          tx,
          listener,
          rows.map(({ id }) => ({ eventId: id })),
        )
      }
    }
  }
  return {
    publishAll,
    publish: (tx, at, { type, ...event }) => publishAll(tx, at, type, [event]),
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
