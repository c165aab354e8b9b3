import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  AwardCheck,
  AwardOpening,
  AwardScores,
  AwardSite,
  AwardVote,
  QualityAward,
} from './contract-award.ts'
import type { AwardRecord } from './contract-experts.ts'
import { areFromElsewhere, haveNoTie, meanOf } from './rules-experts.ts'

/** Pure decisions about the quality award: facts in, refusal or value out. */
type Facts = CaseFacts<QualityAward>

export const beginAward = ({ individual, ...opening }: AwardOpening): QualityAward => ({
  ...opening,
  isNamed: individual !== undefined,
  score: null,
  honour: null,
})

export function individualIsNamed(facts: Facts): Refusal | null {
  if (facts.subject.nomineeKind === 'organisation' || facts.subject.isNamed) return null
  return refuse(
    'individualUnnamed',
    '个人申报未写明姓名，不能推荐',
    'The individual is not named and cannot be recommended',
    { basis: 'QAM' },
  )
}

/** The five years before the application are free of major accidents and serious violations. */
function isClean(facts: Facts, records: readonly AwardRecord[]): Refusal | null {
  const since = facts.deadlines.find((deadline) => deadline.limit === 'clean')?.dueOn ?? ''
  const recent = records.filter((record) => record.on >= since)
  if (recent.length === 0) return null
  return refuse(
    'recordNotClean',
    `${since}以来有不良记录（${recent.map((r) => r.reference).join('、')}），不得推荐`,
    `On record since ${since}: ${recent.map((r) => r.reference).join(', ')}`,
    { basis: 'QAM' },
  )
}

export const ownRecordIsClean = (facts: Facts): Refusal | null =>
  isClean(facts, facts.subject.records)

export const foundRecordIsClean = (facts: Facts, data: AwardCheck): Refusal | null =>
  isClean(facts, data.records)

export const scorersHaveNoTie = (_facts: Facts, data: AwardScores): Refusal | null =>
  haveNoTie(data.scores)

export const scorersAreFromElsewhere = (facts: Facts, data: AwardScores): Refusal | null =>
  areFromElsewhere(facts, data.scores)

export const teamHasNoTie = (_facts: Facts, data: AwardSite): Refusal | null => haveNoTie(data.team)

export const teamIsFromElsewhere = (facts: Facts, data: AwardSite): Refusal | null =>
  areFromElsewhere(facts, data.team)

/** The points of each expert, of 1000. */
export const pointsOf = ({ scores }: AwardScores): number[] =>
  scores.map(
    (s) =>
      s.leadership +
      s.strategy +
      s.customers +
      s.resources +
      s.processes +
      s.measurement +
      s.results,
  )

/** The mean without the highest and the lowest, with two decimals. */
export function trimmedMean(points: readonly number[]): string {
  const sorted = [...points].sort((a, b) => a - b)
  return meanOf(sorted.length > 2 ? sorted.slice(1, -1) : sorted)
}

/** Points by which three experts may differ before a fourth is asked (04 section 13, design). */
const SPREAD = 150

export function fourthExpertIsAsked(_facts: Facts, data: AwardScores): Refusal | null {
  const points = pointsOf(data)
  const spread = Math.max(...points) - Math.min(...points)
  if (spread <= SPREAD || points.length >= 4) return null
  return refuse(
    'fourthExpertNeeded',
    `专家评分相差${spread}分，超过${SPREAD}分，须增加第四名专家`,
    `The scores differ by ${spread}, more than ${SPREAD}; a fourth expert is needed`,
    { basis: 'design' },
  )
}

/** A round gives at most ten prizes and ninety nominations (QAM). */
export const AT_MOST = { prize: 10, nomination: 90 } as const

export function roundHasRoom(_facts: Facts, data: AwardVote): Refusal | null {
  const given = data.honour === 'prize' ? data.prizesSoFar : data.nominationsSoFar
  const most = AT_MOST[data.honour]
  if (given < most) return null
  return refuse(
    'roundIsFull',
    `本届该奖项名额为${most}个，已满`,
    `This round has given all its ${most}`,
    { basis: 'QAM' },
  )
}

/** Two thirds of the members are present, and two thirds of those in favour (design). */
export function voteIsCarried(_facts: Facts, data: AwardVote): Refusal | null {
  const adds = data.present <= data.members && data.inFavour <= data.present && data.present > 0
  if (adds && data.present * 3 >= data.members * 2 && data.inFavour * 3 >= data.present * 2) {
    return null
  }
  return refuse(
    'voteNotCarried',
    '须有三分之二以上委员到会，并经到会委员三分之二以上赞成',
    'Two thirds of the members have to be present, and two thirds of them in favour',
    { basis: 'design' },
  )
}

export const withScore = (subject: QualityAward, scores: AwardScores): QualityAward => ({
  ...subject,
  score: trimmedMean(pointsOf(scores)),
})

export const withHonour = (subject: QualityAward, { honour }: AwardVote): QualityAward => ({
  ...subject,
  honour,
})
