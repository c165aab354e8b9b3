import { beforeAll, describe, expect, test } from 'vitest'
import { getSeries, listAlarms } from './contract-alarms.ts'
import { alarmsOf, analyst, day, detect, failing, WEEK } from './test-alarms.ts'

/** Two series with alarms: saccharin in one week, cyclamate in two. */
beforeAll(async () => {
  for (const on of [0, 2, 4]) await failing({ on: day(on) })
  for (const on of [1, 1, 7, 7, 7, 7]) await failing({ on: day(on), item: '甜蜜素' })
  await detect()
})

describe('the list', () => {
  test('is counted, filtered and paged by key', async () => {
    const all = await analyst.client.done(listAlarms)
    expect(all.total).toBe(all.alarms.length)
    expect(all.next).toBeNull()
    const walked: string[] = []
    let after: string | null | undefined
    while (after !== null) {
      const page = await analyst.client.done(listAlarms, {
        query: { limit: 2, ...(after !== undefined && { after }) },
      })
      expect(page.total).toBe(all.total)
      walked.push(...page.alarms.map((alarm) => alarm.id))
      after = page.next
    }
    expect(walked).toEqual(all.alarms.map((alarm) => alarm.id))
    const sweet = await alarmsOf(analyst, { q: '甜蜜', from: WEEK, to: WEEK })
    expect(sweet.map((alarm) => alarm.item)).toEqual(['甜蜜素'])
    expect(await alarmsOf(analyst, { area: '440000' })).toEqual([])
  })

  test.each(['x', Buffer.from('[1,2]').toString('base64url')])('%s is no cursor', async (after) => {
    const answer = await analyst.client.call(listAlarms, { query: { after } })
    expect([answer.status, answer.problem?.code]).toEqual([400, 'badCursor'])
  })
})

describe('a series', () => {
  const query = { productGroup: '蜜饯', item: '糖精钠', area: '330000', weeks: 12 }

  test('is shown week by week up to today, with what is expected', async () => {
    const series = await analyst.client.done(getSeries, { query })
    expect(series.weeks).toHaveLength(12)
    expect(series.weeks.at(-2)).toMatchObject({ week: WEEK, failing: 3, alarm: true })
  })

  test.each([
    ['of another area', { area: '320000' }],
    ['that nobody watches', { item: '没有的项目' }],
  ])('%s does not exist', async (_, change) => {
    const answer = await analyst.client.call(getSeries, { query: { ...query, ...change } })
    expect(answer.status).toBe(404)
  })
})

test('what is long past is kept without a case', async () => {
  await failing({ on: day(-420), item: '山梨酸及其钾盐' })
  await failing({ on: day(-420), item: '山梨酸及其钾盐' })
  await detect()
  expect(await alarmsOf(analyst, { item: '山梨酸及其钾盐' })).toEqual([])
  await detect(null)
  const [old] = await alarmsOf(analyst, { item: '山梨酸及其钾盐' })
  expect(old).toMatchObject({ week: day(-420), case: null })
  expect((await alarmsOf(analyst, { state: 'none' })).map((alarm) => alarm.id)).toEqual([old!.id])
})
