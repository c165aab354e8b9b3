import { addMonths, calendarDate, dateIn } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  AnnulledNotice,
  Home,
  HomePublished,
  NotPublished,
  PenaltyPublication,
  PublicationOpening,
  Summary,
} from './contract-penalty-publication.ts'
import { arePublished, lowFineSum, type Who } from './penalty-bases.ts'
import { instantOf } from './rules-common.ts'
import { compared } from './sums.ts'

/** Pure decisions of the publication of a penalty. */
type Facts = CaseFacts<PenaltyPublication>

export const beginPublication = (opening: PublicationOpening): PenaltyPublication => ({
  ...opening,
  summary: null,
  publishedOn: null,
})

export const withHome = (subject: PenaltyPublication, home: Home): PenaltyPublication => ({
  ...subject,
  ...home,
})

export const withSummary = (
  subject: PenaltyPublication,
  { summary }: Summary,
): PenaltyPublication => ({ ...subject, summary })

export const withPublished = (
  subject: PenaltyPublication,
  _data: unknown,
  at: Date,
): PenaltyPublication => ({ ...subject, publishedOn: dateIn(at) })

export const withHomePublished = (
  subject: PenaltyPublication,
  { publishedOn }: HomePublished,
): PenaltyPublication => ({ ...subject, publishedOn })

export const sinceDecided = (facts: Facts): Date => instantOf(facts.subject.decidedOn)
export const sincePublished = (facts: Facts): Date =>
  facts.subject.publishedOn ? instantOf(facts.subject.publishedOn) : facts.now
export const sinceAnnulled = (facts: Facts): Date => {
  const noted = lastTaken(facts, 'noteAnnulled')
  return noted ? instantOf((noted.data as AnnulledNotice).madeOn) : facts.now
}

export const isOtherProvince = (facts: Facts): boolean => facts.subject.otherProvince
export const isSameProvince = (facts: Facts): boolean => !facts.subject.otherProvince

/** Public criticism alone, or a low fine alone: shown for three months (PIM 13). */
export function isMinor(facts: Facts): boolean {
  const { kinds, fine, who } = facts.subject
  const counted = kinds.filter((kind) => kind !== 'warning')
  const low = lowFineSum(who as Who, facts.standing.regionCode)
  return counted.every(
    (kind) => kind === 'criticism' || (kind === 'fine' && compared(fine, low) <= 0),
  )
}
export const isNotMinor = (facts: Facts): boolean => !isMinor(facts)

export function isForThePublic(facts: Facts): Refusal | null {
  if (arePublished(facts.subject.kinds)) return null
  return refuse('warningAlone', '仅受到警告处罚的不予公示', 'A warning alone is not published', {
    basis: 'PIM 2',
    remedy: { zh: '请办理“不予公示”', en: 'Record that it is not published' },
  })
}

export function isOfThisProvince(facts: Facts): Refusal | null {
  if (isSameProvince(facts)) return null
  return refuse(
    'pushInstead',
    '当事人登记地在外省：推送登记地市场监管部门公示',
    'The party is registered elsewhere: push it to the home organ',
    { basis: 'PIM 10' },
  )
}

export function isOfAnotherProvince(facts: Facts): Refusal | null {
  if (isOtherProvince(facts) && facts.subject.homeOrgan) return null
  return refuse(
    'publishHere',
    '当事人登记地在本省，或未填写登记地市场监管部门',
    'The party is registered here, or no home organ is named',
    { basis: 'PIM 9,10' },
  )
}

export function publicationIsPast(facts: Facts, data: HomePublished): Refusal | null {
  if (data.publishedOn <= dateIn(facts.now)) return null
  return refuse('publishedInFuture', '公示日期不能晚于今天', 'The day of publication lies ahead')
}

export function wasAnnulled(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'noteAnnulled')) return null
  return refuse(
    'notAnnulled',
    '没有收到撤销、变更或确认违法的决定，公示信息不能撤回',
    'Without annulment, change or a finding of unlawfulness it stays published',
    { basis: 'PIM 11' },
  )
}

/** Earliest end by credit repair; the months differ by kind and are to be checked (PIM 13, 14). */
const REPAIR_MONTHS = 3

export function isOldEnough(facts: Facts): Refusal | null {
  const { publishedOn } = facts.subject
  const from = publishedOn && addMonths(calendarDate(publishedOn), REPAIR_MONTHS)
  if (from && dateIn(facts.now) >= from) return null
  return refuse(
    'tooEarlyToRepair',
    `公示满${REPAIR_MONTHS}个月（${from ?? '—'}）后才能提前停止公示`,
    `It may end early only after ${REPAIR_MONTHS} months, from ${from ?? '—'}`,
    { about: 'time', basis: 'PIM 13' },
  )
}

export function groundFits(facts: Facts, data: NotPublished): Refusal | null {
  if (data.ground !== 'warningAlone' || !arePublished(facts.subject.kinds)) return null
  return refuse(
    'notWarningAlone',
    '本处罚不止警告，应当公示',
    'There is more than a warning in it: it is published',
    { basis: 'PIM 2' },
  )
}
