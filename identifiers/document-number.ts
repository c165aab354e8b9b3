import { text } from '#kernel/text.ts'
import { codeFault, type ParsedCode } from './code-fault.ts'

/**
 * Numbers of documents and cases. A number style is a template whose pieces stand in braces:
 *
 * - `{serial}` or `{serial:5}`: the running number, plain or padded to five digits;
 * - `{year}`, `{date}`, `{region}`: four digits, `YYYYMMDD`, and six digits of GB/T 2260;
 * - `{lab:4}`: a field of exactly four characters;
 * - `{kind:F|C|V}`: one of the listed words;
 * - `{organ}`: free text, such as the letters of an organ.
 *
 * Numbers count within a series, and the series is the template with everything but the serial
 * filled in: `ZH-F-2026-{serial:5}`. It is the key of the counter and is all that is needed to
 * write the next number. A number once taken is never used again, even when the paper is void.
 */
export type NumberFields = Readonly<Record<string, string>>

export interface DocumentNumber {
  readonly fields: NumberFields
  /** Null where the template has no serial. */
  readonly serial: number | null
  readonly series: string
}

interface Piece {
  readonly name: string
  /** Number of characters, where it is fixed. */
  readonly width?: number
  readonly words?: readonly string[]
}

const PIECE = /\{(\w+)(?::([^{}]+))?\}/g
const WIDTHS: Readonly<Record<string, number>> = { year: 4, date: 8, region: 6 }

/**
 * The series a number belongs to. Throws when a field is missing or does not fit its piece: fields
 * come from the program, not from a person.
 */
export function documentSeries(template: string, fields: NumberFields): string {
  return template.replace(PIECE, (written) => {
    const piece = pieceOf(written)
    if (piece.name === 'serial') return written
    const value = fields[piece.name]
    if (value === undefined || !new RegExp(`^(?:${patternOf(piece)})$`).test(value)) {
      throw new RangeError(`${template}: ${JSON.stringify(value)} does not fit ${written}`)
    }
    return value
  })
}

/**
 * The number with this serial in a series. Serials begin at 1; a padded series that has run out of
 * digits is a fault (`LENGTH`), never a longer number.
 */
export function documentNumber(series: string, serial: number): ParsedCode {
  if (!Number.isSafeInteger(serial) || serial < 1) {
    throw new RangeError(`a serial is a whole number from 1, not ${serial}`)
  }
  const [written, ...more] = series.match(PIECE) ?? []
  const piece = written === undefined ? undefined : pieceOf(written)
  if (written === undefined || piece?.name !== 'serial' || more.length > 0) {
    throw new RangeError(`not a series, which has {serial} and no other piece: ${series}`)
  }
  const digits = String(serial).padStart(piece.width ?? 1, '0')
  if (piece.width !== undefined && digits.length > piece.width) {
    return codeFault(
      'LENGTH',
      text(`编号序列“${series}”已用尽`, `the series “${series}” is exhausted`),
      {
        remedy: text(
          '请为该类文书启用位数更多的编号样式',
          'give this kind of document a number style with more digits',
        ),
      },
    )
  }
  return { ok: true, value: series.replace(written, digits) }
}

/** Reads a number back by its template; free text takes as few characters as it can. */
export function parseDocumentNumber(template: string, source: string): ParsedCode<DocumentNumber> {
  const value = source.trim()
  const match = new RegExp(`^${patternOfTemplate(template)}$`).exec(value)
  if (!match) {
    return codeFault(
      'CHARSET',
      text(`编号不符合样式 ${template}`, `the number does not follow the style ${template}`),
      { remedy: text('请对照文书原件核对', 'compare it with the document') },
    )
  }
  const { serial, ...fields } = { ...match.groups }
  const series = documentSeries(template, fields)
  return { ok: true, value, fields, serial: serial === undefined ? null : Number(serial), series }
}

function patternOfTemplate(template: string): string {
  let [pattern, end] = ['', 0]
  for (const match of template.matchAll(PIECE)) {
    const piece = pieceOf(match[0])
    pattern += `${literal(template.slice(end, match.index))}(?<${piece.name}>${patternOf(piece)})`
    end = match.index + match[0].length
  }
  return pattern + literal(template.slice(end))
}

function pieceOf(written: string): Piece {
  const [, name = '', spec] = new RegExp(PIECE.source).exec(written) ?? []
  if (spec === undefined) return { name, width: WIDTHS[name] }
  return /^\d+$/.test(spec) ? { name, width: Number(spec) } : { name, words: spec.split('|') }
}

function patternOf({ name, width, words }: Piece): string {
  if (words) return words.map(literal).join('|')
  if (name === 'serial')
    return width === undefined ? '[1-9]\\d{0,14}' : `(?!0{${width}})\\d{${width}}`
  if (name in WIDTHS) return `\\d{${width}}`
  return width === undefined ? '[^\\s{}]+?' : `[^\\s{}]{${width}}`
}

const literal = (source: string): string => source.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
