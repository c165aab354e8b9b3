import { calendarDate, startOfDay } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Finding,
  Findings,
  RepeatCheck,
  RoutineInspection,
  Verification,
  Visit,
} from './contract-routine-inspection.ts'

/** Pure decisions of a routine inspection. */
type Facts = CaseFacts<RoutineInspection>

export const beginVisit = (visit: Visit): RoutineInspection => ({
  ...visit,
  superiorCheckedOn: null,
  findings: [],
  corrected: null,
})

export const sinceSuperior = (facts: Facts): Date =>
  startOfDay(calendarDate(facts.subject.superiorCheckedOn ?? '1970-01-01'))

/** What a superior has just checked is left alone, unless suspicion is on record (SD20). */
export const isProtected = (facts: Facts): boolean =>
  facts.subject.superiorCheckedOn !== null && !facts.subject.suspicion

export function repeatIsChecked(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'checkRepeat')) return null
  return refuse(
    'repeatNotChecked',
    '检查前须先核对上级近期是否已检查相同项目',
    'See first whether a superior has just checked the same points',
    { about: 'paper', basis: 'FSIM 42' },
  )
}

/** A visit is drawn; one for cause says the cause (FSIM 22, 46). */
export function visitHasReason(facts: Facts): Refusal | null {
  const { kind, suspicion } = facts.subject
  if (kind !== 'routine' && suspicion) return null
  if (linkedCases(facts, 'inspectionPlan').some(({ state }) => state === 'assigned')) return null
  return refuse(
    'notDrawn',
    '须关联已随机抽取的检查计划；飞行检查和有因检查须写明线索',
    'Tie the plan that drew this firm; an unannounced visit or one for cause says the suspicion',
    { basis: 'FSIM 22,46' },
  )
}

/** Every point of the list, save in an unannounced visit, which follows its suspicion. */
export function everyPointIsAnswered(facts: Facts, data: Findings): Refusal | null {
  const points = new Set(data.findings.map(({ point }) => point)).size
  const { kind, points: wanted } = facts.subject
  if (points === data.findings.length && (kind === 'unannounced' || points === wanted)) return null
  return refuse(
    'pointsLeftOut',
    `要点表共${wanted}项，登记${points}项；除飞行检查外须逐项检查，且不得重复`,
    `The list has ${wanted} points, ${points} were recorded; each is checked once`,
    { basis: 'FSIM 19,23' },
  )
}

export function failuresHaveFacts(_facts: Facts, data: Findings): Refusal | null {
  const bare = data.findings.filter(({ result, fact }) => result === 'fails' && !fact)
  if (bare.length === 0) return null
  const points = bare.map(({ point }) => point)
  return refuse(
    'factMissing',
    `不符合项须写明事实：${points.join('、')}`,
    `A failing point needs its facts: ${points.join(', ')}`,
    { basis: 'FSIM 33' },
  )
}

const failing = (facts: Facts): readonly Finding[] =>
  facts.subject.findings.filter(({ result }) => result === 'fails')

const isGrave = ({ isKey, touchesSafety }: Finding): boolean => isKey || touchesSafety

export function nothingFailed(facts: Facts): Refusal | null {
  if (failing(facts).length === 0) return null
  return refuse(
    'somethingFailed',
    `有${failing(facts).length}项不符合，不能按无问题办结`,
    `${failing(facts).length} point(s) failed`,
    { basis: 'FSIM 33' },
  )
}

export function somethingFailed(facts: Facts): Refusal | null {
  if (failing(facts).length > 0) return null
  return refuse('nothingFailed', '各项均符合', 'Nothing failed', { basis: 'FSIM 33' })
}

/** Only what is minor and does not touch safety is left to an order to correct (FSIM 33). */
export function failuresAreMinor(facts: Facts): Refusal | null {
  const grave = failing(facts).filter(isGrave)
  if (failing(facts).length > 0 && grave.length === 0) return null
  return refuse(
    'failuresAreNotMinor',
    '重点项不符合或影响安全的，不能只责令整改，应移交立案查处',
    'A failing key point, or one that touches safety, is handed over as a clue',
    { basis: 'FSIM 33,34' },
  )
}

export function failuresAreGrave(facts: Facts): Refusal | null {
  if (facts.state === 'refusedBySubject' || failing(facts).some(isGrave)) return null
  return refuse(
    'failuresAreMinor',
    '不符合项轻微且不影响安全，应责令整改',
    'The failures are minor and do not touch safety: order to correct',
    { basis: 'FSIM 33' },
  )
}

export const isCorrected =
  (wanted: boolean) =>
  (facts: Facts): Refusal | null => {
    if (facts.subject.corrected === wanted) return null
    return wanted
      ? refuse('notCorrected', '尚未整改到位，应移交线索', 'Not put right: hand over as a clue')
      : refuse('corrected', '已整改到位，应予办结', 'It was put right: close the case')
  }

/** The result is public before the case ends (FSIM 39). */
export function resultIsPublished(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'publish')) return null
  return refuse(
    'notPublished',
    '检查结果尚未公开，公开后方可办结',
    'The result has not been published; publish it before the case ends',
    { about: 'state', basis: 'FSIM 39' },
  )
}

export const withRepeatCheck = (
  subject: RoutineInspection,
  { superiorCheckedOn, suspicion }: RepeatCheck,
): RoutineInspection => ({
  ...subject,
  superiorCheckedOn: superiorCheckedOn ?? null,
  ...(suspicion && { suspicion }),
})

export const withFindings = (
  subject: RoutineInspection,
  { findings }: Findings,
): RoutineInspection => ({ ...subject, findings })

export const withVerification = (
  subject: RoutineInspection,
  { corrected }: Verification,
): RoutineInspection => ({ ...subject, corrected })
