import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { SYSTEM } from '#platform/db.ts'
import { setUpWorld } from '#test/support/world.ts'
import { type LimitBook, loadLimitBook } from './book.ts'
import { standards } from './index.ts'
import type { Requirement } from './requirement.ts'
import { seedStandards } from './seed.ts'

const world = setUpWorld({ modules: [standards] })
let book: LimitBook<Requirement>

beforeAll(async () => {
  book = await world.db.read(SYSTEM, (tx) => loadLimitBook(tx, ({ requirement }) => requirement))
})

const TABLES = [
  ...['hazard', 'test_item', 'item_name', 'category', 'category_name', 'standard'],
  ...['standard_version', 'supersession', 'limit_version', 'banned_substance', 'additive'],
]

async function counts(): Promise<readonly string[]> {
  const rows = TABLES.map(
    (table) => sql`select ${table}::text as name, count(*) from ${sql.table(`standards.${table}`)}`,
  )
  const { rows: found } = await sql<{ name: string; count: string }>`
    ${sql.join(rows, sql` union all `)}`.execute(world.db.owner)
  return found.map(({ name, count }) => `${name} ${count}`).sort()
}

test('the reference tables are there, and entering them again adds nothing', async () => {
  const before = await counts()
  expect(before).toContain('hazard 42')
  expect(before).toContain('banned_substance 29')
  expect(before).toContain('additive 14')
  await seedStandards(world.db, world.clock.now())
  expect(await counts()).toEqual(before)
})

/** What a category must hold to on a day, in short. */
const demands = (category: string, item: string, day = '2026-01-01'): readonly string[] =>
  book.find(category, item, calendarDate(day)).map(({ limit, version, choice }) => {
    const value =
      limit.kind === 'bounds'
        ? `${limit.lower ? `>= ${limit.lower.value} ` : ''}${limit.upper ? `<= ${limit.upper.value} ` : ''}${limit.unit}`
        : limit.kind
    return `${version.standard}: ${value} (${choice.by} ${choice.foundIn})`
  })

describe('which limit applies', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['its own', '020101', 'T019', ['GB 2761-2017: <= 20 µg/kg (exact 花生油)']],
    [
      'that of what remains',
      '020103',
      'T019',
      ['GB 2761-2017: <= 10 µg/kg (remainder 其他食用植物油)'],
    ],
    ['one shared in the tables', '0102', 'T019', ['GB 2761-2017: <= 10 µg/kg (exact 大米)']],
    [
      'that of a category above',
      '020103',
      'T047',
      ['GB 2716-2018: <= 3 mg/g (ancestor 食用植物油)'],
    ],
    ['none where kinds are told apart', '0201', 'T019', []],
    ['none at all', '0102', 'T060', []],
    ['an error either way', 'goods8', 'T062', ['JJG 443: >= -0.3 <= 0.3 % (exact 加油机)']],
    [
      'a ban in every food',
      'agri2',
      'T014',
      ['食品中可能违法添加的非食用物质名单: forbidden (ancestor 食品)'],
    ],
    [
      'a number where a banned substance has one',
      '0501',
      'T032',
      ['卫生部等五部门公告2011年第10号: <= 2.5 mg/kg (remainder 其他食品)'],
    ],
  ])('%s', (_, category, item, expected) => expect(demands(category, item)).toEqual(expected))

  test('finding what occurs by itself is no proof that it was added', () => {
    expect(demands('0501', 'T036')).toEqual([])
    expect(demands('0501', 'N07')).toEqual([])
  })

  test('milk for infants is not just other food', () => {
    const choice = book.choose('29', 'T032', calendarDate('2026-01-01'))
    expect(choice.applied).toEqual([])
    expect(choice.tooCoarse).toHaveLength(1)
  })
})

describe('the edition in force on the day of production', () => {
  test.each([
    ['2014-06-30', []],
    ['2014-07-01', ['GB 29921-2013: plan (exact 热加工熟肉制品)']],
    ['2021-11-21', ['GB 29921-2013: plan (exact 热加工熟肉制品)']],
    ['2021-11-22', ['GB 29921-2021: plan (exact 热加工熟肉制品)']],
  ])('%s', (day, expected) => expect(demands('0401', 'T001', day)).toEqual(expected))

  test('what was taken over from an older edition is marked as uncertain', () => {
    const confidence = (day: string) =>
      book.find('0301', 'T024', calendarDate(day)).map(({ version }) => version.confidence)
    expect(confidence('2025-02-07')).toEqual(['m'])
    expect(confidence('2025-02-08')).toEqual(['u'])
  })
})

test('the words of limits and bulletins lead to their category', () => {
  const found = ['熟肉制品', '乳及乳制品', '淀粉及淀粉制品', '巴氏杀菌乳(牛)', '生鲜（冻）水产品']
  expect(found.map((word) => book.category(word)?.code)).toEqual([
    ...['0401', '05', '2301', '05010101', 'agri2'],
  ])
})
