import type { Id } from '#kernel/ids.ts'
import type { Procedure } from '#kernel/procedure/define.ts'
import type { Differences } from '#kernel/procedure/inventory.ts'
import type { WorkedCase } from '#kernel/procedure/worked.ts'
import type { Text } from '#kernel/text.ts'
import type { CaseWork } from './cases/service.ts'
import type { Tx } from './db.ts'
import type { Router } from './http.ts'

/**
 * How a subject plugs into the program. The server reads the list of modules once and hands each of
 * them what it stands on; nothing is found by scanning folders.
 */
export interface Module {
  readonly name: string
  readonly procedures?: readonly Procedure[]
  /** Ways through them, for newcomers and for tests. */
  readonly worked?: readonly WorkedCase[]
  /** What of the inventory of a procedure (`P14`) is expressed otherwise, and why. */
  readonly differences?: Readonly<Record<string, Differences>>
  /** Where rules of separation (`SD06`) hold, in a sentence each. */
  readonly separations?: Readonly<Record<string, string>>
  /** Where cases of a procedure stand in the chain; null for those that stand beside it. */
  readonly chain?: Readonly<Record<string, ChainSlot | null>>
  /** Things of this module that cases may be tied to. */
  readonly records?: readonly RecordKind[]
  /** Declares routes, listeners and duties; called once, before anything starts. */
  readonly connect?: (work: CaseWork, router: Router) => void
}

/** The links of the chain, from permission to publication, in their order. */
export const CHAIN_SLOTS = [
  'licence',
  'plan',
  'sample',
  'result',
  'judgement',
  'warning',
  'trace',
  'recall',
  'penalty',
  'credit',
  'publication',
] as const
export type ChainSlot = (typeof CHAIN_SLOTS)[number]

/** A kind of record outside the cases: what it is called and where it is shown. */
export interface RecordKind {
  /** As it stands in `case_link.to_kind`. */
  readonly kind: string
  readonly slot: ChainSlot | null
  describe(tx: Tx, ids: readonly string[]): Promise<Map<string, RecordView>>
  /** Cases and records one step further along the chain, where the record knows them itself. */
  neighbours?(tx: Tx, ids: readonly string[]): Promise<readonly RecordTie[]>
  /** Records of this kind that name the given things, which do not know of them. */
  pointingTo?(tx: Tx, things: readonly RecordName[]): Promise<readonly RecordName[]>
}

export interface RecordName {
  readonly kind: string
  readonly id: string
}

export interface RecordView {
  readonly title: string
  readonly state: Text | null
  /** Where the record is shown, such as `/work/samples/…`; null where it has no page. */
  readonly path: string | null
}

export interface RecordTie {
  readonly from: string
  readonly meaning: string
  readonly kind: string
  readonly id: Id
}
