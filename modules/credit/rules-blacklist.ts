import { dateIn } from '#kernel/dates.ts'
import { isOpen } from '#kernel/procedure/clock.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Blacklist,
  BlacklistProposal,
  Listing,
  ListingNotice,
  LongerBan,
} from './contract-blacklist.ts'

/** Pure decisions of the list of serious dishonesty; no clock and no I/O. */
type Facts = CaseFacts<Blacklist>

/**
 * Organs below the province list with the consent of their superior (Measures of 2021, from
 * memory). A draft of October 2025 drops the consent; it is not in force, so the consent is asked.
 */
const NEEDS_SUPERIOR_CONSENT = true

export const beginBlacklist = (proposal: BlacklistProposal): Blacklist => ({
  ...proposal,
  penaltyKind: null,
  hasConsent: false,
  measures: [],
  reasons: null,
  listedAt: null,
  bannedUntil: null,
  repair: null,
})

export function penaltyIsHeavy(_facts: Facts, data: ListingNotice): Refusal | null {
  if (data.penaltyKind === 'fine' || data.penaltyKind === 'warning') {
    return refuse(
      'penaltyNotHeavy',
      '不属于较重行政处罚，不能列入',
      'Not a heavier penalty; nobody is listed for it',
      { basis: 'BLM 2' },
    )
  }
  if (!data.isProvedUnintended) return null
  return refuse(
    'noIntent',
    '当事人已证明没有主观故意，不予列入',
    'The party has proved that there was no intent; it is not listed',
    { basis: 'BLM', remedy: { zh: '请不予列入', en: 'Drop the proposal' } },
  )
}

export function consentIsThere(facts: Facts, data: Listing): Refusal | null {
  if (!NEEDS_SUPERIOR_CONSENT || !data.isBelowProvince || facts.subject.hasConsent) return null
  return refuse(
    'consentMissing',
    '设区的市级以下机关列入，须先报上级机关同意',
    'An organ below the province lists with the consent of its superior',
    {
      basis: 'BLM',
      remedy: { zh: '请上级机关信用管理员登记同意', en: 'The superior records its consent' },
    },
  )
}

/** A ban of the law that outlasts three years keeps the firm on the list. */
export function banIsLonger(facts: Facts, data: LongerBan): Refusal | null {
  const running = facts.deadlines.find((d) => d.limit === 'listed' && isOpen(d))
  if (running?.dueOn && data.extendedTo > running.dueOn) return null
  return refuse(
    'banNotLonger',
    `法定限制期须晚于列入期满之日（${running?.dueOn ?? '—'}）`,
    `The ban has to end after the listing does (${running?.dueOn ?? '—'})`,
    { basis: 'BLM', about: 'time' },
  )
}

export function noBanRuns(facts: Facts): Refusal | null {
  const { bannedUntil } = facts.subject
  if (bannedUntil === null || bannedUntil < dateIn(facts.now)) return null
  return refuse(
    'banStillRuns',
    `法定限制措施至${bannedUntil}届满，此前不得申请提前移出`,
    `A ban of the law runs until ${bannedUntil}; no early removal before`,
    { basis: 'BLM', about: 'time' },
  )
}

export function noRepairRuns(facts: Facts): Refusal | null {
  if (facts.subject.repair === null) return null
  return refuse(
    'repairRuns',
    '已有修复申请在办理',
    'An application for repair is being dealt with already',
    { basis: 'CRPM' },
  )
}

export function repairRuns(facts: Facts): Refusal | null {
  if (facts.subject.repair !== null) return null
  return refuse('noRepair', '没有待办理的修复申请', 'There is no application for repair')
}

export function repairWaits(facts: Facts): Refusal | null {
  if (facts.subject.repair === 'accepted') {
    return refuse('acceptedAlready', '修复申请已受理', 'The application is accepted already')
  }
  return repairRuns(facts)
}

export function repairIsAccepted(facts: Facts): Refusal | null {
  if (facts.subject.repair === 'accepted') return null
  return refuse(
    'repairNotAccepted',
    '没有已受理的修复申请',
    'No application for repair has been accepted',
    { basis: 'CRPM', about: 'state' },
  )
}

/** Removal early is measured against the three years the listing would have had. */
export const sinceListed = (facts: Facts): Date =>
  facts.subject.listedAt === null ? facts.now : new Date(facts.subject.listedAt)

export const withNotice = (subject: Blacklist, { penaltyKind }: ListingNotice): Blacklist => ({
  ...subject,
  penaltyKind,
})

export const withConsent = (subject: Blacklist): Blacklist => ({ ...subject, hasConsent: true })

export const withListing = (
  subject: Blacklist,
  { measures, reasons }: Listing,
  at: Date,
): Blacklist => ({ ...subject, measures, reasons, listedAt: at.toISOString() })

export const withBan = (subject: Blacklist, { extendedTo }: LongerBan): Blacklist => ({
  ...subject,
  bannedUntil: extendedTo,
})

export const withRepairApplied = (subject: Blacklist): Blacklist => ({
  ...subject,
  repair: 'applied',
})

export const withRepairAccepted = (subject: Blacklist): Blacklist => ({
  ...subject,
  repair: 'accepted',
})

export const withRepairOver = (subject: Blacklist): Blacklist => ({ ...subject, repair: null })

/** Three years begin anew for whoever got off the list by falsehood. */
export const withRelisting = (subject: Blacklist, _data: unknown, at: Date): Blacklist => ({
  ...withRepairOver(subject),
  listedAt: at.toISOString(),
})
