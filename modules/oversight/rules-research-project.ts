import type { TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, daysBetween } from '#kernel/dates.ts'
import { compareDecimals, decimal } from '#kernel/decimal.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  MethodTransfer,
  MilestoneReport,
  NewSchedule,
  ProjectAcceptance,
  ProjectContract,
  ProjectProposal,
  ProjectReview,
  ResearchProject,
} from './contract-research-project.ts'

/** Pure decisions of a research project: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<ResearchProject>

export const beginProject = (proposal: ProjectProposal): ResearchProject => ({
  ...proposal,
  votesFor: 0,
  votesAgainst: 0,
  granted: null,
  spent: null,
  endsOn: null,
  milestones: [],
  reached: 0,
  achieved: null,
})

/** So many days from the act that starts the count to a day that the contract fixes. */
function daysUntil({ events }: Facts, day: string): TermText {
  const start = dateIn(events.at(-1)!.at)
  return `${daysBetween(start, calendarDate(day))} days`
}

const nextMilestone = ({ subject }: Facts) => subject.milestones[subject.reached]

export const hasNextMilestone = (facts: Facts): boolean => nextMilestone(facts) !== undefined

export function untilNextMilestone(facts: Facts): TermText | null {
  const next = nextMilestone(facts)
  return next ? daysUntil(facts, next.dueOn) : null
}

export const untilEnd = (facts: Facts): TermText | null =>
  facts.subject.endsOn ? daysUntil(facts, facts.subject.endsOn) : null

/** SD17: nobody scores the own employer; and a panel decides, so there is no tie. */
export function panelDecides(_facts: Facts, data: ProjectReview): Refusal | null {
  const names = new Set(data.experts.map(({ name }) => name))
  if (names.size < data.experts.length) {
    return refuse('panelRepeats', '评审专家重复', 'One expert is named twice')
  }
  const { votesFor, votesAgainst } = votesOf(data)
  if (votesFor !== votesAgainst) return null
  return refuse(
    'votesTie',
    '赞成与反对票数相等，请增加专家后再评审',
    'The votes tie: add an expert and review again',
    { basis: 'design' },
  )
}

const votesOf = ({ experts }: ProjectReview) => {
  const votesFor = experts.filter(({ vote }) => vote === 'support').length
  return { votesFor, votesAgainst: experts.length - votesFor }
}

export function panelSupports(facts: Facts): Refusal | null {
  const { votesFor, votesAgainst } = facts.subject
  if (votesFor > votesAgainst) return null
  return refuse(
    'panelAgainst',
    `专家${votesFor}票赞成、${votesAgainst}票反对，不能立项`,
    `${votesFor} for and ${votesAgainst} against: it cannot be approved`,
    { basis: 'design' },
  )
}

export function budgetIsWithinProposal(facts: Facts, data: ProjectContract): Refusal | null {
  if (compareDecimals(decimal(data.budget), decimal(facts.subject.budget)) <= 0) return null
  return refuse(
    'budgetAboveProposal',
    `核定经费超过申请的${facts.subject.budget}元`,
    `The budget exceeds the ${facts.subject.budget} yuan applied for`,
  )
}

/** Milestones lie ahead, one after the other, and the last not after the end. */
export function scheduleHolds(facts: Facts, data: ProjectContract | NewSchedule): Refusal | null {
  const days = data.milestones.map(({ dueOn }) => dueOn)
  const isAhead = days.every((day) => day > dateIn(facts.now))
  const isOrdered = days.every((day, index) => index === 0 || days[index - 1]! < day)
  if (isAhead && isOrdered && days.at(-1)! <= data.endsOn) return null
  return refuse(
    'scheduleDoesNotHold',
    '里程碑应在今天之后依次排列，且不晚于项目完成日期',
    'Milestones lie ahead, one after the other, none after the end',
    { about: 'time' },
  )
}

export function spendingIsWithinBudget(facts: Facts, data: MilestoneReport): Refusal | null {
  const { granted, spent } = facts.subject
  if (granted && compareDecimals(decimal(data.spent), decimal(granted)) > 0) {
    return refuse(
      'overBudget',
      `累计支出超过核定经费${granted}元`,
      `More is spent than the budget of ${granted} yuan`,
    )
  }
  if (!spent || compareDecimals(decimal(data.spent), decimal(spent)) >= 0) return null
  return refuse(
    'spendingShrinks',
    `累计支出不能少于已报的${spent}元`,
    `The total cannot shrink below ${spent} yuan`,
  )
}

export function milestoneIsOpen(facts: Facts): Refusal | null {
  if (hasNextMilestone(facts)) return null
  return refuse('noMilestoneLeft', '里程碑均已完成', 'Every milestone is reached', {
    about: 'state',
  })
}

export function everyMilestoneIsReached(facts: Facts): Refusal | null {
  const next = nextMilestone(facts)
  if (!next) return null
  return refuse(
    'milestonesOpen',
    `里程碑未完成：${next.title}，不能验收`,
    `Not yet reached: ${next.title}`,
  )
}

/** Late is computed: a milestone or the end has passed and nobody has met it. */
export function isBehindSchedule(facts: Facts): Refusal | null {
  if (facts.deadlines.some((d) => isOpen(d) && isOverdue(d, facts.now))) return null
  return refuse('onSchedule', '项目没有逾期', 'Nothing in the project is late', { about: 'time' })
}

export function wasNotReplanned(facts: Facts): Refusal | null {
  if (!lastTaken(facts, 'replan')) return null
  return refuse('replannedAlready', '进度只能调整一次', 'The schedule is set anew only once', {
    basis: 'design',
  })
}

export function yieldIsAsPromised(facts: Facts, data: ProjectAcceptance): Refusal | null {
  const { yieldCount } = facts.subject
  if (!data.audited) {
    return refuse('notAudited', '经费未经审计，不能验收', 'The accounts are not audited yet')
  }
  if (data.achieved >= yieldCount) return null
  return refuse(
    'yieldTooSmall',
    `成果${data.achieved}项，少于任务书规定的${yieldCount}项`,
    `${data.achieved} items of the ${yieldCount} that were promised`,
  )
}

export function everyItemIsTransferred(facts: Facts, data: MethodTransfer): Refusal | null {
  const achieved = facts.subject.achieved ?? 0
  if (data.items.length === achieved) return null
  return refuse(
    'itemsMissing',
    `验收成果${achieved}项，转化${data.items.length}项，须逐项登记`,
    `${achieved} items were accepted, ${data.items.length} are transferred: list each of them`,
  )
}

export const withReview = (subject: ResearchProject, review: ProjectReview): ResearchProject => ({
  ...subject,
  ...votesOf(review),
})

export const withContract = (
  subject: ResearchProject,
  { budget, endsOn, milestones }: ProjectContract,
): ResearchProject => ({ ...subject, granted: budget, endsOn, milestones })

export const withMilestone = (
  subject: ResearchProject,
  { spent }: MilestoneReport,
): ResearchProject => ({ ...subject, spent, reached: subject.reached + 1 })

/** What is reached stays; the rest of the schedule is replaced. */
export const withSchedule = (
  subject: ResearchProject,
  { endsOn, milestones }: NewSchedule,
): ResearchProject => ({
  ...subject,
  endsOn,
  milestones: [...subject.milestones.slice(0, subject.reached), ...milestones],
})

export const withAcceptance = (
  subject: ResearchProject,
  { achieved }: ProjectAcceptance,
): ResearchProject => ({ ...subject, achieved })
