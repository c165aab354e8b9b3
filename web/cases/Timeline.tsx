import { useState } from 'react'
import { getDocument } from '#platform/cases/contract.ts'
import { addressOf } from '../api.ts'
import { FactsView } from '../form/FactsView.tsx'
import type { Shape } from '../form/shape.ts'
import { faceOf } from '../modules.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { shortTime } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase, ShownEvent } from './case.ts'
import './timeline.css'

/**
 * What happened, newest first. A change of state, an observation and the start are marked apart.
 */
export function Timeline({ shown }: { shown: ShownCase }) {
  const say = useWords()
  const [onlySteps, setOnlySteps] = useState(false)
  const events = shown.events.filter((event) => !onlySteps || isMove(event)).toReversed()
  return (
    <Card
      title={say('timeline.title')}
      note={
        <>
          {say('timeline.count', { count: events.length })}{' '}
          <button
            type="button"
            className="link"
            aria-pressed={onlySteps}
            onClick={() => setOnlySteps(!onlySteps)}
          >
            {say(onlySteps ? 'timeline.all' : 'timeline.onlySteps')}
          </button>
        </>
      }
      flush
    >
      <ol className="timeline">
        {events.map((event) => (
          <Entry key={event.seq} shown={shown} event={event} />
        ))}
      </ol>
    </Card>
  )
}

const isMove = (event: ShownEvent): boolean => event.kind === 'step'

function Entry({ shown, event }: { shown: ShownCase; event: ShownEvent }) {
  const say = useWords()
  const said = useSaid()
  const mark = event.fromState === null ? 'start' : isMove(event) ? 'move' : 'seen'
  const papers = shown.documents.filter((document) => document.seq === event.seq)
  return (
    <li className={mark}>
      <time dateTime={event.at}>{shortTime(event.at)}</time>
      <div>
        <b>
          {said(event.label)}
          {isMove(event) && event.fromState && event.fromState.zh !== event.toState.zh && (
            <span className="to">
              {said(event.fromState)} → {said(event.toState)}
            </span>
          )}
        </b>
        <div className="small muted">
          {[said(event.capacity), event.actor].filter(Boolean).join(' · ')}
          {papers.map((paper) => (
            <a
              key={paper.id}
              className="paper-link"
              href={addressOf(getDocument, { params: { id: shown.id, documentId: paper.id } })}
              download
            >
              <Icon name="paper" /> {said(paper.label)}
              {paper.version > 1 && ` ${say('papers.version', { n: paper.version })}`}
            </a>
          ))}
        </div>
        <Filled procedure={shown.procedure} event={event} />
      </div>
    </li>
  )
}

/** What was filled in; folded, because a history is read by its headings. */
function Filled({ procedure, event }: { procedure: string; event: ShownEvent }) {
  const say = useWords()
  const isEmpty = Object.keys((event.data ?? {}) as object).length === 0
  if (!event.form || isEmpty) return null
  return (
    <details className="filled">
      <summary className="small">{say('timeline.filled')}</summary>
      <FactsView
        shape={event.form as Shape}
        value={event.data}
        layout={faceOf(procedure).layouts?.[event.name === 'opened' ? 'opening' : event.name]}
      />
    </details>
  )
}
