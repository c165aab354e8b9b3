import type { Source } from '../module.ts'
import { faceOf } from '../modules.ts'
import { pages, to } from '../paths.ts'
import { useProcedures } from '../procedures/procedures.ts'
import { Go } from '../shell/Go.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import './steps.css'

/**
 * Ways on along the chain: the cases that this person may open because of a thing, each tied to it
 * already. `kind` is `sample`, or `case:riskWarning`. Nothing where there is no such way.
 */
export function StartFrom({ source, kind }: { source: Source; kind: string }) {
  const say = useWords()
  const said = useSaid()
  const ways = useProcedures().filter(
    ({ name, mayOpen, follows }) =>
      mayOpen &&
      (follows.some(({ from }) => from === kind) || faceOf(name).follows?.from.includes(kind)),
  )
  if (ways.length === 0) return null
  const from = `${source.kind}:${source.id}`
  return (
    <ul>
      {ways.map(({ name, title }) => (
        <li key={name}>
          <Go className="step" to={to(pages.newCase, { procedure: name }, { from })}>
            <b>{say('cases.newOf', { title: said(title) })}</b>
            <span>{say('links.startNote')}</span>
          </Go>
        </li>
      ))}
    </ul>
  )
}
