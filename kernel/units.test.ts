import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDecimal } from './decimal.ts'
import { conversionFactor, parsePortion, parseUnit } from './units.ts'

const factor = (from: string, to: string): string | null => {
  const [left, right] = [parseUnit(from), parseUnit(to)]
  if (!left || !right) throw new Error(`not in the table: ${left ? to : from}`)
  const found = conversionFactor(left, right)
  return found && formatDecimal(found)
}

describe('not converted', () => {
  test.each([
    ['mg/kg', 'mg/L'],
    ['CFU/g', 'CFU/mL'],
    ['CFU/g', 'MPN/g'],
    ['%', '%vol'],
    ['mg/kg', 'CFU/g'],
    ['g/100mL', 'g/100g'],
    ['mmol/kg', 'mg/kg'],
    ['pH', '1'],
    ['kcal', 'kJ'],
    ['CFU/60g', 'CFU/g'],
  ])('%s into %s', (from, to) => expect(factor(from, to)).toBeNull())

  test.each(['', 'μg/k', 'μk/kg', '个/kg', 'mg//kg', 'mg/0g', 'MPA', 'g/g/g', '130CFU/g', 'U/g'])(
    '%j is no unit of the table',
    (source) => expect(parseUnit(source)).toBeNull(),
  )
})

test.each([
  ['g/kg', 'mg/kg', '1000'],
  ['µg/kg', 'mg/kg', '0.001'],
  ['mg/100g', 'mg/kg', '10'],
  ['g/100g', '%', '1'],
  ['ppm', 'mg/kg', '1'],
  ['ppb', 'µg/kg', '1'],
  ['%', 'mg/kg', '10000'],
  ['mg/mL', 'mg/L', '1000'],
  ['g/100mL', 'g/L', '10'],
  ['MPN/100g', 'MPN/g', '0.01'],
  ['CFU/mL', 'CFU/250mL', '250'],
  ['CFU/25g', 'CFU/g', '0.04'],
  ['mg/m2', 'mg/dm²', '0.01'],
  ['MPa', 'kPa', '1000'],
])('%s into %s: times %s', (from, to, expected) => expect(factor(from, to)).toBe(expected))

test.each([
  ['ug/kg', 'µg/kg'],
  ['μg/kg', 'µg/kg'],
  ['µg/kg', 'µg/kg'],
  ['ＭＧ／ＫＧ', 'mg/kg'],
  ['mg / kg', 'mg/kg'],
  ['cfu/g', 'CFU/g'],
  ['CFU/ml', 'CFU/mL'],
  ['mg/1kg', 'mg/kg'],
  ['mgKOH/g', 'mg/g'],
  ['％', '%'],
  ['vol%', '%vol'],
  ['%VOL', '%vol'],
  ['w/w%', '%'],
  ['g/100ml', 'g/100mL'],
])('%s is spelled %s', (source, symbol) => expect(parseUnit(source)?.symbol).toBe(symbol))

test('a portion is an amount with a mass or a volume', () => {
  expect(parsePortion('25g')?.unit.symbol).toBe('g')
  expect(parsePortion('/250 mL')?.unit.symbol).toBe('mL')
  expect(parsePortion('25')).toBeNull()
  expect(parsePortion('25 CFU')).toBeNull()
})

test('there and back is the same value', () => {
  const mass = fc.constantFrom('g/kg', 'mg/kg', 'µg/kg', 'mg/100g', 'g/100g', '%', 'ppm', 'ppb')
  fc.assert(
    fc.property(mass, mass, (from, to) => {
      const [there, back] = [factor(from, to), factor(to, from)]
      expect(Number(there) * Number(back)).toBeCloseTo(1, 12)
    }),
  )
})
