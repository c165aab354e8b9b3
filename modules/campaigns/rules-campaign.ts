import type { TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, daysBetween } from '#kernel/dates.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  formatDecimal,
  multiplyDecimals,
} from '#kernel/decimal.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Campaign,
  CampaignPlan,
  CampaignProposal,
  CampaignTask,
  CampaignTaskOrder,
  Prolongation,
  Resampling,
  TaskCount,
  TaskEnd,
  TaskOrder,
  TaskReport,
} from './contract-campaign.ts'

/** Pure decisions about campaigns and their tasks: facts in, refusal or value out. */
type Facts = CaseFacts<Campaign>
type TaskFacts = CaseFacts<CampaignTask>

export const beginCampaign = (proposal: CampaignProposal): Campaign => ({
  ...proposal,
  endsOn: null,
  quotas: [],
  prolonged: false,
  after: null,
})

const whole = (n: number): Decimal => decimal(String(n))

/** Is failed / samples at most so many percent? Exact: nothing is divided. */
export function isAtMost(failed: number, samples: number, percent: string): boolean {
  const left = multiplyDecimals(whole(failed), whole(100))
  return (
    samples > 0 && compareDecimals(left, multiplyDecimals(decimal(percent), whole(samples))) <= 0
  )
}

/** The failing rate in percent with two decimals, rounded half up; for display. */
export const failingPercent = (failed: number, samples: number): string =>
  formatDecimal({
    units: (BigInt(failed) * 20_000n + BigInt(samples)) / (2n * BigInt(samples)),
    scale: 2,
  })

export function baselineIsSound(facts: Facts): Refusal | null {
  const { baselineFailed: failed, baselineSamples: samples, exitPercent } = facts.subject
  if (samples > 0 && failed <= samples && !isAtMost(failed, samples, exitPercent)) return null
  return refuse(
    'nothingToReach',
    `基线${samples}批次中${failed}批次不合格，须多于目标不合格率${exitPercent}%方可立项`,
    `${failed} of ${samples} lots failed, which has to be above the ${exitPercent}% to reach`,
    { basis: 'design' },
  )
}

export function datesAreInOrder(facts: Facts, data: CampaignPlan): Refusal | null {
  if (data.startsOn >= dateIn(facts.now) && data.endsOn > data.startsOn) return null
  return refuse(
    'datesOutOfOrder',
    '开始日期不得早于今天，结束日期须晚于开始日期',
    'It begins today or later, and ends after it begins',
    { about: 'time' },
  )
}

const tasks = (facts: Facts) => linkedCases(facts, 'campaignTask')

/** Each area with a quota has its task, and all tasks have ended. */
export function tasksAreDone(facts: Facts): Refusal | null {
  const open = tasks(facts).filter((task) => !task.isEnded).length
  const missing = facts.subject.quotas.length - tasks(facts).length
  if (open === 0 && missing <= 0) return null
  return refuse(
    'tasksOpen',
    `尚有${Math.max(0, missing)}个区域未下达任务、${open}项任务未完成`,
    `${Math.max(0, missing)} areas have no task yet, and ${open} tasks are open`,
    { basis: 'design' },
  )
}

export function exitIsReached(facts: Facts, data: Resampling): Refusal | null {
  if (isAtMost(data.failed, data.samples, facts.subject.exitPercent)) return null
  return refuse(
    'exitNotReached',
    `整治后复抽未达到目标不合格率${facts.subject.exitPercent}%，不能结案`,
    `Sampling again does not reach the ${facts.subject.exitPercent}%; it cannot be closed`,
    { basis: 'design' },
  )
}

export function exitIsNotReached(facts: Facts, data: Resampling): Refusal | null {
  if (!isAtMost(data.failed, data.samples, facts.subject.exitPercent)) return null
  return refuse('exitReached', '已达到整治目标，应当结案', 'The goal is reached; close it', {
    basis: 'design',
  })
}

/** Before and after compare only over enough lots (design: thirty of each). */
const SAMPLES_MIN = 30

export function samplesAreEnough(_facts: Facts, data: Resampling): Refusal | null {
  if (data.samples >= SAMPLES_MIN && data.failed <= data.samples) return null
  return refuse(
    'tooFewSamples',
    `复抽须不少于${SAMPLES_MIN}批次，且不合格批次不多于抽样批次`,
    `At least ${SAMPLES_MIN} lots are sampled again, and no more fail than were sampled`,
    { basis: 'design' },
  )
}

