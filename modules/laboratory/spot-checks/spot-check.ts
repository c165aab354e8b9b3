import type { CalendarDate } from '#kernel/dates.ts'
import type { Text } from '#kernel/text.ts'
import type { Measured } from './measured.ts'

/**
 * One published finding of a spot check (监督抽查): a passing sample, or one item on which a sample
 * failed. It is what a bulletin says, read and cleaned; it is not a test report.
 */
export interface SpotCheck {
  /** Row of data in the file, counted from 1. */
  readonly row: number
  /** The same for every row of one sample; see `sample-key.ts`. */
  readonly sampleKey: string
  readonly product: string
  /** First and second level of the category, such as 淀粉及淀粉制品 and 淀粉制品. */
  readonly productGroup: string | null
  readonly productSubgroup: string | null
  readonly producer: string | null
  /** Where the sample was taken. */
  readonly supplier: string | null
  readonly productionDate: CalendarDate | null
  readonly verdict: 'pass' | 'fail'
  /** Null for a passing sample whose bulletin does not say what was tested. */
  readonly item: CheckedItem | null
  readonly result: Measured | null
  readonly limit: Measured | null
  readonly written: WrittenCells
  readonly publisher: string
  /** Province in which the publishing bureau drew the sample; `000000` the nation, null unknown. */
  readonly area: string | null
  readonly publishedOn: CalendarDate
  readonly remark: string | null
  readonly doubts: readonly Doubt[]
}

/** The item a sample failed on, by the one name of the register of standards. */
export interface CheckedItem {
  readonly name: Text
  /** Class of hazard; null where the register does not know the item. */
  readonly hazard: string | null
}

/** Cells as they stand in the file, damaged ones too; null where there is nothing in them. */
export interface WrittenCells {
  readonly item: string | null
  readonly result: string | null
  readonly limit: string | null
}

/** What an officer should look at before relying on a row. It is counted all the same. */
export type Doubt =
  | { readonly code: 'publishedBefore'; readonly of: number }
  | { readonly code: 'valueMeetsLimit' }
  | { readonly code: 'valueNotRead' }

/** How each row of a file ends; no row is ever lost. */
export type SpotCheckOutcome =
  | { readonly outcome: 'accepted'; readonly row: number; readonly spotCheck: SpotCheck }
  | {
      readonly outcome: 'corrected'
      readonly row: number
      /** Null for the copy of a row: what it says is already there. */
      readonly spotCheck: SpotCheck | null
      readonly corrections: readonly Correction[]
    }
  | { readonly outcome: 'rejected'; readonly row: number; readonly rejection: Rejection }

/** A change of this row against what its cells say literally. */
export interface Correction {
  readonly rule: CorrectionRule
  /** Column of the file, as it names it; null where the row as a whole is meant. */
  readonly column: string | null
  /** As it stood in the file. */
  readonly read: string
  /** For a copy: the row it repeats. */
  readonly of?: number
}

export type CorrectionRule =
  | 'duplicateOfRow'
  | 'lineBreakRemoved'
  | 'partyLabelRead'
  | 'itemNameCutOff'
  | 'markupRead'
  | 'exponentLost'
  | 'unitMisspelt'

export interface Rejection {
  readonly code: RejectionCode
  readonly column: string
  readonly read: string
  readonly said: Text
}

export type RejectionCode =
  | 'productMissing'
  | 'verdictUnknown'
  | 'dateUnreadable'
  | 'dateInFuture'
  | 'itemMissing'
