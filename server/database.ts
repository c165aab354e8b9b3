import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, openDb } from '#platform/db.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { type Config, MIGRATIONS } from './config.ts'

/** The database an installation works on: the embedded one, or any that `DATABASE_URL` names. */
export interface Database {
  readonly db: Db
  /** Names of the migrations that have just run. */
  readonly migrated: readonly string[]
  /** Words for people: which database this is. */
  readonly described: string
  /** True when the embedded server was already running for somebody else. */
  readonly adopted: boolean
  stop(): Promise<void>
}

const NAME = 'jinzhi'

export async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    const db = openDb({ connectionString: config.databaseUrl })
    const version = await demandVersion(db)
    const migrated = await migrate(db.owner, MIGRATIONS)
    const described = `PostgreSQL ${version} (DATABASE_URL)`
    return { db, migrated, described, adopted: true, stop: () => db.close() }
  }
  const folder = join(config.dataFolder, 'postgres')
  const embedded = await startEmbeddedPostgres({ folder, durable: true })
  const connection = { host: embedded.socketFolder, user: embedded.user }
  await makeDatabase(connection)
  const db = openDb({ ...connection, database: NAME })
  const version = await demandVersion(db)
  const migrated = await migrate(db.owner, MIGRATIONS)
  return {
    db,
    migrated,
    described: `PostgreSQL ${version}（内置 embedded, pid ${embedded.pid}）`,
    adopted: embedded.adopted,
    stop: async () => {
      await db.close()
      await embedded.stop()
    },
  }
}

async function makeDatabase(connection: { host: string; user: string }): Promise<void> {
  const db = openDb({ ...connection, database: 'postgres' })
  try {
    const { rows } = await sql`select from pg_database where datname = ${NAME}`.execute(db.owner)
    if (rows.length === 0) await sql`create database ${sql.id(NAME)}`.execute(db.owner)
  } finally {
    await db.close()
  }
}

const VERSION_MIN = 150_000

async function demandVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ number: string; version: string }>`
    select current_setting('server_version_num') as number,
      current_setting('server_version') as version`.execute(db.owner)
  const { number, version } = rows[0]!
  if (Number(number) >= VERSION_MIN) return version
  throw new Error(`需要 PostgreSQL 15 或更新版本 PostgreSQL 15 or newer is needed, not ${version}`)
}
