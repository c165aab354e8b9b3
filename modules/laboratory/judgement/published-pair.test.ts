import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDecimal } from '#kernel/decimal.ts'
import { replay } from './judge.ts'
import { judgePair, type PublishedPair } from './published-pair.ts'
import type { ItemFacts } from './read-limit.ts'

const contaminant: ItemFacts = { limitedFrom: 'above', unit: 'mg/kg' }
const unknown: ItemFacts = { limitedFrom: null, unit: null }

function judged(limit: string, result: string, more: Partial<PublishedPair> = {}, item = unknown) {
  return judgePair({ item: '项目', limit, result, published: null, ...more }, item)
}

describe('to review, and never a pass', () => {
  test.each([
    ['contradictsPublished', '≤200mg/kg', '61.1mg/kg', { published: 'fail' }],
    ['contradictsPublished', '≤200mg/kg', '611mg/kg', { published: 'pass' }],
    ['columnsSwapped', '123ug/kg', '≤10ug/kg', {}],
    ['unitsDifferInRow', '≤0.1mg/kg', '0.13ug/kg', {}],
    ['unitsDifferInRow', '≤0.1mg/kg', '0.05ug/kg', {}],
    ['unitIncompatible', '≤0.1mg/kg', '0.05CFU/g', {}],
    ['unitMissing', '≤0.1mg/kg', '0.05', {}],
    ['unitMissing', '≤0.1', '0.05mg/kg', {}],
    ['exponentLost', '≤100CFU/g', '1.7×10', {}],
    ['remarkBesideValue', '≤1.0(％)', '0.9(％);部分颗粒呈褐色', {}],
    ['noLimit', '', '0.05mg/kg', {}],
    ['signMissing', '3.5g/100ml', '2.5g/100ml', {}],
    ['severalValuesDisagree', '≤1.0g/kg', '1.45g/kg;0.10g/kg', {}],
  ] as const)('%s: %s with %s', (reason, limit, result, more) => {
    const pair = judged(limit, result, more, reason === 'columnsSwapped' ? contaminant : unknown)
    expect(['inconclusive', 'notJudged']).toContain(pair.verdict)
    expect(pair.reasons[0]).toBe(reason)
  })
})

test('a unit that the limit lacks is that of the item, where the result has it too', () => {
  const item = { limitedFrom: 'above', unit: 'µg/kg' } as const
  expect(judged('≤100', '558.4μg/kg', {}, item)).toMatchObject({
    verdict: 'fail',
    notes: ['unitOfItem'],
  })
  expect(judged('≤100', '0.5584mg/kg', {}, item).verdict).toBe('inconclusive')
  expect(judged('≤100', '558.4', {}, item).verdict).toBe('inconclusive')
  expect(judged('10.0μg/k', '23.14μg/kg', {}, item)).toMatchObject({
    verdict: 'fail',
    notes: ['signOfItem', 'unitTruncated'],
  })
})

test('the unit may stand in the name of the item', () => {
  expect(judged('≥99.0', '71.9', { item: '谷氨酸钠(%)' })).toMatchObject({
    verdict: 'fail',
    notes: ['unitInItemName'],
  })
})

describe('for any limit', () => {
  const scale = 3
  const value = fc
    .integer({ min: 1, max: 999_999 })
    .map((units) => ({ units: BigInt(units), scale }))
  const moved = (units: bigint) => formatDecimal({ units, scale })
  const unit = fc.constantFrom('mg/kg', 'g/kg', 'CFU/g', 'MPN/100g', 'g/100mL', 'IU', 'mmol/kg')
  const sign = fc.constantFrom('≤', '＜', '≥', '＞')

  test('inside passes, onto follows the operator, outside fails, and replay agrees', () => {
    fc.assert(
      fc.property(value, unit, sign, ({ units }, written, operator) => {
        const limit = `${operator}${moved(units)}${written}`
        const isUpper = operator === '≤' || operator === '＜'
        const step = isUpper ? 1n : -1n
        const verdictAt = (at: bigint) => judged(limit, `${moved(at)}${written}`)
        const onto = operator === '≤' || operator === '≥' ? 'pass' : 'fail'
        const found = [units - step, units, units + step].map(verdictAt)
        expect(found.map((pair) => pair.verdict)).toEqual(['pass', onto, 'fail'])
        for (const { evidence } of found) {
          const stored = JSON.parse(JSON.stringify(evidence))
          expect(replay(stored)).toMatchObject({ verdict: evidence.verdict, evidence })
        }
      }),
    )
  })

  test('no damage turns it into a pass', () => {
    const damage = fc.constantFrom<(text: string) => [string, string]>(
      (text) => ['', text],
      (text) => ['≤1', text],
      (text) => [text.replace(/[≤＜]/, ''), '0'],
      (text) => [text, '4.4×10'],
      (text) => [text, '不得检出'],
      (text) => [text, '合格'],
      (text) => [text, '0'],
      (text) => [text, '0mg/m²'],
      (text) => [text, '检出'],
      (text) => [text, '未检出'],
      (text) => [text, '/'],
    )
    fc.assert(
      fc.property(value, unit, damage, ({ units }, written, hurt) => {
        const [limit, result] = hurt(`≤${moved(units)}${written}`)
        expect(judged(limit, result).verdict).not.toBe('pass')
      }),
    )
  })
})
