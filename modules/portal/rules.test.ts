import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecallContent } from './contract.ts'
import {
  isInForce,
  levelOf,
  publicationKeys,
  publicationWords,
  publicPath,
  searchTerms,
  titleOf,
} from './rules.ts'

const recall: RecallContent = {
  kind: 'recall',
  number: 'ZH-F-2026-00001',
  class: 1,
  origin: 'voluntary',
  standing: 'underway',
  product: { name: '酱卤牛肉（演示）', brand: '清禾牌', model: '200 g', gtin: '6901234567892' },
  lots: [{ lotNumber: '20261102a', productionDate: null }],
  hazardKind: 'pathogen',
  reason: '检出致病菌',
  notice: '公告',
  noticeFile: null,
  producer: { name: '清禾熟食有限公司', uscc: '91330106MA2DXN7K35', region: '浙江省' },
  contactPhone: null,
  organ: '演示省局',
  areas: [],
  announcedOn: '2026-11-16',
  goalPercent: 90,
  figures: [],
}

describe('what a person typed', () => {
  test.each([
    ['酱卤牛肉 20261102A', ['酱卤牛肉', '20261102a'], ['20261102A']],
    ['６９０１２３４５６７８９２', ['6901234567892'], ['06901234567892']],
    ['690 1234 567892', ['6901234567892'], ['06901234567892']],
    ['清禾、牛肉', ['清禾', '牛肉'], ['牛肉']],
  ])('%s', (query, words, lastKeys) => {
    const terms = searchTerms(query)
    expect(terms.map((term) => term.words)).toEqual(words)
    expect(terms.at(-1)?.keys).toEqual(lastKeys)
  })

  test.each(['', '   ', '，、'])('%j asks for nothing', (query) =>
    expect(searchTerms(query)).toEqual([]),
  )

  test('is bounded, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (query) => {
        const terms = searchTerms(query)
        expect(terms.length).toBeLessThanOrEqual(8)
        expect(terms.every(({ words }) => words.length > 0 && words.length < 400)).toBe(true)
      }),
    )
  })
})

describe('what a recall is found by', () => {
  test('codes in their one spelling, bar codes by fourteen digits', () => {
    expect(publicationKeys(recall)).toEqual([
      'ZH-F-2026-00001',
      '20261102A',
      '6901234567892',
      '06901234567892',
      '91330106MA2DXN7K35',
    ])
  })

  test('every word a shopper reads on the pack', () => {
    const words = publicationWords(recall)
    for (const word of ['清禾牌', '酱卤牛肉', '200 g', '20261102a', '清禾熟食有限公司']) {
      expect(words).toContain(word)
    }
  })
})

test('a title names the brand once', () => {
  expect(titleOf(recall)).toBe('清禾牌酱卤牛肉（演示） 200 g')
  const product = { ...recall.product, name: '清禾牌酱卤牛肉', model: null }
  expect(titleOf({ ...recall, product })).toBe('清禾牌酱卤牛肉')
})

test('a recall without a class yet is shown as the gravest, and what is not done is in force', () => {
  expect(levelOf({ ...recall, class: null })).toBe('1')
  expect(isInForce({ ...recall, standing: 'notCompleted' })).toBe(true)
  expect(isInForce({ ...recall, standing: 'ended' })).toBe(false)
})

test('an address stays one whatever the number holds', () => {
  expect(publicPath('warning', 'YJ/2026 1')).toBe('/warnings/YJ%2F2026%201')
})
