import type { ReactNode } from 'react'
import { figure } from '#web/ui/when.ts'
import type { Alarm } from './alarms.ts'
import { percentOf, places, type Rate, rateOf } from './figures.ts'
import { zOf } from './Method.tsx'
import { useWarningWords } from './words.ts'

/** Five figures of an alarm, by the rule that raised it; a rate always with n and interval. */
export function AlarmFigures({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  return (
    <dl className="alarm-figures" aria-label={say('figures.title')}>
      <OfRule alarm={alarm} />
    </dl>
  )
}

function OfRule({ alarm }: { alarm: Alarm }) {
  switch (alarm.rule) {
    case 'earsC2':
      return <OfWeeks alarm={alarm} />
    case 'R1':
      return <OfCluster alarm={alarm} />
    case 'R2':
      return <OfRate alarm={alarm} />
    case 'R3':
      return <OfBanned alarm={alarm} />
  }
}

function One({
  label,
  children,
  note,
  isBad = false,
}: {
  label: string
  children: ReactNode
  note?: ReactNode
  isBad?: boolean
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isBad ? 'bad' : ''}>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  )
}

function OfWeeks({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { observed, finding, parameters } = alarm
  const tested = alarm.weeks.at(-1)?.tested ?? null
  return (
    <>
      <One
        label={say('figures.observed')}
        isBad
        note={tested === null ? say('figures.samples') : say('figures.ofTested', { count: tested })}
      >
        {figure(Number(observed))}
      </One>
      <One label={say('figures.expectedBaseline')} note={say('figures.samples')}>
        {places(finding.expected, 2)}
      </One>
      <One
        label={say('figures.thresholdSigma', { z: zOf(parameters.alpha) })}
        note={say('figures.sigma', { sigma: places(finding.figures.sigma ?? null, 2) })}
      >
        {places(finding.threshold, 2)}
      </One>
      <WeekRate alarm={alarm} tested={tested} />
      <NinetyDays alarm={alarm} />
    </>
  )
}

const excessOf = ({ opinions }: Alarm) => opinions.find(({ rule }) => rule === 'R2')

/** R2 tells no count where passing samples do not say what was tested. */
const isComparable = (alarm: Alarm): boolean => (excessOf(alarm)?.observed ?? null) !== null

function WeekRate({ alarm, tested }: { alarm: Alarm; tested: number | null }) {
  const say = useWarningWords()
  const label = say('figures.weekRate')
  if (!isComparable(alarm) || tested === null) {
    return (
      <One label={label} note={say('figures.notComparableNote')}>
        <Unknown>{say('figures.notComparable')}</Unknown>
      </One>
    )
  }
  return <OneRate label={label} rate={rateOf(Number(alarm.observed), tested)} size={tested} />
}

function OneRate({ label, rate, size }: { label: string; rate: Rate | null; size: number }) {
  const say = useWarningWords()
  if (!rate) {
    return (
      <One label={label} note={say('figures.tooFewNote', { count: size })}>
        <Unknown>{say('figures.tooFew')}</Unknown>
      </One>
    )
  }
  const interval = { lower: percentOf(rate.lower), upper: percentOf(rate.upper) }
  return (
    <One label={label} note={say('figures.interval', interval)}>
      {percentOf(rate.share)}%
    </One>
  )
}

const Unknown = ({ children }: { children: ReactNode }) => (
  <span className="unknown-figure">{children}</span>
)

function NinetyDays({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const label = say('figures.rate90')
  const { rate, rateBefore } = excessOf(alarm)?.figures ?? {}
  if (!rate) {
    return (
      <One label={label} note={say('figures.notJudgedNote')}>
        <Unknown>
          {say(isComparable(alarm) ? 'figures.notJudged' : 'figures.notComparable')}
        </Unknown>
      </One>
    )
  }
  const before = rateBefore ? `${percentOf(Number(rateBefore))}%` : '—'
  return (
    <One label={label} note={say('figures.before12', { rate: before })}>
      {percentOf(Number(rate))}%
    </One>
  )
}

function OfCluster({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { finding, parameters, areas, observed } = alarm
  const { metOn, from, to } = finding.figures
  return (
    <>
      <One label={say('figures.observed')} note={say('figures.signals')} isBad>
        {figure(Number(observed))}
      </One>
      <One label={say('figures.expectedWeekly')} note={say('figures.signals')}>
        {places(finding.expected, 2)}
      </One>
      <One label={say('figures.thresholdSignals')} note={say('figures.signals')}>
        {say('figures.atLeast', { count: parameters.signalsMin ?? '' })}
      </One>
      <One
        label={say('figures.provinces')}
        note={
          <>
            {areas.map(({ name }) => name).join(' ')} ·{' '}
            {say('figures.provincesNeeded', { count: parameters.provincesMin ?? '' })}
          </>
        }
      >
        {areas.length}
      </One>
      <One
        label={say('figures.metOn')}
        note={from && to && from !== to && say('figures.span', { from, to })}
      >
        <span className="nowrap">{metOn ?? '—'}</span>
      </One>
    </>
  )
}

function OfRate({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { finding, observed } = alarm
  const { tested, rateBefore, pValue } = finding.figures
  const size = Number(tested ?? 0)
  return (
    <>
      <One label={say('figures.observed')} note={say('figures.ofTested', { count: size })} isBad>
        {figure(Number(observed))}
      </One>
      <One label={say('figures.expectedRate')} note={say('figures.samples')}>
        {places(finding.expected, 2)}
      </One>
      <One
        label={say('figures.thresholdSignals')}
        note={pValue && say('figures.tail', { p: Number(pValue).toPrecision(2) })}
      >
        {finding.threshold ?? '—'}
      </One>
      <OneRate label={say('figures.rate')} rate={rateOf(Number(observed), size)} size={size} />
      <One label={say('figures.rateBefore')}>
        {rateBefore ? `${percentOf(Number(rateBefore))}%` : '—'}
      </One>
    </>
  )
}

function OfBanned({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { finding, observed } = alarm
  const { hazard, metOn } = finding.figures
  return (
    <>
      <One label={say('figures.observed')} note={say('figures.samples')} isBad>
        {figure(Number(observed))}
      </One>
      <One label={say('figures.expectedWeekly')} note={say('figures.samples')}>
        0
      </One>
      <One label={say('figures.thresholdSignals')} note={say('figures.none')}>
        0
      </One>
      <One label={say('figures.hazard')}>
        {hazard === 'nonEdible' || hazard === 'pathogen' ? say(`figures.${hazard}`) : '—'}
      </One>
      <One label={say('figures.firstFound')}>
        <span className="nowrap">{metOn ?? '—'}</span>
      </One>
    </>
  )
}
