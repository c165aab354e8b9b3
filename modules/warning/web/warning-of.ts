import type { CaseProps } from '#web/module.ts'
import type { RiskWarning } from '../contract.ts'
import type { AssessedLevel } from '../hazard-score.ts'

/** The subject of a warning case; the server sends it by the schema of the procedure. */
export const warningOf = (shown: CaseProps['shown']): RiskWarning => shown.subject as RiskWarning

/** Level by law drawn with our own fills: solid, tint with edge, tint with edge, tint. */
export const KIND_OF_LEVEL = {
  I: 'bad',
  II: 'due',
  III: 'due',
  IV: 'run',
  none: 'neutral',
} as const

export const wordOfLevel = (level: AssessedLevel) => `level.${level}` as const
