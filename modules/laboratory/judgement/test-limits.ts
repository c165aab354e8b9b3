import type { Requirement } from '#modules/standards/index.ts'
import {
  type JudgementRule,
  judge,
  type LimitGiven,
  prepareLimit,
  type ResultGiven,
  standardRule,
} from './index.ts'

/** Limits that the tests of the engine judge by, and a verdict with its reasons in one line. */
export const limitOf = (requirement: Requirement, more: Partial<LimitGiven> = {}): LimitGiven => ({
  id: null,
  standard: 'GB 2762-2022',
  inForceOn: '2023-06-30',
  requirement,
  comparison: 'fullValue',
  confidence: 'unconfirmed',
  ...more,
})

export const atMost = (value: string, unit: string | null = 'mg/kg'): Requirement => ({
  kind: 'bounds',
  upper: { operator: '<=', value },
  unit,
})

export const verdictOf = (
  requirement: Requirement,
  result: ResultGiven,
  rule: JudgementRule = standardRule,
  more: Partial<LimitGiven> = {},
): string => {
  const { verdict, reasons } = judge(prepareLimit(limitOf(requirement, more), rule), result)
  return [verdict, ...reasons].join(' ')
}

export const lead = atMost('0.1')
export const banned: Requirement = { kind: 'forbidden' }
export const chloramphenicol: Requirement = { kind: 'absent', level: '0.3', unit: 'µg/kg' }
export const counts: Extract<Requirement, { kind: 'plan' }> = {
  kind: 'plan',
  n: 5,
  c: 2,
  m: '100',
  M: '1000',
  unit: 'CFU/g',
}
export const salmonella: Requirement = {
  ...{ kind: 'plan', n: 5, c: 0, m: '0', M: null, unit: null },
  portion: '25 g',
}
