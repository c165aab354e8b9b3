import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced, product, report, take, world } from '#modules/portal/test-walk.ts'
import { producer } from '#modules/recall/test-fixtures.ts'
import { openBrowser, openPage, PHONE } from '#test/support/browser.ts'

/** A citizen in a shop, on a phone, once: is the thing in my hand being recalled? */
let browser: Browser
let page: Page
let number: string

beforeAll(async () => {
  const recall = await announced({
    product,
    reason: '检出单核细胞增生李斯特氏菌。孕妇、老人、婴幼儿食用风险更高。',
  })
  number = recall.number
  await take(producer, recall.id, report('2026-11-17', { returnedUnits: 4442, sealedUnits: 3210 }))
  await world.settled()
  browser = await openBrowser()
  ;({ page } = await openPage(browser, world.url, { viewport: PHONE }))
}, 240_000)

afterAll(async () => {
  await browser?.close()
})

test('a citizen finds the recall by what is printed on the pack, and what to do', async () => {
  await page.goto('/')
  await expectAccessible()
  await page.getByRole('searchbox', { name: '查询内容' }).fill('690 1234 567892')
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('找到1条，其中1条正在召回或预警中').waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: /清禾牌酱卤牛肉/ }).click()
  await page.getByRole('heading', { level: 1, name: /正在召回，请勿食用/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/recalls/${number}`)
  // Verdict and what to do are on the first screen; nothing has to be scrolled sideways.
  const action = await page.getByText('不要食用，也不要转送他人。').boundingBox()
  expect(action!.y + action!.height).toBeLessThan(PHONE.height)
  expect(await sideways()).toBe(0)
  const call = page.getByRole('link', { name: /拨打企业电话/ })
  expect(await call.getAttribute('href')).toBe('tel:0571-00000000'.replace('-', ''))
  expect((await call.boundingBox())!.height).toBeGreaterThanOrEqual(48)
  const chart = page.getByRole('img')
  expect(await chart.getAttribute('aria-label')).toContain('已退回4,442')
  await expectAccessible()
})

test('the same page in English, by keyboard, on the smallest phone', async () => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`/recalls/${number}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement?.id')).toBe('main')
  await page.getByRole('link', { name: 'English' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Recall under way: Do not eat/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/en/recalls/${number}`)
  expect(await sideways()).toBe(0)
  await expectAccessible()
})

test('the page reads the same without script, and feeds are XML that a parser reads', async () => {
  const context = await browser.newContext({ baseURL: world.url, javaScriptEnabled: false })
  const bare = await context.newPage()
  await bare.goto('/')
  await bare.getByRole('searchbox', { name: '查询内容' }).fill('20261102A')
  await bare.getByRole('button', { name: '查询' }).click()
  await bare.getByRole('link', { name: /清禾牌酱卤牛肉/ }).click()
  await bare.getByRole('heading', { level: 1, name: /正在召回，请勿食用/ }).waitFor()
  await context.close()
  await page.goto(`/recalls/${number}`)
  for (const name of ['recalls', 'warnings']) {
    const found = await page.evaluate(`fetch('/open/${name}.atom').then((reply) => reply.text())
      .then((text) => new DOMParser().parseFromString(text, 'application/xml'))
      .then((feed) => [feed.documentElement.namespaceURI, feed.documentElement.localName,
        feed.querySelectorAll('parsererror').length])`)
    expect(found).toEqual(['http://www.w3.org/2005/Atom', 'feed', 0])
  }
})

test('the notice prints on one page', async () => {
  await page.goto(`/recalls/${number}`)
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

const sideways = () =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

async function expectAccessible(): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
}
