import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStandardNumber, parseStandardNumber } from './standard-number.ts'

describe('refused', () => {
  test.each([
    ['GB 2760', 'LENGTH'],
    ['GB 2760-86', 'CHARSET'],
    ['GB 2760-1886', 'CHARSET'],
    ['GB 2760-20244', 'CHARSET'],
    ['GB/X 2760-2024', 'CHARSET'],
    ['GBT 2760-2024', 'CHARSET'],
    ['GB 2760.-2024', 'CHARSET'],
    ['GB/T-2024', 'CHARSET'],
    ['ISO 9001-2015', 'CHARSET'],
    ['DB332190-2026', 'CHARSET'],
    ['T/A1B210101-2026', 'CHARSET'],
    ['QQ/T 123-2020', 'CATEGORY'],
    ['DB99/T 2190-2026', 'REGION'],
    ['DB0000/T 2190-2026', 'REGION'],
  ])('%s: %s', (source, code) => {
    expect(parseStandardNumber(source)).toMatchObject({ ok: false, code })
  })

  test('two-digit years after 1999 never were', () => {
    expect(isStandardNumber('GB 2760-05', { shortYear: true })).toBe(false)
  })
})

test.each([
  ['GB 2760-2024', 'national', 'mandatory', 'GB', '2760', 2024],
  ['GB/T 22760-2020', 'national', 'recommended', 'GB/T', '22760', 2020],
  ['GB/Z 25320.1-2010', 'national', 'guidance', 'GB/Z', '25320.1', 2010],
  ['HB/T 123-2020', 'industry', 'recommended', 'HB/T', '123', 2020],
  ['QB/T 2829-2022', 'industry', 'recommended', 'QB/T', '2829', 2022],
  ['NY 5001-2001', 'industry', 'mandatory', 'NY', '5001', 2001],
  ['DB/T 75-2018', 'industry', 'recommended', 'DB/T', '75', 2018],
  ['DB33/T 2190-2026', 'local', 'recommended', 'DB33/T', '2190', 2026],
  ['DB3301/T 0456-2026', 'local', 'recommended', 'DB3301/T', '0456', 2026],
  ['DB31 2011-2012', 'local', 'mandatory', 'DB31', '2011', 2012],
  ['DBS33 3014-2020', 'local', 'mandatory', 'DBS33', '3014', 2020],
  ['T/CAQ 10101-2026', 'association', null, 'T/CAQ', '10101', 2026],
  ['Q/HZMY 0001S-2026', 'enterprise', null, 'Q/HZMY', '0001S', 2026],
  ['JJG 443-2023', 'metrology', null, 'JJG', '443', 2023],
  ['JJF 1070.3-2021', 'metrology', null, 'JJF', '1070.3', 2021],
])('%s is read into its parts', (value, kind, force, prefix, number, year) => {
  const parts = { value, kind, force, prefix, number, year }
  expect(parseStandardNumber(value)).toEqual({ ok: true, ...parts })
})

test.each([
  ['gb/t22760—2020', 'GB/T 22760-2020'],
  ['ＧＢ／Ｔ　22760－2020', 'GB/T 22760-2020'],
  ['GB / T 22760 – 2020', 'GB/T 22760-2020'],
  ['GB  2760-2024', 'GB 2760-2024'],
  ['DB31/ 2011-2012', 'DB31 2011-2012'],
  ['DB33/T2190-2026', 'DB33/T 2190-2026'],
  ['JJG443-2023', 'JJG 443-2023'],
  ['T/CAQ10101-2026', 'T/CAQ 10101-2026'],
])('%s is spelled %s', (source, value) => {
  expect(parseStandardNumber(source)).toMatchObject({ ok: true, value })
})

test('old and undated citations are accepted only where the caller says so', () => {
  expect(parseStandardNumber('GB 2760-86', { shortYear: true })).toMatchObject({
    value: 'GB 2760-86',
    year: 1986,
  })
  expect(parseStandardNumber('GB2760', { undated: true })).toMatchObject({
    value: 'GB 2760',
    year: null,
  })
})

test('reading the spelling of a number gives the same number', () => {
  const prefix = fc.constantFrom('GB', 'GB/T', 'NY/T', 'DB33', 'DB3301/T', 'T/CAQ', 'Q/A1', 'JJF')
  const part = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(prefix, part, fc.option(part), fc.integer({ min: 1950, max: 2030 }), (...parts) => {
      const [before, number, sub, year] = parts
      const value = `${before} ${number}${sub === null ? '' : `.${sub}`}-${year}`
      expect(parseStandardNumber(value)).toMatchObject({ ok: true, value, prefix: before, year })
    }),
  )
})
