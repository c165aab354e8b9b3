import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Regime } from '#kernel/procedure/define.ts'
import type { CaseEvent, CaseLink, Deadline } from '#kernel/procedure/facts.ts'
import type { Tx } from '../db.ts'
import type { FileTables } from '../files.ts'

/** Rows of cases, as they lie in the database; what they mean is said by the definitions. */
export interface CaseRow {
  id: Id
  number: string
  procedure: string
  version: number
  regime: Regime
  state: string
  title: string
  subject: Record<string, unknown>
  organ_id: Id
  region_code: string
  party_id: Id | null
  awaits: string[]
  due_at: Date | null
  due_limit: string | null
  is_drill: boolean
  last_seq: number
  opened_at: Date
  changed_at: Date
  closed_at: Date | null
}

export interface DocumentRow {
  id: Id
  case_id: Id
  event_id: Id
  document: string
  version: number
  number: string | null
  file_id: Id | null
  facts: unknown
  sha256: Buffer
  added_at: Date
  added_by: Id | null
}

export interface DeadlineRow {
  case_id: Id
  limit_name: string
  start_seq: number
  state: Deadline['state']
  capacity: string
  started_at: Date
  due_at: Date | null
  due_on: string | null
  term: string
  provisional: boolean
  calendar_version: string
  pauses: [string, string | null][]
  extended_from: string | null
  ended_at: Date | null
  end_seq: number | null
  warned_percent: number
  look_at: Date | null
}

interface EventRow {
  id: Id
  case_id: Id
  seq: number
  name: string
  at: Date
  actor_id: Id | null
  capacity: string
  from_state: string | null
  to_state: string
  data: unknown
}

export type CaseTables = {
  'platform.procedure_case': CaseRow
  'platform.case_event': EventRow
  'platform.case_document': DocumentRow
  'platform.case_deadline': DeadlineRow
  'platform.case_link': {
    from_case_id: Id
    meaning: string
    to_kind: string
    to_id: string
    made_at: Date
    made_by: Id | null
  }
  'platform.case_assignment': {
    case_id: Id
    capacity: string
    user_id: Id
    assigned_at: Date
    assigned_by: Id | null
  }
  'platform.case_draft': {
    case_id: Id
    step: string
    user_id: Id
    data: unknown
    saved_at: Date
  }
}

const tables = (tx: Tx) => tx.withTables<CaseTables>()

export const findCase = (tx: Tx, id: Id) =>
  tables(tx)
    .selectFrom('platform.procedure_case')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()

/** As `findCase`, and nobody else moves the case until this transaction is over. */
export const lockCase = (tx: Tx, id: Id) =>
  tables(tx)
    .selectFrom('platform.procedure_case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertCase = (tx: Tx, row: CaseRow) =>
  tables(tx)
    .insertInto('platform.procedure_case')
    .values({ ...row, subject: JSON.stringify(row.subject) as never })
    .execute()

export const updateCase = (tx: Tx, id: Id, changes: Partial<CaseRow>) =>
  tables(tx)
    .updateTable('platform.procedure_case')
    .set({
      ...changes,
      ...(changes.subject && { subject: JSON.stringify(changes.subject) as never }),
    })
    .where('id', '=', id)
    .execute()

export async function eventsOf(tx: Tx, caseId: Id): Promise<CaseEvent[]> {
  const rows = await tables(tx)
    .selectFrom('platform.case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    name: row.name,
    at: row.at,
    actorId: row.actor_id,
    capacity: row.capacity,
    fromState: row.from_state,
    toState: row.to_state,
    data: row.data,
  }))
}

export const insertEvent = (tx: Tx, caseId: Id, event: CaseEvent) =>
  tables(tx)
    .insertInto('platform.case_event')
    .values({
      id: event.id,
      case_id: caseId,
      seq: event.seq,
      name: event.name,
      at: event.at,
      actor_id: event.actorId,
      capacity: event.capacity,
      from_state: event.fromState,
      to_state: event.toState,
      data: JSON.stringify(event.data ?? {}),
    })
    .execute()

