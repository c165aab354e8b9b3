import { type RawBuilder, sql } from 'kysely'
import { isId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import { regionRange, type Scope, type Tx } from '#platform/db.ts'
import { Problem } from '#platform/problems.ts'
import type { EnterpriseFilter } from './contract.ts'
import type { EnterpriseRow } from './store.ts'

/** Lists of enterprises; list, count and export share one filter, so that they cannot disagree. */
export const COUNT_MAX = 10_000

const SORTS = {
  name: { order: sql.raw('e.name collate "zh-Hans-x-icu" asc, e.id asc'), sign: sql.raw('>') },
  uscc: { order: sql.raw('e.uscc asc'), sign: sql.raw('>') },
  '-changedAt': { order: sql.raw('e.changed_at desc, e.id desc'), sign: sql.raw('<') },
} as const
type Sort = keyof typeof SORTS

export async function pageOfEnterprises(
  tx: Tx,
  scope: Scope,
  filter: EnterpriseFilter,
  page: { limit: number; after?: string },
): Promise<{ rows: EnterpriseRow[]; next: string | null }> {
  const sort = filter.sort ?? 'uscc'
  const conditions = [
    ...conditionsOf(scope, filter),
    ...(page.after === undefined ? [] : [afterKey(sort, page.after)]),
  ]
  const { rows } = await sql<EnterpriseRow>`
    select e.* from registry.enterprise e
    where ${sql.join(conditions, sql` and `)}
    order by ${SORTS[sort].order} limit ${page.limit + 1}`.execute(tx)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > page.limit && last ? keyOf(sort, last) : null }
}

/** Exact up to COUNT_MAX; beyond it the answer is that there are more. */
export async function countOfEnterprises(
  tx: Tx,
  scope: Scope,
  filter: EnterpriseFilter,
): Promise<{ total: number; exact: boolean }> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from (select from registry.enterprise e
      where ${sql.join(conditionsOf(scope, filter), sql` and `)} limit ${COUNT_MAX + 1}) counted`.execute(
    tx,
  )
  const counted = Number(rows[0]!.count)
  return { total: Math.min(counted, COUNT_MAX), exact: counted <= COUNT_MAX }
}

function conditionsOf(scope: Scope, filter: EnterpriseFilter): RawBuilder<unknown>[] {
  const conditions = [sightOf(scope)]
  if (filter.region) {
    const [from, to] = regionRange(filter.region)
    conditions.push(sql`e.region_code between ${from} and ${to}`)
  }
  if (filter.has) {
    conditions.push(sql`exists (select from registry.enterprise_fact f
      where f.enterprise_id = e.id and f.kind = ${filter.has})`)
  }
  const wanted = filter.q?.trim()
  if (wanted) {
    const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(e.uscc = ${wanted.toUpperCase()} or e.name like ${pattern})`)
  }
  return conditions
}

/** Said again beside row-level security, so that the index of the area can be used. */
function sightOf(scope: Scope): RawBuilder<unknown> {
  if (scope.kind !== 'organ') return sql`true`
  const [from, to] = regionRange(scope.regionCode)
  return from === '000000' ? sql`true` : sql`e.region_code between ${from} and ${to}`
}

function afterKey(sort: Sort, after: string): RawBuilder<unknown> {
  const [value, id] = readKey(sort, after)
  const { sign } = SORTS[sort]
  switch (sort) {
    case 'uscc':
      return sql`e.uscc ${sign} ${value}`
    case 'name':
      return sql`(e.name collate "zh-Hans-x-icu", e.id) ${sign} (${value}::text, ${id}::uuid)`
    case '-changedAt':
      return sql`(e.changed_at, e.id) ${sign} (${value}::timestamptz, ${id}::uuid)`
  }
}

function keyOf(sort: Sort, row: EnterpriseRow): string {
  const values = { name: row.name, uscc: row.uscc, '-changedAt': row.changed_at.toISOString() }
  return Buffer.from(JSON.stringify([values[sort], row.id])).toString('base64url')
}

function readKey(sort: Sort, after: string): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    const isInstant = sort !== '-changedAt' || !Number.isNaN(Date.parse(value))
    if (typeof value === 'string' && isId(id) && isInstant) return [value, id]
  } catch {
    // Falls through to the one answer for every unreadable key.
  }
  throw new Problem(
    400,
    'badCursor',
    text(
      '翻页标记无法识别，请从第一页开始',
      'This cursor cannot be read; start from the first page',
    ),
  )
}
