import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { type Db, SYSTEM, type Tx } from '../db.ts'
import { entryHash, type JournalRow } from './journal.ts'
import { chainHash, GENESIS } from './sealer.ts'

/** What a walk along the whole journal found. It is whole when `faults` is empty. */
export interface JournalReport {
  readonly linked: number
  /** Entries that wait for the sealer, oldest first. */
  readonly unsealedTail: readonly Id[]
  readonly roots: number
  readonly faults: readonly JournalFault[]
  readonly head: string
}

export interface JournalFault {
  readonly kind: 'entryAltered' | 'linkAltered' | 'linkMissing' | 'entryLost' | 'rootDiffers'
  readonly seq: string | null
  readonly entryId: Id | null
}

const BATCH_ROWS = 2000

/** Recomputes every hash; finds one altered byte anywhere in entries, links or roots. */
export async function verifyJournal(db: Db): Promise<JournalReport> {
  const faults: JournalFault[] = []
  let head: Buffer = GENESIS
  let seq = 0n
  for (;;) {
    const rows = await db.read(SYSTEM, (tx) => nextLinks(tx, seq))
    for (const row of rows) {
      if (BigInt(row.seq) !== seq + 1n) faults.push(fault('linkMissing', String(seq + 1n), null))
      seq = BigInt(row.seq)
      faults.push(...entryFaults(row))
      const expected = chainHash(head, row.entry_sha256)
      if (!expected.equals(row.chain_sha256)) {
        faults.push(fault('linkAltered', row.seq, row.entry_id))
      }
      // Going on from what is stored names every altered link once, not all that follow.
      head = row.chain_sha256
    }
    if (rows.length < BATCH_ROWS) break
  }
  const rest = await db.read(SYSTEM, async (tx) => ({
    unsealed: await unsealedTail(tx),
    lost: await entriesNeitherLinkedNorWaiting(tx),
    roots: await rootFaults(tx),
  }))
  return {
    linked: Number(seq),
    unsealedTail: rest.unsealed,
    roots: rest.roots.count,
    faults: [
      ...faults,
      ...rest.lost.map((id) => fault('entryLost', null, id)),
      ...rest.roots.faults,
    ],
    head: head.toString('hex'),
  }
}

type LinkRow = {
  seq: string
  entry_id: Id
  entry_sha256: Buffer
  chain_sha256: Buffer
} & { [K in keyof JournalRow]: JournalRow[K] | null }

async function nextLinks(tx: Tx, after: bigint): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select l.seq, l.entry_id, l.entry_sha256, l.chain_sha256, e.*
    from platform.journal_link l left join platform.journal_entry e on e.id = l.entry_id
    where l.seq > ${after.toString()} order by l.seq limit ${BATCH_ROWS}`.execute(tx)
  return rows
}

function entryFaults(row: LinkRow): JournalFault[] {
  if (row.id === null) return [fault('entryLost', row.seq, row.entry_id)]
  const recomputed = entryHash(row as JournalRow)
  const whole = recomputed.equals(row.entry_sha256) && recomputed.equals(row.sha256 as Buffer)
  return whole ? [] : [fault('entryAltered', row.seq, row.entry_id)]
}

async function unsealedTail(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ entry_id: Id }>`
    select entry_id from platform.journal_unsealed order by entry_id`.execute(tx)
  return rows.map((row) => row.entry_id)
}

async function entriesNeitherLinkedNorWaiting(tx: Tx): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select e.id from platform.journal_entry e
    where not exists (select from platform.journal_link l where l.entry_id = e.id)
      and not exists (select from platform.journal_unsealed u where u.entry_id = e.id)
    order by e.id`.execute(tx)
  return rows.map((row) => row.id)
}

async function rootFaults(tx: Tx): Promise<{ count: number; faults: JournalFault[] }> {
  const { rows } = await sql<{ last_seq: string; same: boolean | null }>`
    select r.last_seq, l.chain_sha256 = r.chain_sha256 as same
    from platform.journal_root r left join platform.journal_link l on l.seq = r.last_seq
    order by r.day`.execute(tx)
  const bad = rows.filter((row) => row.same !== true)
  return { count: rows.length, faults: bad.map((r) => fault('rootDiffers', r.last_seq, null)) }
}

const fault = (
  kind: JournalFault['kind'],
  seq: string | null,
  entryId: Id | null,
): JournalFault => ({ kind, seq, entryId })
