import type { ReactNode } from 'react'
import { Icon } from '#web/ui/Icon.tsx'
import { useSaid } from '#web/words/define-words.ts'
import { EvidenceSteps } from './EvidenceSteps.tsx'
import { Replay } from './Replay.tsx'
import { evidenceOf, type SampleResult } from './sample.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'

/** Why a verdict is what it is: one sentence, then every step of it, and a way to do it again. */
export function EvidencePanel({ result }: { result: SampleResult }) {
  const say = useResultWords()
  const { evidence } = result
  const [decisive, ...others] = evidence.judgements
  return (
    <section className="evidence" aria-label={`${say('why')} ${result.itemWritten}`}>
      {decisive ? (
        <>
          <Sentence>{decisive.sentence}</Sentence>
          {others.length > 0 && (
            <p className="small muted">
              {say('severalLimits', { count: evidence.judgements.length })}
            </p>
          )}
          <EvidenceSteps result={result} judged={decisive} />
        </>
      ) : (
        <Published published={evidence.published} />
      )}
      {others.map((judged) => (
        <details key={JSON.stringify(evidenceOf(judged).limit) ?? judged.sentence.en}>
          <summary>
            {say('other')} <VerdictStatus verdict={judged.verdict} />
          </summary>
          <Sentence>{judged.sentence}</Sentence>
          <EvidenceSteps result={result} judged={judged} />
        </details>
      ))}
      <Replay result={result} />
    </section>
  )
}

function Sentence({ children }: { children: { zh: string; en: string } }) {
  const said = useSaid()
  return <p className="evidence-sentence">{said(children)}</p>
}

/** What a bulletin says beside its verdict; nothing of it was judged here. */
function Published({ published }: { published: unknown }) {
  const say = useResultWords()
  const said = (published ?? {}) as Readonly<Record<string, unknown>>
  const facts: readonly [string, ReactNode][] = [
    [say('publisher'), text(said.publisher)],
    [say('publishedOn'), text(said.publishedOn)],
    [say('limit'), text(said.limit)],
    [say('remark'), text(said.remark)],
  ]
  return (
    <>
      <p>
        <Icon name="paper" /> {say('publishedVerdict')}
      </p>
      <dl className="steps-of-evidence">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
