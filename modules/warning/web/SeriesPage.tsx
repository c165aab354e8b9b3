import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useRegions } from '#web/form/regions.ts'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { figure } from '#web/ui/when.ts'
import { useWords } from '#web/words/words.ts'
import { type SeriesName, useSeries, useWatched, type WatchedSeries } from './alarms.ts'
import { WeekCard } from './WeekCard.tsx'
import { useWeekName } from './week-name.ts'
import { useWarningWords } from './words.ts'
import './alarm.css'

/** Every watched series of this person’s area, and one of them week by week. */
export function SeriesPage() {
  const say = useWarningWords()
  const { query } = useAddress()
  const { productGroup, item, area } = query
  const chosen = productGroup && item && area ? { productGroup, item, area } : null
  return (
    <>
      <nav className="crumb">
        <Go to={pages.alarms}>{say('alarm.crumb')}</Go> ／ {say('series.title')}
      </nav>
      <div className="page-head">
        <PageTitle>{say('series.title')}</PageTitle>
        <p className="meta">{say('series.explain')}</p>
      </div>
      <div className="stack">
        {chosen ? <Chosen name={chosen} /> : <p className="muted">{say('series.choose')}</p>}
        <Watched />
      </div>
    </>
  )
}

const SPANS = [26, 52, 104, 260] as const

function Chosen({ name }: { name: SeriesName }) {
  const say = useWarningWords()
  const { query, change } = useAddress()
  const span = SPANS.find((weeks) => String(weeks) === query.weeks) ?? 52
  const { data, error } = useSeries(name, span)
  if (error) return <p className="note due">{say('series.gone')}</p>
  if (!data) return <Loading rows={8} />
  const { productGroup: group, item, area } = data
  const title = say('series.chosen', { group, item, area: area.name })
  const alarms = data.weeks.filter(({ alarm }) => alarm).length
  const failing = data.weeks.at(-1)?.failing ?? 0
  return (
    <>
      <div className="bar">
        <h2>{title}</h2>
        <Select
          aria-label={say('series.weeks')}
          value={span}
          onChange={(weeks) => change({ weeks: String(weeks) })}
          options={SPANS.map((weeks) => ({
            value: weeks,
            label: say('series.weeksShown', { count: weeks }),
          }))}
        />
        <Go to={to(pages.alarms, {}, { productGroup: group, item, area: area.code })}>
          {say('series.alarmsOf')}
        </Go>
      </div>
      <WeekCard
        weeks={data.weeks}
        windows={null}
        marked={null}
        label={`${title}。${say('weeks.summary', { weeks: data.weeks.length, alarms, failing })}`}
        fileName="series.csv"
        source={say('weeks.source', { formula: 'warning.earsC2', version: 1, at: data.asOf })}
      />
    </>
  )
}

const ROWS = 50

function Watched() {
  const say = useWarningWords()
  const sayShell = useWords()
  const [shown, setShown] = useState(ROWS)
  const { query } = useAddress()
  const { data, error, refetch } = useWatched(query.q, query.of)
  const columns = useColumns()
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={8} />
  const isFiltered = query.q !== undefined || query.of !== undefined
  const isCut = data.series.length < data.total
  return (
    <Card
      title={say('series.list')}
      note={
        <span aria-live="polite">
          {say('series.watchedOf', { count: data.total })}{' '}
          {isCut && say('series.shownOf', { count: data.series.length })}
        </span>
      }
      flush
    >
      <Filters />
      {data.series.length === 0 ? (
        <NoSeries isFiltered={isFiltered} />
      ) : (
        <DataTable
          caption={say('series.list')}
          columns={columns}
          rows={data.series.slice(0, shown)}
          keyOf={(row) => `${row.productGroup} ${row.item} ${row.area.code}`}
        />
      )}
      {data.series.length > shown && (
        <p className="table-more">
          <Button onClick={() => setShown(shown + ROWS)}>
            {sayShell('table.more', { count: ROWS })}
          </Button>
        </p>
      )}
    </Card>
  )
}

function NoSeries({ isFiltered }: { isFiltered: boolean }) {
  const say = useWarningWords()
  const sayShell = useWords()
  return <Empty>{isFiltered ? sayShell('table.noneFits') : say('series.empty')}</Empty>
}

function Filters() {
  const say = useWarningWords()
  const { query, change } = useAddress()
  const provinces = useRegions().filter(({ code }) => code.endsWith('0000'))
  return (
    <div className="filters">
      <Input.Search
        className="filter-search"
        allowClear
        defaultValue={query.q ?? ''}
        maxLength={100}
        placeholder={say('series.search')}
        aria-label={say('series.search')}
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <Select
        aria-label={say('series.area')}
        value={query.of ?? null}
        placeholder={say('list.allAreas')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(of) => change({ of: of ?? undefined })}
        options={provinces.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
      />
    </div>
  )
}

function useColumns(): Column<WatchedSeries>[] {
  const say = useWarningWords()
  const { query } = useAddress()
  const weekName = useWeekName()
  const addressOf = ({ productGroup, item, area }: WatchedSeries) =>
    to(pages.series, {}, { ...query, productGroup, item, area: area.code })
  return [
    {
      key: 'name',
      head: say('series.name'),
      isRowHead: true,
      cell: (row) => (
        <Go to={addressOf(row)} data-row="">
          {row.productGroup} × {row.item}
        </Go>
      ),
    },
    { key: 'area', head: say('series.area'), cell: ({ area }) => area.name },
    {
      key: 'failing',
      head: say('series.failing'),
      align: 'right',
      cell: ({ failing }) => <b>{figure(failing)}</b>,
    },
    {
      key: 'alarms',
      head: say('series.alarms'),
      align: 'right',
      cell: ({ alarms }) => figure(alarms),
    },
    {
      key: 'last',
      head: say('series.last'),
      cell: ({ lastWeek }) => <span className="nowrap">{weekName(lastWeek)}</span>,
    },
  ]
}
