import type { Decimal } from '#kernel/decimal.ts'
import type { Reading, ReasonCode, Verdict } from './evidence.ts'
import type { Conversion } from './prepare.ts'

/** What became of one reading. */
export interface Finding {
  readonly reading: Reading
  readonly verdict: Verdict
  readonly reason: ReasonCode | null
  readonly conversion: Conversion | null
  /** In the unit of the limit and rounded, where that changed it. */
  readonly compared: string | null
  readonly interval: Decimal | null
  readonly guard: Decimal | null
}

const NOTHING = { reason: null, conversion: null, compared: null, interval: null, guard: null }

export const found = (
  reading: Reading,
  verdict: Verdict,
  more: Partial<Omit<Finding, 'reading' | 'verdict'>> = NOTHING,
): Finding => ({ ...NOTHING, ...more, reading, verdict })

/** What was never compared is not judged; what was compared in vain is inconclusive. */
const NOT_COMPARED: ReadonlySet<ReasonCode> = new Set([
  'resultInWords',
  'resultUnreadable',
  'unitUnknown',
  'unitIncompatible',
  'amountUnknown',
])

export const undecided = (reading: Reading, reason: ReasonCode): Finding =>
  found(reading, NOT_COMPARED.has(reason) ? 'notJudged' : 'inconclusive', { reason })
