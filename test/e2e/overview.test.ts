import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { childrenOf } from '#modules/registry/index.ts'
import { seriousFaults } from '#test/support/axe.ts'
import { setUpServedWorld } from '#test/support/served-world.ts'
import type { Person } from '#test/support/world.ts'

/** An officer reads how the nation stands and goes down to a city by keyboard alone. */
const world = setUpServedWorld()
const PATIENCE_MS = 180_000
let head: Person

beforeAll(async () => {
  const organ = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
  await world.organ({ kind: 'lab', name: '省食检院（演示）', regionCode: '330100' })
  head = await world.person({ organId: organ, roles: ['organHead'], name: '赵机关' })
  await count('330106', 900, 15)
  await count('330206', 648, 4)
  await count('540102', 12, 1)
  for (const [at, { code }] of childrenOf('000000').entries()) {
    const counts = 200 + ((at * 37) % 400)
    if (code < '700000' && code !== '540000') await count(code, counts, 2 + (at % 9))
  }
})

const count = (region: string, samples: number, failing: number) =>
  world.db.ownerPool.query(
    `insert into laboratory.sample_day values ('肉制品', $1, '2026-10-12', 'lab', $2, $3, 3)`,
    [region, samples, failing],
  )

const tile = (page: Page, name: string) => page.locator('.tile', { hasText: name })

describe('the overview', () => {
  test(
    'carries every province, says what it is not, and shows no rate of too few',
    async () => {
      const page = await world.signedIn(head)
      await page.getByRole('link', { name: '概览' }).click()
      await page.getByRole('heading', { level: 1, name: '概览' }).waitFor()
      await page.getByRole('button', { name: /浙江省：不合格率/ }).waitFor()
      await page.getByText('南海诸岛', { exact: true }).waitFor()
      await page.getByText('不是地图，不表示边界').waitFor()
      for (const name of ['台湾省', '香港特别行政区', '澳门特别行政区']) {
        expect(await tile(page, name).textContent()).toContain('不在统计')
      }
      expect(await tile(page, '西藏自治区').textContent()).toContain('样本不足')
      expect(await page.locator('.tile').count()).toBe(35)
      expect(await seriousFaults(page)).toEqual([])
    },
    PATIENCE_MS,
  )

  test(
    'goes down to a city and up again by keyboard, and the address can be sent on',
    async () => {
      const page = await world.signedIn(head)
      await page.goto('/work/overview')
      await tile(page, '浙江省').focus()
      await page.keyboard.press('Enter')
      await tile(page, '杭州市').waitFor()
      expect(new URL(page.url()).searchParams.get('region')).toBe('330000')
      await page.getByText('仅知为浙江省').waitFor()
      await page.reload()
      await tile(page, '杭州市').focus()
      await page.keyboard.press('Enter')
      await tile(page, '西湖区').waitFor()
      await page.getByRole('button', { name: '全国' }).press('Enter')
      await tile(page, '浙江省').waitFor()
    },
    PATIENCE_MS,
  )

  test(
    'reads the same in English and fits a phone',
    async () => {
      const viewport = { width: 390, height: 844 }
      const page = await world.signedIn(head, { language: 'en', viewport })
      await page.goto('/work/overview')
      await page.getByRole('heading', { level: 2, name: 'Highest failing rates first' }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(over)).toBe(0)
    },
    PATIENCE_MS,
  )
})
