import { needsNoUnit, parseUnit } from '#kernel/units.ts'
import type { Requirement } from '#modules/standards/index.ts'
import type { Evidence, ReasonCode, Verdict } from './evidence.ts'
import { judge } from './judge.ts'
import { prepareLimit } from './prepare.ts'
import type { PairNote, PairReason } from './published-words.ts'
import { type ItemFacts, type ReadLimit, readLimit } from './read-limit.ts'
import { parseResult } from './reading.ts'
import { tidyWriting } from './written.ts'

/** A limit and a result as a bulletin prints them side by side, with the verdict it gave. */
export interface PublishedPair {
  readonly item: string
  readonly limit: string
  readonly result: string
  /** Null where the bulletin gives none. */
  readonly published: 'pass' | 'fail' | null
}

export interface JudgedPair {
  readonly verdict: Verdict
  readonly reasons: readonly (PairReason | ReasonCode)[]
  readonly notes: readonly PairNote[]
  /** What the two texts come to by themselves. */
  readonly byText: Verdict
  readonly evidence: Evidence
}

/**
 * Judges a published pair by its two texts alone. Whatever is doubtful goes to review: a pass that
 * the bulletin denies is a damaged text and not a good product.
 */
export function judgePair(pair: PublishedPair, item: ItemFacts): JudgedPair {
  const read = completed(readLimit(pair.limit, item), pair, item)
  const result = { text: pair.result, unit: unitInName(pair.item) }
  if ('fault' in read) {
    const { evidence } = judge(null, result)
    const reasons = [read.fault]
    return { verdict: 'notJudged', reasons, notes: [], byText: 'notJudged', evidence }
  }
  const limit = prepareLimit({
    id: null,
    standard: null,
    inForceOn: null,
    requirement: read.requirement,
    comparison: 'fullValue',
    confidence: 'unconfirmed',
    ...(read.doubts.length > 0 && { doubts: read.doubts }),
  })
  const { verdict, reasons, evidence } = judge(limit, result)
  const doubt = doubtOf(pair, verdict, evidence)
  return {
    verdict: doubt ? 'inconclusive' : verdict,
    reasons: doubt ? [doubt, ...reasons] : reasons,
    notes: read.notes,
    byText: verdict,
    evidence,
  }
}

function doubtOf(pair: PublishedPair, verdict: Verdict, evidence: Evidence): PairReason | null {
  // ≤ and ≥ belong to limits: with the result, beside a bare limit, they stand in the wrong column.
  const isBare = /^\d/.test(tidyWriting(pair.limit))
  if (isBare && /^(?:[≤≥]|不得)/.test(tidyWriting(pair.result))) return 'columnsSwapped'
  // One office prints both columns in one unit: where they differ, one of the two is a slip.
  const isConverted = (evidence.conversion?.factor ?? '1') !== '1'
  if (verdict === 'pass' && isConverted) return 'unitsDifferInRow'
  const isOneValue = evidence.limit?.requirement.kind === 'bounds'
  if (isOneValue && evidence.repairs?.includes('remarkSetAside')) return 'remarkBesideValue'
  const isContrary =
    (verdict === 'pass' && pair.published === 'fail') ||
    (verdict === 'fail' && pair.published === 'pass')
  return isContrary ? 'contradictsPublished' : null
}

/** `谷氨酸钠(%)`: the unit of both columns stands in the name of the item. */
function unitInName(name: string): string | null {
  const bracket = /\(([^()]+)\)$/.exec(tidyWriting(name))?.[1] ?? ''
  return /[%/]/.test(bracket) && parseUnit(bracket) ? bracket : null
}

/** How much of a thing that must not be there was found does not matter. */
const NEEDS_UNIT = new Set(['bounds', 'plan'])

/**
 * Supplies the unit that a limit lacks where two other places agree on it: the unit of the item and
 * the unit of the result beside it. A unit that the result lacks is never supplied.
 */
function completed(read: ReadLimit, pair: PublishedPair, item: ItemFacts): ReadLimit {
  if ('fault' in read || !NEEDS_UNIT.has(read.requirement.kind)) return read
  if (!('unit' in read.requirement)) return read
  const { unit } = read.requirement
  const inName = unitInName(pair.item)
  const usual = item.unit === null ? null : parseUnit(item.unit)
  if (unit === null && inName) return withUnit(read, inName, 'unitInItemName')
  if (unit === null && usual && needsNoUnit(usual))
    return withUnit(read, usual.symbol, 'unitOfItem')
  const beside = parseResult(pair.result).unit
  const isUsual = beside !== null && usual !== null && parseUnit(beside)?.symbol === usual.symbol
  if (!isUsual) return read
  if (unit === null) return withUnit(read, usual.symbol, 'unitOfItem')
  const isCutOff = !parseUnit(unit) && usual.symbol.startsWith(unit.replace(/\u03bc/g, 'µ'))
  return isCutOff ? withUnit(read, usual.symbol, 'unitTruncated') : read
}

type GoodLimit = Exclude<ReadLimit, { fault: unknown }>

const withUnit = (read: GoodLimit, unit: string, note: PairNote): ReadLimit => ({
  ...read,
  requirement: { ...read.requirement, unit } as Requirement,
  notes: [...read.notes, note],
})
