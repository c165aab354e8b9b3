import { createInterface } from 'node:readline'
import { type FieldName, fields } from './fields.ts'
import type { FaultCode, Note } from './notes.ts'
import { inChunks, type Source, type SourceRow } from './source-row.ts'

const NO_CELLS = fields.map(() => '')

/** Reads one JSON object a line, its members named as the fields are; passes over blank lines. */
export async function* readNdjson(source: Source): AsyncGenerator<readonly SourceRow[]> {
  yield* inChunks(objects(source))
}

async function* objects(source: Source): AsyncGenerator<SourceRow> {
  let line = 0
  for await (const written of createInterface({ input: source, crlfDelay: Infinity })) {
    line += 1
    if (written.trim() !== '') yield rowOf(line, written)
  }
}

function rowOf(line: number, written: string): SourceRow {
  const object = objectIn(written)
  if (!object) return faulty(line, NO_CELLS, 'notJson', null, written.slice(0, 200))
  return namedRow(line, object)
}

/** A row that arrives as an object; everything in it has to be text. */
export function namedRow(line: number, object: Readonly<Record<string, unknown>>): SourceRow {
  const values = fields.map(({ name }) => object[name] ?? '')
  const wrong = values.findIndex((value) => typeof value !== 'string')
  const cells = values.map(String)
  const field = fields[wrong]
  if (!field) return { line, cells }
  return faulty(line, cells, 'notText', field.name, JSON.stringify(values[wrong]))
}

function objectIn(written: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(written)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function faulty(
  line: number,
  cells: readonly string[],
  code: FaultCode,
  field: FieldName | null,
  read: string,
): SourceRow {
  const fault: Note = { code, field, read }
  return { line, cells, fault }
}
