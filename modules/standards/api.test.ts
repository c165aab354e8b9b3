import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/db.ts'
import type { Client } from '#test/support/client.ts'
import { setUpWorld } from '#test/support/world.ts'
import * as contract from './contract.ts'
import { loadLimitBook, standards } from './index.ts'
import { addCategories, addItems, holdRegister } from './store.ts'

const world = setUpWorld({ modules: [standards] })
let officer: Client
let enterprise: Client
let gb2762: Id

const common = { language: 'zh', source: 'test', confidence: 'd', nameEn: null } as const

/** A small tree of its own, so that the seeded register does not matter. */
const CATEGORIES = [
  ['test:food', null, '试验食品'],
  ['test:grain', 'test:food', '试验谷物'],
  ['test:rice', 'test:grain', '试验大米'],
  ['test:oats', 'test:grain', '试验燕麦'],
] as const

beforeAll(async () => {
  const organId = await world.organ({ kind: 'national', name: '总局', regionCode: '000000' })
  officer = (await world.person({ organId, roles: ['standardsOfficer'] })).client
  const firmId = await world.organ({ kind: 'enterprise', name: '演示企业' })
  enterprise = (await world.person({ organId: firmId, roles: ['enterpriseUser'] })).client
  await world.db.write(SYSTEM, async (tx) => {
    await holdRegister(tx)
    await addCategories(
      tx,
      CATEGORIES.map(([id, parentId, name], place) => ({
        ...common,
        id,
        scheme: 'test',
        code: id.slice(5),
        parentId,
        ancestors: [...CATEGORIES.slice(0, Math.min(place, 2)).map(([above]) => above), id],
        name,
        validFrom: null,
        validTo: null,
        words: [name],
      })),
    )
    const item = { ...common, scheme: 'test', hazardId: null, cas: null, unit: 'mg/kg' }
    const names = { name: '试验铅', words: ['试验铅', '试验pb'], limitedFrom: 'above' } as const
    await addItems(tx, [{ ...item, ...names, id: 'test:lead' }])
  })
  const made = await officer.done(contract.registerStandard, { body: standard('GB 90762-2017') })
  gb2762 = made.id
})

const standard = (number: string, more: Partial<contract.NewStandardBody> = {}) => ({
  number,
  title: '食品安全国家标准 试验污染物限量',
  status: 'inForce' as const,
  publishedOn: '2017-03-17',
  inForceOn: '2017-09-17',
  source: '公告',
  confidence: 'v' as const,
  ...more,
})

const limit = (more: Partial<contract.NewLimitBody> = {}): contract.NewLimitBody => ({
  standardId: gb2762,
  categoryId: 'test:grain',
  itemId: 'test:lead',
  remainder: false,
  inForceFrom: '2017-09-17',
  requirement: { kind: 'bounds', upper: { operator: '<=', value: '0.2' }, unit: 'mg/kg' },
  comparison: 'fullValue',
  source: '公告',
  confidence: 'v',
  ...more,
})

const asked = (category: string, on: string) => ({
  query: { category, item: '试验Pb', on, scheme: 'test' },
})

describe('who may enter', () => {
  test('nobody without signing in, and nobody of an enterprise', async () => {
    const body = standard('GB 90763-2020')
    expect((await world.stranger.call(contract.registerStandard, { body })).status).toBe(401)
    const answer = await enterprise.call(contract.registerStandard, { body })
    expect(answer.status).toBe(403)
    expect(answer.problem?.code).toBe('wrongRole')
    expect((await enterprise.call(contract.registerLimit, { body: limit() })).status).toBe(403)
  })
})

