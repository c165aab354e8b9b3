import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dateIn } from '#kernel/dates.ts'
import { countSamples } from '#modules/laboratory/contract-results.ts'
import { sendResults } from '#modules/laboratory/contract-uploads.ts'
import { sweep } from '#platform/cases/clock.ts'
import { countCases, openCase } from '#platform/cases/contract.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { getOverview } from './contract.ts'

const world = setUpWorld()
let national: Person
let zhejiang: Person
let county: Person
let firm: Person
let lab: Person
let admin: Person

beforeAll(async () => {
  const nation = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
  const province = await world.organ({ kind: 'province', name: '演示浙江局', regionCode: '330000' })
  const organ = await world.organ({ kind: 'county', name: '演示西湖局', regionCode: '330106' })
  const labOrgan = await world.organ({ kind: 'lab', name: '演示检验院', regionCode: '330100' })
  await world.organ({ kind: 'lab', name: '静默检验所', regionCode: '320100' })
  const enterprise = await world.organ({
    kind: 'enterprise',
    name: '演示食品有限公司',
    regionCode: '330106',
  })
  national = await world.person({ organId: nation, roles: ['organHead'] })
  zhejiang = await world.person({ organId: province, roles: ['organHead'] })
  county = await world.person({ organId: organ, roles: ['supervisor'] })
  lab = await world.person({ organId: labOrgan, roles: ['labUser'] })
  firm = await world.person({ organId: enterprise, roles: ['enterpriseUser'] })
  admin = await world.person({ organId: nation, roles: ['systemAdmin'] })
  await send('330106', 40, 4, 'A')
  await send('330110', 20, 1, 'B')
  await send('320105', 35, 0, 'C')
  await world.settled()
}, 120_000)

/** Samples of rice from a county, some with too much cadmium (limit 0.2 mg/kg). */
async function send(region: string, samples: number, failing: number, prefix: string) {
  const day = addDays(dateIn(world.clock.now()), -3)
  const rows = Array.from({ length: samples }, (_, at) => ({
    sampleNumber: `${prefix}-${at}`,
    productName: '大米',
    productCategory: '大米',
    productionDate: addDays(day, -20),
    samplingArea: region,
    sampledOn: day,
    testItem: '镉',
    result: at < failing ? '0.5' : '0.05',
    unit: 'mg/kg',
  }))
  const sent = await lab.client.done(sendResults, { body: { rows } as never })
  expect(
    sent.upload.rejected,
    JSON.stringify(sent.rows.filter((row) => row.outcome === 'rejected').slice(0, 2)),
  ).toBe(0)
}

const read = (person: Person, query: Record<string, unknown> = {}) =>
  person.client.done(getOverview, { query })

describe('sight', () => {
  test('the overview is for officers, and no wider than their area', async () => {
    expect((await world.stranger.call(getOverview)).status).toBe(401)
    for (const person of [firm, lab, admin]) {
      const answer = await person.client.call(getOverview)
      expect([answer.status, answer.problem?.code]).toEqual([403, 'officersOnly'])
    }
    for (const region of ['000000', '320000', '330200', '999999']) {
      const answer = await county.client.call(getOverview, { query: { region } })
      expect(answer.status, region).toBe(404)
    }
    expect((await county.client.call(getOverview, { query: { region: '33' } })).status).toBe(422)
    const backwards = { from: '2026-02-01', to: '2026-01-01' }
    const answer = await county.client.call(getOverview, { query: backwards })
    expect(answer.problem?.fields[0]?.path).toBe('/to')
  })

  test('everybody begins with the own area', async () => {
    expect((await read(county)).filter.region).toBe('330106')
    expect((await read(zhejiang)).whole.samples).toBe(60)
    expect((await read(national)).whole.samples).toBe(95)
  })
})

