import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParameterError } from '../parameter.ts'
import { readOracle, relativeDifference } from '../test-oracles.ts'
import { betaQuantile, betaTails } from './beta.ts'
import {
  binomialLower,
  binomialTerm,
  binomialUpper,
  logBinomialLower,
  logBinomialUpper,
} from './binomial.ts'
import { logGamma } from './gamma.ts'
import { normalCdf, normalQuantile, normalUpper, normalUpperQuantile } from './normal.ts'

const within = (actual: number, expected: number, tolerance: number) =>
  expect(relativeDifference(actual, expected), `${actual} for ${expected}`).toBeLessThan(tolerance)

describe('arguments outside the domain', () => {
  test.each([
    () => normalCdf(Number.NaN),
    () => normalQuantile(-0.1),
    () => normalUpperQuantile(1.1),
    () => logGamma(0),
    () => betaTails(0.5, 0, 1),
    () => betaTails(1.5, 1, 1),
    () => betaQuantile(2, 1, 1),
    () => binomialUpper(-1, 10, 0.5),
    () => binomialLower(1.5, 10, 0.5),
    () => binomialLower(1, 10, Number.NaN),
  ])('%s is refused with a sentence in both languages', (call) => {
    expect(call).toThrow(ParameterError)
    expect(call).toThrow(/[\u4e00-\u9fff]/)
  })
})

/** The expected values of this block were computed with 50 digits. */
describe('relative precision', () => {
  test.each([
    [-3, 0.9986501019683699],
    [-0.5, 0.6914624612740131],
    [0, 0.5],
    [1, 0.15865525393145705],
    [2, 0.02275013194817921],
    [10, 7.619853024160525e-24],
    [30, 4.906713927148187e-198],
  ])('upper normal tail at %s', (x, expected) => {
    within(normalUpper(x), expected, 1e-15)
    within(normalCdf(-x), expected, 1e-15)
  })

  test.each([
    [0.5, 0],
    [0.3, 0.5244005127080408],
    [0.1, 1.2815515655446004],
    [0.025, 1.9599639845400543],
    [0.001, 3.0902323061678136],
    [1e-100, 21.273453560965326],
    [1e-300, 37.0470962993612],
  ])('upper normal quantile of %s', (q, expected) => {
    within(normalUpperQuantile(q), expected, 1e-15)
    within(normalQuantile(q), -expected, 1e-15)
  })

  test.each([
    [1e-10, 23.025850929882736],
    [0.5, 0.5723649429247001],
    [0.999999, 5.772164873855652e-7],
    [1, 0],
    [1.25, -0.09827183642181316],
    [2.000001, 4.2278465762452923e-7],
    [3.5, 1.2009736023470743],
    [60, 184.53382886144948],
    [1e10, 220258509288.81058],
  ])('ln Γ(%s)', (x, expected) => within(logGamma(x), expected, 1e-14))

  test.each([
    [0.2, 0.5, 0.5, 0.2951672353008666, 0.7048327646991335],
    [0.001, 3, 7, 8.362275516053981e-8, 0.9999999163772448],
    [0.97, 40, 2.5, 0.7792060800599228, 0.22079391994007722],
    [0.5, 1000, 1100, 0.9854830182565296, 0.014516981743470393],
    [1e-9, 0.01, 200, 0.8619276462212837, 0.13807235377871627],
  ])('tails of beta at %s with shapes %s, %s', (x, a, b, lower, upper) => {
    within(betaTails(x, a, b).lower, lower, 1e-13)
    within(betaTails(x, a, b).upper, upper, 1e-13)
  })

  test.each([
    [3, 100, 0.0005, 0.9999997641505952, 1.9491202325036933e-5],
    [40, 50, 0.1, 1, 3.681147281615172e-31],
    [600, 2000, 0.25, 0.9999998200796595, 2.3349784073575192e-7],
    [10, 10, 0.5, 1, 0.0009765625],
  ])('binomial tails at %s of %s with %s', (k, n, p, lower, upper) => {
    within(binomialLower(k, n, p), lower, 1e-13)
    within(binomialUpper(k, n, p), upper, 1e-13)
  })

  test('probabilities below the smallest double keep their logarithm', () => {
    expect(binomialUpper(5000, 10_000, 0.01)).toBe(0)
    within(logBinomialUpper(5000, 10_000, 0.01), -16149.451639857705, 1e-14)
    within(logBinomialLower(5000, 10_000, 0.99), -16149.451639857705, 1e-12)
  })

  test.each([0.001, 0.03, 0.4, 0.77, 0.999])('quantiles of beta with closed forms at %s', (p) => {
    within(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) ** 2, 1e-13)
    within(betaQuantile(p, 0.04, 1), p ** 25, 1e-13)
    within(betaQuantile(p, 1, 30, 'upper'), -Math.expm1(Math.log(p) / 30), 1e-13)
  })
})

describe('edges', () => {
  test('certain and impossible events', () => {
    expect([binomialUpper(0, 10, 0), binomialUpper(1, 10, 0), binomialLower(9, 10, 1)]).toEqual([
      1, 0, 0,
    ])
    expect([binomialUpper(11, 10, 0.5), binomialLower(10, 10, 0.5)]).toEqual([0, 1])
    expect([binomialTerm(0, 10, 0), binomialTerm(10, 10, 1), binomialTerm(3, 10, 1)]).toEqual([
      1, 1, 0,
    ])
  })

  test('quantiles at 0 and 1, and beyond the doubles', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
    expect([betaQuantile(0.2, 1, 1e-4), betaQuantile(0.4, 1e-6, 1e-6)]).toEqual([1, 0])
  })
})

const shape = fc.double({ min: 0.05, max: 5000, noNaN: true })
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

test('the quantile of beta leads back to its probability', () => {
  fc.assert(
    fc.property(probability, shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b)
      // Where the density piles up at an end, the doubles next to the quantile lie too far apart.
      fc.pre(x > 1e-300 && x < 1 - 1e-6)
      within(betaTails(x, a, b).lower, p, 1e-9)
    }),
  )
})

test('the lower and the upper binomial tail share exactly one term', () => {
  fc.assert(
    fc.property(
      fc.nat(3000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      probability,
      (n, s, p) => {
        const k = Math.round(s * n)
        const [lower, upper] = [binomialLower(k, n, p), binomialUpper(k, n, p)]
        expect(lower + upper - binomialTerm(k, n, p)).toBeCloseTo(1, 12)
      },
    ),
  )
})

interface Grid {
  output: { functions: { f: string; args: Record<string, number[]>; value: number[] }[] }
}

const grid = readOracle<Grid>('distributions/grid.json')

/** Arguments in the order of R. */
const ours: Record<string, (...args: number[]) => number> = {
  qnorm: normalQuantile,
  pnorm: normalCdf,
  pbinom: (q, size, prob) => binomialLower(q, size, prob),
  pbinom_upper: (q, size, prob) => binomialUpper(q + 1, size, prob),
  pbeta: (q, a, b) => betaTails(q, a, b).lower,
  qbeta: (p, a, b) => betaQuantile(p, a, b),
  lgamma: logGamma,
}

describe.skipIf(!grid)('the grid computed by R', () => {
  test.each(Object.keys(ours))('%s agrees', (name) => {
    const entry = grid?.output.functions.find(({ f }) => f === name)
    if (!entry) throw new Error(`the grid has no ${name}`)
    const columns = Object.values(entry.args)
    for (const [row, expected] of entry.value.entries()) {
      const args = columns.map((column) => column[row] ?? Number.NaN)
      within(ours[name]?.(...args) ?? Number.NaN, expected, 1e-12)
    }
  })
})
