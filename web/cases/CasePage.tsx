import { useEffect, useMemo, useRef, useState } from 'react'
import { dateIn } from '#kernel/dates.ts'
import { browserNow } from '../clock.ts'
import { OpenedPersonal } from '../form/FactsView.tsx'
import { faceOf } from '../modules.ts'
import { pages, to } from '../paths.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go, useAddress, useParam } from '../shell/Go.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { Chain } from './Chain.tsx'
import { type ShownCase, useCase } from './case.ts'
import { IdentityBar } from './IdentityBar.tsx'
import { Links } from './Links.tsx'
import { Papers } from './Papers.tsx'
import { StepPanel } from './StepPanel.tsx'
import { Steps } from './Steps.tsx'
import { Subject } from './Subject.tsx'
import { Timeline } from './Timeline.tsx'
import './case.css'

/**
 * One case: what it is, what is due, where it stands in the chain, what may be done, what happened.
 */
export function CasePage() {
  const id = useParam('id')
  const { data: shown, error, refetch } = useCase(id)
  if (error && !shown) return <ErrorNote error={error} retry={refetch} />
  if (!shown) return <Loading rows={12} />
  return <WholeCase key={id} shown={shown} />
}

function WholeCase({ shown }: { shown: ShownCase }) {
  const { query, change } = useAddress()
  const [opened, setOpened] = useState<ReadonlyMap<string, string>>(new Map())
  const [done, setDone] = useState<string | null>(null)
  const today = useMemo(() => dateIn(browserNow()), [])
  const { Main, Side } = faceOf(shown.procedure)
  const chosen = shown.permissions.find(({ step, allowed }) => allowed && step === query.step)
  const choose = (step: string | undefined) => {
    setDone(null)
    change({ step })
  }
  return (
    <OpenedPersonal value={opened}>
      <Crumbs shown={shown} />
      <IdentityBar shown={shown} today={today} />
      <Chain shown={shown} />
      <div className="case-columns">
        <div className="case-steps">
          <Steps shown={shown} chosen={chosen?.step ?? null} choose={choose} />
        </div>
        <div className="stack case-main">
          {done && <Done words={done} />}
          {chosen && (
            <StepPanel
              key={chosen.step}
              shown={shown}
              permission={chosen}
              close={() => choose(undefined)}
              finish={(words) => {
                choose(undefined)
                setDone(words)
              }}
            />
          )}
          {Main && <Main shown={shown} />}
          <Subject shown={shown} opened={opened} open={setOpened} />
          <Timeline shown={shown} />
        </div>
        <div className="stack case-side">
          <Papers shown={shown} />
          {Side && <Side shown={shown} />}
          <Links shown={shown} />
        </div>
      </div>
    </OpenedPersonal>
  )
}

function Crumbs({ shown }: { shown: ShownCase }) {
  const say = useWords()
  const said = useSaid()
  return (
    <nav className="crumb" aria-label={say('shell.position')}>
      <Go to={pages.cases}>{say('cases.title')}</Go> ／{' '}
      <Go to={to(pages.cases, {}, { procedure: shown.procedure })}>{said(shown.procedureTitle)}</Go>{' '}
      ／ <span className="nowrap">{shown.number}</span>
    </nav>
  )
}

/**
 * What has just been done; takes the focus that the form had, gone with the next thing one does.
 */
function Done({ words }: { words: string }) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <div className="note ok" role="status" ref={note} tabIndex={-1}>
      <Icon name="ok" />
      <div>{words}</div>
    </div>
  )
}
