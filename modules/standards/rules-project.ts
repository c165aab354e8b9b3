import { parseStandardNumber } from '#identifiers/standard-number.ts'
import { dueAfter } from '#kernel/calendar.ts'
import { addDays, calendarDate, dateIn, yearOf } from '#kernel/dates.ts'
import { isOpen } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CommentDraft,
  CommentTable,
  CommitteeVote,
  PeriodicReview,
  ProjectAssessment,
  ProjectPlan,
  ProjectProposal,
  ProposalNotice,
  ReviewConclusion,
  StandardApproval,
  StandardProject,
  StandardPublication,
} from './contract-project.ts'

/** Pure decisions about the making of a standard: facts in, refusal or value out. */
type Facts = CaseFacts<StandardProject>

export const beginProject = (proposal: ProjectProposal): StandardProject => ({
  ...proposal,
  urgent: false,
  level: null,
  force: null,
  adoption: null,
  adoptedFrom: null,
  leadDrafter: null,
  commentsReceived: null,
  extensionAsked: false,
  standardNumber: null,
  inForceOn: null,
  conclusion: null,
})

export const isIn =
  (state: string) =>
  (facts: Facts): boolean =>
    facts.state === state

export const isUrgent = (facts: Facts): boolean => facts.subject.urgent
export const isMandatory = (facts: Facts): boolean => facts.subject.force === 'mandatory'
export const isLocalFood = (facts: Facts): boolean => facts.subject.level === 'foodLocal'

/** Today a proposal is open to everybody before it is accepted; in 1997 nothing asked for that. */
export function proposalWasPublished(facts: Facts): Refusal | null {
  if (facts.regime === '2007' || lastTaken(facts, 'publishProposal')) return null
  return refuse(
    'proposalNotPublished',
    '立项建议尚未公示，请先公示征求意见',
    'The proposal has not been open for comment; publish it first',
    { basis: 'NSM' },
  )
}

export function urgencyIsExplained(_facts: Facts, data: ProposalNotice): Refusal | null {
  if (!data.urgent || data.urgency) return null
  return refuse(
    'urgencyUnexplained',
    '急需项目缩短公示期，请填写急需理由',
    'An urgent project shortens the time for comment; say why it is urgent',
    { basis: 'NSM' },
  )
}

/** Industry and local standards are recommended; food safety standards are mandatory. */
export function forceFitsLevel(facts: Facts, { level, force }: ProjectAssessment): Refusal | null {
  if (facts.regime === '2007' || level === 'national') return null
  const wanted = level === 'foodLocal' ? 'mandatory' : 'recommended'
  if (force === wanted) return null
  return refuse(
    'forceDoesNotFitLevel',
    level === 'foodLocal'
      ? '食品安全地方标准是强制执行的标准，请改为强制性'
      : '行业标准、地方标准是推荐性标准，请改为推荐性',
    level === 'foodLocal'
      ? 'Local food safety standards are mandatory'
      : 'Industry and local standards are recommended ones',
    { basis: level === 'foodLocal' ? 'FSL 25' : 'STL 2' },
  )
}

export function adoptionIsNamed(_facts: Facts, data: ProjectAssessment): Refusal | null {
  if (data.adoption === 'none' || data.adoptedFrom) return null
  return refuse(
    'adoptedStandardUnnamed',
    '采用国际标准的，请填写所采用的国际标准号',
    'Name the international standard that is adopted',
    { basis: 'STL 8' },
  )
}

export function earlierStandardIsNamed(facts: Facts): Refusal | null {
  const { work, earlierStandard } = facts.subject
  if (work === 'new' || earlierStandard) return null
  return refuse(
    'earlierStandardUnnamed',
    '修订或上升项目的建议书须写明原标准号；未写明的不予立项，由建议单位重新提出',
    'A revision or upgrade names the earlier standard; reject it and have it proposed again',
    { basis: 'NSM' },
  )
}

/** Plan to submission: 24 months for a mandatory standard, 18 for the others. */
export function planFitsTerm(facts: Facts, data: ProjectPlan): Refusal | null {
  if (facts.regime === '2007') return null
  const term = isMandatory(facts) ? '24 months' : '18 months'
  const last = dueAfter(term, facts.now, { calendar: facts.calendar }).on
  if (last === null || data.submitBy <= last) return null
  return refuse(
    'planTooLong',
    `计划报批日期不得晚于${last}`,
    `Submission has to be planned by ${last}`,
    { about: 'time', basis: 'NSM' },
  )
}

