import type { ReactNode } from 'react'
import { useAddress } from '#web/shell/Go.tsx'
import { useSession } from '#web/shell/session.ts'
import { Empty } from '#web/ui/Empty.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useWords } from '#web/words/words.ts'
import { type FilterWords, seesBlindCodes } from './list.ts'
import { useResultWords } from './words-results.ts'

/** Says to testers why firm, product and area are not there. */
export function BlindNote() {
  const say = useResultWords()
  if (!seesBlindCodes(useSession())) return null
  return (
    <p className="note blind">
      <Icon name="lock" />
      <span>{say('blindNote')}</span>
    </p>
  )
}

/** An empty list: because of its filters, or because nothing is there yet. */
export function NothingFound({ words, children }: { words: FilterWords; children: ReactNode }) {
  const say = useWords()
  const { change } = useAddress()
  const filters = Object.keys(words).filter((word) => word !== 'sort')
  if (filters.length === 0) return <Empty>{children}</Empty>
  const clear = Object.fromEntries(filters.map((word) => [word, undefined]))
  return (
    <Empty
      action={
        <button type="button" className="link" onClick={() => change(clear)}>
          {say('table.clearFilters')}
        </button>
      }
    >
      {say('table.noneFits')}
    </Empty>
  )
}
