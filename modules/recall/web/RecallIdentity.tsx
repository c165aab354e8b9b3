import type { CaseProps } from '#web/module.ts'
import { Status } from '#web/ui/Status.tsx'
import { KIND_OF_CLASS, recallOf, wordOfClass } from './recall-of.ts'
import { useRecallWords } from './words.ts'

/** Class and origin beside the title; a class that is not assessed yet is not shown as one. */
export function RecallBadges({ shown }: CaseProps) {
  const say = useRecallWords()
  const recall = recallOf(shown)
  return (
    <>
      {recall.class !== null && (
        <Status kind={KIND_OF_CLASS[recall.class]}>{say(wordOfClass(recall.class))}</Status>
      )}
      <Status kind="neutral" icon={false}>
        {say(recall.origin)}
      </Status>
    </>
  )
}

const LOTS_SHOWN = 2

export function RecallFacts({ shown }: CaseProps) {
  const say = useRecallWords()
  const { lots, product } = recallOf(shown)
  const named = lots.slice(0, LOTS_SHOWN).map((lot) => lot.lotNumber)
  const rest = lots.length > LOTS_SHOWN ? [say('andMore', { count: lots.length })] : []
  return (
    <div>
      <dt>{say('lots')}</dt>
      <dd>{[...named, ...rest, product.model].filter(Boolean).join(' · ')}</dd>
    </div>
  )
}
