import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { dateIn } from '#kernel/dates.ts'
import { browserNow } from '#web/clock.ts'
import { pages } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { Pill } from '#web/table/DataTable.tsx'
import { PagedTable, usePageSize } from '#web/table/PagedTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { useLanguage } from '#web/words/define-words.ts'
import { useWords } from '#web/words/words.ts'
import { InForce } from './InForce.tsx'
import { useLimitColumns } from './LimitTable.tsx'
import {
  type LimitWords,
  SCHEMES,
  type Scheme,
  useChoices,
  useLimits,
  useStandard,
} from './standards.ts'
import { useStandardsWords } from './words.ts'
import './standards.css'

/** Which limit holds for a product and an item on a day, and every limit of the register. */
export function LimitsPage() {
  const say = useStandardsWords()
  const { query } = useAddress()
  const { category, item, standard } = query
  const scheme = schemeOf(query.scheme)
  const on = query.on ?? dateIn(browserNow())
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('limits.title')}</PageTitle>
        <p className="meta">{say('limits.explain')}</p>
        <div className="end">
          <Go className="page-link" to={pages.standards}>
            {say('title')}
          </Go>
        </div>
      </div>
      <div className="stack">
        <section className="card">
          <Filters scheme={scheme} on={on} />
        </section>
        {category && item && <InForce question={{ category, item, on, scheme }} />}
        <Register words={item ? { item } : { category, standardId: standard }} />
      </div>
    </>
  )
}

const schemeOf = (word: string | undefined): Scheme =>
  SCHEMES.find((scheme) => scheme === word) ?? 'cn'

function Filters({ scheme, on }: { scheme: Scheme; on: string }) {
  const say = useStandardsWords()
  const { change } = useAddress()
  return (
    <div className="filters">
      <Finder of="category" scheme={scheme} />
      <Finder of="item" scheme={scheme} />
      <DatePicker
        aria-label={say('limits.on')}
        allowClear={false}
        format="YYYY-MM-DD"
        value={dayjs(on)}
        onChange={(day) => change({ on: day?.format('YYYY-MM-DD') })}
      />
      <Select
        aria-label={say('limits.scheme')}
        value={scheme}
        popupMatchSelectWidth={false}
        onChange={(chosen) =>
          change({
            scheme: chosen === 'cn' ? undefined : chosen,
            category: undefined,
            item: undefined,
          })
        }
        options={SCHEMES.map((one) => ({ value: one, label: say(`scheme.${one}`) }))}
      />
    </div>
  )
}

/** A category or an item, found by a word of its name; chosen, it stands in the address. */
function Finder({ of, scheme }: { of: 'category' | 'item'; scheme: Scheme }) {
  const say = useStandardsWords()
  const language = useLanguage()
  const { query, change } = useAddress()
  const [q, setQ] = useState('')
  const chosen = query[of]
  const found = useChoices(of, scheme, q).data ?? []
  const named = useChoices(of, scheme, chosen ?? '').data ?? []
  const known = [...found, ...named.filter(({ value }) => value === chosen)]
  const options = new Map(
    known.map(({ value, zh, en }) => [value, language === 'en' && en ? `${zh} ${en}` : zh]),
  )
  return (
    <Select
      className="filter-search"
      aria-label={say(`limits.${of}`)}
      placeholder={say(`limits.${of}`)}
      allowClear
      value={chosen ?? null}
      showSearch={{ filterOption: false, onSearch: setQ }}
      popupMatchSelectWidth={false}
      onChange={(value: string | undefined) => change({ [of]: value })}
      options={[...options].map(([value, label]) => ({ value, label }))}
    />
  )
}

/** The limits of the register as they were entered, version by version. */
function Register({ words }: { words: LimitWords }) {
  const say = useStandardsWords()
  const pageSize = usePageSize('limits')
  const list = useLimits(words, pageSize[0])
  const columns = useLimitColumns('all')
  const total = list.data?.pages[0]?.total
  const title = say(
    words.item ? 'limits.ofItem' : words.category ? 'limits.ofCategory' : 'limits.all',
  )
  return (
    <Card
      title={title}
      note={
        <span aria-live="polite">
          {total !== undefined && say('limits.count', { count: total })}
        </span>
      }
      flush
    >
      {words.standardId && <StandardPill id={words.standardId} />}
      <PagedTable
        name="limits"
        caption={title}
        columns={columns}
        list={list}
        rows={list.data?.pages.flatMap((page) => page.limits) ?? []}
        keyOf={({ id }) => id}
        total={total}
        pageSize={pageSize}
        empty={<NoLimits />}
      />
    </Card>
  )
}

function StandardPill({ id }: { id: string }) {
  const { change } = useAddress()
  const { data } = useStandard(id)
  return (
    <div className="filters pills">
      <Pill remove={() => change({ standard: undefined })}>{data?.standard.number ?? ''}</Pill>
    </div>
  )
}

function NoLimits() {
  const say = useStandardsWords()
  const sayShell = useWords()
  const { query, change } = useAddress()
  const clear = { category: undefined, item: undefined, standard: undefined }
  const isFiltered = Object.keys(clear).some((word) => query[word])
  if (!isFiltered) return <Empty>{say('limits.none')}</Empty>
  return (
    <Empty
      action={
        <button type="button" className="link" onClick={() => change(clear)}>
          {sayShell('table.clearFilters')}
        </button>
      }
    >
      {say('limits.noneHere')}
    </Empty>
  )
}
