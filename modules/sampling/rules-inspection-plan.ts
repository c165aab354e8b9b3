import { calendarDate, startOfDay } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  ClassCounts,
  CycleEnd,
  InspectionPlan,
  InspectionPlanDraft,
} from './contract-inspection-plan.ts'
import { beginDraw } from './rules-draw.ts'

/** Pure decisions of a plan of routine inspection. */
type Facts = CaseFacts<InspectionPlan>

export const beginInspectionPlan = (draft: InspectionPlanDraft): InspectionPlan => ({
  ...draft,
  ...beginDraw,
})

export const sinceCycle = (facts: Facts): Date => startOfDay(calendarDate(facts.subject.cycleFrom))

/** Class A at least once, B once to twice, C twice to thrice, D three times or more (FSIM; m). */
const LEAST_CHECKS = { A: 1, B: 1, C: 2, D: 3 } as const

/** The riskier the class, the more often it is checked, and never less than the law asks. */
export function checksFitClasses(_facts: Facts, data: ClassCounts): Refusal | null {
  const planned = { A: data.checksA, B: data.checksB, C: data.checksC, D: data.checksD }
  const classes = ['A', 'B', 'C', 'D'] as const
  const short = classes.filter((one) => planned[one] < LEAST_CHECKS[one])
  const falls = classes.some(
    (one, index) => index > 0 && planned[one] < planned[classes[index - 1]!],
  )
  if (short.length === 0 && !falls) return null
  return refuse(
    'checksDoNotFitClasses',
    'A、B、C、D级每年至少检查1、1、2、3次，且风险越高次数不得越少',
    'A, B, C, D are checked at least 1, 1, 2, 3 times a year, and no riskier class less often',
    { basis: 'FRGM; FSIM 22' },
  )
}

export function classesAreSet(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'setClasses')) return null
  return refuse(
    'classesNotSet',
    '须先按风险分级确定检查频次',
    'The number of checks by class is set first',
    { about: 'paper', basis: 'FSL 109; FRGM' },
  )
}

/** Every food business gets one check of all points within the two years (FSIM 22). */
export function everyFirmIsCovered(_facts: Facts, data: CycleEnd): Refusal | null {
  if (data.covered >= data.firms) return null
  return refuse(
    'notEveryFirmCovered',
    `${data.firms}户中有${data.firms - data.covered}户未完成全项目检查，周期不能结束`,
    `${data.firms - data.covered} of ${data.firms} firms have had no full check`,
    { basis: 'FSIM 22' },
  )
}
