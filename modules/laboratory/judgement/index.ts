/** The judgement engine: pure, without a clock or a database; see README.md beside the module. */

export {
  type Choice,
  ENGINE,
  type Evidence,
  type Judgement,
  type JudgementRule,
  type LimitGiven,
  type MissingReason,
  type ReasonCode,
  type Repair,
  type ResultGiven,
  standardRule,
  type Uncertainty,
  type Verdict,
} from './evidence.ts'
export { judge, judgeAll, replay } from './judge.ts'
export { type PreparedLimit, prepareLimit } from './prepare.ts'
export { type ParsedResult, parseResult } from './reading.ts'
export { sentenceOf } from './sentence.ts'
export { reasonWords, verdictWords } from './words.ts'
