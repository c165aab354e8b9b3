import { LIMITS, type LimitFile, rowsOf } from './files.ts'
import type { MfdsLimit } from './mfds-row.ts'
import { readLimitRow } from './read-limit-row.ts'

/**
 * What can only be known of a row beside all the others: whether it copies one, and whether another
 * says something else of the same product, item, condition and day. A first reading finds both, so
 * that the second can enter rows one after the other.
 */
export interface Survey {
  /** File and row of which this one is a copy; null where it is the first to say so. */
  copyOf(file: LimitFile, row: number, limit: MfdsLimit): string | null
  isDisputed(limit: MfdsLimit): boolean
}

interface Seen {
  readonly at: string
  readonly requirement: string
}

export async function surveyLimits(folder: string): Promise<Survey> {
  const first = new Map<string, Seen[]>()
  for (const file of LIMITS) {
    let row = 0
    for await (const record of rowsOf(folder, file)) {
      row += 1
      const read = readLimitRow(record)
      if ('rejection' in read) continue
      const requirement = JSON.stringify(read.limit.requirement)
      const key = keyOf(read.limit)
      const known = first.get(key)
      if (!known) first.set(key, [{ at: placeOf(file, row), requirement }])
      else if (!known.some((seen) => seen.requirement === requirement)) {
        known.push({ at: placeOf(file, row), requirement })
      }
    }
  }
  const seenBy = (limit: MfdsLimit): readonly Seen[] => first.get(keyOf(limit)) ?? []
  return {
    copyOf: (file, row, limit) => {
      const requirement = JSON.stringify(limit.requirement)
      const original = seenBy(limit).find((seen) => seen.requirement === requirement)
      return original && original.at !== placeOf(file, row) ? original.at : null
    },
    isDisputed: (limit) => seenBy(limit).length > 1,
  }
}

const placeOf = (file: LimitFile, row: number): string => `${file} ${row}`

const keyOf = ({ categoryCode, itemCode, condition, inForceFrom }: MfdsLimit): string =>
  [categoryCode, itemCode, inForceFrom ?? '', condition].join('|')
