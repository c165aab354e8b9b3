import { addMonths, calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Analysis,
  DefectEvaluation,
  DefectFound,
  DefectNotice,
  DefectPlan,
  DefectProgress,
  DefectRecall,
  DefectSignal,
  Dismissal,
  ExpertDecision,
  InvestigationOpened,
  Likelihood,
  MakerNotice,
  NoDefect,
  OwnersTold,
  RiskLevel,
  Severity,
} from './contract-defect-recall.ts'
import { shippedUnits } from './rules-goods.ts'

/** Pure decisions of a recall of defective goods. */
type Facts = CaseFacts<DefectRecall>

export const beginDefectRecall = (signal: DefectSignal): DefectRecall => ({
  ...signal,
  analysis: null,
  risk: null,
  answerBy: null,
  lots: [],
  isOrdered: false,
  plan: null,
  notice: null,
  startedOn: null,
  progress: [],
  completedOn: null,
  evaluation: null,
})

export const sinceDiscovered = (facts: Facts): Date => new Date(facts.subject.knownAt)

export const sinceCompleted = (facts: Facts): Date =>
  startOfDay(calendarDate(facts.subject.completedOn ?? dateIn(facts.now)))

export const isVehicle = ({ subject }: Facts): boolean => subject.analysis?.kind === 'vehicle'
export const isGoods = (facts: Facts): boolean => !isVehicle(facts)
export const isUnreported = (facts: Facts): boolean => facts.state === 'info'
export const isRunning = (facts: Facts): boolean => facts.state === 'running'
export const isCompleted = ({ subject }: Facts): boolean => subject.completedOn !== null

const LEVELS = { L: 'low', M: 'medium', H: 'high', S: 'serious' } as const

/** Rows by likelihood, columns by severity (GB/T 22760; EU 2019/417; design). */
const MATRIX: Readonly<Record<Likelihood, string>> = {
  above50Percent: 'HSSS',
  above1in10: 'MSSS',
  above1in100: 'MSSS',
  above1in1000: 'LHSS',
  above1in10000: 'LMHS',
  above1in100000: 'LLMH',
  above1in1000000: 'LLLM',
  least: 'LLLL',
}
const COLUMNS: readonly Severity[] = ['slight', 'moderate', 'serious', 'verySerious']

export function riskOf(severity: Severity, likelihood: Likelihood): RiskLevel {
  const letter = MATRIX[likelihood][COLUMNS.indexOf(severity)] as keyof typeof LEVELS
  return LEVELS[letter]
}

/** A serious risk is always recalled, a high one where over 100 pieces are with consumers. */
const CONSUMER_ITEMS = 100
const asksForRecall = ({ subject: { risk, analysis } }: Facts): boolean =>
  risk === 'serious' || (risk === 'high' && (analysis?.itemsWithConsumers ?? 0) > CONSUMER_ITEMS)

/** In 2007 there were rules for vehicles and toys only. */
export function hadRules(facts: Facts, data: Analysis): Refusal | null {
  if (facts.regime === 'current') return null
  if (data.kind === 'vehicle' || data.kind === 'toyAndChildGoods') return null
  return refuse(
    'noRulesThen',
    '当时只有汽车和儿童玩具有召回规定',
    'There were rules of recall for vehicles and toys only',
    { basis: 'ARC04; TOY07' },
  )
}

/** A fault of one piece is a dispute of one consumer and no defect (ARCR 3). */
export function defectIsCommon(facts: Facts): Refusal | null {
  if (facts.subject.analysis?.scope !== 'singlePiece') return null
  return refuse(
    'singlePiece',
    '单件产品质量问题不属于缺陷，不启动召回',
    'The fault of a single piece is no defect; there is nothing to recall',
    {
      basis: 'ARCR 3',
      remedy: { zh: '请转消费投诉办理', en: 'Handle it as a complaint' },
    },
  )
}

export function reasonAgrees(facts: Facts, data: Dismissal): Refusal | null {
  const scope = facts.subject.analysis?.scope
  const agrees =
    scope === undefined || (data.reason === 'singlePiece') === (scope === 'singlePiece')
  if (data.reason === 'duplicate' || agrees) return null
  return refuse(
    'reasonDoesNotAgree',
    '所选原因与缺陷信息登记表的问题范围不符',
    'The reason differs from what the defect information form says',
    { basis: 'ARCR 3' },
  )
}

