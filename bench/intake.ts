import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { addDays, calendarDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { streamResults } from '#modules/laboratory/index.ts'
import { systemClock } from '#platform/clock.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { insertOrgan } from '#platform/identity/organs.ts'
import { newToken, tokenHash } from '#platform/identity/secrets.ts'
import * as identity from '#platform/identity/store.ts'
import { ROOT } from '#server/config.ts'
import { startServer } from '#test/support/start-server.ts'
import { type BenchDatabase, openBenchDatabase } from './support/database.ts'
import { type Figure, percentile, printFigures } from './support/figures.ts'

/**
 * Results handed in over HTTP, examined, judged and stored, against a bare COPY of the very rows
 * this makes into the same tables with the same indices. The two are taken in turns, so that what
 * else the machine does falls on both alike; the server runs in a process of its own.
 */
const RESULTS_OF_SAMPLE = 5
const TABLES = ['laboratory.lab_result', 'laboratory.sample'] as const

export async function benchIntake(options: { full: boolean }): Promise<Figure[]> {
  const results = options.full ? 100_000 : 30_000
  const rounds = options.full ? 5 : 3
  const bench = await openBenchDatabase('intake', { keep: false })
  try {
    const token = await makeSender(bench.db)
    const figures = await ratio(bench, token, { results, rounds })
    if (options.full) figures.push(await memory(bench, token, 1_000_000))
    printFigures('Intake', figures)
    return figures
  } finally {
    await bench.close()
  }
}

async function ratio(
  bench: BenchDatabase,
  token: string,
  { results, rounds }: { results: number; rounds: number },
): Promise<Figure[]> {
  const server = await startServer(serverOn(bench))
  try {
    await send(server.port, token, linesOf('warm', 2000))
    const taken: { intake: number; copy: number }[] = []
    for (let round = 0; round < rounds; round++) {
      await empty(bench.db)
      const body = Buffer.concat([...linesOf(`r${round}`, results)])
      const intake = await timed(() => send(server.port, token, [body]))
      const copies = await rowsAsText(bench.db)
      await empty(bench.db)
      const copy = await timed(() => copyBack(bench.db, copies))
      taken.push({ intake, copy })
    }
    const rate = (of: 'intake' | 'copy') =>
      results /
      percentile(
        taken.map((one) => one[of]),
        0.5,
      )
    const share = percentile(
      taken.map(({ intake, copy }) => copy / intake),
      0.5,
    )
    const plain = { unit: 'rows/s', goal: null, sense: 'atLeast' } as const
    const name = `intake and judgement of ${results.toLocaleString('en')} results over HTTP`
    return [
      { name, value: rate('intake'), ...plain },
      { name: 'bare COPY of the same rows into the same tables', value: rate('copy'), ...plain },
      { name: 'intake / COPY', value: share, unit: 'x', goal: 0.5, sense: 'atLeast' },
    ]
  } finally {
    await server.stop()
  }
}

/** Highest memory of a server of its own while a million results stream through it. */
async function memory(bench: BenchDatabase, token: string, results: number): Promise<Figure> {
  await empty(bench.db)
  const server = await startServer(serverOn(bench))
  try {
    await send(server.port, token, linesOf('m', results))
    return {
      name: `server memory, ${results.toLocaleString('en')} results in one stream`,
      value: server.memoryPeakMib(),
      unit: 'MiB',
      goal: 512,
      sense: 'atMost',
    }
  } finally {
    await server.stop()
  }
}

const HEADS = [
  ...['sampleNumber', 'productName', 'productCategory', 'labelledProducer', 'uscc', 'lotNumber'],
  ...['productionDate', 'samplingArea', 'sampledOn', 'testItem', 'result', 'unit'],
  ...['detectionLimit', 'method', 'testedOn'],
]
const CATEGORIES = [
  '0102 大米',
  '0101 小麦粉',
  '0201 食用植物油',
  '0302 食醋',
  '0401 热加工熟肉制品',
]
const ITEMS = [
  ['铅', 'mg/kg', '0.02', 'GB 5009.12-2023'],
  ['镉', 'mg/kg', '0.002', 'GB 5009.15-2023'],
  ['黄曲霉毒素B1', 'μg/kg', '0.03', 'GB 5009.22-2016'],
  ['苯甲酸及其钠盐', 'g/kg', '0.005', 'GB 5009.28-2016'],
  ['菌落总数', 'CFU/g', '', 'GB 4789.2-2022'],
] as const
const AREAS = ['330106', '330102', '330203', '330302', '330402', '330502', '330602', '330702']

/** A CSV as a laboratory system writes it, in chunks; about one result in fifty fails. */
function* linesOf(series: string, results: number): Generator<Buffer> {
  let chunk = `${HEADS.join(',')}\n`
  const firstDay = calendarDate('2026-09-01')
  for (let sample = 0; sample * RESULTS_OF_SAMPLE < results; sample++) {
    const made = addDays(firstDay, sample % 30)
    const category = CATEGORIES[sample % CATEGORIES.length]!
    const particulars = [
      ...[
        `${series}-${sample}`,
        category.slice(5),
        category.slice(0, 4),
        `演示食品厂${sample % 997}`,
      ],
      ...[
        '',
        `L${made.replaceAll('-', '')}`,
        made,
        AREAS[sample % AREAS.length],
        addDays(made, 14),
      ],
    ].join(',')
    for (const [at, [item, unit, limit, method]] of ITEMS.entries()) {
      const value = drawnValue(`${series}-${sample}-${at}`, at)
      chunk += `${particulars},${item},${value},${unit},${limit},${method},${addDays(made, 20)}\n`
    }
    if (chunk.length < 256 * 1024) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  yield Buffer.from(chunk)
}

/** Drawn from a hash, so that every run measures the same. */
function drawnValue(seed: string, item: number): string {
  const draw = createHash('md5').update(seed).digest().readUInt16BE(0) / 65_536
  if (item === 4) return String(Math.floor(draw * 9000))
  if (draw < 0.3) return '未检出'
  return (draw > 0.98 ? draw * 30 : draw / 20).toFixed(3)
}

async function makeSender(db: Db): Promise<string> {
  const now = systemClock.now()
  const token = newToken()
  await db.write(SYSTEM, async (tx) => {
    const kind = { kind: 'lab', name: '演示检验院', shortName: '演', regionCode: '330000' }
    const organ_id = await insertOrgan(tx, now, kind)
    const user_id = newId(now)
    await identity.insertUser(tx, {
      ...{ id: user_id, login: `bench-${user_id}`, display_name: '演示' },
      state: 'active',
    })
    await identity.insertMembership(tx, {
      ...{ id: newId(now), user_id, organ_id, role: 'labUser', valid_from: '2020-01-01' },
      ...{ valid_to: null, granted_by: null, granted_at: now },
    })
    await identity.insertApiToken(tx, {
      ...{ id: newId(now), token_sha256: tokenHash(token), user_id, organ_id, name: 'bench' },
      ...{ created_at: now, expires_at: new Date(now.getTime() + 86_400_000), revoked_at: null },
    })
  })
  return token
}

/** Sends a body and waits for the answer; everything has to have been taken in. */
async function send(port: number, token: string, body: Iterable<Buffer>): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' }
  const sent = request({ port, path: streamResults.path, method: 'POST', headers })
  const answered = once(sent, 'response')
  await pipeline(Readable.from(body), sent as Writable)
  const [answer] = (await answered) as [import('node:http').IncomingMessage]
  const text = (await answer.toArray()).join('')
  const { upload, ...problem } = JSON.parse(text)
  if (upload?.rejected !== 0 || upload.stored === 0)
    throw new Error(JSON.stringify(upload ?? problem))
}

const serverOn = ({ connection }: BenchDatabase) => ({
  connection,
  filesFolder: join(ROOT, '.cache', 'bench', 'files'),
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function empty(db: Db): Promise<void> {
  const tables = [
    ...TABLES,
    'laboratory.failing_day',
    'laboratory.sample_day',
    'platform.outbox_event',
  ]
  await sql.raw(`truncate ${tables.join(', ')}`).execute(db.owner)
  await sql`checkpoint`.execute(db.owner)
}

type Copies = ReadonlyMap<string, Buffer>

async function rowsAsText(db: Db): Promise<Copies> {
  const client = await db.ownerPool.connect()
  try {
    const copies = new Map<string, Buffer>()
    for (const table of TABLES) {
      const rows = client.query(copyTo(`copy (select * from ${table}) to stdout`))
      copies.set(table, Buffer.concat(await rows.toArray()))
    }
    return copies
  } finally {
    client.release()
  }
}

/** The baseline: nothing but COPY, in one transaction. */
async function copyBack(db: Db, copies: Copies): Promise<void> {
  const client = await db.ownerPool.connect()
  try {
    await client.query('begin')
    for (const [table, rows] of copies) {
      await pipeline(
        Readable.from(inChunks(rows)),
        client.query(copyFrom(`copy ${table} from stdin`)),
      )
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

const CHUNK_BYTES = 256 * 1024

function* inChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}
