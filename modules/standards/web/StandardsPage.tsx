import { Input, Select } from 'antd'
import { pages, to } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import type { Column, Sorting } from '#web/table/DataTable.tsx'
import { PagedTable, usePageSize } from '#web/table/PagedTable.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { useWords } from '#web/words/words.ts'
import { StandardMark, StandardState, useTitle } from './marks.tsx'
import {
  KINDS,
  type ListedStandard,
  STATES,
  type StandardWords,
  standardWords,
  useStandards,
} from './standards.ts'
import { useStandardsWords } from './words.ts'
import './standards.css'

/** The register of standards: since when each holds, and what it took the place of. */
export function StandardsPage() {
  const say = useStandardsWords()
  const { query } = useAddress()
  const words = standardWords(query)
  const pageSize = usePageSize('standards')
  const list = useStandards(words, pageSize[0])
  const columns = useColumns(words)
  const total = list.data?.pages[0]?.total
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('title')}</PageTitle>
        <p className="meta" aria-live="polite">
          {total !== undefined && say('count', { count: total })}
        </p>
        <div className="end">
          <Go className="page-link" to={pages.limits}>
            {say('limits.title')}
          </Go>
        </div>
      </div>
      <section className="card">
        <Filters words={words} />
        <PagedTable
          name="standards"
          caption={say('title')}
          columns={columns}
          list={list}
          rows={list.data?.pages.flatMap((page) => page.standards) ?? []}
          keyOf={({ id }) => id}
          total={total}
          pageSize={pageSize}
          empty={<NoStandards words={words} />}
        />
      </section>
    </>
  )
}

function Filters({ words }: { words: StandardWords }) {
  const say = useStandardsWords()
  const { change } = useAddress()
  return (
    <div className="filters">
      <Input.Search
        key={words.q ?? ''}
        className="filter-search"
        allowClear
        defaultValue={words.q ?? ''}
        maxLength={100}
        placeholder={say('search')}
        aria-label={say('search')}
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <Select
        aria-label={say('status')}
        value={words.status ?? ''}
        popupMatchSelectWidth={false}
        onChange={(status) => change({ status: status || undefined })}
        options={[
          { value: '', label: say('anyState') },
          ...STATES.map((state) => ({ value: state, label: say(`state.${state}`) })),
        ]}
      />
      <Select
        aria-label={say('kindOf')}
        value={words.kind ?? ''}
        popupMatchSelectWidth={false}
        onChange={(kind) => change({ kind: kind || undefined })}
        options={[
          { value: '', label: say('anyKind') },
          ...KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) })),
        ]}
      />
    </div>
  )
}

function NoStandards({ words }: { words: StandardWords }) {
  const say = useStandardsWords()
  const sayShell = useWords()
  const { change } = useAddress()
  const { sort: _, ...filter } = words
  if (Object.keys(filter).length === 0) return <Empty>{say('empty')}</Empty>
  const clear = Object.fromEntries(Object.keys(filter).map((word) => [word, undefined]))
  return (
    <Empty
      action={
        <button type="button" className="link" onClick={() => change(clear)}>
          {sayShell('table.clearFilters')}
        </button>
      }
    >
      {sayShell('table.noneFits')}
    </Empty>
  )
}

function useColumns(words: StandardWords): (Column<ListedStandard> & { isExtra?: true })[] {
  const say = useStandardsWords()
  const titleOf = useTitle()
  const sorting = useSorting(words)
  return [
    {
      key: 'number',
      head: say('number'),
      isRowHead: true,
      cell: (standard) => (
        <>
          <Go className="next" to={to(pages.standard, { id: standard.id })} data-row="">
            {standard.number}
          </Go>
          {titleOf(standard).map((line) => (
            <span key={line} className="under">
              {line}
            </span>
          ))}
        </>
      ),
      sort: sorting('number', 'number'),
    },
    {
      key: 'status',
      head: say('status'),
      cell: (standard) => (
        <span className="marks">
          <StandardState status={standard.status} />
          <StandardMark confidence={standard.confidence} unconfirmed={standard.unconfirmed} />
        </span>
      ),
    },
    {
      key: 'inForceOn',
      head: say('inForceOn'),
      cell: ({ inForceOn }) => <span className="nowrap">{inForceOn ?? say('untold')}</span>,
      sort: sorting('inForceOn', '-inForceOn'),
    },
    {
      key: 'publishedOn',
      head: say('publishedOn'),
      cell: ({ publishedOn }) => <span className="nowrap">{publishedOn ?? say('untold')}</span>,
      isExtra: true,
    },
    {
      key: 'neighbours',
      head: say('neighbours'),
      cell: (standard) => <Neighbours standard={standard} />,
    },
  ]
}

function Neighbours({ standard }: { standard: ListedStandard }) {
  const say = useStandardsWords()
  const { supersedes, supersededBy, abolishedOn } = standard
  if (supersedes.length + supersededBy.length === 0 && !abolishedOn) return '—'
  return (
    <>
      {supersededBy.length > 0 && (
        <span className="block">
          {say('supersededBy')} <Numbers standards={supersededBy} />
        </span>
      )}
      {supersedes.length > 0 && (
        <span className="block">
          {say('supersedes')} <Numbers standards={supersedes} />
        </span>
      )}
      {abolishedOn && <span className="block">{say('abolished', { day: abolishedOn })}</span>}
    </>
  )
}

function Numbers({ standards }: { standards: ListedStandard['supersedes'] }) {
  return standards.map(({ id, number }) => (
    <Go key={id} className="in-text" to={to(pages.standard, { id })}>
      {number}
    </Go>
  ))
}

type Sort = 'number' | '-number' | 'inForceOn' | '-inForceOn'
const turned: Readonly<Record<Sort, Sort>> = {
  number: '-number',
  '-number': 'number',
  inForceOn: '-inForceOn',
  '-inForceOn': 'inForceOn',
}

/** Sorting by the words of the address; a second click turns the order. */
function useSorting(words: StandardWords): (of: 'number' | 'inForceOn', first: Sort) => Sorting {
  const { change } = useAddress()
  const present = (words.sort ?? 'number') as Sort
  return (of, first) => ({
    direction: present === of ? 'ascending' : present === `-${of}` ? 'descending' : null,
    choose: () => {
      const next = present.endsWith(of) ? turned[present] : first
      change({ sort: next === 'number' ? undefined : next })
    },
  })
}
