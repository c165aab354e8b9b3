import { formatDecimal } from '#kernel/decimal.ts'
import { parseUnit } from '#kernel/units.ts'
import { parseResult } from '../judgement/index.ts'
import type { ValueRead } from './draft.ts'
import type { FaultCode } from './notes.ts'

export type ReadValue =
  | {
      readonly ok: true
      readonly read: ValueRead
      /** A number stands in it, so that it needs a unit. */
      readonly hasNumber: boolean
    }
  | { readonly ok: false; readonly code: FaultCode }

/** What most results are. */
const PLAIN = /^\d+(?:\.\d+)?$/

/**
 * The parts of a result as the judgement reads them. What it cannot read, the laboratory can mend,
 * and so it goes back; results in words are results, and no number is made of them.
 */
export function readValue(source: string): ReadValue {
  if (PLAIN.test(source)) {
    return { ok: true, hasNumber: true, read: { sign: null, value: source, unit: null } }
  }
  const { groups, unit: unitWritten, fault } = parseResult(source)
  const readings = groups.flat()
  const broken = readings.find((reading) => reading.kind === 'unread')
  if (broken) {
    return { ok: false, code: broken.why === 'exponentLost' ? 'exponentLost' : 'resultUnreadable' }
  }
  if (fault === 'resultMissing') return { ok: false, code: 'missing' }
  const unit = unitWritten === null ? null : (parseUnit(unitWritten)?.symbol ?? unitWritten)
  const hasNumber = readings.some(({ kind }) => kind === 'number' || kind === 'range')
  const [only, ...others] = readings
  if (!only || others.length > 0) {
    return { ok: true, hasNumber, read: { sign: null, value: null, unit } }
  }
  switch (only.kind) {
    case 'number': {
      const sign = only.sign === '=' ? null : only.sign
      return { ok: true, hasNumber, read: { sign, value: formatDecimal(only.value), unit } }
    }
    case 'notDetected': {
      const value = only.below && formatDecimal(only.below)
      return { ok: true, hasNumber, read: { sign: 'notDetected', value, unit } }
    }
    case 'belowQuantification':
      return { ok: true, hasNumber, read: { sign: 'notQuantified', value: null, unit } }
    case 'detected':
      return { ok: true, hasNumber, read: { sign: 'detected', value: null, unit } }
    default:
      return { ok: true, hasNumber, read: { sign: null, value: null, unit } }
  }
}
