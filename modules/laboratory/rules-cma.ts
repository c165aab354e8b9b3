import { parseCmaNumber } from '#identifiers/cma-number.ts'
import { dueAfter, type TermText } from '#kernel/calendar.ts'
import { addMonths, calendarDate, dateIn, startOfDay, yearOf } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  AcceptanceRefusal,
  Certificate,
  CmaAccreditation,
  CmaApplication,
  LaboratoryCheck,
  LaboratoryRevocation,
  LaboratorySuspension,
  RenewalApplication,
  ReviewConclusion,
  ReviewTeam,
  ScopeApplication,
  ScopeRow,
  StationQuota,
} from './contract-cma.ts'

/** Pure decisions of the accreditation of laboratories. */
type Facts = CaseFacts<CmaAccreditation>

export const beginCma = (application: CmaApplication, at: Date): CmaAccreditation => ({
  ...application,
  pending: 'first',
  receivedAt: at.toISOString(),
  acceptedAt: null,
  quota: null,
  waitingRank: null,
  passed: [],
  granted: [],
  grantedOn: null,
  certificateNumber: null,
  validSince: null,
  lastCheck: null,
  lastCheckAt: null,
  revokedFor: null,
})

export const isStation = ({ subject }: Facts): boolean => subject.kind === 'vehicleStation'
export const isPending = ({ subject }: Facts): boolean => subject.pending !== null
export const isFirst = ({ subject }: Facts): boolean => subject.pending === 'first'
export const isChange = (facts: Facts): boolean => isPending(facts) && !isFirst(facts)
export const isRenewal = ({ subject }: Facts): boolean => subject.pending === 'renewal'
/** False reports and fraud bar a new application (ALL 79; design for false reports). */
export const isBarred = ({ subject: { revokedFor } }: Facts): boolean =>
  revokedFor === 'falseReport' || revokedFor === 'fraud'

/** A certificate whose renewal is being decided does not run out meanwhile (ALL 50). */
export const runsOut = (facts: Facts): boolean =>
  facts.subject.validSince !== null && !isRenewal(facts)
export const stationRunsOut = (facts: Facts): boolean => isStation(facts) && runsOut(facts)
export const stationIsPending = (facts: Facts): boolean => isStation(facts) && isPending(facts)

/** An application that was deemed accepted was so from the day of its receipt (ALL 32). */
export const sinceAccepted = (facts: Facts): Date =>
  new Date(facts.subject.acceptedAt ?? facts.subject.receivedAt)

const validFrom = (facts: Facts) => calendarDate(facts.subject.validSince ?? dateIn(facts.now))
export const sinceValid = (facts: Facts): Date => startOfDay(validFrom(facts))

/** Six years, and three for a station of 2007. */
export const validityTerm = (facts: Facts): TermText =>
  facts.regime === '2007' && isStation(facts) ? '3 years' : '6 years'

const expiryOf = (subject: CmaAccreditation, term: TermText, from: string) =>
  addMonths(calendarDate(subject.validSince ?? from), term === '3 years' ? 36 : 72)
export const sinceExpiry = (facts: Facts): Date =>
  startOfDay(expiryOf(facts.subject, validityTerm(facts), dateIn(facts.now)))

const PAPERS = ['application', 'scope', 'staff', 'equipment', 'systems'] as const

export function papersAreOnFile(facts: Facts): Refusal | null {
  const missing = PAPERS.filter((paper) => !facts.documents.has(paper))
  if (missing.length === 0) return null
  return refuse(
    'papersMissing',
    '申请书、能力表、人员、设备、体系文件尚未齐全，可一次告知补正',
    'Application, scope, staff, equipment and system papers are not all there',
    { about: 'paper', basis: 'CMAM 10' },
  )
}

/** The applicant is told once of everything that is missing (ALL 32). */
export function wasNotAskedBefore(facts: Facts): Refusal | null {
  if (!lastTaken(facts, 'askCorrection')) return null
  return refuse(
    'askedAlready',
    '补正须一次告知，不能再次要求补正，应受理或不予受理',
    'What is missing is told once; accept now, or refuse to accept',
    { basis: 'ALL 32' },
  )
}

const isStationOf2007 = (facts: Facts): boolean => facts.regime === '2007' && isStation(facts)

const isFull = ({ planned, licensed, earlier }: StationQuota): boolean =>
  licensed + earlier >= planned

export function isPlannedStation(facts: Facts): Refusal | null {
  if (isStation(facts)) return null
  return refuse(
    'notAStation',
    '规划数量只适用于机动车安检机构',
    'There is a plan for stations only',
    {
      basis: 'VIS06',
    },
  )
}

