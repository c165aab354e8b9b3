import { daysCounted, dueAfter, parseTerm, type Term, type WorkingCalendar } from '../calendar.ts'
import { type CalendarDate, dateIn } from '../dates.ts'
import { isResting, type Procedure } from './define.ts'
import type { Deadline } from './facts.ts'

/** Shares of a term at which people are warned (design). */
export const WARNED_SHARES = [0.5, 0.8, 1] as const

/** The instant at which a share of a running term is used up; null while it does not run. */
export function instantAtShare(
  deadline: Deadline,
  share: number,
  calendar: WorkingCalendar,
): Date | null {
  if (deadline.state !== 'running' || !deadline.dueAt) return null
  if (share === 1) return deadline.dueAt
  const { n, unit } = parseTerm(deadline.term)
  const isCounted = (unit === 'working days' || unit === 'days') && n > 0
  if (!isCounted || deadline.extendedFrom) {
    const span = deadline.dueAt.getTime() - deadline.startedAt.getTime()
    return new Date(deadline.startedAt.getTime() + share * span)
  }
  const part = `${Math.ceil(n * share)} ${unit}`
  const { startedAt, pauses } = deadline
  const { at } = dueAfter(part, startedAt, { calendar, roll: false, pauses })
  return at < deadline.dueAt ? at : deadline.dueAt
}

/** When the sweep has to look at a clock next; null once there is nothing left to warn of. */
export function lookAgainAt(
  procedure: Procedure,
  deadline: Deadline,
  warnedPercent: number,
  calendar: WorkingCalendar,
): Date | null {
  if (isResting(procedure.limits[deadline.limit]?.kind)) return null
  const next = WARNED_SHARES.find((share) => share * 100 > warnedPercent)
  return next === undefined ? null : instantAtShare(deadline, next, calendar)
}

/** How much of a term is used and left, in the unit it is counted in. */
export interface Progress {
  readonly unit: Term['unit']
  readonly total: number
  readonly used: number
  /** Part of the term that is used up; above 1 once it is over. */
  readonly share: number
  /** Units left, 0 on the last day; negative once the term is over. */
  readonly left: number
}

/** Months and years are shown in days: that is what is left of them on most days. */
export function progressOf(deadline: Deadline, now: Date, calendar: WorkingCalendar): Progress {
  const term = parseTerm(deadline.term)
  const until = deadline.endedAt ?? now
  if (term.unit === 'hours') {
    const used = (until.getTime() - deadline.startedAt.getTime()) / 3_600_000
    return { unit: 'hours', total: term.n, used, share: used / term.n, left: term.n - used }
  }
  const unit = term.unit === 'working days' ? 'working days' : 'days'
  const { pauses } = deadline
  const [start, today] = [dateIn(deadline.startedAt), dateIn(until)]
  const count = (from: CalendarDate, to: CalendarDate) =>
    daysCounted(unit, from, to, { calendar, pauses })
  const dueOn = deadline.dueOn as CalendarDate | null
  const used = count(start, today)
  const isAsWritten = term.unit === unit && term.n > 0 && !deadline.extendedFrom
  const total = isAsWritten ? term.n : dueOn ? count(start, dueOn) : term.n
  const isOver = dueOn !== null && today > dueOn
  const left = isOver ? -count(dueOn, today) : dueOn ? count(today, dueOn) : total - used
  return { unit, total, used, share: total > 0 ? used / total : 1, left }
}
