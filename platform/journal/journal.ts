import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '../db.ts'
import { hashOf } from './canonical.ts'

/**
 * The journal. An entry is written in the transaction of the act it records; the sealer links it
 * into the chain within a second. Entries carry ids, names of steps, counts and hashes, and never a
 * personal value: what must be forgotten can be forgotten without breaking the chain.
 */
export interface JournalEntry {
  /** What was done, as `subject.verb`: `case.stepTaken`, `session.refused`. */
  readonly kind: string
  readonly actorId: Id | null
  readonly organId: Id | null
  readonly subject: { readonly kind: string; readonly id: string }
  readonly body: Readonly<Record<string, unknown>>
}

export type JournalTables = {
  'platform.journal_entry': JournalRow
  'platform.journal_unsealed': { entry_id: Id }
  'platform.journal_link': {
    seq: string
    entry_id: Id
    entry_sha256: Buffer
    chain_sha256: Buffer
    sealed_at: Date
  }
  'platform.journal_root': {
    day: string
    last_seq: string
    chain_sha256: Buffer
    published_at: Date
  }
}

export interface JournalRow {
  id: Id
  at: Date
  kind: string
  actor_id: Id | null
  organ_id: Id | null
  subject_kind: string
  subject_id: string
  body: unknown
  sha256: Buffer
}

export async function record(tx: Tx, at: Date, entry: JournalEntry): Promise<Id> {
  const tables = tx.withTables<JournalTables>()
  const row = {
    id: newId(at),
    at,
    kind: entry.kind,
    actor_id: entry.actorId,
    organ_id: entry.organId,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    body: JSON.stringify(entry.body),
  }
  await tables
    .insertInto('platform.journal_entry')
    .values({ ...row, sha256: entryHash({ ...row, body: entry.body }) })
    .execute()
  await tables.insertInto('platform.journal_unsealed').values({ entry_id: row.id }).execute()
  return row.id
}

/** The hash of an entry, over every column but the hash itself. */
export function entryHash(row: Omit<JournalRow, 'sha256'>): Buffer {
  return hashOf({
    id: row.id,
    at: row.at,
    kind: row.kind,
    actor: row.actor_id,
    organ: row.organ_id,
    subject: [row.subject_kind, row.subject_id],
    body: row.body,
  })
}
