import type { ReactNode } from 'react'
import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { type Sampled, useEnterpriseOf } from './sample.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'

/** Who and what the sample is, on top of everything; under a blind code only what may be seen. */
export function SampleIdentity({ sampled }: { sampled: Sampled }) {
  const say = useResultWords()
  const { sample } = sampled
  const title = sample.productName ?? sample.sampleNumber
  const isBlind = sample.productName === null
  return (
    <section className="card identity" aria-label={say('identity')}>
      <div className="identity-head">
        <PageTitle named={`${title} ${sample.sampleNumber}`}>
          <span className={sample.replacedAt ? 'strike' : ''}>{title}</span>
        </PageTitle>
        <VerdictStatus verdict={sample.verdict} />
        {sample.replacedAt && <Status kind="withdrawn">{say('replaced')}</Status>}
        <Status kind="neutral" icon={false}>
          {say(sample.origin)}
        </Status>
        {isBlind && (
          <Status kind="neutral" icon={false}>
            {say('blind')}
          </Status>
        )}
      </div>
      <dl className="identity-facts">
        <Fact name={say('number')}>{sample.sampleNumber}</Fact>
        {!isBlind && (
          <>
            <Fact name={say('producer')}>
              <Producer sampled={sampled} />
            </Fact>
            <Fact name={say('lot')}>{sample.lotNumber ?? say('unknown')}</Fact>
            <Fact name={say('productionDate')}>{sample.productionDate ?? say('unknown')}</Fact>
            <Fact name={say('area')}>{sample.regionName ?? sample.regionCode ?? '—'}</Fact>
          </>
        )}
        <Fact name={say('group')}>
          {[sample.productGroup, sample.productCategory].filter(Boolean).join(' ')}
        </Fact>
        {sample.sampledOn ? (
          <Fact name={say('sampledOn')}>{sample.sampledOn}</Fact>
        ) : (
          <Fact name={say('publishedOn')}>{sample.countedOn}</Fact>
        )}
        <Fact name={say(sample.laboratory ? 'laboratory' : 'publisher')}>
          {sample.laboratory ?? sample.publisher ?? '—'}
        </Fact>
        <Fact name={say('receivedAt')}>{dayAndTime(sample.receivedAt)}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Producer({ sampled: { sample } }: { sampled: Sampled }) {
  const { data: enterprise } = useEnterpriseOf(sample.uscc)
  const name = sample.labelledProducer ?? '—'
  return (
    <>
      {enterprise ? <Go to={to(pages.enterprise, { id: enterprise.id })}>{name}</Go> : name}
      {sample.uscc && <span className="under">{sample.uscc}</span>}
    </>
  )
}
