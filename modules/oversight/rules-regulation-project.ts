import { addDays, calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  CommentTable,
  DraftPublication,
  RegulationEvaluation,
  RegulationIssue,
  RegulationPlan,
  RegulationProject,
  ReviewRequest,
} from './contract-regulation-project.ts'

/** Pure decisions of the making of a rule: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<RegulationProject>

/** Days between publication and force; the rule is from memory of the rules on rule-making. */
const DAYS_BEFORE_FORCE = 30

export const beginRegulation = (plan: RegulationPlan): RegulationProject => ({
  ...plan,
  edition: 1,
  urgent: false,
  answered: 0,
  adopted: 0,
  inForceOn: null,
  replaces: [],
  proposal: null,
})

const isOpenForComment = ({ state }: Facts): boolean => state === 'comment'
export const isPlainComment = (facts: Facts): boolean =>
  isOpenForComment(facts) && !facts.subject.urgent
export const isUrgentComment = (facts: Facts): boolean =>
  isOpenForComment(facts) && facts.subject.urgent

/** Due two years after the rule came into force, or after it was last evaluated and kept. */
export function sinceInForce(facts: Facts): Date {
  const { inForceOn } = facts.subject
  const [issue, keep] = [lastTaken(facts, 'issue'), lastTaken(facts, 'keep')]
  if (keep && keep.seq > (issue?.seq ?? 0)) return keep.at
  return inForceOn ? startOfDay(calendarDate(inForceOn)) : facts.now
}

export function urgencyHasGrounds(_facts: Facts, data: DraftPublication): Refusal | null {
  if (!data.urgent || data.urgentGrounds) return null
  return refuse(
    'urgencyUnexplained',
    '缩短征求意见期须说明紧急理由',
    'A shorter time for comments needs its reason',
    { basis: 'design' },
  )
}

/** Nobody's comment is put aside without a word. */
export function refusalsHaveReasons(_facts: Facts, data: CommentTable): Refusal | null {
  const silent = data.comments.filter(({ decision, reason }) => decision !== 'adopted' && !reason)
  if (silent.length === 0) return null
  const articles = silent.map(({ article }) => article).join('、')
  return refuse(
    'reasonMissing',
    `未全部采纳的意见须说明理由：${articles}`,
    `A comment not adopted in full needs its reason: ${articles}`,
    { basis: 'design' },
  )
}

export function everyCommentIsAnswered(facts: Facts, data: ReviewRequest): Refusal | null {
  const { answered } = facts.subject
  if (data.received === answered) return null
  return refuse(
    'commentsUnanswered',
    `收到${data.received}条意见，已处理${answered}条，须逐条处理`,
    `${data.received} comments received, ${answered} answered: each of them needs its answer`,
    { basis: 'design' },
  )
}

export function comesIntoForceLater(facts: Facts, data: RegulationIssue): Refusal | null {
  const today = dateIn(facts.now)
  if (data.meetingOn > today) {
    return refuse('meetingInFuture', '审议会议尚未召开', 'The deliberation has not been held yet', {
      about: 'time',
    })
  }
  if (data.inForceOn < today) {
    return refuse('inForceBefore', '施行日期早于公布日期', 'In force before it is published', {
      about: 'time',
    })
  }
  if (data.early || data.inForceOn >= addDays(today, DAYS_BEFORE_FORCE)) return null
  return refuse(
    'inForceTooSoon',
    `应自公布之日起${DAYS_BEFORE_FORCE}日后施行；提前施行须说明理由`,
    `In force ${DAYS_BEFORE_FORCE} days after publication, or with the reason why sooner`,
    { about: 'time', basis: 'design' },
  )
}

export function revisionNamesWhatItReplaces(facts: Facts, data: RegulationIssue): Refusal | null {
  if (facts.subject.act === 'make' || data.replaces.length > 0) return null
  return refuse(
    'replacedTextMissing',
    '修订须列明被替代的文本',
    'A revision names the text that it replaces',
  )
}

/** On request at any time; otherwise when two years of force are over. */
export function evaluationIsDue(facts: Facts, data: RegulationEvaluation): Refusal | null {
  if (data.cause === 'request') return null
  const due = facts.deadlines.find((d) => d.limit === 'evaluate' && d.state === 'running')
  if (due?.dueAt && facts.now >= due.dueAt) return null
  return refuse(
    'notTwoYears',
    `施行未满两年（至${due?.dueOn ?? '—'}）；提前评估请选择“有关方面提出”`,
    `Not yet two years in force (until ${due?.dueOn ?? '—'}); sooner only on request`,
    { about: 'time', basis: 'design' },
  )
}

const proposes =
  (proposal: 'keep' | 'revise' | 'repeal') =>
  (facts: Facts): Refusal | null =>
    facts.subject.proposal === proposal
      ? null
      : refuse(
          'evaluationProposesOtherwise',
          '与评估建议不一致，请先重新评估',
          'The evaluation proposes something else; evaluate again first',
          { about: 'state' },
        )

export const proposesKeeping = proposes('keep')
export const proposesRevision = proposes('revise')
export const proposesRepeal = proposes('repeal')

/** A draft published anew is open to comments anew; earlier answers stay in the history. */
export const withPublication = (
  subject: RegulationProject,
  { urgent }: DraftPublication,
): RegulationProject => ({ ...subject, urgent, answered: 0, adopted: 0 })

export const withComments = (
  subject: RegulationProject,
  { comments }: CommentTable,
): RegulationProject => ({
  ...subject,
  answered: subject.answered + comments.length,
  adopted: subject.adopted + comments.filter(({ decision }) => decision !== 'rejected').length,
})

export const withIssue = (
  subject: RegulationProject,
  { inForceOn, replaces }: RegulationIssue,
): RegulationProject => ({ ...subject, inForceOn, replaces })

export const withEvaluation = (
  subject: RegulationProject,
  { proposal }: RegulationEvaluation,
): RegulationProject => ({ ...subject, proposal })

/** A revision is the next edition of the same rule; the old one is in force until it is issued. */
export const withNextEdition = (subject: RegulationProject): RegulationProject => ({
  ...subject,
  act: 'change',
  edition: subject.edition + 1,
  proposal: null,
})
