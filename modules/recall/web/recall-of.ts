import type { CaseProps } from '#web/module.ts'
import type { FoodRecall, RecallClass } from '../contract.ts'

/** The subject of a recall case; the server sends it by the schema of the procedure. */
export const recallOf = (shown: CaseProps['shown']): FoodRecall => shown.subject as FoodRecall

/** How urgent a class looks: solid, tint with edge, plain outline. */
export const KIND_OF_CLASS = { 1: 'bad', 2: 'due', 3: 'neutral' } as const

export const wordOfClass = (level: RecallClass) => `class${level}` as const
