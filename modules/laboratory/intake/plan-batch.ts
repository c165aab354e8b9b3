import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Verdict } from '../judgement/index.ts'
import type { ExaminedRow, ResultDraft, RowDraft, SampleDraft } from './draft.ts'
import type { FaultCode, Note } from './notes.ts'

/**
 * What becomes of the lines of one batch, held against one another and against what is stored. A
 * stored result is never edited: a line that says otherwise replaces it where the sender has said
 * so, and goes back where not.
 */
export interface BatchPlan {
  /** Samples of which something is to be stored. */
  readonly samples: readonly PlannedSample[]
  /** Lines by what became of them here; a line that is not named is stored as new. */
  readonly fates: ReadonlyMap<number, Fate>
}

export type Fate =
  | { readonly kind: 'rejected'; readonly note: Note }
  | { readonly kind: 'copy'; readonly of: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'replacing' }

export interface PlannedSample {
  readonly draft: SampleDraft
  /** Version in force before this batch; null for a new sample. */
  readonly stored: StoredSample | null
  /** The particulars differ from those stored: a new version of the sample is made. */
  readonly isNewVersion: boolean
  readonly results: readonly PlannedResult[]
}

export interface PlannedResult {
  readonly line: number
  readonly draft: ResultDraft
  readonly replaces: StoredResult | null
}

/** A sample as it is stored, in the version in force, with its results in force. */
export interface StoredSample {
  readonly id: Id
  readonly lotId: Id
  readonly version: number
  readonly facts: StoredFacts
  readonly countedOn: CalendarDate
  readonly productGroup: string
  readonly verdict: Verdict
  readonly results: readonly StoredResult[]
}

/** The particulars of a sample that a laboratory may correct. */
export type StoredFacts = Omit<SampleDraft, 'category'> & { readonly categoryCode: string | null }

export interface StoredResult {
  readonly id: Id
  readonly item: string
  readonly hazard: string | null
  readonly verdict: Verdict
  readonly content: ResultContent
}

/** What a laboratory says about an item; two lines of the same content say the same. */
export type ResultContent = Pick<
  ResultDraft,
  | 'valueWritten'
  | 'unitWritten'
  | 'detectionLimit'
  | 'quantitationLimit'
  | 'uncertainty'
  | 'coverage'
  | 'method'
  | 'testedOn'
>

type Line = ExaminedRow & { readonly draft: RowDraft }

export function planBatch(
  lines: readonly Line[],
  stored: ReadonlyMap<string, StoredSample>,
  mayReplace: boolean,
): BatchPlan {
  const fates = new Map<number, Fate>()
  const samples: PlannedSample[] = []
  for (const [number, group] of groupBySample(lines)) {
    const known = stored.get(number) ?? null
    const planned = planSample(distinct(group, fates), known, mayReplace, fates)
    if (planned) samples.push(planned)
  }
  return { samples, fates }
}

function groupBySample(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const number = line.draft.sample.sampleNumber
    const group = groups.get(number)
    if (group) group.push(line)
    else groups.set(number, [line])
  }
  return groups
}

/** The lines of a sample that say something of their own; the others are marked. */
function distinct(group: readonly Line[], fates: Map<number, Fate>): Line[] {
  const [first] = group
  const byItem = new Map<string, Line>()
  for (const line of group) {
    const { sample, result } = line.draft
    if (!sameDraft(sample, first!.draft.sample)) {
      fates.set(line.line, rejected('sampleDiffers', sample.sampleNumber, first!.line))
      continue
    }
    const other = byItem.get(result.item.key)
    if (!other) byItem.set(result.item.key, line)
    else if (sameContent(result, other.draft.result)) {
      fates.set(line.line, { kind: 'copy', of: other.line })
    } else fates.set(line.line, rejected('copyDiffers', result.valueWritten, other.line))
  }
  return [...byItem.values()]
}

function planSample(
  lines: readonly Line[],
  stored: StoredSample | null,
  mayReplace: boolean,
  fates: Map<number, Fate>,
): PlannedSample | null {
  const draft = lines[0]!.draft.sample
  const isNewVersion = stored !== null && !sameFacts(draft, stored)
  if (isNewVersion) {
    const fault = mayReplace ? incomplete(lines, stored) : 'storedDiffers'
    if (fault) return rejectAll(lines, fault, fates)
  }
  const known = new Map(stored?.results.map((result) => [result.item, result]))
  const results: PlannedResult[] = []
  for (const { line, draft: row } of lines) {
    const replaces = known.get(row.result.item.key) ?? null
    if (replaces && !isNewVersion && sameContent(row.result, replaces.content)) {
      fates.set(line, { kind: 'unchanged' })
    } else if (replaces && !mayReplace) {
      fates.set(line, rejected('storedDiffers', row.result.valueWritten))
    } else {
      if (replaces) fates.set(line, { kind: 'replacing' })
      results.push({ line, draft: row.result, replaces })
    }
  }
  return results.length === 0 ? null : { draft, stored, isNewVersion, results }
}

/** Corrected particulars concern every result of the sample, so all of them have to come again. */
function incomplete(lines: readonly Line[], stored: StoredSample): FaultCode | null {
  const sent = new Set(lines.map((line) => line.draft.result.item.key))
  return stored.results.every((result) => sent.has(result.item)) ? null : 'sampleIncomplete'
}

function rejectAll(lines: readonly Line[], code: FaultCode, fates: Map<number, Fate>): null {
  for (const { line, draft } of lines) fates.set(line, rejected(code, draft.sample.sampleNumber))
  return null
}

const rejected = (code: FaultCode, read: string, line?: number): Fate => ({
  kind: 'rejected',
  note: { code, field: fieldAtFault(code), read, ...(line !== undefined && { line }) },
})

const fieldAtFault = (code: FaultCode): Note['field'] =>
  code === 'copyDiffers' || code === 'storedDiffers' ? 'result' : 'sampleNumber'

const CONTENT: readonly (keyof ResultContent)[] = [
  'valueWritten',
  'unitWritten',
  'detectionLimit',
  'quantitationLimit',
  'uncertainty',
  'coverage',
  'method',
  'testedOn',
]

const sameContent = (a: ResultContent, b: ResultContent): boolean =>
  CONTENT.every((name) => a[name] === b[name])

const FACTS = [
  'sampleNumber',
  'productName',
  'labelledProducer',
  'uscc',
  'lotNumber',
  'productionDate',
  'regionCode',
  'sampledOn',
] as const

const sameDraft = (a: SampleDraft, b: SampleDraft): boolean =>
  a === b || (FACTS.every((name) => a[name] === b[name]) && a.category.code === b.category.code)

const sameFacts = (draft: SampleDraft, { facts }: StoredSample): boolean =>
  FACTS.every((name) => draft[name] === facts[name]) && draft.category.code === facts.categoryCode
