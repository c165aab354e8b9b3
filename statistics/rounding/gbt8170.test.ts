import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals, type Decimal, decimal, formatDecimal } from '#kernel/decimal.ts'
import { ParameterError } from '../parameter.ts'
import { readOracle } from '../test-oracles.ts'
import {
  formatReported,
  parseReported,
  reportValue,
  roundLikeLimit,
  roundReported,
  roundTo,
  roundToFifthUnit,
  roundToHalfUnit,
  roundToPlaces,
  roundToSignificant,
} from './gbt8170.ts'

const round = (value: string, interval: string) =>
  formatDecimal(roundTo(decimal(value), decimal(interval)))

test.each(['0', '-1', '3', '0.3', '25', '1.5', '0.15'])(
  'the interval %s is refused',
  (interval) => {
    expect(() => round('12.34', interval)).toThrow(ParameterError)
  },
)

/** Examples of GB/T 8170-2008, clause 3.2, with the places the standard writes. */
test.each([
  ['12.1498', '1', '12'],
  ['12.1498', '0.1', '12.1'],
  ['1268', '100', '1300'],
  ['10.5002', '1', '11'],
  ['1.050', '0.1', '1.0'],
  ['0.35', '0.1', '0.4'],
  ['2500', '1000', '2000'],
  ['3500', '1000', '4000'],
  ['-355', '10', '-360'],
  ['-325', '10', '-320'],
  ['-0.0365', '0.001', '-0.036'],
  ['97.46', '1', '97'],
  ['15.4546', '1', '15'],
])('%s to %s is %s', (value, interval, expected) => {
  expect(round(value, interval)).toBe(expected)
})

test('what binary floats get wrong', () => {
  expect([round('2.675', '0.01'), round('1.005', '0.01'), round('0.285', '0.01')]).toEqual([
    '2.68',
    '1.00',
    '0.28',
  ])
})

test('an interval is its value, however it is written', () => {
  expect([round('1.26', '0.10'), round('1268', '1e2'), round('1.26', '1e-1')]).toEqual([
    '1.3',
    '1300',
    '1.3',
  ])
})

test('a negative value that rounds to nothing is zero', () => {
  expect(round('-0.04', '0.1')).toBe('0.0')
})

test.each([
  ['60.25', 0, '60.0'],
  ['60.38', 0, '60.5'],
  ['60.28', 0, '60.5'],
  ['-60.75', 0, '-61.0'],
])('%s to half units of place %i is %s', (value, places, expected) => {
  expect(formatDecimal(roundToHalfUnit(decimal(value), places))).toBe(expected)
})

test.each([
  ['830', -2, '840'],
  ['842', -2, '840'],
  ['832', -2, '840'],
  ['-930', -2, '-920'],
])('%s to fifths of place %i is %s', (value, places, expected) => {
  expect(formatDecimal(roundToFifthUnit(decimal(value), places))).toBe(expected)
})

describe('significant digits', () => {
  test.each([0, -1, 1.5])('%s digits are refused', (digits) => {
    expect(() => roundToSignificant(decimal('1.5'), digits)).toThrow(ParameterError)
  })

  test.each([
    ['0.0012345', 3, '0.00123'],
    ['12345', 2, '12000'],
    ['9.996', 3, '10.0'],
    ['0.09996', 3, '0.100'],
    ['9996', 3, '10000'],
    ['99.5', 2, '100'],
    ['2.5', 1, '2'],
    ['1.2', 4, '1.200'],
    ['-0.00', 2, '0.00'],
  ])('%s to %i digits is %s', (value, digits, expected) => {
    expect(formatDecimal(roundToSignificant(decimal(value), digits))).toBe(expected)
  })
})

test.each([
  ['96.96', '97.0', '97.0'],
  ['0.549', '0.5', '0.5'],
  ['97.4', '97', '97'],
])('%s is held against the limit %s as %s', (value, limit, expected) => {
  expect(formatDecimal(roundLikeLimit(decimal(value), decimal(limit)))).toBe(expected)
})

