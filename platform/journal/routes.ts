import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { SYSTEM, type Tx } from '../db.ts'
import type { Router } from '../http.ts'
import { demandRole } from '../identity/caller.ts'
import type { Platform } from '../platform.ts'
import * as contract from './contract.ts'
import type { JournalRow } from './journal.ts'
import { record } from './journal.ts'

const PAGE_ROWS = 100

/** The journal for those who audit, and its daily roots for everybody. */
export function journalRoutes(platform: Platform, router: Router): void {
  router.on(contract.readJournal, ({ query }, { caller, now }) => {
    demandRole(caller, 'auditAdmin')
    return platform.db.write(SYSTEM, async (tx) => {
      const rows = await entries(tx, query)
      // Looking is journaled too: the audit of the auditors.
      await record(tx, now, {
        kind: 'journal.read',
        actorId: caller.userId,
        organId: caller.organ.id,
        subject: { kind: 'journal', id: 'journal' },
        body: { entries: rows.length },
      })
      const shown = rows.slice(0, PAGE_ROWS)
      return {
        entries: shown.map((row) => ({
          id: row.id,
          at: row.at.toISOString(),
          kind: row.kind,
          actorId: row.actor_id,
          organId: row.organ_id,
          subjectKind: row.subject_kind,
          subjectId: row.subject_id,
          body: row.body,
          sha256: row.sha256.toString('hex'),
          seq: row.seq,
        })),
        next: rows.length > PAGE_ROWS ? (shown.at(-1)?.id ?? null) : null,
      }
    })
  })
  router.on(contract.listRoots, () =>
    platform.db.read(SYSTEM, async (tx) => ({
      rule: 'chain(n) = SHA-256(chain(n-1) || entry(n)); chain(0) = 32 zero bytes',
      roots: await roots(tx),
    })),
  )
}

async function entries(
  tx: Tx,
  query: { kind?: string; subject?: string; actor?: string; after?: Id },
): Promise<(JournalRow & { seq: string | null })[]> {
  const conditions = [
    ...(query.kind ? [sql`e.kind = ${query.kind}`] : []),
    ...(query.subject ? [sql`e.subject_id = ${query.subject}`] : []),
    ...(query.actor ? [sql`e.actor_id = ${query.actor}`] : []),
    ...(query.after ? [sql`e.id < ${query.after}`] : []),
    sql`true`,
  ]
  const { rows } = await sql<JournalRow & { seq: string | null }>`
    select e.*, l.seq from platform.journal_entry e
    left join platform.journal_link l on l.entry_id = e.id
    where ${sql.join(conditions, sql` and `)}
    order by e.id desc limit ${PAGE_ROWS + 1}`.execute(tx)
  return rows
}

async function roots(tx: Tx) {
  const { rows } = await sql<{
    day: string
    last_seq: string
    chain_sha256: Buffer
    published_at: Date
  }>`select * from platform.journal_root order by day desc limit 400`.execute(tx)
  return rows.map((row) => ({
    day: row.day,
    lastSeq: row.last_seq,
    chainSha256: row.chain_sha256.toString('hex'),
    publishedAt: row.published_at.toISOString(),
  }))
}
