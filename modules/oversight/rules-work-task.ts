import type { TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, daysBetween } from '#kernel/dates.ts'
import { compareDecimals, decimal } from '#kernel/decimal.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CompletionClaim,
  MonthlyReport,
  NewDate,
  TaskOrder,
  TaskPlan,
  WorkTask,
} from './contract-work-task.ts'

/** Pure decisions of a supervised task: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<WorkTask>

export const beginTask = (plan: TaskPlan): WorkTask => ({
  ...plan,
  measure: null,
  unit: null,
  direction: null,
  target: null,
  dueOn: null,
  lastMonth: null,
  value: null,
})

/** A task is in work from its order until its completion is claimed. */
export const isInWork = ({ state }: Facts): boolean => state === 'assigned' || state === 'running'

/** From the act that starts the count to the day of the order; a past day is late at once. */
export function untilDueOn({ subject, events }: Facts): TermText | null {
  if (!subject.dueOn) return null
  return `${daysBetween(dateIn(events.at(-1)!.at), calendarDate(subject.dueOn))} days`
}

/** The task is laid on an organ below, which then is the party of the case. */
export function hasOwner(facts: Facts): Refusal | null {
  if (facts.standing.partyId !== null) return null
  return refuse(
    'noOwner',
    '本案未列明责任单位，请另行立案并选择责任单位',
    'No organ is named that owns the task; open it again and name one',
  )
}

/** SD26: fines and confiscations are no measure of anybody's work (Penalty Law art. 74). */
const FORBIDDEN = /罚款|罚没|没收|罚金|处罚(金额|数|案件数)|\bfines?\b|confiscat/iu

export function measureIsNoFine(facts: Facts, data: TaskOrder): Refusal | null {
  const words = [data.measure, data.unit, data.evidence, facts.subject.title, facts.subject.demand]
  const found = words.map((word) => FORBIDDEN.exec(word)?.[0]).find((word) => word !== undefined)
  if (found === undefined) return null
  return refuse(
    'measureIsFine',
    `不得以罚没作为考核指标或任务要求（“${found}”）`,
    `Fines and confiscations may not be a measure or a demand (“${found}”)`,
    {
      basis: 'APL 74',
      remedy: {
        zh: '请改用办案质量、按期率等指标',
        en: 'Use quality of cases or acts in time instead',
      },
    },
  )
}

export function dueLiesAhead(facts: Facts, data: TaskOrder): Refusal | null {
  if (data.dueOn > dateIn(facts.now)) return null
  return refuse('dueInThePast', '完成期限应晚于今天', 'The day lies in the past', {
    about: 'time',
  })
}

export function monthIsNext(facts: Facts, data: MonthlyReport): Refusal | null {
  const { lastMonth } = facts.subject
  if (data.month > dateIn(facts.now).slice(0, 7)) {
    return refuse('monthInFuture', '该月份尚未开始', 'That month has not begun yet', {
      about: 'time',
    })
  }
  if (lastMonth === null || data.month > lastMonth) return null
  return refuse(
    'monthReported',
    `${data.month}已报告（最近为${lastMonth}），更正请在进展中说明`,
    `${data.month} is reported already; the last one was ${lastMonth}`,
  )
}

/** Nothing is claimed below its target: a claim rests on the measure of the order. */
export function targetIsReached(facts: Facts, data: CompletionClaim): Refusal | null {
  const { target, direction, unit } = facts.subject
  if (target === null) return null
  const compared = compareDecimals(decimal(data.value), decimal(target))
  if (direction === 'atMost' ? compared <= 0 : compared >= 0) return null
  return refuse(
    'targetNotReached',
    `完成值${data.value}未达到目标值${target}${unit ?? ''}`,
    `${data.value} does not reach the target of ${target}`,
    { basis: 'design' },
  )
}

/** Late is computed; a new day is set for what is late, and once. */
export function isLate(facts: Facts): Refusal | null {
  if (facts.deadlines.some((d) => d.limit === 'due' && isOpen(d) && isOverdue(d, facts.now))) {
    return null
  }
  return refuse('notLate', '任务没有逾期', 'The task is not late', { about: 'time' })
}

export function hasNoNewDate(facts: Facts): Refusal | null {
  if (!lastTaken(facts, 'newDate')) return null
  return refuse('newDateUsed', '完成期限只能重新确定一次', 'A new day is set only once', {
    basis: 'design',
  })
}

export function newDateLiesAhead(facts: Facts, data: NewDate): Refusal | null {
  if (data.extendedTo > dateIn(facts.now)) return null
  return refuse('dueInThePast', '新的期限应晚于今天', 'The new day lies in the past', {
    about: 'time',
  })
}

export const withOrder = (subject: WorkTask, order: TaskOrder): WorkTask => ({
  ...subject,
  measure: order.measure,
  unit: order.unit,
  direction: order.direction,
  target: order.target,
  dueOn: order.dueOn,
})

export const withMonth = (subject: WorkTask, { month, value }: MonthlyReport): WorkTask => ({
  ...subject,
  lastMonth: month,
  value,
})

export const withClaim = (subject: WorkTask, { value }: CompletionClaim): WorkTask => ({
  ...subject,
  value,
})

export const withNewDate = (subject: WorkTask, { extendedTo }: NewDate): WorkTask => ({
  ...subject,
  dueOn: extendedTo,
})
