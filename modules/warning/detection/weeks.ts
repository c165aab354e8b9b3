import { addDays, type CalendarDate, daysBetween, mondayOf } from '#kernel/dates.ts'

/** A week from Monday to Sunday, legal days of Asia/Shanghai. */
export interface Week {
  readonly monday: CalendarDate
  /**
   * False where the feed was silent: nothing is known of that week, which is not the same as zero.
   */
  readonly isFed: boolean
}

/**
 * A feed that says nothing for longer than this has stopped; a shorter pause is the rhythm of its
 * bulletins, and a week in it without failures is a week of none.
 */
export const SILENCE_DAYS_MAX = 31

/**
 * Every week from the first day of the feed to the week of `asOf`. A week is fed when it meets a
 * span of the feed. Weeks after the last day of the feed are not: nobody knows yet whether it will
 * go on.
 */
export function weeksOf(days: readonly CalendarDate[], asOf: CalendarDate): Week[] {
  const spans = spansOf(days)
  const first = spans[0]
  if (!first) return []
  const weeks: Week[] = []
  let at = 0
  for (let monday = mondayOf(first.from); monday <= asOf; monday = addDays(monday, 7)) {
    while (at + 1 < spans.length && spans[at]!.to < monday) at += 1
    const { from, to } = spans[at]!
    weeks.push({ monday, isFed: from <= addDays(monday, 6) && to >= monday })
  }
  return weeks
}

export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Spans of days with no silence longer than `SILENCE_DAYS_MAX` inside, oldest first. */
export function spansOf(days: readonly CalendarDate[]): Span[] {
  const spans: { from: CalendarDate; to: CalendarDate }[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = spans.at(-1)
    if (last && daysBetween(last.to, day) <= SILENCE_DAYS_MAX) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}

/** Is every week from `from` to `to` a week of one span of the feed? */
export const isCovered = (spans: readonly Span[], { from, to }: Span): boolean =>
  spans.some((span) => span.from <= from && mondayOf(to) <= span.to)
