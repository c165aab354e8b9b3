import { addDays, calendarDate, dateIn } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Execution,
  Release,
  Seizure,
  SeizureExtension,
  SeizureOpening,
} from './contract-seizure.ts'

/** Pure decisions of sealing and seizure. */
type Facts = CaseFacts<Seizure>

export const beginSeizure = (opening: SeizureOpening): Seizure => ({
  ...opening,
  goods: null,
  executedOn: null,
  isUrgent: false,
})

export const withExecution = (subject: Seizure, { goods }: Execution, at: Date): Seizure => ({
  ...subject,
  goods,
  executedOn: dateIn(at),
})

export const withUrgentExecution = (subject: Seizure, execution: Execution, at: Date): Seizure => ({
  ...withExecution(subject, execution, at),
  isUrgent: true,
})

/** Longest extension: 30 days, under the food safety law 45 (Coercion Law art. 25; FSLR 61). */
const EXTENSION_DAYS = { general: 30, food: 45 }

/** Once, before the term is over, and by no more days than the law allows; rest days count. */
export function extensionIsLawful(facts: Facts, data: SeizureExtension): Refusal | null {
  const term = facts.deadlines.findLast(({ limit }) => limit === 'seize')
  const basis = 'ACL 25; FSLR 61'
  if (lastTaken(facts, 'extend')) {
    return refuse('extendedAlready', '查封扣押期限只能延长一次', 'The term is extended once only', {
      about: 'time',
      basis,
    })
  }
  if (!term?.dueOn || !term.dueAt || facts.now >= term.dueAt) {
    return refuse('termOver', '期限已满或正在停止计算，不能延长', 'The term is over or paused', {
      about: 'time',
      basis,
    })
  }
  const days = facts.subject.isFood ? EXTENSION_DAYS.food : EXTENSION_DAYS.general
  const last = addDays(calendarDate(term.dueOn), days)
  if (data.extendedTo > term.dueOn && data.extendedTo <= last) return null
  return refuse(
    'extensionTooLong',
    `延长不得超过${days}日：最晚至${last}，且晚于原期限${term.dueOn}`,
    `At most ${days} days more: until ${last}, and later than ${term.dueOn}`,
    { about: 'time', basis },
  )
}

export function isApprovedInHaste(facts: Facts): Refusal | null {
  if (facts.subject.isUrgent && !lastTaken(facts, 'approveAfter')) return null
  return refuse('nothingToApprove', '没有待补办的批准', 'No approval is outstanding')
}

export const awaitsApproval = (facts: Facts): boolean =>
  facts.subject.isUrgent && !lastTaken(facts, 'approveAfter')

/** Nothing is built on a measure taken in haste until the head has approved it. */
export function hasteIsApproved(facts: Facts): Refusal | null {
  if (!awaitsApproval(facts)) return null
  return refuse(
    'notApproved',
    '紧急实施的查封扣押尚未补办批准',
    'The urgent measure has not been approved yet',
    { basis: 'ACL 19' },
  )
}

export function testHasBegun(facts: Facts): Refusal | null {
  if (isTested(facts)) return null
  return refuse('noTest', '没有正在进行的检验', 'No test is under way')
}

export function noTestRuns(facts: Facts): Refusal | null {
  if (!isTested(facts)) return null
  return refuse('testRuns', '检验尚未结束', 'A test is still under way')
}

const isTested = (facts: Facts): boolean =>
  (lastTaken(facts, 'startTest')?.seq ?? 0) > (lastTaken(facts, 'endTest')?.seq ?? 0)

const DECIDED_STATES = ['decided', 'served', 'closed']

/** Goods are confiscated by a penalty decision, never by the seizure itself. */
export function penaltyIsDecided(facts: Facts): Refusal | null {
  const penalties = linkedCases(facts, 'penalty')
  if (penalties.some(({ state }) => DECIDED_STATES.includes(state ?? ''))) return null
  return refuse(
    'noDecision',
    '关联的处罚案件尚未作出没收决定',
    'The linked penalty case has not decided on confiscation',
    { basis: 'ACL 27', remedy: { zh: '请先作出处罚决定', en: 'Decide the penalty first' } },
  )
}

export function groundOfReleaseFits(facts: Facts, data: Release): Refusal | null {
  if ((data.ground === 'termOver') === (facts.state === 'lapsed')) return null
  return refuse(
    'groundDoesNotFit',
    '期限届满与否与所选解除理由不一致',
    'The ground does not fit: is the term over or not?',
    { basis: 'ACL 28' },
  )
}
