import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import { type Db, openDb } from '#platform/db.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { MIGRATIONS, ROOT } from '#server/config.ts'
import { loadReferences } from '#server/references.ts'

/** A database server for figures, durable as for users; what it was filled with may be kept. */
export interface BenchDatabase {
  readonly db: Db
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  readonly embedded: EmbeddedPostgres
  /** Fills the database once and remembers it under `name`. */
  filled(name: string, fill: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

const NAME = 'bench'

export async function openBenchDatabase(
  name: string,
  options: { keep: boolean },
): Promise<BenchDatabase> {
  const folder = join(ROOT, '.cache', 'bench', name)
  if (!options.keep) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const embedded = await startEmbeddedPostgres({ folder, durable: true })
  const server = { host: embedded.socketFolder, user: embedded.user }
  const first = openDb({ ...server, database: 'postgres' })
  const { rows } = await sql`select from pg_database where datname = ${NAME}`.execute(first.owner)
  if (rows.length === 0) await sql`create database ${sql.id(NAME)}`.execute(first.owner)
  await first.close()
  const connection = { ...server, database: NAME }
  const db = openDb(connection, 24)
  await migrate(db.owner, MIGRATIONS)
  await loadReferences(db, systemClock.now())
  return {
    db,
    connection,
    embedded,
    filled: async (what, fill) => {
      const marker = join(folder, `filled-${what}`)
      if (existsSync(marker)) return
      await fill()
      writeFileSync(marker, '')
    },
    close: async () => {
      await db.close()
      await embedded.stop()
      if (!options.keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}
