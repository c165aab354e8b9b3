import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/ids.ts'
import { getUpload, importUpload, receiveUpload } from '#modules/laboratory/contract-uploads.ts'
import { systemClock } from '#platform/clock.ts'
import { type Db, openDb, SYSTEM } from '#platform/db.ts'
import { insertOrgan } from '#platform/identity/organs.ts'
import { newToken, tokenHash } from '#platform/identity/secrets.ts'
import * as identity from '#platform/identity/store.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { MIGRATIONS } from '#server/config.ts'
import { loadReferences } from '#server/references.ts'
import { Client } from '#test/support/client.ts'
import { type ServerProcess, startServer } from '#test/support/start-server.ts'

/**
 * What a laboratory was told is stored is stored, whatever is killed at whatever moment: the server,
 * or the database under it. Both are real processes, and the database writes to disk as for users.
 */
const folder = mkdtempSync(join(tmpdir(), 'jinzhi-crash-'))
const filesFolder = join(folder, 'files')
const DATABASE = 'crash'

let postgres: EmbeddedPostgres
let db: Db
let server: ServerProcess
let token: string

const connection = () => ({ host: postgres.socketFolder, user: postgres.user, database: DATABASE })

async function startDatabase(): Promise<void> {
  postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: true })
}

beforeAll(async () => {
  mkdirSync(filesFolder)
  await startDatabase()
  const first = openDb({ ...connection(), database: 'postgres' }, 2)
  await sql`create database ${sql.id(DATABASE)}`.execute(first.owner)
  await first.close()
  db = openDb(connection(), 4)
  await migrate(db.owner, MIGRATIONS)
  await loadReferences(db, systemClock.now())
  token = await makeSender()
  server = await startServer({ connection: connection(), filesFolder })
}, 300_000)

