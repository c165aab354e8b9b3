import type { TermText } from '#kernel/calendar.ts'
import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CertificateApplication,
  CertificateKind,
  Certification,
  Examination,
  PersonCertificate,
  Renewal,
  Training,
} from './contract-person-certificate.ts'

/** Pure decisions of a certificate: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<PersonCertificate>

/**
 * Hours before the examination, mark that passes, hours of continuing education a year, and years
 * of validity, by kind. All are design values; of the law only the duty to be certified and trained
 * is certain (IPLR 16, APL 42, FSL 116).
 */
const RULES: Readonly<Record<CertificateKind, CertificateRules>> = {
  examiner: { trainingHours: 40, passMark: 80, yearlyHours: 24, years: 3 },
  officer: { trainingHours: 60, passMark: 60, yearlyHours: 40, years: 3 },
  equipmentSupervisor: { trainingHours: 40, passMark: 60, yearlyHours: 20, years: 3 },
  qualityProfessional: { trainingHours: 40, passMark: 60, yearlyHours: 20, years: 3 },
}

interface CertificateRules {
  readonly trainingHours: number
  readonly passMark: number
  readonly yearlyHours: number
  readonly years: number
}

const rulesOf = ({ subject }: Facts): CertificateRules => RULES[subject.kind]

/** One retry; whoever fails it begins with a new application. */
const FAILURES_MAX = 2

export const beginCertificate = (application: CertificateApplication): PersonCertificate => ({
  kind: application.kind,
  unit: application.unit,
  categories: application.categories,
  trainedHours: 0,
  score: null,
  failures: 0,
  openHours: 0,
  validHours: 0,
  isSuspended: false,
})

export const validity = (facts: Facts): TermText => `${rulesOf(facts).years} years`
export const hasFailedOnce = (facts: Facts): boolean => facts.subject.failures > 0

/** Hours follow from records of the past, never from plans. */
export function trainingIsPast(facts: Facts, data: Training): Refusal | null {
  if (data.finishedOn <= dateIn(facts.now)) return null
  return refuse('trainingInFuture', '结业日期晚于今天', 'The course is not finished yet', {
    about: 'time',
  })
}

export function hoursSuffice(facts: Facts): Refusal | null {
  const { trainingHours } = rulesOf(facts)
  const { trainedHours } = facts.subject
  if (trainedHours >= trainingHours) return null
  return refuse(
    'tooFewHours',
    `培训${trainedHours}学时，少于规定的${trainingHours}学时，请补训`,
    `${trainedHours} hours trained of ${trainingHours}: more training is needed`,
    { basis: 'design' },
  )
}

/** SD28 is a soft rule: it may be departed from with a reason on record. */
export function examinerIsIndependent(facts: Facts, data: Examination): Refusal | null {
  if (data.examiner === data.invigilator) {
    return refuse(
      'examinerInvigilates',
      '主考人和监考人须为两人',
      'Examiner and invigilator are two persons',
      { basis: 'design' },
    )
  }
  if (data.heldOn > dateIn(facts.now)) {
    return refuse('examInFuture', '考试日期晚于今天', 'The examination lies in the future', {
      about: 'time',
    })
  }
  if (!data.isSubordinate || data.reason) return null
  return refuse(
    'examinerIsSubordinate',
    '主考人不应是监考人的下级；确需由其主考的，请说明理由',
    'The examiner should not be a subordinate of the invigilator; else give the reason',
    { basis: 'design' },
  )
}

const hasPassed = (facts: Facts): boolean => (facts.subject.score ?? 0) >= rulesOf(facts).passMark

export function passedExam(facts: Facts): Refusal | null {
  if (hasPassed(facts)) return null
  return refuse(
    'notPassed',
    `成绩${facts.subject.score ?? 0}分，未达到${rulesOf(facts).passMark}分`,
    `The score is ${facts.subject.score ?? 0}; ${rulesOf(facts).passMark} is needed`,
    { basis: 'design' },
  )
}

