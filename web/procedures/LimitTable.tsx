import type { Static } from 'typebox'
import type { LimitView } from '#platform/cases/procedure-contract.ts'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Status } from '../ui/Status.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** Limits of time with their length, start, duty, basis, and how sure we are of them. */
export type ShownLimit = Static<typeof LimitView> & { readonly title?: { zh: string; en: string } }

export function LimitTable({ limits }: { limits: readonly ShownLimit[] }) {
  const say = useWords()
  const said = useSaid()
  const hasTitles = limits.some(({ title }) => title)
  const columns: Column<ShownLimit>[] = [
    {
      key: 'limit',
      head: say('procedures.limit'),
      isRowHead: true,
      cell: (limit) => (
        <>
          {said(limit.label)}
          <span className="under">
            {limit.id}
            {limit.regime === '2007' && ` · ${say('case.regime2007')}`}
            {hasTitles && limit.title && ` · ${said(limit.title)}`}
          </span>
        </>
      ),
    },
    {
      key: 'term',
      head: say('procedures.term'),
      cell: (limit) => (limit.term ? said(limit.term) : say('procedures.termOfCase')),
    },
    {
      key: 'from',
      head: say('procedures.startsWith'),
      cell: (limit) => limit.from.map(said).join(say('list.or')),
    },
    {
      key: 'until',
      head: say('procedures.metBy'),
      cell: (limit) => limit.until.map(said).join(say('list.or')) || '—',
    },
    { key: 'by', head: say('procedures.by'), cell: (limit) => said(limit.by) },
    {
      key: 'lapse',
      head: say('procedures.lapse'),
      cell: (limit) => (limit.lapse ? said(limit.lapse) : '—'),
    },
    { key: 'basis', head: say('procedures.basis'), cell: (limit) => <Basis limit={limit} /> },
    {
      key: 'sure',
      head: say('procedures.confidence'),
      cell: (limit) => <Confidence limit={limit} />,
    },
  ]
  return (
    <DataTable
      caption={say('procedures.limits')}
      columns={columns}
      rows={limits}
      keyOf={(limit) => `${limit.id} ${limit.label.zh}`}
    />
  )
}

function Basis({ limit }: { limit: ShownLimit }) {
  const say = useWords()
  const said = useSaid()
  if (limit.origin === 'agreed') return say('deadline.agreed')
  if (limit.origin === 'internal') return say('deadline.internal')
  return said(limit.basis)
}

function Confidence({ limit }: { limit: ShownLimit }) {
  const say = useWords()
  switch (limit.confidence) {
    case 'v':
      return <Status kind="ok">{say('confidence.v')}</Status>
    case 'p':
      return <Status kind="due">{say('confidence.p')}</Status>
    case 'd':
      return <Status kind="neutral">{say('confidence.d')}</Status>
    default:
      return <Status kind="unknown">{say('confidence.u')}</Status>
  }
}
