import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from '#test/support/axe.ts'
import { PHONE } from '#test/support/browser.ts'
import { setUpServedWorld } from '#test/support/served-world.ts'
import type { Person } from '#test/support/world.ts'

const world = setUpServedWorld()
/** Journeys share the machine with others. */
const PATIENCE_MS = 180_000
let producer: Person
let officer: Person
let head: Person

beforeAll(async () => {
  const organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const firm = await world.organ({
    kind: 'enterprise',
    name: '演示食品有限公司',
    regionCode: '330106',
  })
  producer = await world.person({ organId: firm, roles: ['enterpriseUser'], name: '高企业' })
  officer = await world.person({ organId: organ, roles: ['recallOfficer'], name: '林召回' })
  head = await world.person({ organId: organ, roles: ['organHead'], name: '赵机关' })
})

const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByTitle(option, { exact: true }).click()
}

const pickTime = async (page: Page, label: string, time: string) => {
  await page.getByLabel(label).fill(time)
  await page.getByLabel(label).press('Enter')
}

const attach = async (page: Page, paper: string) => {
  const file = { name: `${paper}.txt`, mimeType: 'text/plain', buffer: Buffer.from(paper) }
  await page.getByLabel(paper, { exact: true }).setInputFiles(file)
  await page.getByText(file.name).waitFor()
}

const step = (page: Page, name: string) =>
  page
    .getByRole('region', { name: '您现在可以办' })
    .getByRole('button', { name: new RegExp(`^${name}`) })

/** Chooses a step, fills its form, sends it, and waits to be told that it is done. */
async function take(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await step(page, name).click()
  const form = page.getByRole('region', { name, exact: true })
  await form.waitFor()
  await fill()
  await form.getByRole('button', { name, exact: true }).click()
  const done = page.getByRole('status').filter({ hasText: `已办理：${name}` })
  const outcome = done.or(page.getByRole('alert'))
  await outcome.waitFor()
  expect(await outcome.textContent()).toContain(`已办理：${name}`)
}

const errorsOf = (page: Page) =>
  page.getByRole('alert').filter({ hasText: '需要更正' }).getByRole('link').allTextContents()

