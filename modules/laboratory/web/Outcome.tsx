import { useQuery } from '@tanstack/react-query'
import { call } from '#web/api.ts'
import { pages, to } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { Card } from '#web/ui/Card.tsx'
import { figure } from '#web/ui/when.ts'
import { countResults } from '../contract-results.ts'
import { choosing } from './lines-chosen.ts'
import { type Upload, useLineCount } from './upload.ts'
import { VERDICTS, VerdictStatus } from './verdict.tsx'
import { useUploadWords } from './words-uploads.ts'

/** The outcome in one sentence whose parts add up; each part opens the list it counts. */
export function Outcome({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const isStored = upload.stored > 0
  return (
    <Card title={say(isStored ? 'outcomeDone' : 'outcome')}>
      <div className="stack tight outcome">
        <Sentence upload={upload} />
        <Among upload={upload} />
        {isStored && <Verdicts upload={upload} />}
      </div>
    </Card>
  )
}

const PARTS = ['accepted', 'corrected', 'rejected'] as const

function Sentence({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  return (
    <p className="sentence" aria-live="polite">
      {say('sentence.lines', { count: upload.lines })}
      {PARTS.map((part, at) => (
        <span key={part}>
          {say(`sentence.${part}`)}
          <Counted count={upload[part]} words={{ outcome: part }} className={part} />
          {say(at < PARTS.length - 1 ? 'sentence.comma' : 'sentence.end')}
        </span>
      ))}
    </p>
  )
}

/** A figure that opens the lines it counts, further down on this page. */
function Counted({
  count,
  words,
  className = '',
}: {
  count: number
  words: Parameters<typeof choosing>[0]
  className?: string
}) {
  const { change } = useAddress()
  if (count === 0) return <b>{figure(0)}</b>
  const open = () => {
    change(choosing(words))
    document.getElementById('lines')?.scrollIntoView()
  }
  return (
    <button type="button" className={`link counted ${className}`} onClick={open}>
      {figure(count)}
    </button>
  )
}

function Among({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const { change } = useAddress()
  const { data: mendedLater = 0 } = useLineCount(
    upload,
    { among: 'mendedLater' },
    upload.rejected > 0 && upload.state === 'imported',
  )
  const parts = [
    ['copies', upload.copies],
    ['unchanged', upload.unchanged],
    ['replacing', upload.replacing],
    ['mendedLater', mendedLater],
  ] as const
  const shown = parts.filter(([, count]) => count > 0)
  if (shown.length === 0) return null
  const open = (among: (typeof parts)[number][0]) => {
    change(choosing({ among }))
    document.getElementById('lines')?.scrollIntoView()
  }
  return (
    <div className="among">
      <p className="small muted">{say('among')}</p>
      <ul>
        {shown.map(([among, count]) => (
          <li key={among}>
            <button type="button" className="link" onClick={() => open(among)}>
              {say(`amongParts.${among}`, { count })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was stored, by verdict; the four add up to it. */
function Verdicts({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const { data } = useQuery({
    queryKey: ['upload', upload.id, 'verdicts', upload.stored],
    queryFn: async () => {
      const counts = await Promise.all(
        VERDICTS.map((verdict) =>
          call(countResults, { query: { upload: upload.id, verdict, replaced: true } }),
        ),
      )
      return VERDICTS.map((verdict, at) => ({ verdict, ...counts[at]! }))
    },
  })
  if (!data) return null
  const listOf = (verdict: string) =>
    to(pages.results, {}, { upload: upload.id, verdict, replaced: true })
  return (
    <div className="verdicts">
      <p>{say('verdicts', { count: upload.stored })}</p>
      <ul>
        {data.map(({ verdict, total, exact }) => (
          <li key={verdict}>
            <VerdictStatus verdict={verdict} />{' '}
            {total === 0 ? (
              <b>0</b>
            ) : (
              <Go to={listOf(verdict)}>{exact ? figure(total) : `>${figure(total)}`}</Go>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
