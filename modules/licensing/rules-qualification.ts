import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  ExpertAppointment,
  ExpertReview,
  QualificationApplication,
  QualificationOpening,
  UnitFault,
} from './contract-qualification.ts'

/** Pure decisions of the qualification of equipment supervision units. */
type Facts = CaseFacts<QualificationApplication>

/**
 * Registered supervisors for each speciality, and finished projects. Class B is from the measures
 * (art. 8, checked); class A is not confirmed: 6 and 3 are a default to be set by the office.
 */
const REQUIRED = { A: { registered: 6, projects: 3 }, B: { registered: 3, projects: 0 } } as const

export const beginQualification = (opening: QualificationOpening): QualificationApplication => ({
  unitName: opening.unitName,
  class: opening.class,
  specialities: opening.specialities,
  equipment: opening.equipment,
  isIndependent: opening.isIndependent,
  faults: [],
})

export function unitIsIndependent({ subject }: Facts): Refusal | null {
  if (subject.isIndependent) return null
  return refuse(
    'notIndependent',
    '设备监理单位不得与行政机关有隶属关系或者其他利益关系，应不予受理',
    'A supervision unit is independent of administrative organs; refuse acceptance',
    { basis: 'EQSM 5' },
  )
}

/** Class A covers all equipment of a speciality; class B only what is listed. */
export function classBListsEquipment({ subject }: Facts): Refusal | null {
  if (subject.class === 'A' || subject.equipment.length > 0) return null
  return refuse(
    'equipmentNotListed',
    '乙级资格只涵盖所列的设备类别，请补正设备类别',
    'Class B covers listed equipment only; have the categories filled in',
    { basis: 'EQSM 7' },
  )
}

export function expertsHaveNoInterest(
  _facts: Facts,
  { experts }: ExpertAppointment,
): Refusal | null {
  if (experts.every(({ hasInterest }) => !hasInterest)) return null
  return refuse(
    'expertHasInterest',
    '与申请单位有利害关系的专家不得参加评审',
    'Experts with an interest in the unit take no part',
    { basis: 'design' },
  )
}

export function expertsNotAppointed(facts: Facts): Refusal | null {
  if (!lastTaken(facts, 'appointExperts')) return null
  return refuse('expertsAppointed', '评审专家已经指定', 'The experts have been appointed')
}

export function expertsAreAppointed(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'appointExperts')) return null
  return refuse('expertsMissing', '尚未指定评审专家', 'No experts have been appointed yet', {
    basis: 'design',
  })
}

/** What the unit lacks for its class; empty where every condition is met. */
export function faultsOf(subject: QualificationApplication, review: ExpertReview): UnitFault[] {
  const { registered, projects } = REQUIRED[subject.class]
  const isStaffed = subject.specialities.every((speciality) => {
    const line = review.lines.find((one) => one.speciality === speciality)
    return (line?.registered ?? 0) >= registered
  })
  const conditions: Record<UnitFault, boolean> = {
    staff: isStaffed,
    legalPerson: review.isLegalPerson,
    head: review.headIsRegistered,
    place: review.hasPlace,
    qualitySystem: review.hasQualitySystem,
    projects: review.finishedProjects >= projects,
  }
  return Object.entries(conditions).flatMap(([fault, isMet]) => (isMet ? [] : [fault as UnitFault]))
}

export const withReview = (
  subject: QualificationApplication,
  review: ExpertReview,
): QualificationApplication => ({ ...subject, faults: faultsOf(subject, review) })

export function conditionsAreMet({ subject }: Facts): Refusal | null {
  const { registered, projects } = REQUIRED[subject.class]
  if (subject.faults.length === 0) return null
  const level = subject.class === 'A' ? '甲' : '乙'
  return refuse(
    'conditionsNotMet',
    `有${subject.faults.length}项不符合${level}级条件（每专业注册设备监理师不少于${registered}人，完成项目不少于${projects}个）`,
    `${subject.faults.length} condition(s) of class ${subject.class} not met: ${subject.faults.join(', ')}`,
    { basis: 'EQSM 8' },
  )
}
