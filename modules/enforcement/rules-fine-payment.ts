import { dueAfter, type TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, daysBetween } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Cash,
  FineChange,
  FinePayment,
  InstalmentPlan,
  Payment,
  PaymentOpening,
  Resume,
  Stop,
  Uncollected,
} from './contract-fine-payment.ts'
import { lateFine } from './late-fine.ts'
import { cashSum } from './penalty-bases.ts'
import { instantOf } from './rules-common.ts'
import { added, compared, larger, less } from './sums.ts'

/** Pure decisions of the payment of a fine. */
type Facts = CaseFacts<FinePayment>

export const beginPayment = (opening: PaymentOpening): FinePayment => ({
  ...opening,
  payments: [],
  plan: [],
  stops: [],
  urgedOn: null,
  lateFine: null,
})

export const withPayment = (subject: FinePayment, payment: Payment): FinePayment => ({
  ...subject,
  payments: [...subject.payments, { paidOn: payment.paidOn, amount: payment.amount }],
})

/** With the last payment the late fine stands: it is what was paid beyond the penalty. */
export function withFullPayment(subject: FinePayment, payment: Payment): FinePayment {
  const after = withPayment(subject, payment)
  const extra = less(paidBy(after), principal(after))
  return { ...after, lateFine: larger(extra, '0') }
}

export const withoutLastPayment = (subject: FinePayment): FinePayment => ({
  ...subject,
  payments: subject.payments.slice(0, -1),
  lateFine: null,
})

export const withPlan = (subject: FinePayment, { plan }: InstalmentPlan): FinePayment => ({
  ...subject,
  plan,
})

export const withUrge = (subject: FinePayment, data: { servedOn: string }): FinePayment => ({
  ...subject,
  urgedOn: data.servedOn,
})

export const withStop = (subject: FinePayment, { from }: Stop): FinePayment => ({
  ...subject,
  stops: [...subject.stops, { from, to: null }],
})

export const withResume = (subject: FinePayment, { to }: Resume): FinePayment => ({
  ...subject,
  stops: subject.stops.map((stop) => (stop.to === null ? { ...stop, to } : stop)),
})

export const withFineChange = (subject: FinePayment, change: FineChange): FinePayment => ({
  ...subject,
  fine: change.fine,
  confiscatedIncome: change.confiscatedIncome,
  plan: [],
})

/** The fine and what is confiscated, without anything for lateness. */
export const principal = (subject: FinePayment): string =>
  added(subject.fine, subject.confiscatedIncome)

const paidBy = ({ payments }: FinePayment): string => added(...payments.map(({ amount }) => amount))

export const sinceServed = (facts: Facts): Date => instantOf(facts.subject.servedOn)
export const sinceUrged = (facts: Facts): Date =>
  facts.subject.urgedOn ? instantOf(facts.subject.urgedOn) : facts.now
export const sinceCash = (facts: Facts): Date => {
  const taken = lastTaken(facts, 'takeCash')
  return taken ? instantOf((taken.data as Cash).takenOn) : facts.now
}

/** From then on the court may be asked: the term to sue is over, or review and suit are. */
export function sinceSuitTerm(facts: Facts): Date {
  const ended = facts.subject.stops.at(-1)?.to
  if (ended) return instantOf(ended)
  const { calendar } = facts
  const due = dueAfter('6 months', sinceServed(facts), { calendar, roll: true })
  return new Date(due.at.getTime() - 1)
}

export const wasNeverReviewed = (facts: Facts): boolean => facts.subject.stops.length === 0
export const isNotUnderReview = (facts: Facts): boolean =>
  facts.subject.stops.every(({ to }) => to !== null)

/** The next instalment that is not yet covered by what has been paid. */
export function nextInstalment(facts: Facts): TermText | null {
  const paid = paidBy(facts.subject)
  const since = dateIn(facts.events.at(-1)?.at ?? facts.now)
  let sum = '0'
  for (const { dueOn, amount } of facts.subject.plan) {
    sum = added(sum, amount)
    if (compared(sum, paid) <= 0) continue
    return `${Math.max(0, daysBetween(since, calendarDate(dueOn)))} days`
  }
  return null
}

/** What the party owes by the end of a day, the late fine included. */
export function owedOn(facts: Facts, day: string): string {
  const { subject } = facts
  return less(added(principal(subject), lateBy(facts, day)), paidBy(subject))
}

function lateBy(facts: Facts, day: string): string {
  const { subject, deadlines } = facts
  const dueOn = deadlines.find(({ limit }) => limit === 'pay')?.dueOn ?? day
  const whole = [{ dueOn, amount: principal(subject) }]
  const dues = subject.plan.length > 0 ? subject.plan : whole
  return lateFine({ ...subject, dues }, day)
}

export function dayIsPlausible(facts: Facts, data: Payment): Refusal | null {
  if (data.paidOn >= facts.subject.servedOn && data.paidOn <= dateIn(facts.now)) return null
  return refuse(
    'payDayImplausible',
    '缴款日期须在收到决定书之后、今天之前',
    'The day of payment lies between the service of the decision and today',
  )
}

