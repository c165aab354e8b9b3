import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse'
import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { type Text, text } from '#kernel/text.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import { record } from '#platform/journal/journal.ts'
import {
  COLUMNS,
  CORRECTIONS,
  type EnterpriseRowText,
  type ReadRow,
  readRow,
} from './import-row.ts'
import { type Fact, foldFacts, spelling, wordToday } from './rules.ts'
import { newFactRow } from './service.ts'
import * as store from './store.ts'
import * as facts from './store-facts.ts'

/**
 * Imports a list of enterprises. The file is read as a stream in batches, each batch is one
 * transaction, and a fact is added only where the source did not say the same before: sending a
 * list again changes nothing, sending a newer one folds the old values under the new.
 */
export interface EnterpriseImport {
  readonly rows: number
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  /** Rules and reasons with the number of rows; one row may be corrected by several rules. */
  readonly reasons: readonly ReasonCount[]
  readonly enterprisesAdded: number
  readonly factsAdded: number
}

export interface ReasonCount extends Text {
  readonly code: string
  readonly kind: 'corrected' | 'rejected'
  readonly rows: number
}

export interface RejectedRow {
  readonly row: number
  readonly column: string
  readonly said: Text
  readonly values: EnterpriseRowText
}

export interface ImportGiven {
  readonly file: string
  /** Who says so; facts of one source follow one another. */
  readonly source?: string
  readonly onRejected?: (row: RejectedRow) => void
}

const BATCH_ROWS = 500
const SOURCE = '企业名录（导入）'

export async function importEnterprises(
  work: CaseWork,
  given: ImportGiven,
  progress: (rows: number) => void = () => {},
): Promise<EnterpriseImport> {
  const tally = new Tally()
  const seen = new Map<string, number>()
  const source = { kind: 'import', name: given.source ?? SOURCE }
  let batch: NumberedRow[] = []
  const flush = async () => {
    if (batch.length > 0) tally.add(await saveBatch(work, batch, { ...source, file: given.file }))
    batch = []
    progress(tally.rows)
  }
  for await (const values of rowsOf(given.file)) {
    tally.rows += 1
    const read = readRow(values)
    if (!read.ok) {
      tally.reject(read)
      given.onRejected?.({ row: tally.rows, column: read.column, said: read.said, values })
      continue
    }
    const isRepeated = seen.has(read.uscc)
    tally.accept(isRepeated ? [...read.corrections, 'duplicate'] : read.corrections)
    if (isRepeated) continue
    seen.set(read.uscc, tally.rows)
    batch.push({ ...read, row: tally.rows })
    if (batch.length >= BATCH_ROWS) await flush()
  }
  await flush()
  const report = tally.report()
  await work.platform.db.write(SYSTEM, (tx) =>
    record(tx, work.platform.clock.now(), {
      kind: 'enterprise.listImported',
      actorId: null,
      organId: null,
      subject: { kind: 'import', id: basename(given.file) },
      body: { ...report, reasons: report.reasons.map(({ code, rows }) => ({ code, rows })) },
    }),
  )
  return report
}

type NumberedRow = Extract<ReadRow, { ok: true }> & { readonly row: number }

async function* rowsOf(file: string): AsyncGenerator<EnterpriseRowText> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      columns: (heads: string[]) => demandHeads(heads),
    }),
  )
  for await (const row of parser) yield row as EnterpriseRowText
}

function demandHeads(heads: string[]): string[] {
  const missing = COLUMNS.filter((column) => !heads.includes(column))
  if (!missing.includes('uscc') && !missing.includes('name')) return heads
  const [zh, en] = ['首行缺少列', 'the first line lacks the columns']
  throw new Error(`${zh} ${en}: ${missing.join(', ')}`)
}

async function saveBatch(
  work: CaseWork,
  batch: readonly NumberedRow[],
  source: { kind: string; name: string; file: string },
): Promise<{ enterprises: number; facts: number }> {
  const now = work.platform.clock.now()
  return work.platform.db.write(SYSTEM, async (tx) => {
    const known = await store.findAllByUscc(
      tx,
      batch.map(({ uscc }) => uscc),
    )
    const idOf = new Map(known.map((row) => [row.uscc, row.id]))
    const fresh = batch.filter(({ uscc }) => !idOf.has(uscc))
    for (const { uscc } of fresh) idOf.set(uscc, newId(now))
    await store.insertEnterprises(
      tx,
      fresh.map(({ uscc, name, regionCode }) => ({
        id: idOf.get(uscc)!,
        uscc,
        name,
        region_code: regionCode,
        registered_at: now,
        changed_at: now,
      })),
    )
    const said = await facts.factsFromSource(tx, [...idOf.values()], source)
    const rows = batch.flatMap((row) => newFacts(row, idOf.get(row.uscc)!, said, source, now))
    const added = rows.length === 0 ? 0 : await facts.insertFacts(tx, rows)
    const changed = new Set(rows.map((row) => row.enterprise_id))
    await bringListUpToDate(
      tx,
      known.filter((row) => changed.has(row.id)),
      now,
    )
    return { enterprises: fresh.length, facts: added }
  })
}

