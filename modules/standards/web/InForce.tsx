import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { Status } from '#web/ui/Status.tsx'
import { useSaid } from '#web/words/define-words.ts'
import { requirementWords } from '../requirement-words.ts'
import { StandardMark } from './marks.tsx'
import { Requirement } from './Requirement.tsx'
import {
  type Found,
  type LimitVersion,
  type Question,
  useLimitsInForce,
  useVersions,
} from './standards.ts'
import { useStandardsWords } from './words.ts'

/** The limits that hold for a category and an item on a day, each with its other versions. */
export function InForce({ question }: { question: Question }) {
  const say = useStandardsWords()
  const said = useSaid()
  const { data, error, refetch } = useLimitsInForce(question)
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={6} />
  const { category, item, limits, conditional, remarks } = data
  const name = [category?.name ?? question.category, item?.name ?? question.item].join(' × ')
  return (
    <Card
      title={say('inForce.title', { name, day: data.on })}
      note={say('inForce.count', { count: limits.length })}
    >
      <div className="stack">
        {remarks.map((remark) => (
          <p key={`${remark.code} ${remark.zh}`} className="note due">
            {said(remark)}
          </p>
        ))}
        {limits.map(({ limit, why }) => (
          <Held key={limit.id} limit={limit} why={said(why)} on={data.on} />
        ))}
        {conditional.map((limit) => (
          <Held
            key={limit.id}
            limit={limit}
            why={say('inForce.condition', { condition: limit.condition ?? '' })}
            on={data.on}
          />
        ))}
      </div>
    </Card>
  )
}

type Held = Found['limits'][number]['limit']

function Held({ limit, why, on }: { limit: Held; why: string; on: string }) {
  const say = useStandardsWords()
  const { inForceFrom, standardEndsOn, comparison, clause, source, note } = limit
  const facts: [string, string | null][] = [
    [say('limits.from'), inForceFrom ?? say('untold')],
    [say('limits.ends'), standardEndsOn],
    [say('comparison.title'), say(`comparison.${comparison as 'fullValue'}`)],
    [say('clause'), clause],
    [say('source'), source],
    [say('note'), note],
  ]
  return (
    <article className="held">
      <h3>
        {limit.standard}{' '}
        <StandardMark confidence={limit.confidence} unconfirmed={limit.unconfirmed} />
      </h3>
      <Requirement requirement={limit.requirement} />
      <p>{why}</p>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Versions of={limit} on={on} />
    </article>
  )
}

/** What the same limit was before and will be after, the newest first. */
function Versions({ of, on }: { of: Held; on: string }) {
  const say = useStandardsWords()
  const said = useSaid()
  const { data } = useVersions(of.id)
  if (!data) return <Loading rows={2} />
  if (data.versions.length === 1) return <p className="small muted">{say('inForce.only')}</p>
  const columns: Column<LimitVersion>[] = [
    {
      key: 'standard',
      head: say('number'),
      isRowHead: true,
      cell: ({ standard }) => <span className="nowrap">{standard}</span>,
    },
    {
      key: 'requirement',
      head: say('limits.requirement'),
      cell: ({ requirement }) => said(requirementWords(requirement)),
    },
    {
      key: 'from',
      head: say('limits.from'),
      cell: ({ inForceFrom }) => <span className="nowrap">{inForceFrom ?? say('untold')}</span>,
    },
    {
      key: 'ends',
      head: say('limits.ends'),
      cell: ({ standardEndsOn }) => <span className="nowrap">{standardEndsOn ?? '—'}</span>,
    },
    {
      key: 'when',
      head: say('inForce.onDay', { day: on }),
      cell: (version) => <When version={version} present={of} on={on} />,
    },
  ]
  return (
    <>
      <h4>{say('inForce.versions')}</h4>
      <DataTable
        caption={say('inForce.versions')}
        columns={columns}
        rows={data.versions.toSorted((a, b) => b.version - a.version)}
        keyOf={({ id }) => id}
      />
    </>
  )
}

function When({ version, present, on }: { version: LimitVersion; present: Held; on: string }) {
  const say = useStandardsWords()
  if (version.id === present.id) return <Status kind="ok">{say('inForce.holds')}</Status>
  const isLater = version.inForceFrom !== null && version.inForceFrom > on
  return <Status kind="neutral">{say(isLater ? 'inForce.later' : 'inForce.earlier')}</Status>
}
