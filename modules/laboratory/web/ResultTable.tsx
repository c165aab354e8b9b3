import { useAddress } from '#web/shell/Go.tsx'
import { type Column, DataTable, type RowGroup } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { EvidencePanel } from './EvidencePanel.tsx'
import { LimitCell } from './LimitCell.tsx'
import type { Sampled, SampleResult } from './sample.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'

/** What the laboratory wrote, the limit with its operator beside it, the verdict with reasons. */
export function ResultTable({ sampled }: { sampled: Sampled }) {
  const say = useResultWords()
  const { query, change } = useAddress()
  const { results } = sampled
  const opened = query.evidence ?? soleDoubt(results)
  const open = (key: string | null) => change({ evidence: key ?? 'none' })
  const columns = useColumns(opened, open, results)
  const rowOf = (result: SampleResult): RowGroup<SampleResult> => ({
    key: result.key,
    rows: [result],
    ...(opened === result.key && { foot: <EvidencePanel result={result} /> }),
  })
  const current = results.filter(({ replacedAt }) => !replacedAt)
  const old = results.filter(({ replacedAt }) => replacedAt)
  return (
    <Card title={say('table')} note={say('tableNote')} flush>
      <DataTable
        caption={say('table')}
        columns={columns}
        keyOf={(result) => result.key}
        groups={current.map(rowOf)}
      />
      {old.length > 0 && (
        <details className="old-results" open={old.some(({ key }) => key === opened)}>
          <summary>{say('oldResults', { count: old.length })}</summary>
          <DataTable
            caption={say('oldResults', { count: old.length })}
            columns={columns}
            keyOf={(result) => result.key}
            groups={old.map(rowOf)}
          />
        </details>
      )}
    </Card>
  )
}

/** The one result that did not pass is what people come to look at. */
function soleDoubt(results: readonly SampleResult[]): string | null {
  const doubts = results.filter(({ verdict, replacedAt }) => verdict !== 'pass' && !replacedAt)
  return doubts.length === 1 ? doubts[0]!.key : null
}

function useColumns(
  opened: string | null,
  open: (key: string | null) => void,
  results: readonly SampleResult[],
): Column<SampleResult>[] {
  const say = useResultWords()
  const said = useSaid()
  const has = (name: 'detectionLimit' | 'quantitationLimit' | 'uncertainty' | 'method') =>
    results.some((result) => result[name] !== null)
  const asWritten = (
    name: 'detectionLimit' | 'quantitationLimit' | 'method',
  ): Column<SampleResult>[] =>
    has(name)
      ? [
          {
            key: name,
            head: say(name),
            cell: (result) => <span className="nowrap">{result[name] ?? '—'}</span>,
          },
        ]
      : []
  return [
    { key: 'item', head: say('item'), isRowHead: true, cell: (result) => <Item result={result} /> },
    {
      key: 'value',
      head: say('value'),
      cell: (result) => (
        <b className={result.replacedAt ? 'written strike' : 'written'}>{result.valueWritten}</b>
      ),
    },
    {
      key: 'unit',
      head: say('unit'),
      cell: (result) => <span className="nowrap">{result.unitWritten ?? '—'}</span>,
    },
    ...asWritten('detectionLimit'),
    ...asWritten('quantitationLimit'),
    ...(has('uncertainty')
      ? [
          {
            key: 'uncertainty',
            head: say('uncertainty'),
            cell: (result: SampleResult) => <Uncertainty result={result} />,
          },
        ]
      : []),
    {
      key: 'limit',
      head: say('limitAndStandard'),
      cell: ({ evidence, standard }) => {
        const demand = evidence.judgements[0]?.demand
        const words = demand ? said(demand) : publishedLimit(evidence.published)
        return <LimitCell demand={words} standard={standard} />
      },
    },
    {
      key: 'verdict',
      head: say('verdictHead'),
      cell: (result) => <VerdictWithReasons result={result} />,
    },
    ...asWritten('method'),
    {
      key: 'why',
      head: say('why'),
      cell: ({ key }) => (
        <button
          type="button"
          className="link nowrap"
          aria-expanded={opened === key}
          onClick={() => open(opened === key ? null : key)}
        >
          {say(opened === key ? 'hideWhy' : 'showWhy')} <Icon name="down" />
        </button>
      ),
    },
  ]
}

const publishedLimit = (published: unknown): string | null => {
  const said = published as { readonly limit?: string | null } | null
  return said?.limit ?? null
}

function Item({ result }: { result: SampleResult }) {
  const say = useResultWords()
  return (
    <>
      <b>{result.itemWritten}</b>
      {result.item !== result.itemWritten && <span className="under">{result.item}</span>}
      {result.replacedAt && (
        <span className="under">{say('oldBy', { time: dayAndTime(result.replacedAt) })}</span>
      )}
    </>
  )
}

function Uncertainty({ result: { uncertainty, coverage } }: { result: SampleResult }) {
  const say = useResultWords()
  if (uncertainty === null) return '—'
  return (
    <div>
      {uncertainty}
      {coverage && <span className="under">{say('coverage', { k: coverage })}</span>}
    </div>
  )
}

function VerdictWithReasons({ result }: { result: SampleResult }) {
  const said = useSaid()
  return (
    <>
      <VerdictStatus verdict={result.verdict} />
      {result.reasons.length > 0 && (
        <ul className="reasons">
          {result.reasons.map((reason) => (
            <li key={reason.code}>{said(reason.said)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
