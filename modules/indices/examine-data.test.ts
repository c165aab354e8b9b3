import { describe, expect, test } from 'vitest'
import { computeIndex, correctedCells, missingOf, outliersOf } from './examine-data.ts'

const cell = (unit: string, indicator: string, value?: string, lastYear?: string) => ({
  unit,
  indicator,
  ...(value !== undefined && { value }),
  ...(lastYear !== undefined && { lastYear }),
})

describe('odd values', () => {
  const peers = Array.from({ length: 11 }, (_, index) => cell(`省${index}`, 'q1', '90'))

  test('ten times last year, or a tenth of it, is odd; a little less is not', () => {
    const odd = (value: string, last: string) => outliersOf([cell('省', 'q7', value, last)]).length
    expect([odd('10', '1'), odd('9.9', '1'), odd('1', '10'), odd('1.1', '10')]).toEqual([
      1, 0, 1, 0,
    ])
    expect(odd('10', '0')).toBe(0)
  })

  test('more than three deviations from the mean of all units is odd', () => {
    const far = [...peers, cell('远', 'q1', '60')]
    expect(outliersOf(far)).toEqual([{ unit: '远', indicator: 'q1', why: 'threeDeviations' }])
    expect(outliersOf([...peers.slice(0, 8), cell('远', 'q1', '60')])).toEqual([])
    expect(outliersOf(peers)).toEqual([])
  })
})

test('what is missing is listed by unit and indicator, whether empty or left out', () => {
  const missing = missingOf('qci', [cell('省', 'q1', '90'), cell('省', 'q2')])
  expect(missing).toHaveLength(11)
  expect(missing[0]).toEqual({ unit: '省', indicator: 'q2' })
})

test('equal values share a rank and the next one is skipped; no value has no rank', () => {
  const survey = (unit: string, score: string) => [
    ...['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'].map((code) =>
      cell(unit, code, score),
    ),
    cell(unit, 'complaintHandling', score),
    cell(unit, 'answers', unit === '少' ? '12' : '200'),
    cell(unit, 'deviation', '1'),
    cell(unit, 'upheld', '0'),
  ]
  const cells = [
    ['甲', '9'],
    ['乙', '8'],
    ['丙', '8'],
    ['丁', '7'],
    ['少', '10'],
  ] as const
  const { rows, formula } = computeIndex(
    'serviceQuality',
    cells.flatMap(([unit, score]) => survey(unit, score)),
  )
  expect(formula).toBe('indices.serviceQuality@1')
  expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, null])
  expect(rows.map(({ value }) => value)).toEqual(['90.00', '80.00', '80.00', '70.00', null])
})

test('a correction replaces single cells and adds what was missing', () => {
  const cells = [cell('省', 'q1', '90'), cell('省', 'q2', '10')]
  const corrected = correctedCells(cells, [cell('省', 'q2', '12'), cell('省', 'q3', '30')])
  expect(corrected.map(({ value }) => value)).toEqual(['90', '12', '30'])
})
