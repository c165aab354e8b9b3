import { parseUnit } from '#kernel/units.ts'
import { type Field, type FieldName, fields, RETURN_HEADS } from './fields.ts'

/**
 * Which column holds which field. Heads are compared without blanks, case, brackets and the star
 * that forms put to what must be filled in; columns that mean nothing to us are left alone.
 */
export interface Layout {
  /** Heads as they stand in the file. */
  readonly heads: readonly string[]
  /** Column of each field. */
  readonly places: ReadonlyMap<ColumnName, number>
  /** `检验结果（mg/kg）`: the unit of results where no column gives it. */
  readonly unitInHead: string | null
  /** Lines that were returned before, with the columns that say why and from where. */
  readonly isReturned: boolean
}

export type ColumnName = FieldName | ReturnColumn
/** What a file of returned lines carries: where each line stood. */
export type ReturnColumn = 'returnReason' | 'returnLine' | 'returnUpload'

export type LayoutFound =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly missing: readonly Field[] }

const plainHead = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_\-:]/g, '')
    .replace(/\([^)]*\)/g, '')

const RETURN_COLUMNS = [
  ['returnReason', RETURN_HEADS.reason],
  ['returnLine', RETURN_HEADS.line],
  ['returnUpload', RETURN_HEADS.upload],
] as const

const known = new Map<string, ColumnName>([
  ...fields.flatMap((field) =>
    [field.name, field.head.zh, field.head.en, ...field.otherHeads].map(
      (head) => [plainHead(head), field.name] as const,
    ),
  ),
  ...RETURN_COLUMNS.flatMap(([name, head]) =>
    [head.zh, head.en].map((said) => [plainHead(said), name] as const),
  ),
])

/** Reads a row as heads. The first of two columns for one field counts. */
export function layoutOf(heads: readonly string[]): LayoutFound {
  const places = new Map<ColumnName, number>()
  for (const [column, head] of heads.entries()) {
    const name = known.get(plainHead(head))
    if (name !== undefined && !places.has(name)) places.set(name, column)
  }
  const missing = fields.filter((field) => field.isRequired && !places.has(field.name))
  if (missing.length > 0) return { ok: false, missing }
  const resultHead = heads[places.get('result') ?? -1] ?? ''
  const inBrackets = /\(([^)]+)\)/.exec(resultHead.normalize('NFKC'))?.[1] ?? ''
  const unitInHead = parseUnit(inBrackets)?.symbol ?? null
  return { ok: true, layout: { heads, places, unitInHead, isReturned: places.has('returnLine') } }
}

/** The layout of rows that arrive as objects with the names of the fields. */
export const namedLayout: Layout = layoutKnown(fields.map((field) => field.name))

/** A layout that is known to be whole, as it is stored with an upload; throws when it is not. */
export function layoutKnown(heads: readonly string[]): Layout {
  const found = layoutOf(heads)
  if (!found.ok) throw new Error(`not a layout: ${heads.join(', ')}`)
  return found.layout
}