afterAll(async () => {
  await server?.stop()
  await db?.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function makeSender(): Promise<string> {
  const now = systemClock.now()
  const secret = newToken()
  await db.write(SYSTEM, async (tx) => {
    const kind = { kind: 'lab', name: '演示检验院', shortName: '演', regionCode: '330000' }
    const organ_id = await insertOrgan(tx, now, kind)
    const user_id = newId(now)
    const person = { id: user_id, login: 'sender', display_name: '演示' }
    await identity.insertUser(tx, { ...person, state: 'active' })
    await identity.insertMembership(tx, {
      ...{ id: newId(now), user_id, organ_id, role: 'labUser', valid_from: '2020-01-01' },
      ...{ valid_to: null, granted_by: null, granted_at: now },
    })
    await identity.insertApiToken(tx, {
      ...{ id: newId(now), token_sha256: tokenHash(secret), user_id, organ_id, name: 'test' },
      ...{ created_at: now, expires_at: new Date(now.getTime() + 86_400_000), revoked_at: null },
    })
  })
  return secret
}

const HEADS = '样品编号,产品名称,产品类别,抽样地区,抽样日期,检验项目,检验结果,单位'
const lineOf = (sample: string, item: string): string =>
  `${sample},大米,大米,330106,2026-11-03,${item},0.1,mg/kg`

/** A batch of its own samples; true when the server has said that it is stored. */
async function sendBatch(name: string, lines: number): Promise<boolean> {
  const body = [HEADS, ...Array.from({ length: lines }, (_, at) => lineOf(`${name}-${at}`, '铅'))]
  try {
    const response = await fetch(`${server.url}/api/v1/results/stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: `${body.join('\n')}\n`,
    })
    const { upload } = (await response.json()) as { upload?: { accepted: number } }
    return response.status === 200 && upload?.accepted === lines
  } catch {
    return false
  }
}

const LINES = 40
const SENDERS = 3

/** Sends batch after batch, several at once, and kills after some have been acknowledged. */
async function sendUntilKilled(series: string, kill: () => Promise<void>) {
  const [acknowledged, refused]: [string[], string[]] = [[], []]
  let isKilled = false
  const sending = Array.from({ length: SENDERS }, async (_, sender) => {
    for (let batch = 0; batch < 400 && !isKilled; batch++) {
      const name = `${series}-${sender}-${batch}`
      ;((await sendBatch(name, LINES)) ? acknowledged : refused).push(name)
    }
  })
  while (acknowledged.length < 8) await sleep(5)
  await kill()
  isKilled = true
  await Promise.all(sending)
  return { acknowledged, refused }
}

/** Lines stored of each batch, counted in the table of results itself. */
async function storedBatches(series: string): Promise<Map<string, number>> {
  const { rows } = await db.ownerPool.query<{ batch: string; lines: number }>(
    `select regexp_replace(s.sample_number, '-[0-9]+$', '') as batch, count(*)::int as lines
     from laboratory.sample s join laboratory.lab_result r on r.sample_id = s.id
     where s.sample_number like $1 group by 1`,
    [`${series}-%`],
  )
  return new Map(rows.map((row) => [row.batch, row.lines]))
}

async function expectWhole(series: string, acknowledged: string[], refused: string[]) {
  const stored = await storedBatches(series)
  expect(acknowledged.filter((name) => stored.get(name) !== LINES)).toEqual([])
  // What was not acknowledged is there as a whole or not at all.
  expect(refused.filter((name) => (stored.get(name) ?? LINES) !== LINES)).toEqual([])
  for (const name of refused) expect(await sendBatch(name, LINES), name).toBe(true)
  const after = await storedBatches(series)
  expect([...after.values()].filter((lines) => lines !== LINES)).toEqual([])
  expect(after.size).toBe(acknowledged.length + refused.length)
}

describe('kill -9', () => {
  test('of the server loses no acknowledged line, and sending again stores none twice', async () => {
    const { acknowledged, refused } = await sendUntilKilled('s', () => server.kill())
    expect(refused.length).toBeGreaterThan(0)
    server = await startServer({ connection: connection(), filesFolder })
    await expectWhole('s', acknowledged, refused)
  }, 240_000)

  test('of the database loses no acknowledged line; the server goes on by itself', async () => {
    const { acknowledged, refused } = await sendUntilKilled('d', async () => {
      process.kill(postgres.pid, 'SIGKILL')
      await sleep(300)
    })
    expect(refused.length).toBeGreaterThan(0)
    await startDatabase()
    await db.close()
    db = openDb(connection(), 4)
    while (!(await sendBatch('probe', 1))) await sleep(200)
    await expectWhole('d', acknowledged, refused)
  }, 240_000)

  test('of the server in the middle of an import: it goes on and ends with every line once', async () => {
    const samples = 15_000
    const lines = Array.from({ length: samples }, (_, at) => [
      lineOf(`i-${at}`, '铅'),
      lineOf(`i-${at}`, '镉'),
    ]).flat()
    const client = () => new Client(server.url, token)
    const file = { name: 'results.csv', content: `${[HEADS, ...lines].join('\n')}\n` }
    const { body } = await client().upload(receiveUpload.path, file)
    const { id } = body.upload as { id: Id }
    const show = () => client().done(getUpload, { params: { id } })
    while ((await show()).state !== 'read') await sleep(100)
    await client().done(importUpload, { params: { id }, body: {} })
    let seen = await show()
    while (seen.stored === 0) seen = await show()
    expect(seen.stored).toBeLessThan(lines.length)
    await server.kill()
    server = await startServer({ connection: connection(), filesFolder })
    // Without waiting the minute after which a silent import is taken up by itself.
    await db.ownerPool.query(
      `update laboratory.upload set progress_at = progress_at - interval '5 minutes' where id = $1`,
      [id],
    )
    await client().done(importUpload, { params: { id }, body: {} })
    while ((await show()).state !== 'imported') await sleep(100)
    expect(await show()).toMatchObject({ stored: lines.length, rejected: 0 })
    const { rows } = await db.ownerPool.query(
      `select count(*)::int as results, count(distinct sample_id)::int as samples
       from laboratory.lab_result where upload_id = $1`,
      [id],
    )
    expect(rows[0]).toEqual({ results: lines.length, samples })
  }, 240_000)
})
