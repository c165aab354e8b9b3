import type { Static } from 'typebox'
import type { DeadlineView } from '#platform/cases/contract.ts'
import type { StatusKind } from '../ui/Status.tsx'
import { dayAndTime, dayAndWeekday, dayOf, timeOf } from '../ui/when.ts'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** How deadlines are shown, everywhere the same. */
export type ShownDeadline = Static<typeof DeadlineView>

export function kindOf(
  deadline: ShownDeadline,
): Extract<StatusKind, 'bad' | 'due' | 'run' | 'ok' | 'neutral' | 'paused'> {
  return deadline.state === 'paused' ? 'paused' : deadline.urgency
}

export const isRunning = (deadline: ShownDeadline): boolean =>
  deadline.state === 'running' || deadline.state === 'paused'

/** What ends first stands first; what has ended comes after, the newest first. */
export function inOrder(deadlines: readonly ShownDeadline[]): ShownDeadline[] {
  const open = deadlines.filter(isRunning)
  const ended = deadlines.filter((deadline) => !isRunning(deadline))
  return [
    ...open.sort((a, b) => compare(a.dueAt ?? '9999', b.dueAt ?? '9999')),
    ...ended.sort((a, b) => compare(b.endedAt ?? '', a.endedAt ?? '')),
  ]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `2026-12-01 周二 到期`, `今天 18:00`; while the clock is stopped, what is left once it goes on. */
export function useDue(deadline: ShownDeadline | null, today?: string): string {
  const say = useWords()
  const language = useLanguage()
  if (!deadline) return '—'
  if (deadline.state === 'paused') {
    return say('deadline.leftAfterPause', { left: Math.max(0, deadline.total - deadline.used) })
  }
  if (deadline.dueOn) return dayAndWeekday(deadline.dueOn, language)
  if (!deadline.dueAt) return '—'
  return dayOf(deadline.dueAt) === today
    ? say('deadline.todayAt', { time: timeOf(deadline.dueAt) })
    : dayAndTime(deadline.dueAt)
}
