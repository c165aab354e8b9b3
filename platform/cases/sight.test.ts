import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { covers } from '#kernel/authority.ts'
import type { Id } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/db.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import * as contract from './contract.ts'

/**
 * Who sees what, held against an oracle written from the page of roles: an organ sees its own area
 * and all below; an organisation sees the cases about itself; administrators see no business.
 */
const world = setUpWorld()

interface Seat {
  readonly person: Person
  readonly kind: string
  readonly organId: Id
  readonly regionCode: string
  readonly roles: readonly string[]
}

interface Record {
  readonly id: Id
  readonly number: string
  readonly regionCode: string
  readonly partyId: Id
}

const REGIONS = ['000000', '330000', '330100', '330106', '330200', '320000', '320500', '330106001']
const KINDS = ['national', 'province', 'city', 'county', 'city', 'province', 'city', 'town']
const seats: Seat[] = []
const records: Record[] = []

beforeAll(async () => {
  for (const [index, regionCode] of REGIONS.entries()) {
    const kind = KINDS[index]!
    const organId = await world.organ({ kind, name: `机关${regionCode}（演示）`, regionCode })
    for (const roles of [['recallOfficer'], ['supervisor'], ['auditAdmin'], ['systemAdmin']]) {
      const person = await world.person({ organId, roles })
      seats.push({ person, kind, organId, regionCode, roles })
    }
  }
  for (const regionCode of ['330106', '330100', '330203', '320505', '330106001', '110101']) {
    const name = `企业${regionCode}（演示）`
    const organId = await world.organ({ kind: 'enterprise', name, regionCode })
    const person = await world.person({ organId, roles: ['enterpriseUser'] })
    seats.push({ person, kind: 'enterprise', organId, regionCode, roles: ['enterpriseUser'] })
    for (let count = 0; count < 2; count++) {
      const opened = await person.client.done(contract.openCase, {
        body: { procedure: 'foodRecall', opening: opening(regionCode) },
      })
      records.push({ id: opened.id, number: opened.number, regionCode, partyId: organId })
    }
  }
  const labId = await world.organ({ kind: 'lab', name: '检验院（演示）', regionCode: '330106' })
  const lab = await world.person({ organId: labId, roles: ['labUser'] })
  seats.push({ person: lab, kind: 'lab', organId: labId, regionCode: '330106', roles: ['labUser'] })
})

const opening = (mark: string) => ({
  product: { name: `食品${mark}（演示）` },
  reason: '抽检不合格',
  hazardKind: 'quality',
  knownAt: world.clock.now().toISOString(),
  lots: [{ lotNumber: mark, madeUnits: 2, shippedUnits: 1, onHandUnits: 1 }],
})

function maySee(seat: Seat, record: Record): boolean {
  if (seat.roles.every((role) => role.endsWith('Admin'))) return false
  if (['enterprise', 'lab'].includes(seat.kind)) return record.partyId === seat.organId
  return covers(seat.regionCode, record.regionCode)
}

const anySeat = () => fc.integer({ min: 0, max: 38 }).map((index) => seats[index % seats.length]!)
const anyRecord = () => fc.integer({ min: 0, max: 11 }).map((index) => records[index]!)

test('property: a case opens for those who may see it and is not found for everybody else', async () => {
  await fc.assert(
    fc.asyncProperty(anySeat(), anyRecord(), async (seat, record) => {
      const answer = await seat.person.client.call(contract.getCase, { params: { id: record.id } })
      expect(answer.status).toBe(maySee(seat, record) ? 200 : 404)
      const step = await seat.person.client.call(contract.takeStep, {
        params: { id: record.id, step: 'dismiss' },
        body: { data: {} },
      })
      expect(step.status === 404).toBe(!maySee(seat, record))
    }),
    { numRuns: 150 },
  )
})

