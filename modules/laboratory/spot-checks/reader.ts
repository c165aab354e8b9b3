import { type CalendarDate, daysBetween, parseDate } from '#kernel/dates.ts'
import { nameItem } from '#modules/standards/index.ts'
import { cleanName, readProducer } from './cell.ts'
import { meetsLimit, type ReadMeasured, readMeasured } from './measured.ts'
import { readProductGroup } from './product-group.ts'
import type { SpotCheckField, SpotCheckProfile, SpotCheckRecord } from './profile.ts'
import { readPublisher } from './publisher.ts'
import { createSampleBook, type SampleBook } from './sample-book.ts'
import type {
  Correction,
  CorrectionRule,
  Doubt,
  RejectionCode,
  SpotCheck,
  SpotCheckOutcome,
} from './spot-check.ts'
import { rejectionWords } from './words.ts'

/**
 * Reads a file of published spot checks record by record, so that a file of any length can be
 * streamed through it. Every record ends accepted, corrected or rejected; `summary` says how many,
 * and what is true of the file as a whole.
 */
export interface SpotCheckReader {
  read(record: SpotCheckRecord): SpotCheckOutcome
  summary(): SpotCheckSummary
}

export interface SpotCheckSummary {
  readonly rows: number
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  /** Rows whose production date is not before publication, and so is none; see README.md. */
  readonly productionDatesDropped: number
  /** Passing rows that do not say what was tested: rates by item cannot be had from them. */
  readonly passingWithoutItem: number
}

export function createSpotCheckReader(
  profile: SpotCheckProfile,
  /** Today, as a legal date: nothing is published later. */
  today: CalendarDate,
): SpotCheckReader {
  const counts = { rows: 0, accepted: 0, corrected: 0, rejected: 0 }
  const dropped = { productionDatesDropped: 0, passingWithoutItem: 0 }
  const book = createSampleBook()
  return {
    read: (record) => {
      counts.rows += 1
      const cells = new Cells(profile, record)
      const rejection = rejectionOf(profile, cells, today)
      const outcome = rejection
        ? rejected(counts.rows, cells, rejection)
        : accepted(counts.rows, profile, cells, book)
      counts[outcome.outcome] += 1
      const check = outcome.outcome === 'rejected' ? null : outcome.spotCheck
      if (isNoProductionDate(cells)) dropped.productionDatesDropped += 1
      if (check?.verdict === 'pass' && !check.item) dropped.passingWithoutItem += 1
      return outcome
    },
    summary: () => ({ ...counts, ...dropped }),
  }
}

/** The cells of one record by field, with what was corrected while they were read. */
class Cells {
  readonly corrections: Correction[] = []
  private readonly profile: SpotCheckProfile
  private readonly record: SpotCheckRecord

  constructor(profile: SpotCheckProfile, record: SpotCheckRecord) {
    this.profile = profile
    this.record = record
  }

  column = (field: SpotCheckField): string => this.profile.columns[field]

  /** As it stands in the file. */
  raw = (field: SpotCheckField): string => this.record[this.column(field)] ?? ''

  has = (field: SpotCheckField): boolean =>
    !this.profile.emptyMarks.includes(this.raw(field).trim())

  written = (field: SpotCheckField): string | null =>
    this.has(field) ? this.raw(field).trim() : null

  note(field: SpotCheckField, rules: readonly CorrectionRule[]): void {
    for (const rule of rules) {
      this.corrections.push({ rule, column: this.column(field), read: this.raw(field) })
    }
  }

  date = (field: SpotCheckField): CalendarDate | null => parseDate(this.raw(field).trim())

  name(field: SpotCheckField, read = cleanName): string | null {
    if (!this.has(field)) return null
    const { text, rules } = read(this.raw(field))
    this.note(field, rules)
    return text || null
  }

  measured(field: 'result' | 'limit'): ReadMeasured | null {
    if (!this.has(field)) return null
    const read = readMeasured(this.raw(field))
    this.note(field, read.rules)
    return read
  }
}

/** Nothing is made, drawn, tested and published within one day. */
function isNoProductionDate(cells: Cells): boolean {
  const [produced, published] = [cells.date('productionDate'), cells.date('publishedOn')]
  return produced !== null && published !== null && daysBetween(produced, published) <= 0
}

