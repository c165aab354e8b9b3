import type { SearchProps } from '#web/module.ts'
import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { isAdministrator, useSession } from '#web/shell/session.ts'
import { Card } from '#web/ui/Card.tsx'
import { seesBlindCodes, useSampleCount, useSampleList } from './list.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'

/** Samples that the search box finds: by number, product, firm or credit code. */
export function FoundSamples({ q }: SearchProps) {
  const session = useSession()
  if (isAdministrator(session) || seesBlindCodes(session)) return null
  return <Found q={q} />
}

const ROWS = 10

function Found({ q }: SearchProps) {
  const say = useResultWords()
  const { data } = useSampleList({ q }, ROWS)
  const { data: count } = useSampleCount({ q })
  const samples = data?.pages[0]?.samples
  if (!samples || !count) return null
  return (
    <Card
      title={say('searchTitle')}
      note={
        count.total > ROWS ? (
          <Go to={to(pages.samples, {}, { q })}>{say('allOf', { count: count.total })}</Go>
        ) : (
          say('count', { count: count.total })
        )
      }
    >
      {samples.length === 0 && <p className="muted">{say('noneFound')}</p>}
      <ul className="stack tight">
        {samples.map((sample) => (
          <li key={sample.id}>
            <Go to={to(pages.sample, { id: sample.id })} data-row="">
              {sample.productName ?? sample.sampleNumber}
            </Go>{' '}
            <span className="muted small">
              {[sample.sampleNumber, sample.labelledProducer, sample.regionName, sample.sampledOn]
                .filter(Boolean)
                .join(' · ')}
            </span>{' '}
            <VerdictStatus verdict={sample.verdict} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
