import type { Id } from '#kernel/ids.ts'
import { namedId } from './named-id.ts'

/** What tells a lot apart on a label: who made it, what it is, and its number. */
export interface LotMarks {
  readonly uscc: string | null
  readonly producer: string | null
  readonly productName: string
  readonly lotNumber: string | null
  readonly productionDate: string | null
}

/**
 * The lot a sample was drawn from, the same for every sample of it from whatever laboratory. Labels
 * without a lot number tell lots apart by their day of production. Where producer or lot are not
 * known there is no lot to speak of, and the sample stands for itself.
 */
export function lotIdOf(marks: LotMarks, sampleId: Id): Id {
  const maker = marks.uscc ?? marks.producer
  const number = marks.lotNumber ?? marks.productionDate
  if (maker === null || number === null) return sampleId
  return namedId(['lot', maker, marks.productName, number].map(comparable).join('\u0000'))
}

const comparable = (part: string): string => part.normalize('NFKC').replace(/\s/g, '').toUpperCase()
