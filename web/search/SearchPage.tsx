import { useQuery } from '@tanstack/react-query'
import { countCases, listCases } from '#platform/cases/contract.ts'
import { call } from '../api.ts'
import { webModules } from '../modules.ts'
import { pages, to } from '../paths.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go, useAddress } from '../shell/Go.tsx'
import { Card } from '../ui/Card.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** What the search box finds: cases first, then whatever each module has. */
export function SearchPage() {
  const say = useWords()
  const { query } = useAddress()
  const q = query.q ?? ''
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('search.title', { q })}</PageTitle>
      </div>
      <div className="stack">
        <FoundCases q={q} />
        {webModules.flatMap(({ name, searches = [] }) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the searches of a module never change
          searches.map((Search, at) => <Search key={`${name}${at}`} q={q} />),
        )}
      </div>
    </>
  )
}

const ROWS = 20

function FoundCases({ q }: { q: string }) {
  const say = useWords()
  const said = useSaid()
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'search', q],
    queryFn: async () => {
      const [found, count] = await Promise.all([
        call(listCases, { query: { q, limit: ROWS } }),
        call(countCases, { query: { q } }),
      ])
      return { ...found, ...count }
    },
  })
  if (error) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={4} />
  return (
    <Card
      title={say('cases.title')}
      note={
        data.total > ROWS ? (
          <Go to={to(pages.cases, {}, { q })}>{say('search.all', { count: data.total })}</Go>
        ) : (
          say('list.items', { count: data.total })
        )
      }
    >
      {data.cases.length === 0 && <p className="muted">{say('search.none')}</p>}
      <ul className="stack tight">
        {data.cases.map((one) => (
          <li key={one.id}>
            <Go to={to(pages.case, { id: one.id })} data-row="">
              {one.title}
            </Go>{' '}
            <span className="muted small">
              {[one.number, said(one.procedureTitle), said(one.stateLabel), one.party]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