export async function deadlinesOf(tx: Tx, caseId: Id): Promise<Deadline[]> {
  const rows = await tables(tx)
    .selectFrom('platform.case_deadline')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('start_seq')
    .orderBy('limit_name')
    .execute()
  return rows.map(deadlineOf)
}

export const deadlineOf = (row: DeadlineRow): Deadline => ({
  limit: row.limit_name,
  startSeq: row.start_seq,
  startedAt: row.started_at,
  state: row.state,
  dueAt: row.due_at,
  dueOn: row.due_on,
  provisional: row.provisional,
  calendarVersion: row.calendar_version,
  term: row.term,
  pauses: row.pauses,
  extendedFrom: row.extended_from,
  endedAt: row.ended_at,
  endSeq: row.end_seq,
})

export async function saveDeadline(
  tx: Tx,
  caseId: Id,
  deadline: Deadline,
  more: { capacity: string; lookAt: Date | null },
): Promise<void> {
  const row = {
    state: deadline.state,
    due_at: deadline.dueAt,
    due_on: deadline.dueOn,
    provisional: deadline.provisional,
    calendar_version: deadline.calendarVersion,
    pauses: JSON.stringify(deadline.pauses) as never,
    extended_from: deadline.extendedFrom,
    ended_at: deadline.endedAt,
    end_seq: deadline.endSeq,
    look_at: more.lookAt,
  }
  await tables(tx)
    .insertInto('platform.case_deadline')
    .values({
      case_id: caseId,
      limit_name: deadline.limit,
      start_seq: deadline.startSeq,
      started_at: deadline.startedAt,
      term: deadline.term,
      capacity: more.capacity,
      warned_percent: 0,
      ...row,
    })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'limit_name', 'start_seq']).doUpdateSet(row),
    )
    .execute()
}

/** The last warning given for a clock; null when the clock is gone. */
export async function warnedPercentOf(
  tx: Tx,
  key: Pick<DeadlineRow, 'case_id' | 'limit_name' | 'start_seq'>,
): Promise<number | null> {
  const row = await tables(tx)
    .selectFrom('platform.case_deadline')
    .select('warned_percent')
    .where('case_id', '=', key.case_id)
    .where('limit_name', '=', key.limit_name)
    .where('start_seq', '=', key.start_seq)
    .executeTakeFirst()
  return row?.warned_percent ?? null
}

export const updateDeadline = (
  tx: Tx,
  key: { caseId: Id; limit: string; startSeq: number },
  changes: Partial<DeadlineRow>,
) =>
  tables(tx)
    .updateTable('platform.case_deadline')
    .set(changes)
    .where('case_id', '=', key.caseId)
    .where('limit_name', '=', key.limit)
    .where('start_seq', '=', key.startSeq)
    .execute()

/** Running clocks the sweep has to look at, oldest first, paged by key and never by offset. */
export async function deadlinesToLookAt(
  tx: Tx,
  now: Date,
  after: { lookAt: Date; caseId: Id; limit: string } | null,
  rows_max: number,
): Promise<DeadlineRow[]> {
  const { rows } = await sql<DeadlineRow>`
    select * from platform.case_deadline
    where state = 'running' and look_at <= ${now}
      and (${after === null} or (look_at, case_id, limit_name) >
        (${after?.lookAt ?? now}::timestamptz, ${after?.caseId ?? null}::uuid, ${after?.limit ?? ''}))
    order by look_at, case_id, limit_name limit ${rows_max}`.execute(tx)
  return rows
}

