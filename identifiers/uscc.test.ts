import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { USCC_CHARSET } from './code-mask.ts'
import { isUscc, parseUscc, usccCheck, usccFromParts } from './uscc.ts'

/** With its check character made right, so that a later step must refuse it. */
const closed = (body: string) => body + usccCheck(body)

describe('refused at the first step that fails', () => {
  test.each([
    ['', 'LENGTH', undefined],
    ['9135010M000100Y43', 'LENGTH', undefined],
    ['9133 0100 7996 5505 8B', 'LENGTH', undefined],
    ['91350100I000100Y43', 'CHARSET', 9],
    ['9135O100M000100Y43', 'CHARSET', 5],
    ['91330100799655058A', 'CHECK', 18],
    [closed('91880100799655058'), 'REGION', 3],
    [closed('91000000799655058'), 'REGION', 3],
    [closed('94330100799655058'), 'CATEGORY', 1],
    [closed('B1330100799655058'), 'CATEGORY', 1],
  ])('%s is %s', (source, code, at) => {
    expect(parseUscc(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
  })

  test('a fault says what is wrong and what to do, in both languages', () => {
    expect(parseUscc('91350100I000100Y43')).toMatchObject({
      message: {
        zh: expect.stringContaining('第 9 位'),
        en: expect.stringContaining('position 9'),
      },
      remedy: { zh: '请核对是否把 1 写成了 I', en: 'check whether 1 was read as I' },
    })
  })

  test('the tables of reference data decide where they are handed in', () => {
    const known = { hasRegion: (code: string) => code === '330106' }
    expect(parseUscc('91330100799655058B', known)).toMatchObject({ code: 'REGION' })
    expect(isUscc('91330106MA2DXN7K35', known)).toBe(true)
    expect(isUscc(closed('94330106799655058'), { hasCategory: (code) => code === '94' })).toBe(true)
  })
})

/** Published and worked examples of GB 32100-2015. */
test.each([
  ['91350100M000100Y43', '91', '350100', 'M000100Y-4'],
  ['91330100799655058B', '91', '330100', '79965505-8'],
  ['914403001922038216', '91', '440300', '19220382-1'],
  ['9144030071526726XG', '91', '440300', '71526726-X'],
  ['91330106MA2DXN7K35', '91', '330106', 'MA2DXN7K-3'],
  ['11330000002482103E', '11', '330000', '00248210-3'],
])('%s is read into its parts', (value, category, regionCode, orgCode) => {
  expect(parseUscc(` ${value.toLowerCase()} `)).toEqual({
    ok: true,
    value,
    category,
    regionCode,
    orgCode,
    warnings: [],
  })
})

test('a wrong organisation code inside a right code is a warning', () => {
  const result = parseUscc(closed('91330100799655057'))
  expect(result).toMatchObject({
    ok: true,
    warnings: [{ zh: expect.stringContaining('组织机构') }],
  })
})

const subject = fc.string({ unit: fc.constantFrom(...USCC_CHARSET), minLength: 8, maxLength: 8 })
const made = fc
  .record({
    category: fc.constantFrom('91', '92', '93', '12', '52', 'N2'),
    regionCode: fc.constantFrom('330106', '110101', '441900', '100000'),
    subject,
  })
  .map(usccFromParts)

test('codes made from parts hold', () => {
  fc.assert(
    fc.property(made, (value) => {
      expect(isUscc(value)).toBe(true)
    }),
  )
})

test('every single altered character is caught', () => {
  fc.assert(
    fc.property(made, fc.nat(17), fc.constantFrom(...USCC_CHARSET), (value, at, char) => {
      fc.pre(value[at] !== char)
      expect(isUscc(value.slice(0, at) + char + value.slice(at + 1))).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('every swap of neighbours is caught', () => {
  fc.assert(
    fc.property(made, fc.nat(16), (value, at) => {
      const [left = '', right = ''] = [value[at], value[at + 1]]
      fc.pre(left !== right)
      expect(isUscc(value.slice(0, at) + right + left + value.slice(at + 2))).toBe(false)
    }),
  )
})

test('parts that cannot be a code are a programmer’s error', () => {
  const parts = { category: '91', regionCode: '330106', subject: 'MA2DXN7K' }
  expect(() => usccFromParts({ ...parts, subject: 'MA2DXN7' })).toThrow()
  expect(() => usccFromParts({ ...parts, regionCode: '990' })).toThrow()
  expect(() => usccCheck('9133010079965505I')).toThrow()
})
