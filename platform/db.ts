import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { areaPrefix } from '#kernel/authority.ts'
import type { Id } from '#kernel/ids.ts'

/**
 * The one door to PostgreSQL. All work is done in a transaction that carries the scope of the
 * caller; row-level security reads it, and a transaction without a scope sees no rows.
 */
export interface Db {
  /** Work as the application, in the scope of a caller. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** As `read`; repeated as a whole when the database asks for it, so it must not touch the world. */
  write<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** A connection of its own for streaming (COPY) and listening; it works as the application. */
  readonly pool: pg.Pool
  /** As the owner: migrations and the job queue, never a request. */
  readonly owner: Kysely<unknown>
  readonly ownerPool: pg.Pool
  /** How to reach the database as the owner, for those who keep connections of their own. */
  readonly ownerConnection: pg.PoolConfig
  close(): Promise<void>
}

export type Tx = Transaction<unknown>

/** Who asks, as row-level security sees it. */
export type Scope =
  | { readonly kind: 'system' }
  | { readonly kind: 'public' }
  | {
      /** An officer: own area and everything below it. */
      readonly kind: 'organ'
      readonly regionCode: string
      readonly organId: Id
      readonly userId: Id
    }
  | {
      /** Somebody who sees only what concerns the own organisation: enterprise or laboratory. */
      readonly kind: 'party'
      readonly organId: Id
      readonly userId: Id
    }

export const SYSTEM: Scope = { kind: 'system' }
export const PUBLIC: Scope = { kind: 'public' }

// Quantities are decimal strings and legal dates are days: none may become a float or an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

export function openDb(connection: pg.PoolConfig, connections_max = 20): Db {
  const pool = new pg.Pool({
    ...connection,
    max: connections_max,
    options: '-c role=jinzhi_app -c timezone=UTC -c plan_cache_mode=auto',
  })
  const ownerPool = new pg.Pool({ ...connection, max: 6, options: '-c timezone=UTC' })
  // A connection that breaks must not end the program: idle, it is replaced by the next use; lent
  // out and between two statements, it refuses the next one.
  for (const one of [pool, ownerPool]) {
    one.on('error', () => {})
    one.on('connect', (client) => client.on('error', () => {}))
  }
  const app = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: ownerPool }) })
  return {
    pool,
    owner,
    ownerPool,
    ownerConnection: { ...connection, options: '-c timezone=UTC' },
    read: (scope, work) =>
      app
        .transaction()
        .setAccessMode('read only')
        .execute(async (tx) => {
          await enter(tx, scope)
          return work(tx)
        }),
    write: (scope, work) =>
      repeated(() =>
        app.transaction().execute(async (tx) => {
          await enter(tx, scope)
          return work(tx)
        }),
      ),
    close: async () => {
      await app.destroy()
      await owner.destroy()
    },
  }
}

/** The statement that puts a transaction into a scope; one plain SET LOCAL, as Citus needs it. */
export const scopeStatement = (scope: Scope): string =>
  `set local app.scope = '${scopeText(scope).replaceAll("'", "''")}'`

/** First and last region code inside an area, for use with BETWEEN on the code. */
export function regionRange(regionCode: string): [from: string, to: string] {
  const prefix = areaPrefix(regionCode)
  return [prefix.padEnd(6, '0'), prefix.padEnd(9, '9')]
}

async function enter(tx: Tx, scope: Scope): Promise<void> {
  await sql.raw(scopeStatement(scope)).execute(tx)
}

function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'system':
    case 'public':
      return scope.kind
    case 'organ': {
      const [from, to] = regionRange(scope.regionCode)
      return ['organ', from, to, scope.organId, scope.userId].join('|')
    }
    case 'party':
      return ['party', '', '', scope.organId, scope.userId].join('|')
  }
}

const ATTEMPTS_MAX = 4

/** Does the work again when the database asks for it; it must not touch the world. */
export async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= ATTEMPTS_MAX || !isPassing(error)) throw error
      await new Promise((done) => setTimeout(done, 20 * 4 ** attempt * Math.random()))
    }
  }
}

/** Serialisation, deadlock, lost connection, server restarting: the same work may succeed next. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return false
  return /^(40001|40P01|08...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/.test(code)
}
