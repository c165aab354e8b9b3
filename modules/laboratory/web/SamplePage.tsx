import { Chain } from '#web/cases/Chain.tsx'
import { StartFrom } from '#web/cases/StartFrom.tsx'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useParam } from '#web/shell/Go.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { useWords } from '#web/words/words.ts'
import { BlindNote } from './BlindNote.tsx'
import { ResultTable } from './ResultTable.tsx'
import { SampleIdentity } from './SampleIdentity.tsx'
import { type Sampled, useSample } from './sample.ts'
import { useResultWords } from './words-results.ts'
import '#web/cases/case.css'
import './results.css'

/** One sample: what it is, what was found in it, and why each verdict is what it is. */
export function SamplePage() {
  const { data, error, refetch } = useSample(useParam('id'))
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={10} />
  return <Shown sampled={data} />
}

function Shown({ sampled }: { sampled: Sampled }) {
  const say = useResultWords()
  const { sample, chain } = sampled
  return (
    <>
      <Crumb sampled={sampled} />
      {sample.replacedAt && <ReplacedBand sampled={sampled} />}
      <SampleIdentity sampled={sampled} />
      {chain.length > 0 && <Chain shown={{ id: sample.id, chain }} here={say('here')} />}
      <BlindNote />
      <div className="stack">
        <div className="results-of-sample">
          <ResultTable sampled={sampled} />
        </div>
        <div className="beside-one-another">
          <Tied sampled={sampled} />
          <Versions sampled={sampled} />
        </div>
      </div>
    </>
  )
}

function Crumb({ sampled: { sample } }: { sampled: Sampled }) {
  const say = useResultWords()
  const words = useWords()
  return (
    <nav className="crumb" aria-label={words('shell.position')}>
      <Go to={pages.samples}>{say('samples')}</Go> ／ {sample.sampleNumber}
    </nav>
  )
}

function ReplacedBand({ sampled: { sample, versions } }: { sampled: Sampled }) {
  const say = useResultWords()
  const [newest] = versions
  return (
    <p className="note due band">
      <Icon name="withdrawn" />
      <span>
        {say('replacedBand', { time: dayAndTime(sample.replacedAt!) })}{' '}
        {newest && newest.id !== sample.id && (
          <Go to={to(pages.sample, { id: newest.id })}>{say('seeNew')}</Go>
        )}
      </span>
    </p>
  )
}

const TIED_SLOTS: readonly string[] = ['warning', 'recall', 'penalty', 'publication']
const TIED_DISTANCE = 2
const TIED_FIRST = 8

/** What was made of the sample: alarms, warnings, recalls, papers, and what may begin with it. */
function Tied({ sampled: { sample, chain } }: { sampled: Sampled }) {
  const say = useResultWords()
  const words = useWords()
  const entries = chain
    .filter(({ slot }) => TIED_SLOTS.includes(slot))
    .flatMap(({ label, entries }) => entries.map((entry) => ({ label, ...entry })))
    .filter(({ distance }) => distance <= TIED_DISTANCE)
  if (chain.length === 0) return null
  const rest = entries.slice(TIED_FIRST)
  return (
    <Card title={say('tied')}>
      <div className="stack tight">
        {entries.length === 0 && <p className="muted">{say('notTied')}</p>}
        <TiedList entries={entries.slice(0, TIED_FIRST)} />
        {rest.length > 0 && (
          <details>
            <summary className="small">{words('desk.unfold', { count: rest.length })}</summary>
            <TiedList entries={rest} />
          </details>
        )}
        {sample.verdict === 'fail' && !sample.replacedAt && (
          <StartFrom source={{ kind: 'sample', id: sample.id }} kind="sample" />
        )}
      </div>
    </Card>
  )
}

type Entry = Sampled['chain'][number]['entries'][number] & {
  readonly label: Sampled['chain'][number]['label']
}

function TiedList({ entries }: { entries: readonly Entry[] }) {
  const said = useSaid()
  return (
    <ul className="stack tight">
      {entries.map(({ kind, id, label, title, path, state }) => (
        <li key={`${kind} ${id}`}>
          <span className="small muted">{said(label)}</span>{' '}
          {path ? <Go to={path}>{title}</Go> : title}{' '}
          {state && <Status kind="neutral">{said(state)}</Status>}
        </li>
      ))}
    </ul>
  )
}

function Versions({ sampled: { sample, versions } }: { sampled: Sampled }) {
  const say = useResultWords()
  return (
    <Card title={say('versions')} note={say('versionsNote')}>
      <ul className="stack tight">
        {versions.map((one) => (
          <li key={one.id} {...(one.id === sample.id && { 'aria-current': 'true' })}>
            {one.id === sample.id ? (
              <b>{say('versionName', { n: one.version })}</b>
            ) : (
              <Go to={to(pages.sample, { id: one.id })}>
                {say('versionName', { n: one.version })}
              </Go>
            )}{' '}
            <span className="small muted">
              {say('receivedOn', { time: dayAndTime(one.receivedAt) })}
              {one.replacedAt && ` · ${say('replacedOn', { time: dayAndTime(one.replacedAt) })}`}
            </span>{' '}
            {!one.replacedAt && <Status kind="ok">{say('inForce')}</Status>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
