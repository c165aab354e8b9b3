import { createHash } from 'node:crypto'
import { dateIn } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Appointment,
  Examination,
  KindChange,
  Nomination,
  QuestionDraw,
  StaffEvaluation,
  StaffKind,
  SupervisorAppointment,
  Training,
} from './contract-appointment.ts'

/** Pure decisions about appointments: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<Appointment>

export const beginAppointment = (nomination: Nomination): Appointment => ({
  kind: nomination.kind,
  employer: nomination.employer,
  areaCode: nomination.areaCode,
  areaName: nomination.areaName,
  trainedHours: null,
  draw: null,
  score: null,
  failures: 0,
  firms: [],
})

/** Hours of training a year (common practice for supervisors, design for the others). */
export const HOURS: Readonly<Record<StaffKind, number>> = {
  supervisor: 40,
  coordinator: 24,
  informant: 8,
}

/** Pass marks (design): 80 for supervisors, 60 for the others. */
export const PASS_MARK: Readonly<Record<StaffKind, number>> = {
  supervisor: 80,
  coordinator: 60,
  informant: 60,
}

export function hoursAreEnough(facts: Facts, data: Training): Refusal | null {
  const wanted = HOURS[facts.subject.kind]
  if (data.hours >= wanted) return null
  return refuse(
    'tooFewHours',
    `培训${data.hours}学时，每年须不少于${wanted}学时`,
    `${data.hours} hours of training; ${wanted} a year are needed`,
    { basis: 'design' },
  )
}

/** One retry; the clock ends the nomination when it is not sat in thirty days (design). */
export function mayTryAgain(facts: Facts): Refusal | null {
  if (facts.subject.failures < 2) return null
  return refuse(
    'noMoreTries',
    '补考一次后仍未通过，不能再次培训和考试',
    'The one retry was failed; there is no other',
    { basis: 'design' },
  )
}

/** The bank is fixed and its hash known before the seed is; else the questions could be chosen. */
export function seedComesAfterBank(_facts: Facts, data: QuestionDraw): Refusal | null {
  if (data.seedOn <= data.bankFixedOn) {
    return refuse(
      'seedBeforeBank',
      '随机数须产生于题库封存之后',
      'The seed has to come after the bank was fixed',
      { about: 'time', basis: 'design' },
    )
  }
  if (data.questions > 0 && data.questions <= data.bankSize) return null
  return refuse(
    'drawTooLarge',
    `题库共${data.bankSize}题，不能抽取${data.questions}题`,
    `${data.questions} questions cannot be drawn from ${data.bankSize}`,
  )
}

/**
 * The questions drawn, in ascending order: every number of the bank gets the SHA-256 of the hash of
 * the bank, the seed and itself, and those with the least go on the paper. Anybody can repeat it.
 */
export function drawnQuestions(draw: QuestionDraw): number[] {
  const keyOf = (question: number) =>
    createHash('sha256').update(`${draw.bankHash}|${draw.seed}|${question}`).digest('hex')
  return Array.from({ length: draw.bankSize }, (_, index) => index + 1)
    .map((question) => [keyOf(question), question] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, draw.questions)
    .map(([, question]) => question)
    .sort((a, b) => a - b)
}

export function questionsAreDrawn(facts: Facts): Refusal | null {
  const drawn = lastTaken(facts, 'drawQuestions')?.seq ?? 0
  if (drawn > (lastTaken(facts, 'train')?.seq ?? 0)) return null
  return refuse(
    'questionsNotDrawn',
    '本次考试尚未随机抽题',
    'The questions of this examination have not been drawn',
    { basis: 'design' },
  )
}

export function paperIsTheDrawnOne(facts: Facts, data: Examination): Refusal | null {
  const drawn = facts.subject.draw ? drawnQuestions(facts.subject.draw) : []
  const asked = [...data.questions].sort((a, b) => a - b)
  if (asked.join() === drawn.join()) return null
  return refuse(
    'otherQuestions',
    '试卷题号与抽题结果不一致',
    'The questions asked are not those that were drawn',
    { basis: 'design' },
  )
}

/** A soft rule (SD28): it may be so, but then it says why. */
export function invigilatorIsIndependent(_facts: Facts, data: Examination): Refusal | null {
  if (!data.invigilatorIsSuperior || data.exception) return null
  return refuse(
    'invigilatorIsSuperior',
    '考试人员不应是监考人的下属；确需如此的，请填写例外理由',
    'The examiner should not be under the invigilator; if it has to be so, say why',
    { about: 'who', basis: 'design' },
  )
}

export const hasPassed = ({ kind, score }: Appointment): boolean =>
  score !== null && score >= PASS_MARK[kind]

export const hasFailed = (facts: Facts): boolean =>
  facts.state === 'examined' && !hasPassed(facts.subject)

export function examIsPassed(facts: Facts): Refusal | null {
  if (hasPassed(facts.subject)) return null
  const mark = PASS_MARK[facts.subject.kind]
  return refuse(
    'examNotPassed',
    `成绩${facts.subject.score ?? 0}分，未达到合格线${mark}分`,
    `The score of ${facts.subject.score ?? 0} is below the pass mark of ${mark}`,
    { basis: 'design' },
  )
}

export function examIsFailed(facts: Facts): Refusal | null {
  if (!hasPassed(facts.subject)) return null
  return refuse('examPassed', '考试已合格', 'The examination was passed', { basis: 'design' })
}

export const isKind =
  (kind: StaffKind) =>
  (facts: Facts): Refusal | null => {
    if (facts.subject.kind === kind) return null
    return refuse(
      'otherKind',
      '与被推荐的人员类别不一致',
      'The person was nominated for another kind of work',
    )
  }

export function certificateIsValid(facts: Facts, data: SupervisorAppointment): Refusal | null {
  const today = dateIn(facts.now)
  if (data.certificateValidTo >= today) return null
  return refuse(
    'certificateExpired',
    `执法证件有效期至${data.certificateValidTo}，已过期`,
    `The enforcement certificate was valid to ${data.certificateValidTo}`,
    { basis: 'APL 42' },
  )
}

export function figuresAddUp(_facts: Facts, data: StaffEvaluation): Refusal | null {
  if (data.reportsInTime <= data.reports) return null
  return refuse(
    'figuresDoNotAddUp',
    `及时上报${data.reportsInTime}条多于上报${data.reports}条`,
    `${data.reportsInTime} reports in time are more than all ${data.reports}`,
  )
}

export const isServing = (facts: Facts): boolean =>
  facts.state === 'appointed' || facts.state === 'suspended'

/** The first failure leaves thirty days for the retry. */
export const awaitsRetry = (facts: Facts): boolean =>
  facts.subject.failures === 1 && (facts.state === 'nominated' || facts.state === 'trained')

export const withKind = (subject: Appointment, { kind }: KindChange): Appointment => ({
  ...subject,
  kind,
})

export const withTraining = (subject: Appointment, { hours }: Training): Appointment => ({
  ...subject,
  trainedHours: hours,
})

export const withDraw = (subject: Appointment, draw: QuestionDraw): Appointment => ({
  ...subject,
  draw,
})

export const withScore = (subject: Appointment, { score }: Examination): Appointment => ({
  ...subject,
  score,
})

export const withFailure = (subject: Appointment): Appointment => ({
  ...subject,
  score: null,
  draw: null,
  failures: subject.failures + 1,
})

export const withFirms = (subject: Appointment, data: SupervisorAppointment): Appointment => ({
  ...subject,
  firms: data.firms,
})
