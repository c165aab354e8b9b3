import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import type { Reply } from '#kernel/endpoint.ts'
import { listOrgans } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { useRegionName } from '../form/regions.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { useAddress } from '../shell/Go.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useWords } from '../words/words.ts'
import { OrganForm } from './OrganForm.tsx'
import './people.css'
import { ORGAN_KINDS, type OrganKindWord } from './organ-kinds.ts'

type Organ = Reply<typeof listOrgans>['organs'][number]

/** Organs, laboratories, enterprises and other bodies whose people work here. */
export function OrgansPage() {
  const say = useWords()
  const client = useQueryClient()
  const { query, change } = useAddress()
  const [isAdding, setAdding] = useState(false)
  const filter = { ...(query.q && { q: query.q }), ...(query.kind && { kind: query.kind }) }
  const { data, error, refetch } = useQuery({
    queryKey: ['organs', filter],
    queryFn: () => call(listOrgans, { query: filter }),
    placeholderData: keepPreviousData,
  })
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={8} />
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('menu.organs')}</PageTitle>
        <p className="meta">{say('list.items', { count: data.total })}</p>
        <div className="end">
          <Button type="primary" onClick={() => setAdding(true)}>
            {say('organs.add')}
          </Button>
        </div>
      </div>
      <section className="card">
        <div className="filters">
          <Input.Search
            className="filter-search"
            allowClear
            defaultValue={query.q ?? ''}
            placeholder={say('organs.search')}
            aria-label={say('organs.search')}
            onSearch={(q) => change({ q: q.trim() || undefined })}
          />
          <Select
            aria-label={say('organs.kind')}
            value={query.kind ?? ''}
            onChange={(kind) => change({ kind: kind || undefined })}
            options={[
              { value: '', label: say('organs.allKinds') },
              ...ORGAN_KINDS.map((kind) => ({ value: kind, label: say(`organKind.${kind}`) })),
            ]}
          />
        </div>
        <OrganTable organs={data.organs} />
        <div className="table-foot">
          {say('table.shownOf', { count: data.organs.length, all: data.total })}
        </div>
      </section>
      <Drawer
        title={say('organs.add')}
        open={isAdding}
        onClose={() => setAdding(false)}
        destroyOnHidden
        size={420}
      >
        <OrganForm
          done={() => {
            setAdding(false)
            client.invalidateQueries({ queryKey: ['organs'] })
          }}
        />
      </Drawer>
    </>
  )
}

function OrganTable({ organs }: { organs: readonly Organ[] }) {
  const say = useWords()
  const regionName = useRegionName()
  const columns: Column<Organ>[] = [
    { key: 'name', head: say('organs.name'), isRowHead: true, cell: (organ) => organ.name },
    {
      key: 'kind',
      head: say('organs.kind'),
      cell: (organ) =>
        (ORGAN_KINDS as readonly string[]).includes(organ.kind)
          ? say(`organKind.${organ.kind as OrganKindWord}`)
          : organ.kind,
    },
    {
      key: 'region',
      head: say('case.region'),
      cell: (organ) => `${regionName(organ.regionCode)} ${organ.regionCode}`,
    },
    {
      key: 'uscc',
      head: say('organs.uscc'),
      cell: (organ) => <span className="nowrap">{organ.uscc ?? '—'}</span>,
    },
  ]
  if (organs.length === 0) return <Empty>{say('table.noneFits')}</Empty>
  return (
    <DataTable
      caption={say('menu.organs')}
      columns={columns}
      rows={organs}
      keyOf={(organ) => organ.id}
    />
  )
}
