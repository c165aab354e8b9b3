import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { SYSTEM } from '#platform/db.ts'
import { setUpWorld } from '#test/support/world.ts'
import * as contract from './contract.ts'
import { limitBookVersion, loadLimitBook, standards } from './index.ts'

/** Questions to the register as the reference tables fill it, through the front door. */
const world = setUpWorld({ modules: [standards] })

const found = async (category: string, item: string, on = '2026-01-15') => {
  const query = { category, item, on }
  return world.stranger.done(contract.findLimits, { query })
}

describe('the limit that applies to a product in the words of the trade', () => {
  const upTo = (value: string, unit: string) => ({
    kind: 'bounds',
    upper: { operator: '<=', value },
    unit,
  })

  test.each([
    ['食用植物油', '黄曲霉毒素B1', 'categoryTooCoarse'],
    ['食品', '三聚氰胺', 'categoryTooCoarse'],
    ['饼干', '黄曲霉毒素B1', 'noLimit'],
    ['没有的类别', '镉', 'categoryUnknown'],
    ['大米', '没有的项目', 'itemUnknown'],
  ])('%s, %s: none, and why: %s', async (category, item, code) => {
    const { limits, remarks } = await found(category, item)
    expect(limits).toEqual([])
    expect(remarks.map((remark) => remark.code)).toEqual([code])
  })

  test.each([
    ['大米', '镉', 'exact', upTo('0.2', 'mg/kg')],
    ['花生油', '黄曲霉毒素B₁', 'exact', upTo('20', 'µg/kg')],
    ['大豆油', '黄曲霉毒素B1', 'remainder', upTo('10', 'µg/kg')],
    ['大豆油', '苯并（a）芘', 'ancestor', upTo('10', 'µg/kg')],
    ['饼干', '三聚氰胺', 'remainder', upTo('2.5', 'mg/kg')],
    ['婴儿配方食品', '三聚氰胺', 'exact', upTo('1', 'mg/kg')],
    ['包装饮用水', '溴酸盐', 'exact', upTo('0.01', 'mg/L')],
    ['饼干', '苏丹红I', 'ancestor', { kind: 'forbidden' }],
    ['熟肉制品', '沙门氏菌', 'exact', { kind: 'plan', n: 5, c: 0, m: '0', portion: '25 g' }],
    ['熟肉制品', '金黄色葡萄球菌', 'exact', { kind: 'plan', n: 5, c: 1, m: '100', M: '1000' }],
  ])('%s, %s: %s', async (category, item, by, requirement) => {
    const { limits } = await found(category, item)
    expect(limits).toHaveLength(1)
    expect(limits[0]).toMatchObject({ by, limit: { requirement, unconfirmed: true } })
  })

  test('borrowed limits say from where', async () => {
    const { limits } = await found('大豆油', '黄曲霉毒素B1')
    expect(limits[0]!.why.zh).toBe(
      'GB 2761-2017 没有单列“大豆油”，适用“食用植物油”中其他品种的限量',
    )
  })
})

test('the book answers as the API does', async () => {
  const book = await world.db.read(SYSTEM, (tx) => loadLimitBook(tx, (limit) => limit.id))
  expect(book.version).toBe(await world.db.read(SYSTEM, limitBookVersion))
  expect(book.category('饼干')).toMatchObject({ code: '0801', group: '饼干' })
  expect(book.category('没有的类别')).toBeUndefined()
  const on = calendarDate('2026-01-15')
  expect(book.missing('0201', 'T019', on)).toEqual(['categoryTooCoarse'])
  let asked = 0
  for (const { code } of book.categories.filter((_, place) => place % 9 === 0)) {
    for (const { id } of book.itemsOf(code)) {
      const said = (await found(code, id)).limits.map(({ limit }) => limit.id)
      expect(book.find(code, id, on).map(({ limit }) => limit)).toEqual(said)
      asked += 1
    }
  }
  expect(asked).toBeGreaterThan(100)
})

test('lists say how sure they are', async () => {
  const { hazards } = await world.stranger.done(contract.listHazards)
  const { substances } = await world.stranger.done(contract.listBannedSubstances)
  const { additives } = await world.stranger.done(contract.listAdditives)
  expect([hazards.length, substances.length, additives.length]).toEqual([42, 29, 14])
  const confidences = [...hazards, ...substances, ...additives].map((one) => one.confidence)
  expect(new Set(confidences)).toEqual(new Set(['d', 'm']))
})

test('categories and items are found by name, with how many there are', async () => {
  const top = await world.stranger.done(contract.listCategories, { query: { limit: 200 } })
  expect(top.categories.map((one) => one.code)).toContain('food')
  const oils = await world.stranger.done(contract.listCategories, { query: { q: '植物油' } })
  expect(oils.total).toBe(oils.categories.length)
  expect(oils.categories.map((one) => one.code)).toContain('0201')
  const items = await world.stranger.done(contract.listItems, { query: { q: '108-78-1' } })
  expect(items.items.map((one) => one.name)).toEqual(['三聚氰胺'])
})
