import { formatDecimal } from '#kernel/decimal.ts'
import { judgeBounds } from './bounds.ts'
import { judgeDetection } from './detection.ts'
import {
  type Choice,
  ENGINE,
  type Evidence,
  type Judgement,
  type MissingReason,
  type Reading,
  type ReadingShown,
  type ReasonCode,
  type Repair,
  type ResultGiven,
  standardRule,
  type Verdict,
} from './evidence.ts'
import type { Finding } from './finding.ts'
import { type Observation, observe } from './observe.ts'
import { judgePlan, type PlanFinding } from './plan.ts'
import { type PreparedLimit, prepareLimit } from './prepare.ts'

/**
 * Judges one result against one limit. The verdict is `pass` or `fail` only where everything it
 * rests on was stated; otherwise it is `inconclusive` or `notJudged` and the reasons say why.
 */
export function judge(
  limit: PreparedLimit | null,
  result: ResultGiven,
  choice?: Choice,
  /** Why there is no limit, where there is none. */
  missing: MissingReason = 'noLimit',
): Judgement {
  const outcome = limit ? decide(limit, result) : closed(missing)
  return {
    verdict: outcome.verdict,
    reasons: outcome.reasons,
    evidence: write(limit, result, outcome, choice),
  }
}

const WORST_FIRST: readonly Verdict[] = ['fail', 'inconclusive', 'notJudged', 'pass']

/**
 * Judges one result against every limit that applies. The judgement that decides comes first: one
 * fail is enough, and a pass needs a pass by each. What the register could not choose (`missing`)
 * stands among them as not judged, and without any limit nothing is judged.
 */
export function judgeAll(
  limits: readonly { readonly limit: PreparedLimit; readonly choice?: Choice }[],
  result: ResultGiven,
  missing: readonly MissingReason[] = [],
): readonly [Judgement, ...Judgement[]] {
  const [first, ...others] = limits
  if (first && others.length === 0 && missing.length === 0) {
    return [judge(first.limit, result, first.choice)]
  }
  const open = first || missing.length > 0 ? missing : (['noLimit'] as const)
  const judged = [
    ...limits.map(({ limit, choice }) => judge(limit, result, choice)),
    ...open.map((reason) => judge(null, result, undefined, reason)),
  ]
  judged.sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict))
  return judged as [Judgement, ...Judgement[]]
}

const MISSING: ReadonlySet<ReasonCode> = new Set<MissingReason>([
  'noLimit',
  'categoryTooCoarse',
  'limitConditional',
])
const isMissing = (reason: ReasonCode | undefined): reason is MissingReason =>
  reason !== undefined && MISSING.has(reason)

/**
 * Judges once more what an evidence says; the same evidence comes out of it. Throws on an evidence
 * of another engine: what was judged by other rules is not judged again by these.
 */
export function replay({ engine, limit, rule, result, choice, reasons }: Evidence): Judgement {
  if (engine !== ENGINE) throw new Error(`judged by ${engine}, not by ${ENGINE}`)
  if (limit) return judge(prepareLimit(limit, rule), result, choice)
  const [missing] = reasons
  return judge(null, result, choice, isMissing(missing) ? missing : 'noLimit')
}

interface Outcome {
  readonly verdict: Verdict
  readonly reasons: readonly ReasonCode[]
  readonly findings: readonly Finding[]
  readonly seen: Observation | null
  readonly plan: PlanFinding | null
}

const closed = (reason: ReasonCode, verdict: Verdict = 'notJudged'): Outcome => ({
  verdict,
  reasons: [reason],
  findings: [],
  seen: null,
  plan: null,
})

function decide(limit: PreparedLimit, given: ResultGiven): Outcome {
  if (limit.demand.kind === 'withdrawn') return closed('limitWithdrawn')
  if (limit.demand.kind === 'text') return closed('demandInWords')
  const seen = observe(given)
  if (seen.fault) {
    const isCounted = seen.fault === 'separatorUnclear' && countsUnits(limit, seen)
    const isSilent = seen.fault === 'resultMissing' || seen.fault === 'resultInWords'
    if (!isCounted) return { ...closed(seen.fault, isSilent ? 'notJudged' : 'inconclusive'), seen }
  }
  return withDoubts(limit, limit.demand.kind === 'plan' ? lots(limit, seen) : values(limit, seen))
}

/** `120,130,320,180,190` are five counts where the plan asks for five units. */
const countsUnits = ({ demand }: PreparedLimit, { groups }: Observation): boolean =>
  demand.kind === 'plan' && groups.length === 1 && groups[0]!.length === demand.n

function values(limit: PreparedLimit, seen: Observation): Outcome {
  const [group] = seen.groups
  if (seen.groups.length === 1 && group!.length === 1) {
    const finding = judgeReading(limit, seen, group![0]!)
    const reasons = finding.reason ? [finding.reason] : []
    return { verdict: finding.verdict, reasons, findings: [finding], seen, plan: null }
  }
  const findings = seen.groups.flat().map((reading) => judgeReading(limit, seen, reading))
  const verdict = agreed(findings.map((finding) => finding.verdict))
  return { verdict, reasons: reasonsOf(findings, verdict), findings, seen, plan: null }
}

