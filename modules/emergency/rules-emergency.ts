import { areaPrefix } from '#kernel/authority.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Activation,
  ActivationAbove,
  DailyReport,
  Emergency,
  GradeChange,
  Grading,
  OrganLevel,
  PassingUp,
  SettlementAbove,
  TaskDone,
  UrgentResult,
  Verification,
} from './contract-emergency.ts'
import { emergencyGrade, gradeWords, isGraver, LEAD_OF } from './emergency-grade.ts'

/** Pure decisions of an emergency: facts in, refusal or nothing out; no clock and no I/O. */
type Facts = CaseFacts<Emergency>

export const LEVELS: readonly OrganLevel[] = ['county', 'city', 'province', 'national']
const rank = (level: OrganLevel): number => LEVELS.indexOf(level)
const LEVEL_WORDS: Readonly<Record<OrganLevel, { zh: string; en: string }>> = {
  county: { zh: '县级', en: 'the county' },
  city: { zh: '市级', en: 'the city' },
  province: { zh: '省级', en: 'the province' },
  national: { zh: '国家级', en: 'the nation' },
}

/** The level of the organ that handles the case: without a party, the area is its own. */
export function ownLevel({ standing }: Pick<Facts, 'standing'>): OrganLevel {
  const digits = areaPrefix(standing.regionCode).length
  return digits === 0 ? 'national' : digits === 2 ? 'province' : digits === 4 ? 'city' : 'county'
}

export const sinceKnown = (facts: Facts): Date => new Date(facts.subject.knownAt)

/**
 * How far a report has to go: before it is graded one level up (Food Safety Law art. 103), then as
 * the grade asks: I and II to the nation, III to the province, IV to the city (design, after EMP).
 */
function neededLevel(facts: Facts): OrganLevel {
  const { grade } = facts.subject
  const next = LEVELS[Math.min(rank(ownLevel(facts)) + 1, 3)]!
  const byGrade = grade === 'I' || grade === 'II' ? 'national' : grade === 'III' ? 'province' : next
  return rank(byGrade) > rank(next) ? byGrade : next
}

const reachedLevel = (facts: Facts): OrganLevel => facts.subject.reached ?? ownLevel(facts)

export const hopsRemain = (facts: Facts): boolean =>
  rank(reachedLevel(facts)) < rank(neededLevel(facts)) && !isOver(facts)

const isOver = ({ state }: Facts): boolean =>
  state === 'ended' || state === 'investigated' || state === 'incident'

export const isActive = ({ state }: Facts): boolean =>
  state === 'activated' || state === 'upgraded' || state === 'downgraded'

/** Level by level: nobody is skipped, and nobody is told twice. */
export function goesOneUp(facts: Facts, data: PassingUp): Refusal | null {
  const next = LEVELS[rank(reachedLevel(facts)) + 1]
  if (data.to === next) return null
  return refuse(
    'notTheNextLevel',
    next
      ? `已报至${LEVEL_WORDS[reachedLevel(facts)].zh}，下一级应为${LEVEL_WORDS[next].zh}`
      : '已报至国家级，无须再报',
    next
      ? `Passed up to ${LEVEL_WORDS[reachedLevel(facts)].en}; the next is ${LEVEL_WORDS[next].en}`
      : 'Already passed up to the nation',
    { basis: 'FSL 103' },
  )
}

export function drillHasScript(facts: Facts, data: Verification): Refusal | null {
  if (!facts.subject.drill || data.script) return null
  return refuse(
    'scriptMissing',
    '演练须有脚本，请填写演练脚本',
    'A drill follows a script: please write it down',
    { basis: 'design' },
  )
}

export function gradeFollowsThresholds(_facts: Facts, data: Grading): Refusal | null {
  const proposed = emergencyGrade(data)
  if (data.grade === proposed || data.departure) return null
  return refuse(
    'departureUnexplained',
    `按标准为${gradeWords[proposed].zh}，评定为${gradeWords[data.grade].zh}须说明理由`,
    `The thresholds give ${gradeWords[proposed].en}; another grade needs its reason`,
    { basis: 'EMP; design' },
  )
}

export function panelIsOfDifferentPeople(_facts: Facts, data: Grading): Refusal | null {
  if (new Set(data.panel.map(({ name }) => name)).size === data.panel.length) return null
  return refuse('panelRepeats', '专家组成员重复', 'One expert is named twice in the panel')
}

