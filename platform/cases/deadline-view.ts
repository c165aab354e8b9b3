import type { Static } from 'typebox'
import { parseTerm, type Term, termWords, type WorkingCalendar } from '#kernel/calendar.ts'
import { type CalendarDate, dateIn, daysBetween } from '#kernel/dates.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { isResting, type LimitKind, type Procedure } from '#kernel/procedure/define.ts'
import type { CaseEvent, Deadline } from '#kernel/procedure/facts.ts'
import { capacityLabel } from '#kernel/procedure/permitted.ts'
import { type Progress, progressOf } from '#kernel/procedure/progress.ts'
import { type Text, text } from '#kernel/text.ts'
import { cite } from '#reference/index.ts'
import type { DeadlineView } from './contract.ts'

const OVER = text('期满', 'Term over')

/** How a deadline is told, everywhere: one component's worth of words, in both languages. */
export type ShownDeadline = Static<typeof DeadlineView>

export function deadlineView(
  procedure: Procedure,
  deadline: Deadline,
  events: readonly Pick<CaseEvent, 'seq' | 'name'>[],
  at: { now: Date; calendar: WorkingCalendar },
): ShownDeadline {
  const limit = procedure.limits[deadline.limit]!
  const progress = progressOf(deadline, at.now, at.calendar)
  const start = events.find((event) => event.seq === deadline.startSeq)
  // A bar or a time of keeping that is over is nobody's failing.
  const isRested = (kind: LimitKind) => isResting(kind) && isOverdue(deadline, at.now)
  return {
    limit: deadline.limit,
    id: limit.id,
    label: text(limit.zh, procedure.english.limits[deadline.limit]!),
    kind: limit.kind,
    origin: limit.origin ?? 'law',
    basis: cite(limit.basis),
    confidence: limit.confidence,
    capacity: capacityLabel(procedure, limit.by),
    term: termWords(parseTerm(deadline.term)),
    state: deadline.state,
    startedAt: deadline.startedAt.toISOString(),
    startedBy: eventLabel(procedure, start?.name ?? 'opened'),
    dueAt: deadline.dueAt?.toISOString() ?? null,
    dueOn: deadline.dueOn,
    endedAt: deadline.endedAt?.toISOString() ?? null,
    overdue: !isResting(limit.kind) && isOverdue(deadline, at.now),
    provisional: deadline.provisional,
    calendarVersion: deadline.calendarVersion,
    extendedFrom: deadline.extendedFrom,
    rolled: wasRolled(deadline),
    lapse: limit.lapse ? eventLabel(procedure, limit.lapse) : null,
    unit: progress.unit,
    total: progress.total,
    used: progress.used,
    share: progress.share,
    left: isRested(limit.kind) ? OVER : leftWords(deadline, progress, at.now),
    urgency: isRested(limit.kind) ? 'neutral' : urgencyOf(deadline, progress, at.now),
    pauses: deadline.pauses.map(([from, to]): [string, string | null] => [from, to]),
    pausedSince: deadline.state === 'paused' ? (deadline.pauses.at(-1)?.[0] ?? null) : null,
  }
}

export const eventLabel = (procedure: Procedure, name: string): Text => {
  const step = procedure.steps[name]
  return step ? text(step.zh, procedure.english.steps[name]!) : text('立案', 'Opened')
}

/** The last day is not the one that plain counting gives, because that one was a rest day. */
function wasRolled(deadline: Deadline): boolean {
  const { n, unit } = parseTerm(deadline.term)
  if (unit !== 'days' || !deadline.dueOn || deadline.extendedFrom) return false
  if (deadline.pauses.length > 0) return false
  return daysBetween(dateIn(deadline.startedAt), deadline.dueOn as CalendarDate) > n
}

function urgencyOf(deadline: Deadline, progress: Progress, now: Date): ShownDeadline['urgency'] {
  switch (deadline.state) {
    case 'met':
      return 'ok'
    case 'late':
      return 'bad'
    case 'running':
      if (isOverdue(deadline, now)) return 'bad'
      return progress.share >= 0.8 || progress.left <= 0 ? 'due' : 'run'
    default:
      return 'neutral'
  }
}

function leftWords(deadline: Deadline, progress: Progress, now: Date): Text {
  if (deadline.state === 'paused') {
    const since = deadline.pauses.at(-1)?.[0] as CalendarDate
    const days = daysBetween(since, dateIn(now))
    return text(`已停${days}日`, `Stopped for ${days} day${days === 1 ? '' : 's'}`)
  }
  if (deadline.state === 'cancelled') return text('不再适用', 'No longer applies')
  if (deadline.state === 'lapsed') return text('期满', 'Term over')
  if (!isOpen(deadline)) return endedWords(deadline, progress)
  if (progress.unit === 'hours') return hoursLeft(progress.left)
  if (isOverdue(deadline, now)) {
    const { zh, en } = termWords({ n: Math.max(1, -progress.left), unit: progress.unit })
    return text(`逾期${zh}`, `${en} overdue`)
  }
  if (progress.left <= 0) return text('今天到期', 'Due today')
  const { zh, en } = termWords({ n: progress.left, unit: progress.unit })
  return text(`剩${zh}`, `${en} left`)
}

function endedWords(deadline: Deadline, progress: Progress): Text {
  const span = duration(deadline.endedAt!.getTime() - deadline.startedAt.getTime())
  if (deadline.state === 'met') return text(`按期，用时${span.zh}`, `In time, after ${span.en}`)
  if (progress.unit === 'hours') {
    const over = duration(deadline.endedAt!.getTime() - (deadline.dueAt?.getTime() ?? 0))
    return text(`逾期${over.zh}完成`, `Done ${over.en} late`)
  }
  const { zh, en } = termWords({ n: Math.max(1, -progress.left), unit: progress.unit })
  return text(`逾期${zh}完成`, `Done ${en} late`)
}

function hoursLeft(hours: number): Text {
  const { zh, en } = duration(Math.abs(hours) * 3_600_000)
  return hours >= 0 ? text(`剩${zh}`, `${en} left`) : text(`逾期${zh}`, `${en} overdue`)
}

/** Days from two days on, else hours and minutes. */
function duration(milliseconds: number): Text {
  const minutes = Math.floor(milliseconds / 60_000)
  const days: Term = { n: Math.floor(minutes / 1440), unit: 'days' }
  if (days.n >= 2) return termWords(days)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes === 0) return text('不足1分钟', 'under a minute')
  if (hours === 0) return text(`${rest}分钟`, `${rest} min`)
  return rest === 0
    ? text(`${hours}小时`, `${hours} h`)
    : text(`${hours}小时${rest}分`, `${hours} h ${rest} min`)
}