function judgeReading(limit: PreparedLimit, seen: Observation, reading: Reading): Finding {
  const { demand } = limit
  return demand.kind === 'bounds'
    ? judgeBounds(limit, demand, seen, reading)
    : judgeDetection(limit, demand as typeof demand & { kind: 'absent' }, seen, reading)
}

function lots(limit: PreparedLimit, seen: Observation): Outcome {
  const { demand } = limit
  if (demand.kind !== 'plan') return closed('noLimit')
  const judged = seen.groups.map((group) => judgePlan(limit, demand, seen, group))
  const verdict = agreed(judged.map((one) => one.verdict))
  const disagree = new Set(judged.map((one) => one.verdict)).size > 1
  const reasons = [
    ...(disagree ? (['severalValuesDisagree'] as const) : []),
    ...new Set(judged.flatMap((one) => one.reasons)),
  ]
  const findings = judged.flatMap((one) => one.findings)
  return { verdict, reasons, findings, seen, plan: judged[0] ?? null }
}

/** Several values of one item must all say the same. */
function agreed(verdicts: readonly Verdict[]): Verdict {
  const [first = 'notJudged', ...others] = verdicts
  return others.every((verdict) => verdict === first) ? first : 'inconclusive'
}

function reasonsOf(findings: readonly Finding[], verdict: Verdict): ReasonCode[] {
  const reasons = new Set(findings.flatMap(({ reason }) => (reason ? [reason] : [])))
  const disagree = findings.some((finding) => finding.verdict !== verdict)
  return [...(disagree ? (['severalValuesDisagree'] as const) : []), ...reasons]
}

/** A doubtful limit and a result that was put right may fail; nothing passes on them. */
function withDoubts({ given }: PreparedLimit, outcome: Outcome): Outcome {
  if (outcome.verdict !== 'pass') return outcome
  const doubts = given.doubts ?? []
  const isSetAside = outcome.seen?.repairs.includes('remarkSetAside') ?? false
  if (doubts.length === 0 && !isSetAside) return outcome
  const reasons: ReasonCode[] = [
    ...(doubts.length > 0 ? (['limitDoubtful', ...doubts] as const) : []),
    ...(isSetAside ? (['repairedReading'] as const) : []),
  ]
  return { ...outcome, verdict: 'inconclusive', reasons: [...outcome.reasons, ...reasons] }
}

type Draft = { -readonly [Key in keyof Evidence]: Evidence[Key] }

function write(
  limit: PreparedLimit | null,
  result: ResultGiven,
  { verdict, reasons, findings, seen, plan }: Outcome,
  choice: Choice | undefined,
): Evidence {
  const evidence: Draft = {
    engine: ENGINE,
    verdict,
    reasons,
    result,
    limit: limit?.given ?? null,
    rule: limit?.rule ?? standardRule,
  }
  if (choice) evidence.choice = choice
  if (seen?.unitStated) evidence.unit = seen.unitStated
  const repairs = repairsOf(seen, findings)
  if (repairs.length > 0) evidence.repairs = repairs
  if (findings.length > 0) evidence.readings = findings.map(shown)
  for (const { conversion, interval, guard } of findings) {
    if (conversion?.factor) {
      const { from, to, factor } = conversion
      evidence.conversion = { from, to, factor: formatDecimal(factor) }
    }
    if (interval) evidence.roundedTo = formatDecimal(interval)
    if (guard) evidence.guard = formatDecimal(guard)
  }
  if (plan) {
    const { aboveLower, aboveUpper } = plan
    evidence.plan = { units: plan.findings.length, aboveLower, aboveUpper }
  }
  return evidence
}

const NO_REPAIRS: readonly Repair[] = []

function repairsOf(seen: Observation | null, findings: readonly Finding[]): readonly Repair[] {
  const unit = findings.find((finding) => finding.conversion?.repair)?.conversion?.repair
  if (!unit) return seen?.repairs ?? NO_REPAIRS
  return [...(seen?.repairs ?? NO_REPAIRS), unit]
}

function shown({ reading, verdict, compared }: Finding): ReadingShown {
  const draft: { -readonly [Key in keyof ReadingShown]: ReadingShown[Key] } = {
    kind: reading.kind,
    verdict,
  }
  if (reading.kind === 'number') {
    draft.sign = reading.sign
    draft.value = formatDecimal(reading.value)
  } else if (reading.kind === 'range') {
    draft.value = formatDecimal(reading.from)
    draft.to = formatDecimal(reading.to)
  } else if (reading.kind === 'notDetected' && reading.below) {
    draft.value = formatDecimal(reading.below)
  }
  if (compared !== null) draft.compared = compared
  return draft
}
