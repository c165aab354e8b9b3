import { Go } from '../shell/Go.tsx'
import { Card } from '../ui/Card.tsx'
import { Status } from '../ui/Status.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase } from './case.ts'

/** What the case is tied to directly: errands, the warning it came from, the samples behind it. */
export function Links({ shown }: { shown: ShownCase }) {
  const say = useWords()
  const said = useSaid()
  return (
    <Card title={say('links.title')}>
      <ul className="stack tight">
        {shown.links.map((link) => (
          <li key={`${link.kind} ${link.id} ${link.direction}`}>
            {link.path ? <Go to={link.path}>{link.title}</Go> : link.title}{' '}
            {link.state && <Status kind="neutral">{said(link.state)}</Status>}
          </li>
        ))}
      </ul>
      <p className="small muted">{say(shown.links.length > 0 ? 'links.note' : 'links.none')}</p>
    </Card>
  )
}
