import { parseUscc } from '#identifiers/uscc.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { formatDecimal } from '#kernel/decimal.ts'
import { parsePortion, parseUnit } from '#kernel/units.ts'
import { type CleanCell, cleanMarks, cleanWords, isEmptyMark, isTidy } from './clean-cell.ts'
import type { ExaminedRow, ItemRead, ResultDraft, SampleDraft, ValueRead } from './draft.ts'
import { type FieldName, fieldOf, SAMPLE_FIELDS } from './fields.ts'
import type { Layout } from './layout.ts'
import { type FaultCode, isFault, type Note } from './notes.ts'
import { readDate } from './read-date.ts'
import { readRegion } from './read-region.ts'
import { readValue } from './read-value.ts'
import { remembering } from './remembering.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Examines lines of one upload, one after another. A line is judged by itself; what it says of a
 * sample or an item that other lines or stored results speak of is compared later.
 */
export interface Examiner {
  examine(line: number, cells: readonly string[], mended?: readonly Note[]): ExaminedRow
}

export function createExaminer(
  layout: Layout,
  vocabulary: Vocabulary,
  /** Nothing is sampled or tested later than today. */
  today: CalendarDate,
): Examiner {
  const placesOfSample = SAMPLE_FIELDS.flatMap((name) => layout.places.get(name) ?? [])
  let last: LastSample = { cells: null, sample: null, notes: [] }
  return {
    examine: (line, cells, mended = []) => {
      // The lines of a sample follow one another and repeat its particulars: they are read once.
      const { cells: before } = last
      if (!before || placesOfSample.some((place) => before[place] !== cells[place])) {
        const reader = new RowReader(layout, cells)
        last = { cells, sample: readSample(reader, vocabulary, today), notes: reader.notes }
      }
      const reader = new RowReader(layout, cells)
      const result = readResult(reader, vocabulary, today, last.sample)
      const notes =
        mended.length + last.notes.length === 0
          ? reader.notes
          : [...mended, ...last.notes, ...reader.notes]
      const isRejected = !last.sample || !result || notes.some(({ code }) => isFault(code))
      const draft = isRejected ? null : { sample: last.sample!, result: result! }
      return { line, cells, notes: draft ? notes : notes.filter(isKeptWhenRejected), draft }
    },
  }
}

interface LastSample {
  readonly cells: readonly string[] | null
  readonly sample: SampleDraft | null
  readonly notes: readonly Note[]
}

const isKeptWhenRejected = ({ code }: Note): boolean => isFault(code) || code === 'mended'

/** Returned lines carry a mark before what a spreadsheet would take for a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=@\t\r\n＝＠＋－+-])/, '')

/** The cells of one line by field, with what was noted while they were read. */
class RowReader {
  readonly notes: Note[] = []
  readonly layout: Layout
  private readonly cells: readonly string[]

  constructor(layout: Layout, cells: readonly string[]) {
    this.layout = layout
    this.cells = cells
  }

  raw(name: FieldName): string {
    const place = this.layout.places.get(name)
    const cell = place === undefined ? '' : (this.cells[place] ?? '')
    return this.layout.isReturned ? withoutGuard(cell) : cell
  }

  fault(code: FaultCode, name: FieldName, became?: string): null {
    this.notes.push({ code, field: name, read: this.raw(name), ...(became && { became }) })
    return null
  }

  correct(cell: CleanCell, name: FieldName): string {
    if (cell.rule) {
      this.notes.push({ code: cell.rule, field: name, read: this.raw(name), became: cell.text })
    }
    return cell.text
  }

  /** The cleaned text; null where nothing is there, which is a fault of a required field. */
  text(name: FieldName, clean: (source: string) => CleanCell): string | null {
    const { isRequired, charactersMax } = fieldOf(name)
    const source = this.raw(name)
    if (isEmptyMark(source)) return isRequired ? this.fault('missing', name) : null
    if (source.length > charactersMax) return this.fault('tooLong', name)
    if (isTidy(source)) return source
    return this.correct(clean(source), name) || (isRequired ? this.fault('missing', name) : null)
  }

  words(name: FieldName): string | null {
    return this.text(name, cleanWords)
  }

  marks(name: FieldName): string | null {
    return this.text(name, cleanMarks)
  }

  date(name: FieldName, today: CalendarDate): CalendarDate | null {
    const source = this.raw(name)
    if (isEmptyMark(source)) return fieldOf(name).isRequired ? this.fault('missing', name) : null
    const read = readDate(source.trim())
    if (!read.ok) return this.fault(read.code, name)
    if (read.date > today) return this.fault('dateInFuture', name)
    if (!read.isPlain) this.correct({ text: read.date, rule: 'dateFormat' }, name)
    return read.date
  }

  /** A number as written, such as a detection limit; kept with its unit where it carries one. */
  number(name: FieldName): string | null {
    const source = this.marks(name)
    return source === null || isNumber(source) ? source : this.fault('numberExpected', name)
  }
}

/** Detection limits and the like are the same few over and over. */
const isNumber = remembering((source) => {
  const found = readValue(source)
  return found.ok && found.read.value !== null && !found.read.sign?.startsWith('>')
})

