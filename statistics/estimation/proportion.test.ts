import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialLower, binomialUpper } from '../distributions/binomial.ts'
import { ParameterError } from '../parameter.ts'
import { readOracle, relativeDifference } from '../test-oracles.ts'
import {
  binomialExcessTest,
  clopperPearsonInterval,
  type Sample,
  twoProportionTest,
  wilsonInterval,
} from './proportion.ts'

const of = (hits: number, size: number): Sample => ({ hits, size })

test.each([of(-1, 10), of(11, 10), of(1.5, 10), of(0, 0), of(1, Number.NaN)])(
  'an interval for %j is refused',
  (sample) => {
    expect(() => wilsonInterval(sample)).toThrow(ParameterError)
    expect(() => clopperPearsonInterval(sample)).toThrow(ParameterError)
  },
)

test.each([0, 1, 1.5, Number.NaN])('confidence %s is refused', (confidence) => {
  expect(() => wilsonInterval(of(1, 10), confidence)).toThrow(ParameterError)
  expect(() => clopperPearsonInterval(of(1, 10), confidence)).toThrow(ParameterError)
})

test.each([
  [45, 50, 0.7864, 0.9565],
  [180, 200, 0.8506, 0.9343],
  [30, 30, 0.8865, 1],
])('Wilson for %i of %i is %s to %s', (hits, size, lower, upper) => {
  const interval = wilsonInterval(of(hits, size))
  expect(interval.lower).toBeCloseTo(lower, 4)
  expect(interval.upper).toBeCloseTo(upper, 4)
})

test('no hits and nothing but hits reach the ends exactly', () => {
  for (const interval of [wilsonInterval, clopperPearsonInterval]) {
    expect(interval(of(0, 30)).lower).toBe(0)
    expect(interval(of(30, 30)).upper).toBe(1)
  }
})

const sample = fc
  .tuple(fc.nat(400), fc.integer({ min: 1, max: 400 }))
  .map(([hits, size]) => of(Math.min(hits, size), size))

test('the limits of Clopper and Pearson leave exactly half of alpha in each tail', () => {
  fc.assert(
    fc.property(sample, ({ hits, size }) => {
      const { lower, upper } = clopperPearsonInterval(of(hits, size), 0.9)
      if (hits > 0) expect(binomialUpper(hits, size, lower)).toBeCloseTo(0.05, 11)
      if (hits < size) expect(binomialLower(hits, size, upper)).toBeCloseTo(0.05, 11)
    }),
  )
})

test('counting misses instead of hits mirrors the interval', () => {
  fc.assert(
    fc.property(sample, ({ hits, size }) => {
      for (const interval of [wilsonInterval, clopperPearsonInterval]) {
        const [one, other] = [interval(of(hits, size)), interval(of(size - hits, size))]
        expect(one.lower).toBeCloseTo(1 - other.upper, 12)
        expect(one.lower).toBeLessThanOrEqual(hits / size)
        expect(one.upper).toBeGreaterThanOrEqual(hits / size)
      }
    }),
  )
})

describe('two proportions', () => {
  test('an empty sample is not compared', () => {
    expect(twoProportionTest(of(0, 0), of(3, 9))).toMatchObject({
      judged: false,
      reason: 'noItems',
    })
  })

  test.each([
    [of(0, 20), of(0, 30)],
    [of(20, 20), of(30, 30)],
  ])('%j and %j do not vary, so they are not compared', (first, second) => {
    expect(twoProportionTest(first, second)).toMatchObject({ judged: false, reason: 'noVariance' })
  })

  test('equal rates give exactly zero', () => {
    expect(twoProportionTest(of(45, 50), of(180, 200))).toMatchObject({ z: 0, pValue: 1 })
  })

  test('80 percent against 92 percent of 200', () => {
    const result = twoProportionTest(of(160, 200), of(184, 200))
    if (!result.judged) throw new Error('not judged')
    expect(result.z).toBeCloseTo(-3.458, 3)
    expect(result).toMatchObject({ difference: -0.12, pooledRate: 0.86, expectedMin: 28 })
  })
})

