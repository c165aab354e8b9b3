import { useRegionName } from '#web/form/regions.ts'
import type { CaseProps } from '#web/module.ts'
import { Card } from '#web/ui/Card.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useWords } from '#web/words/words.ts'
import type { WarningText } from '../contract.ts'
import { Assessment } from './Assessment.tsx'
import { CaseSignals } from './CaseSignals.tsx'
import { KIND_OF_LEVEL, warningOf, wordOfLevel } from './warning-of.ts'
import { useWarningWords } from './words.ts'
import './alarm.css'
import './warning.css'

/** What a warning case adds: the text as its readers will see it, and what its level rests on. */
export function WarningCase({ shown }: CaseProps) {
  const say = useWarningWords()
  const { draft, issued } = warningOf(shown)
  const publication = shown.links.find(({ kind }) => kind === 'publication')
  return (
    <>
      {issued && (
        <Card
          title={say('case.issued')}
          note={
            <>
              {say('case.issuedNote', { at: dayAndTime(issued.issuedAt) })}
              {publication?.path && <a href={publication.path}>{say('case.publicPage')}</a>}
            </>
          }
        >
          <Text text={issued} />
        </Card>
      )}
      {draft && (
        <Card title={say(issued ? 'case.raising' : 'case.draft')} note={say('case.draftNote')}>
          <Text text={draft} />
        </Card>
      )}
      <CaseSignals shown={shown} />
      <Assessment shown={shown} />
    </>
  )
}

function Text({ text }: { text: WarningText }) {
  const say = useWarningWords()
  const sayShell = useWords()
  const regionName = useRegionName()
  return (
    <article className={`warning-text level-${text.level}`}>
      <p>
        <Status kind={KIND_OF_LEVEL[text.level]}>{say(wordOfLevel(text.level))}</Status>{' '}
        <span className="small muted">
          {say('case.to', { audience: say(`case.audience.${text.audience}`) })}
        </span>
      </p>
      <h3>{text.title}</h3>
      <dl className="key-values">
        <dt>{say('case.product')}</dt>
        <dd>{text.product}</dd>
        <dt>{say('case.hazard')}</dt>
        <dd>{text.hazard}</dd>
        <dt>{say('case.areas')}</dt>
        <dd>{text.areas.map(regionName).join(sayShell('list.and'))}</dd>
        {text.lots.length > 0 && (
          <>
            <dt>{say('case.lots')}</dt>
            <dd>
              <Lots lots={text.lots} />
            </dd>
          </>
        )}
        <dt>{say('case.risk')}</dt>
        <dd className="prose">{text.risk}</dd>
        <dt>{say('case.advice')}</dt>
        <dd className="prose">{text.advice}</dd>
      </dl>
    </article>
  )
}

function Lots({ lots }: { lots: WarningText['lots'] }) {
  const say = useWarningWords()
  return (
    <ul>
      {lots.map((lot) => (
        <li key={JSON.stringify(lot)}>
          {[
            lot.producer,
            lot.name,
            lot.lotNumber && `${say('case.lot')} ${lot.lotNumber}`,
            lot.value && `${say('case.value')} ${lot.value}`,
            lot.limit && `${say('case.limit')} ${lot.limit}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  )
}
