import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, expect, inject, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/db.ts'
import { ROOT } from '#server/config.ts'
import { setUpWorld } from '#test/support/world.ts'
import { takeNumber } from './numbers.ts'

const world = setUpWorld({ modules: [] })
const AT = new Date('2026-11-25T02:00:00Z')
let organId: Id

beforeAll(async () => {
  organId = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  await sql`create table public.drawn_number (number text primary key)`.execute(world.db.owner)
  await sql`grant select, insert on public.drawn_number to jinzhi_app`.execute(world.db.owner)
})

const draw = (pattern: string, isKept: boolean): Promise<unknown> =>
  world.db
    .write(SYSTEM, async (tx) => {
      const number = await takeNumber(tx, pattern, { organId, regionCode: '330000' }, AT)
      await sql`insert into public.drawn_number (number) values (${number})`.execute(tx)
      if (!isKept) throw new Error('the act was refused after all')
    })
    .catch((error: Error) => {
      if (isKept) throw error
    })

/** The serials that were kept, which have to be 1, 2, 3 … without a gap. */
async function expectUnbroken(prefix: string, atLeast: number): Promise<void> {
  const { rows } = await world.db.ownerPool.query<{ serial: number }>(
    `select right(number, 5)::int as serial from public.drawn_number
     where number like $1 order by 1`,
    [`${prefix}%`],
  )
  expect(rows.length).toBeGreaterThanOrEqual(atLeast)
  expect(rows.findIndex(({ serial }, index) => serial !== index + 1)).toBe(-1)
}

test('10,000 numbers drawn at once: no gap and no double, also where acts are refused', async () => {
  const kept = 10_000
  const lanes = Array.from({ length: 10 }, async () => {
    for (let turn = 0; turn < kept / 10; turn++) {
      await draw('甲-{year}-{serial:5}', true)
      if (turn % 50 === 0) await draw('甲-{year}-{serial:5}', false)
    }
  })
  await Promise.all(lanes)
  await expectUnbroken('甲-2026-', kept)
}, 300_000)

test('programs that are killed while they draw leave no gap either', async () => {
  const { host, user } = inject('database')
  const { rows } = await world.db.ownerPool.query<{ name: string }>(
    'select current_database() as name',
  )
  const connection = { host, user, database: rows[0]!.name }
  const given = JSON.stringify({ connection, organId, pattern: '乙-{year}-{serial:5}' })
  const count = async () => {
    const { rows: counted } = await world.db.ownerPool.query<{ n: number }>(
      `select count(*)::int as n from public.drawn_number where number like '乙-%'`,
    )
    return counted[0]!.n
  }
  for (let round = 1; round <= 3; round++) {
    const child: ChildProcess = fork(join(ROOT, 'test', 'support', 'draw-numbers.ts'), [given], {
      stdio: 'ignore',
    })
    const before = await count()
    while ((await count()) < before + 300) await sleep(10)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  await draw('乙-{year}-{serial:5}', true)
  await expectUnbroken('乙-2026-', 900)
}, 300_000)
