import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import { type Actor, holds, qualifies, type Standing } from '#kernel/authority.ts'
import { dueAfter } from '#kernel/calendar.ts'
import { addDays, type CalendarDate, dateIn, endOfDay } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type CaseSubject, isResting, type Procedure } from '#kernel/procedure/define.ts'
import type { CaseFacts, Deadline } from '#kernel/procedure/facts.ts'
import { capacityLabel } from '#kernel/procedure/permitted.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '../db.ts'
import type { Caller } from '../identity/caller.ts'
import type { getTodo, TodoItem } from './contract.ts'
import { deadlineView } from './deadline-view.ts'
import type { ListedCase } from './list.ts'
import { type CaseWork, movesOf } from './service.ts'
import * as lists from './store-lists.ts'
import { caseSummary } from './summary.ts'

/**
 * What waits for one person, most urgent first, and what waits for others. A case is mine when I am
 * named to the capacity whose move it is, or when I could take it up and nobody has yet.
 */
export type Todo = Static<NonNullable<(typeof getTodo)['reply']>>
type Item = Static<typeof TodoItem>

const ROWS_MAX = 2000
const CALENDAR_DAYS = 14

export async function todoOf(work: CaseWork, tx: Tx, caller: Caller): Promise<Todo> {
  const now = work.platform.clock.now()
  const rows = await openCasesOf(tx, caller)
  const ids = rows.map((row) => row.id)
  const assigned = await lists.assignmentsOfAll(tx, ids)
  const deadlines = await lists.openDeadlinesOfAll(tx, ids)
  const starts = await lists.startsOfAll(tx, ids)
  const all = rows.map((row) =>
    itemOf(work, caller, row, {
      assignments: assigned.get(row.id) ?? {},
      deadlines: deadlines.get(row.id) ?? [],
      starts: starts.get(row.id) ?? [],
      now,
    }),
  )
  const items = all.filter(({ isMine }) => isMine).map(({ item }) => item)
  const waiting = all.filter(({ isMine, isWatched }) => !isMine && isWatched)
  const today = dateIn(now)
  const { calendar } = work.platform
  return {
    now: now.toISOString(),
    today,
    isWorkingDay: calendar.isWorkingDay(today),
    calendarVersion: calendar.version,
    items: items.sort(byUrgency),
    waiting: waiting.map(({ item }) => item).sort(byUrgency),
    days: Array.from({ length: CALENDAR_DAYS }, (_, index) => {
      const date = addDays(today, index)
      const due = items.filter((i) => i.deadline?.dueAt && dueDay(i.deadline) === date).length
      return { date, isWorkingDay: calendar.isWorkingDay(date), due }
    }),
  }
}

/** A term in days ends with its last day; one in hours within the day of its last instant. */
const dueDay = (deadline: NonNullable<Item['deadline']>): string =>
  deadline.dueOn ?? dateIn(new Date(deadline.dueAt!))

async function openCasesOf(tx: Tx, caller: Caller): Promise<ListedCase[]> {
  const isOfficer = caller.scope.kind === 'organ'
  const mine: RawBuilder<unknown> = isOfficer
    ? sql`c.organ_id = ${caller.organ.id}`
    : sql`c.party_id = ${caller.organ.id}`
  const { rows } = await sql<ListedCase>`
    select c.*, o.name as organ_name, p.name as party_name
    from platform.procedure_case c
    join platform.organ o on o.id = c.organ_id
    left join platform.organ p on p.id = c.party_id
    where c.closed_at is null and not c.is_drill and ${mine}
    order by c.due_at nulls last, c.id limit ${ROWS_MAX}`.execute(tx)
  return rows
}

interface Around {
  readonly assignments: Readonly<Record<string, Id>>
  readonly deadlines: readonly Deadline[]
  readonly starts: readonly { seq: number; name: string }[]
  readonly now: Date
}

function itemOf(work: CaseWork, caller: Caller, row: ListedCase, around: Around) {
  const procedure = work.procedures.get(row.procedure, row.version)
  const awaited = row.awaits.map((name) => name.slice(row.procedure.length + 1))
  const standing = {
    organId: row.organ_id,
    regionCode: row.region_code,
    partyId: row.party_id,
    assignments: around.assignments,
  }
  const held = awaited.filter((name) =>
    holds(caller.actor, name, procedure.capacities[name]!, standing),
  )
  const isWatched = canTakePart(procedure, caller.actor, standing)
  const move = movesOf(procedure, row.state, held).find(([, step]) =>
    (step.when ?? []).every((guard) => guard(factsKnown(work, row, standing, around)) === null),
  )
  const others = awaited.filter((name) => !held.includes(name))
  const first = firstDeadline(around.deadlines, procedure, held)
  const at = { now: around.now, calendar: work.platform.calendar }
  const deadline = first ? deadlineView(procedure, first, around.starts, at) : null
  const item: Item = {
    ...caseSummary(work, row, around.now),
    nextStep: move ? text(move[1].zh, procedure.english.steps[move[0]]!) : null,
    assignedToMe: Object.values(around.assignments).includes(caller.userId),
    waitsFor: others.map((name) => capacityLabel(procedure, name)),
    deadline,
    segment: segmentOf(deadline, work, around.now),
  }
  return { item, isMine: held.length > 0, isWatched }
}

/**
 * What a list knows of a case: enough to leave out a move that its subject or its clocks forbid,
 * such as handing over a recall that has not stalled. The case itself decides with its whole
 * history.
 */
const factsKnown = (
  work: CaseWork,
  row: ListedCase,
  standing: Standing,
  around: Around,
): CaseFacts<CaseSubject> => ({
  subject: row.subject,
  state: row.state,
  regime: row.regime,
  standing,
  events: [],
  deadlines: around.deadlines,
  documents: new Set(),
  links: [],
  now: around.now,
  calendar: work.platform.calendar,
})

/** Somebody who holds any capacity in the case wants to know whom it waits for. */
const canTakePart = (procedure: Procedure, actor: Actor, standing: Standing): boolean =>
  Object.values(procedure.capacities).some((rule) => qualifies(actor, rule, standing))

/** The clock of the person's own duty if there is one, else the one that ends first. */
function firstDeadline(
  deadlines: Around['deadlines'],
  procedure: Procedure,
  held: readonly string[],
) {
  const open = deadlines.filter((d) => !isResting(procedure.limits[d.limit]?.kind))
  const mine = open.filter((d) => held.includes(procedure.limits[d.limit]!.by))
  const [first] = (mine.length > 0 ? mine : open).toSorted(
    (a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity),
  )
  return first
}

function segmentOf(deadline: Item['deadline'], work: CaseWork, now: Date): string {
  if (!deadline) return 'none'
  if (deadline.state === 'paused') return 'paused'
  if (deadline.overdue) return 'overdue'
  const due = new Date(deadline.dueAt!)
  if (due.getTime() - now.getTime() <= 86_400_000) return 'day'
  const week = dueAfter('7 working days', now, { calendar: work.platform.calendar })
  return due <= endOfDay(week.on as CalendarDate) ? 'week' : 'later'
}

const RANK = ['overdue', 'day', 'week', 'later', 'none', 'paused']

function byUrgency(a: Item, b: Item): number {
  const rank = RANK.indexOf(a.segment) - RANK.indexOf(b.segment)
  if (rank !== 0) return rank
  const [left, right] = [a.deadline?.dueAt ?? '9', b.deadline?.dueAt ?? '9']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}