export function riskAllowsDismissal(facts: Facts): Refusal | null {
  if (!asksForRecall(facts) || facts.subject.analysis?.scope === 'singlePiece') return null
  return refuse(
    'riskTooHigh',
    '风险等级为严重，或为高且消费者手中超过100件，应通知生产者调查',
    'The risk is serious, or high with over 100 pieces in use: the maker has to investigate',
    { basis: 'GB22760' },
  )
}

/** A high risk is not found harmless without experts. */
export function opinionIsGiven(facts: Facts, data: NoDefect): Refusal | null {
  if (!asksForRecall(facts) || data.expertOpinion) return null
  return refuse(
    'expertOpinionNeeded',
    '风险较高，认定不存在缺陷须有专家意见',
    'For a risk this high, finding no defect needs an expert opinion',
    { basis: 'GB22760; design' },
  )
}

export function makerIsIdle(facts: Facts, data: InvestigationOpened): Refusal | null {
  const { answerBy } = facts.subject
  if (data.reason !== 'idle' || (answerBy !== null && answerBy < dateIn(facts.now))) return null
  return refuse(
    'makerStillHasTime',
    `生产者可在${answerBy}前报告调查结果，尚未逾期`,
    `The maker has until ${answerBy} to report`,
    { about: 'time', basis: 'ARCR 14; CRCM' },
  )
}

export function answerIsAhead(facts: Facts, data: MakerNotice): Refusal | null {
  if (data.answerBy > dateIn(facts.now)) return null
  return refuse('answerInThePast', '报告日期须晚于今日', 'The day of the answer lies ahead', {
    about: 'time',
  })
}

/** Neither recall nor objection within the term: only then may it be ordered (ARCR 15). */
export function objectionTimeIsOver(facts: Facts): Refusal | null {
  const clock = facts.deadlines.findLast(({ limit }) => limit === 'object')
  if (clock?.dueAt && clock.dueAt <= facts.now) return null
  return refuse(
    'objectionTimeRuns',
    `生产者可在${clock?.dueOn ?? '期限内'}提出异议或同意召回，期满前不能责令`,
    `The maker may object or agree until ${clock?.dueOn ?? 'the term is over'}`,
    { about: 'time', basis: 'ARCR 15' },
  )
}

const EXPERTS_LEAST = 3

/** At least three experts, none with an interest in the maker (SD16; the number is design). */
export function expertsAreIndependent(_facts: Facts, data: ExpertDecision): Refusal | null {
  const free = data.experts.filter(({ noInterest }) => noInterest)
  if (free.length === data.experts.length && free.length >= EXPERTS_LEAST) return null
  return refuse(
    'expertsNotIndependent',
    '论证专家不少于3人，且均与生产者无利害关系',
    'At least three experts, none of them with an interest in the maker',
    { basis: 'ARCR 15,21' },
  )
}

export function ratesRise(_facts: Facts, data: DefectPlan): Refusal | null {
  const isRising = data.plannedRates.every(({ month, percent }, index, all) => {
    const before = all[index - 1]
    return percent <= 100 && (!before || (month > before.month && percent >= before.percent))
  })
  if (isRising) return null
  return refuse(
    'ratesDoNotRise',
    '完成率计划须按月份递增，且不超过100%',
    'Planned completion rises by month and never exceeds 100%',
    { basis: 'CRCM; ARCM' },
  )
}

export function ownersAreKnown(facts: Facts, data: OwnersTold): Refusal | null {
  const known = facts.subject.plan?.ownersKnown ?? 0
  if (data.told <= known) return null
  return refuse(
    'moreThanKnown',
    `已告知${data.told}名，超过计划中可联系的${known}名`,
    `${data.told} owners were told, and the plan knows of ${known}`,
  )
}

export function treatedFits(facts: Facts, data: DefectProgress): Refusal | null {
  const { shipped } = shippedUnits(facts.subject)
  const before = facts.subject.progress.at(-1)?.treatedUnits ?? 0
  if (data.treatedUnits >= before && data.treatedUnits <= shipped) return null
  return refuse(
    'treatedDoesNotFit',
    `已完成${data.treatedUnits}件，应不少于上次报告的${before}件、不多于已售的${shipped}件`,
    `${data.treatedUnits} put right: no fewer than the ${before} before, no more than ${shipped} sold`,
  )
}

