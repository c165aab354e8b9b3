import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useParam } from '#web/shell/Go.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useLimitColumns } from './LimitTable.tsx'
import { StandardMark, StandardState, useTitle } from './marks.tsx'
import { type Standard, useStandard } from './standards.ts'
import { useStandardsWords } from './words.ts'
import '#web/cases/case.css'
import './standards.css'

/** One standard: since when it holds, what it supersedes, its limits, and what was known of it. */
export function StandardPage() {
  const say = useStandardsWords()
  const { data, error, refetch } = useStandard(useParam('id'))
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={10} />
  return (
    <>
      <nav className="crumb">
        <Go to={pages.standards}>{say('title')}</Go> ／ {data.standard.number}
      </nav>
      <Identity known={data} />
      <div className="stack">
        <Limits known={data} />
        <Versions known={data} />
      </div>
    </>
  )
}

function Identity({ known }: { known: Standard }) {
  const say = useStandardsWords()
  const titleOf = useTitle()
  const { standard, supersedes, supersededBy } = known
  const { number, status, kind, force, publishedOn, inForceOn, abolishedOn } = standard
  return (
    <section className="card identity" aria-label={say('identity')}>
      <div className="identity-head">
        <PageTitle>{number}</PageTitle>
        <StandardState status={status} />
        <StandardMark confidence={standard.confidence} unconfirmed={standard.unconfirmed} />
      </div>
      <div className="standard-title">
        {titleOf(standard).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <dl className="identity-facts">
        <Fact name={say('kindOf')}>
          {[say(`kind.${kind as 'national'}`), force && say(`force.${force as 'mandatory'}`)]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        <Fact name={say('publishedOn')}>{publishedOn ?? say('untold')}</Fact>
        <Fact name={say('inForceOn')}>{inForceOn ?? say('untold')}</Fact>
        <Fact name={say('abolishedOn')}>{abolishedOn ?? '—'}</Fact>
        <Fact name={say('supersedes')}>
          <Links links={supersedes} />
        </Fact>
        <Fact name={say('supersededBy')}>
          <Links links={supersededBy} />
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Each with the day on which the newer one took the place of the older. */
function Links({ links }: { links: Standard['supersedes'] }) {
  const say = useStandardsWords()
  if (links.length === 0) return '—'
  return links.map(({ id, number, inForceOn }) => (
    <span key={id} className="block">
      <Go className="in-text" to={to(pages.standard, { id })}>
        {number}
      </Go>
      {inForceOn && <span className="muted small"> {say('since', { day: inForceOn })}</span>}
    </span>
  ))
}

function Limits({ known }: { known: Standard }) {
  const say = useStandardsWords()
  const columns = useLimitColumns('standard')
  const { standard, limits, limitCount } = known
  return (
    <Card
      title={say('limits.ofStandard')}
      note={
        <>
          {say('limits.count', { count: limitCount })}
          {limitCount > limits.length && (
            <Go to={to(pages.limits, {}, { standard: standard.id })}>{say('limits.all')}</Go>
          )}
        </>
      }
      flush
    >
      {limits.length === 0 ? (
        <Empty>{say('limits.none')}</Empty>
      ) : (
        <DataTable
          caption={say('limits.ofStandard')}
          columns={columns}
          rows={limits}
          keyOf={({ id }) => id}
        />
      )}
    </Card>
  )
}

type Version = Standard['versions'][number]

function Versions({ known }: { known: Standard }) {
  const say = useStandardsWords()
  const columns: Column<Version>[] = [
    {
      key: 'version',
      head: say('versions.version'),
      isRowHead: true,
      cell: ({ version }) => say('versions.number', { n: version }),
    },
    {
      key: 'status',
      head: say('status'),
      cell: ({ status }) => <StandardState status={status} />,
    },
    { key: 'inForceOn', head: say('inForceOn'), cell: (one) => one.inForceOn ?? say('untold') },
    {
      key: 'recorded',
      head: say('versions.recorded'),
      cell: ({ recordedAt }) => <span className="nowrap">{dayAndTime(recordedAt)}</span>,
    },
    {
      key: 'source',
      head: say('source'),
      cell: ({ source, note }) => (
        <>
          {source}
          {note && <span className="under">{note}</span>}
        </>
      ),
    },
  ]
  return (
    <Card title={say('versions.title')} note={say('versions.note')} flush>
      <DataTable
        caption={say('versions.title')}
        columns={columns}
        rows={known.versions}
        keyOf={({ version }) => String(version)}
      />
    </Card>
  )
}
