import { addMonths, dateIn, startOfDay } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  ExemptionOpening,
  ExemptionReview,
  InspectionExemption,
  PassedCheck,
} from './contract-exemption.ts'

/** Pure decisions about the exemption from inspection: facts in, refusal or value out. */
type Facts = CaseFacts<InspectionExemption>

export const beginExemption = (opening: ExemptionOpening): InspectionExemption => ({ ...opening })

/** Checks passed in a row up to the newest one. */
export function passedInARow(checks: readonly PassedCheck[]): number {
  const newestFirst = [...checks].sort((a, b) => b.on.localeCompare(a.on))
  const failed = newestFirst.findIndex((check) => !check.passed)
  return failed < 0 ? newestFirst.length : failed
}

/** At least three provincial or national checks in a row (EXM). */
const CHECKS_IN_A_ROW = 3

export function threeChecksArePassed(facts: Facts): Refusal | null {
  const passed = passedInARow(facts.subject.checks)
  if (passed >= CHECKS_IN_A_ROW) return null
  return refuse(
    'tooFewPassedChecks',
    `省级以上监督抽查连续合格${passed}次，须至少连续合格${CHECKS_IN_A_ROW}次`,
    `${passed} checks passed in a row; ${CHECKS_IN_A_ROW} are needed`,
    { basis: 'EXM' },
  )
}

export function standardIsHighEnough(facts: Facts): Refusal | null {
  if (facts.subject.standardLevel !== 'below') return null
  return refuse(
    'standardTooLow',
    '执行标准须达到或严于国家标准',
    'The standard has to reach the national one',
    { basis: 'EXM' },
  )
}

export function conditionsAreMet(_facts: Facts, data: ExemptionReview): Refusal | null {
  const unmet = [
    ...(data.qualityIsStable ? [] : [['质量稳定', 'stable quality'] as const]),
    ...(data.leadsTheTrade ? [] : [['行业前列', 'a leading place in the trade'] as const]),
    ...(data.fitsPolicy ? [] : [['产业政策', 'industrial policy'] as const]),
  ]
  if (unmet.length === 0) return null
  return refuse(
    'conditionUnmet',
    `条件未满足：${unmet.map(([zh]) => zh).join('、')}，不能通过审查`,
    `Conditions not met: ${unmet.map(([, en]) => en).join(', ')}`,
    { basis: 'EXM' },
  )
}

/** Three years from the grant. */
export function expiry(facts: Facts): Date {
  const granted = lastTaken(facts, 'grant')!
  return startOfDay(addMonths(dateIn(granted.at), 36))
}

export const isExempt = (facts: Facts): boolean =>
  facts.state === 'granted' || facts.state === 'suspended'

/** The new application is a case of its own, tied to this one. */
export function renewalIsOpened(facts: Facts): Refusal | null {
  if (linkedCases(facts, 'inspectionExemption').length > 0) return null
  return refuse(
    'noNewApplication',
    '尚无关联的再次申请，请从本案提出新的申请',
    'No new application is tied to this case; open one from it',
    { basis: 'EXM' },
  )
}
