import { isOverdue } from '#kernel/procedure/clock.ts'
import { type CaseFacts, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Freeze,
  LotDisposal,
  TraceAnswer,
  TraceEnquiry,
  TraceQuestion,
  TraceRecords,
} from './contract-trace-enquiry.ts'

/** Pure decisions of a trace enquiry: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<TraceEnquiry>

export const beginEnquiry = (question: TraceQuestion): TraceEnquiry => ({
  ...question,
  records: null,
  frozenUnits: 0,
  answer: null,
})

/** Made = on hand + sold + other; what is missing is told of, never left out. */
export function recordsBalance(_facts: Facts, data: TraceRecords): Refusal | null {
  const missing = difference(data)
  if (missing === 0 || data.difference) return null
  return refuse(
    'recordsDoNotBalance',
    `生产${data.madeUnits}件，库存、去向和其他合计相差${missing}件，请填写差额说明`,
    `Of ${data.madeUnits} made, ${missing} are unaccounted for: give an account of them`,
    { basis: 'FSL 51' },
  )
}

const difference = ({ madeUnits, onHandUnits, otherUnits, customers }: TraceRecords): number =>
  madeUnits - onHandUnits - otherUnits - customers.reduce((sum, { units }) => sum + units, 0)

export function nothingShippedBeforeMade(facts: Facts, data: TraceRecords): Refusal | null {
  const { productionDate } = facts.subject
  if (!productionDate) return null
  const early = data.customers.filter(({ shippedOn }) => shippedOn < productionDate)
  if (early.length === 0) return null
  const names = early.map(({ name }) => name).join('、')
  return refuse(
    'shippedBeforeMade',
    `出库日期早于生产日期（${productionDate}）：${names}`,
    `Shipped before it was made (${productionDate}): ${names}`,
    { about: 'time' },
  )
}

/** A chain with a known hole is not called complete. */
export function completenessHolds(facts: Facts, data: TraceAnswer): Refusal | null {
  if (!data.isComplete) {
    if (data.gaps) return null
    return refuse('gapsMissing', '链条不完整，请说明断点', 'Say where the chain is broken')
  }
  const { records } = facts.subject
  if (records && !hasHole(records)) return null
  return refuse(
    'notComplete',
    '记录有差额、未经出厂检验，或投入缺少供货者许可证或合格证明，不能认定链条完整',
    'A difference, no release test, or an input without licence or certificate: not complete',
    { basis: 'FSL 42,50,51' },
  )
}

const hasHole = (records: TraceRecords): boolean =>
  difference(records) !== 0 ||
  records.releaseTest === 'none' ||
  records.materials.some(({ certificate, supplierLicence }) => !certificate && !supplierLicence)

export function freezesWhatWasMade(facts: Facts, data: Freeze): Refusal | null {
  const made = facts.subject.records?.madeUnits
  if (made === undefined || facts.subject.frozenUnits + data.units <= made) return null
  return refuse(
    'moreThanMade',
    `冻结数量超过该批生产数量（${made}件）`,
    `More is frozen than was made (${made})`,
  )
}

export function isFrozen(facts: Facts): Refusal | null {
  if (facts.subject.frozenUnits > 0) return null
  return refuse('nothingFrozen', '没有冻结中的产品', 'Nothing is frozen', { about: 'state' })
}

/** A lot that failed its release test is never set free (Food Safety Law art. 52). */
export function lotDidNotFail(facts: Facts): Refusal | null {
  if (facts.subject.records?.releaseTest !== 'fail') return null
  return refuse(
    'lotFailed',
    '该批出厂检验不合格，不能解除冻结，只能处置',
    'The lot failed its release test: it can be disposed of, not set free',
    { basis: 'FSL 52' },
  )
}

export function disposesOfFrozen(facts: Facts, data: LotDisposal): Refusal | null {
  const { frozenUnits } = facts.subject
  if (data.units <= frozenUnits) return null
  return refuse(
    'moreThanFrozen',
    `处置数量超过冻结数量（${frozenUnits}件）`,
    `More than is frozen (${frozenUnits})`,
  )
}

/** Frozen goods are disposed of, set free, or taken over by a recall before the enquiry ends. */
export function frozenAreSettled(facts: Facts): Refusal | null {
  if (facts.subject.frozenUnits === 0 || linkedCases(facts, 'foodRecall').length > 0) return null
  return refuse(
    'stillFrozen',
    `还有${facts.subject.frozenUnits}件冻结中，须先处置、解除，或转入召回`,
    `${facts.subject.frozenUnits} still frozen: dispose of them, set them free, or open a recall`,
  )
}

export function recordsAreLate(facts: Facts): Refusal | null {
  const late = facts.deadlines.some((d) => d.limit === 'records' && isOverdue(d, facts.now))
  if (late) return null
  return refuse('notYetLate', '提供记录的期限未满', 'The term for handing in records is not over', {
    about: 'time',
  })
}

export const withRecords = (subject: TraceEnquiry, records: TraceRecords): TraceEnquiry => ({
  ...subject,
  records,
})

export const withAnswer = (subject: TraceEnquiry, answer: TraceAnswer): TraceEnquiry => ({
  ...subject,
  answer,
})

export const withFrozen = (subject: TraceEnquiry, { units }: Freeze): TraceEnquiry => ({
  ...subject,
  frozenUnits: subject.frozenUnits + units,
})

export const withFreed = (subject: TraceEnquiry): TraceEnquiry => ({ ...subject, frozenUnits: 0 })

export const withDisposed = (subject: TraceEnquiry, { units }: LotDisposal): TraceEnquiry => ({
  ...subject,
  frozenUnits: subject.frozenUnits - units,
})
