import { parseGtin } from '#identifiers/gtin.ts'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type {
  Allocation,
  CodeSegment,
  SegmentRequest,
  SegmentRuns,
} from './contract-code-segment.ts'

/** Pure decisions of a request for codes: facts in, refusal or value out; no clock and no I/O. */
type Facts = CaseFacts<CodeSegment>

export const beginSegment = (request: SegmentRequest): CodeSegment => ({
  ...request,
  allocation: null,
  downloads: 0,
  runs: null,
})

export function barCodeHolds(facts: Facts): Refusal | null {
  const { gtin } = facts.subject
  if (gtin === undefined) return null
  const read = parseGtin(gtin)
  if (read.ok) return null
  return refuse(
    'barCodeWrong',
    `商品条码有误：${read.message.zh}`,
    `Bar code: ${read.message.en}`,
    {
      remedy: { zh: '请要求企业修改申请', en: 'Ask the enterprise to change its request' },
    },
  )
}

/** The range allotted is as long as what was granted. */
function allocationFits(subject: CodeSegment, data: Allocation): boolean {
  return data.toSerial - data.fromSerial + 1 === subject.quantity
}

/** Every code of the segment is sold, destroyed or void: nothing is left to follow. */
export function isUsedUp(facts: Facts): Refusal | null {
  const { runs, quantity } = facts.subject
  if (runs && runs.sold + runs.destroyed + runs.voided === quantity) return null
  return refuse('codesLeft', '号段内仍有未售出的码', 'Some codes of the segment are not yet sold')
}

export const withRequest = (
  { allocation, downloads, runs }: CodeSegment,
  request: SegmentRequest,
): CodeSegment => ({ ...request, allocation, downloads, runs })

/** Taken by the issuer of codes: a range of another length is a fault of the program. */
export const withAllocation = (subject: CodeSegment, data: Allocation): CodeSegment => {
  if (!allocationFits(subject, data)) {
    throw new RangeError('an allocation is as long as what was granted')
  }
  return { ...subject, allocation: data }
}

export const withDownload = (subject: CodeSegment): CodeSegment => ({
  ...subject,
  downloads: subject.downloads + 1,
})

export const withRuns = (subject: CodeSegment, runs: SegmentRuns): CodeSegment => ({
  ...subject,
  runs,
})
