import { Go } from '../shell/Go.tsx'
import { Card } from '../ui/Card.tsx'
import { Status } from '../ui/Status.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase } from './case.ts'
import { StartFrom } from './StartFrom.tsx'

/** What the case is tied to directly, by how it is tied, and what may be opened because of it. */
type Link = ShownCase['links'][number]

export function Links({ shown }: { shown: ShownCase }) {
  const say = useWords()
  const ties = Map.groupBy(shown.links, tieOf)
  return (
    <Card title={say('links.title')}>
      {[...ties].map(([tie, links]) => (
        <Tied key={tie} title={say(`links.${tie}`)} links={links} />
      ))}
      <p className="small muted">{say(shown.links.length > 0 ? 'links.note' : 'links.none')}</p>
      <StartFrom source={{ kind: 'case', id: shown.id }} kind={`case:${shown.procedure}`} />
    </Card>
  )
}

const tieOf = ({ meaning, direction }: Link) => {
  if (meaning === 'causedBy') return direction === 'from' ? 'cause' : 'effect'
  if (meaning === 'concerns') return direction === 'from' ? 'concerned' : 'concernedBy'
  return 'other'
}

/** The rest folds: a warning may rest on two hundred samples. */
const SHOWN_FIRST = 6

function Tied({ title, links }: { title: string; links: readonly Link[] }) {
  const say = useWords()
  const rest = links.slice(SHOWN_FIRST)
  return (
    <section className="tied">
      <h3>{title}</h3>
      <List links={links.slice(0, SHOWN_FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary className="small">{say('desk.unfold', { count: rest.length })}</summary>
          <List links={rest} />
        </details>
      )}
    </section>
  )
}

function List({ links }: { links: readonly Link[] }) {
  const said = useSaid()
  return (
    <ul>
      {links.map((link) => (
        <li key={`${link.kind} ${link.id}`}>
          {link.path ? <Go to={link.path}>{link.title}</Go> : link.title}{' '}
          {link.state && <Status kind="neutral">{said(link.state)}</Status>}
        </li>
      ))}
    </ul>
  )
}
