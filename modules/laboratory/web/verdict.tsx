import { Status, type StatusKind } from '#web/ui/Status.tsx'
import type { ResultShown } from '../results-view.ts'
import { useResultWords } from './words-results.ts'

/** A verdict as a status: what was not decided is dashed, and never looks like a pass. */
export type VerdictName = ResultShown['verdict']

export const VERDICTS: readonly VerdictName[] = ['fail', 'inconclusive', 'notJudged', 'pass']

const KIND_OF: Readonly<Record<VerdictName, StatusKind>> = {
  pass: 'ok',
  fail: 'bad',
  inconclusive: 'unknown',
  notJudged: 'unknown',
}

export function VerdictStatus({ verdict }: { verdict: VerdictName }) {
  const say = useResultWords()
  return <Status kind={KIND_OF[verdict]}>{say(`verdict.${verdict}`)}</Status>
}
