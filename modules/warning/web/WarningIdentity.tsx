import { useRegionName } from '#web/form/regions.ts'
import type { CaseProps } from '#web/module.ts'
import { Status } from '#web/ui/Status.tsx'
import { useWords } from '#web/words/words.ts'
import { KIND_OF_LEVEL, warningOf, wordOfLevel } from './warning-of.ts'
import { useWarningWords } from './words.ts'

/** The level beside the title, numeral and colour word; before the warning, what was assessed. */
export function WarningBadges({ shown }: CaseProps) {
  const say = useWarningWords()
  const { issued, assessed } = warningOf(shown)
  if (issued) {
    return <Status kind={KIND_OF_LEVEL[issued.level]}>{say(wordOfLevel(issued.level))}</Status>
  }
  if (assessed === null) return null
  return (
    <Status kind="neutral" icon={false}>
      {say('level.assessed', { level: say(wordOfLevel(assessed)) })}
    </Status>
  )
}

export function WarningFacts({ shown }: CaseProps) {
  const say = useWarningWords()
  const sayShell = useWords()
  const regionName = useRegionName()
  const { product, hazard, areas } = warningOf(shown)
  return (
    <>
      <div>
        <dt>{say('case.concern')}</dt>
        <dd>
          {product} × {hazard}
        </dd>
      </div>
      <div>
        <dt>{say('case.areas')}</dt>
        <dd>{areas.map(regionName).join(sayShell('list.and'))}</dd>
      </div>
    </>
  )
}
