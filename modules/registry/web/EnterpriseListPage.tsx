import { Button, Input, Select } from 'antd'
import { useRegions } from '#web/form/regions.ts'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { ExportMenu } from '#web/table/ExportMenu.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { dayOf } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { exportEnterprises } from '../contract.ts'
import { FACT_KINDS } from '../fact-kinds.ts'
import { type FilterWords, filterWords, useEnterpriseCount, useEnterprises } from './file.ts'
import { useRegistryWords } from './words.ts'

/** Enterprises of the area of this person, filtered by the address. */
export function EnterpriseListPage() {
  const say = useRegistryWords()
  const { query } = useAddress()
  const words = filterWords(query)
  const { data: count } = useEnterpriseCount(words)
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('title')}</PageTitle>
        <p className="meta" aria-live="polite">
          {count && say(count.exact ? 'count' : 'countMany', { count: count.total })}
        </p>
        <div className="end">
          <ExportMenu
            endpoint={exportEnterprises}
            query={words}
            count={count?.total ?? 0}
            isExact={count?.exact ?? true}
          />
        </div>
      </div>
      <section className="card">
        <Filters words={words} />
        <Rows words={words} total={count?.total ?? 0} />
      </section>
    </>
  )
}

function Filters({ words }: { words: FilterWords }) {
  const say = useRegistryWords()
  const said = useSaid()
  const { change } = useAddress()
  const regions = useRegions()
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
        aria-label={say('region')}
        value={words.region ?? null}
        placeholder={say('allRegions')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(region) => change({ region: region ?? undefined })}
        options={regions.map(({ code, path }) => ({ value: code, label: `${path} ${code}` }))}
      />
      <Select
        aria-label={say('has')}
        value={words.has ?? ''}
        popupMatchSelectWidth={false}
        onChange={(has) => change({ has: has || undefined })}
        options={[
          { value: '', label: say('anything') },
          ...Object.entries(FACT_KINDS).map(([kind, { label }]) => ({
            value: kind,
            label: `${say('has')} ${said(label)}`,
          })),
        ]}
      />
    </div>
  )
}

function Rows({ words, total }: { words: FilterWords; total: number }) {
  const say = useRegistryWords()
  const { change } = useAddress()
  const list = useEnterprises(words)
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={10} />
  const rows = list.data.pages.flatMap((page) => page.enterprises)
  const clear = Object.fromEntries(Object.keys(words).map((word) => [word, undefined]))
  if (rows.length === 0) {
    return Object.keys(words).length === 0 ? (
      <Empty>{say('none')}</Empty>
    ) : (
      <Empty
        action={
          <button type="button" className="link" onClick={() => change(clear)}>
            {say('clear')}
          </button>
        }
      >
        {say('noneFits')}
      </Empty>
    )
  }
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'name',
      head: say('name'),
      isRowHead: true,
      cell: (row) => <Go to={to(pages.enterprise, { id: row.id })}>{row.name}</Go>,
    },
    { key: 'uscc', head: say('uscc'), cell: (row) => <span className="nowrap">{row.uscc}</span> },
    { key: 'region', head: say('region'), cell: (row) => row.regionName },
    {
      key: 'changed',
      head: say('changed'),
      cell: (row) => <span className="nowrap">{dayOf(row.changedAt)}</span>,
    },
  ]
  return (
    <>
      <DataTable caption={say('title')} columns={columns} rows={rows} keyOf={(row) => row.id} />
      <div className="table-foot">
        <span aria-live="polite">{say('shown', { count: rows.length, all: total })}</span>
        {list.hasNextPage && (
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {say('more', { count: 50 })}
          </Button>
        )}
      </div>
    </>
  )
}
