import { useWords } from '../words/words.ts'
import { Icon } from './Icon.tsx'
import { dayAndTime } from './when.ts'
import './states.css'

/** Old figures say that they are old, and since when. */
export function StaleNote({ since }: { since: string }) {
  const say = useWords()
  return (
    <p className="note due" role="status">
      <Icon name="due" />
      <span>{say('states.stale', { time: dayAndTime(since) })}</span>
    </p>
  )
}