describe('a recall, run through the screens', { timeout: PATIENCE_MS }, () => {
  let address: string

  test('the producer is told what is missing, mends it, and the clock starts', async () => {
    const page = await world.signedIn(producer)
    await page.getByRole('button', { name: '新建事项' }).click()
    await page.getByRole('menuitem', { name: '食品召回', exact: true }).click()
    await page.getByLabel('产品名称').fill('酱卤牛肉（演示）')
    await page.getByRole('button', { name: '立案' }).click()
    expect(await errorsOf(page)).toEqual([
      '请填写风险与原因',
      '请选择危害类别',
      '请填写知悉时间',
      '批次1：请填写批号',
      '批次1：请填写生产数量',
      '批次1：请填写出厂数量',
      '批次1：请填写厂内库存',
    ])
    expect(await page.title()).toBe('错误：新建：食品召回 · 金质')
    await page.getByRole('link', { name: '请填写风险与原因' }).click()
    await page.keyboard.type('五份样品中一份检出单核细胞增生李斯特氏菌')
    await choose(page, '危害类别', '致病菌')
    await pickTime(page, '知悉时间', '2026-11-16 16:30')
    await page.getByLabel('批号').fill('20261102A')
    await page.getByLabel('生产数量').fill('12480')
    await page.getByLabel('出厂数量').fill('11,940')
    await page.getByLabel('厂内库存').fill('540')
    await page.getByRole('button', { name: '立案' }).click()
    await page.getByRole('heading', { name: '酱卤牛肉（演示）召回' }).waitFor()
    const identity = page.getByRole('region', { name: '案件身份' })
    expect(await identity.getByText('剩23小时50分').isVisible()).toBe(true)
    address = new URL(page.url()).pathname
    await page.close()
  })

  test('the officer sees why the steps of others are closed, and cannot take them', async () => {
    const page = await world.signedIn(officer)
    await page.goto(address)
    const others = page.getByRole('region', { name: '轮到他人' })
    const stop = others.getByRole('button', { name: /^停止生产经营/ })
    expect(await stop.getAttribute('aria-disabled')).toBe('true')
    expect(await stop.textContent()).toContain('由食品生产经营者办理')
    const closed = page.getByRole('region', { name: '现在不能办，以及原因' })
    await closed.getByText(/其余\d+项及原因/).click()
    const announce = closed.getByRole('button', { name: /^发布召回公告/ })
    expect(await announce.textContent()).toContain('须在“计划已提交”时办理，现为“发现风险”')
    await announce.focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: '发布召回公告', exact: true }).count()).toBe(0)
    await page.close()
  })

  test('the producer stops, assesses, plans, announces and reports', async () => {
    const page = await world.signedIn(producer)
    await page.goto(address)
    await take(page, '停止生产经营', async () => {
      await page.getByLabel('已隔离数量').fill('540')
      await page.getByLabel('隔离地点').fill('一号成品库')
    })
    await take(page, '评估危害并定级', async () => {
      await choose(page, '召回级别', '一级：已经或可能导致严重健康损害甚至死亡')
      await page.getByLabel('分级理由').fill('致病菌可致孕妇和老人严重损害')
      await attach(page, '食品安全危害评估')
    })
    await take(page, '提交召回计划', () => fillPlan(page))
    await take(page, '发布召回公告', async () => {
      await page.getByLabel('公告正文').fill('请立即停止食用，凭产品退回购买处，全额退款。')
      await choose(page, '发布网站', '省级网站（省内销售）')
      await attach(page, '召回公告')
    })
    await take(page, '报告召回进展', async () => {
      await pickTime(page, '截至', '2026-11-16')
      await choose(page, '环节', '门店')
      await page.getByLabel('户数', { exact: true }).fill('64')
      await page.getByLabel('封存待退').fill('3210')
      await page.getByLabel('已退回').fill('4442')
      await page.getByLabel('已证实消费').fill('1236')
      await page.getByLabel('已销毁').fill('0')
      await page.getByLabel('已通知户数').fill('64')
      await attach(page, '召回阶段性进展报告')
    })
    const progress = page.getByRole('region', { name: '召回进展' })
    expect(await progress.textContent()).toContain('退回率41.5%，未达到一级召回要求的90.0%')
    await page.close()
  })

  test('the officer checks a shop; a gap in the books is refused until it is explained', async () => {
    const page = await world.signedIn(officer)
    await page.getByRole('link', { name: '食品召回' }).click()
    await page.getByRole('link', { name: '酱卤牛肉（演示）召回' }).click()
    await step(page, '登记有效性核查').click()
    await page.getByLabel('核查对象').fill('北汀便利店（演示）')
    await pickTime(page, '核查时间', '2026-11-16 16:35')
    await page.getByLabel('第二名核查人员').fill('沈核查')
    await page.getByLabel('台账应有').fill('48')
    await page.getByLabel('现场封存').fill('31')
    await page.getByLabel('已退回').fill('12')
    const form = page.getByRole('region', { name: '登记有效性核查', exact: true })
    const send = form.getByRole('button', { name: '登记有效性核查' })
    await send.click()
    expect(await errorsOf(page)).toEqual(['请选择已收到召回通知'])
    await page.getByRole('radio', { name: '是' }).check()
    await send.click()
    await page.getByText('台账与现场相差5件，请填写差额说明').waitFor()
    await page.getByLabel(/差额说明/).fill('店主称公告前售出5件，无小票')
    await send.click()
    await page.getByText('已办理：登记有效性核查').waitFor()
    const history = page.getByRole('region', { name: '经过' })
    expect(await history.getByRole('listitem').first().textContent()).toContain('林召回')
    await page.close()
  })

  test('the officer finds it effective, and only the head of the organ closes it', async () => {
    await endOfRecall(address)
    const page = await world.signedIn(officer)
    await page.goto(address)
    await take(page, '评估召回效果', async () => {
      await choose(page, '评价结论', '召回有效')
      await page.getByLabel('评价理由').fill('全部购买者均已通知，实物与台账相符')
    })
    const others = page.getByRole('region', { name: '轮到他人' })
    expect(await others.getByRole('button', { name: /^结案/ }).textContent()).toContain(
      '由机关负责人办理',
    )
    await page.close()
    const chief = await world.signedIn(head)
    await chief.getByRole('link', { name: /^结案：酱卤牛肉/ }).click()
    await take(chief, '结案', async () => {})
    const closed = chief.getByRole('region', { name: '案件身份' })
    expect(await closed.getByText('结案', { exact: true }).isVisible()).toBe(true)
    await chief.close()
  })
})

