import type { GradeOrNone, Grading, OrganLevel } from './contract-emergency.ts'

/**
 * Grades of an emergency (design). The thresholds come from provincial plans based
 * on the national plan (EMP) and are partly checked only; the highest grade that fits wins.
 */
export const LEAD_OF: Readonly<Record<Exclude<GradeOrNone, 'none'>, OrganLevel>> = {
  I: 'national',
  II: 'province',
  III: 'city',
  IV: 'county',
}

const ILL_MANY = 100
const ILL_CROWD = 50
const ILL_LEAST = 30
const DEATHS_MANY = 10

type GradeInputs = Pick<
  Grading,
  | 'ill'
  | 'deaths'
  | 'spread'
  | 'seriousHarm'
  | 'growing'
  | 'beyondProvince'
  | 'crowd'
  | 'newContaminant'
  | 'stateCouncil'
>

const SPREADS: readonly Grading['spread'][] = ['site', 'towns', 'counties', 'cities', 'provinces']

export function emergencyGrade(event: GradeInputs): GradeOrNone {
  const { ill, deaths, seriousHarm, growing } = event
  const reaches = (spread: Grading['spread']): boolean =>
    SPREADS.indexOf(event.spread) >= SPREADS.indexOf(spread)
  if (event.stateCouncil || event.beyondProvince) return 'I'
  if (reaches('provinces') && (growing || seriousHarm)) return 'I'
  if (event.newContaminant && seriousHarm) return 'II'
  if (reaches('cities') && seriousHarm) return 'II'
  if (deaths >= DEATHS_MANY || (ill >= ILL_MANY && deaths >= 1)) return 'II'
  if (event.crowd && ill >= ILL_CROWD) return 'II'
  if (reaches('counties') && seriousHarm) return 'III'
  if (ill >= ILL_MANY || deaths >= 1) return 'III'
  if (reaches('towns') && seriousHarm) return 'IV'
  return ill >= ILL_LEAST ? 'IV' : 'none'
}

const GRADES: readonly GradeOrNone[] = ['I', 'II', 'III', 'IV', 'none']

export const isGraver = (one: GradeOrNone, other: GradeOrNone): boolean =>
  GRADES.indexOf(one) < GRADES.indexOf(other)

export const gradeWords: Readonly<Record<GradeOrNone, { zh: string; en: string }>> = {
  I: { zh: 'Ⅰ级', en: 'grade I' },
  II: { zh: 'Ⅱ级', en: 'grade II' },
  III: { zh: 'Ⅲ级', en: 'grade III' },
  IV: { zh: 'Ⅳ级', en: 'grade IV' },
  none: { zh: '不够等级', en: 'no grade' },
}
