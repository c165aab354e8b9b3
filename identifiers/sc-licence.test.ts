import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isScLicence, parseScLicence, scLicenceCheck, scLicenceFromParts } from './sc-licence.ts'

const closed = (body: string) => `SC${body}${scLicenceCheck(body)}`

test.each([
  ['SC1013301060001', 'LENGTH', undefined],
  ['QS10133010600010', 'CHARSET', 1],
  ['SC10133O10600010', 'CHARSET', 8],
  ['SC10133010600011', 'CHECK', 16],
  ['SC13333010600010', 'CHECK', 16],
  [closed('1019901060001'), 'REGION', 6],
  [closed('1013300000001'), 'REGION', 6],
  [closed('1333301060001'), 'CATEGORY', 3],
  [closed('1003301060001'), 'CATEGORY', 3],
  [closed('2043301060001'), 'CATEGORY', 3],
])('%s is refused: %s', (source, code, at) => {
  expect(parseScLicence(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
})

/** Layout of the licensing measures, check by GB/T 17710. */
test.each([
  ['SC10133010600010', '101', '330106', '0001'],
  ['SC10451010400123', '104', '510104', '0012'],
  ['SC20144030300051', '201', '440303', '0005'],
  ['SC12442010200073', '124', '420102', '0007'],
  ['SC10111010100017', '101', '110101', '0001'],
])('%s is read into its parts and made from them', (value, category, regionCode, serial) => {
  expect(parseScLicence(value)).toEqual({ ok: true, value, category, regionCode, serial })
  expect(scLicenceFromParts({ category, regionCode, serial: Number(serial) })).toBe(value)
})

const made = fc
  .record({
    category: fc.constantFrom('101', '131', '201', '203'),
    regionCode: fc.constantFrom('330106', '441900', '110101'),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .map(scLicenceFromParts)

test('every single altered digit is caught', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 2, max: 15 }), fc.nat(9), (value, at, digit) => {
      fc.pre(value.charAt(at) !== String(digit))
      expect(isScLicence(value.slice(0, at) + digit + value.slice(at + 1))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('a serial that does not fit is a programmer’s error', () => {
  const parts = { category: '101', regionCode: '330106' }
  for (const serial of [0, 10_000, 1.5]) {
    expect(() => scLicenceFromParts({ ...parts, serial })).toThrow(RangeError)
  }
})