test('property: list, count, search and export agree with the oracle, whatever the filter', async () => {
  const filters = fc.record(
    {
      region: fc.constantFrom('000000', '330000', '330106', '320000', '110000'),
      open: fc.boolean(),
      procedure: fc.constantFrom('foodRecall', 'nothing'),
      q: fc.constantFrom('食品', '330106', '%', '_'),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(anySeat(), filters, async (seat, query) => {
      const expected = records
        .filter((record) => maySee(seat, record))
        .filter((record) => !query.region || covers(query.region, record.regionCode))
        .filter(() => query.open !== false && query.procedure !== 'nothing')
        .filter((record) => !query.q || `食品${record.regionCode}`.includes(query.q))
        .map((record) => record.number)
        .sort()
      const { client } = seat.person
      const listed = await client.done(contract.listCases, { query: { ...query, limit: 200 } })
      expect(listed.cases.map((one) => one.number).sort()).toEqual(expected)
      const counted = await client.done(contract.countCases, { query })
      expect(counted).toEqual({ total: expected.length, exact: true })
      const search = new URLSearchParams({ format: 'csv', ...(query as object) })
      const file = await client.get(`${contract.exportCases.path}?${search}`)
      expect(file.text.trim().split('\r\n').length - 1).toBe(expected.length)
    }),
    { numRuns: 60 },
  )
})

test('property: the second wall alone lets nobody see more, in any table of cases', async () => {
  const tables = ['procedure_case', 'case_event', 'case_deadline'] as const
  await fc.assert(
    fc.asyncProperty(anySeat(), fc.constantFrom(...tables), async (seat, table) => {
      const isParty = ['enterprise', 'lab'].includes(seat.kind)
      const isAdministrator = seat.roles.every((role) => role.endsWith('Admin'))
      const base = { organId: seat.organId, userId: seat.person.id }
      const scope = isAdministrator
        ? ({ kind: 'public' } as const)
        : isParty
          ? ({ kind: 'party', ...base } as const)
          : ({ kind: 'organ', regionCode: seat.regionCode, ...base } as const)
      const column = table === 'procedure_case' ? 'id' : 'case_id'
      const seen = await world.db.read(scope, async (tx) => {
        const rows = await tx
          .withTables<Record2>()
          .selectFrom(`platform.${table}`)
          .select(column as 'id')
          .distinct()
          .execute()
        return rows.map((row) => Object.values(row)[0] as Id).sort()
      })
      const expected = records.filter((record) => maySee(seat, record)).map(({ id }) => id)
      expect(seen).toEqual(expected.sort())
    }),
    { numRuns: 60 },
  )
})

type Record2 = Readonly<{ [name: `platform.${string}`]: { id: Id } }>

test('without a scope there are no rows, and what a case is tied to must be seen', async () => {
  const { rows } = await world.db.pool.query('select count(*) from platform.procedure_case')
  expect(rows[0].count).toBe('0')
  const county = seats.find((seat) => seat.regionCode === '320500')!
  const firm = seats.find((seat) => seat.kind === 'enterprise' && seat.regionCode === '320505')!
  const foreign = records.find((record) => record.regionCode === '330106')!
  const refused = await county.person.client.call(contract.openCase, {
    body: {
      procedure: 'foodRecall',
      partyId: firm.organId,
      opening: opening('320505'),
      links: [{ meaning: 'causedBy', kind: 'case', id: foreign.id }],
    },
  })
  expect(refused.status).toBe(404)
  const all = await world.db.read(SYSTEM, (tx) =>
    tx.withTables<Record2>().selectFrom('platform.procedure_case').select('id').execute(),
  )
  expect(all).toHaveLength(records.length)
})

test('an organ that does not answer for the place is refused as the organ of a case', async () => {
  const firm = seats.find((seat) => seat.kind === 'enterprise' && seat.regionCode === '330106')!
  const foreign = seats.find((seat) => seat.regionCode === '320000')!
  const refused = await firm.person.client.call(contract.openCase, {
    body: { procedure: 'foodRecall', organId: foreign.organId, opening: opening('330106') },
  })
  expect([refused.status, refused.problem?.code]).toEqual([409, 'notCompetent'])
})
