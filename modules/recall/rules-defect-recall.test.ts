import { expect, test } from 'vitest'
import type { Likelihood, Severity } from './contract-defect-recall.ts'
import { riskOf } from './rules-defect-recall.ts'

const likelihoods: readonly Likelihood[] = [
  'above50Percent',
  'above1in10',
  'above1in100',
  'above1in1000',
  'above1in10000',
  'above1in100000',
  'above1in1000000',
  'least',
]
const severities: readonly Severity[] = ['slight', 'moderate', 'serious', 'verySerious']
const rank = { low: 0, medium: 1, high: 2, serious: 3 }

test('the folding chair of the EU guideline is a low risk: slight, one in a thousand', () => {
  expect(riskOf('slight', 'above1in1000')).toBe('low')
})

test.each([
  ['slight', 'above50Percent', 'high'],
  ['slight', 'above1in10', 'medium'],
  ['moderate', 'above1in1000', 'high'],
  ['moderate', 'above1in10000', 'medium'],
  ['serious', 'above1in10000', 'high'],
  ['verySerious', 'above1in100000', 'high'],
  ['verySerious', 'above1in1000000', 'medium'],
  ['verySerious', 'least', 'low'],
] as const)('%s, %s: %s', (severity, likelihood, level) => {
  expect(riskOf(severity, likelihood)).toBe(level)
})

test('a graver or likelier injury is never a lower risk', () => {
  for (const [row, likelihood] of likelihoods.entries()) {
    for (const [column, severity] of severities.entries()) {
      const here = rank[riskOf(severity, likelihood)]
      const likelier = likelihoods[row - 1]
      const graver = severities[column + 1]
      if (likelier) expect(rank[riskOf(severity, likelier)]).toBeGreaterThanOrEqual(here)
      if (graver) expect(rank[riskOf(graver, likelihood)]).toBeGreaterThanOrEqual(here)
    }
  }
})
