import { Chain } from '#web/cases/Chain.tsx'
import { useCase } from '#web/cases/case.ts'
import { StartFrom } from '#web/cases/StartFrom.tsx'
import { Steps } from '#web/cases/Steps.tsx'
import { DeadlineCell } from '#web/deadline/DeadlineCell.tsx'
import { inOrder, isRunning } from '#web/deadline/deadline.ts'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useGo, useParam } from '#web/shell/Go.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { AlarmFigures } from './AlarmFigures.tsx'
import { AlarmSamples } from './AlarmSamples.tsx'
import { AlarmSeries } from './AlarmSeries.tsx'
import { useAlarmName } from './alarm-name.ts'
import { type Alarm, useAlarm } from './alarms.ts'
import { DayCounts } from './DayCounts.tsx'
import { Method } from './Method.tsx'
import { Opinions } from './Opinions.tsx'
import { RateCompare } from './RateCompare.tsx'
import { Revisions } from './Revisions.tsx'
import { useWarningWords } from './words.ts'
import '#web/cases/case.css'
import './alarm.css'

/** One alarm as a measure: what was found, expected, allowed; how it was computed; what to do. */
export function AlarmPage() {
  const id = useParam('id')
  const { data: alarm, error, refetch } = useAlarm(id)
  if (error && !alarm) return <ErrorNote error={error} retry={refetch} />
  if (!alarm) return <Loading rows={12} />
  return <WholeAlarm key={id} alarm={alarm} />
}

function WholeAlarm({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const looksAtDays = alarm.rule === 'R1' || alarm.rule === 'R3'
  return (
    <>
      <nav className="crumb">
        <Go to={pages.alarms}>{say('alarm.crumb')}</Go> ／ {say(`rule.${alarm.rule}`)}
      </nav>
      <Identity alarm={alarm} />
      <Chain shown={alarm} here={say('alarm.here')} />
      <div className="case-columns">
        <div className="case-steps">
          <CaseSteps alarm={alarm} />
        </div>
        <div className="stack case-main">
          <AlarmSeries alarm={alarm} />
          {looksAtDays && <DayCounts alarm={alarm} />}
          {alarm.rule === 'R2' && <RateCompare alarm={alarm} />}
          <Opinions alarm={alarm} />
          <AlarmSamples alarm={alarm} />
        </div>
        <div className="stack case-side">
          <Method alarm={alarm} />
          <Understanding alarm={alarm} />
          <Revisions alarm={alarm} />
        </div>
      </div>
    </>
  )
}

function Identity({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const said = useSaid()
  const nameOf = useAlarmName()
  return (
    <section className="card identity" aria-label={say('alarm.identity')}>
      <div className="identity-head">
        <PageTitle>{nameOf(alarm)}</PageTitle>
        {alarm.case ? (
          <Status kind="run">{said(alarm.case.state)}</Status>
        ) : (
          <Status kind="neutral">{say('list.noCase')}</Status>
        )}
        <p className="end small muted">{say('alarm.raised', { at: dayAndTime(alarm.raisedAt) })}</p>
      </div>
      <p className="alarm-sentence">
        <Figured>{said(alarm.sentence)}</Figured>
      </p>
      <AlarmFigures alarm={alarm} />
    </section>
  )
}

/** The figures of a sentence in bold; days are no figures. */
function Figured({ children }: { children: string }) {
  return children.split(/(\d{4}-\d{2}-\d{2}|\d[\d,]*(?:\.\d+)?)/).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
    /^\d[\d,]*(\.\d+)?$/.test(part) ? <b key={at}>{part}</b> : part,
  )
}

/** What may be done in the case of the alarm; choosing a step opens it there. */
function CaseSteps({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  if (alarm.case) return <StepsOf id={alarm.case.id} number={alarm.case.number} />
  return (
    <Card title={say('steps.title')}>
      <p className="small muted">{say('steps.none')}</p>
    </Card>
  )
}

function StepsOf({ id, number }: { id: string; number: string }) {
  const say = useWarningWords()
  const go = useGo()
  const { data: shown, error, refetch } = useCase(id)
  if (error && !shown) return <ErrorNote error={error} retry={refetch} />
  if (!shown) return <Loading rows={5} />
  const next = inOrder(shown.deadlines).find(isRunning)
  return (
    <>
      <Steps shown={shown} chosen={null} choose={(step) => go(to(pages.case, { id }, { step }))} />
      <div className="card case-of-alarm">
        <Go to={to(pages.case, { id })}>{say('steps.case', { number })}</Go>
        {next && <DeadlineCell deadline={next} />}
        <StartFrom source={{ kind: 'case', id }} kind={`case:${shown.procedure}`} />
      </div>
    </>
  )
}

function Understanding({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const said = useSaid()
  return (
    <Card title={say('understanding.title')}>
      <ul className="bullets">
        {alarm.understanding.map((sentence) => (
          <li key={sentence.zh}>{said(sentence)}</li>
        ))}
      </ul>
    </Card>
  )
}
