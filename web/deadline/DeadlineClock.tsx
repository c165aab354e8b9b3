import { Icon } from '../ui/Icon.tsx'
import { shortTime } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { Bar } from './Bar.tsx'
import { DayCount } from './DayCount.tsx'
import { isRunning, kindOf, type ShownDeadline, useDue } from './deadline.ts'
import './deadline.css'

/**
 * One clock of a case, in full: what is due and on what basis, what is left, how much is used, from
 * when it counts, and whatever is unusual about it.
 */
export function DeadlineClock({ deadline, today }: { deadline: ShownDeadline; today: string }) {
  const said = useSaid()
  const kind = kindOf(deadline)
  return (
    <div className="clock">
      <div className="clock-head">
        <span>{said(deadline.label)}</span>
        <Basis deadline={deadline} />
      </div>
      <div className={`clock-left ${kind}`}>
        <Icon name={kind} />
        <b>{said(deadline.left)}</b>
        <DueWords deadline={deadline} today={today} />
      </div>
      <Bar share={deadline.share} kind={kind} wide />
      <Count deadline={deadline} />
      <Notes deadline={deadline} />
    </div>
  )
}

function Basis({ deadline }: { deadline: ShownDeadline }) {
  const say = useWords()
  const said = useSaid()
  return (
    <span className="clock-basis">
      {deadline.origin === 'law' && said(deadline.basis)}
      {deadline.origin === 'agreed' && say('deadline.agreed')}
      {deadline.origin === 'internal' && say('deadline.internal')} {said(deadline.term)}
    </span>
  )
}

function DueWords({ deadline, today }: { deadline: ShownDeadline; today: string }) {
  const say = useWords()
  const due = useDue(deadline, today)
  if (!isRunning(deadline)) return null
  if (deadline.state === 'paused') return <small>{due}</small>
  return (
    <small>
      {deadline.extendedFrom && <span className="strike">{deadline.extendedFrom}</span>}{' '}
      {say('deadline.due', { due })}
    </small>
  )
}

function Count({ deadline }: { deadline: ShownDeadline }) {
  const say = useWords()
  const said = useSaid()
  const { unit, startedAt, endedAt } = deadline
  const start = say(unit === 'hours' ? 'deadline.fromHour' : 'deadline.fromDay', {
    time: shortTime(startedAt),
    event: said(deadline.startedBy),
  })
  return (
    <div className="clock-count">
      <span>{endedAt ? say('deadline.ended', { time: shortTime(endedAt) }) : start}</span>
      <span>
        {isRunning(deadline) &&
          say('deadline.used', { used: Math.floor(deadline.used), total: deadline.total })}{' '}
        {unit !== 'hours' && deadline.dueOn && <DayCount deadline={deadline} />}
      </span>
    </div>
  )
}

/** Whatever a person has to know of this clock beyond its figures. */
function Notes({ deadline }: { deadline: ShownDeadline }) {
  const say = useWords()
  const said = useSaid()
  const notes = [
    deadline.rolled && isRunning(deadline) && say('deadline.rolled'),
    deadline.extendedFrom && say('deadline.extended', { date: deadline.extendedFrom }),
    deadline.provisional && isRunning(deadline) && say('deadline.provisional'),
    ['u', 'm'].includes(deadline.confidence) && say('deadline.unconfirmed'),
    deadline.lapse && isRunning(deadline) && say('deadline.lapse', { step: said(deadline.lapse) }),
  ].filter((note) => typeof note === 'string')
  return notes.length > 0 ? <p className="clock-notes">{notes.join(say('list.and'))}</p> : null
}
