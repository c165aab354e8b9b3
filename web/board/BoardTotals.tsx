import type { Urgencies } from '#platform/cases/board-contract.ts'
import { pages, to } from '../paths.ts'
import { Go } from '../shell/Go.tsx'
import { figure } from '../ui/when.ts'
import { useWords } from '../words/words.ts'

const PARTS = ['overdue', 'day', 'week', 'later', 'none'] as const

/** The whole and its five parts; they add up. */
export function BoardTotals({ counts }: { counts: Urgencies }) {
  const say = useWords()
  return (
    <dl className="card board-totals">
      <div>
        <dt>{say('board.open')}</dt>
        <dd>
          <Go to={to(pages.cases, {}, { open: true })}>{figure(counts.total)}</Go>
        </dd>
      </div>
      {PARTS.map((part) => (
        <div key={part} className={part === 'overdue' && counts.overdue > 0 ? 'over' : ''}>
          <dt>{say(`board.${part}`)}</dt>
          <dd>
            {part === 'overdue' ? (
              <Go to={to(pages.cases, {}, { open: true, overdue: true })}>
                {figure(counts.overdue)}
              </Go>
            ) : (
              figure(counts[part])
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
