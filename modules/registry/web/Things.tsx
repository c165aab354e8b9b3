import type { Text } from '#kernel/text.ts'
import { FactsView } from '#web/form/FactsView.tsx'
import type { Shape } from '#web/form/shape.ts'
import { Status } from '#web/ui/Status.tsx'
import { dayOf } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import type { EnterpriseFile, Fact, Thing } from './file.ts'
import { useRegistryWords } from './words.ts'

/** What the file says of one thing: every source that speaks, and earlier values folded beneath. */
export function ThingRows({ thing, file }: { thing: Thing; file: EnterpriseFile }) {
  const say = useRegistryWords()
  const said = useSaid()
  const form = file.recordable.find(({ kind }) => kind === thing.kind)?.form as Shape
  return (
    <div className="thing">
      <h3>
        {said(thing.label)} {thing.key && <span className="muted">{thing.key}</span>}{' '}
        {thing.conflict && <Status kind="unknown">{say('conflict')}</Status>}
        {thing.ended && <Status kind="neutral">{say('ended')}</Status>}
      </h3>
      <div className={thing.current.length > 1 ? 'sources several' : 'sources'}>
        {thing.current.map((fact) => (
          <FactRow key={fact.id} fact={fact} form={form} file={file} />
        ))}
      </div>
      {thing.old.length > 0 && (
        <details>
          <summary>{say('old', { count: thing.old.length })}</summary>
          {thing.old.map((fact) => (
            <FactRow key={fact.id} fact={fact} form={form} file={file} />
          ))}
        </details>
      )}
    </div>
  )
}

function FactRow({ fact, form, file }: { fact: Fact; form: Shape; file: EnterpriseFile }) {
  const say = useRegistryWords()
  const said = useSaid()
  const isNamedAbove = Object.keys(form.properties ?? {}).length === 1
  const at = dayOf(fact.recordedAt)
  const { source, validFrom, validTo, recordedBy, reason, evidence } = fact
  const holds = [
    validFrom && say('from', { from: validFrom }),
    validTo && say('until', { to: validTo }),
  ].filter(Boolean)
  return (
    <div className={isNamedAbove ? 'fact one' : 'fact'}>
      {fact.value === null ? (
        <p className="muted">{say('withdrawn')}</p>
      ) : (
        <FactsView shape={form} value={told(fact.value, said)} layout={LAYOUT} />
      )}
      <p className="small muted">
        {[
          say('told', { kind: said(source.label), name: source.name }),
          source.reference,
          holds.join(' '),
          recordedBy ? say('recordedBy', { at, person: recordedBy }) : say('recorded', { at }),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        {evidence?.link && <a href={evidence.link}>{say('evidence')}</a>}
        {evidence?.file && (
          <a href={`/api/v1/enterprises/${file.id}/facts/${fact.id}/evidence`}>{evidence.file}</a>
        )}
      </p>
      {reason && <p className="small">{say('corrected', { reason })}</p>}
    </div>
  )
}

/** What was recorded in both languages is shown in that of the reader. */
function told(value: unknown, said: (text: Text) => string): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, isText(field) ? said(field) : field]),
  )
}

const isText = (field: unknown): field is Text =>
  typeof field === 'object' && field !== null && 'zh' in field && 'en' in field

const LAYOUT = { regionCode: { 'ui:widget': 'regions' } }
