import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactCode, normaliseCode } from './normalise-code.ts'

test.each([
  ['  91330100799655058b\n', '91330100799655058B'],
  ['９１３３０１００７９９６５５０５８Ｂ', '91330100799655058B'],
  ['\ufeff108\u201378\u20131\u200b', '108-78-1'],
  ['（浙）ｘｋ16－204－00037', '(浙)XK16-204-00037'],
  ['0012345678905', '0012345678905'],
])('spells %j as %j', (written, value) => {
  expect(normaliseCode(written)).toBe(value)
})

test('letters that only Unicode can raise are left alone, so that they are refused later', () => {
  expect(normaliseCode('ſc1ıß')).toBe('ſC1ıß')
})

test('blanks inside are kept, unless the code is printed in groups', () => {
  expect(normaliseCode('QS3301 0401 0012')).toBe('QS3301 0401 0012')
  expect(compactCode('QS3301 0401 0012')).toBe('QS330104010012')
})

test('a normalised code stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      expect(normaliseCode(normaliseCode(source))).toBe(normaliseCode(source))
    }),
  )
})
