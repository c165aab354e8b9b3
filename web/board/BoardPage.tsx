import { useQuery } from '@tanstack/react-query'
import { getBoard } from '#platform/cases/board-contract.ts'
import { call } from '../api.ts'
import { pages, to } from '../paths.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go, useAddress } from '../shell/Go.tsx'
import { Card } from '../ui/Card.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { dayAndTime } from '../ui/when.ts'
import { useWords } from '../words/words.ts'
import { BoardTable } from './BoardTable.tsx'
import { BoardTotals } from './BoardTotals.tsx'
import './board.css'

/**
 * The board of the organ, or of the area it answers for: how many cases are open, how urgent they
 * are, and with whom. Every figure leads to the cases it counts.
 */
export function BoardPage() {
  const say = useWords()
  const { query } = useAddress()
  const of = query.of === 'area' ? 'area' : 'organ'
  const {
    data: board,
    error,
    refetch,
  } = useQuery({
    queryKey: ['board', of],
    queryFn: () => call(getBoard, { query: { of } }),
  })
  if (error && !board) return <ErrorNote error={error} retry={refetch} />
  if (!board) return <Loading rows={10} />
  return (
    <>
      <div className="page-head">
        <PageTitle>{say(`board.${of}`)}</PageTitle>
        <p className="meta">
          {board.region.name} · {say('board.asOf', { at: dayAndTime(board.asOf) })}
        </p>
        <nav className="end board-scope" aria-label={say('board.scope')}>
          {(['organ', 'area'] as const).map((one) => (
            <Go
              key={one}
              to={to(pages.board, {}, one === 'area' ? { of: one } : {})}
              aria-current={of === one ? 'page' : undefined}
            >
              {say(`board.${one}`)}
            </Go>
          ))}
        </nav>
      </div>
      <div className="stack">
        <BoardTotals counts={board.total} />
        <Card title={say('board.byProcedure')} note={say('board.once')} flush>
          {board.procedures.length === 0 ? (
            <Empty>{say('board.nothing')}</Empty>
          ) : (
            <BoardTable board={board} of="procedures" />
          )}
        </Card>
        {of === 'organ' && board.people.length > 0 && (
          <Card title={say('board.byPerson')} note={say('board.byPersonNote')} flush>
            <BoardTable board={board} of="people" />
          </Card>
        )}
        {of === 'area' && board.organs.length > 0 && (
          <Card title={say('board.byOrgan')} flush>
            <BoardTable board={board} of="organs" />
          </Card>
        )}
      </div>
    </>
  )
}
