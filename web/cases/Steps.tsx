import { type ReactNode, useId } from 'react'
import { Card } from '../ui/Card.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { Permission, ShownCase } from './case.ts'
import './steps.css'

/**
 * What may be done, in three honest groups: by you now, by others, not now and why. A step that is
 * refused stays in reach of the keyboard, and its reason is read with it.
 */
export function Steps({
  shown,
  chosen,
  choose,
}: {
  shown: ShownCase
  chosen: string | null
  choose: (step: string) => void
}) {
  const say = useWords()
  const said = useSaid()
  const of = (turn: Permission['turn']) => shown.permissions.filter((one) => one.turn === turn)
  const capacities = shown.capacities.map(said).join(say('list.and'))
  // What has been done already is the least likely to be looked for.
  const refused = of('nobody').toSorted((a, b) => timesOf(shown, a.step) - timesOf(shown, b.step))
  return (
    <Card
      title={say('steps.title')}
      note={capacities ? say('steps.capacity', { capacities }) : say('steps.noCapacity')}
      flush
    >
      <Group icon="ok" title={say('steps.you')} steps={of('you')}>
        {(permission) => (
          <Possible
            permission={permission}
            isChosen={permission.step === chosen}
            times={timesOf(shown, permission.step)}
            choose={choose}
          />
        )}
      </Group>
      <Group icon="run" title={say('steps.others')} steps={of('others')}>
        {(permission) => <Refused permission={permission} />}
      </Group>
      <Group icon="neutral" title={say('steps.nobody')} steps={refused} shownFirst={REFUSED_SHOWN}>
        {(permission) => <Refused permission={permission} />}
      </Group>
    </Card>
  )
}

/** The rest of the refused steps folds: a procedure has many, and one looks for few. */
const REFUSED_SHOWN = 4

const timesOf = (shown: ShownCase, step: string): number =>
  shown.events.filter((event) => event.name === step).length

function Group({
  icon,
  title,
  steps,
  shownFirst = steps.length,
  children,
}: {
  icon: IconName
  title: string
  steps: readonly Permission[]
  shownFirst?: number
  children: (permission: Permission) => ReactNode
}) {
  const id = useId()
  const say = useWords()
  if (steps.length === 0 && icon !== 'ok') return null
  const list = (some: readonly Permission[]) => (
    <ul>
      {some.map((permission) => (
        <li key={permission.step}>{children(permission)}</li>
      ))}
    </ul>
  )
  const folded = steps.slice(shownFirst)
  return (
    <section className={`step-group ${icon}`} aria-labelledby={id}>
      <h3 id={id}>
        <Icon name={icon} />
        {title}
      </h3>
      {steps.length === 0 && <p className="small muted">{say('steps.none')}</p>}
      {list(steps.slice(0, shownFirst))}
      {folded.length > 0 && (
        <details>
          <summary className="small">{say('steps.moreRefused', { count: folded.length })}</summary>
          {list(folded)}
        </details>
      )}
    </section>
  )
}

function Possible({
  permission,
  isChosen,
  times,
  choose,
}: {
  permission: Permission
  isChosen: boolean
  times: number
  choose: (step: string) => void
}) {
  const say = useWords()
  const said = useSaid()
  const { step, label, kind, toState, needs, issues, draft } = permission
  const papers = [...needs, ...issues].map((paper) => said(paper.label)).join(say('list.and'))
  const about = [
    kind === 'observation' && say('steps.observation'),
    papers && say('steps.papers', { papers }),
    kind === 'observation' && times > 0 && say('steps.times', { count: times }),
    draft !== null && say('steps.draft'),
  ].filter((one) => typeof one === 'string' && one !== '')
  return (
    <button
      type="button"
      className={`step${isChosen ? ' chosen' : ''}`}
      aria-pressed={isChosen}
      onClick={() => choose(step)}
    >
      <b>
        {said(label)}
        {toState && kind === 'step' && <span className="to">→ {said(toState)}</span>}
      </b>
      {about.length > 0 && <span>{about.join(' · ')}</span>}
    </button>
  )
}

/**
 * In another state the facts of the case have not been asked yet; naming them too would say more
 * than is known.
 */
function whatCounts(refusals: Permission['refusals']): Permission['refusals'] {
  const isState = refusals.some(({ about }) => about === 'state')
  return isState ? refusals.filter(({ about }) => about !== 'fact') : refusals
}

function Refused({ permission }: { permission: Permission }) {
  const said = useSaid()
  const id = useId()
  const { label, toState, turn, refusals } = permission
  return (
    <button
      type="button"
      className={`step ${turn === 'others' ? 'waiting-step' : 'refused'}`}
      aria-disabled="true"
      aria-describedby={id}
    >
      <b>
        {said(label)}
        {toState && <span className="to">→ {said(toState)}</span>}
      </b>
      <span id={id}>
        {whatCounts(refusals).map((refusal) => (
          <span key={refusal.code}>
            {said(refusal)}
            {refusal.remedy && ` ${said(refusal.remedy)}`}
          </span>
        ))}
      </span>
    </button>
  )
}
