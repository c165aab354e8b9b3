import { compareDecimals, decimal } from '#kernel/decimal.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Criterion,
  ExitApplication,
  ListedPlan,
  ListedSupervision,
  ListedVisit,
  Listing,
  ListingCandidate,
  MeasuredValue,
  MonthlyReport,
  Relisting,
} from './contract-listed.ts'

/** Pure decisions about listed sites: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<ListedSupervision>

export const beginListed = (candidate: ListingCandidate): ListedSupervision => ({
  ...candidate,
  criteria: [],
  lead: null,
  values: [],
})

/** About ten places of the nation are listed at a time (seed 22; configurable). */
const SITES_MAX = 10

export function thereIsRoom(_facts: Facts, data: Listing): Refusal | null {
  if (data.openSites < SITES_MAX) return null
  return refuse(
    'sitesFull',
    `现有挂牌点${data.openSites}个，已达上限${SITES_MAX}个，须先摘牌`,
    `${data.openSites} sites are listed, no more than ${SITES_MAX} may be; delist one first`,
    { basis: 'design' },
  )
}

const reaches = ({ direction, exit }: Criterion, value: string): boolean => {
  const compared = compareDecimals(decimal(value), decimal(exit))
  return direction === 'atLeast' ? compared >= 0 : compared <= 0
}

/** Criteria that the values do not reach, or say nothing of. */
export const unmet = (
  criteria: readonly Criterion[],
  values: readonly MeasuredValue[],
): readonly Criterion[] =>
  criteria.filter((criterion) => {
    const value = values.find((row) => row.measure === criterion.measure)?.value
    return value === undefined || !reaches(criterion, value)
  })

const MEASURE_WORDS: Readonly<Record<Criterion['measure'], readonly [string, string]>> = {
  passRate: ['抽查合格率', 'pass rate'],
  licenceCover: ['持证率', 'firms with a licence'],
  openDens: ['未取缔黑窝点', 'dens not closed'],
  openComplaints: ['未办结投诉举报', 'open complaints'],
}

const named = (criteria: readonly Criterion[], language: 0 | 1): string =>
  criteria.map(({ measure }) => MEASURE_WORDS[measure][language]).join(language === 0 ? '、' : ', ')

/** A criterion that the baseline already reaches measures nothing. */
export function criteriaAreAhead(
  _facts: Facts,
  { criteria }: Pick<Listing, 'criteria'>,
): Refusal | null {
  const idle = criteria.filter((criterion) => reaches(criterion, criterion.baseline))
  if (idle.length === 0) return null
  return refuse(
    'criterionAlreadyMet',
    `基线已达到摘牌值，不能作为摘牌标准：${named(idle, 0)}`,
    `The baseline reaches these criteria already: ${named(idle, 1)}`,
    { basis: 'design' },
  )
}

export function planHasFourKinds(_facts: Facts, { measures }: ListedPlan): Refusal | null {
  const kinds = { strike: '打击', guide: '疏导', help: '帮扶', regulate: '规范' } as const
  const missing = Object.entries(kinds).filter(
    ([kind]) => !measures.some((measure) => measure.kind === kind),
  )
  if (missing.length === 0) return null
  return refuse(
    'measuresMissing',
    `整治方案缺少措施：${missing.map(([, zh]) => zh).join('、')}`,
    `The plan has no measures to: ${missing.map(([kind]) => kind).join(', ')}`,
    { basis: 'design' },
  )
}

export function reportIsNewer(facts: Facts, data: MonthlyReport): Refusal | null {
  const last = lastTaken(facts, 'report')?.data as MonthlyReport | undefined
  if (!last || data.asOf >= last.asOf) return null
  return refuse(
    'olderThanLast',
    `截至日期早于上次报告（${last.asOf}）`,
    `This report is older than the last one (${last.asOf})`,
  )
}

/** Every criterion is met by the values given with the act. */
export function criteriaAreMet(facts: Facts, { values }: ExitApplication): Refusal | null {
  const open = unmet(facts.subject.criteria, values)
  if (open.length === 0) return null
  return refuse(
    'criteriaNotMet',
    `尚未达到摘牌标准：${named(open, 0)}`,
    `Not met yet: ${named(open, 1)}`,
    { basis: 'design' },
  )
}

/** The inspectors came after the application, and found the criteria met. */
export function foundMetOnSite(facts: Facts): Refusal | null {
  const visited = lastTaken(facts, 'visit')?.seq ?? 0
  if (visited < (lastTaken(facts, 'applyExit')?.seq ?? 0)) {
    return refuse(
      'notVisited',
      '申请摘牌后尚未现场督查，不能摘牌',
      'Nobody has been there since the application',
      { basis: 'design' },
    )
  }
  return criteriaAreMet(facts, { values: facts.subject.values, grounds: '' })
}

export function termIsOver(facts: Facts): Refusal | null {
  const term = facts.deadlines.find((d) => d.limit === 'term' && isOpen(d))
  if (term && isOverdue(term, facts.now)) return null
  return refuse(
    'termNotOver',
    `整治期限未满（至${term?.dueOn ?? '—'}），无需约谈`,
    `The term is not over yet (until ${term?.dueOn ?? '—'})`,
    { about: 'time', basis: 'FSL 117' },
  )
}

/** Listed again only when something has fallen below what it was delisted for. */
export function hasRebounded(facts: Facts, data: Relisting): Refusal | null {
  if (unmet(facts.subject.criteria, data.values).length > 0) return null
  return refuse(
    'noRebound',
    '各项指标仍达到摘牌标准，没有反弹',
    'All criteria are still met; nothing has rebounded',
    { basis: 'design' },
  )
}

export const isListed = (facts: Facts): boolean =>
  ['listed', 'planFiled', 'reporting', 'exitApplied'].includes(facts.state)

export const owesReports = (facts: Facts): boolean =>
  isListed(facts) && facts.state !== 'exitApplied'

export const isDelisted = (facts: Facts): boolean => facts.state === 'delisted'

export const withListing = (
  subject: ListedSupervision,
  { criteria, lead }: Pick<Listing, 'criteria' | 'lead'>,
): ListedSupervision => ({ ...subject, criteria, lead, values: [] })

export const withVisit = (
  subject: ListedSupervision,
  { values }: ListedVisit,
): ListedSupervision => ({ ...subject, values })