describe('a standard', () => {
  test.each([
    ['CHARSET', standard('ABC 1-2020')],
    ['LENGTH', standard('GB 90762')],
    ['forceBeforePublication', standard('GB 90764-2020', { inForceOn: '2017-01-01' })],
    ['abolishedBeforeForce', standard('GB 90764-2020', { abolishedOn: '2017-04-01' })],
    ['noSuchDay', standard('GB 90764-2020', { inForceOn: '2021-02-30' })],
    ['supersededUnknown', standard('GB 90764-2020', { supersedes: ['GB 99999-1999'] })],
  ])('is refused: %s', async (code, body) => {
    const answer = await officer.call(contract.registerStandard, { body })
    expect([409, 422]).toContain(answer.status)
    if (answer.status === 409) expect(answer.problem?.code).toBe(code)
    const { standards: found } = await world.stranger.done(contract.listStandards, {
      query: { q: body.number },
    })
    expect(found.filter((one) => one.number === body.number)).toEqual([])
  })

  test('that is entered again gets a version beside the first', async () => {
    const first = await officer.done(contract.registerStandard, { body: standard('gb 90765—2019') })
    const body = standard('GB 90765-2019', { status: 'abolished', abolishedOn: '2024-01-01' })
    const again = await officer.done(contract.registerStandard, { body })
    expect(again).toEqual({ id: first.id, version: 2 })
    const shown = await world.stranger.done(contract.getStandard, { params: { id: first.id } })
    expect(shown.standard.status).toBe('abolished')
    expect(shown.versions.map((one) => [one.version, one.status])).toEqual([
      [2, 'abolished'],
      [1, 'inForce'],
    ])
  })
})

describe('a limit', () => {
  test.each([
    ['unknown', limit({ categoryId: 'test:nothing' })],
    ['unknown', limit({ itemId: 'test:nothing' })],
    ['boundMissing', limit({ requirement: { kind: 'bounds', unit: 'mg/kg' } })],
    [
      'unitUnknown',
      limit({
        requirement: { kind: 'bounds', upper: { operator: '<=', value: '1' }, unit: 'μk/kg' },
      }),
    ],
  ])('is refused: %s', async (code, body) => {
    const answer = await officer.call(contract.registerLimit, {
      body: { ...body, standardId: gb2762 },
    })
    expect(answer.status).toBe(409)
    expect(answer.problem?.code).toBe(code)
  })

  test('is never edited: a new version stands beside it, and the day decides', async () => {
    expect(
      (await world.stranger.done(contract.findLimits, asked('rice', '2024-01-01'))).limits,
    ).toEqual([])
    const first = await officer.done(contract.registerLimit, { body: limit() })
    expect(first.limit.version).toBe(1)

    const same = await officer.call(contract.registerLimit, { body: limit({ note: '重报' }) })
    expect(same.status).toBe(200)
    const twice = await officer.call(contract.registerLimit, { body: limit({ note: '重报' }) })
    expect(twice.problem?.code).toBe('alreadyRegistered')

    const stricter = limit({
      inForceFrom: '2023-06-30',
      requirement: { kind: 'bounds', upper: { operator: '<=', value: '0.10' }, unit: 'MG/KG' },
    })
    const next = await officer.done(contract.registerLimit, { body: stricter })
    expect(next.versions.map((one) => one.inForceFrom)).toEqual([
      '2017-09-17',
      '2017-09-17',
      '2023-06-30',
    ])
    expect(next.limit.requirement).toMatchObject({ upper: { value: '0.10' }, unit: 'mg/kg' })

    const found = async (on: string) => {
      const { limits } = await world.stranger.done(contract.findLimits, asked('rice', on))
      return limits.map(({ limit: one, by, why }) => ({ requirement: one.requirement, by, why }))
    }
    expect(await found('2017-09-16')).toEqual([])
    expect(await found('2023-06-29')).toMatchObject([
      { requirement: { upper: { value: '0.2' } }, by: 'ancestor' },
    ])
    expect(await found('2023-06-30')).toMatchObject([
      {
        requirement: { upper: { value: '0.10' } },
        why: { zh: 'GB 90762-2017 没有单列“试验大米”，适用上级类别“试验谷物”的限量' },
      },
    ])
  })

  test('before one that is there needs its reason', async () => {
    const body = limit({ inForceFrom: '2012-01-01' })
    const answer = await officer.call(contract.registerLimit, { body })
    expect(answer.problem?.code).toBe('backdatedWithoutReason')
    const entered = await officer.call(contract.registerLimit, {
      body: { ...body, note: '补录旧版' },
    })
    expect(entered.status).toBe(200)
  })

  test('of a superseded standard no longer applies', async () => {
    const body = standard('GB 90762-2025', {
      publishedOn: '2025-01-01',
      inForceOn: '2026-02-01',
      supersedes: ['GB 90762-2017'],
    })
    await officer.done(contract.registerStandard, { body })
    const before = await world.stranger.done(contract.findLimits, asked('rice', '2026-01-31'))
    expect(before.limits).toHaveLength(1)
    const after = await world.stranger.done(contract.findLimits, asked('rice', '2026-02-01'))
    expect(after.limits).toEqual([])
    expect(after.remarks.map((remark) => remark.code)).toEqual(['noLimit'])
  })

  test('for the rest of a category says so, and is not lent to the whole', async () => {
    const oats = limit({ categoryId: 'test:oats', standardId: gb2762, inForceFrom: '2018-01-01' })
    const body = standard('GB 90770-2018')
    const { id: standardId } = await officer.done(contract.registerStandard, { body })
    await officer.done(contract.registerLimit, { body: { ...oats, standardId } })
    const rest = { ...oats, standardId, categoryId: 'test:grain', remainder: true }
    await officer.done(contract.registerLimit, { body: rest })
    const rice = await world.stranger.done(contract.findLimits, asked('试验大米', '2026-03-01'))
    expect(rice.limits.map(({ by, foundIn }) => [by, foundIn])).toEqual([['remainder', '试验谷物']])
    const grain = await world.stranger.done(contract.findLimits, asked('试验谷物', '2026-03-01'))
    expect(grain.limits).toEqual([])
    expect(grain.remarks.map((remark) => remark.code)).toEqual(['categoryTooCoarse'])
  })
})

