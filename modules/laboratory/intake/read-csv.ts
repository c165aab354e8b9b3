import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { text } from '#kernel/text.ts'
import { CHUNK_ROWS, type Source, type SourceRow, UnreadableTable } from './source-row.ts'

const RECORD_BYTES_MAX = 256 * 1024
const HEAD_CHARACTERS = 4096

export type CsvEncoding = 'utf-8' | 'gb18030'

/**
 * Reads a CSV, whatever separates its cells: comma, semicolon or tab, by what stands in its first
 * lines. Lines may be of different length; quotes that are not quite right are taken as they are.
 */
export async function* readCsv(
  source: Source,
  encoding: CsvEncoding,
): AsyncGenerator<readonly SourceRow[]> {
  const { head, all } = await peek(decoded(source, encoding))
  let line = 0
  try {
    for await (const records of plainRecords(all, delimiterOf(head))) {
      yield records.map((cells) => {
        line += 1
        return { line, cells }
      })
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error
  }
}

/**
 * As long as no quote has been seen, a line is a record and a separator ends a cell, which is five
 * times as fast; from the first quote on the whole grammar is read.
 */
async function* plainRecords(
  chunks: AsyncGenerator<string>,
  delimiter: string,
): AsyncGenerator<string[][]> {
  let rest = ''
  for await (const chunk of chunks) {
    const text = rest + chunk
    if (chunk.includes('"') || rest.length > RECORD_BYTES_MAX) {
      yield* quotedRecords(text, chunks, delimiter)
      return
    }
    const lines = text.split('\n')
    rest = lines.pop() ?? ''
    yield lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split(delimiter))
  }
  if (rest !== '') yield [rest.split(delimiter)]
}

async function* quotedRecords(
  first: string,
  chunks: AsyncGenerator<string>,
  delimiter: string,
): AsyncGenerator<string[][]> {
  const all = async function* () {
    yield first
    yield* chunks
  }
  const parser = Readable.from(all()).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: RECORD_BYTES_MAX,
    }),
  )
  let records: string[][] = []
  for await (const cells of parser as AsyncIterable<string[]>) {
    records.push(cells)
    if (records.length < CHUNK_ROWS) continue
    yield records
    records = []
  }
  yield records
}

/** The encoding of a whole file: UTF-8 where all of it is, else that of Chinese spreadsheets. */
export async function encodingOf(path: string): Promise<CsvEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

const decoded = (source: Source, encoding: CsvEncoding): AsyncGenerator<string> =>
  encoding === 'gb18030' ? decodedGb18030(source) : decodedUtf8(source)

async function* decodedGb18030(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  try {
    for await (const chunk of source) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? notText() : error
  }
}

async function* decodedUtf8(source: Source): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of source) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    const whole = wholeCharacters(bytes)
    yield utf8Text(bytes.subarray(0, whole), isFirst)
    rest = bytes.subarray(whole)
    isFirst = false
  }
  yield utf8Text(rest, isFirst)
}

const notText = (): UnreadableTable =>
  new UnreadableTable(
    text(
      '不是 UTF-8 或 GB 18030 编码的文本',
      'What was sent is text neither in UTF-8 nor in GB 18030',
    ),
  )

function utf8Text(bytes: Buffer, isFirst: boolean): string {
  if (!isUtf8(bytes)) throw notText()
  const decoded = bytes.toString('utf8')
  return isFirst && decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
}

/** How many of the bytes make whole characters; the last one may have been cut. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Looks at the beginning of a text without losing it. */
async function peek(chunks: AsyncGenerator<string>) {
  let head = ''
  const seen: string[] = []
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    seen.push(next.value)
    head += next.value
    if (head.length >= HEAD_CHARACTERS) break
  }
  const all = async function* () {
    yield* seen
    yield* chunks
  }
  return { head, all: all() }
}

/** What separates cells is what stands most often in the first line that has any of it. */
function delimiterOf(head: string): string {
  const lines = head.split(/\r?\n/)
  const counts = [',', '\t', ';'].map((mark) => ({
    mark,
    count: Math.max(...lines.slice(0, 10).map((line) => line.split(mark).length - 1)),
  }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

const unreadable = (error: CsvError): UnreadableTable =>
  new UnreadableTable(
    text(
      `第${String(error.lines ?? '?')}行起不是完整的 CSV：可能少了一个引号`,
      `From line ${String(error.lines ?? '?')} on this is no whole CSV: a quote may be missing`,
    ),
  )
