import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDate } from '#kernel/dates.ts'
import type { Alarm } from './alarm.ts'
import { detect } from './detect.ts'
import type { DayCount, FailingDay, Feed } from './feed.ts'
import { recompute } from './formulas.ts'

const START = calendarDate('2026-01-05')
const at = (days: number) => addDays(START, days)

const sample = (days: number, change: Partial<FailingDay> = {}): FailingDay => ({
  on: at(days),
  productGroup: '淀粉及淀粉制品',
  item: '铝的残留量',
  area: '140000',
  hazard: 'additiveOver',
  failing: 1,
  doubtful: 0,
  ...change,
})

/** Samples are examined every day, in two provinces. */
const counts = (days: number): DayCount[] =>
  Array.from({ length: days }, (_, i) => ({
    on: at(i),
    productGroup: '淀粉及淀粉制品',
    area: i % 2 === 0 ? '140000' : '210000',
    tested: 4,
    failing: 0,
    isComparable: true,
  }))

const feedOf = (failing: FailingDay[], days = 100): Feed => ({ failing, counts: counts(days) })
const keyOf = (alarm: Alarm) =>
  `${alarm.rule} ${alarm.item ?? ''} ${alarm.area} ${alarm.week} ${alarm.on}`

test('nothing failing, no alarms; nothing at all, no alarms', () => {
  expect(detect(feedOf([]), at(99))).toEqual([])
  expect(detect({ failing: [], counts: [] }, at(99))).toEqual([])
})

test('two failing samples in a week after nine calm ones alarm, on the day of the second', () => {
  const failing = [sample(70), sample(72)]
  const [alarm, ...more] = detect(feedOf(failing), at(99))
  expect(more).toEqual([])
  expect(alarm).toMatchObject({
    rule: 'earsC2',
    formula: 'warning.earsC2',
    version: 1,
    productGroup: '淀粉及淀粉制品',
    area: '140000',
    week: at(70),
    on: at(72),
    reach: { from: at(70), to: at(72), area: '140000' },
    failing: 2,
    doubtful: 0,
    watch: { watched: 1, judged: 1, alarms: 1, replay: { judged: 1, alarms: 0 } },
  })
  expect(alarm?.opinions.map(({ rule, verdict }) => [rule, verdict])).toEqual([
    ['R1', 'notFired'],
    ['R2', 'notJudged'],
    ['R3', 'notApplicable'],
  ])
})

test('in the first nine weeks of a feed nothing is judged', () => {
  expect(detect(feedOf([sample(40), sample(41), sample(42)]), at(99))).toEqual([])
})

test('what is not known yet is not used: an alarm appears on its day', () => {
  const feed = feedOf([sample(70), sample(72)])
  expect(detect(feed, at(71))).toEqual([])
  expect(detect(feed, at(72)).map((alarm) => alarm.rule)).toEqual(['earsC2'])
})

test('since leaves out alarms of earlier weeks and changes no later one', () => {
  const feed = feedOf([sample(70), sample(71), sample(91), sample(92), sample(93), sample(94)])
  const all = detect(feed, at(99))
  expect(all.map((alarm) => alarm.week)).toEqual([at(70), at(91)])
  expect(detect(feed, at(99), at(95))).toEqual(all.slice(1))
})

test('a sample of an unknown area is a signal but makes no series of an area', () => {
  const unknown = [70, 71, 72].map((day) => sample(day, { area: null }))
  expect(detect(feedOf(unknown), at(99))).toEqual([])
  const two = [sample(70), sample(70, { area: '210000' }), sample(71, { area: null })]
  expect(detect(feedOf(two), at(99)).map((alarm) => alarm.rule)).toEqual(['R1'])
})

test('one sample failing on two items counts once in each of two series', () => {
  const items = ['铝的残留量', '铅']
  const failing = items.flatMap((item) => [70, 71].map((day) => sample(day, { item })))
  const alarms = detect(feedOf(failing), at(99))
  expect(alarms.map((alarm) => [alarm.item, alarm.finding.observed])).toEqual([
    ['铅', '2'],
    ['铝的残留量', '2'],
  ])
})

