import { parseDecimal } from '#kernel/decimal.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Reception, Results, SampleTest, Signing, TestOrder } from './contract-sample-test.ts'

/** Pure decisions of an order of test. */
type Facts = CaseFacts<SampleTest>

export const beginTest = (order: TestOrder): SampleTest => ({
  ...order,
  reception: null,
  results: [],
  conclusion: null,
  severe: false,
})

/** Which term runs: the ordinary one, the urgent one, or that of a retest. */
export const runs =
  (which: 'ordinary' | 'urgent' | 'retest') =>
  ({ subject }: Facts): boolean => {
    if (subject.urgent) return which === 'urgent'
    return subject.purpose === 'retest' ? which === 'retest' : which === 'ordinary'
  }

/** How a finished test is reported: failing sooner than passing, the severe at once. */
export const reportsAs =
  (which: 'pass' | 'fail' | 'severe') =>
  ({ subject }: Facts): boolean =>
    subject.conclusion !== null && (subject.severe ? 'severe' : subject.conclusion) === which

export const concludedAs =
  (which: 'pass' | 'fail') =>
  ({ subject }: Facts): boolean =>
    subject.conclusion === which

export function sampleIsSound(facts: Facts): Refusal | null {
  const { reception } = facts.subject
  if (reception?.sealWhole && reception.matchesSheet) return null
  return refuse(
    'sampleNotSound',
    '封条破损或样品与任务单不符，不能检验，应当拒收',
    'The seal is broken or the sample is another one: it is rejected, not tested',
    { basis: 'FSSM 20' },
  )
}

/** Every item that was ordered, once, and none besides. */
export function everyItemIsTested(facts: Facts, data: Results): Refusal | null {
  const ordered = facts.subject.items
  const tested = data.results.map(({ item }) => item)
  const missing = ordered.filter((item) => !tested.includes(item))
  const strange = tested.filter(
    (item, index) => !ordered.includes(item) || tested.indexOf(item) !== index,
  )
  if (missing.length + strange.length === 0) return null
  return refuse(
    'itemsDiffer',
    `检验项目与任务不符：缺少${missing.join('、') || '无'}，多出或重复${strange.join('、') || '无'}`,
    `Items differ from the order: missing ${missing.join(', ') || 'none'}, extra or repeated ${
      strange.join(', ') || 'none'
    }`,
    { basis: 'FSSM 24' },
  )
}

const NOT_DETECTED = /^(未检出|ND|阴性)$/
const BELOW = /^[<＜≤]\s*/

/** A result is a number, a value below the limit of detection, or said not to be detected. */
export function valuesAreReadable(_facts: Facts, data: Results): Refusal | null {
  const odd = data.results.filter(
    ({ value }) => !NOT_DETECTED.test(value) && parseDecimal(value.replace(BELOW, '')) === null,
  )
  if (odd.length === 0) return null
  const items = odd.map(({ item, value }) => `${item}：${value}`)
  return refuse(
    'valueNotReadable',
    `检验结果须为数字、<检出限或未检出：${items.join('、')}`,
    `A result is a number, below the limit of detection, or not detected: ${items.join(', ')}`,
  )
}

/** One failing item makes the sample fail; a grossly failing one cannot have passed. */
export function conclusionFollows(facts: Facts, data: Signing): Refusal | null {
  const failed = facts.subject.results.filter(({ verdict }) => verdict === 'fail')
  const follows = failed.length > 0 ? 'fail' : 'pass'
  if (data.conclusion === follows && (follows === 'fail' || !data.severe)) return null
  return refuse(
    'conclusionDoesNotFollow',
    `${failed.length}项不合格，结论应为${follows === 'fail' ? '不合格' : '合格，且不属严重不合格'}`,
    `${failed.length} item(s) failed: the conclusion is “${follows}”`,
    { basis: 'FSSM 24' },
  )
}

/** The mark may be used only within the capability table; a report outside of it is invalid. */
export function markIsWithinScope(facts: Facts, data: Signing): Refusal | null {
  const outside = facts.subject.results.filter(({ inScope }) => !inScope)
  if (!data.marked || outside.length === 0) return null
  const items = outside.map(({ item }) => item)
  return refuse(
    'outsideScope',
    `超出资质认定能力表的项目不得使用标志：${items.join('、')}`,
    `Outside the capability table, no mark: ${items.join(', ')}`,
    { basis: 'CMAM; LABM' },
  )
}

export const withReception = (subject: SampleTest, reception: Reception): SampleTest => ({
  ...subject,
  reception,
})

export const withResults = (subject: SampleTest, { results }: Results): SampleTest => ({
  ...subject,
  results,
})

export const withSigned = (subject: SampleTest, { conclusion, severe }: Signing): SampleTest => ({
  ...subject,
  conclusion,
  severe,
})
