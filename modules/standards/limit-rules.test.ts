import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { backdatingFault, requirementFaults } from './limit-rules.ts'
import type { Requirement } from './requirement.ts'
import type { LimitVersion } from './rules.ts'

const codes = (requirement: Requirement) => requirementFaults(requirement).map(({ code }) => code)
const upper = { operator: '<=', value: '0.2' } as const
const plan = { kind: 'plan', n: 5, c: 2, m: '10', M: '100', unit: 'CFU/g' } as const

describe('refused', () => {
  test.each<[string, Requirement]>([
    ['boundMissing', { kind: 'bounds', unit: 'mg/kg' }],
    ['unitMissing', { kind: 'bounds', upper, unit: null }],
    ['unitUnknown', { kind: 'bounds', upper, unit: 'μk/kg' }],
    ['emptyRange', { kind: 'bounds', lower: { operator: '>=', value: '0.3' }, upper, unit: '%' }],
    ['emptyRange', { kind: 'bounds', lower: { operator: '>', value: '0.20' }, upper, unit: '%' }],
    ['wrongInterval', { kind: 'bounds', upper, unit: '%', interval: '0.3' }],
    ['planTooWide', { ...plan, c: 5 }],
    ['planUpsideDown', { ...plan, m: '100' }],
    ['portionWithCount', { ...plan, portion: '25 g' }],
    ['unitMissing', { kind: 'absent', level: '0.3', unit: null }],
  ])('%s', (code, requirement) => expect(codes(requirement)).toEqual([code]))
})

test.each<Requirement>([
  { kind: 'bounds', upper, unit: 'mg/kg' },
  { kind: 'bounds', lower: { operator: '>=', value: '0.20' }, upper, unit: 'pH' },
  { kind: 'bounds', upper: { operator: '<', value: '1400' }, unit: 'MPa', interval: '100' },
  plan,
  { kind: 'plan', n: 5, c: 0, m: '0', M: null, unit: 'CFU/g', portion: '25 g' },
  { kind: 'absent', unit: null },
  { kind: 'forbidden' },
  { kind: 'text', text: '具有产品应有的色泽' },
  { kind: 'withdrawn' },
])('%j may be registered', (requirement) => expect(codes(requirement)).toEqual([]))

test('a version before one that is there needs its reason', () => {
  const there = [{ inForceFrom: calendarDate('2023-06-30') } as LimitVersion]
  expect(backdatingFault(there, '2023-06-30', undefined)?.code).toBe('backdatedWithoutReason')
  expect(backdatingFault(there, '2020-01-01', undefined)?.code).toBe('backdatedWithoutReason')
  expect(backdatingFault(there, '2020-01-01', '补录 2017 版')).toBeNull()
  expect(backdatingFault(there, '2023-07-01', undefined)).toBeNull()
  expect(backdatingFault([], '2020-01-01', undefined)).toBeNull()
})
