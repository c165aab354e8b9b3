import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { movableClock } from '#platform/clock.ts'
import { type Db, openDb, SYSTEM } from '#platform/db.ts'
import { claim } from '#platform/identity/installation.ts'
import { insertOrgan, type NewOrgan } from '#platform/identity/organs.ts'
import { newToken, tokenHash } from '#platform/identity/secrets.ts'
import * as identity from '#platform/identity/store.ts'
import type { Module } from '#platform/module.ts'
import { modules as allModules } from '#server/modules.ts'
import { createProgram, type Program } from '#server/program.ts'
import { Client } from './client.ts'

/**
 * A whole program on a database of its own, behind real HTTP, with a clock that stands still until
 * it is moved. Make one per test file with `setUpWorld()`.
 */
export interface World {
  readonly program: Program
  readonly db: Db
  readonly clock: ReturnType<typeof movableClock>
  readonly url: string
  /** A client without a session. */
  readonly stranger: Client
  organ(given: Partial<NewOrgan> & Pick<NewOrgan, 'kind' | 'name'>): Promise<Id>
  /** A person with roles in one organisation, signed in. */
  person(given: { organId: Id; roles: readonly string[]; name?: string }): Promise<Person>
  /** Waits until events and jobs have been worked off. */
  settled(): Promise<void>
}

export interface Person {
  readonly id: Id
  readonly client: Client
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} }
const START = new Date('2026-11-16T08:40:00Z')

/** `dist` is the folder of the built web application, where a test looks at its pages. */
interface WorldOptions {
  readonly modules?: readonly Module[]
  readonly at?: Date
  readonly dist?: string
}

export function setUpWorld(options: WorldOptions = {}): World {
  const world = {} as { -readonly [K in keyof World]: World[K] }
  let stop = async () => {}
  beforeAll(async () => {
    const { modules = allModules, at = START, dist = null } = options
    const made = await makeWorld(modules, at, dist)
    Object.assign(world, made.world)
    stop = made.stop
  })
  afterAll(() => stop())
  return world
}

export async function makeWorld(modules: readonly Module[], at: Date, dist: string | null = null) {
  const { host, user, template, folder } = inject('database')
  const name = `test_${randomBytes(6).toString('hex')}`
  const server = openDb({ host, user, database: 'postgres' }, 2)
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server.owner)
  await server.close()
  const db = openDb({ host, user, database: name }, 10)
  const clock = movableClock(at)
  const filesFolder = join(folder, name)
  mkdirSync(filesFolder, { recursive: true })
  await install(db, at)
  const program = await createProgram({
    db,
    clock,
    modules,
    filesFolder,
    masterKey: randomBytes(32),
    scanner: null,
    publicUrl: 'http://127.0.0.1',
    dist,
    log: QUIET,
  })
  await program.start()
  const url = await program.app.listen({ host: '127.0.0.1', port: 0 })
  const world: World = {
    program,
    db,
    clock,
    url,
    stranger: new Client(url),
    organ: (given) =>
      db.write(SYSTEM, (tx) =>
        insertOrgan(tx, clock.now(), { shortName: '演', regionCode: '330000', ...given }),
      ),
    person: (given) => addPerson(db, url, clock.now(), given),
    settled: () => program.work.platform.jobs.settled(),
  }
  const stop = async () => {
    await program.stop()
    await db.close()
  }
  return { world, stop }
}

async function install(db: Db, at: Date): Promise<void> {
  const installation = {
    name: '演示省市场监督管理局',
    regionCode: '000000',
    regime: 'current',
  } as const
  await db.write(SYSTEM, (tx) => claim(tx, at, { ...installation, mode: 'real' }))
}

async function addPerson(
  db: Db,
  url: string,
  now: Date,
  given: { organId: Id; roles: readonly string[]; name?: string },
): Promise<Person> {
  const id = newId(now)
  const token = newToken()
  await db.write(SYSTEM, async (tx) => {
    const display_name = given.name ?? '演示人员'
    await identity.insertUser(tx, { id, login: `p-${id}`, display_name, state: 'active' })
    for (const role of given.roles) {
      await identity.insertMembership(tx, {
        id: newId(now),
        user_id: id,
        organ_id: given.organId,
        role,
        valid_from: dateIn(now),
        valid_to: null,
        granted_by: null,
        granted_at: now,
      })
    }
    await identity.insertApiToken(tx, {
      id: newId(now),
      token_sha256: tokenHash(token),
      user_id: id,
      organ_id: given.organId,
      name: 'test',
      created_at: now,
      expires_at: new Date(now.getTime() + 3_650 * 86_400_000),
      revoked_at: null,
    })
  })
  return { id, client: new Client(url, token) }
}