function readSample(
  reader: RowReader,
  vocabulary: Vocabulary,
  today: CalendarDate,
): SampleDraft | null {
  const sampleNumber = reader.marks('sampleNumber')
  const productName = reader.words('productName')
  const category = readCategory(reader, vocabulary)
  const regionCode = readArea(reader)
  const sampledOn = reader.date('sampledOn', today)
  const productionDate = reader.date('productionDate', today)
  const optional = {
    labelledProducer: reader.words('labelledProducer'),
    uscc: readUscc(reader),
    lotNumber: reader.marks('lotNumber'),
    productionDate,
  }
  if (sampledOn && productionDate && productionDate > sampledOn) {
    reader.fault('producedAfterSampling', 'productionDate')
  }
  if (!sampleNumber || !productName || !category || !regionCode || !sampledOn) return null
  return { sampleNumber, productName, category, regionCode, sampledOn, ...optional }
}

function readCategory(reader: RowReader, vocabulary: Vocabulary) {
  const written = reader.words('productCategory')
  if (written === null) return null
  const found = vocabulary.category(written)
  return found ?? reader.fault('categoryUnknown', 'productCategory', vocabulary.nearest(written))
}

function readArea(reader: RowReader): string | null {
  const written = reader.words('samplingArea')
  if (written === null) return null
  const read = readRegion(written)
  if (read.ok) return read.code
  return reader.fault(read.code, 'samplingArea', read.candidates.join('、') || undefined)
}

function readUscc(reader: RowReader): string | null {
  const written = reader.marks('uscc')
  if (written === null) return null
  const parsed = parseUscc(written)
  return parsed.ok ? parsed.value : reader.fault('usccWrong', 'uscc')
}

function readResult(
  reader: RowReader,
  vocabulary: Vocabulary,
  today: CalendarDate,
  sample: SampleDraft | null,
): ResultDraft | null {
  const itemWritten = reader.words('testItem')
  const item = itemWritten === null ? null : vocabulary.item(itemWritten)
  const value = readMeasured(reader, item)
  const testedOn = reader.date('testedOn', today)
  if (testedOn && sample && testedOn < sample.sampledOn) {
    reader.fault('testedBeforeSampling', 'testedOn')
  }
  const detectionLimit = reader.number('detectionLimit')
  const quantitationLimit = reader.number('quantitationLimit')
  const uncertainty = reader.number('uncertainty')
  const coverage = reader.number('coverage')
  const method = reader.words('method')
  if (itemWritten === null || item === null || value === null) return null
  return {
    item,
    itemWritten,
    valueWritten: value.valueWritten,
    unitWritten: value.unitWritten,
    detectionLimit,
    quantitationLimit,
    uncertainty,
    coverage,
    method,
    testedOn,
    read: value.read,
  }
}

type Measured = Pick<ResultDraft, 'valueWritten' | 'unitWritten' | 'read'>

/** The result stays as it was written; what is noted is how it was read. */
function readMeasured(reader: RowReader, item: ItemRead | null): Measured | null {
  const cleaned = reader.marks('result')
  if (cleaned === null) return null
  const found = readValue(cleaned)
  if (!found.ok) return reader.fault(found.code, 'result')
  const unitWritten = readUnit(reader, item)
  const unit = unitWritten === null ? null : (spelledUnit(unitWritten) ?? unitWritten)
  const { sign, value } = found.read
  const read: ValueRead = { sign, value, unit: found.read.unit ?? unit }
  const isBare = found.hasNumber && read.unit === null && isEmptyMark(reader.raw('unit'))
  if (isBare && !needsNoUnit(item))
    return reader.fault('unitMissing', 'unit', item?.unit ?? undefined)
  return { valueWritten: reader.raw('result').trim(), unitWritten, read }
}

const needsNoUnit = (item: ItemRead | null): boolean => item?.unit === '1' || item?.unit === 'pH'

function readUnit(reader: RowReader, item: ItemRead | null): string | null {
  const written = reader.marks('unit')
  if (written === null) {
    const { unitInHead } = reader.layout
    if (unitInHead) reader.correct({ text: unitInHead, rule: 'unitFromHead' }, 'unit')
    return unitInHead
  }
  const spelled = spelledUnit(written)
  // The micro sign and the Greek letter look alike; nobody would see what was corrected.
  if (spelled !== null && spelled !== written.replace('μ', 'µ')) {
    reader.correct({ text: spelled, rule: 'unitSpelling' }, 'unit')
  }
  // A unit outside the table is no fault by itself: only where the item has another.
  if (spelled === null && item?.unit) return reader.fault('unitUnknown', 'unit', item.unit)
  return written
}

/**
 * The one spelling of a unit, or of a portion that was examined as a whole (`/25g` beside 未检出);
 * null where it is neither.
 */
function spelledUnit(written: string): string | null {
  const unit = parseUnit(written)
  if (unit) return unit.symbol
  const portion = written.startsWith('/') ? parsePortion(written) : null
  if (!portion || portion.amount.units === 0n) return null
  return `/${formatDecimal(portion.amount)}${portion.unit.symbol}`
}