export function failedExam(facts: Facts): Refusal | null {
  if (!hasPassed(facts)) return null
  return refuse('hasPassed', '成绩合格，应予发证', 'The examination was passed', { about: 'state' })
}

export function mayTryAgain(facts: Facts): Refusal | null {
  if (facts.subject.failures + 1 < FAILURES_MAX) return null
  return refuse(
    'noFurtherRetry',
    '只能补考一次，已用完；本次申请终止',
    'There is one retry only, and it is used up',
    { basis: 'design' },
  )
}

export function mayNotTryAgain(facts: Facts): Refusal | null {
  if (facts.subject.failures + 1 >= FAILURES_MAX) return null
  return refuse('mayRetry', '还可补考一次', 'There is one retry left', { basis: 'design' })
}

/** Categories granted are among those applied for and examined. */
export function grantsWhatWasExamined(facts: Facts, data: Certification | Renewal): Refusal | null {
  const strange = data.categories.filter((one) => !facts.subject.categories.includes(one))
  if (strange.length === 0) return null
  return refuse(
    'categoryNotExamined',
    `未申请或未考核的类别：${strange.join('、')}`,
    `Not applied for or not examined: ${strange.join(', ')}`,
    { basis: 'IPLR 16' },
  )
}

export function yearlyHoursReached(facts: Facts): Refusal | null {
  const { yearlyHours } = rulesOf(facts)
  const { openHours } = facts.subject
  if (openHours >= yearlyHours) return null
  return refuse(
    'yearlyHoursMissing',
    `本年度继续教育${openHours}学时，少于${yearlyHours}学时`,
    `${openHours} hours of continuing education this year of ${yearlyHours}`,
    { basis: 'design' },
  )
}

export function renewalHoursReached(facts: Facts): Refusal | null {
  const { yearlyHours, years } = rulesOf(facts)
  const needed = yearlyHours * years
  const { validHours } = facts.subject
  if (validHours >= needed) return null
  return refuse(
    'renewalHoursMissing',
    `有效期内继续教育${validHours}学时，少于${needed}学时，请补足后换证`,
    `${validHours} hours within the validity of ${needed}: make them up first`,
    { basis: 'design' },
  )
}

export function suspensionIsSettled(facts: Facts, data: Renewal): Refusal | null {
  if (!facts.subject.isSuspended || data.finding) return null
  return refuse(
    'suspensionUnsettled',
    '资格暂停期间过期，换证须写明核查结论',
    'It expired while suspended: say what the check has found',
    { basis: 'design' },
  )
}

export const withTraining = (
  subject: PersonCertificate,
  { hours }: Training,
): PersonCertificate => ({ ...subject, trainedHours: subject.trainedHours + hours })

export const withScore = (
  subject: PersonCertificate,
  { score }: Examination,
): PersonCertificate => ({ ...subject, score })

export const withFailure = (subject: PersonCertificate): PersonCertificate => ({
  ...subject,
  failures: subject.failures + 1,
})

export const withCertificate = (
  subject: PersonCertificate,
  { categories }: Certification,
): PersonCertificate => ({
  ...subject,
  categories,
  openHours: 0,
  validHours: 0,
  isSuspended: false,
})

export const withEducation = (
  subject: PersonCertificate,
  { hours }: Training,
): PersonCertificate => ({
  ...subject,
  openHours: subject.openHours + hours,
  validHours: subject.validHours + hours,
})

export const withConfirmedHours = (subject: PersonCertificate): PersonCertificate => ({
  ...subject,
  openHours: 0,
})

export const withSuspension = (subject: PersonCertificate): PersonCertificate => ({
  ...subject,
  isSuspended: true,
})

export const withResumption = (subject: PersonCertificate): PersonCertificate => ({
  ...subject,
  isSuspended: false,
})