async function endOfRecall(address: string): Promise<void> {
  const firm = await world.signedIn(producer)
  await firm.goto(address)
  await take(firm, '处置召回食品', async () => {
    await choose(firm, '处置方式', '销毁')
    await firm.getByLabel('处置数量').fill('7652')
    await firm.getByLabel('地点', { exact: true }).fill('无害化处理中心（演示）')
    await pickTime(firm, '日期', '2026-11-16')
    await firm.getByRole('radio', { name: '是' }).check()
    await attach(firm, '无害化处理或销毁记录')
  })
  await take(firm, '提交召回总结', async () => {
    await firm.getByLabel('原因', { exact: true }).fill('冷却工序温度失控')
    await firm.getByLabel('整改措施').fill('增设冷却温度连续记录')
    await attach(firm, '召回总结报告')
  })
  await firm.close()
}

async function fillPlan(page: Page): Promise<void> {
  await page.getByLabel('批号').fill('20261102A')
  await page.getByLabel('生产数量').fill('12480')
  await page.getByLabel('出厂数量').fill('11940')
  await page.getByLabel('厂内库存').fill('540')
  await page.getByRole('combobox', { name: '销售区域' }).fill('西湖区')
  await page.getByTitle('浙江省杭州市西湖区 330106').click()
  await page.keyboard.press('Escape')
  await page.getByLabel('召回方式与时间安排').fill('通知全部经销商停止销售并退回')
  await page.getByLabel('处置方案').fill('集中无害化处理')
  await page.getByLabel('拟发布的公告').fill('召回酱卤牛肉，请停止食用')
  await page.getByLabel('进展报告间隔').fill('2')
  await page.getByLabel('联系人').fill('高企业')
  await page.getByLabel('公众联系电话').fill('0571-00000000')
  await attach(page, '召回计划')
}

describe('for everybody', { timeout: PATIENCE_MS }, () => {
  test.each(['zh', 'en'] as const)('axe finds no serious fault (%s)', async (language) => {
    const visitor = await world.visitor({ language })
    await visitor.goto('/work/sign-in')
    await visitor.getByRole('heading', { level: 1 }).waitFor()
    expect(await seriousFaults(visitor)).toEqual([])
    const page = await world.signedIn(officer, { language })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.goto('/work/cases')
    await page.getByRole('link', { name: '酱卤牛肉（演示）召回' }).click()
    await page.getByRole('heading', { name: '酱卤牛肉（演示）召回' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.goBack()
    await page.getByRole('link', { name: '酱卤牛肉（演示）召回' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.close()
    await visitor.close()
  })

  test('on a phone a case is found through the menu and nothing is wider than the screen', async () => {
    const page = await world.signedIn(head, { viewport: PHONE })
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('link', { name: '全部案件' }).click()
    await page.getByRole('link', { name: '酱卤牛肉（演示）召回' }).click()
    await page.getByRole('region', { name: '可办事项' }).waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    await page.close()
  })

  test('single keys reach the search, the desk and the rows', async () => {
    const page = await world.signedIn(officer)
    await page.goto('/work/cases')
    await page.getByRole('link', { name: '酱卤牛肉（演示）召回' }).waitFor()
    await page.keyboard.press('/')
    const search = page.getByRole('searchbox', { name: '查找' })
    expect(await search.evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '案件身份' }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
    await page.close()
  })

  test('what is not yours and what does not exist look the same', async () => {
    const page = await world.signedIn(producer)
    for (const id of ['01a00000-0000-7000-8000-000000000000', 'not-an-id']) {
      await page.goto(`/work/cases/${id}`)
      await page.getByRole('heading', { name: '没有找到' }).waitFor()
    }
    await page.close()
  })
})
