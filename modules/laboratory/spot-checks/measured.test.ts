import { describe, expect, test } from 'vitest'
import { meetsLimit, readMeasured, sameValue } from './measured.ts'

const read = (cell: string) => readMeasured(cell).measured

describe('a unit inside the value is taken apart from it', () => {
  test.each([
    ['0.13mg/kg', null, '0.13', 'mg/kg'],
    ['21000 CFU/g', null, '21000', 'CFU/g'],
    ['≤200mg/kg', '≤', '200', 'mg/kg'],
    ['＞0.05%', '>', '0.05', '%'],
    ['≥ 99%', '≥', '99', '%'],
    ['4.05g/100mL', null, '4.05', 'g/100mL'],
    ['0.080g/kg', null, '0.080', 'g/kg'],
    ['2.94×10³μg/kg', null, '2940', 'μg/kg'],
    ['2.9×10⁵CFU/g', null, '290000', 'CFU/g'],
    ['34', null, '34', null],
  ])('%s', (cell, sign, value, unit) => {
    expect(readMeasured(cell)).toMatchObject({ isUnread: false, measured: { sign, value, unit } })
  })
})

describe('a lost exponent makes a value unusable, whatever stands around it', () => {
  test.each(['4.4×10', '①1.4×10', '2.8×10CFU/g', '≤4.4×10', 'n=5,c=2,m=10', 'n=5，c=2，m=10'])(
    '%s',
    (cell) => {
      const { measured, rules } = readMeasured(cell)
      expect(rules).toEqual(['exponentLost'])
      expect(measured).toEqual({ text: null, sign: null, value: null, unit: null })
    },
  )

  test.each([
    'n=5,c=2,m=10,M=100CFU/g',
    'n=5,c=0,m=0/25g',
    'n=5,c=2,m=2.5×10⁴,M=10⁵CFU/g',
    '4.4×10⁴',
  ])('%s has lost none', (cell) => {
    expect(readMeasured(cell).rules).toEqual([])
  })

  test('an exponent that became ordinary digits is not guessed either', () => {
    expect(readMeasured('4.4×104CFU/g')).toMatchObject({
      isUnread: true,
      measured: { value: null },
    })
  })
})

describe('words and lists stay as published and are no number', () => {
  test.each([
    '检出',
    '不得使用',
    '符合GB 29924规定要求',
    '2.5×10⁴、 2.1×10⁴、 1.1×10⁴CFU/g',
    '8.2×10²/8.6×10²/7.3×10²CFU/g',
    '120，130，320，180，190CFU/g',
    '＜10CFU/g；\n＜10CFU/g；\n2000CFU/g',
  ])('%s', (cell) => {
    expect(readMeasured(cell)).toMatchObject({ isUnread: false, measured: { value: null } })
  })

  test('digits that are neither one number nor a list are said to be unread', () => {
    expect(readMeasured('初检结果：2.9mg/kg；复检结果：2.7mg/kg').isUnread).toBe(true)
    expect(readMeasured('①1.7×10⁴4CFU/g;②1.5×10⁴CFU/g').isUnread).toBe(true)
  })
})

test('markup of superscripts is read, misspelt units are mended, line breaks leave lists', () => {
  expect(readMeasured('1.5×10<sup>4</sup>CFU/g')).toMatchObject({
    rules: ['markupRead'],
    measured: { text: '1.5×10⁴CFU/g', value: '15000' },
  })
  expect(readMeasured('≤10μk/kg')).toMatchObject({
    rules: ['unitMisspelt'],
    measured: { text: '≤10μg/kg', value: '10', unit: 'μg/kg' },
  })
  expect(readMeasured('n=5,c=2,m=10²CFU/g,\nM=10³CFU/g').rules).toEqual(['lineBreakRemoved'])
})

describe('does a value meet its limit?', () => {
  test.each([
    ['61.1mg/kg', '≤200mg/kg', true],
    ['200mg/kg', '≤200mg/kg', true],
    ['200mg/kg', '<200mg/kg', false],
    ['200.1mg/kg', '≤200mg/kg', false],
    ['2.9mg/g', '≤3mg/g', true],
    ['0.2g/kg', '≤200mg/kg', true],
    ['0.21g/kg', '≤200mg/kg', false],
    ['94.9%', '≥99%', false],
    ['61.1', '≤200mg/kg', null],
    ['61.1mg/L', '≤200mg/kg', null],
    ['61.1mg/kg', '200mg/kg', null],
    ['＜61.1mg/kg', '≤200mg/kg', null],
    ['0.162g/kg', '不得添加', null],
    ['检出', '不得检出', null],
  ])('%s against %s: %s', (result, limit, expected) => {
    expect(meetsLimit(read(result), read(limit))).toBe(expected)
  })
})

test('the same value, also where one of two copies leaves the unit out', () => {
  const same = (one: string, other: string) => sameValue(read(one), read(other))
  expect(same('34mg/kg', '34')).toBe(true)
  expect(same('0.190g/kg', '0.19')).toBe(true)
  expect(same('34mg/kg', '34g/kg')).toBe(false)
  expect(same('34mg/kg', '35mg/kg')).toBe(false)
  expect(same('检出', '检出')).toBe(true)
  expect(same('检出', '34')).toBe(false)
  expect(sameValue(null, null)).toBe(true)
  expect(sameValue(read('34'), null)).toBe(false)
})
