import { describe, expect, test } from 'vitest'
import { drawingFaults, OUTSIDE_STATISTICS, SOUTH_SEA, TILE_DRAWING, TILES } from './drawing.ts'
import { changeOf, dutyState, feedState, overlap, rateFrom, rateOf, sum } from './rules.ts'

const counts = (samples: number, failing: number, undecided = 0) => ({
  samples,
  failing,
  undecided,
})

describe('a failing rate', () => {
  test('is shown with the interval of Wilson', () => {
    const rate = rateOf(counts(2214, 22))
    if (rate.state !== 'rated') throw new Error(rate.state)
    expect([rate.share, rate.lower, rate.upper].map((x) => (x * 100).toFixed(2))).toEqual([
      '0.99',
      '0.66',
      '1.50',
    ])
  })

  test.each([
    [counts(0, 0), 'none'],
    [counts(29, 3), 'insufficient'],
    [counts(40, 3, 11), 'insufficient'],
    [counts(5, 0, 5), 'none'],
    [counts(30, 0), 'rated'],
  ])('%j is %s', (given, state) => expect(rateOf(given).state).toBe(state))

  test('of what bulletins chose to publish is none', () => {
    expect(rateFrom('published', counts(1000, 20)).state).toBe('notComparable')
    expect(rateFrom('published', counts(0, 0)).state).toBe('none')
    expect(rateFrom('lab', counts(1000, 20)).state).toBe('rated')
  })

  test('is told apart from another only where their intervals do not meet', () => {
    const [low, near, far] = [counts(1000, 10), counts(1000, 14), counts(1000, 80)].map(rateOf)
    expect(overlap(low!, near!)).toBe(true)
    expect(overlap(low!, far!)).toBe(false)
    expect(overlap(low!, { state: 'insufficient' })).toBe(false)
  })
})

describe('a change against the year before', () => {
  test('is significant or says that it is not', () => {
    expect(changeOf(counts(1000, 10), counts(1000, 60))).toMatchObject({ isSignificant: true })
    expect(changeOf(counts(1000, 10), counts(1000, 12))).toMatchObject({ isSignificant: false })
    expect(changeOf(counts(100, 0), counts(100, 0))).toEqual({
      state: 'compared',
      difference: 0,
      isSignificant: false,
    })
  })

  test.each([
    [counts(29, 0), counts(1000, 10)],
    [counts(1000, 10), counts(0, 0)],
  ])('%j to %j cannot be compared', (before, after) =>
    expect(changeOf(before, after).state).toBe('notComparable'),
  )
})

test('counts add up part by part', () => {
  expect(sum(counts(1, 2, 3), counts(10, 20, 30))).toEqual(counts(11, 22, 33))
})

describe('a feed', () => {
  const now = new Date('2026-11-20T00:00:00Z')
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  test.each([
    ['delivers as it used to', { lastDeliveryAt: ago(1), rhythmDays: 1 }, 'ok'],
    ['is late by its own rhythm', { lastDeliveryAt: ago(12), rhythmDays: 7 }, 'late'],
    ['is broken after three of its rhythms', { lastDeliveryAt: ago(22), rhythmDays: 7 }, 'broken'],
    ['is not held to less than a day', { lastDeliveryAt: ago(1), rhythmDays: 0.01 }, 'ok'],
    ['has no rhythm yet', { lastDeliveryAt: ago(1), rhythmDays: null }, 'unknown'],
    ['has never delivered', { lastDeliveryAt: null, rhythmDays: null }, 'unknown'],
  ] as const)('%s', (_name, feed, state) => expect(feedState(feed, now)).toBe(state))

  test.each([
    [null, 'unknown'],
    [1, 'ok'],
    [5, 'late'],
    [30, 'broken'],
  ])('a duty of every minute that last beat %s minutes ago is %s', (minutes, state) => {
    const beatAt = minutes === null ? null : new Date(now.getTime() - minutes * 60_000)
    expect(dutyState(beatAt, 1, now)).toBe(state)
  })
})

describe('a drawing of the country', () => {
  test('the tiles carry all 34 regions, Taiwan among them, and the box of the South China Sea', () => {
    expect(drawingFaults(TILE_DRAWING)).toEqual([])
    expect(TILES).toHaveLength(34)
    expect(TILES.map(({ code }) => code)).toContain('710000')
    const places = [...TILES, SOUTH_SEA].map(({ column, row }) => `${column} ${row}`)
    expect(new Set(places).size).toBe(35)
    expect(TILES.map(({ code }) => code)).toEqual(expect.arrayContaining([...OUTSIDE_STATISTICS]))
  })

  test.each(['710000', '810000', '540000'])('without %s it is not shown', (code) => {
    const codes = TILE_DRAWING.codes.filter((one) => one !== code)
    expect(drawingFaults({ ...TILE_DRAWING, codes })).toHaveLength(1)
  })

  test('without the islands it is not shown', () => {
    expect(drawingFaults({ ...TILE_DRAWING, parts: [] })).toHaveLength(1)
  })

  const map = {
    kind: 'boundaries',
    codes: TILE_DRAWING.codes,
    parts: ['南海诸岛', '南海断续线', '钓鱼岛', '赤尾屿'],
    source: '自然资源部标准地图服务',
    date: '2024-01-01',
    reviewNumber: 'GS（2024）0650号',
  } as const

  test('a map with boundaries is shown only with review number, source, date and all its parts', () => {
    expect(drawingFaults(map)).toEqual([])
    for (const part of map.parts) {
      const parts = map.parts.filter((one) => one !== part)
      expect(drawingFaults({ ...map, parts }), part).toHaveLength(1)
    }
    const { source: _, ...withoutSource } = map
    expect(drawingFaults(withoutSource)).toHaveLength(1)
    const { date: __, ...withoutDate } = map
    expect(drawingFaults(withoutDate)).toHaveLength(1)
    expect(drawingFaults({ ...map, reviewNumber: 'GS' })).toHaveLength(1)
    const { reviewNumber: ___, ...withoutNumber } = map
    expect(drawingFaults(withoutNumber)).toHaveLength(1)
  })
})
