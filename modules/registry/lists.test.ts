import { beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '#kernel/endpoint.ts'
import * as contract from './contract.ts'
import { codeOf, FIRM, firm, keeper, NEW, neighbour, otherFirm, world } from './test-fixtures.ts'

describe('lists', () => {
  beforeAll(async () => {
    await keeper.client.done(contract.addEnterprise, { body: NEW })
    for (let at = 10; at < 16; at++) {
      const name = at === 12 ? '=cmd|演示100%公司' : `演示名单公司${at}`
      await keeper.client.done(contract.addEnterprise, {
        body: { ...NEW, uscc: codeOf(String(at)), name },
      })
    }
  })

  test('hold what is in sight; list, count and export agree', async () => {
    const query = { region: '330100' }
    const { total } = await keeper.client.done(contract.countEnterprises, { query })
    const { enterprises } = await keeper.client.done(contract.listEnterprises, { query })
    const csv = await keeper.client.get('/api/v1/enterprises/export?format=csv&region=330100')
    expect(total).toBe(7)
    expect(enterprises).toHaveLength(total)
    expect(csv.text.trim().split('\n')).toHaveLength(total + 1)
    expect(csv.text).toContain(`'=cmd|演示100%公司`)
    const xlsx = await keeper.client.get('/api/v1/enterprises/export?format=xlsx')
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
    expect((await neighbour.client.done(contract.countEnterprises)).total).toBe(0)
    expect((await firm.client.done(contract.listEnterprises)).enterprises).toHaveLength(1)
    expect((await otherFirm.client.done(contract.listEnterprises)).enterprises).toHaveLength(0)
  })

  test.each(['name', 'uscc', '-changedAt'] as const)(
    'pages by %s meet every row once',
    async (sort) => {
      const seen: string[] = []
      let after: string | null = null
      do {
        const query: Record<string, unknown> = { sort, limit: 2, ...(after && { after }) }
        const page: Reply<typeof contract.listEnterprises> = await keeper.client.done(
          contract.listEnterprises,
          { query },
        )
        seen.push(...page.enterprises.map((one) => one.id))
        after = page.next
      } while (after)
      expect(new Set(seen).size).toBe(7)
      expect(seen).toHaveLength(7)
    },
  )

  test('search takes signs of the pattern language as they are written', async () => {
    const found = async (q: string) =>
      (await keeper.client.done(contract.listEnterprises, { query: { q } })).enterprises.length
    expect(await found('100%公司')).toBe(1)
    expect(await found('%')).toBe(1)
    expect(await found('_')).toBe(0)
    expect(await found(FIRM.toLowerCase())).toBe(1)
    const broken = await keeper.client.call(contract.listEnterprises, { query: { after: 'x' } })
    expect([broken.status, broken.problem?.code]).toEqual([400, 'badCursor'])
  })
})

test('regions are open to everybody, level by level', async () => {
  const nation = await world.stranger.done(contract.listRegions)
  expect(nation.regions).toHaveLength(34)
  const city = await world.stranger.done(contract.listRegions, { query: { parent: '330100' } })
  expect(city.path.map(({ name }) => name)).toEqual(['浙江省', '杭州市'])
  expect(city.regions.map(({ name }) => name)).toContain('西湖区')
  const nowhere = await world.stranger.call(contract.listRegions, { query: { parent: '999999' } })
  expect(nowhere.status).toBe(404)
})
