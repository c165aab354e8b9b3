import { Card } from '#web/ui/Card.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import type { Alarm } from './alarms.ts'
import { useWarningWords } from './words.ts'

/** What the alarm was when it was found, and each time that later results changed it. */
const HASH_SHOWN = 8

export function Revisions({ alarm: { revisions } }: { alarm: Alarm }) {
  const say = useWarningWords()
  return (
    <Card title={say('revisions.title')} note={say('revisions.note', { count: revisions.length })}>
      {revisions.length === 1 && <p className="small muted">{say('revisions.only')}</p>}
      <ul className="revisions">
        {revisions.map(({ revision, computedAt, observed, inputsSha256 }) => (
          <li key={revision}>
            <b>{say('revisions.revision', { n: revision })}</b> {dayAndTime(computedAt)}{' '}
            {say('revisions.observed', { count: observed })}{' '}
            <code title={inputsSha256}>{inputsSha256.slice(0, HASH_SHOWN)}…</code>
          </li>
        ))}
      </ul>
    </Card>
  )
}
