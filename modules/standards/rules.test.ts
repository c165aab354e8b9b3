import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarDate, calendarDate, fromDayNumber } from '#kernel/dates.ts'
import { chooseLimits, type LimitVersion, versionInForce } from './rules.ts'

const day = calendarDate

function limit(given: Partial<LimitVersion> = {}): LimitVersion {
  const made = {
    id: 'a',
    version: 1,
    standard: 'GB 2762-2022',
    family: 'GB 2762',
    standardEndsOn: null,
    categoryId: 'rice',
    itemId: 'lead',
    isRemainder: false,
    condition: '',
    inForceFrom: day('2023-06-30'),
    requirement: { kind: 'bounds', upper: { operator: '<=', value: '0.2' }, unit: 'mg/kg' },
    comparison: 'fullValue',
    clause: null,
    note: null,
    source: 'test',
    confidence: 'v',
    ...given,
  } as const
  const series = [made.family, made.categoryId, made.isRemainder, made.condition].join('|')
  return { ...made, series }
}

const chain = ['rice', 'grain', 'food']
const never = () => false
const on = day('2026-01-01')

describe('the version in force', () => {
  const old = limit({ id: 'old', inForceFrom: day('2018-01-01') })
  const next = limit({ id: 'new', version: 2, inForceFrom: day('2023-06-30') })

  test.each([
    ['2017-12-31', undefined],
    ['2018-01-01', 'old'],
    ['2023-06-29', 'old'],
    ['2023-06-30', 'new'],
    ['2030-01-01', 'new'],
  ])('on %s: %s', (date, id) => {
    expect(versionInForce([next, old], day(date))?.id).toBe(id)
  })

  test('an undated version holds until a dated one follows', () => {
    const undated = limit({ id: 'undated', inForceFrom: null })
    expect(versionInForce([undated, next], day('2001-01-01'))?.id).toBe('undated')
    expect(versionInForce([undated, next], day('2024-01-01'))?.id).toBe('new')
  })

  test('of two entries for one day the newer one holds', () => {
    const mended = limit({ id: 'mended', version: 3, inForceFrom: day('2023-06-30') })
    expect(versionInForce([mended, next], on)?.id).toBe('mended')
  })

  test('none holds once its standard has ended', () => {
    const ended = limit({ standardEndsOn: day('2025-02-08') })
    expect(versionInForce([ended], day('2025-02-07'))?.id).toBe('a')
    expect(versionInForce([ended], day('2025-02-08'))).toBeNull()
  })

  test('it never comes from the future, and no later one has begun', () => {
    const days = fc.integer({ min: 15_000, max: 21_000 }).map(fromDayNumber)
    fc.assert(
      fc.property(fc.array(fc.option(days), { minLength: 1 }), days, (starts, date) => {
        const versions = starts.map((inForceFrom, index) =>
          limit({ id: String(index), version: index + 1, inForceFrom }),
        )
        const found = versionInForce(versions, date)
        const begun = versions.filter((one) => one.inForceFrom === null || one.inForceFrom <= date)
        if (!found) return begun.length === 0
        const latest = begun
          .map((one) => one.inForceFrom ?? ('' as CalendarDate))
          .sort()
          .at(-1)
        return (found.inForceFrom ?? '') === latest
      }),
    )
  })
})

describe('the limit that applies', () => {
  const ofFood = limit({ id: 'food', categoryId: 'food' })
  const ofGrain = limit({ id: 'grain', categoryId: 'grain' })
  const ofRice = limit({ id: 'rice' })
  const choose = (versions: LimitVersion[], hasFiner = never) =>
    chooseLimits(versions, chain, on, hasFiner)
  const found = (versions: LimitVersion[]) =>
    choose(versions).applied.map(({ version, by }) => `${version.id} ${by}`)

  test('another category never lends its limit', () => {
    expect(found([limit({ categoryId: 'meat' })])).toEqual([])
  })

  test('the nearest category wins inside a standard', () => {
    expect(found([ofFood, ofGrain, ofRice])).toEqual(['rice exact'])
    expect(found([ofFood, ofGrain])).toEqual(['grain ancestor'])
  })

  test('every standard counts by itself', () => {
    const other = limit({ id: 'other', family: 'GB 2715', categoryId: 'grain' })
    expect(found([ofRice, other])).toEqual(['rice exact', 'other ancestor'])
  })

  test('the remainder holds where nothing finer is listed', () => {
    const rest = limit({ id: 'rest', categoryId: 'grain', isRemainder: true })
    expect(found([rest])).toEqual(['rest remainder'])
    expect(found([rest, ofRice])).toEqual(['rice exact'])
    expect(found([rest, ofFood])).toEqual(['rest remainder'])
  })

  test('a category in which the standard tells kinds apart borrows no limit', () => {
    for (const borrowed of [limit({ isRemainder: true }), ofGrain, ofFood]) {
      const choice = choose([borrowed], () => true)
      expect(choice.applied).toEqual([])
      expect(choice.tooCoarse).toEqual(['GB 2762'])
    }
    expect(choose([ofRice], () => true).applied).toHaveLength(1)
  })

  test('a limit under a condition is shown and never chosen', () => {
    const dry = limit({ id: 'dry', condition: '以干基计' })
    const choice = choose([dry])
    expect(choice.applied).toEqual([])
    expect(choice.conditional.map((version) => version.id)).toEqual(['dry'])
  })

  test('a withdrawn limit is not replaced by one above it', () => {
    const gone = limit({ id: 'gone', requirement: { kind: 'withdrawn' } })
    const choice = choose([gone, ofFood])
    expect(choice.applied).toEqual([])
    expect(choice.withdrawn.map((version) => version.id)).toEqual(['gone'])
  })
})
