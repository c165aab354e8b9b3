/** Rows in the text format of COPY, packed into buffers. */
export type CopyRow = readonly CopyValue[]
export type CopyValue = string | number | boolean | null | readonly string[]

const CHUNK_BYTES = 64 * 1024
const BYTES_OF_CHARACTER_MAX = 3

/**
 * Each line is written into the buffer by itself: a line is short and flat, while a long string put
 * together from many is slow to encode.
 */
export function* copyChunks(rows: Iterable<CopyRow>): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  let used = 0
  for (const row of rows) {
    const line = copyLine(row)
    const bytesMax = line.length * BYTES_OF_CHARACTER_MAX
    if (bytesMax > CHUNK_BYTES - used) {
      if (used > 0) yield chunk.subarray(0, used)
      chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytesMax))
      used = 0
    }
    used += chunk.write(line, used)
  }
  if (used > 0) yield chunk.subarray(0, used)
}

function copyLine(row: CopyRow): string {
  const cells = new Array<string>(row.length)
  for (let at = 0; at < row.length; at++) {
    const value = row[at]!
    if (value === null) cells[at] = '\\N'
    else if (typeof value === 'string') cells[at] = escaped(value)
    else cells[at] = typeof value === 'object' ? escaped(arrayText(value)) : String(value)
  }
  return `${cells.join('\t')}\n`
}

const NEEDS_ESCAPE = /[\\\n\r\t]/

function escaped(value: string): string {
  if (!NEEDS_ESCAPE.test(value)) return value
  return value.replace(/[\\\n\r\t]/g, (char) => {
    if (char === '\\') return '\\\\'
    return char === '\n' ? '\\n' : char === '\r' ? '\\r' : '\\t'
  })
}

function arrayText(values: readonly string[]): string {
  if (values.length === 0) return '{}'
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
