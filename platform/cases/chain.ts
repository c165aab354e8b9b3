import { sql } from 'kysely'
import type { Static } from 'typebox'
import { stateLabel } from '#kernel/procedure/permitted.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tx } from '../db.ts'
import { CHAIN_SLOTS, type ChainSlot, type RecordName } from '../module.ts'
import type { ChainView } from './contract.ts'
import type { CaseWork } from './service.ts'

/**
 * The chain from permission to publication, walked from one thing in both directions along the ties
 * of cases and along what records know of one another. What the caller may not see is not there.
 */
export type Chain = Static<typeof ChainView>

export type ChainEntry = Chain[number]['entries'][number] & { readonly slot: ChainSlot | null }

const LABELS: Readonly<Record<ChainSlot, Text>> = {
  licence: text('许可', 'Licence'),
  plan: text('抽查计划', 'Plan'),
  sample: text('样品', 'Sample'),
  result: text('检验结果', 'Result'),
  judgement: text('判定', 'Judgement'),
  warning: text('预警', 'Warning'),
  trace: text('批次追溯', 'Trace'),
  recall: text('召回', 'Recall'),
  penalty: text('处罚', 'Penalty'),
  credit: text('信用', 'Credit'),
  publication: text('公布', 'Publication'),
}

const DISTANCE_MAX = 4
const THINGS_MAX = 300

export async function chainOf(work: CaseWork, tx: Tx, start: RecordName): Promise<Chain> {
  return inSlots(await entriesAround(work, tx, start))
}

/** Everything within reach of a thing, the thing itself first. */
export async function entriesAround(
  work: CaseWork,
  tx: Tx,
  start: RecordName,
): Promise<ChainEntry[]> {
  return describeThings(work, tx, await walk(work, tx, start))
}

export function inSlots(entries: readonly ChainEntry[]): Chain {
  return CHAIN_SLOTS.map((slot) => ({
    slot,
    label: LABELS[slot],
    entries: entries
      .filter((entry) => entry.slot === slot)
      .map(({ slot: _, ...entry }) => entry)
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1)),
  }))
}

const keyOf = ({ kind, id }: RecordName): string => `${kind}|${id}`

/** Breadth first, one round of queries for each distance, bounded in depth and number. */
async function walk(work: CaseWork, tx: Tx, start: RecordName): Promise<Map<string, number>> {
  const distances = new Map([[keyOf(start), 0]])
  let frontier: RecordName[] = [start]
  for (let distance = 1; distance <= DISTANCE_MAX && frontier.length > 0; distance++) {
    const found = await neighboursOf(work, tx, frontier)
    frontier = []
    for (const thing of found) {
      if (distances.has(keyOf(thing)) || distances.size >= THINGS_MAX) continue
      distances.set(keyOf(thing), distance)
      frontier.push(thing)
    }
  }
  return distances
}

async function neighboursOf(
  work: CaseWork,
  tx: Tx,
  things: readonly RecordName[],
): Promise<RecordName[]> {
  const cases = things.filter(({ kind }) => kind === 'case').map(({ id }) => id)
  const { rows: out } = await sql<RecordName>`
    select to_kind as kind, to_id as id from platform.case_link
    where from_case_id = any(${cases}::uuid[])`.execute(tx)
  const { rows: back } = await sql<RecordName>`
    select 'case' as kind, from_case_id::text as id from platform.case_link
    where (to_kind, to_id) in (select * from unnest(
      ${things.map((t) => t.kind)}::text[], ${things.map((t) => t.id)}::text[]))`.execute(tx)
  const known: RecordName[] = []
  for (const kind of work.records.values()) {
    const ids = things.filter((thing) => thing.kind === kind.kind).map(({ id }) => id)
    if (ids.length > 0 && kind.neighbours) known.push(...(await kind.neighbours(tx, ids)))
    if (kind.pointingTo) known.push(...(await kind.pointingTo(tx, things)))
  }
  return [...out, ...back, ...known.map(({ kind, id }) => ({ kind, id }))]
}

async function describeThings(
  work: CaseWork,
  tx: Tx,
  distances: ReadonlyMap<string, number>,
): Promise<ChainEntry[]> {
  const byKind = new Map<string, string[]>()
  for (const key of distances.keys()) {
    const [kind = '', id = ''] = key.split('|')
    byKind.set(kind, [...(byKind.get(kind) ?? []), id])
  }
  const entries: ChainEntry[] = []
  for (const [kind, ids] of byKind) {
    const at = (id: string) => distances.get(`${kind}|${id}`) ?? 0
    if (kind === 'case') entries.push(...(await describeCases(work, tx, ids, at)))
    const record = work.records.get(kind)
    if (!record) continue
    for (const [id, view] of await record.describe(tx, ids)) {
      entries.push({ kind, id, ...view, slot: record.slot, distance: at(id) })
    }
  }
  return entries
}

async function describeCases(
  work: CaseWork,
  tx: Tx,
  ids: readonly string[],
  at: (id: string) => number,
): Promise<ChainEntry[]> {
  const { rows } = await sql<{
    id: string
    title: string
    procedure: string
    version: number
    state: string
  }>`
    select id, title, procedure, version, state from platform.procedure_case
    where id = any(${ids}::uuid[])`.execute(tx)
  return rows.map((row) => ({
    kind: 'case',
    id: row.id,
    title: row.title,
    state: stateLabel(work.procedures.get(row.procedure, row.version), row.state),
    path: `/work/cases/${row.id}`,
    slot: work.chain.get(row.procedure) ?? null,
    distance: at(row.id),
  }))
}