describe('areas', () => {
  test('every region below stands there once, and the rows add up to the whole', async () => {
    for (const region of ['000000', '330000', '330100']) {
      const shown = await read(national, { region })
      const total = shown.areas.reduce((sum, area) => sum + area.samples, 0)
      expect(total, region).toBe(shown.whole.samples)
    }
    expect((await read(national)).areas).toHaveLength(34)
  })

  test('what takes no part is outside, and what is too little shows no rate', async () => {
    const { areas } = await read(national)
    const of = (code: string) => areas.find((area) => area.code === code)
    expect(of('710000')).toMatchObject({ standing: 'outside', rate: { state: 'none' } })
    expect(of('110000')).toMatchObject({ standing: 'counted', rate: { state: 'none' } })
    expect(of('330000')).toMatchObject({ samples: 60, failing: 5, rate: { state: 'rated' } })
    const city = await read(national, { region: '330100' })
    expect(city.areas.find(({ code }) => code === '330110')?.rate.state).toBe('insufficient')
    expect(city.areas.find(({ code }) => code === '330106')).toMatchObject({
      samples: 40,
      failing: 4,
      hasBelow: false,
      rate: { share: 0.1 },
      change: { state: 'notComparable' },
    })
  })

  test('the filter narrows by product, period and origin', async () => {
    expect((await read(national, { productGroup: '没有的类别' })).whole.samples).toBe(0)
    expect((await read(national, { to: '2026-01-01' })).whole.samples).toBe(0)
    expect((await read(national, { origin: 'published' })).whole.samples).toBe(0)
    const [group] = (await read(national)).productGroups
    expect((await read(national, { productGroup: group })).whole.samples).toBe(95)
  })
})

describe('figures', () => {
  test('equal the counts of the lists behind them, and say what they follow', async () => {
    await firm.client.done(openCase, {
      body: {
        procedure: 'foodRecall',
        opening: {
          product: { name: '酱卤牛肉（演示）' },
          reason: '检出致病菌',
          hazardKind: 'pathogen',
          knownAt: world.clock.now().toISOString(),
          lots: [{ lotNumber: 'A', madeUnits: 3, shippedUnits: 2, onHandUnits: 1 }],
        },
      },
    })
    world.clock.advance(30 * 3_600_000)
    for (const person of [national, zhejiang, county]) {
      const shown = await read(person)
      for (const { key, value, exact, follows, behind } of shown.figures) {
        const list = behind!.of === 'samples' ? countSamples : countCases
        const { total } = await person.client.done(list, { query: behind!.query })
        expect([key, value, exact]).toEqual([key, total, true])
        expect(follows).toContain('region')
      }
    }
    const shown = await read(county)
    const value = (key: string) => shown.figures.find((figure) => figure.key === key)?.value
    expect([value('open'), value('overdue'), value('recalls')]).toEqual([1, 1, 1])
    expect(shown.recallClasses).toEqual([{ class: 'none', count: 1 }])
    expect((await read(national, { region: '320000' })).figures[1]).toMatchObject({ value: 0 })
  })

  test('open clocks stand by procedure and urgency, each case once', async () => {
    const [recalls] = (await read(county)).clocks
    expect(recalls).toEqual({
      procedure: 'foodRecall',
      title: { zh: '食品召回', en: 'Food recall' },
      total: 1,
      overdue: 1,
      due: 0,
      run: 0,
      paused: 0,
      none: 0,
    })
  })
})

describe('feeds and duties', () => {
  test('a laboratory that never delivered stands before one that does, each in its area', async () => {
    const { feeds } = await read(national)
    expect(feeds.map(({ lab: name, state, rowsOfMonth }) => [name, state, rowsOfMonth])).toEqual([
      ['静默检验所', 'unknown', 0],
      ['演示检验院', 'ok', 95],
    ])
    expect((await read(zhejiang)).feeds.map(({ lab: name }) => name)).toEqual(['演示检验院'])
    expect((await read(county)).feeds).toEqual([])
  })

  test('provinces say how far their data reaches', async () => {
    const { provinces, dataThrough } = await read(national)
    const last = (code: string) => provinces.find((one) => one.code === code)?.lastDay
    expect(last('330000')).toBe(dataThrough)
    expect(last('110000')).toBeNull()
  })

  test('a duty that falls silent is seen', async () => {
    await sweep(world.program.work)
    const stateOf = async () => (await read(county)).duties.find(({ name }) => name === 'sweep')
    expect((await stateOf())?.state).toBe('ok')
    world.clock.advance(3_600_000)
    expect((await stateOf())?.state).toBe('broken')
  })
})

test('the overview reads no sample: the roll-ups are enough', async () => {
  await world.db.ownerPool.query('alter table laboratory.sample rename to hidden')
  try {
    expect((await read(national)).whole.samples).toBe(95)
  } finally {
    await world.db.ownerPool.query('alter table laboratory.hidden rename to sample')
  }
})
