import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionDraw } from './contract-appointment.ts'
import { drawnQuestions, hasPassed } from './rules-appointment.ts'
import { beginTask, failingPercent, isAtMost, withReport } from './rules-campaign.ts'
import { unmet } from './rules-listed.ts'

const drawOf = (seed: string, bankSize: number, questions: number): QuestionDraw => ({
  ...{ bank: '', bankHash: '0'.repeat(64), bankFixedOn: '', bankSize, questions },
  ...{ seed, seedEvent: '', seedOn: '' },
})

describe('drawing questions', () => {
  test('draws as many as asked, each once and from the bank, the same for everybody', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc
          .integer({ min: 1, max: 60 })
          .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size }))),
        (seed, [size, count]) => {
          const drawn = drawnQuestions(drawOf(seed, size, count))
          expect(new Set(drawn).size).toBe(count)
          expect(drawn.every((question) => question >= 1 && question <= size)).toBe(true)
          expect(drawnQuestions(drawOf(seed, size, count))).toEqual(drawn)
        },
      ),
    )
  })

  test('another seed draws other questions, and every question has its chance', () => {
    const times = new Array<number>(10).fill(0)
    for (let n = 0; n < 2000; n += 1) {
      for (const question of drawnQuestions(drawOf(`seed ${n}`, 10, 3))) times[question - 1]! += 1
    }
    // Expected 600 each, standard deviation about 20; the seeds are fixed, so this never varies.
    for (const count of times) expect(Math.abs(count - 600)).toBeLessThan(100)
  })
})

test.each([
  ['supervisor', 79, false],
  ['supervisor', 80, true],
  ['coordinator', 59, false],
  ['informant', 60, true],
  ['informant', null, false],
] as const)('a %s with %s points passes: %s', (kind, score, passes) => {
  expect(hasPassed({ kind, score } as never)).toBe(passes)
})

test.each([
  [4, 80, '5', true],
  [5, 80, '5', false],
  [1, 3, '33.3333', false],
  [1, 3, '33.3334', true],
  [0, 0, '5', false],
])('%s of %s lots is at most %s percent: %s', (failed, samples, percent, is) => {
  expect(isAtMost(failed, samples, percent)).toBe(is)
})

test('a failing rate is shown with two decimals, rounded half up', () => {
  expect(failingPercent(1, 3)).toBe('33.33')
  expect(failingPercent(2, 3)).toBe('66.67')
  expect(failingPercent(1, 800)).toBe('0.13')
})

test('criteria are met at their value, by their direction, and not by silence', () => {
  const criteria = [
    { measure: 'passRate', direction: 'atLeast', baseline: '70', exit: '95' },
    { measure: 'openDens', direction: 'atMost', baseline: '20', exit: '0' },
  ] as const
  const open = (passRate: string, openDens?: string) =>
    unmet(criteria, [
      { measure: 'passRate', value: passRate },
      ...(openDens === undefined ? [] : [{ measure: 'openDens', value: openDens } as const]),
    ]).map(({ measure }) => measure)
  expect(open('95.00', '0')).toEqual([])
  expect(open('94.99', '0')).toEqual(['passRate'])
  expect(open('95', '1')).toEqual(['openDens'])
  expect(open('95')).toEqual(['openDens'])
})

test('the reports of a task add up', () => {
  const report = {
    ...{ asOf: '2026-12-01', checks: 3, samples: 2, failed: 1, clues: 4, cases: 5, licences: 6 },
    ...{ recalls: 7, transfers: 8, goodsValueYuan: '0.10', work: '' },
  }
  const order = { name: '', checks: 10, samples: 10, endsOn: '2026-12-31' }
  const { done } = withReport(withReport(beginTask(order), report), report)
  expect(done).toEqual({
    ...{ checks: 6, samples: 4, failed: 2, clues: 8, cases: 10, licences: 12, recalls: 14 },
    ...{ transfers: 16, goodsValueYuan: '0.20' },
  })
})
