import type { Requirement } from '../requirement.ts'

/**
 * The base of limits of the Korean Ministry of Food and Drug Safety (식품의약품안전처, MFDS) as its
 * open-data files give it: a tree of products, a list of test items, and two files of limits, one
 * for what holds generally (common) and one for single products (individual).
 */
export const MFDS_SCHEME = 'mfds'

/** A row of one of the files: cells by the name of their column. */
export type MfdsRecord = Readonly<Record<string, string>>

export interface MfdsCategory {
  readonly code: string
  readonly parentCode: string | null
  readonly name: string
  readonly nameEn: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface MfdsItem {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
}

/** What one row of limits says, in the terms of the register. */
export interface MfdsLimit {
  readonly categoryCode: string
  readonly categoryName: string
  readonly itemCode: string
  readonly requirement: Requirement
  /** To what it is confined, in the words of the base; empty where to nothing. */
  readonly condition: string
  readonly inForceFrom: string | null
  /** First day on which it no longer holds; null while it does. */
  readonly endsOn: string | null
  readonly clause: string | null
  readonly note: string | null
  /** Announcement that the row refers to, such as 식품공전(제2023-28호,230411). */
  readonly announcement: string | null
  /** The number of the row in its own file. */
  readonly key: string
}

export type MfdsCorrection =
  | 'powerOfTenRead'
  | 'boundsSwapped'
  | 'unitRead'
  | 'portionUnitAdded'
  | 'categoryFromRow'
  | 'toldApartByRow'
  | 'duplicateOfRow'

export type MfdsRejection =
  | 'itemUnknown'
  | 'dateUnreadable'
  | 'valueNotANumber'
  | 'valuesDisagree'
  | 'valueMissing'
  | 'planIncomplete'

/** How a row of limits was read; nothing of it is lost. */
export type MfdsOutcome =
  | { readonly limit: MfdsLimit; readonly corrections: readonly MfdsCorrection[] }
  | { readonly rejection: MfdsRejection; readonly read: string }