describe('R3', () => {
  const drug = { item: '氯霉素', hazard: 'nonEdible' }

  test('fires on a single result at once, from the first day of a feed', () => {
    const alarms = detect(feedOf([sample(3, drug)]), at(3))
    expect(alarms.map(keyOf)).toEqual([`R3 氯霉素 140000 ${at(0)} ${at(3)}`])
    expect(alarms[0]?.opinions.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['earsC2', 'notJudged'],
      ['R1', 'notFired'],
      ['R2', 'notJudged'],
    ])
  })

  test('further results of the week join it; another area or week is another alarm', () => {
    const failing = [
      sample(3, drug),
      sample(4, drug),
      sample(4, { ...drug, area: '210000' }),
      sample(9, drug),
    ]
    const alarms = detect(feedOf(failing), at(20)).filter((alarm) => alarm.rule === 'R3')
    expect(alarms.map((alarm) => alarm.failing)).toEqual([2, 1, 1])
  })
})

describe('R2', () => {
  /** One failing sample in 40 before, one in four in the window. */
  const rates = (): DayCount[] =>
    counts(600).map((count, i) => ({ ...count, failing: i >= 520 ? 1 : i % 10 === 0 ? 1 : 0 }))

  test('an excess that goes on is one alarm, in the week in which it begins', () => {
    const alarms = detect({ failing: [], counts: rates() }, at(599))
    expect(alarms.map((alarm) => [alarm.rule, alarm.item])).toEqual([['R2', null]])
    expect(alarms[0]!.week >= at(518)).toBe(true)
    expect(alarms[0]?.opinions.map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('notApplicable'),
    )
  })

  test('is silent where passing samples do not say what was tested', () => {
    const published = rates().map((count) => ({ ...count, isComparable: false }))
    expect(detect({ failing: [], counts: published }, at(599))).toEqual([])
  })

  test('is neither raised nor held down by samples that do not say what was tested', () => {
    const published = rates().map((count) => ({
      ...count,
      tested: 400,
      failing: 0,
      isComparable: false,
    }))
    const both = detect({ failing: [], counts: [...rates(), ...published] }, at(599))
    expect(both.map((alarm) => alarm.finding)).toEqual(
      detect({ failing: [], counts: rates() }, at(599)).map((alarm) => alarm.finding),
    )
  })
})

const failures = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 119 }),
    area: fc.constantFrom('140000', '210000', '000000', null),
    item: fc.constantFrom('铝', '氯霉素'),
    twin: fc.nat(2),
  }),
  { maxLength: 40 },
)
const madeOf = (
  list: { day: number; area: string | null; item: FailingDay['item']; twin: number }[],
) =>
  feedOf(
    list.map(({ day, area, item, twin }) => ({
      ...sample(day),
      area,
      item,
      failing: 1 + twin,
      hazard: item === '氯霉素' ? 'nonEdible' : 'additiveOver',
    })),
    120,
  )

test('every alarm can be computed again from its inputs, after they went through JSON', () => {
  fc.assert(
    fc.property(failures, (list) => {
      for (const alarm of detect(madeOf(list), at(119))) {
        const inputs = JSON.parse(JSON.stringify(alarm.inputs))
        expect(recompute(alarm.formula, alarm.version, inputs)).toEqual(alarm.finding)
        expect(alarm.finding.verdict).toBe('fired')
        expect(alarm.failing).toBeGreaterThan(0)
      }
    }),
  )
  expect(recompute('warning.earsC2', 99, {})).toBeNull()
})

test('the order in which results come in changes nothing', () => {
  fc.assert(
    fc.property(failures, (list) => {
      const keys = (one: typeof list) => detect(madeOf(one), at(119)).map(keyOf)
      expect(keys([...list].reverse())).toEqual(keys(list))
    }),
  )
})

test('looking day by day raises what looking back raises, and nothing else', () => {
  fc.assert(
    fc.property(failures, (list) => {
      const feed = madeOf(list)
      const daily = new Set<string>()
      for (let day = 0; day < 120; day += 1) {
        for (const alarm of detect(feed, at(day), at(day))) daily.add(keyOf(alarm))
      }
      const weekly = new Set(detect(feed, at(119)).map(keyOf))
      expect([...daily].sort()).toEqual([...weekly].sort())
    }),
    { numRuns: 6 },
  )
})
