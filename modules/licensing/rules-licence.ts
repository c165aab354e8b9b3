import type { TermText } from '#kernel/calendar.ts'
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dateIn,
  daysBetween,
  startOfDay,
} from '#kernel/dates.ts'
import { isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Annulment,
  ChangeApplication,
  ChangeAspect,
  ChangeNoted,
  Licence,
  LicenceKind,
  LicenceOpening,
  LicenceSuspension,
  ProductAdded,
  ProductionStop,
  Recheck,
  RenewalApplication,
  Revocation,
} from './contract-licence.ts'

/** Pure decisions of the life of a licence: terms, windows, bans and guards. */
type Facts = CaseFacts<Licence>

/** Terms of validity in years, as the limits of the procedure have them. */
const VALIDITY_YEARS: Record<LicenceKind, number> = {
  industrialProduct: 5,
  industrialFood: 3,
  foodContact: 5,
  foodProduction: 5,
  foodProductionQS: 3,
  cosmetics: 5,
  equipmentSupervisionA: 5,
  equipmentSupervisionB: 5,
  other: 5,
}

export function beginLicence({ validUntil, ...opening }: LicenceOpening): Licence {
  const stated = opening.kind === 'other' ? validUntil : undefined
  return {
    ...opening,
    validUntil: stated ?? endOfTerm(opening.kind, calendarDate(opening.validFrom)),
    ...{ change: null, newItems: [], isUnchanged: null, recheck: null, suspendedUntil: null },
  }
}

const endOfTerm = (kind: LicenceKind, from: CalendarDate): CalendarDate =>
  addMonths(from, VALIDITY_YEARS[kind] * 12)

/** The day the licence came into force, from which its term is counted. */
export const sinceValid = ({ subject }: Facts): Date => startOfDay(calendarDate(subject.validFrom))
/** The last day of the licence, from which the days to renew are counted back. */
export const sinceExpiry = ({ subject }: Facts): Date =>
  startOfDay(calendarDate(subject.validUntil))

/**
 * Ninety working days before expiry the window opens; the bar rests until the working day before
 * it, so the count starts one working day earlier than the expiry.
 */
export function sinceDayBeforeExpiry({ subject, calendar }: Facts): Date {
  let day = addDays(calendarDate(subject.validUntil), -1)
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1)
  return startOfDay(day)
}

/** The term of a certificate that states its own last day. */
export const statedTerm = ({ subject }: Facts): TermText =>
  `${daysBetween(calendarDate(subject.validFrom), calendarDate(subject.validUntil))} days`

/** Until the licence would end by itself: the time the organ has to decide on a renewal. */
export const untilExpiry = ({ subject, now }: Facts): TermText =>
  `${Math.max(0, daysBetween(dateIn(now), calendarDate(subject.validUntil)))} days`

/** States in which a licence lives; in the others it has ended and is only to be struck off. */
const LIVING = ['valid', 'changePending', 'renewPending', 'reissued', 'suspended']

/** A licence of these kinds that runs out by itself: it does not while a renewal waits. */
export const runsOut =
  (...kinds: readonly LicenceKind[]) =>
  ({ subject, state }: Facts): boolean =>
    kinds.includes(subject.kind) && LIVING.includes(state) && state !== 'renewPending'

export const lives =
  (...kinds: readonly LicenceKind[]) =>
  ({ subject, state }: Facts): boolean =>
    kinds.includes(subject.kind) && LIVING.includes(state)

export const FOOD = ['foodProduction', 'foodProductionQS'] as const
export const INDUSTRIAL = ['industrialProduct', 'industrialFood', 'foodContact'] as const
export const EQUIPMENT = ['equipmentSupervisionA', 'equipmentSupervisionB'] as const

/** Bans hold whatever becomes of the licence that left them. */
export const wasOf =
  (...kinds: readonly LicenceKind[]) =>
  ({ subject }: Facts): boolean =>
    kinds.includes(subject.kind)

/** Annulled because it was got by fraud, and not because the organ erred. */
export const wasFraud =
  (...kinds: readonly LicenceKind[]) =>
  (facts: Facts): boolean =>
    wasOf(...kinds)(facts) &&
    (lastTaken(facts, 'annul')?.data as Annulment | undefined)?.cause === 'fraud'

export const sincePenalty = (facts: Facts): Date => {
  const data = lastTaken(facts, 'revokeAsPenalty')?.data as Revocation | undefined
  return data ? startOfDay(calendarDate(data.decidedOn)) : facts.now
}

