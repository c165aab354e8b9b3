import { addDays, calendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Text } from '#kernel/text.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM } from '#platform/db.ts'
import { record } from '#platform/journal/journal.ts'
import {
  addCategories,
  addItems,
  addLimitVersions,
  holdRegister,
  type NewCategory,
  type NewLimit,
} from '../store.ts'
import { addStandards } from '../store-standards.ts'
import { mfdsCodes, numberOf } from './codes.ts'
import { demandFiles, LIMITS, type LimitFile, rowsOf } from './files.ts'
import { MFDS_SCHEME, type MfdsCorrection, type MfdsLimit, type MfdsRejection } from './mfds-row.ts'
import { readLimitRow } from './read-limit-row.ts'
import { type Survey, surveyLimits } from './survey.ts'
import { categoryNamed, type MfdsLists, mfdsId, readLists } from './tree.ts'
import { correctionWords, rejectionWords } from './words.ts'

/** What became of a base of limits: every row is accepted, corrected or rejected. */
export interface LimitImport {
  readonly rows: number
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  readonly reasons: readonly ReasonCount[]
  /** Rows that were sent back, and rows that were changed, with what was read. */
  readonly rejections: readonly RowNote[]
  readonly corrections: readonly RowNote[]
  readonly categoriesAdded: number
  readonly itemsAdded: number
  /** Versions of limits that the register did not have; none when it is run again. */
  readonly versionsAdded: number
  readonly isDryRun: boolean
}

export interface ReasonCount extends Text {
  readonly code: MfdsCorrection | MfdsRejection
  readonly rows: number
}

export interface RowNote {
  readonly file: string
  /** Row of the file, the first below the heading being 1. */
  readonly row: number
  readonly code: MfdsCorrection | MfdsRejection
  readonly read: string
}

export interface LimitImportGiven {
  /** Folder with the four files of the base. */
  readonly folder: string
  /** Read and report everything, write nothing. */
  readonly dryRun?: boolean
}

const BATCH_ROWS = 5_000

/**
 * Takes the base of limits of the Korean ministry into the register, beside the limits that are
 * there. It may be stopped and run again: what is there already is not added twice.
 */
export async function importLimits(
  work: CaseWork,
  { folder, dryRun = false }: LimitImportGiven,
  progress: (rows: number) => void = () => {},
): Promise<LimitImport> {
  demandFiles(folder)
  const lists = await readLists(folder)
  const survey = await surveyLimits(folder)
  const tally = new Tally()
  const register = dryRun ? NO_REGISTER : await openRegister(work, lists)
  let batch: Entry[] = []
  const flush = async () => {
    tally.versionsAdded += await register.add(batch)
    batch = []
    progress(tally.rows)
  }
  for (const file of LIMITS) {
    let row = 0
    for await (const values of rowsOf(folder, file)) {
      row += 1
      batch.push(...entriesOf(readRow(file, row, values, lists, survey, tally), file))
      if (batch.length >= BATCH_ROWS) await flush()
    }
  }
  await flush()
  const report = { ...tally.report(), ...register.added, isDryRun: dryRun }
  if (!dryRun) await journal(work, report)
  return report
}

/** A limit and, where the row says that it ends, its end. */
interface Entry {
  readonly limit: MfdsLimit
  readonly file: LimitFile
}

function readRow(
  file: LimitFile,
  row: number,
  values: Readonly<Record<string, string>>,
  lists: MfdsLists,
  survey: Survey,
  tally: Tally,
): MfdsLimit | null {
  const read = readLimitRow(values)
  if ('rejection' in read) return tally.reject({ file, row, code: read.rejection, read: read.read })
  const { limit } = read
  if (!lists.hasItem(limit.itemCode)) {
    return tally.reject({ file, row, code: 'itemUnknown', read: limit.itemCode })
  }
  const copied = survey.copyOf(file, row, limit)
  const isDisputed = survey.isDisputed(limit)
  const isNamedHere = !lists.hasCategory(limit.categoryCode)
  const notes: (readonly [MfdsCorrection, string])[] = [
    ...read.corrections.map((code) => [code, values.SPEC_VAL ?? ''] as const),
    ...(isNamedHere ? [['categoryFromRow', limit.categoryName] as const] : []),
    ...(isDisputed ? [['toldApartByRow', values.SPEC_VAL ?? ''] as const] : []),
    ...(copied ? [['duplicateOfRow', copied] as const] : []),
  ]
  tally.take(notes.map(([code, text]) => ({ file, row, code, read: text })))
  if (copied) return null
  return isDisputed ? { ...limit, condition: apart(limit, values) } : limit
}

