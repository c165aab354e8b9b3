import { useAddress } from '../shell/Go.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { useWords } from '../words/words.ts'
import { SEGMENTS, type Segment, type TodoItem } from './todo.ts'
import './segments.css'

/** How a segment looks: its icon says the same as its words. */
export const SEGMENT_ICON: Readonly<Record<Segment, IconName>> = {
  overdue: 'bad',
  day: 'due',
  week: 'run',
  later: 'run',
  none: 'neutral',
  paused: 'paused',
}

/** Filter and summary at once: how many wait in each span of time, and a click shows only them. */
export function Segments({ items }: { items: readonly TodoItem[] }) {
  const say = useWords()
  const { query, change } = useAddress()
  const count = (segment: Segment) => items.filter((item) => item.segment === segment).length
  const shown = SEGMENTS.filter((segment) => segment !== 'none' || count('none') > 0)
  return (
    <fieldset className="segments" aria-label={say('desk.segments')}>
      <button
        type="button"
        aria-pressed={!query.segment}
        onClick={() => change({ segment: undefined })}
      >
        {say('desk.all')}
        <b>{items.length}</b>
      </button>
      {shown.map((segment) => (
        <button
          key={segment}
          type="button"
          className={count(segment) > 0 ? SEGMENT_ICON[segment] : ''}
          aria-pressed={query.segment === segment}
          onClick={() => change({ segment })}
        >
          <Icon name={SEGMENT_ICON[segment]} />
          {say(`desk.segment.${segment}`)}
          <b>{count(segment)}</b>
        </button>
      ))}
    </fieldset>
  )
}
