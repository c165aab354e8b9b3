import { describe, expect, test } from 'vitest'
import { emergencyGrade } from './emergency-grade.ts'
import { ownLevel } from './rules-emergency.ts'

const calm = {
  ill: 0,
  deaths: 0,
  spread: 'site',
  seriousHarm: false,
  growing: false,
  beyondProvince: false,
  crowd: false,
  newContaminant: false,
  stateCouncil: false,
} as const

describe('the grade follows from the thresholds, the highest that fits', () => {
  test.each([
    [{ ill: 120, deaths: 1 }, 'II'],
    [{ ill: 120 }, 'III'],
    [{ ill: 100 }, 'III'],
    [{ ill: 99 }, 'IV'],
    [{ ill: 45 }, 'IV'],
    [{ ill: 30 }, 'IV'],
    [{ ill: 29 }, 'none'],
    [{ ill: 12 }, 'none'],
    [{ ill: 3, deaths: 1 }, 'III'],
    [{ ill: 5, deaths: 11 }, 'II'],
    [{ ill: 10, deaths: 10 }, 'II'],
    [{ ill: 60, crowd: true }, 'II'],
    [{ ill: 49, crowd: true }, 'IV'],
    [{ ill: 20, spread: 'provinces', seriousHarm: true }, 'I'],
    [{ ill: 20, spread: 'provinces', growing: true }, 'I'],
    [{ ill: 20, spread: 'provinces' }, 'none'],
    [{ spread: 'cities', seriousHarm: true }, 'II'],
    [{ spread: 'counties', seriousHarm: true }, 'III'],
    [{ spread: 'towns', seriousHarm: true }, 'IV'],
    [{ newContaminant: true, seriousHarm: true }, 'II'],
    [{ newContaminant: true }, 'none'],
    [{ beyondProvince: true }, 'I'],
    [{ stateCouncil: true }, 'I'],
  ] as const)('%j is %s', (event, grade) => {
    expect(emergencyGrade({ ...calm, ...event })).toBe(grade)
  })
})

test.each([
  ['000000', 'national'],
  ['330000', 'province'],
  ['330100', 'city'],
  ['330106', 'county'],
  ['330106001', 'county'],
] as const)('an organ of %s answers for the level of %s', (regionCode, level) => {
  const standing = { organId: '', regionCode, partyId: null, assignments: {} }
  expect(ownLevel({ standing } as never)).toBe(level)
})