/** Rows that say different things of the same are confined to themselves and what they say. */
const apart = (
  { condition, key }: MfdsLimit,
  { SPEC_VAL, UNIT_NM }: Readonly<Record<string, string>>,
): string =>
  [condition, `MFDS ${key}`, `${SPEC_VAL} ${UNIT_NM}`.trim()]
    .filter((part) => part !== '')
    .join('; ')

function entriesOf(limit: MfdsLimit | null, file: LimitFile): Entry[] {
  if (!limit) return []
  if (limit.endsOn === null) return [{ limit, file }]
  const after = addDays(calendarDate(limit.endsOn), 1)
  const end: MfdsLimit = { ...limit, requirement: { kind: 'withdrawn' }, inForceFrom: after }
  return [
    { limit, file },
    { limit: end, file },
  ]
}

interface Register {
  add(batch: readonly Entry[]): Promise<number>
  readonly added: { categoriesAdded: number; itemsAdded: number }
}

const NO_REGISTER: Register = {
  add: async () => 0,
  added: { categoriesAdded: 0, itemsAdded: 0 },
}

/** Categories, items and codes go in first, so that every limit finds what it points at. */
async function openRegister({ platform }: CaseWork, lists: MfdsLists): Promise<Register> {
  const { db, clock } = platform
  const { standards, ...added } = await db.write(SYSTEM, async (tx) => {
    await holdRegister(tx)
    return {
      standards: await addStandards(tx, clock.now(), null, mfdsCodes),
      categoriesAdded: await addCategories(tx, lists.categories),
      itemsAdded: await addItems(tx, lists.items),
    }
  })
  return {
    added,
    add: async (batch) => {
      const unlisted = new Map<string, NewCategory>()
      for (const { limit } of batch) {
        const { categoryCode, categoryName } = limit
        if (lists.hasCategory(categoryCode)) continue
        unlisted.set(categoryCode, categoryNamed(categoryCode, categoryName))
      }
      const ids = await db.write(SYSTEM, async (tx) => {
        await holdRegister(tx)
        const extra = await addCategories(tx, [...unlisted.values()])
        const limits = batch.map((entry) => limitOf(entry, standards))
        return { extra, versions: await addLimitVersions(tx, clock.now(), null, limits) }
      })
      added.categoriesAdded += ids.extra
      return ids.versions.length
    },
  }
}

function limitOf({ limit, file }: Entry, standards: ReadonlyMap<string, Id>): NewLimit {
  const number = numberOf(limit.categoryCode)
  return {
    scheme: MFDS_SCHEME,
    standardId: standards.get(number)!,
    family: number,
    categoryId: mfdsId(limit.categoryCode),
    itemId: mfdsId(limit.itemCode),
    isRemainder: false,
    condition: limit.condition,
    inForceFrom: limit.inForceFrom === null ? null : calendarDate(limit.inForceFrom),
    requirement: limit.requirement,
    comparison: 'fullValue',
    clause: limit.clause,
    note: limit.note,
    source: limit.announcement ?? file.replace('.csv.gz', ''),
    sourceKey: `${file.replace('.csv.gz', '')} ${limit.key}`,
    confidence: 'p',
  }
}

class Tally {
  rows = 0
  versionsAdded = 0
  private accepted = 0
  private readonly corrections: RowNote[] = []
  private readonly rejections: RowNote[] = []
  private corrected = 0

  take(notes: readonly RowNote[]): void {
    this.rows += 1
    if (notes.length === 0) this.accepted += 1
    else this.corrected += 1
    this.corrections.push(...notes)
  }

  reject(note: RowNote): null {
    this.rows += 1
    this.rejections.push(note)
    return null
  }

  report() {
    const counts = new Map<ReasonCount['code'], number>()
    for (const { code } of [...this.corrections, ...this.rejections]) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    const words: Readonly<Record<string, Text>> = { ...correctionWords, ...rejectionWords }
    return {
      rows: this.rows,
      accepted: this.accepted,
      corrected: this.corrected,
      rejected: this.rejections.length,
      reasons: [...counts].map(([code, rows]) => ({ code, rows, ...words[code]! })),
      rejections: this.rejections,
      corrections: this.corrections,
      versionsAdded: this.versionsAdded,
    }
  }
}

async function journal({ platform }: CaseWork, report: LimitImport): Promise<void> {
  const { rows, accepted, corrected, rejected, versionsAdded } = report
  await platform.db.write(SYSTEM, (tx) =>
    record(tx, platform.clock.now(), {
      kind: 'limits.imported',
      actorId: null,
      organId: null,
      subject: { kind: 'import', id: MFDS_SCHEME },
      body: { rows, accepted, corrected, rejected, versionsAdded },
    }),
  )
}
