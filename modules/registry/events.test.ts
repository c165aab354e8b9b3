import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { sendResults } from '#modules/laboratory/contract-uploads.ts'
import { openCase, takeStep } from '#platform/cases/contract.ts'
import { SYSTEM } from '#platform/db.ts'
import * as contract from './contract.ts'
import {
  codeOf,
  FIRM,
  fileOf,
  firm,
  keeper,
  NEW,
  OTHER_FIRM,
  otherFirm,
  thingOf,
  world,
} from './test-fixtures.ts'

let id: Id

beforeAll(async () => {
  id = (await keeper.client.done(contract.addEnterprise, { body: NEW })).id
})

describe('what happens elsewhere', () => {
  test('a recall stands in the file by itself, each act once, the later over the earlier', async () => {
    const officer = await world.person({
      organId: await world.organ({ kind: 'city', name: '演示杭州局', regionCode: '330100' }),
      roles: ['recallOfficer'],
    })
    const { id: caseId, number } = await otherFirm.client.done(openCase, {
      body: {
        procedure: 'foodRecall',
        opening: {
          product: { name: '调制乳（演示）' },
          reason: '包装密封不良，可能变质',
          hazardKind: 'quality',
          knownAt: '2026-11-16T01:00:00Z',
          lots: [{ lotNumber: 'A1', madeUnits: 10, shippedUnits: 8, onHandUnits: 2 }],
        },
      },
    })
    await world.settled()
    world.clock.advance(3_600_000)
    const listed = await otherFirm.client.done(contract.listEnterprises, {
      query: { has: 'recall' },
    })
    expect(listed.enterprises).toMatchObject([{ uscc: OTHER_FIRM, name: '演示乳品有限公司' }])
    const admin = { params: { id: listed.enterprises[0]!.id } }
    const handler = officer.client
    const opened = await handler.done(contract.getEnterprise, admin)
    expect(thingOf(opened, 'recall')?.current).toMatchObject([
      { value: { caseNumber: number, act: { zh: '立案' } }, source: { kind: 'case' } },
    ])
    const organOfCase = await world.db.read(SYSTEM, async (tx) => {
      const { findCase } = await import('#platform/cases/store.ts')
      return (await findCase(tx, caseId))!.organ_id
    })
    const head = await world.person({ organId: organOfCase, roles: ['recallOfficer'] })
    await head.client.done(takeStep, {
      params: { id: caseId, step: 'dismiss' },
      body: { data: { grounds: '复检合格，排除风险' } },
    })
    await world.settled()
    const dismissed = thingOf(await handler.done(contract.getEnterprise, admin), 'recall')!
    expect(dismissed.current).toMatchObject([{ value: { act: { zh: '排除风险' } } }])
    expect(dismissed.old).toHaveLength(1)
    expect(dismissed.conflict).toBe(false)
  })
})

test('a failed sample stands in the file of the firm it names, once, and in no other', async () => {
  const { events } = world.program.work.platform
  const news = {
    type: 'laboratory.sampleFailed',
    subjectId: randomUUID(),
    data: {
      enterpriseUscc: FIRM,
      sampleNumber: 'S-1',
      productName: '酱卤牛肉（演示）',
      lotNumber: '20261102A',
      lab: '演示检验所',
      items: ['铝的残留量'],
      countedOn: '2026-11-13',
    },
  }
  const at = world.clock.now()
  await world.db.write(SYSTEM, async (tx) => {
    await events.publish(tx, at, news)
    await events.publish(tx, at, { ...news, data: { ...news.data, enterpriseUscc: codeOf('999') } })
    await events.publish(tx, at, { ...news, data: { items: ['铝'] } })
  })
  await world.settled()
  const samples = (await fileOf(firm, id)).sections.find(({ name }) => name === 'samples')!.things
  expect(samples).toHaveLength(1)
  expect(samples[0]?.current).toMatchObject([
    {
      value: { product: '酱卤牛肉（演示）' },
      source: { name: '演示检验所' },
      validFrom: '2026-11-13',
    },
  ])
})

test('a result that fails in a laboratory reaches the file of the producer it was drawn from', async () => {
  const organId = await world.organ({ kind: 'lab', name: '演示检验院', regionCode: '330100' })
  const { client } = await world.person({ organId, roles: ['labUser'] })
  const row = {
    sampleNumber: 'L-1',
    productName: '大米',
    productCategory: '大米',
    uscc: FIRM,
    labelledProducer: NEW.name,
    lotNumber: '2026A',
    productionDate: '2026-10-01',
    samplingArea: '330106',
    sampledOn: '2026-11-10',
    testItem: '镉',
    result: '0.5',
    unit: 'mg/kg',
  }
  await client.done(sendResults, { body: { rows: [row] } })
  await world.settled()
  const samples = (await fileOf(firm, id)).sections.find(({ name }) => name === 'samples')!.things
  const [fact] = samples.find(({ key }) => key.endsWith('L-1'))!.current
  expect(fact).toMatchObject({
    value: { sampleNumber: 'L-1', lotNumber: '2026A', verdict: 'fail' },
    source: { kind: 'laboratory', name: '演示检验院' },
    validFrom: '2026-11-10',
  })
})
