import { addMonths, calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  BrandApplication,
  BrandRecommendation,
  BrandScores,
  FamousBrand,
  TitleProblem,
  WorldTitle,
} from './contract-brand.ts'
import type { BrandRecord } from './contract-experts.ts'
import { areFromElsewhere, haveNoTie, meanOf } from './rules-experts.ts'

/** Pure decisions about famous brands: facts in, refusal or value out. */
type Facts = CaseFacts<FamousBrand>

export const beginBrand = (application: BrandApplication, at: Date): FamousBrand => ({
  ...application,
  appliedOn: dateIn(at),
  score: null,
  problem: null,
  worldYear: null,
})

export const withApplication = (
  subject: FamousBrand,
  application: BrandApplication,
  at: Date,
): FamousBrand => ({ ...beginBrand(application, at), worldYear: subject.worldYear })

/** Years for which a record excludes a product (FBM). */
const RECORD_YEARS = 3

type Exclusion = { readonly code: string; readonly zh: string; readonly en: string }

/** Why an application is excluded by rule; empty when nothing excludes it. */
export function exclusionsOf(
  application: Pick<FamousBrand, 'foreignMark' | 'permit' | 'permitNumber' | 'appliedOn'>,
  records: readonly BrandRecord[],
): Exclusion[] {
  const since = addMonths(calendarDate(application.appliedOn), -RECORD_YEARS * 12)
  const recent = records.filter((record) => record.on >= since)
  return [
    ...(application.foreignMark
      ? [{ code: 'foreignMark', zh: '使用境外商标', en: 'a foreign trade mark' }]
      : []),
    ...(application.permit !== 'none' && !application.permitNumber
      ? [{ code: 'permitMissing', zh: '应取得而未取得许可', en: 'a permit it needs is missing' }]
      : []),
    ...recent.map(({ kind, reference }) => ({
      code: kind,
      zh: `三年内有不良记录（${reference}）`,
      en: `a record within 3 years (${reference})`,
    })),
  ]
}

/** An application that a rule excludes is turned down by itself within a day. */
export const isExcluded = (facts: Facts): boolean =>
  facts.state === 'applied' && exclusionsOf(facts.subject, facts.subject.records).length > 0

/** The day of the newest application of the case. */
export const appliedAt = (facts: Facts): Date => startOfDay(calendarDate(facts.subject.appliedOn))

const excluded = (exclusions: readonly Exclusion[]): Refusal | null => {
  if (exclusions.length === 0) return null
  return refuse(
    'excluded',
    `不得推荐：${exclusions.map((one) => one.zh).join('；')}`,
    `Excluded: ${exclusions.map((one) => one.en).join('; ')}`,
    { basis: 'FBM' },
  )
}

export const isNotExcluded = (facts: Facts): Refusal | null =>
  excluded(exclusionsOf(facts.subject, facts.subject.records))

export const findingsDoNotExclude = (facts: Facts, data: BrandRecommendation): Refusal | null =>
  excluded(exclusionsOf({ ...facts.subject, foreignMark: false, permit: 'none' }, data.records))

export function isAppliedInTime(facts: Facts, data: BrandRecommendation): Refusal | null {
  if (facts.subject.appliedOn <= data.catalogueClosesOn) return null
  return refuse(
    'appliedTooLate',
    `申报日期${facts.subject.appliedOn}晚于目录截止日期${data.catalogueClosesOn}`,
    `Applied on ${facts.subject.appliedOn}, after the catalogue closed`,
    { about: 'time', basis: 'FBM' },
  )
}

export const expertsHaveNoTie = (_facts: Facts, data: BrandScores): Refusal | null =>
  haveNoTie(data.scores)

export const expertsAreFromElsewhere = (facts: Facts, data: BrandScores): Refusal | null =>
  areFromElsewhere(facts, data.scores)

/** The points of the four groups and the bonus, as a mean over the experts. */
export function brandScore({ scores }: BrandScores): string {
  return meanOf(scores.map((s) => s.market + s.quality + s.benefit + s.development + s.ownRights))
}

const holdsTitle = (facts: Facts): boolean =>
  facts.state === 'awarded' || facts.state === 'suspendedTitle'

/** Titles last three years; those of the catalogue of 2008 and later, five (FBM). */
export const lastsThreeYears = (facts: Facts): boolean =>
  holdsTitle(facts) && facts.subject.catalogueYear < 2008

export const lastsFiveYears = (facts: Facts): boolean =>
  holdsTitle(facts) && facts.subject.catalogueYear >= 2008

export function problemIsNoted(facts: Facts): Refusal | null {
  if (facts.subject.problem !== null) return null
  return refuse(
    'noProblemNoted',
    '没有登记的质量问题，请先登记',
    'No quality problem has been noted; note it first',
    { basis: 'FBM' },
  )
}

export const withScore = (subject: FamousBrand, scores: BrandScores): FamousBrand => ({
  ...subject,
  score: brandScore(scores),
})

export const withProblem = (subject: FamousBrand, { kind }: TitleProblem): FamousBrand => ({
  ...subject,
  problem: kind,
})

export const withoutProblem = (subject: FamousBrand): FamousBrand => ({ ...subject, problem: null })

export const withWorldTitle = (subject: FamousBrand, { year }: WorldTitle): FamousBrand => ({
  ...subject,
  worldYear: year,
})
