import { Go } from '../shell/Go.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase } from './case.ts'
import './chain.css'

/** From permission to publication: this case marked, its neighbours one click away. */
type Slot = ShownCase['chain'][number]

export function Chain({
  shown,
  here,
}: {
  shown: Pick<ShownCase, 'chain' | 'id'>
  /** What the thing itself is called in its place; a case unless said. */
  here?: string
}) {
  const say = useWords()
  return (
    <ol className="chain" aria-label={say('chain.title')}>
      {shown.chain.map((slot) => (
        <Link key={slot.slot} slot={slot} id={shown.id} here={here ?? say('chain.here')} />
      ))}
    </ol>
  )
}

function Link({ slot, id, here }: { slot: Slot; id: string; here: string }) {
  const say = useWords()
  const said = useSaid()
  const [first, ...more] = slot.entries
  if (!first) {
    return (
      <li className="absent">
        <span>{said(slot.label)}</span>
        <b>{say('chain.absent')}</b>
        <em />
      </li>
    )
  }
  const isHere = first.id === id
  return (
    <li className={isHere ? 'here' : ''} {...(isHere && { 'aria-current': 'true' })}>
      <span>{said(slot.label)}</span>
      <b title={first.title}>
        {isHere ? here : first.path ? <Go to={first.path}>{first.title}</Go> : first.title}
      </b>
      <em>
        {first.state ? said(first.state) : ''}
        {more.length > 0 && ` ${say('chain.more', { count: more.length })}`}
      </em>
    </li>
  )
}