export function isNotProlonged(facts: Facts): Refusal | null {
  if (!facts.subject.prolonged) return null
  return refuse('prolongedAlready', '行动只能延长一次', 'A campaign is prolonged only once', {
    about: 'time',
    basis: 'design',
  })
}

export function prolongedIsLater(facts: Facts, data: Prolongation): Refusal | null {
  if (data.endsOn > dateIn(facts.now)) return null
  return refuse(
    'prolongedToPast',
    '延长日期须晚于今天',
    'It is prolonged to a later day than today',
    {
      about: 'time',
    },
  )
}

/** The site is proposed in a case of its own, which the nation decides. */
export function listingIsProposed(facts: Facts): Refusal | null {
  if (linkedCases(facts, 'listedSupervision').length > 0) return null
  return refuse(
    'noListingProposed',
    '尚未从本案提出挂牌督办',
    'No listed supervision has been proposed from this case',
    { basis: 'design' },
  )
}

const daysUntil = (from: Date, day: string): TermText =>
  `${daysBetween(dateIn(from), calendarDate(day))} days`

export const untilEnd = (facts: Facts): TermText | null => {
  const start = [lastTaken(facts, 'issueTasks'), lastTaken(facts, 'prolong')]
    .filter((event) => event !== undefined)
    .at(-1)
  return start && facts.subject.endsOn ? daysUntil(start.at, facts.subject.endsOn) : null
}

export const withPlan = (subject: Campaign, { endsOn }: CampaignPlan): Campaign => ({
  ...subject,
  endsOn,
})

export const withQuotas = (subject: Campaign, { quotas }: TaskOrder): Campaign => ({
  ...subject,
  quotas,
})

export const withProlongation = (subject: Campaign, { endsOn }: Prolongation): Campaign => ({
  ...subject,
  endsOn,
  prolonged: true,
})

export const withResampling = (subject: Campaign, { failed, samples }: Resampling): Campaign => ({
  ...subject,
  after: failingPercent(failed, samples),
})

const NOTHING: Readonly<Record<TaskCount, number>> = {
  checks: 0,
  samples: 0,
  failed: 0,
  clues: 0,
  cases: 0,
  licences: 0,
  recalls: 0,
  transfers: 0,
}

export const beginTask = (order: CampaignTaskOrder): CampaignTask => ({
  ...order,
  done: { ...NOTHING, goodsValueYuan: '0' },
})

export const untilTaskEnd = (facts: TaskFacts): TermText => {
  const opened = facts.events[0]!
  return daysUntil(opened.at, facts.subject.endsOn)
}

export const isWorking = (facts: TaskFacts): boolean =>
  facts.state === 'assigned' || facts.state === 'working'

export function taskReportIsNewer(facts: TaskFacts, data: TaskReport): Refusal | null {
  const last = lastTaken(facts, 'report')?.data as TaskReport | undefined
  if (last && data.asOf < last.asOf) {
    return refuse(
      'olderThanLast',
      `截至日期早于上次报告（${last.asOf}）`,
      `This report is older than the last one (${last.asOf})`,
    )
  }
  if (data.failed <= data.samples) return null
  return refuse(
    'moreFailedThanSampled',
    `不合格${data.failed}批次多于抽样${data.samples}批次`,
    `${data.failed} lots failed of ${data.samples} sampled`,
  )
}

/** A task below its quota says why. */
export function shortfallIsExplained(facts: TaskFacts, data: TaskEnd): Refusal | null {
  const { checks, samples, done } = facts.subject
  if ((done.checks >= checks && done.samples >= samples) || data.shortfall) return null
  return refuse(
    'shortfallUnexplained',
    `检查${done.checks}/${checks}户次、抽样${done.samples}/${samples}批次，未完成任务，请说明原因`,
    `${done.checks} of ${checks} checks and ${done.samples} of ${samples} lots: say why`,
    { basis: 'design' },
  )
}

export const withReport = (subject: CampaignTask, report: TaskReport): CampaignTask => {
  const sums = Object.keys(NOTHING).map((name) => {
    const count = name as TaskCount
    return [count, subject.done[count] + report[count]] as const
  })
  const value = addDecimals(decimal(subject.done.goodsValueYuan), decimal(report.goodsValueYuan))
  return {
    ...subject,
    done: {
      ...(Object.fromEntries(sums) as Record<TaskCount, number>),
      goodsValueYuan: formatDecimal(value),
    },
  }
}
