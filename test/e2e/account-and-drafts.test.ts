import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { openCase } from '#platform/cases/contract.ts'
import { setUpServedWorld } from '#test/support/served-world.ts'
import type { Person } from '#test/support/world.ts'

const world = setUpServedWorld()
const PATIENCE_MS = 180_000
const PASSWORD = '一句足够长的口令 2026'
let organ: Id
let admin: Person
let producer: Person

beforeAll(async () => {
  organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const firm = await world.organ({
    kind: 'enterprise',
    name: '演示食品有限公司',
    regionCode: '330106',
  })
  admin = await world.person({ organId: organ, roles: ['securityAdmin'], name: '安全员' })
  producer = await world.person({ organId: firm, roles: ['enterpriseUser'], name: '高企业' })
})

const enter = async (page: Page, login: string) => {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
}

const codeOf = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) })

test(
  'invited, with a password and one-time codes of one’s own, then deactivated',
  async () => {
    const security = await world.signedIn(admin)
    const menu = security.getByRole('navigation', { name: '主导航' })
    await menu.getByRole('link', { name: '人员' }).click()
    await security.getByRole('button', { name: '邀请用户' }).click()
    const send = security.getByRole('button', { name: '生成邀请链接' })
    await send.click()
    const faults = security.getByRole('alert').getByRole('link')
    await faults.first().waitFor()
    expect(await faults.allTextContents()).toEqual([
      '登录名的写法不符合规则',
      '请填写姓名',
      '请选择单位',
      '请选择角色',
    ])
    await security.getByLabel('登录名', { exact: true }).fill('shen')
    await security.getByLabel('姓名', { exact: true }).fill('沈既白')
    await security.getByRole('combobox', { name: '单位' }).fill('演示省局')
    await security.getByTitle('演示省局', { exact: true }).click()
    await security.getByRole('combobox', { name: '角色' }).fill('召回管理员')
    await security.getByTitle('召回管理员', { exact: true }).click()
    await send.click()
    const link = await security.getByText(/\/work\/invitation#/).textContent()

    const page = await world.visitor()
    const { pathname, hash } = new URL(link!)
    await page.goto(pathname + hash)
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD)
    await page.getByLabel('再次输入新密码').fill(PASSWORD)
    await page.getByRole('button', { name: '设置密码' }).click()
    await page.getByRole('link', { name: '登录' }).click()
    await enter(page, 'shen')
    await page.getByRole('link', { name: /^沈既白/ }).click()
    await page.getByRole('button', { name: '启用动态口令' }).click()
    const secret = (await page.getByText(/^([A-Z2-7]{4} ?)+$/).textContent())!.replaceAll(' ', '')
    await page.getByLabel('验证器显示的6位数字').fill(codeOf(secret))
    await page.getByRole('button', { name: '确认启用' }).click()
    await page.getByText('已启用').waitFor()
    await page.getByRole('button', { name: '退出' }).click()
    world.clock.advance(60_000)
    await enter(page, 'shen')
    await page.getByLabel('动态口令').fill(codeOf(secret))
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('heading', { name: '我的待办' }).waitFor()

    await security.reload()
    await security.getByRole('button', { name: '沈既白' }).click()
    await security.getByLabel('停用理由').fill('调离')
    await security.getByRole('button', { name: '停用并移交' }).click()
    await security.getByRole('dialog').getByText('已停用').waitFor()
    await page.goto('/work/cases')
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.close()
    await security.close()
  },
  PATIENCE_MS,
)

test(
  'nobody is signed out without a warning that can be answered',
  async () => {
    // An administrator’s page asks nothing by itself, so that the jump in time meets no request.
    const page = await world.signedIn(admin)
    await page.clock.install()
    await page.goto('/work')
    await page.getByRole('heading', { name: '系统管理' }).waitFor()
    // An answer that is still on its way would count as a sign of life.
    await page.waitForLoadState('networkidle')
    await page.clock.fastForward('26:00')
    const warning = page.getByRole('dialog', { name: '即将自动退出' })
    await warning.getByRole('button', { name: '继续工作' }).click()
    await warning.waitFor({ state: 'hidden' })
    expect(await page.getByRole('heading', { name: '系统管理' }).isVisible()).toBe(true)
    await page.close()
  },
  PATIENCE_MS,
)

test(
  'what is written survives the loss of the network, and says where it is kept',
  async () => {
    const opened = await producer.client.done(openCase, {
      body: {
        procedure: 'foodRecall',
        opening: {
          product: { name: '酱卤牛肉（演示）' },
          reason: '检出单核细胞增生李斯特氏菌',
          hazardKind: 'pathogen',
          knownAt: '2026-11-16T08:40:00Z',
          lots: [{ lotNumber: '20261102A', madeUnits: 2, shippedUnits: 1, onHandUnits: 1 }],
        },
      },
    })
    const page = await world.signedIn(producer)
    await page.goto(`/work/cases/${opened.id}?step=stopProduction`)
    await page.getByLabel('隔离地点').fill('一号成品库')
    await page.getByText(/草稿已自动保存/).waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('已隔离数量').fill('540')
    await page.getByText(/已存在本机，未提交/).waitFor()
    await page.context().setOffline(false)
    await page.reload()
    expect(await page.getByLabel('已隔离数量').inputValue()).toBe('540')
    expect(await page.getByLabel('隔离地点').inputValue()).toBe('一号成品库')
    await page.getByText('已恢复存在本机的草稿').waitFor()
    await page.close()
  },
  PATIENCE_MS,
)
