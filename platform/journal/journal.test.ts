import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/db.ts'
import { setUpWorld } from '#test/support/world.ts'
import { listRoots } from './contract.ts'
import { record } from './journal.ts'
import { publishRoots, seal } from './sealer.ts'
import { verifyJournal } from './verify.ts'

const world = setUpWorld({ modules: [] })

const write = (count: number) =>
  world.db.write(SYSTEM, async (tx) => {
    for (let index = 0; index < count; index++) {
      await record(tx, world.clock.now(), {
        kind: 'test.done',
        actorId: null,
        organId: null,
        subject: { kind: 'test', id: String(index) },
        body: { index },
      })
    }
  })

const asOwner = (statement: string, values: unknown[] = []) =>
  world.db.ownerPool.query(statement, values)

test('the application may neither change nor remove what it wrote', async () => {
  await write(1)
  for (const table of ['journal_entry', 'journal_link', 'journal_root']) {
    for (const act of [`update platform.${table} set`, `delete from platform.${table}`]) {
      const statement = act.startsWith('update')
        ? `${act} ${table === 'journal_entry' ? "kind = ''" : "chain_sha256 = ''"}`
        : act
      await expect(world.db.pool.query(statement), statement).rejects.toThrow('permission denied')
    }
  }
})

test('what is written is linked, whole, and its unsealed tail is named', async () => {
  await write(40)
  await seal(world.db, world.clock)
  const whole = await verifyJournal(world.db)
  expect([whole.faults, whole.unsealedTail]).toEqual([[], []])
  expect(whole.linked).toBeGreaterThanOrEqual(41)
})

test('writers and the sealer at once lose and double nothing', async () => {
  const before = (await verifyJournal(world.db)).linked
  const writers = Array.from({ length: 8 }, () => write(25))
  const sealers = Array.from({ length: 6 }, () => seal(world.db, world.clock))
  await Promise.all([...writers, ...sealers])
  await seal(world.db, world.clock)
  const after = await verifyJournal(world.db)
  expect([after.linked - before, after.faults]).toEqual([200, []])
})

test.each([
  [
    'one byte of a body',
    `update platform.journal_entry set body = '{"index": 99}' where id = $1`,
    'entryAltered',
  ],
  [
    'the time of an entry',
    `update platform.journal_entry set at = at + interval '1 ms' where id = $1`,
    'entryAltered',
  ],
  [
    'an entry with its own hash made to fit',
    `update platform.journal_entry set sha256 = sha256(sha256) where id = $1`,
    'entryAltered',
  ],
  [
    'one bit of a link',
    `update platform.journal_link set chain_sha256 = set_bit(chain_sha256, 7, 1 - get_bit(chain_sha256, 7)) where entry_id = $1`,
    'linkAltered',
  ],
])('%s is found and named', async (_name, statement, kind) => {
  const { rows } = await asOwner(
    'select e.*, l.chain_sha256 as chain from platform.journal_entry e join platform.journal_link l on l.entry_id = e.id order by l.seq offset 5 limit 1',
  )
  const [entry] = rows
  await asOwner(statement, [entry.id])
  const { faults } = await verifyJournal(world.db)
  expect(faults.map((fault) => fault.kind)).toContain(kind)
  expect(faults.some((fault) => fault.entryId === entry.id)).toBe(true)
  await asOwner('update platform.journal_entry set body = $2, at = $3, sha256 = $4 where id = $1', [
    entry.id,
    JSON.stringify(entry.body),
    entry.at,
    entry.sha256,
  ])
  await asOwner('update platform.journal_link set chain_sha256 = $2 where entry_id = $1', [
    entry.id,
    entry.chain,
  ])
  expect((await verifyJournal(world.db)).faults).toEqual([])
})

test('the head of each day is published, and a rewritten past differs from it', async () => {
  world.clock.advance(2 * 86_400_000)
  const published = await publishRoots(world.db, world.clock)
  expect(published.length).toBeGreaterThanOrEqual(1)
  expect(await publishRoots(world.db, world.clock)).toEqual([])
  const { roots } = await world.stranger.done(listRoots)
  expect(roots[0]?.chainSha256).toMatch(/^[0-9a-f]{64}$/)
  await asOwner(`update platform.journal_root set chain_sha256 = sha256('x') where day = $1`, [
    published[0],
  ])
  const { faults } = await verifyJournal(world.db)
  expect(faults.map((fault) => fault.kind)).toEqual(['rootDiffers'])
})

test('an entry removed from the end of the chain is missed', async () => {
  await write(1)
  await seal(world.db, world.clock)
  const { rows } = await asOwner('select * from platform.journal_link order by seq desc limit 1')
  await asOwner('delete from platform.journal_link where seq = $1', [rows[0].seq])
  const { faults } = await verifyJournal(world.db)
  expect(faults.map((fault) => fault.kind)).toContain('entryLost')
})