const isNoted =
  (...aspects: readonly ChangeAspect[]) =>
  ({ subject }: Facts): boolean =>
    subject.change !== null && aspects.includes(subject.change.aspect)

export const sinceChange = ({ subject, now }: Facts): Date =>
  subject.change ? startOfDay(calendarDate(subject.change.changedOn)) : now

export const changes =
  (kinds: readonly LicenceKind[], ...aspects: readonly ChangeAspect[]) =>
  (facts: Facts): boolean =>
    lives(...kinds)(facts) && isNoted(...aspects)(facts)

export const decidesChange = (facts: Facts): boolean =>
  facts.state === 'changePending' && facts.subject.kind !== 'cosmetics'

export const sinceStop = (facts: Facts): Date => {
  const stop = lastTaken(facts, 'noteStop')
  const end = lastTaken(facts, 'expire')
  if (!stop || (end && end.seq > stop.seq)) return end?.at ?? facts.now
  return startOfDay(calendarDate((stop.data as ProductionStop).stoppedOn))
}

export const mustMark = (facts: Facts): boolean =>
  facts.subject.newlyListed && lives(...INDUSTRIAL)(facts)
export const hasFindings = (facts: Facts): boolean =>
  facts.subject.openFindings > 0 && LIVING.includes(facts.state)

/** How long a suspension lasts, where its decision says so. */
export function suspensionTerm({ subject, now }: Facts): TermText | null {
  if (subject.suspendedUntil === null) return null
  return `${Math.max(0, daysBetween(dateIn(now), calendarDate(subject.suspendedUntil)))} days`
}
export const isSuspended = ({ state }: Facts): boolean => state === 'suspended'

export function changeIsNoted({ subject }: Facts): Refusal | null {
  if (subject.change) return null
  return refuse(
    'noChangeNoted',
    '尚未登记变化情况，请先登记变化的事项和日期',
    'No change is noted; first say what changed, and when',
    { basis: 'design' },
  )
}

/** Registered facts are only entered; place, process and category are checked again. */
export function changeIsChecked({ subject }: Facts): Refusal | null {
  const aspect = subject.change?.aspect
  if (aspect === 'name' || aspect === 'contact') return null
  if (subject.recheck === 'pass' || subject.recheck === 'fullPass') return null
  return refuse(
    'recheckNeeded',
    '生产场所、工艺、类别变化须核查合格后准予变更',
    'A change of place, process or category is checked, and passed, before it is approved',
    { basis: 'IPLR 26; FPLM 33' },
  )
}

/** Only a full check gives a new term; any other change leaves the last day where it was. */
export function checkWasFull({ subject }: Facts): Refusal | null {
  if (subject.recheck === 'fullPass') return null
  return refuse(
    'noFullRecheck',
    '未经全面现场核查合格，有效期不变，请准予变更而不换发新期限',
    'Without a full check the term stays as it is; approve the change instead',
    { basis: 'FPLM 35; COSM 18' },
  )
}

/** After the days that the law gives for it a renewal is a new application. */
export function renewalIsInTime(facts: Facts): Refusal | null {
  const late = facts.deadlines.find(
    (deadline) => RENEWAL_TERMS.includes(deadline.limit) && isOverdue(deadline, facts.now),
  )
  if (!late) return null
  return refuse(
    'tooLateToRenew',
    `申请延续的期限已过（截至${late.dueOn}），请在许可证期满前重新提出许可申请`,
    `The days to apply to renew are over (until ${late.dueOn}); file a new application`,
    { about: 'time', basis: 'ALL 50' },
  )
}

const RENEWAL_TERMS = [
  ...['renewIndustrial', 'renewFood', 'renewQS', 'renewCosmeticsClose'],
  ...['renewEquipment', 'renewOther'],
]

/** A renewal rests on unchanged conditions, a check passed, or an application granted for it. */
export function renewalIsExamined({ subject, links }: Facts): Refusal | null {
  const isChecked = subject.recheck === 'pass' || subject.recheck === 'fullPass'
  const isGranted = links.some(
    ({ procedure, state }) =>
      procedure !== undefined &&
      APPLICATIONS.includes(procedure) &&
      (state === 'granted' || state === 'issued'),
  )
  if (subject.isUnchanged || isChecked || isGranted) return null
  return refuse(
    'renewalNotExamined',
    '生产条件已变化，须核查合格后准予延续',
    'Conditions have changed: a check is passed before the renewal',
    { basis: 'FPLM 35' },
  )
}

const APPLICATIONS = [
  'industrialLicence',
  'foodLicence',
  'cosmeticsLicence',
  'qualificationApplication',
]

