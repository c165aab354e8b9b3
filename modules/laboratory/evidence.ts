import type { Static } from 'typebox'
import { calendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Text, text } from '#kernel/text.ts'
import { requirementWords } from '#modules/standards/index.ts'
import type { EvidenceView } from './contract-results.ts'
import type { BasisContent } from './intake/bases.ts'
import { resultGiven } from './intake/batch-writer.ts'
import {
  ENGINE,
  type Judgement,
  judgeAll,
  prepareLimit,
  sentenceOf,
  type Verdict,
} from './judgement/index.ts'
import type { ResultRow, SampleRow } from './store-results.ts'

/**
 * The evidence of a verdict, made again from what was frozen with the result: the limits as they
 * were, the rule, and the words of the laboratory. It is never stored and so can never differ.
 */
export type Evidence = Static<typeof EvidenceView>

export interface Replay {
  readonly stored: Verdict
  /** Null where it cannot be judged again here: a published verdict, or other rules. */
  readonly replayed: Verdict | null
  readonly isSame: boolean
  readonly said: Text
  readonly evidence: Evidence
}

export function replayResult(
  result: ResultRow,
  sample: Pick<SampleRow, 'production_date'>,
  bases: ReadonlyMap<Id, BasisContent>,
): Replay {
  const stored = result.verdict
  const basis = result.basis_id ? bases.get(result.basis_id) : undefined
  const published = result.verdict_origin === 'published' ? (result.evidence ?? {}) : null
  if (!basis || basis.engine !== ENGINE) {
    const evidence = { limitDay: null, limitDayWords: null, judgements: [], published }
    const said = published ? BY_BULLETIN : OTHER_ENGINE
    return { stored, replayed: null, isSame: published !== null, said, evidence }
  }
  const judgements = judgeFrozen(basis, result)
  const replayed = judgements[0].verdict
  const isSame = replayed === stored && judgements[0].reasons.join() === result.reasons.join()
  const evidence: Evidence = {
    limitDay: result.limit_day,
    limitDayWords: sample.production_date ? BY_PRODUCTION : BY_SAMPLING,
    judgements: judgements.map(shown),
    published: null,
  }
  return { stored, replayed, isSame, said: isSame ? SAME : DIFFERENT, evidence }
}

function judgeFrozen(basis: BasisContent, result: ResultRow): readonly [Judgement, ...Judgement[]] {
  const on = result.limit_day ? calendarDate(result.limit_day) : null
  const limits = basis.limits.map(({ limit, choice }) => ({
    limit: prepareLimit(limit, basis.rule),
    ...(choice && on && { choice: { ...choice, on } }),
  }))
  return judgeAll(
    limits,
    resultGiven({
      valueWritten: result.value_written,
      unitWritten: result.unit_written,
      detectionLimit: result.detection_limit_written,
      quantitationLimit: result.quantitation_limit_written,
      uncertainty: result.uncertainty_written,
      coverage: result.coverage_written,
    }),
    basis.missing,
  )
}

const shown = ({ verdict, evidence }: Judgement): Evidence['judgements'][number] => ({
  verdict,
  sentence: sentenceOf(evidence),
  demand: evidence.limit ? requirementWords(evidence.limit.requirement) : null,
  standard: evidence.limit?.standard ?? null,
  confidence: evidence.limit?.confidence ?? null,
  evidence,
})

const BY_PRODUCTION = text(
  '按生产日期当日有效的限量判定',
  'by the limit in force on the production date',
)
const BY_SAMPLING = text(
  '生产日期不明，按抽样日期当日有效的限量判定',
  'the production date is not known: by the limit in force on the day of sampling',
)
const SAME = text('重算结果与存档一致', 'Judged again, with the same outcome')
const DIFFERENT = text(
  '重算结果与存档不一致，请报告',
  'Judged again with another outcome; please report it',
)
const BY_BULLETIN = text(
  '判定为公布的结论，不由本系统作出，因此不能重算',
  'The verdict is that of a bulletin; it was not made here and cannot be made again',
)
const OTHER_ENGINE = text(
  '判定由另一版本的规则作出，本版本不能重算',
  'The verdict was made by another version of the rules; this one cannot make it again',
)
