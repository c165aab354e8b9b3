import type { Decimal } from '#kernel/decimal.ts'
import type { Requirement } from '#modules/standards/index.ts'

/**
 * What goes into a judgement and what comes out of it. Everything here is plain JSON with decimal
 * strings, so that it can be stored, published and judged again by anybody with the same outcome.
 */
export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'notJudged'

/** A result as the laboratory wrote it; nothing is cleaned before it arrives here. */
export interface ResultGiven {
  /** `0.13`, `＜0.05`, `未检出`, `<LOD`, `4.4×10³`, or several sub-samples in one text. */
  readonly text: string
  /** The unit column; null or absent where the form has none or it was left empty. */
  readonly unit?: string | null
  /** Limits of detection and of quantification, in the unit of the result unless they carry one. */
  readonly lod?: string | null
  readonly loq?: string | null
  readonly uncertainty?: Uncertainty | null
}

/** Expanded uncertainty: `0.02` in the unit of the result, or `5%` of it; with its factor k. */
export interface Uncertainty {
  readonly value: string
  readonly coverage?: string | null
}

/** A limit as the register of standards holds it: one version, never edited. */
export interface LimitGiven {
  /** Id of the version in the register; null for a limit read from a document. */
  readonly id: string | null
  /** `GB 2762-2022`; null where a document prints a limit and no standard. */
  readonly standard: string | null
  readonly inForceOn: string | null
  readonly requirement: Requirement
  /** By full values unless the product standard demands rounded ones (GB/T 8170-2008, 4.3). */
  readonly comparison: 'fullValue' | 'roundedValue'
  /** `unconfirmed` is shown with every verdict. */
  readonly confidence: 'confirmed' | 'probable' | 'unconfirmed'
  /** What is doubtful about the limit itself: it may fail a result and never passes one. */
  readonly doubts?: readonly ReasonCode[]
}

/** How the limit was found, where it was not the one for just this category. */
export interface Choice {
  readonly item: string
  readonly category: string
  /** Category of the limit that was taken. */
  readonly foundIn: string
  /** `exact`, by a category above, or by the 「其他」 category beside it. */
  readonly by: 'exact' | 'ancestor' | 'remainder'
  /** Day that decides which version was in force. */
  readonly on: string
}

/** The rule by which values and limits are compared; stated in every evidence. */
export interface JudgementRule {
  /**
   * What an uncertainty does to the verdict (JCGM 106:2012, ILAC-G8:09/2019). `simple`: nothing,
   * the risk is shared. `guardedAcceptance`: a pass needs the distance U. `guardedRejection`: a fail
   * needs it. `guardBand`: both do. In between the verdict is inconclusive.
   */
  readonly decision: 'simple' | 'guardedAcceptance' | 'guardedRejection' | 'guardBand'
  /** Coverage factor k that the guard band is made with. */
  readonly coverage: string
  /** A number without a unit: not to be judged, or to be read in the unit of its limit. */
  readonly unitMissing: 'refuse' | 'takeOther'
}

export const standardRule: JudgementRule = {
  decision: 'simple',
  coverage: '2',
  unitMissing: 'refuse',
}

/** One value of a result: sign, value and kind kept apart. */
export type Reading =
  | { readonly kind: 'number'; readonly sign: Sign; readonly value: Decimal }
  | { readonly kind: 'range'; readonly from: Decimal; readonly to: Decimal }
  | { readonly kind: 'notDetected'; readonly below: Decimal | null }
  | { readonly kind: 'belowQuantification' }
  | { readonly kind: 'detected' }
  | { readonly kind: 'words' }
  | { readonly kind: 'unread'; readonly why: 'exponentLost' | 'notANumber' }

export type Sign = '=' | '<' | '<=' | '>' | '>='

/** A reading as evidence keeps it. */
export interface ReadingShown {
  readonly kind: Reading['kind']
  readonly sign?: Sign
  readonly value?: string
  /** Upper end of a range. */
  readonly to?: string
  /** In the unit of the limit and rounded as the rule says, where that differs. */
  readonly compared?: string
  readonly verdict: Verdict
}

export interface Evidence {
  /** The engine and its version: an old evidence is replayed by the rules it was made with. */
  readonly engine: typeof ENGINE
  readonly verdict: Verdict
  readonly reasons: readonly ReasonCode[]
  readonly result: ResultGiven
  readonly limit: LimitGiven | null
  readonly rule: JudgementRule
  readonly choice?: Choice
  /** Unit as read from the text or the column. */
  readonly unit?: string
  /** How the text was put right before it was read. */
  readonly repairs?: readonly Repair[]
  readonly readings?: readonly ReadingShown[]
  readonly conversion?: { readonly from: string; readonly to: string; readonly factor: string }
  /** Interval that values were rounded to, by GB/T 8170-2008, 3.2. */
  readonly roundedTo?: string
  /** Width of the guard band in the unit of the limit. */
  readonly guard?: string
  /** For a sampling plan: how many of how many lie above m and above M. */
  readonly plan?: {
    readonly units: number
    readonly aboveLower: number
    readonly aboveUpper: number
  }
}

export const ENGINE = 'judgement-1'

export interface Judgement {
  readonly verdict: Verdict
  readonly reasons: readonly ReasonCode[]
  readonly evidence: Evidence
}

export type Repair =
  | 'exponentFlattened'
  | 'remarkSetAside'
  | 'unitFromLimit'
  | 'unitFromResult'
  | 'unitNotInTable'

/** Why there is no limit to hold a result against. */
export type MissingReason = 'noLimit' | 'categoryTooCoarse' | 'limitConditional'

export type ReasonCode =
  | MissingReason
  | 'limitWithdrawn'
  | 'demandInWords'
  | 'resultMissing'
  | 'resultInWords'
  | 'resultUnreadable'
  | 'exponentLost'
  | 'separatorUnclear'
  | 'unitMissing'
  | 'unitUnknown'
  | 'unitsDiffer'
  | 'unitIncompatible'
  | 'portionMissing'
  | 'portionTooSmall'
  | 'detectionLimitUnknown'
  | 'detectionLimitAboveLimit'
  | 'levelNotStated'
  | 'amountUnknown'
  | 'belowDetectionLimit'
  | 'zeroIsNoMeasurement'
  | 'signUndecided'
  | 'withinUncertainty'
  | 'uncertaintyMissing'
  | 'coverageUnknown'
  | 'unitsOfPlanMissing'
  | 'upperLevelLost'
  | 'severalValuesDisagree'
  | 'repairedReading'
  | 'limitDoubtful'
