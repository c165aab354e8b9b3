import { timeOf } from '../ui/when.ts'
import { useWords } from '../words/words.ts'
import type { Kept } from './drafts.ts'

/** Where what one is writing has been kept; not read out, because it changes every few seconds. */
export function DraftNote({ kept, isFromDevice }: { kept: Kept; isFromDevice: boolean }) {
  const say = useWords()
  if (!kept) return isFromDevice ? <span className="draft">{say('draft.restored')}</span> : null
  const time = timeOf(kept.at.toISOString())
  if (kept.state === 'server') return <span className="draft">{say('draft.saved', { time })}</span>
  return (
    <span className="draft faulty">
      {say(kept.state === 'device' ? 'draft.device' : 'draft.lost', { time })}
    </span>
  )
}