describe('excess over the time before', () => {
  test.each([
    [of(0, 0), of(3, 400)],
    [of(3, 30), of(0, 0)],
  ])('%j after %j is not judged', (window, before) => {
    expect(binomialExcessTest(window, before)).toMatchObject({ judged: false, reason: 'noItems' })
  })

  /** Tails of the binomial distribution with 60 trials at 3.5/401, computed by SciPy. */
  test('4 of 60 after 3 of 400 is no alarm, 5 is', () => {
    const [calm, alarm] = [4, 5].map((hits) => binomialExcessTest(of(hits, 60), of(3, 400)))
    if (!calm?.judged || !alarm?.judged) throw new Error('not judged')
    expect(calm).toMatchObject({ alarm: false, alarmFrom: 5, expectedRate: 3.5 / 401 })
    expect(alarm).toMatchObject({ alarm: true, alarmFrom: 5, expectedHits: 60 * (3.5 / 401) })
    expect(relativeDifference(calm.pValue, 0.0019177435560672738)).toBeLessThan(1e-12)
    expect(relativeDifference(alarm.pValue, 0.00018559898367305637)).toBeLessThan(1e-12)
  })

  test('after a clean record one failure is no alarm', () => {
    expect(binomialExcessTest(of(1, 30), of(0, 200))).toMatchObject({ alarm: false, alarmFrom: 3 })
  })

  test('where even a window full of hits is likely, nothing alarms', () => {
    expect(binomialExcessTest(of(3, 3), of(9, 10))).toMatchObject({ alarm: false, alarmFrom: null })
  })

  test('it alarms exactly from `alarmFrom` on', () => {
    fc.assert(
      fc.property(sample, sample, (window, before) => {
        const result = binomialExcessTest(window, before)
        if (!result.judged) throw new Error('not judged')
        expect(result.alarm).toBe(result.alarmFrom !== null && window.hits >= result.alarmFrom)
      }),
    )
  })
})

type Limits = [lower: number, upper: number]
interface Intervals {
  output: {
    cases: { x: number; n: number; conf: number; wilson: Limits; clopper_pearson: Limits }[]
  }
}
const intervals = readOracle<Intervals>('intervals/proportion.json')

test.skipIf(!intervals)('the intervals computed by R agree to 1e-12', () => {
  for (const { x, n, conf, wilson, clopper_pearson } of intervals?.output.cases ?? []) {
    for (const [ours, theirs] of [
      [wilsonInterval(of(x, n), conf), wilson],
      [clopperPearsonInterval(of(x, n), conf), clopper_pearson],
    ] as const) {
      expect(relativeDifference(ours.lower, theirs[0]), `${x}/${n}`).toBeLessThan(1e-12)
      expect(relativeDifference(ours.upper, theirs[1]), `${x}/${n}`).toBeLessThan(1e-12)
    }
  }
})

interface TwoProportionCases {
  output: {
    cases: {
      x1: number
      n1: number
      x2: number
      n2: number
      prop_test: { statistic: number; 'p.value': number }
    }[]
  }
}
const twoProportions = readOracle<TwoProportionCases>('tests/two_proportions.json')

test.skipIf(!twoProportions)('the tests of two proportions computed by R agree to 1e-12', () => {
  for (const { x1, n1, x2, n2, prop_test } of twoProportions?.output.cases ?? []) {
    const result = twoProportionTest(of(x1, n1), of(x2, n2))
    if (!result.judged) throw new Error('not judged')
    expect(relativeDifference(result.z ** 2, prop_test.statistic)).toBeLessThan(1e-12)
    expect(relativeDifference(result.pValue, prop_test['p.value'])).toBeLessThan(1e-12)
  }
})
