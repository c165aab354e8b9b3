import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, type Decimal, formatDecimal } from '#kernel/decimal.ts'
import type { Requirement } from '#modules/standards/index.ts'
import { judge, prepareLimit, replay, sentenceOf, standardRule } from './index.ts'
import {
  atMost,
  banned,
  chloramphenicol,
  counts,
  lead,
  limitOf,
  salmonella,
  verdictOf,
} from './test-limits.ts'

const decimals = fc
  .record({ units: fc.bigInt({ min: 1n, max: 10n ** 9n }), scale: fc.nat(6) })
  .map((made): Decimal => made)
const written = decimals.map(formatDecimal)
const operators = fc.constantFrom('<=', '<', '>=', '>')

const boundsOf = (operator: string, value: string): Requirement =>
  ({
    kind: 'bounds',
    unit: 'mg/kg',
    [operator.startsWith('<') ? 'upper' : 'lower']: { operator, value },
  }) as Requirement

/** The last digit moved by one: just outside or just inside. */
const moved = ({ units, scale }: Decimal, by: 1n | -1n): string =>
  formatDecimal({ units: units * 10n + by, scale: scale + 1 })

test('inside passes, outside fails, on the limit the operator decides', () => {
  fc.assert(
    fc.property(decimals, operators, fc.constantFrom('mg/kg', 'ppm'), (limit, operator, unit) => {
      const requirement = boundsOf(operator, formatDecimal(limit))
      const at = (text: string) => verdictOf(requirement, { text, unit })
      const [below, above] = operator.startsWith('<') ? ['pass', 'fail'] : ['fail', 'pass']
      expect(at(moved(limit, -1n))).toBe(below)
      expect(at(moved(limit, 1n))).toBe(above)
      expect(at(formatDecimal(limit))).toBe(operator.endsWith('=') ? 'pass' : 'fail')
    }),
    { numRuns: 500 },
  )
})

test('the verdict is the same in whichever unit a value is given', () => {
  fc.assert(
    fc.property(decimals, decimals, operators, (limit, value, operator) => {
      const requirement = boundsOf(operator, formatDecimal(limit))
      const thousandfold = { units: value.units * 1000n, scale: value.scale }
      expect(verdictOf(requirement, { text: formatDecimal(thousandfold), unit: 'µg/kg' })).toBe(
        verdictOf(requirement, { text: formatDecimal(value), unit: 'mg/kg' }),
      )
    }),
  )
})

test('a wider guard band decides less and never something else', () => {
  const decisions = fc.constantFrom('guardedAcceptance', 'guardedRejection', 'guardBand')
  fc.assert(
    fc.property(
      decimals,
      written,
      written,
      operators,
      decisions,
      (limit, text, value, operator, decision) => {
        const requirement = boundsOf(operator, formatDecimal(limit))
        const result = { text, unit: 'mg/kg', uncertainty: { value, coverage: '2' } }
        const plain = verdictOf(requirement, result)
        const guarded = verdictOf(requirement, result, { ...standardRule, decision })
        expect([plain, 'inconclusive withinUncertainty']).toContain(guarded)
      },
    ),
  )
})

test('what is not detected passes just where the method sees far enough', () => {
  fc.assert(
    fc.property(decimals, decimals, (limit, lod) => {
      const result = { text: '未检出', unit: 'mg/kg', lod: formatDecimal(lod) }
      const sees = compareDecimals(lod, limit) <= 0
      expect(verdictOf(atMost(formatDecimal(limit)), result)).toBe(
        sees ? 'pass' : 'inconclusive detectionLimitAboveLimit',
      )
    }),
  )
})

test('an evidence that was stored is judged again with the same outcome', () => {
  const texts = fc.oneof(
    written,
    written.map((value) => `<${value}`),
    written.map((value) => `${value}µg/kg`),
    fc.constantFrom(
      '未检出',
      '检出',
      '<LOQ',
      '4.4×10',
      '合格',
      '',
      '1;2;3;4;5',
      '3.4×104',
      '检出/25g',
    ),
  )
  const results = fc.record(
    { text: texts, unit: fc.constantFrom('mg/kg', 'CFU/g', '/25g', null), lod: written },
    { requiredKeys: ['text'] },
  )
  const requirements = fc.constantFrom(lead, banned, chloramphenicol, counts, salmonella)
  const comparisons = fc.constantFrom('fullValue', 'roundedValue')
  fc.assert(
    fc.property(requirements, comparisons, results, (requirement, comparison, result) => {
      const limit = prepareLimit(limitOf(requirement, { comparison }))
      const stored = JSON.parse(JSON.stringify(judge(limit, result).evidence))
      const again = replay(stored)
      expect(JSON.parse(JSON.stringify(again.evidence))).toEqual(stored)
      expect(again.verdict).toBe(stored.verdict)
      expect(sentenceOf(stored).zh).not.toBe('')
    }),
    { numRuns: 1000 },
  )
})
