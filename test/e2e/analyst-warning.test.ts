import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#kernel/dates.ts'
import { sendResults } from '#modules/laboratory/contract-uploads.ts'
import { seriousFaults } from '#test/support/axe.ts'
import { PHONE } from '#test/support/browser.ts'
import { setUpServedWorld } from '#test/support/served-world.ts'
import type { Person } from '#test/support/world.ts'

const world = setUpServedWorld()
/** Journeys share the machine with others. */
const PATIENCE_MS = 180_000
let laboratory: Person
let analyst: Person
let expert: Person
let head: Person

/** What the laboratory found in a lot of one product; firm and product are invented. */
const tested = (
  sampleNumber: string,
  sampledOn: CalendarDate,
  lotNumber: string,
  result: string,
) => ({
  ...{ sampleNumber, sampledOn, lotNumber, result, unit: 'g/kg' },
  productName: '杏脯（演示）',
  productCategory: '蜜饯',
  labelledProducer: '演示蜜饯厂',
  productionDate: addDays(sampledOn, -2),
  samplingArea: '330106',
  testItem: '二氧化硫残留量',
})

const WEEK = calendarDate('2026-11-09')
/** Weeks that the week of the alarm is held against, with the two beside it. */
const WEEKS_BEFORE = 9
const passing = Array.from({ length: WEEKS_BEFORE }, (_, at) =>
  tested(`往-${at + 1}`, addDays(WEEK, -7 * (at + 1)), `2026-${at + 1}`, '0.05'),
)
const lots = ['20261110A', '20261111A']
const failing = [
  tested('演-1', addDays(WEEK, 3), '20261110A', '0.88'),
  tested('演-2', addDays(WEEK, 4), '20261111A', '1.10'),
]

beforeAll(async () => {
  const organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const lab = await world.organ({ kind: 'lab', name: '演示检测中心', regionCode: '330106' })
  laboratory = await world.person({ organId: lab, roles: ['labUser'] })
  const analysing = ['riskAnalyst', 'recallOfficer']
  analyst = await world.person({ organId: organ, roles: analysing, name: '沈分析' })
  expert = await world.person({ organId: organ, roles: ['expert'], name: '顾专家' })
  head = await world.person({ organId: organ, roles: ['organHead'], name: '赵机关' })
  const rows = [...passing, ...failing]
  const answer = await laboratory.client.done(sendResults, { body: { rows } })
  expect(answer.rows.map(({ stored }) => stored?.verdict)).toEqual([
    ...passing.map(() => 'pass'),
    ...failing.map(() => 'fail'),
  ])
  await world.settled()
}, PATIENCE_MS)

const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByTitle(option, { exact: true }).click()
}

const attach = async (page: Page, paper: string) => {
  const file = { name: `${paper}.txt`, mimeType: 'text/plain', buffer: Buffer.from(paper) }
  await page.getByLabel(paper, { exact: true }).setInputFiles(file)
  await page.getByText(file.name).waitFor()
}

/** Chooses a step, fills its form, sends it, and waits to be told that it is done. */
async function take(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  const steps = page.getByRole('region', { name: '您现在可以办' })
  await steps.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const form = page.getByRole('region', { name, exact: true })
  await form.waitFor()
  await fill()
  await form.getByRole('button', { name, exact: true }).click()
  const done = page.getByRole('status').filter({ hasText: `已办理：${name}` })
  const outcome = done.or(page.getByRole('alert'))
  await outcome.waitFor()
  expect(await outcome.textContent()).toContain(`已办理：${name}`)
}

const signal = '水果制品 × 二氧化硫残留量 × 浙江'

