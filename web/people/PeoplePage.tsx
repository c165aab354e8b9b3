import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { listUsers } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { useAddress } from '../shell/Go.tsx'
import { useRoleWords } from '../shell/session.ts'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { InviteDrawer } from './InviteDrawer.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'
import { PersonState } from './PersonState.tsx'
import type { Person } from './people.ts'
import './people.css'

/** People who may sign in; the security administrator invites, grants, resets and deactivates. */
export function PeoplePage() {
  const say = useWords()
  const { query, change } = useAddress()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isInviting, setInviting] = useState(false)
  const list = usePeople(query.q ?? '')
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={8} />
  const people = list.data.pages.flatMap((page) => page.users)
  const total = list.data.pages[0]?.total ?? 0
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('menu.people')}</PageTitle>
        <p className="meta">{say('people.count', { count: total })}</p>
        <div className="end">
          <Button type="primary" onClick={() => setInviting(true)}>
            {say('people.invite')}
          </Button>
        </div>
      </div>
      <section className="card">
        <div className="filters">
          <Input.Search
            className="filter-search"
            allowClear
            defaultValue={query.q ?? ''}
            placeholder={say('people.search')}
            aria-label={say('people.search')}
            onSearch={(q) => change({ q: q.trim() || undefined })}
          />
        </div>
        <PeopleTable people={people} choose={setChosen} />
        {list.hasNextPage && (
          <p className="table-more">
            <Button onClick={() => list.fetchNextPage()}>{say('people.more')}</Button>
          </p>
        )}
        <div className="table-foot">
          {say('table.shownOf', { count: people.length, all: total })}
        </div>
      </section>
      <PersonDrawer
        person={people.find(({ id }) => id === chosen) ?? null}
        people={people}
        close={() => setChosen(null)}
      />
      <InviteDrawer isOpen={isInviting} close={() => setInviting(false)} />
    </>
  )
}

const usePeople = (q: string) =>
  useInfiniteQuery({
    queryKey: ['people', q],
    queryFn: ({ pageParam }) =>
      call(listUsers, { query: { ...(q && { q }), ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

function PeopleTable({
  people,
  choose,
}: {
  people: readonly Person[]
  choose: (id: string) => void
}) {
  const say = useWords()
  const said = useSaid()
  const { labelOf } = useRoleWords()
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: say('people.name'),
      isRowHead: true,
      cell: (person) => (
        <>
          <button type="button" className="link next" data-row="" onClick={() => choose(person.id)}>
            {person.displayName}
          </button>
          <span className="under">{person.login}</span>
        </>
      ),
    },
    { key: 'state', head: say('cases.state'), cell: (person) => <PersonState person={person} /> },
    {
      key: 'roles',
      head: say('account.roles'),
      cell: ({ memberships }) =>
        memberships.map(({ id, organ, role }) => (
          <div key={id}>
            {said(labelOf(role))} <span className="muted small">{organ}</span>
          </div>
        )),
    },
    {
      key: 'codes',
      head: say('codes.title'),
      cell: (person) => say(person.totpInUse ? 'codes.inUse' : 'codes.notInUse'),
    },
    {
      key: 'open',
      head: say('people.openWork'),
      align: 'right',
      cell: (person) => person.openAssignments,
    },
  ]
  if (people.length === 0) return <Empty>{say('people.none')}</Empty>
  return (
    <DataTable
      caption={say('menu.people')}
      columns={columns}
      rows={people}
      keyOf={(person) => person.id}
    />
  )
}
