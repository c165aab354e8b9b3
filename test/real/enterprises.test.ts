import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { getEnterprise, listEnterprises } from '#modules/registry/contract.ts'
import { importEnterprises } from '#modules/registry/index.ts'
import { ROOT } from '#server/config.ts'
import { setUpWorld } from '#test/support/world.ts'

const FILE = join(ROOT, '../shared/data/cn_enterprises/food_product_enterprises.csv')
const isThere = existsSync(FILE)
if (!isThere) console.warn(`没有真实数据，跳过 real data absent, skipped: ${FILE}`)

describe.skipIf(!isThere)('the list of 5,074 enterprises', () => {
  const world = setUpWorld()

  test('every row ends accepted, corrected or rejected, and every code is checked', async () => {
    const rejected: number[] = []
    const report = await importEnterprises(world.program.work, {
      file: FILE,
      onRejected: ({ row }) => rejected.push(row),
    })
    expect(report.rows).toBe(5074)
    expect(report.accepted + report.corrected + report.rejected).toBe(report.rows)
    expect(report).toMatchObject({ rejected: 0, enterprisesAdded: 5074 })
    expect(rejected).toEqual([])
    expect(Object.fromEntries(report.reasons.map(({ code, rows }) => [code, rows]))).toEqual({
      regionFromProvince: 75,
      blanksRemoved: 5,
      columnsShifted: 1,
      regionFromCode: 1,
    })
  })

  test('a second import changes nothing', async () => {
    const again = await importEnterprises(world.program.work, { file: FILE })
    expect(again).toMatchObject({ rows: 5074, enterprisesAdded: 0, factsAdded: 0 })
  })

  test('an organ finds its own firms, with source and place in the list', async () => {
    const organId = await world.organ({ kind: 'city', name: '演示汕头局', regionCode: '440500' })
    const { client } = await world.person({ organId, roles: ['creditOfficer'] })
    const query = { q: '91440500192875062E' }
    const { enterprises } = await client.done(listEnterprises, { query })
    expect(enterprises).toMatchObject([
      { name: '汕头市南海机电设备有限公司', regionCode: '440500' },
    ])
    const params = { id: enterprises[0]!.id }
    const file = await client.done(getEnterprise, { params })
    const basics = file.sections.find(({ name }) => name === 'basics')!.things
    expect(basics.find(({ kind }) => kind === 'registeredOn')?.current).toMatchObject([
      {
        value: { registeredOn: '1978-02-27' },
        source: { kind: 'import', reference: 'food_product_enterprises.csv#1' },
      },
    ])
    expect((await client.done(listEnterprises, { query: { q: '厦门' } })).enterprises).toEqual([])
  })

  test('no value that stood in the wrong column is kept', async () => {
    const { rows } = await world.db.ownerPool.query(
      `select count(*)::int as n from registry.enterprise_fact where value::text like '%WAYNE%'`,
    )
    expect(rows[0].n).toBe(0)
  })
})
