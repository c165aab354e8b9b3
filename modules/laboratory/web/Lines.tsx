import { Button } from 'antd'
import { useState } from 'react'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { type Column, DataTable, Pill } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { useSaid } from '#web/words/define-words.ts'
import { type FieldName, fieldOf } from '../intake/fields.ts'
import { LineNotes } from './LineNotes.tsx'
import { cellsByField, useQuoted } from './line-text.tsx'
import { choosing, chosenLines } from './lines-chosen.ts'
import {
  isRunning,
  LINES_SHOWN,
  type Line,
  type LineWords,
  type Upload,
  useLines,
} from './upload.ts'
import { useUploadWords } from './words-uploads.ts'
import '#web/desk/segments.css'

/** The lines of an upload by how they ended, each with its remarks and all its cells. */
export function Lines({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const { query } = useAddress()
  const words = chosenLines(query, upload)
  if (isRunning(upload)) return null
  return (
    <Card title={say('rows')} id="lines" flush>
      <Outcomes upload={upload} words={words} />
      <Chosen words={words} />
      <LineList upload={upload} words={words} />
    </Card>
  )
}

const OUTCOMES = ['rejected', 'corrected', 'accepted'] as const

function Outcomes({ upload, words }: { upload: Upload; words: LineWords }) {
  const say = useUploadWords()
  const { change } = useAddress()
  const isWhole = !words.among && !words.code
  return (
    <fieldset className="segments" aria-label={say('rows')}>
      {OUTCOMES.map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={isWhole && words.outcome === outcome}
          onClick={() => change(choosing({ outcome }))}
        >
          {say(outcome)}
          <b>{upload[outcome].toLocaleString('en-US')}</b>
        </button>
      ))}
    </fieldset>
  )
}

/** What narrows the list beyond its outcome, taken away with a click. */
function Chosen({ words }: { words: LineWords }) {
  const say = useUploadWords()
  const { change } = useAddress()
  const title = useFaultTitle(words)
  const { among } = words
  const label = among && among !== 'toReplace' ? say(`listOf.${among}`) : title
  if (!label) return null
  return (
    <div className="filters pills">
      <Pill remove={() => change(choosing({ outcome: words.outcome ?? 'rejected' }))}>{label}</Pill>
    </div>
  )
}

function useFaultTitle({ code, field, read = '' }: LineWords): string | null {
  const say = useUploadWords()
  const said = useSaid()
  const quoted = useQuoted()
  if (!code) return null
  if (!field) return say('listOf.rejected')
  const column = said(fieldOf(field as FieldName).head)
  return say('listOf.fault', { column, read: quoted(read) })
}

function LineList({ upload, words }: { upload: Upload; words: LineWords }) {
  const say = useUploadWords()
  const list = useLines(upload, words)
  const [opened, setOpened] = useState<number | null>(null)
  const heads = list.data?.pages[0]?.heads ?? upload.heads
  const columns = useColumns(upload, heads, opened, setOpened)
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={8} />
  const lines = list.data.pages.flatMap((page) => page.rows)
  const all = list.data.pages[0]?.total ?? 0
  if (lines.length === 0) return <NoLines upload={upload} words={words} />
  return (
    <>
      <DataTable
        caption={say('rows')}
        columns={columns}
        keyOf={(line) => String(line.line)}
        groups={lines.map((line) => ({
          key: String(line.line),
          rows: [line],
          ...(opened === line.line && { foot: <WholeLine heads={heads} line={line} /> }),
        }))}
      />
      {list.hasNextPage && (
        <p className="table-more">
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {say('moreRows', { count: Math.min(LINES_SHOWN, all - lines.length) })}
          </Button>
        </p>
      )}
      <div className="table-foot">
        <span aria-live="polite">{say('shownOf', { count: lines.length, all })}</span>
      </div>
    </>
  )
}

function NoLines({ upload, words }: { upload: Upload; words: LineWords }) {
  const say = useUploadWords()
  if (upload.source === 'file' || words.outcome !== 'accepted' || upload.accepted === 0) {
    return <Empty>{say('noRows')}</Empty>
  }
  const results = to(pages.results, {}, { upload: upload.id, replaced: true })
  return (
    <Empty>
      {say('notKept')} <Go to={results}>{say('seeResults')}</Go>
    </Empty>
  )
}

function useColumns(
  upload: Upload,
  heads: readonly string[],
  opened: number | null,
  open: (line: number | null) => void,
): Column<Line>[] {
  const say = useUploadWords()
  const cell = cellsByField(heads)
  return [
    {
      key: 'line',
      head: say('line'),
      isRowHead: true,
      width: 64,
      cell: ({ line }) => (
        <>
          <span className="phone-only">{say('line')} </span>
          {line}
        </>
      ),
    },
    {
      key: 'sample',
      head: say('sample'),
      width: 220,
      cell: (line) => (
        <>
          {cell(line, 'productName') || '—'}
          <span className="under">{cell(line, 'sampleNumber') || '—'}</span>
        </>
      ),
    },
    {
      key: 'item',
      head: say('itemAndResult'),
      width: 240,
      cell: (line) => (
        <>
          {cell(line, 'testItem') || '—'}
          <span className="under">
            {[cell(line, 'result'), cell(line, 'unit')].filter(Boolean).join(' ') || '—'}
          </span>
        </>
      ),
    },
    {
      key: 'notes',
      head: say('notes'),
      cell: (line) => <LineNotes upload={upload} line={line} cell={cell} />,
    },
    {
      key: 'whole',
      head: say('wholeLine'),
      width: 90,
      cell: ({ line }) => (
        <button
          type="button"
          className="link nowrap"
          aria-expanded={opened === line}
          onClick={() => open(opened === line ? null : line)}
        >
          {say(opened === line ? 'hideLine' : 'showLine')}
        </button>
      ),
    },
  ]
}

/** Every cell under its head, as it was read or mended. */
function WholeLine({ heads, line }: { heads: readonly string[]; line: Line }) {
  return (
    <dl className="whole-line">
      {heads.map((head, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one head
        <div key={at}>
          <dt>{head}</dt>
          <dd>{line.cells[at] || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
