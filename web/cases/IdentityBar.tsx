import { Button } from 'antd'
import { useState } from 'react'
import { DeadlineClock } from '../deadline/DeadlineClock.tsx'
import { inOrder } from '../deadline/deadline.ts'
import { useRegionName } from '../form/regions.ts'
import { faceOf } from '../modules.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Status } from '../ui/Status.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { ShownCase } from './case.ts'

/** Who and what the case is, on top of everything, with its clocks inside. */
export function IdentityBar({ shown, today }: { shown: ShownCase; today: string }) {
  const say = useWords()
  const said = useSaid()
  const { Badges } = faceOf(shown.procedure)
  const isOverdue = shown.deadlines.some(({ overdue }) => overdue)
  return (
    <section className="card identity" aria-label={say('case.identity')}>
      <div className="identity-head">
        <PageTitle named={`${shown.title} ${shown.number}`}>{shown.title}</PageTitle>
        {Badges && <Badges shown={shown} />}
        <Status kind={shown.ended ? 'neutral' : 'run'}>{said(shown.stateLabel)}</Status>
        {isOverdue && !shown.ended && <Status kind="bad">{say('case.overdue')}</Status>}
        <div className="end">
          <Button size="small" onClick={() => window.print()}>
            {say('case.print')}
          </Button>
        </div>
      </div>
      <IdentityFacts shown={shown} />
      <Clocks shown={shown} today={today} />
    </section>
  )
}

function IdentityFacts({ shown }: { shown: ShownCase }) {
  const say = useWords()
  const said = useSaid()
  const regionName = useRegionName()
  const { Facts } = faceOf(shown.procedure)
  return (
    <dl className="identity-facts">
      <div>
        <dt>{say('case.number')}</dt>
        <dd className="nowrap">{shown.number}</dd>
      </div>
      <div>
        <dt>{say('case.party')}</dt>
        <dd>{shown.party?.name ?? '—'}</dd>
      </div>
      {Facts && <Facts shown={shown} />}
      <div>
        <dt>{say('case.organ')}</dt>
        <dd>{[shown.organ.name, ...shown.assignments.map(({ person }) => person)].join(' · ')}</dd>
      </div>
      <div>
        <dt>{say('case.region')}</dt>
        <dd>{regionName(shown.regionCode)}</dd>
      </div>
      <div>
        <dt>{say('case.rules')}</dt>
        <dd>
          {say(shown.regime === '2007' ? 'case.regime2007' : 'case.regimeNow')} ·{' '}
          {say('case.version', { title: said(shown.procedureTitle), n: shown.version })}
        </dd>
      </div>
    </dl>
  )
}

const SHOWN_CLOCKS = 3

/** At most three clocks, what ends first in front; the rest behind one click. */
function Clocks({ shown, today }: { shown: ShownCase; today: string }) {
  const say = useWords()
  const [isWhole, setWhole] = useState(false)
  const clocks = inOrder(shown.deadlines)
  if (clocks.length === 0) return null
  const open = isWhole ? clocks : clocks.slice(0, SHOWN_CLOCKS)
  return (
    <>
      <div className="clocks">
        {open.map((deadline) => (
          <DeadlineClock
            key={`${deadline.limit} ${deadline.startedAt}`}
            deadline={deadline}
            today={today}
          />
        ))}
      </div>
      {clocks.length > SHOWN_CLOCKS && (
        <p className="clocks-more">
          <button type="button" className="link small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? say('deadline.fewer') : say('deadline.all', { count: clocks.length })}
          </button>
        </p>
      )}
    </>
  )
}
