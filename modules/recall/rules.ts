import { covers } from '#kernel/authority.ts'
import type { TermText } from '#kernel/calendar.ts'
import { isOpen, isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Assessment,
  ClassChange,
  Disposal,
  EffectivenessCheck,
  Evaluation,
  Extension,
  FoodRecall,
  Notice,
  ProgressReport,
  RecallClass,
  RecallOpening,
  RecallPlan,
} from './contract.ts'
import { shippedUnits } from './rules-goods.ts'

/** Pure decisions of the food recall: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<FoodRecall>

export const beginRecall = (opening: RecallOpening): FoodRecall => ({
  ...opening,
  origin: 'voluntary',
  class: null,
  areas: [],
  reportEveryDays: null,
  notice: null,
  contactPhone: null,
  progress: [],
  evaluation: null,
})

/** The clock starts with knowledge of the risk, not with the report of it. */
export const sinceKnown = (facts: Facts): Date => new Date(facts.subject.knownAt)

/** The class of the case; until it is assessed, the class that the hazard has by itself. */
export const isClass =
  (wanted: RecallClass) =>
  (facts: Facts): boolean =>
    (facts.subject.class ?? defaultClass(facts.subject.hazardKind)) === wanted

/** The notice is out and the goods are not yet disposed of. */
export const isUnderway = (facts: Facts): boolean =>
  facts.state === 'announced' || facts.state === 'recalling'

/** How often the producer reports, as the plan promises; the law of today sets no period. */
export const reportPeriod = (facts: Facts): TermText | null =>
  facts.subject.reportEveryDays === null ? null : `${facts.subject.reportEveryDays} days`

/** The class that the kind of hazard has by itself (design; S46). */
export function defaultClass(hazardKind: FoodRecall['hazardKind']): RecallClass {
  if (['pathogen', 'chemical', 'nonEdible'].includes(hazardKind)) return 1
  return hazardKind === 'label' ? 3 : 2
}

/** Rising is free; falling below what the hazard has by itself needs an expert opinion. */
export function classIsNotTooLow(facts: Facts, data: Assessment): Refusal | null {
  const least = defaultClass(facts.subject.hazardKind)
  if (data.class <= least) return null
  return refuse(
    'classTooLow',
    `该类危害至少为${least}级；拟定为${data.class}级须先经专家论证，由召回管理员调整`,
    `This hazard is class ${least} or higher; class ${data.class} needs an expert opinion first`,
    { basis: 'FRCM 13' },
  )
}

export function loweringHasOpinion(facts: Facts, data: ClassChange): Refusal | null {
  const now = facts.subject.class
  if (now === null || data.class <= now || data.expertOpinion) return null
  return refuse(
    'expertOpinionNeeded',
    '降低召回级别须有专家意见，请填写专家意见',
    'Lowering the class needs an expert opinion; please fill it in',
    { basis: 'design' },
  )
}

export function classReallyChanges(facts: Facts, data: ClassChange): Refusal | null {
  if (facts.subject.class !== data.class) return null
  return refuse('sameClass', '级别没有变化，无需调整', 'The class is already this one')
}

/** Sold in one province: the provincial site. Across provinces: the national site. */
export function siteFitsAreas(facts: Facts, data: Notice): Refusal | null {
  const provinces = new Set(facts.subject.areas.map((area) => area.slice(0, 2)))
  if (provinces.size <= 1 || data.site === 'national') return null
  return refuse(
    'nationalSiteNeeded',
    `销往${provinces.size}个省份，公告须在总局网站发布`,
    `Sold in ${provinces.size} provinces: the notice goes to the national site`,
    { basis: 'FRCM 17' },
  )
}

/** Units that a progress report places somewhere can never exceed what was shipped. */
export function progressBalances(facts: Facts, data: ProgressReport): Refusal | null {
  const { shipped } = shippedUnits(facts.subject)
  const { sealed, returned, consumed } = totals(data)
  const placed = sealed + returned + consumed
  if (placed <= shipped) return null
  return refuse(
    'moreThanShipped',
    `封存、退回与已消费合计${placed}件，超过出厂${shipped}件`,
    `Sealed, returned and consumed add up to ${placed}, more than the ${shipped} shipped`,
    { remedy: { zh: '请核对各环节数量', en: 'Check the figures of each step' } },
  )
}

/** Faulty labels may be mended and the goods sold; all else is made harmless or destroyed. */
export function disposalIsAllowed(facts: Facts, data: Disposal): Refusal | null {
  if (data.way !== 'relabelled' || facts.subject.hazardKind === 'label') return null
  return refuse(
    'relabellingNotAllowed',
    '仅标签、标志、说明书不符的食品可以改正后销售',
    'Only food with faulty labels may be relabelled and sold',
    { basis: 'FSL 63' },
  )
}

export function destructionWasReported(_facts: Facts, data: Disposal): Refusal | null {
  if (data.way === 'relabelled' || data.reportedBefore) return null
  return refuse(
    'destructionNotReported',
    '无害化处理、销毁须事先报告时间和地点',
    'Time and place of destruction are reported beforehand',
    { basis: 'FSL 63' },
  )
}

export function hasProgress(facts: Facts): Refusal | null {
  if (facts.subject.progress.length > 0) return null
  return refuse('noProgress', '尚未提交召回进展', 'No progress has been reported')
}

export function foundEffective(facts: Facts): Refusal | null {
  if (facts.subject.evaluation === 'effective') return null
  return refuse(
    'notFoundEffective',
    '评价结论为未达到召回要求，不能结案',
    'The recall was not found effective and cannot be closed',
  )
}

