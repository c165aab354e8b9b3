import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gtinCheck, isGtin, parseGtin } from './gtin.ts'

test.each([
  ['6901234567893', 'CHECK', 13],
  ['690123456789O', 'CHARSET', 13],
  ['690123456789', 'CHECK', 12],
  ['69012345678', 'LENGTH', undefined],
  ['00000000', 'CATEGORY', undefined],
])('%s is refused: %s', (source, code, at) => {
  expect(parseGtin(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
})

/** GB 12904; the last two are examples of the GS1 General Specifications. */
test.each([
  ['6901234567892', 'GTIN-13', '06901234567892', '690'],
  ['69012341', 'GTIN-8', '00000069012341', '690'],
  ['16901234567899', 'GTIN-14', '16901234567899', '690'],
  ['614141007349', 'GTIN-12', '00614141007349', '061'],
  ['09506000134352', 'GTIN-14', '09506000134352', '950'],
])('%s is a %s', (value, form, gtin14, prefix) => {
  expect(parseGtin(value)).toEqual({ ok: true, value, form, gtin14, prefix })
})

test('leading zeros are kept as written', () => {
  expect(parseGtin('0614141007349')).toMatchObject({ value: '0614141007349', form: 'GTIN-13' })
})

test('blanks between the groups of the printed number are dropped', () => {
  expect(parseGtin('6 901234 567892')).toMatchObject({ value: '6901234567892' })
})

const digit = fc.constantFrom(...'0123456789')
const made = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) => fc.string({ unit: digit, minLength: length, maxLength: length }))
  .filter((body) => /[1-9]/.test(body))
  .map((body) => body + gtinCheck(body))

test('every single altered digit is caught', () => {
  fc.assert(
    fc.property(made, fc.nat(13), digit, (value, at, char) => {
      fc.pre(at < value.length && value[at] !== char)
      expect(isGtin(value)).toBe(true)
      expect(isGtin(value.slice(0, at) + char + value.slice(at + 1))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('one item in any form is the same in fourteen digits, and that form holds too', () => {
  fc.assert(
    fc.property(made, (value) => {
      const parsed = parseGtin(value)
      expect(parsed.ok && isGtin(parsed.gtin14)).toBe(true)
    }),
  )
})
