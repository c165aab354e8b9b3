import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { SYSTEM } from '#platform/db.ts'
import { setUpWorld } from '#test/support/world.ts'
import { sendResults } from './contract-uploads.ts'
import { CountDeltas, type CountedSample, worstVerdict } from './counts.ts'
import {
  failingDays,
  failingSamplesOf,
  failingWeeks,
  sampleDays,
  sampleTotals,
} from './store-counts.ts'
import { row, type Senders, senders } from './test-senders.ts'

const world = setUpWorld()
let who: Senders

beforeAll(async () => {
  who = await senders(world)
})

const period = { from: calendarDate('2026-01-01'), to: calendarDate('2026-12-31') }

describe('the verdict on a sample', () => {
  test.each([
    [[], 'notJudged'],
    [['pass', 'pass'], 'pass'],
    [['pass', 'notJudged'], 'notJudged'],
    [['notJudged', 'inconclusive', 'pass'], 'inconclusive'],
    [['inconclusive', 'fail', 'notJudged'], 'fail'],
  ] as const)('of %j is %s', (verdicts, expected) => {
    expect(worstVerdict(verdicts)).toBe(expected)
  })
})

test('what was taken off and added again is no difference', () => {
  const sample: CountedSample = {
    origin: 'lab',
    productGroup: '粮食加工品',
    regionCode: '330106',
    verdict: 'fail',
    day: period.from,
    failing: [{ item: '铅', hazard: 'heavyMetal' }],
  }
  const deltas = new CountDeltas()
  deltas.takeOff(sample)
  deltas.add(sample)
  expect([deltas.sampleDeltas(), deltas.failingDeltas()]).toEqual([[], []])
})

/** What the roll-ups have to say, counted from the results themselves. */
const COUNTED_ANEW = `
  with held as (
    select s.id, s.origin, s.product_group, s.region_code, s.counted_on, r.item, r.verdict
    from laboratory.sample s join laboratory.lab_result r on r.sample_id = s.id
    left join laboratory.lab_result_replacement x on x.lot_id = r.lot_id and x.result_id = r.id
    where s.replaced_at is null and x.result_id is null
  ), samples as (
    select id, product_group, region_code, counted_on, bool_or(verdict = 'fail') as fails,
      bool_and(verdict = 'pass') as passes from held group by 1, 2, 3, 4
  )
  select 'samples' as kind, product_group, '' as item, region_code, counted_on::text as day,
    count(*)::int as a, count(*) filter (where fails)::int as b,
    count(*) filter (where not fails and not passes)::int as c
  from samples group by 1, 2, 3, 4, 5
  union all
  select 'failing', product_group, item, region_code, counted_on::text,
    count(distinct id)::int, 0, 0
  from held where verdict = 'fail' group by 1, 2, 3, 4, 5
  order by 1, 2, 3, 4, 5`

const ROLLED_UP = `
  select 'samples' as kind, product_group, '' as item, region_code, day::text as day,
    samples as a, failing as b, undecided as c from laboratory.sample_day where samples <> 0
  union all
  select 'failing', product_group, item, region_code, day::text, failing, 0, 0
  from laboratory.failing_day where failing <> 0
  order by 1, 2, 3, 4, 5`

test('the roll-ups say what the results say, whatever is sent, sent again and corrected', async () => {
  const sending = fc.record({
    sampleNumber: fc.constantFrom('a', 'b', 'c', 'd'),
    testItem: fc.constantFrom('铅', '镉', '没有限量的项目'),
    result: fc.constantFrom('0.01', '0.9', '未检出'),
    detectionLimit: fc.constantFrom('0.001', ''),
    samplingArea: fc.constantFrom('330106', '330102'),
    sampledOn: fc.constantFrom('2026-11-02', '2026-11-03'),
    productCategory: fc.constantFrom('大米', '0401'),
  })
  const batch = fc.array(sending, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 4 }), async (batches) => {
      for (const rows of batches) {
        const body = { rows: rows.map((one) => row(one)), replace: true }
        await who.sender.client.done(sendResults, { body })
      }
      const [rolled, counted] = await Promise.all([
        world.db.ownerPool.query(ROLLED_UP),
        world.db.ownerPool.query(COUNTED_ANEW),
      ])
      expect(rolled.rows).toEqual(counted.rows)
    }),
    { numRuns: 25 },
  )
})