export function paysAll(facts: Facts, data: Payment): Refusal | null {
  const owed = owedOn(facts, data.paidOn)
  if (compared(data.amount, owed) === 0) return null
  return refuse(
    'notTheSumOwed',
    `截至${data.paidOn}应缴${owed}元（含加处罚款${lateBy(facts, data.paidOn)}元），所填${data.amount}元`,
    `Owed on ${data.paidOn}: ${owed} yuan, late fine included; given: ${data.amount}`,
    {
      basis: 'APL 67,72',
      remedy: { zh: '缴纳一部分的请登记部分缴款', en: 'Record a part as a part' },
    },
  )
}

export function paysPart(facts: Facts, data: Payment): Refusal | null {
  const owed = owedOn(facts, data.paidOn)
  if (compared(data.amount, '0') > 0 && compared(data.amount, owed) < 0) return null
  return refuse(
    'notAPart',
    `部分缴款须大于0且小于应缴的${owed}元`,
    `A part is more than 0 and less than the ${owed} yuan owed`,
  )
}

export function instalmentsWereAsked(facts: Facts): Refusal | null {
  if (lastTaken(facts, 'askInstalments')) return null
  return refuse('notAsked', '当事人尚未申请延期或分期', 'The party has not asked for it', {
    basis: 'APL 66',
  })
}

export function planAddsUp(facts: Facts, { plan }: InstalmentPlan): Refusal | null {
  const today = dateIn(facts.now)
  const owed = owedOn(facts, today)
  const sum = added(paidBy(facts.subject), ...plan.map(({ amount }) => amount))
  const inOrder = plan.every(({ dueOn }, i) => dueOn > today && dueOn > (plan[i - 1]?.dueOn ?? ''))
  const wanted = added(owed, paidBy(facts.subject))
  if (inOrder && compared(sum, wanted) === 0) return null
  return refuse(
    'planDoesNotAddUp',
    `各期金额之和须等于应缴的${owed}元，日期须在今天之后并依次递增`,
    `The instalments add up to the ${owed} yuan owed, on later and later days after today`,
    { basis: 'APL 66' },
  )
}

/** Something that was due has not been paid. */
export function isLate(facts: Facts): Refusal | null {
  const { plan } = facts.subject
  const today = dateIn(facts.now)
  const fallen = plan.filter(({ dueOn }) => dueOn < today).map(({ amount }) => amount)
  const pay = facts.deadlines.find(({ limit }) => limit === 'pay')
  const isTermOver = pay?.dueAt != null && facts.now >= pay.dueAt
  const due = plan.length > 0 ? added(...fallen) : isTermOver ? principal(facts.subject) : '0'
  if (compared(due, paidBy(facts.subject)) > 0) return null
  return refuse('notLate', '缴款期限未满，不能催告', 'The term to pay is not over', {
    about: 'time',
    basis: 'APL 67',
  })
}

export function isNotInReview(facts: Facts): Refusal | null {
  if (isNotUnderReview(facts)) return null
  return refuse('underReview', '复议或诉讼尚未终结', 'Review or suit has not ended', {
    about: 'time',
    basis: 'ACL 53',
  })
}

export function isInReview(facts: Facts): Refusal | null {
  if (!isNotUnderReview(facts)) return null
  return refuse('notUnderReview', '没有正在进行的复议或诉讼', 'No review or suit is running')
}

/** Cash on the spot: at most 100 yuan, or hard to collect later; else in a remote place. */
export function cashIsAllowed(facts: Facts, data: Cash): Refusal | null {
  const { isSimple, fine } = facts.subject
  const basis = 'APL 68,69'
  if (data.ground !== 'remote' && !isSimple) {
    return refuse(
      'cashNotOnTheSpot',
      '普通程序的罚款由当事人到银行缴纳；只有边远、水上、交通不便并由当事人提出的可以当场收缴',
      'Outside the simple procedure cash is taken only in remote places, at the party’s request',
      { basis },
    )
  }
  if (data.ground === 'small' && compared(fine, cashSum) > 0) {
    return refuse(
      'tooMuchCash',
      `以“一百元以下”为由当场收缴的，罚款不得超过${cashSum}元`,
      `A small fine is at most ${cashSum} yuan`,
      { basis },
    )
  }
  const owed = owedOn(facts, data.takenOn)
  if (compared(data.amount, owed) === 0) return null
  return refuse(
    'notTheSumOwed',
    `应收缴${owed}元，所填${data.amount}元`,
    `Owed: ${owed} yuan; given: ${data.amount}`,
    { basis },
  )
}

export function mayGiveUp(facts: Facts, { ground }: Uncollected): Refusal | null {
  if (ground === 'partyGone' || lastTaken(facts, 'courtTermPassed')) return null
  return refuse(
    'courtTermRuns',
    '申请法院强制执行的期限未过',
    'The court may still be asked to enforce',
    { about: 'time', basis: 'ACL 53' },
  )
}

export function fineIsNotRaised(facts: Facts, data: FineChange): Refusal | null {
  if (compared(data.fine, facts.subject.fine) <= 0) return null
  return refuse('heavierAfterReview', '复议、诉讼不得加重处罚', 'Review never makes it heavier')
}
