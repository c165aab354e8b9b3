import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Lifting,
  RiskAssessment,
  RiskSignal,
  RiskWarning,
  Validation,
  WarningText,
} from './contract.ts'
import { departureIsExplained, hazardScore, isGraver, levelWords } from './hazard-score.ts'

/** Pure decisions of the risk warning: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<RiskWarning>

export const beginWarning = (signal: RiskSignal): RiskWarning => ({
  ...signal,
  lots: [],
  assessed: null,
  score: null,
  draft: null,
  issued: null,
  lifted: null,
})

export function levelIsExplained(_facts: Facts, data: RiskAssessment): Refusal | null {
  const { score, level: proposed } = hazardScore(data)
  return departureIsExplained({ proposed, score, level: data.level, departure: data.departure })
}

/** Who keeps watching does not warn: a level worth warning of is either issued or assessed anew. */
export function riskIsLow(facts: Facts): Refusal | null {
  const { assessed } = facts.subject
  if (assessed === 'none' || assessed === 'IV') return null
  return refuse(
    'riskNotLow',
    `评估为${levelWords[assessed ?? 'none'].zh}，不能只作关注`,
    `Assessed as ${levelWords[assessed ?? 'none'].en}: watching is not enough`,
    { basis: 'design' },
  )
}

export function warningIsNeeded(facts: Facts): Refusal | null {
  if (facts.subject.assessed !== 'none') return null
  return refuse(
    'noWarningNeeded',
    '评估结论为不预警，可转为关注',
    'The assessment finds no reason to warn; keep watching instead',
  )
}

/** What the expert found is the least that is said; a graver level is the drafter's to propose. */
export function draftIsNotTooLow(facts: Facts, data: WarningText): Refusal | null {
  const assessed = facts.subject.assessed ?? 'none'
  if (!isGraver(assessed, data.level)) return null
  return refuse(
    'levelTooLow',
    `评估为${levelWords[assessed].zh}，文稿不能低于该级别；如需降低，请专家重新评估`,
    `Assessed as ${levelWords[assessed].en}; the text cannot go below it without a new assessment`,
    { basis: 'design' },
  )
}

export function draftWaits(facts: Facts): Refusal | null {
  if (facts.subject.draft !== null) return null
  return refuse(
    'noDraft',
    '还没有待签发的预警文稿',
    'There is no text of a warning waiting for approval',
    {
      about: 'paper',
      remedy: { zh: '请风险分析员先拟稿', en: 'The risk analyst drafts it first' },
    },
  )
}

/** Raising a warning is a graver text; a text that is no graver does not raise anything. */
export function draftIsGraver(facts: Facts): Refusal | null {
  const { draft, issued } = facts.subject
  if (draft === null || issued === null || isGraver(draft.level, issued.level)) return null
  return refuse(
    'notGraver',
    `文稿为${levelWords[draft.level].zh}，未高于已发布的${levelWords[issued.level].zh}`,
    `The text is ${levelWords[draft.level].en}, no graver than what was issued`,
  )
}

export const withLots = (subject: RiskWarning, { lots }: Validation): RiskWarning => ({
  ...subject,
  lots,
})

export const withAssessment = (subject: RiskWarning, data: RiskAssessment): RiskWarning => ({
  ...subject,
  assessed: data.level,
  score: String(hazardScore(data).score),
})

export const withDraft = (subject: RiskWarning, draft: WarningText): RiskWarning => ({
  ...subject,
  draft,
})

/** The text that was waiting is what is issued, word for word. */
export const withIssued = (subject: RiskWarning, _data: unknown, at: Date): RiskWarning => ({
  ...subject,
  issued: subject.draft && { ...subject.draft, issuedAt: at.toISOString() },
  draft: null,
})

export const withLifting = (subject: RiskWarning, lifted: Lifting): RiskWarning => ({
  ...subject,
  lifted,
  draft: null,
})

export const isWarned = (facts: Facts): boolean => facts.state === 'warned'
export const isWatched = (facts: Facts): boolean => facts.state === 'watching'
