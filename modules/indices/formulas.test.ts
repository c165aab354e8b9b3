import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMULAS } from './formulas.ts'
import { type Fraction, fractionOf, rootOf, rounded, times, whole } from './fraction.ts'

const full = {
  ...{ q1: '92', q2: '18', q3: '35', q4: '0.6', q5: '88.5', q6: '98.7' },
  ...{ q7: '1.4', q8: '2.8', q9: '0.018', q10: '17', q11: '12500', q12: '14' },
}

const valuesOf = (values: Readonly<Record<string, string | null>>) =>
  new Map<string, Fraction | null>(
    Object.entries(values).map(([code, value]) => [
      code,
      value === null ? null : fractionOf(value),
    ]),
  )

describe('quality competitiveness index', () => {
  test.each([
    ['a full set', full, '81.68'],
    ['one of a pair missing', { ...full, q2: null }, '82.85'],
    ['both of a pair missing', { ...full, q9: null, q10: null }, null],
    ['beyond the references', { ...full, q1: '100', q2: '100', q4: '5' }, '81.85'],
  ] as const)('%s', (_name, values, value) => {
    expect(FORMULAS.qci.compute(valuesOf(values))).toEqual({ value, margin: null })
  })
})

describe('service quality index', () => {
  const survey = {
    ...{ reliability: '8', responsiveness: '8', assurance: '8', empathy: '8', tangibles: '8' },
    ...{ complaintHandling: '8', answers: '400', deviation: '1.5', upheld: '2' },
  }
  test.each([
    ['equal scores and two complaints', survey, { value: '79.00', margin: '1.47' }],
    [
      'complaints take five points at most',
      { ...survey, upheld: '80' },
      { value: '75.00', margin: '1.47' },
    ],
    ['thirty answers suffice', { ...survey, answers: '30' }, { value: '79.00', margin: '5.37' }],
    ['fewer do not', { ...survey, answers: '29' }, { value: null, margin: null }],
    ['a missing item', { ...survey, empathy: null }, { value: null, margin: null }],
  ] as const)('%s', (_name, values, expected) => {
    expect(FORMULAS.serviceQuality.compute(valuesOf(values))).toEqual(expected)
  })
})

test.each([
  ['2.345', '2.35'],
  ['2.3449', '2.34'],
  ['-2.345', '-2.34'],
  ['-2.3451', '-2.35'],
  ['0', '0.00'],
] as const)('%s rounds half up to %s', (source, result) => {
  expect(rounded(fractionOf(source))).toBe(result)
})

test('the root of a square is the number itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
      expect(rounded(rootOf(times(whole(n), whole(n))), 6)).toBe(rounded(whole(n), 6))
    }),
  )
})
