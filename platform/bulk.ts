import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CopyRow, copyChunks } from './copy-text.ts'
import { type Db, repeated, SYSTEM, scopeStatement, type Tx } from './db.ts'

/**
 * Writing facts in bulk. COPY is refused to a role under row-level security, so a bulk transaction
 * takes on the role `jinzhi_ingest`, which has the rights of the application and is not held back
 * by it. Whoever opens one has checked what the caller may write.
 */
export interface BulkTx {
  readonly tx: Tx
  /** Streams rows into a table; resolves when the database has taken all of them. */
  copy(table: string, columns: readonly string[], rows: Iterable<CopyRow>): Promise<void>
}

export type { CopyRow } from './copy-text.ts'

/** As `db.write`: repeated as a whole when the database asks for it, so it must not touch the world. */
export const writeBulk = <T>(db: Db, work: (bulk: BulkTx) => Promise<T>): Promise<T> =>
  repeated(() => inOneTransaction(db, work))

async function inOneTransaction<T>(db: Db, work: (bulk: BulkTx) => Promise<T>): Promise<T> {
  const client = await db.ownerPool.connect()
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  client.on('error', note)
  try {
    return await kyselyOn(client)
      .transaction()
      .execute(async (tx) => {
        await takeOnRole(tx)
        await sql.raw(scopeStatement(SYSTEM)).execute(tx)
        const copy: BulkTx['copy'] = (table, columns, rows) =>
          copyInto(client, table, columns, rows)
        return work({ tx, copy })
      })
  } finally {
    client.off('error', note)
    client.release(broken)
  }
}

/** Kysely on one connection that is ours until we give it back. */
function kyselyOn(client: pg.PoolClient): Kysely<unknown> {
  const lent = { query: client.query.bind(client), release: () => {} }
  const pool = { connect: async () => lent, end: async () => {} }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as never }) })
}

/** Where the owner could not make the role, its own tables are open to it without one. */
async function takeOnRole(tx: Tx): Promise<void> {
  const { rows } = await sql<{ is_there: boolean }>`
    select exists (select from pg_roles where rolname = 'jinzhi_ingest' and rolbypassrls
      and pg_has_role(current_user, oid, 'member')) as is_there`.execute(tx)
  if (rows[0]?.is_there) await sql`set local role jinzhi_ingest`.execute(tx)
}

const WAITING_BYTES_MAX = 32 * 1024 * 1024

async function copyInto(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow>,
): Promise<void> {
  const chunks = copyChunks(rows)
  const first = chunks.next()
  if (first.done) return
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  const finished = new Promise<void>((done, fail) => {
    stream.on('finish', done)
    stream.on('error', fail)
  })
  // Waited for below; a failure in between must not count as unhandled.
  finished.catch(() => {})
  try {
    stream.write(first.value)
    for (const chunk of chunks) {
      // Rows are made while the database takes in those before: neither waits for the other.
      if (stream.writableLength < WAITING_BYTES_MAX) await nextTurn()
      else await Promise.race([once(stream, 'drain'), finished])
      stream.write(chunk)
    }
  } catch (error) {
    stream.destroy(error as Error)
    throw error
  }
  stream.end()
  await finished
}
