import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { Bar } from './Bar.tsx'
import { kindOf, type ShownDeadline, useDue } from './deadline.ts'
import './deadline.css'

/** A deadline in a row of a list: what is left, and how much of the term is used. */
export function DeadlineCell({ deadline }: { deadline: ShownDeadline | null }) {
  const say = useWords()
  const said = useSaid()
  if (!deadline) {
    return (
      <span className="left neutral">
        <Icon name="neutral" />
        {say('deadline.none')}
      </span>
    )
  }
  const kind = kindOf(deadline)
  return (
    <>
      <span className={`left ${kind}`}>
        <Icon name={kind} />
        <b>{said(deadline.left)}</b>
      </span>
      <Bar share={deadline.share} kind={kind} />
    </>
  )
}

/** When it is due and on what basis: date, law, length. */
export function DueCell({ deadline }: { deadline: ShownDeadline | null }) {
  const say = useWords()
  const said = useSaid()
  const due = useDue(deadline)
  if (!deadline) return '—'
  return (
    <>
      <span className="nowrap">{due}</span>
      <span className="basis">
        {deadline.origin === 'law' ? <span>{said(deadline.basis)}</span> : null}
        {deadline.origin === 'agreed' && <span>{say('deadline.agreed')}</span>}
        {deadline.origin === 'internal' && <span>{say('deadline.internal')}</span>}
        <span className="nowrap">{said(deadline.term)}</span>
      </span>
    </>
  )
}
