import { sql } from 'kysely'
import { addDays, type CalendarDate, dateIn, endOfDay } from '#kernel/dates.ts'
import type { Clock } from '../clock.ts'
import { type Db, SYSTEM, type Tx } from '../db.ts'
import { sha256 } from './canonical.ts'
import type { JournalTables } from './journal.ts'

/**
 * Links waiting entries into the chain. One sealer works at a time, whoever it is; writers never
 * wait for it. Entries are linked in the order of their ids among those that have become visible.
 */
export const GENESIS = Buffer.alloc(32)

const BATCH_ROWS_MAX = 5000

/** Links everything that waits; returns how many entries were linked. */
export async function seal(db: Db, clock: Clock): Promise<number> {
  for (let linked = 0; ; ) {
    const count = await db.write(SYSTEM, (tx) => sealBatch(tx, clock.now()))
    linked += count
    if (count < BATCH_ROWS_MAX) return linked
  }
}

export const chainHash = (before: Buffer, entry: Buffer): Buffer =>
  sha256(Buffer.concat([before, entry]))

async function sealBatch(tx: Tx, now: Date): Promise<number> {
  const locked = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('platform.journal.sealer')) as locked`.execute(tx)
  if (!locked.rows[0]?.locked) return 0
  const tables = tx.withTables<JournalTables>()
  const waiting = await tables
    .selectFrom('platform.journal_unsealed as u')
    .innerJoin('platform.journal_entry as e', 'e.id', 'u.entry_id')
    .select(['e.id', 'e.sha256', 'e.at'])
    .orderBy('e.id')
    .limit(BATCH_ROWS_MAX)
    .execute()
  if (waiting.length === 0) return 0
  let { seq, head } = await headOfChain(tx)
  const links = waiting.map((entry) => {
    seq += 1n
    head = chainHash(head, entry.sha256)
    return { seq: seq.toString(), entry, head }
  })
  await sql`
    insert into platform.journal_link (seq, entry_id, entry_sha256, chain_sha256, sealed_at)
    select s, e, h, c, ${now} from unnest(
      ${links.map((l) => l.seq)}::bigint[], ${links.map((l) => l.entry.id)}::uuid[],
      ${links.map((l) => l.entry.sha256)}::bytea[], ${links.map((l) => l.head)}::bytea[]
    ) as t (s, e, h, c)`.execute(tx)
  await sql`
    delete from platform.journal_unsealed
    where entry_id = any(${waiting.map((entry) => entry.id)}::uuid[])`.execute(tx)
  return links.length
}

async function headOfChain(tx: Tx): Promise<{ seq: bigint; head: Buffer }> {
  const last = await tx
    .withTables<JournalTables>()
    .selectFrom('platform.journal_link')
    .select(['seq', 'chain_sha256'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { seq: BigInt(last?.seq ?? 0), head: last?.chain_sha256 ?? GENESIS }
}

/** Publishes the head of the chain for every day that has ended and has none yet. */
export async function publishRoots(db: Db, clock: Clock): Promise<CalendarDate[]> {
  const now = clock.now()
  return db.write(SYSTEM, async (tx) => {
    const tables = tx.withTables<JournalTables>()
    const first = await tables
      .selectFrom('platform.journal_link')
      .select((e) => e.fn.min('sealed_at').as('at'))
      .executeTakeFirst()
    const last = await tables
      .selectFrom('platform.journal_root')
      .select((e) => e.fn.max('day').as('day'))
      .executeTakeFirst()
    if (!first?.at) return []
    const published: CalendarDate[] = []
    let day = last?.day ? addDays(last.day as CalendarDate, 1) : dateIn(first.at)
    for (; endOfDay(day) <= now; day = addDays(day, 1)) {
      const head = await tables
        .selectFrom('platform.journal_link')
        .select(['seq', 'chain_sha256'])
        .where('sealed_at', '<', endOfDay(day))
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!head) continue
      await tables
        .insertInto('platform.journal_root')
        .values({ day, last_seq: head.seq, chain_sha256: head.chain_sha256, published_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      published.push(day)
    }
    return published
  })
}
