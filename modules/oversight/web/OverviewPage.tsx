import { Select } from 'antd'
import type { CalendarDate } from '#kernel/dates.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { useAddress } from '#web/shell/Go.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { dayOf } from '#web/ui/when.ts'
import { Clocks } from './Clocks.tsx'
import { Feeds } from './Feeds.tsx'
import { Figures } from './Figures.tsx'
import { type Overview, periodsOf, useOverview } from './overview.ts'
import { RankedAreas } from './RankedAreas.tsx'
import { TileGrid } from './TileGrid.tsx'
import { useOverviewWords } from './words.ts'
import './overview.css'

/** How the area of an officer stands: five figures, tiles and ranking, feeds and clocks. */
export function OverviewPage() {
  const say = useOverviewWords()
  const { data, error, refetch } = useOverview()
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('title')}</PageTitle>
        {data && <Filters shown={data} />}
        {data && <Cutoff shown={data} />}
      </div>
      {error && !data && <ErrorNote error={error} retry={refetch} />}
      {!error && !data && <Loading rows={12} />}
      {data && (
        <div className="overview" aria-live="polite">
          <Path shown={data} />
          <Figures shown={data} />
          <div className="halves">
            <TileGrid shown={data} />
            <RankedAreas shown={data} />
          </div>
          <div className="halves wide-left">
            <Feeds shown={data} />
            <Clocks shown={data} />
          </div>
        </div>
      )}
    </>
  )
}

/** Where one is, and the way back up; the area of the organ is as far up as it goes. */
function Path({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const { change } = useAddress()
  const whole = { code: '000000', name: say('nation') }
  const steps = [whole, ...shown.path]
  const from = steps.findIndex(({ code }) => code === shown.home)
  const seen = steps.slice(Math.max(0, from))
  return (
    <nav aria-label={say('area')}>
      <ol className="path">
        {seen.map(({ code, name }, at) =>
          at === seen.length - 1 ? (
            <li key={code} aria-current="page">
              <b>{name}</b>
            </li>
          ) : (
            <li key={code}>
              <button type="button" className="link" onClick={() => change({ region: code })}>
                {name}
              </button>
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

function Filters({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const { change } = useAddress()
  const periods = periodsOf(dayOf(shown.now) as CalendarDate)
  const names = Object.keys(periods) as (keyof typeof periods)[]
  const { from, to, productGroup, origin } = shown.filter
  const chosen = names.find((name) => periods[name].from === from && periods[name].to === to)
  return (
    <div className="filters">
      <Select<keyof typeof periods | 'own'>
        aria-label={say('period')}
        value={chosen ?? 'own'}
        popupMatchSelectWidth={false}
        onChange={(name) => name !== 'own' && change(periods[name])}
        options={[
          ...names.map((name) => ({ value: name, label: say(name) })),
          ...(chosen ? [] : [{ value: 'own' as const, label: say('own', { from, to }) }]),
        ]}
      />
      <Select
        aria-label={say('product')}
        value={productGroup ?? ''}
        showSearch
        popupMatchSelectWidth={false}
        onChange={(group) => change({ productGroup: group || undefined })}
        options={[
          { value: '', label: say('allProducts') },
          ...shown.productGroups.map((group) => ({ value: group, label: group })),
        ]}
      />
      <Select
        aria-label={say('origin')}
        value={origin}
        popupMatchSelectWidth={false}
        onChange={(name) => change({ origin: name === 'lab' ? undefined : name })}
        options={[
          { value: 'lab' as const, label: say('lab') },
          { value: 'published' as const, label: say('published') },
        ]}
      />
    </div>
  )
}

function Cutoff({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const { formula, version } = shown.method
  return (
    <p className="meta end">
      {shown.dataThrough ? say('asOf', { date: shown.dataThrough }) : say('noData')}{' '}
      {say('method', { formula, version })}
    </p>
  )
}
