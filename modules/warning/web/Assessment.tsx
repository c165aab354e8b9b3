import type { CaseProps } from '#web/module.ts'
import { Card } from '#web/ui/Card.tsx'
import { Status } from '#web/ui/Status.tsx'
import { useLanguage } from '#web/words/define-words.ts'
import { RiskAssessment } from '../contract.ts'
import { HAZARD_SCORE, hazardPoints, hazardScore } from '../hazard-score.ts'
import { KIND_OF_LEVEL, wordOfLevel } from './warning-of.ts'
import { useWarningWords } from './words.ts'

/**
 * The newest assessment: four factors with their points, the score and the level it proposes, and
 * what the expert decided. Computed by the same formula that the server checks the assessment by.
 */
const FACTORS = ['severity', 'exceedance', 'users', 'spread'] as const

export function Assessment({ shown }: CaseProps) {
  const say = useWarningWords()
  const assessed = shown.events.findLast(({ name }) => name === 'assess')
  if (!assessed) return null
  const data = assessed.data as RiskAssessment
  const points = hazardPoints(data)
  const { score, level } = hazardScore(data)
  return (
    <Card
      title={say('case.assessment')}
      note={say('case.assessmentNote', { id: HAZARD_SCORE.id, version: HAZARD_SCORE.version })}
    >
      <div className="score">
        {FACTORS.map((factor) => (
          <Factor key={factor} factor={factor} data={data} points={points[factor]} />
        ))}
        <div className="sum">
          <span>{say('case.score')}</span>
          <b>{score}</b>
          <span>
            {say('case.proposed')}{' '}
            <Status kind={KIND_OF_LEVEL[level]}>{say(wordOfLevel(level))}</Status>
          </span>
        </div>
        <div className="sum">
          <span>{say('case.decided')}</span>
          <Status kind={KIND_OF_LEVEL[data.level]}>{say(wordOfLevel(data.level))}</Status>
        </div>
      </div>
      <p className="prose">{data.grounds}</p>
      {data.departure && (
        <p className="prose">
          <span className="muted">{say('case.departure')}</span> {data.departure}
        </p>
      )}
    </Card>
  )
}

function Factor({
  factor,
  data,
  points,
}: {
  factor: (typeof FACTORS)[number]
  data: RiskAssessment
  points: number
}) {
  const say = useWarningWords()
  const language = useLanguage()
  const choices = RiskAssessment.properties[factor].anyOf as readonly Labelled[]
  const chosen = choices.find((choice) => choice.const === data[factor])
  return (
    <div>
      <span>{say(`case.${factor}`)}</span>
      <b>{points}</b>
      <span>{language === 'en' ? chosen?.['x-en'] : chosen?.title}</span>
    </div>
  )
}

interface Labelled {
  readonly const: unknown
  readonly title?: string
  readonly 'x-en'?: string
}
