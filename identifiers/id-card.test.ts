import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idCardCheck, isIdCard, parseIdCard } from './id-card.ts'

const closed = (body: string) => body + idCardCheck(body)

test.each([
  ['110105491231002', 'LENGTH', undefined],
  ['1101051949123100ZX', 'CHARSET', 17],
  ['110105194912310021', 'CHECK', 18],
  [closed('99010519491231002'), 'REGION', 1],
  [closed('11010519490231002'), 'CATEGORY', 7],
  [closed('11010519001332002'), 'CATEGORY', 7],
])('%s is refused: %s', (source, code, at) => {
  expect(parseIdCard(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
})

/** The sample of GB 11643-1999. */
test('the sample is read, also with a small x', () => {
  expect(parseIdCard('11010519491231002x')).toEqual({
    ok: true,
    value: '11010519491231002X',
    regionCode: '110105',
    birthDate: '1949-12-31',
  })
})

test('the holders of residence permits from Hong Kong, Macao and Taiwan have numbers too', () => {
  for (const region of ['810000', '820000', '830000']) {
    expect(isIdCard(closed(`${region}19900101001`))).toBe(true)
  }
})

test('a fault never repeats the number, which is a personal value', () => {
  for (const source of ['110105194912310021', closed('11010519490231002'), '11010519491231002']) {
    expect(JSON.stringify(parseIdCard(source))).not.toMatch(/\d{7}/)
  }
})

test('every single altered digit is caught', () => {
  const body = '11010519491231002'
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (at, digit) => {
      fc.pre(body.charAt(at) !== String(digit))
      const altered = body.slice(0, at) + digit + body.slice(at + 1)
      expect(parseIdCard(`${altered}X`)).toMatchObject({ ok: false, code: 'CHECK' })
    }),
  )
})