describe('a warning, from the alarm to the citizen', { timeout: PATIENCE_MS }, () => {
  let address: string

  test('the analyst opens the list and reads why the alarm stands', async () => {
    const page = await world.signedIn(analyst)
    await page.getByRole('link', { name: '预警信号', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: signal })
    expect(await row.textContent()).toMatch(/EARS C2.*20.00＞1.55待核实/)
    expect(await seriousFaults(page)).toEqual([])
    await row.getByRole('link', { name: signal }).click()
    await page.getByRole('heading', { level: 1, name: signal }).waitFor()
    const sentence = '2026-11-09至2026-11-15不合格2批，预期0.00批，超过阈值1.55批。'
    const identity = page.getByRole('region', { name: '信号', exact: true })
    expect(await identity.textContent()).toContain(sentence)
    expect(await page.getByRole('img', { name: sentence }).isVisible()).toBe(true)
    const method = page.getByRole('region', { name: '方法' })
    expect(await method.textContent()).toContain('基线7周，间隔2周，α＝0.001（3.09 s）')
    const opinions = page.getByRole('region', { name: '各规则的看法' })
    expect(await opinions.getByRole('row').count()).toBe(5)
    await method.getByRole('button', { name: '重算' }).click()
    await method.getByText('由留存的输入重算，与原结论逐字一致').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.close()
  })

  test('from the alarm to a sample behind it and back, and to a recall tied to its case', async () => {
    const page = await world.signedIn(analyst)
    await page.goto('/work/alarms')
    await page.getByRole('link', { name: signal }).click()
    const samples = page.getByRole('region', { name: '所依据的不合格样品' })
    await samples.getByRole('link', { name: '演-2' }).click()
    await page.getByRole('heading', { level: 1, name: /杏脯（演示）/ }).waitFor()
    const chain = page.getByRole('list', { name: '关联链' })
    await chain.getByRole('link', { name: signal }).click()
    await page.getByRole('heading', { level: 1, name: signal }).waitFor()
    expect(await page.getByRole('link', { name: /^新建：食品召回/ }).isVisible()).toBe(true)
    await page.getByRole('link', { name: /^查看案件/ }).click()
    await page.getByRole('heading', { level: 1, name: '水果制品：二氧化硫残留量' }).waitFor()
    address = new URL(page.url()).pathname
    const behind = page.getByRole('region', { name: '所依据的预警信号' })
    expect(await behind.getByRole('row').nth(1).textContent()).toContain('＞1.55')
    await behind.getByRole('link', { name: signal }).click()
    await page.getByRole('heading', { level: 1, name: signal }).waitFor()
    await page.close()
  })

  test('the analyst validates: the lots are filled in, only the finding is asked for', async () => {
    const page = await world.signedIn(analyst)
    await page.goto(address)
    await take(page, '核实为风险信号', async () => {
      expect(await page.getByLabel('批号').first().inputValue()).toMatch(/^2026111/)
      await page.getByLabel('核实情况').fill('已与抽样单、原始记录核对，数据无误')
    })
    await page.close()
  })

  test('an expert assesses, the analyst drafts, and only the head of the organ issues', async () => {
    const page = await world.signedIn(expert)
    await page.goto(address)
    await take(page, '评估风险', async () => {
      await choose(page, '危害严重程度', '2 一般')
      await choose(page, '超出程度', '限量的5倍以内')
      await choose(page, '食用人群', '儿童、老人、孕妇')
      await choose(page, '波及范围', '一省')
      await choose(page, '评估级别', 'Ⅱ级：橙色')
      await page.getByLabel('评估意见').fill('两批均超限量两倍以上')
      await attach(page, '风险评估报告')
    })
    await page.close()
    const author = await world.signedIn(analyst)
    await author.goto(address)
    await take(author, '拟预警文稿', async () => {
      await choose(author, '发布对象', '公众')
      await author.getByLabel('标题').fill('关于杏脯二氧化硫残留量超标的风险预警（演示）')
      await author.getByLabel('风险说明').fill('哮喘患者食用后可能不适')
      await author.getByLabel('应对建议').fill('已购同批次产品的，请停止食用')
    })
    const others = author.getByRole('region', { name: '轮到他人' })
    expect(await others.getByRole('button', { name: /^签发预警/ }).textContent()).toContain(
      '由机关负责人办理',
    )
    expect(await seriousFaults(author)).toEqual([])
    await author.close()
    const chief = await world.signedIn(head)
    await chief.goto(address)
    await take(chief, '签发预警', async () => {
      await chief.getByLabel('签发意见').fill('同意向公众发布')
    })
    await chief.close()
    await world.settled()
  })

  test('a citizen reads the warning on a phone, as it was issued', async () => {
    const office = await world.signedIn(analyst)
    await office.goto(address)
    const issued = office.getByRole('region', { name: '已发布的预警' })
    const page = await world.visitor({ viewport: PHONE })
    await page.goto(
      (await issued.getByRole('link', { name: '查看公众页面' }).getAttribute('href'))!,
    )
    await page.getByRole('heading', { level: 1, name: /杏脯二氧化硫残留量超标/ }).waitFor()
    const text = await page.getByRole('main').textContent()
    for (const said of ['哮喘患者食用后可能不适', '已购同批次产品的，请停止食用', ...lots]) {
      expect(text).toContain(said)
    }
    expect(await seriousFaults(page)).toEqual([])
    await page.goto('/')
    await page.getByRole('link', { name: /杏脯二氧化硫残留量超标/ }).waitFor()
    await page.close()
    await office.close()
  })
})

