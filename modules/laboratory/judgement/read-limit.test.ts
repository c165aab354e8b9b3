import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ItemFacts, readLimit } from './read-limit.ts'

const contaminant: ItemFacts = { limitedFrom: 'above', unit: 'mg/kg' }
const composition: ItemFacts = { limitedFrom: null, unit: 'g/100mL' }
const requirementOf = (text: string, item = composition) => {
  const read = readLimit(text, item)
  return 'fault' in read ? read.fault : read.requirement
}
const upper = (operator: string, value: string, unit: string | null) => ({
  kind: 'bounds',
  upper: { operator, value },
  unit,
})
const lower = (operator: string, value: string, unit: string | null) => ({
  kind: 'bounds',
  lower: { operator, value },
  unit,
})

describe('not read', () => {
  test.each([
    ['', 'noLimit'],
    ['/', 'noLimit'],
    ['——', 'noLimit'],
    ['3.5g/100ml', 'signMissing'],
    ['200≤mg/kg', 'signMisplaced'],
    ['≤4.4×10', 'limitExponentLost'],
    ['≤103(CFU/g)', 'limitExponentDoubtful'],
    ['≥0.40g/101mL', 'limitUnitDoubtful'],
    ['≤0.5mg/kg，不得检出', 'limitUnreadable'],
    ['≤1.2.3mg/kg', 'limitUnreadable'],
    ['8.0-5.5', 'limitUnreadable'],
    ['≥1%且≤0.5g/kg', 'limitUnreadable'],
    ['ABC12', 'limitUnreadable'],
    ['n=5,c=2,m=10', 'limitExponentLost'],
    ['n=5,c=2,m=2.5×10', 'limitExponentLost'],
    ['n=5,c=,m=10CFU/g', 'limitUnreadable'],
  ])('%j: %s', (text, fault) => expect(requirementOf(text)).toBe(fault))
})

test.each([
  ['≤0.1mg/kg', upper('<=', '0.1', 'mg/kg')],
  ['＜70MPN/100g', upper('<', '70', 'MPN/100g')],
  ['≦ 0.15\tg/kg', upper('<=', '0.15', 'g/kg')],
  ['不大于 5.0 mmol/kg', upper('<=', '5.0', 'mmol/kg')],
  ['不得超过0.05％', upper('<=', '0.05', '%')],
  ['≥99.0%', lower('>=', '99.0', '%')],
  ['不少于2.9g/100g', lower('>=', '2.9', 'g/100g')],
  ['＞3.3%vol', lower('>', '3.3', '%vol')],
  ['≤0.20（KOH）mg/g', upper('<=', '0.20', 'mg/g')],
  ['≤20mgKOH/g', upper('<=', '20', 'mg/g')],
  ['≤0.20mg/g(一级)', upper('<=', '0.20', 'mg/g')],
  ['≤10μk/kg', upper('<=', '10', 'μk/kg')],
  ['≤1.0×10³CFU/g', upper('<=', '1000', 'CFU/g')],
  ['≤102.5MPN/100g', upper('<=', '102.5', 'MPN/100g')],
  ['≤100', upper('<=', '100', null)],
  ['±0.3%', { ...lower('>=', '-0.3', '%'), ...upper('<=', '0.3', '%') }],
  ['5.5-8.0', { ...lower('>=', '5.5', null), ...upper('<=', '8.0', null) }],
  ['4.5～6.7%', { ...lower('>=', '4.5', '%'), ...upper('<=', '6.7', '%') }],
  ['49%-51%vol', { ...lower('>=', '49', '%vol'), ...upper('<=', '51', '%vol') }],
  [
    '12.0g/100g～29.0g/100g',
    { ...lower('>=', '12.0', 'g/100g'), ...upper('<=', '29.0', 'g/100g') },
  ],
  ['≥1.0%且≤2.0%', { ...lower('>=', '1.0', '%'), ...upper('<=', '2.0', '%') }],
  ['＞1.0%，＜2.0%', { ...lower('>', '1.0', '%'), ...upper('<', '2.0', '%') }],
  ['不得检出', { kind: 'absent', unit: null }],
  ['不得检出/25g', { kind: 'absent', portion: '25 g', unit: null }],
  ['不得检出μg/kg', { kind: 'absent', unit: null }],
  ['6-BA)(mg/kg)（不得检出', { kind: 'absent', unit: null }],
  ['6-BA）（不得使用', { kind: 'forbidden' }],
  ['不得添加g/kg', { kind: 'forbidden' }],
  ['非法添加', { kind: 'forbidden' }],
  ['应具有产品应有的色泽', { kind: 'text', text: '应具有产品应有的色泽' }],
  [
    'n=5,c=2,m=10²CFU/g,\nM=10³CFU/g',
    { kind: 'plan', n: 5, c: 2, m: '100', M: '1000', unit: 'CFU/g' },
  ],
  [
    'n=5,c=2,m=5×103,M=5×104CFU/mL',
    { kind: 'plan', n: 5, c: 2, m: '5000', M: '50000', unit: 'CFU/mL' },
  ],
  [
    'n=5,c=2,m=2.5×10⁴,M=10⁵（单位：CFU/g）',
    { kind: 'plan', n: 5, c: 2, m: '25000', M: '100000', unit: 'CFU/g' },
  ],
  ['n=5，c=0，m=0/25g', { kind: 'plan', n: 5, c: 0, m: '0', M: null, unit: null, portion: '25 g' }],
])('%j is read', (text, requirement) => expect(requirementOf(text)).toEqual(requirement))

test('without a sign it is an upper limit only for what there can only be too much of', () => {
  const read = readLimit('100mg/kg（干样品，以Al计）', contaminant)
  expect(read).toMatchObject({
    requirement: upper('<=', '100', 'mg/kg'),
    notes: ['signOfItem'],
  })
  expect(readLimit('200≤mg/kg', contaminant)).toMatchObject({
    requirement: upper('<=', '200', 'mg/kg'),
  })
  expect(readLimit('100mg/kg', composition)).toEqual({ fault: 'signMissing' })
})

test('a plan cut off behind M may prove a failure and no pass', () => {
  expect(readLimit('n=5,c=2,m=10CFU/g,M=10', composition)).toMatchObject({
    requirement: { kind: 'plan', m: '10', M: null },
    doubts: ['upperLevelLost'],
  })
})

test('what a register prints is read back as it was', () => {
  const number = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`)
  const unit = fc.constantFrom('mg/kg', 'g/kg', '%', 'CFU/g', 'MPN/100g', 'g/100mL', '%vol')
  const sign = fc.constantFrom(
    ...(['≤', '<='] as const).map((text) => [text, '<='] as const),
    ...(['＜', '<'] as const).map((text) => [text, '<'] as const),
  )
  fc.assert(
    fc.property(sign, number, unit, ([text, operator], value, written) => {
      expect(requirementOf(`${text}${value}${written}`)).toEqual(upper(operator, value, written))
    }),
  )
})
