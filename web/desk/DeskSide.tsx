import { useQuery } from '@tanstack/react-query'
import { listCases } from '#platform/cases/contract.ts'
import { call } from '../api.ts'
import { pages, to } from '../paths.ts'
import { Go } from '../shell/Go.tsx'
import { Card } from '../ui/Card.tsx'
import { shortTime, weekdayShort } from '../ui/when.ts'
import { useLanguage, useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { Todo } from './todo.ts'
import './due-calendar.css'

/** Beside the list: when things fall due, who is being waited for, what has moved. */
export function DeskSide({ todo }: { todo: Todo }) {
  return (
    <aside className="stack">
      <DueCalendar days={todo.days} today={todo.today} />
      <Waiting todo={todo} />
      <Moved />
    </aside>
  )
}

const CALENDAR_DAYS = 10
const BAR_PX = 32

function DueCalendar({ days, today }: { days: Todo['days']; today: string }) {
  const say = useWords()
  const language = useLanguage()
  const shown = days.slice(0, CALENDAR_DAYS)
  const most = Math.max(1, ...shown.map(({ due }) => due))
  return (
    <Card
      title={say('desk.dueCalendar')}
      note={say('desk.nextDays', { count: shown.length })}
      flush
    >
      <ol className="due-calendar">
        {shown.map(({ date, due, isWorkingDay }) => (
          <li
            key={date}
            className={`${isWorkingDay ? '' : 'rest'}${date === today ? ' today' : ''}`}
            aria-label={say('desk.dueOnDay', { date, count: due })}
          >
            <span className="due-count">{due > 0 ? due : ''}</span>
            <i style={{ height: (due / most) * BAR_PX }} />
            <b>{Number(date.slice(8))}</b>
            <span>{weekdayShort(date, language)}</span>
          </li>
        ))}
      </ol>
      <p className="small muted due-note">{say('desk.restNote')}</p>
    </Card>
  )
}

const WAITING_ROWS = 4

function Waiting({ todo }: { todo: Todo }) {
  const say = useWords()
  const said = useSaid()
  const { waiting } = todo
  return (
    <Card
      title={say('desk.waiting')}
      note={
        waiting.length > 0 && (
          <Go to={pages.waiting}>{say('desk.waitingAll', { count: waiting.length })}</Go>
        )
      }
      flush
    >
      {waiting.length === 0 && <p className="card-body muted">{say('desk.waitingNone')}</p>}
      <ul className="waiting">
        {waiting.slice(0, WAITING_ROWS).map((item) => (
          <li key={item.id}>
            <Go to={to(pages.case, { id: item.id })}>{item.title}</Go>
            <span className="small muted">
              {[
                item.waitsFor.map(said).join(say('list.or')),
                item.deadline && said(item.deadline.left),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const MOVED_ROWS = 5

/** My cases that moved last; what others did in them shows here first. */
function Moved() {
  const say = useWords()
  const said = useSaid()
  const { data } = useQuery({
    queryKey: ['cases', 'moved'],
    queryFn: () =>
      call(listCases, { query: { mine: true, sort: '-changedAt', limit: MOVED_ROWS } }),
  })
  if (!data || data.cases.length === 0) return null
  return (
    <Card title={say('desk.moved')} flush>
      <ul className="waiting">
        {data.cases.map((one) => (
          <li key={one.id}>
            <Go to={to(pages.case, { id: one.id })}>{one.title}</Go>
            <span className="small muted">
              {shortTime(one.changedAt)} · {said(one.stateLabel)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