/** In 2007 a station needs a free place in the plan of its county (VIS06). */
export function planHasPlace(facts: Facts): Refusal | null {
  if (!isStationOf2007(facts)) return null
  const { quota } = facts.subject
  if (!quota) {
    return refuse(
      'quotaNotChecked',
      '受理前须先核对本县规划数量',
      'The plan of the county is looked up before acceptance',
      { about: 'paper', basis: 'VIS06' },
    )
  }
  if (!isFull(quota)) return null
  return refuse(
    'quotaUsedUp',
    `规划${quota.planned}家，已许可${quota.licensed}家，在先申请${quota.earlier}家，名额已满`,
    `${quota.planned} planned, ${quota.licensed} licensed, ${quota.earlier} earlier: the plan is full`,
    { basis: 'VIS06' },
  )
}

export function refusalIsTrue(facts: Facts, data: AcceptanceRefusal): Refusal | null {
  const { quota } = facts.subject
  if (data.reason === 'quotaUsedUp' && !(isStationOf2007(facts) && quota && isFull(quota))) {
    return refuse(
      'quotaNotUsedUp',
      '规划名额未满或不适用，不能以此不予受理',
      'The plan is not full, or there is none',
      { basis: 'VIS06; CMAM' },
    )
  }
  if (data.reason === 'incomplete' && !lastTaken(facts, 'askCorrection')) {
    return refuse(
      'correctionNotAsked',
      '材料不齐的，应先一次告知补正',
      'Whoever files incomplete papers is first told what is missing',
      { basis: 'ALL 32' },
    )
  }
  return null
}

const TEAM_LEAST = 2

/** At least two, certified for the field, without an interest for three years (SD03). */
export function teamIsFit(facts: Facts, data: ReviewTeam): Refusal | null {
  const today = dateIn(facts.now)
  const unfit = data.members.filter(
    (one) => one.certificateUntil < today || one.field !== facts.subject.field || !one.noInterest,
  )
  if (unfit.length === 0 && data.members.length >= TEAM_LEAST) return null
  const numbers = unfit.map(({ certificate }) => certificate)
  return refuse(
    'teamNotFit',
    `评审组不少于2人，证书有效且覆盖本领域，近3年无利害关系${numbers.length > 0 ? `：${numbers.join('、')}不符合` : ''}`,
    `At least two reviewers, certified for the field, no interest: ${numbers.join(', ') || 'too few'}`,
    { basis: 'CMAM; design' },
  )
}

const keyOf = ({ object, parameter, method }: ScopeRow): string =>
  `${object}|${parameter}|${method}`

/** Each row that was applied for is concluded once, and no other (CMAM). */
export function everyRowIsConcluded(facts: Facts, data: ReviewConclusion): Refusal | null {
  const applied = facts.subject.scope.map(keyOf).sort()
  const concluded = data.results.map(keyOf).sort()
  if (applied.join('\n') === concluded.join('\n')) return null
  return refuse(
    'rowsDiffer',
    `申请${applied.length}项能力，结论${concluded.length}项，须逐项对应`,
    `${applied.length} rows were applied for and ${concluded.length} concluded; each is concluded once`,
    { basis: 'CMAM' },
  )
}

export function somethingPassed(facts: Facts): Refusal | null {
  if (facts.subject.passed.length > 0) return null
  return refuse(
    'nothingPassed',
    '评审结论中没有符合的能力，不能准予',
    'No capability conforms: there is nothing to grant',
    { basis: 'CMAM' },
  )
}

export function decidesFirst(facts: Facts): Refusal | null {
  if (isFirst(facts)) return null
  return refuse(
    'certificateStands',
    '原资质仍有效，只能不准变更（延续）',
    'The certificate stands: only the change is refused',
    { basis: 'ALL 49,50' },
  )
}

export function decidesChange(facts: Facts): Refusal | null {
  if (!isFirst(facts)) return null
  return refuse('noCertificateYet', '首次申请尚无资质', 'There is no certificate yet')
}

/** Twelve digits: year of issue, field of the body; a change keeps the number. */
export function numberFits(facts: Facts, data: Certificate): Refusal | null {
  const { certificateNumber, field, pending } = facts.subject
  const parsed = parseCmaNumber(data.certificateNumber)
  if (!parsed.ok) return refuse('numberWrong', parsed.message.zh, parsed.message.en)
  if (pending === 'scope' && certificateNumber !== null) {
    if (data.certificateNumber === certificateNumber) return null
    return refuse(
      'numberChanged',
      `扩项、变更不换证书编号（${certificateNumber}）`,
      `A change of scope keeps the number ${certificateNumber}`,
      { basis: 'CMAM' },
    )
  }
  if (parsed.field === field && parsed.year === yearOf(dateIn(facts.now))) return null
  return refuse(
    'numberDoesNotFit',
    `编号的年份须为今年，领域须为${field}`,
    `The number bears this year and the field ${field}`,
    { basis: 'CMAM' },
  )
}

export function checkHasFailed(facts: Facts, data: LaboratorySuspension): Refusal | null {
  if (data.ground !== 'checkFailed' || facts.subject.lastCheck?.result === 'fail') return null
  return refuse(
    'noFailedCheck',
    '最近一次检查（能力验证）没有不符合记录',
    'The last check or proficiency test on record was not failed',
    { basis: 'LABM' },
  )
}

