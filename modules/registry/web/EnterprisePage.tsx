import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { useAddress, useParam } from '#web/shell/Go.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { dayOf } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { type EnterpriseFile, fileQuery } from './file.ts'
import { RecordFact } from './RecordFact.tsx'
import { ThingRows } from './Things.tsx'
import { useRegistryWords } from './words.ts'
import '#web/cases/case.css'
import './registry.css'

/** The quality file of one enterprise: every fact a row, as it was known on a day. */
export function EnterprisePage() {
  const id = useParam('id')
  const { query } = useAddress()
  const { data, error, refetch } = useQuery(fileQuery(id, query.asOf))
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={12} />
  return (
    <>
      <Identity file={data} />
      <div className="file">
        <Contents file={data} />
        <div className="stack">
          {data.sections
            .filter(({ things }) => things.length > 0)
            .map((section) => (
              <Section key={section.name} section={section} file={data} />
            ))}
          {data.products.length > 0 && <Products file={data} />}
          {data.sites.length > 0 && <Sites file={data} />}
          {!query.asOf && <RecordFact file={data} />}
        </div>
      </div>
    </>
  )
}

function Identity({ file }: { file: EnterpriseFile }) {
  const say = useRegistryWords()
  return (
    <section className="card identity" aria-label={say('identity')}>
      <div className="identity-head">
        <PageTitle named={`${file.name} ${file.uscc}`}>{file.name}</PageTitle>
        <AsOf file={file} />
      </div>
      <dl className="identity-facts">
        <div>
          <dt>{say('uscc')}</dt>
          <dd className="nowrap">{file.uscc}</dd>
        </div>
        <div>
          <dt>{say('region')}</dt>
          <dd>{file.regionName}</dd>
        </div>
        <div>
          <dt>{say('organ')}</dt>
          <dd>{say(file.organId ? 'yes' : 'no')}</dd>
        </div>
        <div>
          <dt>{say('since')}</dt>
          <dd className="nowrap">{dayOf(file.registeredAt)}</dd>
        </div>
        <div>
          <dt>{say('changed')}</dt>
          <dd className="nowrap">{dayOf(file.changedAt)}</dd>
        </div>
      </dl>
    </section>
  )
}

/** The day as of which the file is read; it stands in the address, so that it can be sent on. */
function AsOf({ file }: { file: EnterpriseFile }) {
  const say = useRegistryWords()
  const { query, change } = useAddress()
  return (
    <div className="end as-of">
      <label htmlFor="as-of">{say('asOf')}</label>
      <input
        id="as-of"
        type="date"
        min={dayOf(file.registeredAt)}
        value={file.asOf}
        onChange={({ target }) => change({ asOf: target.value || undefined })}
      />
      {query.asOf && (
        <>
          <button type="button" className="link" onClick={() => change({ asOf: undefined })}>
            {say('today')}
          </button>
          <p className="small muted" role="status">
            {say('asOfNote', { date: file.asOf })}
          </p>
        </>
      )}
    </div>
  )
}

/** What the file holds, and in which parts it holds nothing. */
function Contents({ file }: { file: EnterpriseFile }) {
  const say = useRegistryWords()
  const said = useSaid()
  const { query } = useAddress()
  const entries = [
    ...file.sections.map(({ name, label, things }) => [name, said(label), things.length] as const),
    ['products', say('products'), file.products.length] as const,
    ['sites', say('sites'), file.sites.length] as const,
  ]
  return (
    <nav className="contents" aria-label={say('sections')}>
      <ul>
        {entries.map(([name, label, count]) => (
          <li key={name}>
            <Entry to={count > 0 ? `#${name}` : undefined}>
              <span>{label}</span> <span className="muted">{count}</span>
            </Entry>
          </li>
        ))}
        {query.asOf === undefined && (
          <li>
            <a className="entry" href="#record">
              {say('record')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

const Entry = ({ to, children }: { to: string | undefined; children: ReactNode }) =>
  to ? (
    <a className="entry" href={to}>
      {children}
    </a>
  ) : (
    <span className="entry muted">{children}</span>
  )

function Section({
  section,
  file,
}: {
  section: EnterpriseFile['sections'][number]
  file: EnterpriseFile
}) {
  const said = useSaid()
  return (
    <Card id={section.name} title={said(section.label)} flush>
      {section.things.map((thing) => (
        <ThingRows key={`${thing.kind} ${thing.key}`} thing={thing} file={file} />
      ))}
    </Card>
  )
}

function Products({ file }: { file: EnterpriseFile }) {
  const say = useRegistryWords()
  return (
    <Card id="products" title={say('products')}>
      <ul className="entries">
        {file.products.map(({ id, name, brand, model, gtin, endedOn }) => (
          <li key={id}>
            <b>{[brand, name].filter(Boolean).join(' ')}</b>{' '}
            {[model, gtin && `${say('gtin')} ${gtin}`].filter(Boolean).join(' · ')}{' '}
            {endedOn && <span className="muted">{say('endedOn', { date: endedOn })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Sites({ file }: { file: EnterpriseFile }) {
  const say = useRegistryWords()
  return (
    <Card id="sites" title={say('sites')}>
      <ul className="entries">
        {file.sites.map(({ id, name, regionName, address, endedOn }) => (
          <li key={id}>
            <b>{name}</b> {regionName} {address}{' '}
            {endedOn && <span className="muted">{say('endedOn', { date: endedOn })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
