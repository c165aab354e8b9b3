import type { ReactNode } from 'react'
import { Status } from '#web/ui/Status.tsx'
import { useSaid } from '#web/words/define-words.ts'
import type { Evidence, ReadingShown } from '../judgement/evidence.ts'
import { decisionWords, reasonWords, repairWords } from '../judgement/words.ts'
import { evidenceOf, type Judged, type SampleResult } from './sample.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'

/** From what was written to the verdict, one step after another, all of it out of the evidence. */
export function EvidenceSteps({ result, judged }: { result: SampleResult; judged: Judged }) {
  const say = useResultWords()
  const said = useSaid()
  const evidence = evidenceOf(judged)
  const { repairs = [], reasons, plan } = evidence
  return (
    <dl className="steps-of-evidence">
      <Step name={say('evidence.written')}>
        <Written result={result} />
      </Step>
      {evidence.readings && (
        <Step name={say('evidence.read')}>
          <Readings readings={evidence.readings} unit={evidence.unit ?? null} />
          {repairs.map((repair) => (
            <p key={repair} className="small">
              {said(repairWords[repair])}
            </p>
          ))}
        </Step>
      )}
      <Step name={say('evidence.standard')}>
        <Standard evidence={evidence} />
      </Step>
      <Step name={say('evidence.day')}>
        <LimitDay result={result} />
      </Step>
      {evidence.choice && (
        <Step name={say('evidence.choice')}>
          {say(`evidence.${evidence.choice.by}`, {
            category: evidence.choice.category,
            foundIn: evidence.choice.foundIn,
          })}
        </Step>
      )}
      <Step name={say('evidence.limit')}>
        {judged.demand ? <b>{said(judged.demand)}</b> : say('evidence.none')}
      </Step>
      {evidence.limit && <Comparison evidence={evidence} />}
      {plan && (
        <Step name={say('evidence.plan')}>
          <Plan evidence={evidence} />
        </Step>
      )}
      <Step name={say('evidence.verdict')}>
        <VerdictStatus verdict={judged.verdict} />
        {reasons.map((reason) => (
          <p key={reason}>{said(reasonWords[reason])}</p>
        ))}
      </Step>
    </dl>
  )
}

function Step({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The words of the laboratory, with everything it wrote beside them. */
function Written({ result }: { result: SampleResult }) {
  const say = useResultWords()
  const { valueWritten, unitWritten, detectionLimit, quantitationLimit } = result
  const { uncertainty, coverage } = result
  const beside: readonly [string, string | null][] = [
    [say('detectionLimit'), detectionLimit],
    [say('quantitationLimit'), quantitationLimit],
    [
      say('uncertainty'),
      uncertainty && [uncertainty, coverage && `k=${coverage}`].join(' ').trim(),
    ],
  ]
  return (
    <>
      <b className="written">{valueWritten}</b> {unitWritten}
      {beside.map(
        ([name, value]) =>
          value && (
            <span key={name} className="beside">
              {name} {value}
            </span>
          ),
      )}
    </>
  )
}

const SIGNS = { '=': '', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const

/** Each value by itself: a sampling plan has several units. */
function Readings({ readings, unit }: { readings: readonly ReadingShown[]; unit: string | null }) {
  const say = useResultWords()
  const isMany = readings.length > 1
  const words = readings.map((reading) =>
    readingWords(reading, unit && unit !== '1' ? ` ${unit}` : ''),
  )
  if (!isMany) return words[0]
  return (
    <ol className="readings">
      {readings.map((reading, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the units of a sample never move
        <li key={at} className={reading.verdict === 'fail' ? 'failing' : ''}>
          {words[at]}
        </li>
      ))}
    </ol>
  )

  function readingWords({ kind, sign = '=', value, to }: ReadingShown, unitWords: string): string {
    switch (kind) {
      case 'number':
        return `${SIGNS[sign]}${value}${unitWords}`
      case 'range':
        return `${value}–${to}${unitWords}`
      case 'notDetected':
        return value === undefined
          ? say('evidence.notDetected')
          : say('evidence.notDetectedBelow', { value, unit: unitWords })
      default:
        return say(`evidence.${kind}`)
    }
  }
}

function Standard({ evidence: { limit } }: { evidence: Evidence }) {
  const say = useResultWords()
  if (!limit) return say('evidence.none')
  return (
    <span className="bar">
      <b className="nowrap">{limit.standard ?? '—'}</b>
      {limit.inForceOn && <span>{say('evidence.inForce', { date: limit.inForceOn })}</span>}
      {limit.confidence === 'unconfirmed' && (
        <Status kind="unknown">{say('evidence.unconfirmed')}</Status>
      )}
    </span>
  )
}

function LimitDay({ result: { evidence } }: { result: SampleResult }) {
  const said = useSaid()
  if (!evidence.limitDay) return '—'
  return (
    <>
      {evidence.limitDay}
      {evidence.limitDayWords && <span className="under">{said(evidence.limitDayWords)}</span>}
    </>
  )
}

/** How the value was made comparable: units, rounding, and what an uncertainty does. */
function Comparison({ evidence }: { evidence: Evidence }) {
  const say = useResultWords()
  const said = useSaid()
  const { conversion, readings = [], roundedTo, limit, rule, guard } = evidence
  const compared = readings.flatMap((reading) => reading.compared ?? [])
  const becomes =
    compared.length > 0 ? say('evidence.becomes', { values: compared.join('、') }) : ''
  const isRounded = limit?.comparison === 'roundedValue'
  const isNumber = readings.some(({ kind }) => kind === 'number' || kind === 'range')
  return (
    <>
      {(conversion || isNumber) && (
        <Step name={say('evidence.conversion')}>
          {conversion ? say('evidence.factor', conversion) + becomes : say('evidence.sameUnit')}
        </Step>
      )}
      {isNumber && (
        <Step name={say('evidence.rounding')}>
          {isRounded
            ? roundedTo
              ? say('evidence.rounded', { to: roundedTo }) + (conversion ? '' : becomes)
              : say('evidence.roundedPlain')
            : say('evidence.full')}
        </Step>
      )}
      <Step name={say('evidence.rule')}>
        {said(decisionWords[rule.decision])}
        {guard && say('evidence.guard', { guard })}
      </Step>
    </>
  )
}

/** How many units lie where; without M there are two classes, with a portion it is detection. */
function Plan({ evidence: { plan, limit } }: { evidence: Evidence }) {
  const say = useResultWords()
  if (!plan) return null
  const { units, aboveLower: lower, aboveUpper: upper } = plan
  const demand = limit?.requirement.kind === 'plan' ? limit.requirement : null
  if (demand?.portion) return say('evidence.planDetected', { units, lower })
  if (demand?.M === null) return say('evidence.planLower', { units, lower })
  return say('evidence.planUnits', { units, lower, upper })
}