function rejectionOf(
  profile: SpotCheckProfile,
  cells: Cells,
  today: CalendarDate,
): { code: RejectionCode; field: SpotCheckField } | null {
  const publishedOn = cells.date('publishedOn')
  const verdict = profile.verdicts[cells.raw('verdict').trim()]
  if (!cells.has('product')) return { code: 'productMissing', field: 'product' }
  if (!verdict) return { code: 'verdictUnknown', field: 'verdict' }
  if (!publishedOn) return { code: 'dateUnreadable', field: 'publishedOn' }
  if (publishedOn > today) return { code: 'dateInFuture', field: 'publishedOn' }
  if (verdict === 'fail' && !cells.has('item')) return { code: 'itemMissing', field: 'item' }
  return null
}

function rejected(
  row: number,
  cells: Cells,
  { code, field }: { code: RejectionCode; field: SpotCheckField },
): SpotCheckOutcome {
  const rejection = { code, column: cells.column(field), read: cells.raw(field) }
  return { outcome: 'rejected', row, rejection: { ...rejection, said: rejectionWords[code] } }
}

function accepted(
  row: number,
  profile: SpotCheckProfile,
  cells: Cells,
  book: SampleBook,
): SpotCheckOutcome {
  const said = readCells(row, profile, cells)
  const entry = book.enter(said)
  if (entry.copyOf !== null) {
    const copy = { rule: 'duplicateOfRow', column: null, read: '', of: entry.copyOf } as const
    const corrections = [...cells.corrections, copy]
    return { outcome: 'corrected', row, spotCheck: null, corrections }
  }
  const again: Doubt[] =
    entry.publishedBefore === null ? [] : [{ code: 'publishedBefore', of: entry.publishedBefore }]
  const spotCheck = { ...said, sampleKey: entry.sampleKey, doubts: [...said.doubts, ...again] }
  return cells.corrections.length === 0
    ? { outcome: 'accepted', row, spotCheck }
    : { outcome: 'corrected', row, spotCheck, corrections: cells.corrections }
}

/** Everything that one record says by itself; what it means beside others is for the book. */
function readCells(
  row: number,
  profile: SpotCheckProfile,
  cells: Cells,
): Omit<SpotCheck, 'sampleKey'> {
  const publishedOn = cells.date('publishedOn')!
  const publisher = readPublisher(cells.raw('publisher'))
  const { group, subgroup } = readProductGroup(cells.raw('category'))
  const item = cells.has('item') ? nameItem(cells.raw('item')) : null
  if (item?.isCutOff) cells.note('item', ['itemNameCutOff'])
  const [result, limit] = [cells.measured('result'), cells.measured('limit')]
  const verdict = profile.verdicts[cells.raw('verdict').trim()]!
  return {
    row,
    product: cells.name('product') ?? '',
    productGroup: group,
    productSubgroup: subgroup,
    producer: cells.name('producer', readProducer),
    supplier: cells.name('supplier'),
    productionDate: isNoProductionDate(cells) ? null : cells.date('productionDate'),
    verdict,
    item: item && { name: item.name, hazard: item.known?.hazard ?? null },
    result: result?.measured ?? null,
    limit: limit?.measured ?? null,
    written: {
      item: cells.written('item'),
      result: cells.written('result'),
      limit: cells.written('limit'),
    },
    publisher: publisher.name,
    area: publisher.area,
    publishedOn,
    remark: cells.has('remark') ? cells.raw('remark').trim() : null,
    doubts: doubtsOf(verdict, result, limit),
  }
}

function doubtsOf(
  verdict: SpotCheck['verdict'],
  result: ReadMeasured | null,
  limit: ReadMeasured | null,
): Doubt[] {
  const isWithin = result && limit ? meetsLimit(result.measured, limit.measured) : null
  return [
    ...(verdict === 'fail' && isWithin === true ? [{ code: 'valueMeetsLimit' } as const] : []),
    ...(result?.isUnread || limit?.isUnread ? [{ code: 'valueNotRead' } as const] : []),
  ]
}
