import type { ReactNode } from 'react'
import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { figure, percent } from '#web/ui/when.ts'
import { type Overview, percents, points } from './overview.ts'
import { useOverviewWords } from './words.ts'

/** Five figures, each with what it follows; those that have a list behind them lead to it. */
export function Figures({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const countOf = (key: string) => shown.figures.find((one) => one.key === key)?.value ?? 0
  const [open, overdue] = [countOf('open'), countOf('overdue')]
  const paused = shown.clocks.reduce((total, clock) => total + clock.paused, 0)
  const gravest = shown.recallClasses.find((one) => one.class === '1')?.count ?? 0
  return (
    <dl className="card figures">
      <One label={say('samples')} follows={say('followsAll')} value={figure(shown.whole.samples)}>
        {say('undecided', { count: shown.whole.undecided })}
      </One>
      <RateFigure shown={shown} />
      <One
        label={say('open')}
        follows={say('followsRegion')}
        value={<Behind shown={shown} of="open" />}
      >
        {say('clocksPaused', { count: paused })}
      </One>
      <One
        label={say('overdue')}
        follows={say('followsRegion')}
        value={<Behind shown={shown} of="overdue" isBad={overdue > 0} />}
      >
        {say('ofOpen', { share: percent(open === 0 ? 0 : overdue / open) })}
      </One>
      <One
        label={say('recalls')}
        follows={say('followsRegion')}
        value={
          <>
            <Behind shown={shown} of="recalls" />
            <small>{say('class1', { count: gravest })}</small>
          </>
        }
      >
        {say('stalled', { count: shown.stalledRecalls })}
      </One>
    </dl>
  )
}

function One({
  label,
  value,
  follows,
  children,
}: {
  label: string
  value: ReactNode
  follows: string
  children: ReactNode
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="key-number">{value}</dd>
      <dd className="small muted">{children}</dd>
      <dd className="small muted">{follows}</dd>
    </div>
  )
}

function RateFigure({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const { rate, change, failing } = shown.whole
  const moved =
    change.state === 'compared'
      ? say('yearBefore', { change: points(change.difference) }) +
        say(change.isSignificant ? 'significant' : 'notSignificant')
      : say('cannotCompare')
  return (
    <One
      label={say('rate')}
      follows={say('followsAll')}
      value={
        rate.state === 'rated' ? (
          <>
            {percents(rate.share)}%
            <small>
              {percents(rate.lower)}–{percents(rate.upper)}
            </small>
          </>
        ) : (
          <span className="muted">{say(rate.state)}</span>
        )
      }
    >
      {say('failing', { count: failing })} · {moved}
    </One>
  )
}

function Behind({ shown, of, isBad = false }: { shown: Overview; of: string; isBad?: boolean }) {
  const one = shown.figures.find(({ key }) => key === of)
  if (!one?.behind) return null
  return (
    <Go className={isBad ? 'over' : ''} to={to(pages.cases, {}, one.behind.query)}>
      {one.exact ? figure(one.value) : `>${figure(one.value)}`}
    </Go>
  )
}
