import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOrgCode, orgCodeCheck, parseOrgCode } from './org-code.ts'

test.each([
  ['79965505-7', 'CHECK', 10],
  ['799655057', 'CHECK', 9],
  ['7996550-8', 'CHARSET', 8],
  ['79965505-A', 'CHARSET', 10],
  ['79965505', 'LENGTH', undefined],
])('%s is refused: %s', (source, code, at) => {
  expect(parseOrgCode(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
})

/** Examples of GB 11714-1997. */
test.each([
  ['D2143569-X', 'D2143569-X'],
  ['79965505-8', '79965505-8'],
  ['d2143569x', 'D2143569-X'],
  ['７９９６５５０５—８', '79965505-8'],
])('%s is %s', (source, value) => {
  expect(parseOrgCode(source)).toEqual({ ok: true, value })
})

const body = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  minLength: 8,
  maxLength: 8,
})

test('an altered digit is caught; the scheme promises no more than that', () => {
  fc.assert(
    fc.property(body, fc.nat(7), fc.nat(9), (written, at, digit) => {
      fc.pre(/\d/.test(written.charAt(at)) && written.charAt(at) !== String(digit))
      const altered = written.slice(0, at) + digit + written.slice(at + 1)
      expect(isOrgCode(altered + orgCodeCheck(written))).toBe(false)
    }),
  )
})