/** Nothing resumes before a check since the suspension has been passed. */
export function passedSinceSuspension(facts: Facts): Refusal | null {
  const { lastCheck, lastCheckAt } = facts.subject
  const suspended = lastTaken(facts, 'suspend')
  const isLater = suspended && lastCheckAt !== null && new Date(lastCheckAt) >= suspended.at
  if (isLater && lastCheck?.result === 'pass') return null
  return refuse(
    'notCheckedSince',
    '暂停后尚无符合的检查结果，不能恢复',
    'No check has been passed since the suspension',
    { basis: 'LABM' },
  )
}

/** Five working days to ask for a hearing pass first, unless one was held (APL 63, 64). */
export function mayBeRevokedNow(facts: Facts, data: LaboratoryRevocation): Refusal | null {
  if (data.hearing === 'held') return null
  const served = startOfDay(calendarDate(data.noticeServedOn))
  const due = dueAfter('5 working days', served, { calendar: facts.calendar })
  if (facts.now >= due.at) return null
  return refuse(
    'hearingTimeRuns',
    `当事人可在${due.on}前要求听证，期满前不能作出决定`,
    `The laboratory may ask for a hearing until ${due.on}; nothing is decided before`,
    { about: 'time', basis: 'APL 63,64' },
  )
}

export function deedFits(facts: Facts, data: LaboratoryRevocation): Refusal | null {
  if (data.deed !== 'suspendedUse' || facts.state === 'suspended') return null
  return refuse('notSuspended', '资质未被暂停', 'The accreditation is not suspended')
}

export const withRevocation = (
  subject: CmaAccreditation,
  { deed }: LaboratoryRevocation,
): CmaAccreditation => ({ ...subject, revokedFor: deed })

export const withResubmission = (
  subject: CmaAccreditation,
  application: CmaApplication,
  at: Date,
): CmaAccreditation => ({ ...subject, ...application, receivedAt: at.toISOString() })

export const withQuota = (subject: CmaAccreditation, quota: StationQuota): CmaAccreditation => ({
  ...subject,
  quota,
})

/** Ranked by the time of application; the list is for those the plan has no place for. */
export function withRefusal(
  subject: CmaAccreditation,
  { reason }: AcceptanceRefusal,
): CmaAccreditation {
  const { quota } = subject
  if (reason !== 'quotaUsedUp' || !quota) return subject
  return { ...subject, waitingRank: quota.licensed + quota.earlier - quota.planned + 1 }
}

export const withAcceptance = (
  subject: CmaAccreditation,
  _data: unknown,
  at: Date,
): CmaAccreditation => ({ ...subject, acceptedAt: at.toISOString() })

/** Silence accepts from the day of receipt (ALL 32). */
export const withDeemedAcceptance = (subject: CmaAccreditation): CmaAccreditation => ({
  ...subject,
  acceptedAt: subject.receivedAt,
})

export const withConclusion = (
  subject: CmaAccreditation,
  { results }: ReviewConclusion,
): CmaAccreditation => ({
  ...subject,
  passed: results.filter(({ result }) => result === 'pass').map(({ result: _, ...row }) => row),
})

/** A change adds to the table and replaces rows of the same object and parameter. */
export function withGrant(subject: CmaAccreditation, _data: unknown, at: Date): CmaAccreditation {
  const { passed, granted, pending } = subject
  const isReplaced = (row: ScopeRow) =>
    passed.some((one) => one.object === row.object && one.parameter === row.parameter)
  const kept = pending === 'scope' ? granted.filter((row) => !isReplaced(row)) : []
  return { ...subject, granted: [...kept, ...passed], grantedOn: dateIn(at) }
}

/** A change of scope leaves the term of the certificate as it was. */
export const withCertificate = (
  subject: CmaAccreditation,
  { certificateNumber }: Certificate,
): CmaAccreditation => ({
  ...subject,
  certificateNumber,
  validSince: subject.pending === 'scope' ? subject.validSince : subject.grantedOn,
  pending: null,
})

export const withChange =
  (pending: 'scope' | 'renewal') =>
  (
    subject: CmaAccreditation,
    { scope }: ScopeApplication | RenewalApplication,
    at: Date,
  ): CmaAccreditation => ({ ...subject, scope, pending, passed: [], acceptedAt: at.toISOString() })

export const withoutChange = (subject: CmaAccreditation): CmaAccreditation => ({
  ...subject,
  pending: null,
})

/** What was not decided in time is renewed from the day the old term ended (ALL 50). */
export const withDeemedRenewal = (subject: CmaAccreditation, _data: unknown, at: Date) => ({
  ...subject,
  validSince: dateIn(at),
  pending: null,
})

export const withCheck = (
  subject: CmaAccreditation,
  lastCheck: LaboratoryCheck,
  at: Date,
): CmaAccreditation => ({ ...subject, lastCheck, lastCheckAt: at.toISOString() })
