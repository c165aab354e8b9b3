import { describe, expect, test } from 'vitest'
import { formatDecimal } from '#kernel/decimal.ts'
import type { Reading } from './evidence.ts'
import { parseResult } from './reading.ts'

const shown = (reading: Reading): string => {
  switch (reading.kind) {
    case 'number':
      return `${reading.sign === '=' ? '' : reading.sign}${formatDecimal(reading.value)}`
    case 'range':
      return `${formatDecimal(reading.from)}..${formatDecimal(reading.to)}`
    case 'notDetected':
      return `nd${reading.below ? `<${formatDecimal(reading.below)}` : ''}`
    case 'unread':
      return `?${reading.why}`
    default:
      return reading.kind
  }
}

const read = (source: string) => {
  const { groups, unit, portion, fault, repairs } = parseResult(source)
  const values = groups.map((group) => group.map(shown).join(' ')).join(' | ')
  return [values, unit, portion, fault ?? repairs[0]].map((part) => part ?? '').join(' ; ')
}

describe('what cannot be read is said to be unread', () => {
  test.each([
    ['', ' ;  ;  ; resultMissing'],
    ['/', ' ;  ;  ; resultMissing'],
    ['——', ' ;  ;  ; resultMissing'],
    ['合格', 'words ;  ;  ; resultInWords'],
    ['符合标准要求', 'words ;  ;  ; resultInWords'],
    ['4.4×10', '?exponentLost ;  ;  ; '],
    ['4.4 × 10 CFU/g', '?exponentLost ;  ;  ; '],
    ['4.4×10CFU/g', '?exponentLost ;  ;  ; '],
    ['①1.4×10', '?exponentLost ;  ;  ; '],
    ['1.7×10<sup>4</sup>4CFU/g', '?notANumber ;  ;  ; '],
    ['44×103CFU/g', '?notANumber ;  ;  ; '],
    ['5×25', '?notANumber ;  ;  ; '],
    ['1.2.3', '?notANumber ;  ;  ; '],
    ['12 13', '?notANumber ;  ;  ; '],
    ['1,200', '1 200 ;  ;  ; separatorUnclear'],
    ['1mg/kg;2μg/kg', '1 2 ; mg/kg ;  ; unitsDiffer'],
  ])('%j', (source, expected) => expect(read(source)).toBe(expected))
})

describe('sign, value, unit and kind stand apart', () => {
  test.each([
    ['0.13', '0.13 ;  ;  ; '],
    ['0.130', '0.130 ;  ;  ; '],
    ['０．１３ｍｇ／ｋｇ', '0.13 ; mg/kg ;  ; '],
    ['＜0.05', '<0.05 ;  ;  ; '],
    ['≤10ug/kg', '<=10 ; ug/kg ;  ; '],
    ['﹥3mg/kg', '>3 ; mg/kg ;  ; '],
    ['不大于0.2g/kg', '<=0.2 ; g/kg ;  ; '],
    ['-0.3%', '-0.3 ; % ;  ; '],
    ['0.86g/100g（以脂肪计）', '0.86 ; g/100g ;  ; '],
    ['0.42（KOH）mg/g', '0.42 ; mg/g ;  ; '],
    ['0.0352(mg/kg)', '0.0352 ; mg/kg ;  ; '],
    ['检出0.02mg/kg', '0.02 ; mg/kg ;  ; '],
    ['5.5-8.0', '5.5..8.0 ;  ;  ; '],
    ['12.0g/100g～29.0g/100g', '12.0..29.0 ; g/100g ;  ; '],
    ['49%-51%vol', '49..51 ; %vol ;  ; '],
    ['0.35±0.02mg/kg', '0.35 ; mg/kg ;  ; '],
    ['未检出', 'nd ;  ;  ; '],
    ['ND', 'nd ;  ;  ; '],
    ['N.D.', 'nd ;  ;  ; '],
    ['＜LOD', 'nd ;  ;  ; '],
    ['低于检出限', 'nd ;  ;  ; '],
    ['阴性', 'nd ;  ;  ; '],
    ['未检出(<0.01mg/kg)', 'nd<0.01 ; mg/kg ;  ; '],
    ['ND（检出限：0.02μg/kg）', 'nd<0.02 ; μg/kg ;  ; '],
    ['<0.05（未检出）', 'nd<0.05 ;  ;  ; '],
    ['＜LOQ', 'belowQuantification ;  ;  ; '],
    ['检出，＜LOQ', 'belowQuantification ;  ;  ; '],
    ['检出', 'detected ;  ;  ; '],
    ['未检出/25g', 'nd ;  ; 25 g ; '],
    ['0/25g', 'nd ;  ; 25 g ; '],
  ])('%j', (source, expected) => expect(read(source)).toBe(expected))
})

describe('powers of ten', () => {
  test.each([
    ['4.4×10³', '4400 ;  ;  ; '],
    ['4.4x10^3', '4400 ;  ;  ; '],
    ['4.4×10<sup>3</sup>CFU/g', '4400 ; CFU/g ;  ; '],
    ['2.5e4', '25000 ;  ;  ; '],
    ['10⁵CFU/g', '100000 ; CFU/g ;  ; '],
    ['3.2×10⁻³', '0.0032 ;  ;  ; '],
    ['1.2×100000CFU/g', '120000 ; CFU/g ;  ; '],
    ['3.49×104μg/kg', '34900 ; μg/kg ;  ; exponentFlattened'],
  ])('%j', (source, expected) => expect(read(source)).toBe(expected))
})

describe('several values', () => {
  test.each([
    ['700；4.2×10⁴；5.0×10⁴CFU/g', '700 42000 50000 ; CFU/g ;  ; '],
    ['8.2×10²/8.6×10²CFU/g', '820 860 ; CFU/g ;  ; '],
    ['120，130，320，180，190CFU/g', '120 130 320 180 190 ; CFU/g ;  ; '],
    ['①55;②<10;③70', '55 <10 70 ;  ;  ; '],
    ['初检结果：231mg/kg复检结果：236mg/kg', '231 236 ; mg/kg ;  ; '],
    ['1,2CFU/g;3,4CFU/g', '1 2 | 3 4 ; CFU/g ;  ; '],
    ['检出/25g；未检出/25g', 'detected nd ;  ; 25 g ; '],
    ['1.3(％);主体呈黄灰色', '1.3 ; % ;  ; remarkSetAside'],
    ['n₁：53；n₂：34；结果均大于M（单位：CFU/g）', '53 34 ; CFU/g ;  ; remarkSetAside'],
  ])('%j', (source, expected) => expect(read(source)).toBe(expected))
})