/** Identical adoption needs no draft of its own, and may go without a second round of comment. */
export function isIdenticalAdoption(facts: Facts): Refusal | null {
  if (facts.subject.adoption === 'IDT') return null
  return refuse(
    'notIdentical',
    '快速程序只适用于等同采用国际标准的项目',
    'The fast track is for identical adoption of an international standard',
    { basis: 'NSST' },
  )
}

export function isNotMandatory(facts: Facts): Refusal | null {
  if (!isMandatory(facts)) return null
  return refuse(
    'mandatoryNeedsComment',
    '强制性标准必须公开征求意见，不得省略',
    'A mandatory standard is always open for public comment',
    { basis: 'STL 15' },
  )
}

export const commentDays = (subject: Pick<StandardProject, 'urgent'>): number =>
  subject.urgent ? 30 : 60

export function commentIsLongEnough(facts: Facts, data: CommentDraft): Refusal | null {
  if (facts.regime === '2007') return null
  const days = commentDays(facts.subject)
  const first = addDays(dateIn(facts.now), days)
  if (data.closesOn >= first) return null
  return refuse(
    'commentTooShort',
    `征求意见期不少于${days}日，截止日期不得早于${first}`,
    `Comments are open for at least ${days} days, until ${first} or later`,
    { about: 'time', basis: 'NSM' },
  )
}

export function everyCommentIsTreated(_facts: Facts, data: CommentTable): Refusal | null {
  const bare = data.comments.filter((row) => row.treatment !== 'adopted' && !row.reason)
  if (data.comments.length !== data.received) {
    return refuse(
      'commentsLeftOut',
      `收到${data.received}条意见，表中处理了${data.comments.length}条，须逐条处理`,
      `${data.received} comments came in and ${data.comments.length} are treated; treat each`,
      { basis: 'NSM' },
    )
  }
  if (bare.length === 0) return null
  const clauses = bare.map((row) => row.clause).join('、')
  return refuse(
    'treatmentUnexplained',
    `未采纳或部分采纳的意见须写明理由：${clauses}`,
    `Say why these comments were not adopted in full: ${clauses}`,
    { basis: 'NSM' },
  )
}

/** Comments on the newest draft have been answered. */
export function commentsAreAnswered(facts: Facts): Refusal | null {
  const drafted = Math.max(
    ...['publishDraft', 'majorChange', 'skipDrafting'].map((n) => lastTaken(facts, n)?.seq ?? 0),
  )
  if ((lastTaken(facts, 'answerComment')?.seq ?? 0) > drafted) return null
  return refuse(
    'commentsUnanswered',
    '本轮征求意见尚未汇总处理',
    'The comments of this round have not been treated',
    { about: 'paper', basis: 'NSM' },
  )
}

/**
 * A draft is carried when at least 3/4 of the members vote, at least 2/3 of the votes are in favour
 * and no more than 1/4 against. The shares are from memory and unconfirmed (NSM).
 */
export const CARRIED = { quorum: [3, 4], inFavour: [2, 3], against: [1, 4] } as const

export function isCarried(vote: CommitteeVote): boolean {
  const atLeast = (part: number, whole: number, [over, under]: readonly [number, number]) =>
    part * under >= whole * over
  return (
    atLeast(vote.voted, vote.members, CARRIED.quorum) &&
    atLeast(vote.inFavour, vote.voted, CARRIED.inFavour) &&
    vote.against * CARRIED.against[1] <= vote.voted * CARRIED.against[0]
  )
}

export function votesAddUp(_facts: Facts, vote: CommitteeVote): Refusal | null {
  const counted = vote.inFavour + vote.against + vote.abstained
  if (counted === vote.voted && vote.voted <= vote.members && vote.voted > 0) return null
  return refuse(
    'votesDoNotAddUp',
    `赞成、反对、弃权共${counted}票，与参加表决${vote.voted}人、委员${vote.members}人不符`,
    `${counted} votes do not fit ${vote.voted} voters of ${vote.members} members`,
  )
}

export function voteIsCarried(_facts: Facts, vote: CommitteeVote): Refusal | null {
  if (isCarried(vote)) return null
  return refuse(
    'voteNotCarried',
    '未达到四分之三参加、三分之二赞成且反对不超过四分之一，不能作为通过',
    'Not carried: 3/4 have to vote, 2/3 in favour, no more than 1/4 against',
    { basis: 'NSM' },
  )
}

