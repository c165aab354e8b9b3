import { useQuery } from '@tanstack/react-query'
import { Popover } from 'antd'
import {
  type CalendarDays,
  type CountedDay,
  countedDays,
  workingCalendar,
} from '#kernel/calendar.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { dayOf, weekdayOf } from '../ui/when.ts'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownDeadline } from './deadline.ts'

/** The count of a term day by day, with rest days, make-up days and stopped days. */
export function DayCount({ deadline }: { deadline: ShownDeadline }) {
  const say = useWords()
  return (
    <Popover
      trigger={['click']}
      title={say('dayCount.title')}
      destroyOnHidden
      content={<Days deadline={deadline} />}
    >
      <button type="button" className="link small">
        {say('dayCount.show')}
      </button>
    </Popover>
  )
}

/** The calendar is part of the program; the screen loads it only when somebody counts along. */
const calendarQuery = {
  queryKey: ['calendar'],
  queryFn: async () => {
    const { default: days } = await import('#reference/calendar.json')
    return workingCalendar(days as CalendarDays)
  },
  staleTime: Number.POSITIVE_INFINITY,
}

function Days({ deadline }: { deadline: ShownDeadline }) {
  const say = useWords()
  const { data: calendar } = useQuery(calendarQuery)
  if (!calendar || !deadline.dueOn) return null
  const term = `${Math.abs(deadline.total)} ${deadline.unit}`
  const days = countedDays(term, new Date(deadline.startedAt), deadline.dueOn as CalendarDate, {
    calendar,
    pauses: deadline.pauses,
  })
  return (
    <div className="day-count">
      <p className="small muted">
        {say('dayCount.start', { date: dayOf(deadline.startedAt) })}{' '}
        {say('dayCount.calendar', { version: deadline.calendarVersion })}
      </p>
      <ol>
        {days.map((day) => (
          <Day key={day.date} day={day} />
        ))}
      </ol>
    </div>
  )
}

function Day({ day }: { day: CountedDay }) {
  const say = useWords()
  const language = useLanguage()
  return (
    <li className={day.ordinal === null ? 'muted' : ''}>
      <span>
        {day.date} {weekdayOf(day.date, language)}
      </span>
      <b>{day.ordinal === null ? '—' : say('dayCount.day', { n: day.ordinal })}</b>
      <span>{say(remarkKey(day))}</span>
    </li>
  )
}

function remarkKey(day: CountedDay) {
  if (day.isPaused) return 'dayCount.paused'
  if (day.isWorkingDay && day.weekday > 5) return 'dayCount.makeUp'
  if (!day.isWorkingDay) return day.weekday > 5 ? 'dayCount.weekend' : 'dayCount.holiday'
  return 'dayCount.working'
}
