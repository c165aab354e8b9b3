import type { CalendarDate } from '#kernel/dates.ts'
import type { Note } from './notes.ts'

/** What was sampled, as a line says it and as it was read. */
export interface SampleDraft {
  readonly sampleNumber: string
  readonly productName: string
  readonly category: CategoryRead
  readonly labelledProducer: string | null
  readonly uscc: string | null
  readonly lotNumber: string | null
  readonly productionDate: CalendarDate | null
  readonly regionCode: string
  readonly sampledOn: CalendarDate
}

/** A product category of the register of standards, and the group it is watched in. */
export interface CategoryRead {
  readonly code: string
  readonly group: string
}

/** A test item by the one name under which it is watched and limited. */
export interface ItemRead {
  readonly key: string
  /** Id in the register of standards; null for an item it does not know. */
  readonly id: string | null
  readonly hazard: string | null
  /** Unit in which its limits stand, where it is known; `1` or `pH` need none. */
  readonly unit: string | null
}

/** What was found in it: as written, and the parts that were read of it. */
export interface ResultDraft {
  readonly item: ItemRead
  readonly itemWritten: string
  readonly valueWritten: string
  readonly unitWritten: string | null
  readonly detectionLimit: string | null
  readonly quantitationLimit: string | null
  readonly uncertainty: string | null
  readonly coverage: string | null
  readonly method: string | null
  readonly testedOn: CalendarDate | null
  readonly read: ValueRead
}

/** Sign, number and unit kept apart; nulls where there is none or more than one. */
export interface ValueRead {
  readonly sign: '<' | '<=' | '>' | '>=' | 'notDetected' | 'notQuantified' | 'detected' | null
  readonly value: string | null
  readonly unit: string | null
}

export interface RowDraft {
  readonly sample: SampleDraft
  readonly result: ResultDraft
}

/** How a line ended: with a draft it is accepted, or corrected where there are notes. */
export interface ExaminedRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly notes: readonly Note[]
  /** Null when the line is rejected; then the notes say why. */
  readonly draft: RowDraft | null
}

export type Outcome = 'accepted' | 'corrected' | 'rejected'

export const outcomeOf = ({ draft, notes }: Pick<ExaminedRow, 'draft' | 'notes'>): Outcome =>
  draft === null ? 'rejected' : notes.length > 0 ? 'corrected' : 'accepted'

/** One name for what speaks of the same result. */
export const rowKeyOf = ({ sample, result }: RowDraft): string =>
  `${sample.sampleNumber}\u0000${result.item.key}`