/** The facts of a row that its source did not say before. */
function newFacts(
  row: NumberedRow,
  enterpriseId: Id,
  said: ReadonlyMap<Id, readonly Fact[]>,
  source: { kind: string; name: string; file: string },
  now: Date,
): facts.FactRow[] {
  const before = foldFacts(said.get(enterpriseId) ?? [], dateIn(now))
  const reference = `${basename(source.file)}#${row.row}`
  return row.facts
    .filter(([kind, value]) => {
      const last = before.find((thing) => thing.kind === kind)?.current[0]
      return last === undefined || spelling(last.value) !== spelling(value)
    })
    .map(([kind, value]) =>
      newFactRow(
        enterpriseId,
        { kind, key: '', value, source: { kind: source.kind, name: source.name, reference } },
        { at: now, by: null },
      ),
    )
}

async function bringListUpToDate(
  tx: Tx,
  enterprises: readonly store.EnterpriseRow[],
  now: Date,
): Promise<void> {
  if (enterprises.length === 0) return
  const today = dateIn(now)
  const ids = enterprises.map(({ id }) => id)
  const said = await facts.factsOfKinds(tx, ids, ['name', 'region'])
  await store.updateEnterprises(
    tx,
    enterprises.map((row) => {
      const folded = foldFacts(said.get(row.id) ?? [], today)
      const name = wordToday(folded, 'name', today)?.value as { name: string } | undefined
      const region = wordToday(folded, 'region', today)?.value as { regionCode: string } | undefined
      return {
        id: row.id,
        name: name?.name ?? row.name,
        region_code: region?.regionCode ?? row.region_code,
        changed_at: now,
      }
    }),
  )
}

/** Counts every row once: accepted, corrected or rejected; they always add up to all rows. */
class Tally {
  rows = 0
  private accepted = 0
  private corrected = 0
  private rejected = 0
  private enterprises = 0
  private facts = 0
  private readonly reasons = new Map<string, ReasonCount>()

  accept(corrections: readonly (keyof typeof CORRECTIONS)[]): void {
    if (corrections.length === 0) this.accepted += 1
    else this.corrected += 1
    for (const rule of corrections) this.count(rule, 'corrected', CORRECTIONS[rule])
  }

  reject(read: Extract<ReadRow, { ok: false }>): void {
    this.rejected += 1
    this.count(read.code, 'rejected', REJECTIONS[read.code] ?? read.said)
  }

  add(saved: { enterprises: number; facts: number }): void {
    this.enterprises += saved.enterprises
    this.facts += saved.facts
  }

  report(): EnterpriseImport {
    const { rows, accepted, corrected, rejected } = this
    return {
      rows,
      accepted,
      corrected,
      rejected,
      reasons: [...this.reasons.values()].sort((a, b) => b.rows - a.rows),
      enterprisesAdded: this.enterprises,
      factsAdded: this.facts,
    }
  }

  private count(code: string, kind: 'corrected' | 'rejected', said: Text): void {
    const rows = (this.reasons.get(code)?.rows ?? 0) + 1
    this.reasons.set(code, { code, kind, rows, ...said })
  }
}

/** A fault of a code names its place in that code; summed over rows it is named by its kind. */
const REJECTIONS: Readonly<Record<string, Text>> = {
  LENGTH: text('统一社会信用代码长度不是18位', 'Credit code is not 18 characters long'),
  CHARSET: text(
    '统一社会信用代码含有不允许的字符',
    'Credit code has a character that is not allowed',
  ),
  CHECK: text('统一社会信用代码校验位不符', 'Check character of the credit code does not fit'),
  REGION: text('地区不存在或无法识别', 'Region does not exist or cannot be read'),
  CATEGORY: text(
    '统一社会信用代码机构类别不存在',
    'There is no such kind of body in the credit code',
  ),
}
