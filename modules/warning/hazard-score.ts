import { type Refusal, refuse } from '#kernel/refusal.ts'

/**
 * The quick score of a food hazard (design): severity of the hazard, how far
 * it goes beyond the limit, who eats the food, how far it has spread. It proposes a level; an
 * expert decides.
 */
export const HAZARD_SCORE = { id: 'warning.hazardScore', version: 1, source: 'design' } as const

export interface HazardScoreInputs {
  /** 1 slight to 4 very serious; the hazard's own by default. */
  readonly severity: 1 | 2 | 3 | 4
  readonly exceedance: 'upTo1_5' | 'upTo5' | 'above5' | 'bannedOrPathogen'
  readonly users: 'general' | 'vulnerable' | 'infants'
  readonly spread: 'county' | 'city' | 'province' | 'provinces'
}

/** Ⅰ红, Ⅱ橙, Ⅲ黄, Ⅳ蓝 (Emergency Response Law art. 63); `none`: nothing to warn of yet. */
export type WarningLevel = 'I' | 'II' | 'III' | 'IV'
export type AssessedLevel = WarningLevel | 'none'

export const LEVELS: readonly WarningLevel[] = ['I', 'II', 'III', 'IV']

const EXCEEDANCE = { upTo1_5: 1, upTo5: 2, above5: 3, bannedOrPathogen: 4 } as const
// Halves are exact in binary, so the score is exact and is banded as it is, never rounded first.
const USERS = { general: 1, vulnerable: 1.5, infants: 2 } as const
const SPREAD = { county: 1, city: 1.5, province: 2, provinces: 3 } as const
const BANDS = [
  [24, 'I'],
  [12, 'II'],
  [6, 'III'],
  [2, 'IV'],
] as const

/** The points of each factor; their product is the score. */
export const hazardPoints = ({ severity, exceedance, users, spread }: HazardScoreInputs) => ({
  severity,
  exceedance: EXCEEDANCE[exceedance],
  users: USERS[users],
  spread: SPREAD[spread],
})

export function hazardScore(inputs: HazardScoreInputs): {
  readonly score: number
  readonly level: AssessedLevel
} {
  const { severity, exceedance, users, spread } = hazardPoints(inputs)
  const score = severity * exceedance * users * spread
  const band = BANDS.find(([least]) => score >= least)
  return { score, level: band?.[1] ?? 'none' }
}

/** 1 for the gravest; `none` comes after all of them. */
export const rankOf = (level: AssessedLevel): number =>
  level === 'none' ? LEVELS.length + 1 : LEVELS.indexOf(level) + 1

export const isGraver = (one: AssessedLevel, other: AssessedLevel): boolean =>
  rankOf(one) < rankOf(other)

/** A level below the proposal stands only with its reason on record. */
export function departureIsExplained(given: {
  readonly proposed: AssessedLevel
  readonly score: number
  readonly level: AssessedLevel
  readonly departure: string | undefined
}): Refusal | null {
  const { proposed, score, level, departure } = given
  if (!isGraver(proposed, level) || departure) return null
  return refuse(
    'departureUnexplained',
    `评分${score}，建议${levelWords[proposed].zh}；定为${levelWords[level].zh}须说明理由`,
    `The score ${score} proposes ${levelWords[proposed].en}; a lower level needs its reason`,
    { basis: 'design' },
  )
}

export const levelWords: Readonly<Record<AssessedLevel, { zh: string; en: string }>> = {
  I: { zh: 'Ⅰ级（红色）', en: 'level I (red)' },
  II: { zh: 'Ⅱ级（橙色）', en: 'level II (orange)' },
  III: { zh: 'Ⅲ级（黄色）', en: 'level III (yellow)' },
  IV: { zh: 'Ⅳ级（蓝色）', en: 'level IV (blue)' },
  none: { zh: '不预警', en: 'no warning' },
}