export function penaltySuspensionHasTerm(
  _facts: Facts,
  { cause, until }: LicenceSuspension,
): Refusal | null {
  if (cause === 'rectify' || until) return null
  return refuse(
    'suspensionNeedsTerm',
    '暂扣许可证的处罚应有期限，请填写暂扣至何日',
    'A suspension as a penalty has a term; say until when',
    { basis: 'APL 9' },
  )
}

/** 吊销 follows a penalty decision; that of this organ is a case tied to the licence. */
export function penaltyIsDecided({ links }: Facts, { decidedBy }: Revocation): Refusal | null {
  const isDecided = links.some(
    ({ procedure, state }) => procedure === 'penalty' && DECIDED.includes(state ?? ''),
  )
  if (decidedBy === 'other' || isDecided) return null
  return refuse(
    'penaltyNotDecided',
    '没有关联已作出处罚决定的案件，不能吊销',
    'No penalty case tied to this licence has come to a decision',
    { basis: 'APL 57; IPLR 55' },
  )
}

/** States of a penalty case in which its decision stands. */
const DECIDED = ['decided', 'served', 'closed']

export function decisionIsPast(facts: Facts, { decidedOn }: Revocation): Refusal | null {
  if (decidedOn <= dateIn(facts.now)) return null
  return refuse('decisionInFuture', '处罚决定日期晚于今天', 'The decision lies in the future')
}

export function cancellationIsAsked(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'requestCancel')) return null
  return refuse(
    'cancellationNotAsked',
    '持证企业尚未申请注销',
    'The licensee has not asked for deregistration',
    { basis: 'FPLM 40' },
  )
}

/** While a case against the licensee is open the licence is not struck off on request. */
export function noCaseIsOpen({ links }: Facts): Refusal | null {
  const open = links.filter(
    ({ procedure, isEnded }) =>
      procedure !== undefined && !isEnded && !APPLICATIONS.includes(procedure),
  )
  if (open.length === 0) return null
  return refuse(
    'caseIsOpen',
    `有${open.length}件关联案件尚未办结，暂不办理注销`,
    `Not struck off while cases tied to it are open: ${open.length}`,
    { basis: 'COSM 23' },
  )
}

export const withChangeNoted = (subject: Licence, change: ChangeNoted): Licence => ({
  ...subject,
  change,
  recheck: null,
})

export const withChangeApplied = (
  subject: Licence,
  { newItems = [] }: ChangeApplication,
): Licence => ({ ...subject, newItems, recheck: null })

export const withoutChange = (subject: Licence): Licence => ({
  ...subject,
  ...{ change: null, newItems: [], recheck: null },
})

export const withChange = (subject: Licence): Licence => ({
  ...withoutChange(subject),
  items: subject.newItems.length > 0 ? subject.newItems : subject.items,
})

/** A new term from the day of the decision. */
export const withNewTerm = (subject: Licence, _data: unknown, at: Date): Licence =>
  termFrom(withChange(subject), dateIn(at))

const termFrom = (subject: Licence, from: CalendarDate): Licence => ({
  ...subject,
  validFrom: from,
  validUntil: endOfTerm(subject.kind, from),
})

export const withRecheck = (subject: Licence, { result, isFull }: Recheck): Licence => ({
  ...subject,
  recheck: result === 'fail' ? 'fail' : isFull ? 'fullPass' : 'pass',
})

export const withRenewalAsked = (subject: Licence, data: RenewalApplication): Licence => ({
  ...subject,
  isUnchanged: data.isUnchanged,
  recheck: null,
})

export const withoutRenewal = (subject: Licence): Licence => ({
  ...subject,
  isUnchanged: null,
  recheck: null,
})

/** Food licences are renewed from the day of the decision, others on from their last day. */
export const withRenewal = (subject: Licence, _data: unknown, at: Date): Licence =>
  subject.kind === 'foodProduction'
    ? termFrom(withoutRenewal(subject), dateIn(at))
    : withDeemedRenewal(subject)

export const withDeemedRenewal = (subject: Licence): Licence =>
  termFrom(withoutRenewal(subject), calendarDate(subject.validUntil))

export const withSuspension = (subject: Licence, { until }: LicenceSuspension): Licence => ({
  ...subject,
  suspendedUntil: until ?? null,
})

export const withoutSuspension = (subject: Licence): Licence => ({
  ...subject,
  suspendedUntil: null,
})

export const withProduct = (subject: Licence, { item }: ProductAdded): Licence => ({
  ...subject,
  items: [...subject.items, item],
})

export const withFindingsMended = (subject: Licence): Licence => ({ ...subject, openFindings: 0 })