export function restIsExplained(facts: Facts, data: DefectProgress): Refusal | null {
  const { shipped } = shippedUnits(facts.subject)
  if (!data.isCompleted || data.treatedUnits === shipped || data.account) return null
  return refuse(
    'restUnexplained',
    `尚有${shipped - data.treatedUnits}件未召回，请说明原因`,
    `${shipped - data.treatedUnits} units are left: give an account of them`,
  )
}

/** Completion in percent, and what the plan promised for that day; null before the first month. */
export function completionAt(subject: DefectRecall, report: DefectProgress) {
  const { shipped } = shippedUnits(subject)
  const start = subject.startedOn ? calendarDate(subject.startedOn) : null
  const due = (subject.plan?.plannedRates ?? []).filter(
    ({ month }) => start !== null && addMonths(start, month) <= report.asOf,
  )
  return {
    percent: shipped > 0 ? (100 * report.treatedUnits) / shipped : 100,
    planned: due.at(-1)?.percent ?? null,
  }
}

/** Two reports running, at least a month apart, lie below the plan (design). */
export function isBehindTwice(facts: Facts): Refusal | null {
  const last = facts.subject.progress.slice(-2)
  const isBehind = last.every((report) => {
    const { percent, planned } = completionAt(facts.subject, report)
    return planned !== null && percent < planned
  })
  const [first, second] = last
  const isApart = first && second && addMonths(calendarDate(first.asOf), 1) <= second.asOf
  if (isApart && isBehind) return null
  return refuse(
    'notBehindPlan',
    '完成率没有连续两个月低于计划',
    'Completion has not been below the plan for two months running',
    { basis: 'design' },
  )
}

export function planIsCarriedOut(facts: Facts): Refusal | null {
  if (facts.subject.completedOn !== null) return null
  return refuse(
    'notCarriedOut',
    '尚未报告召回计划实施完毕',
    'The plan has not been reported as carried out',
    { about: 'state', basis: 'ARCM; CRCM' },
  )
}

/** Experts may be stricter than the figures, never laxer. */
export function evaluationFits(facts: Facts, data: DefectEvaluation): Refusal | null {
  const report = facts.subject.progress.at(-1)
  const goal = facts.subject.plan?.plannedRates.at(-1)?.percent ?? 100
  const reached = report ? completionAt(facts.subject, report).percent : 0
  if (data.result === 'notEffective' || reached >= goal) return null
  return refuse(
    'completionTooLow',
    `完成率${reached.toFixed(1)}%，低于计划的${goal}%，不能认定有效`,
    `Completion is ${reached.toFixed(1)}%, below the planned ${goal}%`,
    { basis: 'design' },
  )
}

export const wasFound =
  (wanted: 'effective' | 'notEffective') =>
  (facts: Facts): Refusal | null => {
    if (facts.subject.evaluation === wanted) return null
    return wanted === 'effective'
      ? refuse('notFoundEffective', '评估结论为未达到要求，不能结案', 'Not found effective')
      : refuse('foundEffectiveAlready', '评估结论为有效，不能责令继续', 'It was found effective')
  }

export const withAnalysis = (subject: DefectRecall, analysis: Analysis): DefectRecall => ({
  ...subject,
  analysis,
  risk: riskOf(analysis.severity, analysis.likelihood),
})

export const withMakerNotice = (
  subject: DefectRecall,
  { answerBy }: MakerNotice,
): DefectRecall => ({ ...subject, answerBy })

export const withDefect = (subject: DefectRecall, { lots }: DefectFound): DefectRecall => ({
  ...subject,
  lots,
})

export const withDefectOrder = (subject: DefectRecall): DefectRecall => ({
  ...subject,
  isOrdered: true,
})

export const withDefectPlan = (subject: DefectRecall, plan: DefectPlan): DefectRecall => ({
  ...subject,
  plan,
  lots: plan.lots,
})

export const withDefectNotice = (subject: DefectRecall, { text }: DefectNotice): DefectRecall => ({
  ...subject,
  notice: text,
})

export const withDefectProgress = (
  subject: DefectRecall,
  report: DefectProgress,
  at: Date,
): DefectRecall => ({
  ...subject,
  startedOn: subject.startedOn ?? dateIn(at),
  progress: [...subject.progress, report],
  completedOn: report.isCompleted ? report.asOf : null,
})

export const withDefectEvaluation = (
  subject: DefectRecall,
  { result }: DefectEvaluation,
): DefectRecall => ({ ...subject, evaluation: result })

export const withMoreToDo = (subject: DefectRecall): DefectRecall => ({
  ...subject,
  completedOn: null,
  evaluation: null,
})