export const documentsOf = (tx: Tx, caseId: Id) =>
  tx
    .withTables<CaseTables & FileTables>()
    .selectFrom('platform.case_document as d')
    .leftJoin('platform.file as f', 'f.id', 'd.file_id')
    .selectAll('d')
    .select(['f.name as file_name', 'f.size_bytes as file_size', 'f.media_type as media_type'])
    .where('d.case_id', '=', caseId)
    .orderBy('d.added_at')
    .orderBy('d.id')
    .execute()

export const insertDocument = (tx: Tx, row: DocumentRow) =>
  tables(tx)
    .insertInto('platform.case_document')
    .values({ ...row, facts: row.facts === null ? null : JSON.stringify(row.facts) })
    .execute()

/** Both directions of the chain, as this case sees them; a tied case tells where it stands. */
export async function linksOf(tx: Tx, caseId: Id): Promise<(CaseLink & { madeAt: Date })[]> {
  const { rows } = await sql<CaseLink & { madeAt: Date }>`
    with tie as (
      select meaning, 'to' as direction, to_kind as kind, to_id as id, made_at
      from platform.case_link where from_case_id = ${caseId}
      union all
      select meaning, 'from', 'case', from_case_id::text, made_at
      from platform.case_link where to_kind = 'case' and to_id = ${caseId}
    )
    select tie.meaning, tie.direction, tie.kind, tie.id, tie.made_at as "madeAt",
      c.procedure, c.state, c.closed_at is not null as "isEnded"
    from tie left join platform.procedure_case c on tie.kind = 'case' and c.id::text = tie.id
    order by tie.made_at`.execute(tx)
  return rows.map(({ procedure, state, isEnded, ...tie }) =>
    procedure ? { ...tie, procedure, state: state!, isEnded: isEnded! } : tie,
  )
}

export const insertLink = (tx: Tx, row: CaseTables['platform.case_link']) =>
  tables(tx)
    .insertInto('platform.case_link')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export async function assignmentsOf(tx: Tx, caseId: Id): Promise<Record<string, Id>> {
  const rows = await tables(tx)
    .selectFrom('platform.case_assignment')
    .select(['capacity', 'user_id'])
    .where('case_id', '=', caseId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.capacity, row.user_id]))
}

export const assign = (tx: Tx, row: CaseTables['platform.case_assignment']) =>
  tables(tx)
    .insertInto('platform.case_assignment')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'capacity']).doUpdateSet({
        user_id: row.user_id,
        assigned_at: row.assigned_at,
        assigned_by: row.assigned_by,
      }),
    )
    .execute()

export const saveDraft = (tx: Tx, row: CaseTables['platform.case_draft']) =>
  tables(tx)
    .insertInto('platform.case_draft')
    .values({ ...row, data: JSON.stringify(row.data) })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'step', 'user_id'])
        .doUpdateSet({ data: JSON.stringify(row.data), saved_at: row.saved_at }),
    )
    .execute()

export const draftsOf = (tx: Tx, caseId: Id, userId: Id) =>
  tables(tx)
    .selectFrom('platform.case_draft')
    .select(['step', 'data', 'saved_at'])
    .where('case_id', '=', caseId)
    .where('user_id', '=', userId)
    .execute()

export const dropDraft = (tx: Tx, caseId: Id, step: string, userId: Id) =>
  tables(tx)
    .deleteFrom('platform.case_draft')
    .where('case_id', '=', caseId)
    .where('step', '=', step)
    .where('user_id', '=', userId)
    .execute()

/** How many cases of a procedure are in sight, drills apart. */
export async function countOfProcedure(tx: Tx, procedure: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from platform.procedure_case
    where procedure = ${procedure} and not is_drill`.execute(tx)
  return Number(rows[0]!.count)
}

export const insertPersonalOpening = (
  tx: Tx,
  row: { id: Id; caseId: Id; userId: Id; at: Date; reason: string },
) =>
  sql`insert into platform.personal_opening (id, case_id, user_id, at, reason)
    values (${row.id}, ${row.caseId}, ${row.userId}, ${row.at}, ${row.reason})`.execute(tx)
