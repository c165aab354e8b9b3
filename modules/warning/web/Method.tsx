import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { normalUpperQuantile } from '#statistics/index.ts'
import { call } from '#web/api.ts'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go } from '#web/shell/Go.tsx'
import { saveAs } from '#web/table/csv.ts'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { recomputeAlarm } from '../contract-alarms.ts'
import type { Again, Alarm } from './alarms.ts'
import { percentOf } from './figures.ts'
import { useWarningWords } from './words.ts'

/** How the alarm was computed, how often it is wrong, and the way to compute it again. */
export function Method({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const said = useSaid()
  const again = useMutation({
    mutationFn: () => call(recomputeAlarm, { params: { id: alarm.id } }),
  })
  const { formula, watch } = alarm
  return (
    <Card
      title={say('method.title')}
      note={
        <Button size="small" onClick={() => again.mutate()} loading={again.isPending}>
          {say('method.recompute')}
        </Button>
      }
    >
      {again.error && <ErrorNote error={again.error} />}
      {again.data && <Outcome again={again.data} />}
      <dl className="key-values">
        <Row head={say('method.method')}>{said(formula.title)}</Row>
        <Row head={say('method.source')}>
          {formula.source.replace('design', say('method.design'))}
        </Row>
        <Row head={say('method.formula')}>
          {say('method.version', { id: formula.id, version: formula.version })}
        </Row>
        <Row head={say('method.parameters')}>
          <Parameters alarm={alarm} />
        </Row>
        <FalseAlarms alarm={alarm} />
        <Row head={say('method.watch')}>{say('method.watched', { ...figuresOf(watch) })}</Row>
        <Replay alarm={alarm} />
        <Snapshot alarm={alarm} />
      </dl>
    </Card>
  )
}

const figuresOf = ({ watched, judged, alarms }: Alarm['watch']) => ({ watched, judged, alarms })

function Row({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      <dt>{head}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** How many standard deviations a level is; of the parameters the only one that is worked out. */
export const zOf = (alpha: string | undefined): string =>
  alpha ? normalUpperQuantile(Number(alpha)).toFixed(2) : ''

function Parameters({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { parameters, rule } = alarm
  return say(`method.${rule}`, { ...parameters, z: zOf(parameters.alpha) })
}

function FalseAlarms({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { watch, rule, parameters, finding } = alarm
  const { nominalFalseAlarmRate: nominal, falseAlarmsExpected: expected } = watch
  if (nominal === null) {
    return <Row head={say('method.nominal')}>{say('method.noRate')}</Row>
  }
  const rate = `${Number((Number(nominal) * 100).toPrecision(3))}%`
  if (rule !== 'earsC2') {
    return <Row head={say('method.nominal')}>{say('method.nominalTest', { rate })}</Row>
  }
  const actual = finding.figures.falseAlarmActual
  const { judged, alarms } = watch.soFar
  const practice = { judged, alarms, rate: judged > 0 ? `${percentOf(alarms / judged)}%` : '—' }
  return (
    <>
      <Row head={say('method.nominal')}>
        {say('method.nominalRate', { rate, expected: Number(expected).toFixed(1) })}
      </Row>
      <Row head={say('method.actual')}>
        {actual
          ? say('method.actualRate', {
              rate: `${(Number(actual) * 100).toFixed(1)}%`,
              baseline: parameters.baseline ?? '',
            })
          : say('method.practice', practice)}
      </Row>
    </>
  )
}

const OTHERS_SHOWN = 5

function Replay({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { replay } = alarm.watch
  const others = alarm.series.toReversed().slice(0, OTHERS_SHOWN)
  return (
    <>
      {replay && <Row head={say('method.replay')}>{say('method.replayed', { ...replay })}</Row>}
      {others.length > 0 && (
        <Row head={say('method.others')}>
          {others.map(({ id, week }) => (
            <Go key={id} className="block" to={to(pages.alarm, { id })}>
              {week}
            </Go>
          ))}
        </Row>
      )}
    </>
  )
}

const HASH_SHOWN = 8

function Snapshot({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const { inputsSha256: hash, computedAt } = alarm
  const save = () =>
    saveAs(
      `alarm-${alarm.id}-inputs.json`,
      JSON.stringify(inputsOf(alarm), null, 2),
      'application/json',
    )
  return (
    <Row head={say('method.snapshot')}>
      <span className="block">{dayAndTime(computedAt)}</span>
      <code className="block" title={hash}>
        {say('method.hash', { hash: `${hash.slice(0, HASH_SHOWN)}…${hash.slice(-HASH_SHOWN)}` })}
      </code>
      <button type="button" className="link" onClick={save}>
        {say('method.inputs')}
      </button>
    </Row>
  )
}

/** Everything the hash is made over, so that an outsider can make it again. */
const inputsOf = ({ formula, productGroup, item, area, week, inputs, inputsSha256 }: Alarm) => ({
  ...{ formula: formula.id, version: formula.version, productGroup, item, area: area.code, week },
  ...{ inputs, inputsSha256 },
})

function Outcome({ again }: { again: Again }) {
  const say = useWarningWords()
  const said = useSaid()
  const isSound = again.isSame && again.hashHolds
  const verdict = say(`opinions.${again.today.verdict}`)
  return (
    <div className={`note recomputed ${isSound ? 'ok' : 'bad'}`} role="status">
      <Icon name={isSound ? 'ok' : 'bad'} />
      <div>
        <b>{say(again.isSame ? 'method.same' : 'method.notSame')}</b>
        <span>{say(again.hashHolds ? 'method.hashHolds' : 'method.hashBroken')}</span>
        <span>
          {say('method.today', { asOf: again.asOf, verdict, said: said(again.today.said) })}
        </span>
      </div>
    </div>
  )
}