export function hasGrade(facts: Facts): Refusal | null {
  const { grade } = facts.subject
  if (grade !== null && grade !== 'none') return null
  return refuse(
    'belowGrades',
    '评定为不够等级，不启动应急响应，请按一般事件处理',
    'Below the grades: no response is started; handle it as an incident',
    { basis: 'EMP' },
  )
}

export function isBelowGrades(facts: Facts): Refusal | null {
  const { grade } = facts.subject
  if (grade === 'none') return null
  return refuse(
    'isGraded',
    `已评定为${gradeWords[grade ?? 'none'].zh}，应启动应急响应`,
    `Graded ${gradeWords[grade ?? 'none'].en}: a response has to be started`,
    { basis: 'EMP' },
  )
}

/** Grade I is led by the nation, II by the province, III by the city, IV by the county (EMP). */
export function ownLevelLeads(facts: Facts): Refusal | null {
  const lead = leadFor(facts)
  if (rank(ownLevel(facts)) >= rank(lead)) return null
  return refuse(
    'higherLevelLeads',
    `该等级由${LEVEL_WORDS[lead].zh}指挥，请上级启动`,
    `This grade is led by ${LEVEL_WORDS[lead].en}: the organ above decides`,
    { basis: 'EMP' },
  )
}

export function higherLevelLeads(facts: Facts): Refusal | null {
  const lead = leadFor(facts)
  if (rank(ownLevel(facts)) < rank(lead)) return null
  return refuse('ownLevelLeads', '该等级由本级指挥', 'This grade is led by the organ itself', {
    basis: 'EMP',
  })
}

function leadFor({ subject }: Facts): OrganLevel {
  const { grade } = subject
  return grade === null || grade === 'none' ? 'county' : LEAD_OF[grade]
}

export function leadIsHighEnough(
  facts: Facts,
  data: ActivationAbove | SettlementAbove,
): Refusal | null {
  const lead = leadFor(facts)
  if (rank(data.lead) >= rank(lead)) return null
  return refuse(
    'leadTooLow',
    `该等级至少由${LEVEL_WORDS[lead].zh}指挥`,
    `This grade is led by ${LEVEL_WORDS[lead].en} or above`,
    { basis: 'EMP' },
  )
}

export function tasksLieAhead(facts: Facts, data: Activation): Refusal | null {
  const late = data.tasks.filter(({ dueAt }) => new Date(dueAt) <= facts.now)
  if (late.length === 0) return null
  const names = late.map(({ task }) => task).join('、')
  return refuse('taskInThePast', `任务时限已过：${names}`, `Due in the past: ${names}`, {
    about: 'time',
  })
}

export function isUnderOwnCommand(facts: Facts): Refusal | null {
  if (facts.subject.command !== 'above') return null
  return refuse(
    'commandedFromAbove',
    '本案由上级指挥，由上级决定',
    'The response is commanded from above, and decided there',
    { about: 'state', basis: 'EMP' },
  )
}

export function isCommandedFromAbove(facts: Facts): Refusal | null {
  if (facts.subject.command === 'above') return null
  return refuse(
    'ownCommand',
    '本案由本级指挥',
    'The response is commanded by the organ that handles the case',
    { about: 'state', basis: 'EMP' },
  )
}

/** A commander may raise (design). */
export function gradeRises(facts: Facts, data: GradeChange): Refusal | null {
  if (isGraver(data.grade, facts.subject.grade ?? 'none')) return null
  return refuse('gradeDoesNotRise', '等级没有提高', 'The grade does not rise')
}

/** Only experts may lower: the commander follows an assessment that says so. */
export function expertsLowered(facts: Facts): Refusal | null {
  const { grade, assessed } = facts.subject
  if (isGraver(grade ?? 'none', assessed ?? 'none')) return null
  return refuse(
    'expertsDidNotLower',
    '降低等级须先由专家重新评估并评定为较低等级',
    'The grade is lowered only after the experts have assessed it as lower',
    { basis: 'EMP; design' },
  )
}

export function gradeFallsAsAssessed(facts: Facts, data: GradeChange): Refusal | null {
  const { grade, assessed } = facts.subject
  const falls = isGraver(grade ?? 'none', data.grade)
  if (falls && !isGraver(assessed ?? 'none', data.grade)) return null
  return refuse(
    'gradeNotAsAssessed',
    `专家评定为${gradeWords[assessed ?? 'none'].zh}，只能降至该等级或其上`,
    `The experts say ${gradeWords[assessed ?? 'none'].en}: not below that`,
    { basis: 'design' },
  )
}

