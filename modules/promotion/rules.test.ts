import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAfter } from '#kernel/calendar.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { nationalCalendar } from '#reference/index.ts'
import { INDICATORS, type IndicatorName } from './contract-city.ts'
import { trimmedMean } from './rules-award.ts'
import { exclusionsOf, lastsFiveYears, lastsThreeYears } from './rules-brand.ts'
import { cityGrade, cityScore, untilMidJuly, yearEnd } from './rules-city.ts'
import { passedInARow } from './rules-exemption.ts'
import { meanOf } from './rules-experts.ts'
import { isWithinNotice } from './rules-objection.ts'

const given = <Subject>(subject: Subject, state = ''): CaseFacts<Subject> => ({
  ...{ subject, state, regime: '2007', events: [], deadlines: [], links: [] },
  ...{ documents: new Set<string>(), now: new Date(0), calendar: nationalCalendar },
  standing: { organId: '' as never, regionCode: '330106', partyId: null, assignments: {} },
})

describe('famous brands', () => {
  const clean = { foreignMark: false, permit: 'none', appliedOn: '2007-06-01' } as const
  const record = (on: string) => ({ kind: 'accident', on, reference: '演示 1 号' }) as const

  test.each([
    ['a foreign mark', { ...clean, foreignMark: true }, [], ['foreignMark']],
    ['a permit that is missing', { ...clean, permit: 'ccc' as const }, [], ['permitMissing']],
    ['a permit that is held', { ...clean, permit: 'ccc' as const, permitNumber: '1' }, [], []],
    [
      'an accident on the first day of the three years',
      clean,
      [record('2004-06-01')],
      ['accident'],
    ],
    ['an accident the day before', clean, [record('2004-05-31')], []],
  ])('%s', (_name, application, records, codes) => {
    expect(exclusionsOf(application, records).map((one) => one.code)).toEqual(codes)
  })

  test('a title lasts three years before the catalogue of 2008, then five, and only while held', () => {
    const brand = (catalogueYear: number, state: string) => given({ catalogueYear } as never, state)
    expect(lastsThreeYears(brand(2007, 'awarded'))).toBe(true)
    expect(lastsThreeYears(brand(2008, 'awarded'))).toBe(false)
    expect(lastsFiveYears(brand(2008, 'suspendedTitle'))).toBe(true)
    expect(lastsFiveYears(brand(2008, 'expired'))).toBe(false)
  })
})

test.each([
  ['2007-10-01', '2007-10-16', null],
  ['2007-10-01', '2007-10-17', 'outsideNotice'],
  // The fifteenth day is a Saturday, so Monday still counts.
  ['2007-10-05', '2007-10-22', null],
  ['2007-10-05', '2007-10-23', 'outsideNotice'],
  ['2007-10-05', '2007-10-04', 'outsideNotice'],
])('a list of %s takes an objection of %s: %s', (noticeOn, receivedOn, code) => {
  const objection = { noticeNumber: '', noticeOn, receivedOn, claim: '' }
  expect(isWithinNotice(given(objection))?.code ?? null).toBe(code)
})

test.each([
  [[100, 200, 300], '200.00'],
  [[700, 701, 702, 900], '701.50'],
  [[1, 2], '1.50'],
])('the trimmed mean of %j is %s', (points, mean) => {
  expect(trimmedMean(points)).toBe(mean)
})

test('a mean is rounded half up', () => {
  expect(meanOf([1, 1, 2])).toBe('1.33')
  expect(meanOf([1, 2, 2])).toBe('1.67')
  expect(meanOf([0, 0, 0, 0, 0, 0, 0, 1])).toBe('0.13')
})

test('checks count from the newest one back to the last that failed', () => {
  const check = (on: string, passed = true) =>
    ({ level: 'province', on, reportNumber: '', passed }) as const
  expect(passedInARow([check('2007-01-01'), check('2006-01-01'), check('2005-01-01')])).toBe(3)
  expect(passedInARow([check('2005-01-01', false), check('2006-01-01'), check('2007-01-01')])).toBe(
    2,
  )
  expect(passedInARow([check('2005-01-01'), check('2007-01-01', false)])).toBe(0)
})

describe('quality cities', () => {
  const names = Object.keys(INDICATORS) as IndicatorName[]
  const scored = (value: string, target: string) =>
    cityScore(
      names.map((indicator) => ({ indicator, target })),
      names.map((indicator) => ({ indicator, value, evidence: '' })),
    )

  test('the self-evaluation of 2026 is due on 15 July 2027, a leap year or not', () => {
    const due = (year: number) => {
      const city = given({ year } as never)
      return dueAfter(untilMidJuly(city), yearEnd(city), {
        calendar: nationalCalendar,
        roll: false,
      })
    }
    expect(due(2026).on).toBe('2027-07-15')
    expect(due(2027).on).toBe('2028-07-15')
  })

  test('the indicators come to a hundred points', () => {
    expect(names.reduce((sum, name) => sum + INDICATORS[name][2], 0)).toBe(100)
  })

  test.each([
    ['100', '100', '100.00'],
    ['250', '100', '100.00'],
    ['0', '100', '0.00'],
    ['89.99', '100', '89.99'],
    ['1', '3', '33.33'],
    ['0.5', '0.75', '66.67'],
  ])('%s of %s everywhere comes to %s', (value, target, score) => {
    expect(scored(value, target)).toBe(score)
  })

  test('more of anything never lowers the score', () => {
    const figure = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const score = (value: number) => Number(scored(String(value), '10000'))
        expect(score(more)).toBeGreaterThanOrEqual(score(less))
      }),
    )
  })

  const nothing = { systemicEvent: false, falseData: false, openNationalFailure: false }
  test.each([
    ['90.00', nothing, 'A'],
    ['89.99', nothing, 'B'],
    ['80.00', nothing, 'B'],
    ['79.99', nothing, 'C'],
    ['59.99', nothing, 'D'],
    ['99.00', { ...nothing, systemicEvent: true }, 'D'],
    ['99.00', { ...nothing, falseData: true }, 'D'],
    ['99.00', { ...nothing, openNationalFailure: true }, 'C'],
    ['50.00', { ...nothing, openNationalFailure: true }, 'D'],
  ])('%s with %j is grade %s', (score, found, grade) => {
    expect(cityGrade(score, found)).toBe(grade)
  })
})
