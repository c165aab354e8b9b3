import fc from 'fast-check'
import { expect, test } from 'vitest'
import { casCheck, isCas, parseCas } from './cas.ts'

test.each([
  ['108-78-2', 'CHECK'],
  ['108781', 'LENGTH'],
  ['108-781', 'CHARSET'],
  ['1-78-1', 'LENGTH'],
  ['12345678-78-1', 'LENGTH'],
  ['108781-1', 'CHARSET'],
  ['0108-78-1', 'CHARSET'],
  ['10A-78-1', 'CHARSET'],
])('%s is refused: %s', (source, code) => {
  expect(parseCas(source)).toMatchObject({ ok: false, code })
})

/** Melamine, Sudan I, water. */
test.each(['108-78-1', '842-07-9', '7732-18-5'])('%s holds', (value) => {
  expect(parseCas(value)).toEqual({ ok: true, value })
})

test('dashes as Word and PDF write them are accepted', () => {
  expect(parseCas('108–78–1')).toEqual({ ok: true, value: '108-78-1' })
})

const dashed = (digits: string) =>
  `${digits.slice(0, -3)}-${digits.slice(-3, -1)}-${digits.slice(-1)}`

test('an altered digit is caught where its weight is 1, 3, 7 or 9', () => {
  const body = fc.integer({ min: 1000, max: 999_999_999 }).map(String)
  fc.assert(
    fc.property(body, fc.constantFrom(1, 3, 7, 9), fc.nat(9), (digits, weight, digit) => {
      const at = digits.length - weight
      fc.pre(at > 0 && digits.charAt(at) !== String(digit))
      const check = casCheck(digits)
      const altered = digits.slice(0, at) + digit + digits.slice(at + 1)
      expect(isCas(dashed(digits + check))).toBe(true)
      expect(isCas(dashed(altered + check))).toBe(false)
    }),
  )
})