export function reportMovesOn(facts: Facts, data: DailyReport): Refusal | null {
  const { lastReport, ill, deaths } = facts.subject
  if (lastReport && data.asOf < lastReport.asOf) {
    return refuse(
      'olderThanLast',
      '截至时间早于上次续报',
      'This report is older than the last one',
      { about: 'time' },
    )
  }
  if (data.ill >= ill && data.deaths >= deaths) return null
  return refuse(
    'tollShrinks',
    `累计数不能减少（已报发病${ill}人、死亡${deaths}人）；更正请在进展中说明并报累计数`,
    `Totals cannot shrink (${ill} ill, ${deaths} dead so far)`,
  )
}

export function sampleIsOpen(facts: Facts, data: UrgentResult): Refusal | null {
  const sample = facts.subject.samples[data.sample - 1]
  if (sample && sample.result === null) return null
  return refuse(
    'noSuchSample',
    `没有待出结果的第${data.sample}号样品`,
    `There is no sample ${data.sample} waiting for its result`,
  )
}

export function taskIsOpen(facts: Facts, data: TaskDone): Refusal | null {
  const task = facts.subject.tasks[data.task - 1]
  if (task && !task.isDone) return null
  return refuse(
    'noSuchTask',
    `没有未完成的第${data.task}项任务`,
    `There is no open task ${data.task}`,
  )
}

export function samplesAreAnswered(facts: Facts): Refusal | null {
  const open = facts.subject.samples.filter(({ result }) => result === null).length
  if (open === 0) return null
  return refuse(
    'samplesOpen',
    `还有${open}个应急样品未出结果，不能终止响应`,
    `${open} urgent sample(s) have no result yet`,
    { basis: 'FSL 105' },
  )
}

export function tasksAreDone(facts: Facts): Refusal | null {
  const open = facts.subject.tasks.filter(({ isDone }) => !isDone)
  if (open.length === 0) return null
  const names = open.map(({ task }) => task).join('、')
  return refuse('tasksOpen', `任务未完成：${names}`, `Tasks not done: ${names}`)
}

export function noNewCases(facts: Facts): Refusal | null {
  const { lastReport } = facts.subject
  if (lastReport?.newIll === 0) return null
  return refuse(
    'casesStillAppear',
    lastReport ? '最近一次续报仍有新增病例' : '尚未续报，无从认定没有新增病例',
    lastReport ? 'The last report still tells of new cases' : 'No follow-up report yet',
    { basis: 'EMP' },
  )
}

export function draftWaits(facts: Facts): Refusal | null {
  if (facts.subject.draft && !facts.subject.isApproved) return null
  return refuse('noDraft', '没有待审定的新闻稿', 'There is no text waiting for approval', {
    about: 'paper',
  })
}

/** One voice, and only in approved words (SD27). */
export function textIsApproved(facts: Facts): Refusal | null {
  if (facts.subject.draft && facts.subject.isApproved) return null
  return refuse('notApproved', '没有已审定的新闻稿', 'There is no approved text to publish', {
    about: 'paper',
    basis: 'FSL 118',
  })
}

/** Responsibility is investigated at the level of the city or above (Food Safety Law art. 105). */
const isInvestigatedAbove = (facts: Facts): boolean =>
  ownLevel(facts) === 'county' || facts.subject.command === 'above'

export function ownLevelInvestigates(facts: Facts): Refusal | null {
  if (!isInvestigatedAbove(facts)) return null
  return refuse(
    'investigatedAbove',
    '事故责任由设区的市级以上机关调查；上级指挥的由上级牵头',
    'Responsibility is investigated by the city or above, and by whoever commanded',
    { basis: 'FSL 105' },
  )
}

export function higherLevelInvestigates(facts: Facts): Refusal | null {
  if (isInvestigatedAbove(facts)) return null
  return refuse('ownInvestigation', '由本级调查', 'The organ itself investigates', {
    basis: 'FSL 105',
  })
}

export function isDrillCase(facts: Facts): Refusal | null {
  if (facts.subject.drill) return null
  return refuse('notADrill', '本案不是演练', 'This is no drill', { about: 'state' })
}

export function drillIsScored(facts: Facts): Refusal | null {
  if (!facts.subject.drill || facts.subject.drillScore !== null) return null
  return refuse('drillNotScored', '演练须先评分再办结', 'A drill is scored before it is closed', {
    basis: 'design',
  })
}
