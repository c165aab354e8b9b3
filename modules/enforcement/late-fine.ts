import { addDays, type CalendarDate } from '#kernel/dates.ts'
import { lateFineShare } from './penalty-bases.ts'
import { added, compared, larger, less, smaller, times, wholeFen } from './sums.ts'

/** What a late fine is counted from; sums in yuan, days as `YYYY-MM-DD`. */
export interface Debt {
  readonly fine: string
  /** When what is due: the whole at the end of the term, or the instalments of a plan. */
  readonly dues: readonly { readonly dueOn: string; readonly amount: string }[]
  readonly payments: readonly { readonly paidOn: string; readonly amount: string }[]
  /** Review and suit: days from the first, inclusive, to the second, exclusive, do not count. */
  readonly stops: readonly { readonly from: string; readonly to: string | null }[]
}

/**
 * The extra fine by the end of a day: 3% of what is late of the fine for each day from the day
 * after it was due, never above the fine, and none while review or suit runs (Penalty Law art. 72,
 * 73; design). Payments count for the fine first (design). Computed from the days
 * themselves, so that it depends on no clock having run.
 */
export function lateFine(debt: Debt, on: string): string {
  const firstDue = debt.dues.map(({ dueOn }) => dueOn).sort()[0]
  let late = '0'
  if (firstDue === undefined) return late
  for (let day = addDays(firstDue as CalendarDate, 1); day <= on; day = addDays(day, 1)) {
    if (isStopped(debt, day)) continue
    late = added(late, times(lateOn(debt, day), lateFineShare))
    if (compared(late, debt.fine) >= 0) return debt.fine
  }
  return wholeFen(late)
}

const isStopped = ({ stops }: Debt, day: string): boolean =>
  stops.some(({ from, to }) => day >= from && (to === null || day < to))

/** How much of the fine is late on a day. */
function lateOn({ fine, dues, payments }: Debt, day: string): string {
  const due = added(...dues.filter(({ dueOn }) => dueOn < day).map(({ amount }) => amount))
  const paid = added(...payments.filter(({ paidOn }) => paidOn < day).map(({ amount }) => amount))
  const late = smaller(less(due, paid), less(fine, paid))
  return larger(late, '0')
}