export function foundNotEffective(facts: Facts): Refusal | null {
  if (facts.subject.evaluation === 'notEffective') return null
  return refuse(
    'foundEffectiveAlready',
    '评价结论为有效，不能责令继续召回',
    'The recall was found effective; there is nothing more to demand',
  )
}

/** The finding must agree with the figures: it may be stricter than they are, never laxer. */
export function evaluationFitsFigures(facts: Facts, data: Evaluation): Refusal | null {
  if (data.result === 'notEffective' || facts.subject.class === null) return null
  const { recovery, goal, everyHolderNotified } = effectiveness(facts.subject)
  if (everyHolderNotified || recovery === null || recovery >= goal) return null
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`
  return refuse(
    'recoveryTooLow',
    `回收率${percent(recovery)}，未达到${percent(goal)}，且未证明已通知全部购买者`,
    `Recovery is ${percent(recovery)}, below ${percent(goal)}, and not every buyer is proved notified`,
    { basis: 'design' },
  )
}

/** A recall has stalled when a duty in it is overdue, or nobody has reported since the alarm. */
export function hasStalled(facts: Facts): Refusal | null {
  const isLate = facts.deadlines.some((d) => isOpen(d) && isOverdue(d, facts.now))
  const alarm = lastTaken(facts, 'noteStalled')
  const report = lastTaken(facts, 'reportProgress')
  const stalled = isLate || (alarm !== undefined && alarm.seq > (report?.seq ?? 0))
  if (stalled) return null
  return refuse(
    'notStalled',
    '召回未停滞：各项期限均未逾期',
    'The recall has not stalled: nothing in it is overdue',
    { about: 'time' },
  )
}

export function extensionIsLater(facts: Facts, data: Extension): Refusal | null {
  const running = facts.deadlines.find((d) => isOpen(d) && d.limit.startsWith('done'))
  if (running?.dueOn && data.extendedTo > running.dueOn && facts.now < (running.dueAt ?? facts.now))
    return null
  return refuse(
    'extensionNotPossible',
    '延长须在期限届满前办理，且新的日期晚于原期限',
    'An extension is granted before the term ends and to a later day',
    { about: 'time', basis: 'FRCM 18' },
  )
}

export function differenceIsExplained(_facts: Facts, data: EffectivenessCheck): Refusal | null {
  const missing = data.bookUnits - data.sealedUnits - data.returnedUnits
  if (missing === 0 || data.difference) return null
  return refuse(
    'differenceUnexplained',
    `台账与现场相差${missing}件，请填写差额说明`,
    `Books and shelf differ by ${missing}: give an account of it`,
  )
}

/** The plan says where the goods were sold: in regions below the nation. */
export function areasAreRegions(_facts: Facts, data: RecallPlan): Refusal | null {
  const strange = data.areas.filter((area) => covers(area, '000000'))
  if (strange.length === 0) return null
  return refuse('areaTooWide', '销售区域请按省、市、县列明', 'Name provinces, cities or counties')
}

export const withPlan = (subject: FoodRecall, plan: RecallPlan): FoodRecall => ({
  ...subject,
  lots: plan.lots,
  areas: plan.areas,
  reportEveryDays: plan.reportEveryDays,
  contactPhone: plan.contactPhone,
})

export const withAssessment = (
  subject: FoodRecall,
  { class: level }: { class: RecallClass },
): FoodRecall => ({ ...subject, class: level })

export const withNotice = (subject: FoodRecall, notice: Notice): FoodRecall => ({
  ...subject,
  notice: notice.text,
})

export const withProgress = (subject: FoodRecall, report: ProgressReport): FoodRecall => ({
  ...subject,
  progress: [...subject.progress, report],
})

export const withEvaluation = (subject: FoodRecall, { result }: Evaluation): FoodRecall => ({
  ...subject,
  evaluation: result,
})

export const withOrder = (subject: FoodRecall, order: { class: RecallClass }): FoodRecall => ({
  ...withAssessment(subject, order),
  origin: 'ordered',
})

export function totals(report: ProgressReport) {
  const sum = (key: 'sealedUnits' | 'returnedUnits' | 'consumedUnits' | 'destroyedUnits') =>
    report.tiers.reduce((total, tier) => total + tier[key], 0)
  return {
    holders: report.tiers.reduce((total, tier) => total + tier.holders, 0),
    sealed: sum('sealedUnits'),
    returned: sum('returnedUnits'),
    consumed: sum('consumedUnits'),
    destroyed: sum('destroyedUnits'),
  }
}

/** Goal of recovery by class (design values). */
const GOAL: Record<RecallClass, number> = { 1: 0.9, 2: 0.75, 3: 0.6 }

/**
 * How far a recall has come: recovery = returned / (shipped − proved consumed). Sealed units are
 * located, not recovered. Null where nothing was left to recover.
 */
export function effectiveness(subject: FoodRecall) {
  const { made, shipped, onHand } = shippedUnits(subject)
  const report = subject.progress.at(-1)
  const placed = report ? totals(report) : null
  const toRecover = shipped - (placed?.consumed ?? 0)
  return {
    made,
    shipped,
    onHand,
    toRecover,
    returned: placed?.returned ?? 0,
    sealed: placed?.sealed ?? 0,
    consumed: placed?.consumed ?? 0,
    destroyed: placed?.destroyed ?? 0,
    unaccounted: toRecover - (placed?.returned ?? 0) - (placed?.sealed ?? 0),
    recovery: toRecover > 0 ? (placed?.returned ?? 0) / toRecover : null,
    goal: GOAL[subject.class ?? 1],
    everyHolderNotified:
      report !== undefined && placed !== null && report.notifiedHolders >= placed.holders,
    asOf: report?.asOf ?? null,
  }
}
