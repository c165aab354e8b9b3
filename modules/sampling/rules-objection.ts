import { parseCmaNumber } from '#identifiers/cma-number.ts'
import { dueAfter, type TermText } from '#kernel/calendar.ts'
import { calendarDate, dateIn, startOfDay } from '#kernel/dates.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Seed } from './contract-draw.ts'
import type {
  HandedOver,
  Objection,
  ObjectionForm,
  RetestLabs,
  Refusal as RetestRefusal,
  RetestResult,
} from './contract-objection.ts'
import { drawOrder } from './rules-draw.ts'

/** Pure decisions of an objection and its retest. */
type Facts = CaseFacts<Objection>

export const beginObjection = (form: ObjectionForm): Objection => ({
  ...form,
  labs: null,
  seed: null,
  drawnLabs: [],
  costYuan: null,
  conclusion: null,
  costBorneBy: null,
})

export const isAbout =
  (...wanted: readonly Objection['about'][]) =>
  (facts: Facts): boolean =>
    wanted.includes(facts.subject.about)

const opened = (facts: Facts): Date => facts.events[0]?.at ?? facts.now

/** The term to object: 15 days for products, 7 working days for food, 4 hours for a rapid test. */
const termOf = ({ kind }: Objection): TermText =>
  kind === 'product' ? '15 days' : kind === 'food' ? '7 working days' : '4 hours'

/** An objection to the sampling of food is counted from the sampling (FSSM 37). */
function startOf({ kind, about, resultAt, sampledOn }: Objection): Date {
  if (about !== 'sampling' || kind === 'product') return new Date(resultAt)
  return startOfDay(calendarDate(sampledOn))
}

const isLate = (facts: Facts): boolean => {
  const { kind, about } = facts.subject
  const term = about === 'sampling' && kind !== 'product' ? '7 working days' : termOf(facts.subject)
  const due = dueAfter(term, startOf(facts.subject), { calendar: facts.calendar })
  return opened(facts) >= due.at
}

const isPastShelfLife = (facts: Facts): boolean =>
  facts.subject.reserveGoodUntil < dateIn(facts.now)

/** Why there can be no retest, FSSM 31: each bars acceptance and is a ground of refusal. */
const GROUNDS: Readonly<
  Record<'MICRO' | 'EXPIRED' | 'LATE' | 'NOTPARTY', (facts: Facts) => boolean>
> = {
  MICRO: (facts) => isAbout('result')(facts) && facts.subject.failedBy === 'microbe',
  EXPIRED: (facts) => isAbout('result')(facts) && isPastShelfLife(facts),
  LATE: isLate,
  NOTPARTY: (facts) => facts.subject.applicant === 'other',
}

const WORDS: Readonly<Record<keyof typeof GROUNDS, readonly [zh: string, en: string]>> = {
  MICRO: ['微生物指标不合格的，不予复检', 'There is no retest of microbes'],
  EXPIRED: ['备用样品已超过保质期，不予复检', 'The reserve is past its shelf life'],
  LATE: ['已逾异议（复检）期限', 'The term to object is over'],
  NOTPARTY: ['申请人既非被抽样单位也非标称生产者', 'Neither the sampled firm nor the producer'],
}

/** Guards of acceptance: `microbe`, `expired` and so on, each by its own code. */
export const isFreeOf =
  (code: keyof typeof GROUNDS) =>
  (facts: Facts): Refusal | null => {
    if (!GROUNDS[code](facts)) return null
    const [zh, en] = WORDS[code]
    return refuse(`mayNotAccept${code}`, zh, en, { basis: 'FSSM 31' })
  }

/** A refusal must be true: its code has to hold of the case. */
export function groundHolds(facts: Facts, data: RetestRefusal): Refusal | null {
  const holds = data.code === 'DAMAGED' ? isAbout('result')(facts) : GROUNDS[data.code](facts)
  // Once the laboratory is drawn, only a reserve that cannot be tested stops the retest.
  if (holds && (facts.state === 'applied' || data.code === 'DAMAGED')) return null
  return refuse(
    'groundDoesNotHold',
    '所选原因与本案登记的事实不符，不能据此不予受理',
    'The facts of the case do not bear this reason out',
    { basis: 'FSSM 31' },
  )
}

export function asksForRetest(facts: Facts): Refusal | null {
  if (isAbout('result')(facts)) return null
  return refuse(
    'noRetestAsked',
    '异议不涉及检验结论，应书面审核，不安排复检',
    'The objection is not to the result: the papers are reviewed, there is no retest',
    { basis: 'FSSM 37' },
  )
}

export function asksForReview(facts: Facts): Refusal | null {
  if (!isAbout('result')(facts)) return null
  return refuse(
    'retestAsked',
    '对检验结论有异议的，应受理复检',
    'The objection is to the result: that is a retest',
    { basis: 'FSL 88' },
  )
}

export function reserveIsUsable(_facts: Facts, data: { reserveUsable: boolean }): Refusal | null {
  if (data.reserveUsable) return null
  return refuse(
    'reserveUnusable',
    '备用样品不能用于复检的，应以DAMAGED不予受理',
    'A reserve that cannot be tested is refused as DAMAGED',
    { basis: 'FSSM 31' },
  )
}

