import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Reply } from '#kernel/endpoint.ts'
import { listRoots, readJournal } from '#platform/journal/contract.ts'
import { call } from '../api.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { useAddress } from '../shell/Go.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Status } from '../ui/Status.tsx'
import { dayAndTime } from '../ui/when.ts'
import { useWords } from '../words/words.ts'
import './journal.css'

type Entry = Reply<typeof readJournal>['entries'][number]

const WORDS = ['kind', 'subject', 'actor'] as const

/** The journal for those who audit. It carries ids and hashes, never what was written. */
export function JournalPage() {
  const say = useWords()
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('menu.journal')}</PageTitle>
        <p className="meta">{say('journal.note')}</p>
      </div>
      <div className="stack">
        <section className="card">
          <Filters />
          <Entries />
        </section>
        <Roots />
      </div>
    </>
  )
}

function Filters() {
  const say = useWords()
  const { query, change } = useAddress()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    change(
      Object.fromEntries(
        WORDS.map((word) => [word, String(given.get(word) ?? '').trim() || undefined]),
      ),
    )
  }
  return (
    <form className="filters" onSubmit={submit}>
      {WORDS.map((word) => (
        <Input
          key={word}
          className="filter-search"
          name={word}
          defaultValue={query[word] ?? ''}
          placeholder={say(`journal.${word}`)}
          aria-label={say(`journal.${word}`)}
        />
      ))}
      <Button htmlType="submit">{say('journal.filter')}</Button>
    </form>
  )
}

function Entries() {
  const say = useWords()
  const { query } = useAddress()
  const filter = Object.fromEntries(
    WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : [])),
  )
  const list = useInfiniteQuery({
    queryKey: ['journal', filter],
    queryFn: ({ pageParam }) =>
      call(readJournal, { query: { ...filter, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const columns = useColumns()
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={10} />
  const entries = list.data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <Empty>{say('table.noneFits')}</Empty>
  return (
    <>
      <DataTable
        caption={say('menu.journal')}
        columns={columns}
        rows={entries}
        keyOf={(entry) => entry.id}
      />
      {list.hasNextPage && (
        <p className="table-more">
          <Button onClick={() => list.fetchNextPage()}>{say('people.more')}</Button>
        </p>
      )}
    </>
  )
}

function useColumns(): Column<Entry>[] {
  const say = useWords()
  return [
    {
      key: 'at',
      head: say('journal.at'),
      width: 150,
      cell: (entry) => <span className="nowrap">{dayAndTime(entry.at)}</span>,
    },
    { key: 'kind', head: say('journal.kind'), isRowHead: true, cell: (entry) => entry.kind },
    {
      key: 'subject',
      head: say('journal.subject'),
      cell: (entry) => (
        <>
          {entry.subjectKind} <code>{entry.subjectId}</code>
        </>
      ),
    },
    {
      key: 'actor',
      head: say('journal.actor'),
      cell: (entry) => (entry.actorId ? <code>{entry.actorId}</code> : say('journal.system')),
    },
    {
      key: 'body',
      head: say('journal.body'),
      cell: (entry) => (
        <details>
          <summary className="nowrap">{say('journal.show')}</summary>
          <pre>{JSON.stringify(entry.body, null, 2)}</pre>
          <code>{entry.sha256}</code>
        </details>
      ),
    },
    {
      key: 'sealed',
      head: say('journal.sealed'),
      cell: (entry) =>
        entry.seq ? (
          <Status kind="ok">{say('journal.link', { n: entry.seq })}</Status>
        ) : (
          <Status kind="run">{say('journal.unsealed')}</Status>
        ),
    },
  ]
}

/**
 * The head of the chain at the end of each day: whoever noted it down can tell what was altered.
 */
function Roots() {
  const say = useWords()
  const { data } = useQuery({ queryKey: ['roots'], queryFn: () => call(listRoots) })
  if (!data) return null
  return (
    <Card title={say('journal.roots')} note={data.rule} flush>
      {data.roots.length === 0 ? (
        <p className="card-body muted">{say('journal.noRoots')}</p>
      ) : (
        <RootList roots={data.roots} />
      )}
    </Card>
  )
}

const ROOTS_SHOWN = 7

function RootList({ roots }: { roots: Reply<typeof listRoots>['roots'] }) {
  const say = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? roots : roots.slice(0, ROOTS_SHOWN)
  return (
    <>
      <ul className="roots">
        {shown.map((root) => (
          <li key={root.day}>
            <span>{root.day}</span>
            <span className="muted">{say('journal.upTo', { n: root.lastSeq })}</span>
            <code>{root.chainSha256}</code>
          </li>
        ))}
      </ul>
      {shown.length < roots.length && (
        <p className="table-more">
          <Button onClick={() => setWhole(true)}>
            {say('journal.allRoots', { count: roots.length })}
          </Button>
        </p>
      )}
    </>
  )
}
