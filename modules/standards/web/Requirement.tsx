import { useSaid } from '#web/words/define-words.ts'
import type { Requirement as Demand } from '../requirement.ts'
import { requirementWords } from '../requirement-words.ts'
import { useStandardsWords } from './words.ts'

/** What a limit demands, as it is printed, and beneath it every part of it by name. */
export function Requirement({ requirement }: { requirement: Demand }) {
  const said = useSaid()
  const parts = useParts(requirement)
  return (
    <div className="requirement">
      <p className="printed">{said(requirementWords(requirement))}</p>
      <Meaning requirement={requirement} />
      {parts.length > 0 && (
        <dl className="parts">
          {parts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function useParts(requirement: Demand): [string, string | number][] {
  const say = useStandardsWords()
  const parts: [string, string | number | null | undefined][] = []
  switch (requirement.kind) {
    case 'bounds':
      for (const end of [requirement.lower, requirement.upper]) {
        if (end) parts.push([say(`operator.${NAMES[end.operator]}`), end.value])
      }
      parts.push(
        [say('part.unit'), unitOf(requirement.unit)],
        [say('part.interval'), requirement.interval],
      )
      break
    case 'plan':
      parts.push(
        ['n', requirement.n],
        ['c', requirement.c],
        ['m', requirement.m],
        ['M', requirement.M],
        [say('part.unit'), unitOf(requirement.unit)],
        [say('part.portion'), requirement.portion],
      )
      break
    case 'absent':
      parts.push(
        [say('part.portion'), requirement.portion],
        [say('part.level'), requirement.level],
        [say('part.unit'), unitOf(requirement.unit)],
      )
  }
  return parts.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as [string, string | number]],
  )
}

const NAMES = { '<=': 'atMost', '<': 'below', '>=': 'atLeast', '>': 'above' } as const

const unitOf = (unit: string | null): string | null => (unit === '1' ? null : unit)

/** What a plan or a prohibition means, in one sentence. */
function Meaning({ requirement }: { requirement: Demand }) {
  const say = useStandardsWords()
  switch (requirement.kind) {
    case 'plan': {
      const { n, c, m, M, portion } = requirement
      const isAbsence = m === '0' && portion !== undefined && c === 0
      if (isAbsence) return <p className="small">{say('meaning.absence', { n, portion })}</p>
      const key = M === null ? 'meaning.twoClasses' : 'meaning.threeClasses'
      return <p className="small">{say(key, { n, c, m, M: M ?? '' })}</p>
    }
    case 'forbidden':
      return <p className="small">{say('meaning.forbidden')}</p>
    case 'text':
      return <p className="small">{say('meaning.text')}</p>
    case 'withdrawn':
      return <p className="small">{say('meaning.withdrawn')}</p>
    default:
      return null
  }
}