describe('reported values', () => {
  test.each(['16.4+', '5', '.5', '1..5', '', '+', '15.5 +', '15.5++'])('reading %j', (source) => {
    const read = parseReported(source)
    expect(read && formatReported(read)).toBe(source === '5' ? '5' : null)
  })

  /** Clause 3.3: the mark keeps the second rounding from going wrong. */
  test.each([
    ['15.4546', '15.5-', '15'],
    ['-15.4546', '-15.5-', '-15'],
    ['16.5203', '16.5+', '17'],
    ['-16.5203', '-16.5+', '-17'],
    ['17.5000', '17.5', '18'],
    ['16.47', '16.5-', '16'],
    ['16.42', '16.4', '16'],
  ])('%s is reported as %s and rounds to %s', (measured, reported, expected) => {
    const made = reportValue(decimal(measured), decimal('0.1'))
    expect(formatReported(made)).toBe(reported)
    expect(parseReported(reported)).toEqual(made)
    expect(formatDecimal(roundReported(made, decimal('1')))).toBe(expected)
  })

  test('the mark looks at the last digit that is not zero', () => {
    expect(formatReported(reportValue(decimal('16.5003'), decimal('0.01')))).toBe('16.50+')
  })
})

const value = fc
  .record({ units: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), scale: fc.nat(6) })
  .map((made): Decimal => made)
const places = fc.integer({ min: -3, max: 5 })
const twice = ({ units, scale }: Decimal): Decimal => ({ units: units * 2n, scale })
const distance = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  const at = (d: Decimal) => d.units * 10n ** BigInt(scale - d.scale)
  const units = at(a) - at(b)
  return { units: units < 0n ? -units : units, scale }
}

test('the result is never further away than half an interval', () => {
  fc.assert(
    fc.property(value, places, (given, at) => {
      const interval = decimal(`1e${-at}`)
      const away = distance(given, roundToPlaces(given, at))
      expect(compareDecimals(twice(away), interval)).toBeLessThanOrEqual(0)
    }),
  )
})

test('rounding keeps the sign and the order of values', () => {
  fc.assert(
    fc.property(value, value, places, (a, b, at) => {
      const [one, other] = [roundToPlaces(a, at), roundToPlaces(b, at)]
      expect(Math.abs(compareDecimals(a, b) - compareDecimals(one, other))).toBeLessThanOrEqual(1)
      const opposite = roundToPlaces({ units: -a.units, scale: a.scale }, at)
      expect(opposite.units).toBe(-one.units)
    }),
  )
})

test('a reported value rounds as the measured one would', () => {
  fc.assert(
    fc.property(value, places, (measured, at) => {
      const reported = reportValue(measured, decimal(`1e${-(at + 1)}`))
      expect(roundReported(reported, decimal(`1e${-at}`))).toEqual(roundToPlaces(measured, at))
    }),
    { numRuns: 1000 },
  )
})

interface Cases {
  output: {
    interval_cases: { value: string; interval: string; expected: string }[]
    unit_cases: { value: string; place: string; half_unit: string; fifth_unit: string }[]
  }
}
const oracle = readOracle<Cases>('rounding/round_half_even.json')
const isEqual = (actual: Decimal, expected: string) =>
  expect(compareDecimals(actual, decimal(expected)), formatDecimal(actual)).toBe(0)
const placesOf = (place: string) => -Math.round(Math.log10(Number(place)))

describe.skipIf(!oracle)('exact decimals computed by Python', () => {
  test('intervals', () => {
    for (const { value, interval, expected } of oracle?.output.interval_cases ?? []) {
      isEqual(roundTo(decimal(value), decimal(interval)), expected)
    }
  })

  test('halves and fifths', () => {
    for (const { value, place, half_unit, fifth_unit } of oracle?.output.unit_cases ?? []) {
      isEqual(roundToHalfUnit(decimal(value), placesOf(place)), half_unit)
      isEqual(roundToFifthUnit(decimal(value), placesOf(place)), fifth_unit)
    }
  })
})

interface Standard {
  examples: { value: string; interval: string; expected: string }[]
  reported_values: { measured: string; reported: string; rounded_to_units: string }[]
  limit_comparison: { interval: string; value: string; rounded: string }[]
}
const standard = readOracle<Standard>('tables/gbt8170_rounding.json')

test.skipIf(!standard)('the worked examples of the standard', () => {
  for (const { value, interval, expected } of standard?.examples ?? []) {
    isEqual(roundTo(decimal(value), decimal(interval)), expected)
  }
  for (const { value, interval, rounded } of standard?.limit_comparison ?? []) {
    isEqual(roundTo(decimal(value), decimal(interval)), rounded)
  }
  for (const { reported, rounded_to_units } of standard?.reported_values ?? []) {
    const read = parseReported(reported)
    if (!read) throw new Error(`cannot read ${reported}`)
    isEqual(roundReported(read, decimal('1')), rounded_to_units)
  }
})
