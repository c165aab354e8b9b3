import { dateIn } from '#kernel/dates.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  OversightVisit,
  VisitAnswer,
  VisitNotice,
  VisitPlan,
  VisitReport,
  VisitStart,
} from './contract-oversight-visit.ts'

/** Pure decisions of an inspection of a lower organ: facts in, refusal or value out; no I/O. */
type Facts = CaseFacts<OversightVisit>

export const beginVisit = (plan: VisitPlan): OversightVisit => ({
  ...plan,
  visitOn: null,
  score: null,
  findings: [],
})

export const isPlanned = ({ state }: Facts): boolean => state === 'planned'

export function hasOrgan(facts: Facts): Refusal | null {
  if (facts.standing.partyId !== null) return null
  return refuse(
    'noOrgan',
    '本案未列明被督导机关，请另行立案并选择',
    'No organ is named that is visited; open it again and name one',
  )
}

export function visitLiesAhead(facts: Facts, data: VisitNotice): Refusal | null {
  if (data.visitOn > dateIn(facts.now)) return null
  return refuse('visitInThePast', '到场日期应晚于今天', 'The day of the visit lies in the past', {
    about: 'time',
  })
}

/** An announced visit does not come before its day. */
export function dayHasCome(facts: Facts): Refusal | null {
  const { visitOn } = facts.subject
  if (visitOn === null || visitOn <= dateIn(facts.now)) return null
  return refuse('beforeItsDay', `通知的到场日期为${visitOn}`, `Announced for ${visitOn}`, {
    about: 'time',
  })
}

/** SD06: at least two, and they are two persons. */
export function teamIsOfTwo(_facts: Facts, data: VisitStart): Refusal | null {
  if (new Set(data.team.map(({ name }) => name)).size >= 2) return null
  return refuse('teamTooSmall', '督导组至少两人', 'The team is at least two persons', {
    basis: 'design',
  })
}

export function drawHolds(_facts: Facts, data: VisitReport): Refusal | null {
  if (data.filesDrawn > data.filesTotal) {
    return refuse(
      'moreDrawnThanThere',
      `抽查${data.filesDrawn}件，多于总数${data.filesTotal}件`,
      `${data.filesDrawn} files drawn of ${data.filesTotal}`,
    )
  }
  if (data.filesDrawn === 0 || data.drawRecord) return null
  return refuse(
    'drawRecordMissing',
    '案卷须随机抽取，请填写抽取记录编号',
    'Files are drawn at random: name the record of the draw',
    { basis: 'design' },
  )
}

export function hasFindings(facts: Facts): Refusal | null {
  if (facts.subject.findings.length > 0) return null
  return refuse('noFindings', '没有问题须整改', 'There is nothing to rectify', { about: 'state' })
}

export function hasNoFindings(facts: Facts): Refusal | null {
  const count = facts.subject.findings.length
  if (count === 0) return null
  return refuse(
    'findingsOpen',
    `有${count}个问题须整改并反馈`,
    `${count} finding(s) have to be answered`,
  )
}

export function everyFindingIsAnswered(facts: Facts, data: VisitAnswer): Refusal | null {
  const numbers = new Set(data.answers.map(({ number }) => number))
  const wanted = facts.subject.findings.map((_, index) => index + 1)
  const open = wanted.filter((number) => !numbers.has(number))
  const strange = [...numbers].filter((number) => !wanted.includes(number))
  if (open.length === 0 && strange.length === 0 && numbers.size === data.answers.length) return null
  return refuse(
    'findingsUnanswered',
    open.length > 0 ? `未答复的问题：${open.join('、')}` : '序号重复，或没有这一序号的问题',
    open.length > 0
      ? `Not answered: ${open.join(', ')}`
      : 'A number is given twice, or there is no such finding',
  )
}

export const withNotice = (subject: OversightVisit, { visitOn }: VisitNotice): OversightVisit => ({
  ...subject,
  visitOn,
})

export const withArrival = (subject: OversightVisit, _data: unknown, at: Date): OversightVisit => ({
  ...subject,
  visitOn: dateIn(at),
})

export const withReport = (
  subject: OversightVisit,
  { score, findings }: VisitReport,
): OversightVisit => ({ ...subject, score, findings })
