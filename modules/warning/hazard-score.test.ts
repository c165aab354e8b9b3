import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssessedLevel,
  departureIsExplained,
  type HazardScoreInputs,
  hazardScore,
  isGraver,
  LEVELS,
  levelWords,
  rankOf,
} from './hazard-score.ts'

const inputs = (
  severity: HazardScoreInputs['severity'],
  exceedance: HazardScoreInputs['exceedance'],
  users: HazardScoreInputs['users'],
  spread: HazardScoreInputs['spread'],
): HazardScoreInputs => ({ severity, exceedance, users, spread })

/** q = severity x exceedance x users x spread; I from 24, II from 12, III from 6, IV from 2. */
describe('score and level', () => {
  test.each([
    [inputs(1, 'upTo1_5', 'general', 'county'), 1, 'none'],
    [inputs(1, 'upTo1_5', 'general', 'city'), 1.5, 'none'],
    [inputs(1, 'upTo1_5', 'infants', 'county'), 2, 'IV'],
    [inputs(1, 'upTo5', 'general', 'county'), 2, 'IV'],
    [inputs(1, 'upTo5', 'vulnerable', 'city'), 4.5, 'IV'],
    [inputs(3, 'upTo1_5', 'general', 'city'), 4.5, 'IV'],
    [inputs(1, 'upTo5', 'general', 'provinces'), 6, 'III'],
    [inputs(2, 'upTo5', 'general', 'province'), 8, 'III'],
    [inputs(1, 'bannedOrPathogen', 'vulnerable', 'city'), 9, 'III'],
    [inputs(2, 'upTo5', 'general', 'provinces'), 12, 'II'],
    [inputs(4, 'above5', 'general', 'county'), 12, 'II'],
    [inputs(3, 'above5', 'vulnerable', 'city'), 20.25, 'II'],
    [inputs(4, 'above5', 'general', 'province'), 24, 'I'],
    [inputs(4, 'bannedOrPathogen', 'vulnerable', 'county'), 24, 'I'],
    [inputs(4, 'bannedOrPathogen', 'infants', 'provinces'), 96, 'I'],
  ] as const)('%j: %f, %s', (given, score, level) => {
    expect(hazardScore(given)).toEqual({ score, level })
  })

  test('a graver circumstance never lowers the level', () => {
    const exceedances = ['upTo1_5', 'upTo5', 'above5', 'bannedOrPathogen'] as const
    const users = ['general', 'vulnerable', 'infants'] as const
    const spreads = ['county', 'city', 'province', 'provinces'] as const
    const step = fc.record({ s: fc.nat(3), e: fc.nat(3), u: fc.nat(2), d: fc.nat(3) })
    const at = ({ s, e, u, d }: { s: number; e: number; u: number; d: number }) =>
      hazardScore({
        severity: (s + 1) as HazardScoreInputs['severity'],
        exceedance: exceedances[e]!,
        users: users[u]!,
        spread: spreads[d]!,
      })
    fc.assert(
      fc.property(step, step, (one, other) => {
        const graver = {
          s: Math.max(one.s, other.s),
          e: Math.max(one.e, other.e),
          u: Math.max(one.u, other.u),
          d: Math.max(one.d, other.d),
        }
        expect(isGraver(at(one).level, at(graver).level)).toBe(false)
      }),
    )
  })
})

test('Ⅰ is the gravest, and no warning comes after all levels', () => {
  const all: AssessedLevel[] = [...LEVELS, 'none']
  expect(all.map(rankOf)).toEqual([1, 2, 3, 4, 5])
  expect(isGraver('I', 'II')).toBe(true)
  expect(isGraver('II', 'II')).toBe(false)
  expect(isGraver('none', 'IV')).toBe(false)
})

describe('departing from the proposal', () => {
  const decide = (level: AssessedLevel, departure?: string) =>
    departureIsExplained({ proposed: 'II', score: 12, level, departure })

  test('a lower level without its reason is refused, with score and proposal', () => {
    for (const level of ['III', 'IV', 'none'] as const) {
      const refusal = decide(level)
      expect(refusal?.code).toBe('departureUnexplained')
      expect(refusal?.zh).toContain(`评分12，建议${levelWords.II.zh}`)
    }
  })

  test('with its reason it stands; the same and a graver one need none', () => {
    expect(decide('IV', '该批次已全部封存，未流入市场')).toBeNull()
    expect(decide('II')).toBeNull()
    expect(decide('I')).toBeNull()
  })
})
