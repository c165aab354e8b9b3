import type { Readable } from 'node:stream'
import type { Text } from '#kernel/text.ts'
import type { Note } from './notes.ts'

/** A line as it stands in what was sent, numbered as a spreadsheet numbers it. */
export interface SourceRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why the line could not even be taken apart. */
  readonly fault?: Note
}

/** Lines in chunks, so that a million of them do not wait for one another one by one. */
export type SourceRows = AsyncIterable<readonly SourceRow[]>

export const CHUNK_ROWS = 1000

/** Gathers single rows into chunks. */
export async function* inChunks(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow[]> {
  let chunk: SourceRow[] = []
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < CHUNK_ROWS) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/**
 * Cuts rows so that the lines of one sample, which follow one another, stay together; the second
 * part waits for more. A single sample that fills all rows is cut in the middle.
 */
export function cutAtSample<Row extends Pick<SourceRow, 'cells'>>(
  rows: readonly Row[],
  sampleColumn: number,
): [whole: Row[], rest: Row[]] {
  const last = rows.at(-1)?.cells[sampleColumn]
  const at = rows.findLastIndex((row) => row.cells[sampleColumn] !== last) + 1
  return at === 0 ? [[...rows], []] : [rows.slice(0, at), rows.slice(at)]
}

/** What was sent cannot be read as a table at all; nothing of it was taken in. */
export class UnreadableTable extends Error {
  readonly said: Text

  constructor(said: Text) {
    super(said.en)
    this.said = said
  }
}

/** Chunks of bytes or text as they come. */
export type Source = Readable
