import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useSaid } from '#web/words/define-words.ts'
import { evidenceOf, type SampleResult, useReplay } from './sample.ts'
import { useResultWords } from './words-results.ts'

/** Judges the result once more on the server, and says whether the outcome is that on file. */
export function Replay({ result }: { result: SampleResult }) {
  const say = useResultWords()
  const [isAsked, setAsked] = useState(false)
  const replay = useReplay(result.key, isAsked)
  const [decisive] = result.evidence.judgements
  const again = () => (isAsked ? replay.refetch() : setAsked(true))
  return (
    <div className="replay">
      <Button onClick={again} loading={replay.isFetching}>
        {say('recompute')}
      </Button>
      <div aria-live="polite">
        {replay.data && !replay.isFetching ? (
          <Agreement replayed={replay.data} />
        ) : (
          <span className="small muted">
            {say('recomputeNote')}
            {decisive && ` · ${say('evidence.engine')} ${evidenceOf(decisive).engine}`}
          </span>
        )}
      </div>
      {replay.error && <ErrorNote error={replay.error} />}
    </div>
  )
}

function Agreement({ replayed }: { replayed: NonNullable<ReturnType<typeof useReplay>['data']> }) {
  const say = useResultWords()
  const said = useSaid()
  const stored = say(`verdict.${replayed.stored}`)
  if (replayed.replayed === null) {
    return (
      <p className="agreement">
        <Icon name="neutral" /> {said(replayed.said)}
      </p>
    )
  }
  const verdict = say(`verdict.${replayed.replayed}`)
  return replayed.isSame ? (
    <p className="agreement same">
      <Icon name="ok" /> {say('same', { verdict })}
    </p>
  ) : (
    <p className="agreement different" role="alert">
      <Icon name="bad" /> {say('different', { verdict, stored })}
    </p>
  )
}
