import { daysBetween } from '#kernel/dates.ts'
import { comparable } from './cell.ts'
import { sameValue } from './measured.ts'
import type { SpotCheck } from './spot-check.ts'

type Finding = Omit<SpotCheck, 'sampleKey'>

/**
 * Which rows belong to one sample, and which repeat another. Bulletins carry no sample number, so
 * a sample is known by its publication (bureau and day), category, product, producer and supplier.
 *
 * - Rows of one publication that name different items of the same sample are one sample.
 * - A row that repeats sample and item of its own publication is a copy, unless it gives another
 *   value: that is another sample of the same product.
 * - The same finding in a later publication may be the same sample published again or another one
 *   drawn later, as 45 passing pairs of the collected file show. It is counted, and marked.
 */
export interface SampleBook {
  enter(finding: Finding): SampleEntry
}

export interface SampleEntry {
  readonly sampleKey: string
  /** Row that says the same in the same publication. */
  readonly copyOf: number | null
  /** Row of an earlier publication that says the same. */
  readonly publishedBefore: number | null
}

/** A finding so long after the first is taken for a new one, and not marked. */
const AGAIN_DAYS_MAX = 90

export function createSampleBook(): SampleBook {
  const samples = new Map<string, Finding[][]>()
  const failures = new Map<string, Finding[]>()
  return {
    enter: (finding) => {
      const key = publicationKey(finding)
      const known = listIn(samples, key)
      const copy = known.flat().find((other) => isCopy(finding, other))
      if (copy) return { sampleKey: key, copyOf: copy.row, publishedBefore: null }
      const found = known.findIndex((sample) => isAnotherItemOf(finding, sample))
      const at = found === -1 ? known.push([]) - 1 : found
      known[at]!.push(finding)
      const earlier = finding.verdict === 'fail' ? listIn(failures, identityOf(finding)) : []
      const again = earlier.find((other) => isPublishedAgain(finding, other))
      earlier.push(finding)
      const sampleKey = at === 0 ? key : `${key}#${at + 1}`
      return { sampleKey, copyOf: null, publishedBefore: again?.row ?? null }
    },
  }
}

const isCopy = (finding: Finding, other: Finding): boolean =>
  finding.verdict === other.verdict &&
  finding.item?.name.zh === other.item?.name.zh &&
  sameValue(finding.result, other.result)

/** A passing row stands for a whole sample; failing rows of one sample name its items. */
const isAnotherItemOf = (finding: Finding, sample: readonly Finding[]): boolean =>
  finding.verdict === 'fail' &&
  sample.every((other) => other.verdict === 'fail' && other.item?.name.zh !== finding.item?.name.zh)

const isPublishedAgain = (finding: Finding, other: Finding): boolean =>
  other.publishedOn < finding.publishedOn &&
  daysBetween(other.publishedOn, finding.publishedOn) <= AGAIN_DAYS_MAX &&
  sameValue(finding.result, other.result)

const publicationKey = (finding: Finding): string =>
  [
    finding.publisher,
    finding.publishedOn,
    ...[finding.productGroup, finding.productSubgroup, finding.product],
    ...[finding.producer, finding.supplier],
  ]
    .map((part) => comparable(part ?? ''))
    .join('|')

const identityOf = (finding: Finding): string =>
  [finding.publisher, finding.product, finding.producer, finding.supplier, finding.item?.name.zh]
    .map((part) => comparable(part ?? ''))
    .join('|')

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
