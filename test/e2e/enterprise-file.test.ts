import { beforeAll, describe, expect, test } from 'vitest'
import { usccFromParts } from '#identifiers/uscc.ts'
import { addEnterprise, recordFact } from '#modules/registry/contract.ts'
import { seriousFaults } from '#test/support/axe.ts'
import { setUpServedWorld } from '#test/support/served-world.ts'
import type { Person } from '#test/support/world.ts'

/** An officer finds a firm, reads its file as it was and as it is, and records a fact. */
const world = setUpServedWorld()
const PATIENCE_MS = 180_000
const USCC = usccFromParts({ category: '91', regionCode: '330106', subject: '00000007' })
let keeper: Person

beforeAll(async () => {
  const organ = await world.organ({ kind: 'county', name: '演示西湖局', regionCode: '330106' })
  const firmOrgan = await world.organ({
    kind: 'enterprise',
    name: '演示食品有限公司',
    regionCode: '330106',
    uscc: USCC,
  })
  keeper = await world.person({ organId: organ, roles: ['creditOfficer'], name: '周信用' })
  const firm = await world.person({ organId: firmOrgan, roles: ['enterpriseUser'] })
  const body = {
    uscc: USCC,
    name: '演示食品有限公司',
    regionCode: '330106',
    address: '演示路1号',
    reference: '营业执照',
  }
  const { id } = await keeper.client.done(addEnterprise, { body })
  world.clock.advance(2 * 86_400_000)
  const params = { id }
  await firm.client.done(recordFact, {
    params,
    body: { kind: 'address', value: { address: '演示路2号' } },
  })
  const renamed = { kind: 'name', value: { name: '演示食品集团有限公司' } } as const
  const source = { kind: 'register', name: '登记系统', reference: '变更1' } as const
  const old = await keeper.client.done(recordFact, { params, body: { ...renamed, source } })
  const [first] = old.sections[0]!.things.find(({ kind }) => kind === 'name')!.current.filter(
    ({ source: { kind } }) => kind === 'organ',
  )
  await keeper.client.done(recordFact, {
    params,
    body: { ...renamed, source, corrects: first!.id, reason: '企业已更名' },
  })
})

describe('the quality file', () => {
  test(
    'is found by code, shows sources side by side and earlier values beneath',
    async () => {
      const page = await world.signedIn(keeper)
      await page.getByRole('link', { name: '登记档案' }).click()
      await page.getByText('共1家', { exact: true }).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.getByRole('link', { name: '演示食品集团有限公司' }).click()
      await page.getByRole('heading', { level: 1, name: '演示食品集团有限公司' }).waitFor()
      await page.getByText('来源不一致').waitFor()
      await page.getByText('演示路1号').waitFor()
      await page.getByText('演示路2号').waitFor()
      await page.getByText('个旧值').first().click()
      await page.getByText('演示食品有限公司', { exact: true }).first().waitFor()
      expect(await seriousFaults(page)).toEqual([])
    },
    PATIENCE_MS,
  )

  test(
    'of an earlier day does not know what came later',
    async () => {
      const page = await world.signedIn(keeper)
      await page.goto(`/work/search?q=${USCC}`)
      await page.getByRole('link', { name: '演示食品集团有限公司' }).click()
      await page.getByLabel('截至').fill('2026-11-16')
      await page.getByText('显示2026-11-16所知的档案').waitFor()
      await page.getByText('来源不一致').waitFor({ state: 'detached' })
      expect(await page.getByText('演示路2号').count()).toBe(0)
      expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-11-16')
    },
    PATIENCE_MS,
  )

  test(
    'takes a fact with its source, and says what is not for this person to record',
    async () => {
      const page = await world.signedIn(keeper)
      await page.goto(`/work/search?q=${USCC}`)
      await page.getByRole('link', { name: '演示食品集团有限公司' }).click()
      await page.getByText('您现在不能登记').click()
      await page.getByText('由业务办理自动记入，不能手工登记').first().waitFor()
      await page.getByRole('combobox', { name: '登记事项' }).click()
      await page.getByTitle('荣誉', { exact: true }).click()
      await page.getByRole('button', { name: '登记', exact: true }).click()
      await page.getByRole('alert').waitFor()
      await page.getByLabel('荣誉名称').fill('省质量奖（演示）')
      await page.getByLabel('授予单位').fill('演示省政府')
      await page.getByLabel('证据链接').fill('https://example.cn/award')
      await page.getByRole('button', { name: '登记', exact: true }).click()
      await page.getByText('已登记：荣誉').waitFor()
      await page.getByText('省质量奖（演示）').first().waitFor()
      expect(await seriousFaults(page)).toEqual([])
    },
    PATIENCE_MS,
  )
})