export function voteIsLost(_facts: Facts, vote: CommitteeVote): Refusal | null {
  if (!isCarried(vote)) return null
  return refuse('voteCarried', '表决已达到通过条件，不能作为未通过', 'The vote was carried', {
    basis: 'NSM',
  })
}

/** The number says what the standard is: its level, its force and the year of approval. */
export function numberFitsProject(facts: Facts, data: StandardApproval): Refusal | null {
  const parsed = parseStandardNumber(data.standardNumber)
  if (!parsed.ok) {
    return refuse('notAStandardNumber', parsed.message.zh, parsed.message.en, { basis: 'STL 24' })
  }
  const { level, force } = facts.subject
  const kind = level === 'foodLocal' ? 'local' : level
  const fits =
    parsed.kind === kind && parsed.force === force && parsed.year === yearOf(dateIn(facts.now))
  if (fits) return null
  return refuse(
    'numberDoesNotFit',
    '标准编号与本项目的层级、性质或批准年份不符',
    'The number does not fit the level, the force or the year of approval',
    { basis: 'STL 24' },
  )
}

export function forceComesLater(facts: Facts, data: StandardPublication): Refusal | null {
  const today = dateIn(facts.now)
  if (calendarDate(data.inForceOn) >= today) return null
  return refuse(
    'inForceBeforePublication',
    `实施日期不得早于发布日期（${today}）`,
    `A standard cannot be in force before it is published (${today})`,
    { about: 'time', basis: 'STL 25' },
  )
}

export const concludes =
  (wanted: ReviewConclusion) =>
  (facts: Facts): Refusal | null => {
    if (facts.subject.conclusion === wanted) return null
    return refuse(
      'otherConclusion',
      '与复审结论不一致；如有不同意见，请退回重新复审',
      'The review concluded otherwise',
      { basis: 'STL 29' },
    )
  }

export function isLocalFoodStandard(facts: Facts): Refusal | null {
  if (isLocalFood(facts)) return null
  return refuse(
    'nothingToFile',
    '只有食品安全地方标准须报国务院卫生行政部门备案',
    'Only local food safety standards are filed',
    { basis: 'FSLR 11' },
  )
}

/** Days before the end of the term by which an extension has to be asked for (NSM, memory). */
const ASK_DAYS = 30

export function isAskedInTime(facts: Facts): Refusal | null {
  const total = facts.deadlines.find((d) => isOpen(d) && d.limit.startsWith('total'))
  const last = total?.dueOn ? addDays(calendarDate(total.dueOn), -ASK_DAYS) : null
  if (last !== null && dateIn(facts.now) <= last) return null
  return refuse(
    'askedTooLate',
    `延期须在届满${ASK_DAYS}日前申请（最晚${last ?? '—'}）`,
    `An extension is asked for ${ASK_DAYS} days before the end (by ${last ?? '—'})`,
    { about: 'time', basis: 'NSM' },
  )
}

export function extensionIsAsked(facts: Facts): Refusal | null {
  if (facts.subject.extensionAsked) return null
  return refuse('noExtensionAsked', '没有待答复的延期申请', 'No extension has been asked for')
}

export const withNotice = (subject: StandardProject, notice: ProposalNotice): StandardProject => ({
  ...subject,
  urgent: notice.urgent,
})

export const withAssessment = (
  subject: StandardProject,
  { level, force, adoption, adoptedFrom }: ProjectAssessment,
): StandardProject => ({ ...subject, level, force, adoption, adoptedFrom: adoptedFrom ?? null })

export const withPlan = (subject: StandardProject, plan: ProjectPlan): StandardProject => ({
  ...subject,
  leadDrafter: plan.leadDrafter,
})

export const withComments = (subject: StandardProject, table: CommentTable): StandardProject => ({
  ...subject,
  commentsReceived: table.received,
})

export const withNumber = (
  subject: StandardProject,
  { standardNumber }: StandardApproval,
): StandardProject => ({ ...subject, standardNumber })

export const withForce = (
  subject: StandardProject,
  { inForceOn }: StandardPublication,
): StandardProject => ({ ...subject, inForceOn })

export const withReview = (
  subject: StandardProject,
  { conclusion }: PeriodicReview,
): StandardProject => ({ ...subject, conclusion })

export const withExtensionAsked = (subject: StandardProject): StandardProject => ({
  ...subject,
  extensionAsked: true,
})

export const withExtensionAnswered = (subject: StandardProject): StandardProject => ({
  ...subject,
  extensionAsked: false,
})
