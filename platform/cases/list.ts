import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import { text } from '#kernel/text.ts'
import { regionRange, type Scope, type Tx } from '../db.ts'
import type { Caller } from '../identity/caller.ts'
import { Problem } from '../problems.ts'
import type { CaseFilter } from './contract.ts'
import type { CaseRow } from './store.ts'

/**
 * Lists of cases. A page is cut by key, never by offset, so that nothing is skipped while rows
 * move; list, count and export share one filter, so that they can never disagree.
 */
export type Filter = Static<typeof CaseFilter>

export type ListedCase = CaseRow & { organ_name: string; party_name: string | null }

export const COUNT_MAX = 10_000

const SORTS = {
  '-changedAt': { column: 'changed_at', direction: 'desc' },
  changedAt: { column: 'changed_at', direction: 'asc' },
  '-openedAt': { column: 'opened_at', direction: 'desc' },
  dueAt: { column: 'due_at', direction: 'asc' },
  number: { column: 'number', direction: 'asc' },
} as const

export async function pageOfCases(
  tx: Tx,
  caller: Caller,
  filter: Filter,
  now: Date,
  page: { limit: number; after?: string },
): Promise<{ rows: ListedCase[]; next: string | null }> {
  const sort = SORTS[filter.sort ?? '-changedAt']
  const column = sql.ref(`c.${sort.column}`)
  const order = sql.raw(sort.direction)
  const conditions = [
    ...conditionsOf(caller, filter, now),
    // A case without a running clock has no place in an order by due date.
    ...(sort.column === 'due_at' ? [sql`c.due_at is not null`] : []),
    ...(page.after ? [afterKey(sort, page.after)] : []),
  ]
  const { rows } = await sql<ListedCase>`
    select c.*, o.name as organ_name, p.name as party_name
    from (select c.id from platform.procedure_case c
      where ${sql.join(conditions, sql` and `)}
      order by ${column} ${order}, c.id ${order} limit ${page.limit + 1}) found
    join platform.procedure_case c on c.id = found.id
    join platform.organ o on o.id = c.organ_id
    left join platform.organ p on p.id = c.party_id
    order by ${column} ${order}, c.id ${order}`.execute(tx)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const more = rows.length > page.limit && last
  return { rows: shown, next: more ? keyOf(last[sort.column], last.id) : null }
}

/** Exact up to COUNT_MAX; beyond it the answer is that there are more. */
export async function countOfCases(
  tx: Tx,
  caller: Caller,
  filter: Filter,
  now: Date,
): Promise<{ total: number; exact: boolean }> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from (select from platform.procedure_case c
      where ${sql.join(conditionsOf(caller, filter, now), sql` and `)}
      limit ${COUNT_MAX + 1}) counted`.execute(tx)
  const counted = Number(rows[0]!.count)
  return { total: Math.min(counted, COUNT_MAX), exact: counted <= COUNT_MAX }
}

function conditionsOf(caller: Caller, filter: Filter, now: Date): RawBuilder<unknown>[] {
  const isDrill = filter.drill ? sql`c.is_drill` : sql`not c.is_drill`
  const conditions = [sightOf(caller.scope), isDrill]
  if (filter.procedure) conditions.push(sql`c.procedure = ${filter.procedure}`)
  if (filter.state) conditions.push(sql`c.state = ${filter.state}`)
  if (filter.region) {
    const [from, to] = regionRange(filter.region)
    conditions.push(sql`c.region_code between ${from} and ${to}`)
  }
  if (filter.open !== undefined) {
    conditions.push(filter.open ? sql`c.closed_at is null` : sql`c.closed_at is not null`)
  }
  if (filter.overdue) conditions.push(sql`c.closed_at is null and c.due_at <= ${now}`)
  if (filter.mine) {
    conditions.push(sql`c.id in (
      select case_id from platform.case_assignment where user_id = ${caller.userId})`)
  }
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(c.number = ${filter.q} or c.title like ${pattern})`)
  }
  return conditions
}

/** Said again beside row-level security, so that the index of the area can be used. */
function sightOf(scope: Scope): RawBuilder<unknown> {
  switch (scope.kind) {
    case 'system':
      return sql`true`
    case 'public':
      return sql`false`
    case 'party':
      return sql`c.party_id = ${scope.organId}`
    case 'organ': {
      const [from, to] = regionRange(scope.regionCode)
      return from === '000000' ? sql`true` : sql`c.region_code between ${from} and ${to}`
    }
  }
}

function afterKey(sort: (typeof SORTS)[keyof typeof SORTS], after: string): RawBuilder<unknown> {
  const [value, id] = readKey(after)
  const sign = sql.raw(sort.direction === 'asc' ? '>' : '<')
  const type = sql.raw(sort.column === 'number' ? 'text' : 'timestamptz')
  return sql`(${sql.ref(`c.${sort.column}`)}, c.id) ${sign} (${value}::${type}, ${id}::uuid)`
}

/** PostgreSQL keeps microseconds; our instants are milliseconds, so a key reads back exactly. */
const keyOf = (value: Date | string | null, id: string): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, id])).toString(
    'base64url',
  )

function readKey(after: string): [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (typeof value === 'string' && typeof id === 'string') return [value, id]
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
