import { once } from 'node:events'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Db, isPassing, SYSTEM, scopeStatement, type Tx } from './db.ts'

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

export type CopyRow = readonly CopyValue[]
export type CopyValue = string | number | boolean | null | readonly string[]

const ATTEMPTS_MAX = 4

/** As `db.write`: repeated as a whole when the database asks for it, and it must not touch the world. */
export async function writeBulk<T>(db: Db, work: (bulk: BulkTx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inOneTransaction(db, work)
    } catch (error) {
      if (attempt >= ATTEMPTS_MAX || !isPassing(error)) throw error
      await new Promise((done) => setTimeout(done, 20 * 4 ** attempt * Math.random()))
    }
  }
}

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

const CHUNK_CHARACTERS = 256 * 1024

async function copyInto(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow>,
): Promise<void> {
  const source = rows[Symbol.iterator]()
  let next = source.next()
  if (next.done) return
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  const finished = new Promise<void>((done, fail) => {
    stream.on('finish', done)
    stream.on('error', fail)
  })
  // Waited for below; a failure in between must not count as unhandled.
  finished.catch(() => {})
  let chunk = ''
  try {
    for (; !next.done; next = source.next()) {
      chunk += copyLine(next.value)
      if (chunk.length < CHUNK_CHARACTERS) continue
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), finished])
      chunk = ''
    }
  } catch (error) {
    stream.destroy(error as Error)
    throw error
  }
  stream.end(chunk)
  await finished
}

/** One line of the text format of COPY. */
function copyLine(row: CopyRow): string {
  let line = ''
  for (let at = 0; at < row.length; at++) {
    if (at > 0) line += '\t'
    const value = row[at]!
    if (value === null) line += '\\N'
    else if (typeof value === 'string') line += escaped(value)
    else if (typeof value === 'object') line += escaped(arrayText(value))
    else line += String(value)
  }
  return `${line}\n`
}

const NEEDS_ESCAPE = /[\\\n\r\t]/

function escaped(value: string): string {
  if (!NEEDS_ESCAPE.test(value)) return value
  return value.replace(/[\\\n\r\t]/g, (char) => {
    if (char === '\\') return '\\\\'
    return char === '\n' ? '\\n' : char === '\r' ? '\\r' : '\\t'
  })
}

function arrayText(values: readonly string[]): string {
  if (values.length === 0) return '{}'
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