describe('what detectors and overviews read', () => {
  beforeAll(async () => {
    const rows = [
      row({ sampleNumber: 'W1', result: '0.9', sampledOn: '2026-10-05' }),
      row({ sampleNumber: 'W2', result: '0.9', sampledOn: '2026-10-11' }),
      row({ sampleNumber: 'W3', result: '0.9', sampledOn: '2026-10-12', samplingArea: '320100' }),
      row({ sampleNumber: 'W4', sampledOn: '2026-10-12' }),
    ]
    await who.sender.client.done(sendResults, { body: { rows } })
  })
  const october = { from: calendarDate('2026-10-01'), to: calendarDate('2026-10-31') }

  test('weeks begin on Monday, and an area holds what lies below it', async () => {
    const weeks = await world.db.read(SYSTEM, (tx) =>
      failingWeeks(tx, { ...october, item: '铅', regionCode: '330000' }),
    )
    expect(weeks.map((one) => [one.week, one.failing, one.hazard])).toEqual([
      ['2026-10-05', 2, 'heavyMetal'],
    ])
    const all = await world.db.read(SYSTEM, (tx) => failingWeeks(tx, october))
    expect(all.map((one) => [one.week, one.regionCode])).toEqual([
      ['2026-10-05', '330106'],
      ['2026-10-12', '320100'],
    ])
    const days = await world.db.read(SYSTEM, (tx) => failingDays(tx, october))
    expect(days).toHaveLength(3)
  })

  test('an organ counts its own area; a laboratory and the public count nothing', async () => {
    const party = { kind: 'party', organId: who.lab, userId: who.sender.id } as const
    const organ = {
      kind: 'organ',
      regionCode: '330000',
      organId: who.lab,
      userId: who.lab,
    } as const
    for (const scope of [party, { kind: 'public' }] as const) {
      expect(await world.db.read(scope, (tx) => sampleDays(tx, october))).toEqual([])
      expect(await world.db.read(scope, (tx) => failingDays(tx, october))).toEqual([])
    }
    const days = await world.db.read(organ, (tx) => sampleDays(tx, october))
    expect(days.map((one) => [one.day, one.samples, one.failing])).toEqual([
      ['2026-10-05', 1, 1],
      ['2026-10-11', 1, 1],
      ['2026-10-12', 1, 0],
    ])
  })

  test('totals by province add up to the whole', async () => {
    const [whole, provinces] = await world.db.read(SYSTEM, async (tx) => [
      await sampleTotals(tx, october, 0),
      await sampleTotals(tx, october, 2),
    ])
    expect(whole).toMatchObject([{ area: '', samples: 4, failing: 3 }])
    expect(provinces.map((one) => [one.area, one.samples])).toEqual([
      ['32', 1],
      ['33', 3],
    ])
  })

  test('the samples behind a count are named with what they fail on', async () => {
    const samples = await world.db.read(SYSTEM, (tx) =>
      failingSamplesOf(tx, { ...october, productGroup: '粮食加工品', item: '铅' }),
    )
    expect(samples.map((one) => [one.sampleNumber, one.failings.map((f) => f.item)])).toEqual([
      ['W3', ['铅']],
      ['W2', ['铅']],
      ['W1', ['铅']],
    ])
    const none = await world.db.read(SYSTEM, (tx) =>
      failingSamplesOf(tx, { ...october, item: '镉' }),
    )
    expect(none).toEqual([])
  })
})