/** The retest laboratory is not the first one (SD11; FSL 88). */
export function firstLabIsOut(_facts: Facts, data: RetestLabs): Refusal | null {
  if (!data.labs.some(({ number }) => number === data.firstLab)) return null
  return refuse(
    'firstLabOnList',
    '初检机构不得作为复检机构，请从名录中去除',
    'The first laboratory may not test again: take it off the list',
    { basis: 'FSL 88' },
  )
}

export function labNumbersAreRight(_facts: Facts, data: RetestLabs): Refusal | null {
  const numbers = [data.firstLab, ...data.labs.map(({ number }) => number)]
  const wrong = numbers.filter(
    (number, index) => !parseCmaNumber(number).ok || numbers.indexOf(number) < index,
  )
  if (wrong.length === 0) return null
  return refuse(
    'labNumberWrong',
    `资质认定编号有误或重复：${wrong.join('、')}`,
    `CMA number wrong or repeated: ${wrong.join(', ')}`,
    { basis: 'CMAM' },
  )
}

export function labsAreListed(facts: Facts): Refusal | null {
  if (facts.subject.labs) return null
  return refuse(
    'labsNotListed',
    '抽取前须先列出复检机构名录',
    'The list of laboratories is fixed before the draw',
    { about: 'paper', basis: 'FSSM 32' },
  )
}

export function seedIsAfterList(facts: Facts, data: Seed): Refusal | null {
  const listed = lastTaken(facts, 'listLabs')
  const at = new Date(data.seedAt)
  if (listed && at > listed.at && at <= facts.now) return null
  return refuse(
    'seedTooEarly',
    '种子须取自名录固定之后已经发生的公开事件',
    'The seed comes from a public event after the list was fixed, and one that has happened',
    { about: 'time', basis: 'design' },
  )
}

/** The laboratories in the order of the draw: by number, then by list and seed. */
export function labOrder({ labs }: RetestLabs, seed: string): string[] {
  const numbers = labs.map(({ number }) => number).sort()
  return drawOrder(numbers.length, `${numbers.join(',')}|${seed}`).map((n) => numbers[n - 1]!)
}

export function anotherLabIsLeft(facts: Facts): Refusal | null {
  const { labs, drawnLabs } = facts.subject
  if (labs && drawnLabs.length < labs.labs.length) return null
  return refuse('noLabLeft', '名录中已无可递补的复检机构', 'No laboratory is left on the list', {
    remedy: { zh: '请报上级另行指定名录', en: 'Ask the superior for another list' },
  })
}

/** The reserve is at the retest laboratory: its order of test is tied and has been received. */
export const retestIs =
  (wanted: 'received' | 'reported') =>
  (facts: Facts): Refusal | null => {
    const tests = linkedCases(facts, 'sampleTest')
    const isThere =
      wanted === 'received'
        ? tests.some(({ state }) => state !== 'assigned' && state !== 'rejectedSample')
        : tests.some(({ state }) => state === 'reported')
    if (isThere) return null
    return wanted === 'received'
      ? refuse(
          'retestNotReceived',
          '须先向复检机构下达检验任务并由其收样',
          'An order of test for the retest laboratory is tied, and it has received the reserve',
          { about: 'state', basis: 'FSSM 33' },
        )
      : refuse(
          'retestNotReported',
          '复检机构尚未报出复检报告',
          'The retest has not been reported',
          { about: 'state', basis: 'FSSM 35' },
        )
  }

export function reserveSealIsWhole(_facts: Facts, data: HandedOver): Refusal | null {
  if (data.sealWhole) return null
  return refuse(
    'reserveSealBroken',
    '备用样品封条破损，不能交接',
    'The seal of the reserve is broken: it is not handed over',
    { basis: 'FSSM 33' },
  )
}

export const retestFound =
  (wanted: 'pass' | 'fail') =>
  (facts: Facts): Refusal | null => {
    if (facts.subject.conclusion === wanted) return null
    return wanted === 'pass'
      ? refuse('retestFailed', '复检结论为不合格，应维持原结论', 'The retest failed: confirm')
      : refuse('retestPassed', '复检结论为合格，应改变原结论', 'The retest passed: overturn')
  }

/** A corrected application takes the place of the first; the day it was made does not move. */
export const withApplication = (subject: Objection, form: ObjectionForm): Objection => ({
  ...subject,
  ...form,
})

export const withLabs = (subject: Objection, labs: RetestLabs): Objection => ({ ...subject, labs })

export function withDrawnLab(subject: Objection, { seed }: Seed): Objection {
  if (!subject.labs) return subject
  return { ...subject, seed, drawnLabs: labOrder(subject.labs, seed).slice(0, 1) }
}

export function withNextLab(subject: Objection): Objection {
  if (!subject.labs || subject.seed === null) return subject
  const drawnLabs = labOrder(subject.labs, subject.seed).slice(0, subject.drawnLabs.length + 1)
  return { ...subject, drawnLabs }
}

export const withCost = (subject: Objection, { costYuan }: HandedOver): Objection => ({
  ...subject,
  costYuan,
})

export const withRetest = (subject: Objection, { conclusion }: RetestResult): Objection => ({
  ...subject,
  conclusion,
})

/** The applicant pays first; the organiser bears it when the retest passes (FSLR 42). */
export const withCostBorneBy =
  (costBorneBy: 'applicant' | 'organiser') =>
  (subject: Objection): Objection => ({ ...subject, costBorneBy })
