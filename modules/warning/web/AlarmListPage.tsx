import { Button } from 'antd'
import { useState } from 'react'
import { pages } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { csvOf, saveAs } from '#web/table/csv.ts'
import { PagedTable, usePageSize } from '#web/table/PagedTable.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { useWords } from '#web/words/words.ts'
import { AlarmFilters } from './AlarmFilters.tsx'
import { useAlarmColumns } from './alarm-columns.tsx'
import { allAlarms, type FilterWords, filterWords, useAlarms, useDetection } from './alarms.ts'
import { useWarningWords } from './words.ts'
import './alarm.css'

/** Alarms in this person’s sight, filtered and sorted by the address. */
export function AlarmListPage() {
  const say = useWarningWords()
  const { query } = useAddress()
  const words = filterWords(query)
  const pageSize = usePageSize('alarms')
  const list = useAlarms(words, pageSize[0])
  const columns = useAlarmColumns(words)
  const total = list.data?.pages[0]?.total
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('list.title')}</PageTitle>
        <p className="meta" aria-live="polite">
          {total !== undefined && say('list.count', { count: total })}
        </p>
        <div className="end">
          <Go className="page-link" to={pages.series}>
            {say('list.series')}
          </Go>
          <Export words={words} count={total ?? 0} />
        </div>
      </div>
      <section className="card">
        <AlarmFilters words={words} />
        <PagedTable
          name="alarms"
          caption={say('list.title')}
          columns={columns}
          list={list}
          rows={list.data?.pages.flatMap((page) => page.alarms) ?? []}
          keyOf={({ id }) => id}
          total={total}
          pageSize={pageSize}
          empty={<NoAlarms words={words} />}
        />
      </section>
      <LastRun />
    </>
  )
}

/** The file holds the same columns as the list, figures as the server wrote them. */
function Export({ words, count }: { words: FilterWords; count: number }) {
  const say = useWarningWords()
  const said = useSaid()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const heads = [
        ...[say('list.found'), say('list.rule'), say('samples.product'), say('list.area')],
        ...[say('list.week'), say('list.observed'), say('list.expected'), say('list.threshold')],
        ...[say('list.doubtful'), say('list.handling')],
      ]
      const rows = (await allAlarms(words)).map((alarm) => [
        ...[dayAndTime(alarm.raisedAt), said(alarm.ruleTitle)],
        ...[[alarm.productGroup, alarm.item].filter(Boolean).join(' × '), alarm.area.name],
        ...[alarm.week, alarm.observed, alarm.expected ?? '', alarm.threshold ?? ''],
        ...[
          String(alarm.doubtful),
          alarm.case ? `${alarm.case.number} ${said(alarm.case.state)}` : '',
        ],
      ])
      saveAs('alarms.csv', csvOf([heads, ...rows]))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={save} loading={isBusy} disabled={count === 0}>
      {say('list.export', { count })}
    </Button>
  )
}

function NoAlarms({ words }: { words: FilterWords }) {
  const say = useWarningWords()
  const sayShell = useWords()
  const { change } = useAddress()
  const isFiltered = Object.keys(words).some((word) => word !== 'sort')
  if (!isFiltered) return <Empty>{say('list.empty')}</Empty>
  const clear = Object.fromEntries(Object.keys(words).map((word) => [word, undefined]))
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

function LastRun() {
  const say = useWarningWords()
  const { data } = useDetection()
  if (!data) return null
  const { lastRun } = data
  return (
    <p className="small muted page-foot">
      {lastRun
        ? say('list.lastRun', {
            at: dayAndTime(lastRun.endedAt),
            asOf: lastRun.asOf,
            series: lastRun.series,
          })
        : say('list.neverRun')}
    </p>
  )
}