test('a name that is not in the register is said and not guessed', async () => {
  const nothing = await world.stranger.done(contract.findLimits, asked('不存在', '2026-01-01'))
  expect(nothing).toMatchObject({ category: null, limits: [] })
  expect(nothing.remarks.map((remark) => remark.code)).toEqual(['categoryUnknown'])
})

test('the book finds what the API finds, and knows when it has aged', async () => {
  const load = () => world.db.read(SYSTEM, (tx) => loadLimitBook(tx, (one) => one.id, 'test'))
  const book = await load()
  expect(book.category('试验大米')).toMatchObject({ code: 'rice', group: '试验谷物' })
  expect(book.itemsOf('rice').map((item) => item.id)).toEqual(['test:lead'])
  for (const on of ['2017-09-16', '2020-01-01', '2024-01-01', '2026-03-01'] as const) {
    const said = await world.stranger.done(contract.findLimits, asked('rice', on))
    expect(book.find('rice', 'test:lead', on as never).map((found) => found.limit)).toEqual(
      said.limits.map((found) => found.limit.id),
    )
  }
  await officer.done(contract.registerStandard, { body: standard('GB 90799-2018') })
  expect((await load()).version).toBeGreaterThan(book.version)
})

test('a list says how many there are and goes on where it stopped', async () => {
  const first = await world.stranger.done(contract.listStandards, {
    query: { q: 'GB 907', limit: 2 },
  })
  expect(first.standards).toHaveLength(2)
  expect(first.total).toBeGreaterThan(4)
  const second = await world.stranger.done(contract.listStandards, {
    query: { q: 'GB 907', limit: 2, after: first.next! },
  })
  expect(second.standards[0]!.number > first.standards[1]!.number).toBe(true)
})

test.each(['number', '-number', 'inForceOn', '-inForceOn'] as const)(
  'standards sorted by %s come one by one in the order in which they come together',
  async (sort) => {
    const query = { sort, limit: 200 }
    const together = await world.stranger.done(contract.listStandards, { query })
    const dates = together.standards.map(({ inForceOn }) => inForceOn ?? '')
    if (sort === 'inForceOn') expect(dates).toEqual(dates.toSorted())
    if (sort === '-inForceOn') expect(dates).toEqual(dates.toSorted().toReversed())
    const numbers: string[] = []
    let after: string | undefined
    do {
      const page = await world.stranger.done(contract.listStandards, {
        query: { sort, limit: 7, ...(after !== undefined && { after }) },
      })
      numbers.push(...page.standards.map(({ number }) => number))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(numbers).toEqual(together.standards.map(({ number }) => number))
  },
)

test('in the list an edition stands with the one it supersedes, and the other way', async () => {
  const query = { q: 'GB 2762' }
  const { standards: found } = await world.stranger.done(contract.listStandards, { query })
  const [older, newer] = ['GB 2762-2017', 'GB 2762-2022'].map((number) =>
    found.find((one) => one.number === number),
  )
  expect(newer!.supersedes.map(({ number }) => number)).toEqual(['GB 2762-2017'])
  expect(older!.supersededBy.map(({ number }) => number)).toEqual(['GB 2762-2022'])
})