describe('for everybody', { timeout: PATIENCE_MS }, () => {
  const pages = ['/work/alarms', '/work/series', '/work/standards', '/work/limits']
  const chosen = '/work/limits?category=cn:0102&item=T015&on=2026-11-01'

  test.each(['zh', 'en'] as const)('axe finds no serious fault (%s)', async (language) => {
    const page = await world.signedIn(analyst, { language })
    for (const path of [...pages, chosen]) {
      await page.goto(path)
      await page.getByRole('table').first().waitFor()
      expect(await seriousFaults(page), path).toEqual([])
    }
    await page.goto('/work/standards')
    await page.getByRole('link', { name: 'GB 2762-2022' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'GB 2762-2022' }).waitFor()
    expect(await seriousFaults(page), 'one standard').toEqual([])
    await page.close()
  })

  test('on a phone nothing is wider than the screen', async () => {
    const page = await world.signedIn(analyst, { viewport: PHONE })
    const widths: [string, number][] = []
    const measure = async (path: string) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      widths.push([path, width])
    }
    for (const path of [...pages, chosen]) {
      await page.goto(path)
      await page.getByRole('table').first().waitFor()
      await measure(path)
    }
    await page.goto('/work/alarms')
    await page.getByRole('link', { name: signal }).click()
    await page.getByRole('region', { name: '方法' }).waitFor()
    await measure('alarm')
    expect(widths.filter(([, width]) => width > PHONE.width)).toEqual([])
    await page.close()
  })

  test('the limit that held on a day is found, with the version before it', async () => {
    const page = await world.signedIn(analyst)
    await page.goto('/work/limits')
    await page.getByRole('combobox', { name: '产品类别' }).fill('大米')
    await page.getByTitle('大米', { exact: true }).click()
    await page.getByRole('combobox', { name: '检验项目' }).fill('镉')
    await page.getByTitle('镉', { exact: true }).click()
    const held = page.getByRole('region', { name: /^大米 × 镉/ })
    await held.getByText('当日适用').waitFor()
    expect(await held.getByRole('heading', { level: 3 }).textContent()).toContain('GB 2762-2022')
    await page.goto(`${new URL(page.url()).pathname}${new URL(page.url()).search}&on=2020-01-01`)
    await held.getByRole('heading', { level: 3, name: /GB 2762-2017/ }).waitFor()
    expect(await held.getByRole('row').nth(1).textContent()).toMatch(/GB 2762-2022.*此后/)
    await page.close()
  })
})
