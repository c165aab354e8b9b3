import type { Id } from '#kernel/ids.ts'
import type { Procedure } from '#kernel/procedure/define.ts'
import type { Deadline } from '#kernel/procedure/facts.ts'
import { replay } from '#kernel/procedure/replay.ts'
import { SYSTEM, type Tx } from '../db.ts'
import { record } from '../journal/journal.ts'
import { type CaseWork, lockedFacts, rowOf, saveClocks } from './service.ts'
import * as store from './store.ts'
import * as lists from './store-lists.ts'

/**
 * A term that reaches past the last holiday notice has a provisional last day. Once the calendar of
 * a newer notice is here, such terms are counted again from the history of their cases; where the
 * last day moves, the journal says from when to when. Returns how many moved.
 */
export async function recomputeProvisional(work: CaseWork): Promise<number> {
  const { db, calendar } = work.platform
  let moved = 0
  for (;;) {
    const cases = await db.read(SYSTEM, (tx) => lists.casesOfOlderCalendar(tx, calendar.version))
    if (cases.length === 0) return moved
    for (const id of cases) moved += await db.write(SYSTEM, (tx) => recomputeCase(work, tx, id))
  }
}

async function recomputeCase(work: CaseWork, tx: Tx, caseId: Id): Promise<number> {
  const { procedure, row, facts } = await lockedFacts(work, tx, caseId)
  const told = replay(procedure, facts)
  const renewed = facts.deadlines.map((old) => renewedBy(old, told.deadlines, work))
  const moved = renewed.filter((one, index) => one.dueOn !== facts.deadlines[index]!.dueOn)
  await saveClocks(work, tx, procedure, caseId, renewed)
  if (moved.length === 0) return 0
  await saveDueOfCase(tx, procedure, row, { ...facts, deadlines: renewed })
  for (const one of moved) {
    const old = facts.deadlines.find((d) => d.limit === one.limit && d.startSeq === one.startSeq)
    await record(tx, facts.now, {
      kind: 'case.deadlineRecomputed',
      actorId: null,
      organId: null,
      subject: { kind: 'case', id: caseId },
      body: {
        limit: one.limit,
        from: old?.dueOn ?? null,
        to: one.dueOn,
        calendar: work.platform.calendar.version,
      },
    })
  }
  return moved.length
}

/** Only the last day of a term that still runs may move; what has ended stays as it ended. */
function renewedBy(old: Deadline, told: readonly Deadline[], { platform }: CaseWork): Deadline {
  if (!old.provisional || old.state !== 'running') return old
  const now = told.find((one) => one.limit === old.limit && one.startSeq === old.startSeq)
  const known = { ...old, calendarVersion: platform.calendar.version }
  if (now?.state !== 'running') return known
  return { ...known, dueAt: now.dueAt, dueOn: now.dueOn, provisional: now.provisional }
}

/** The row of the case names the clock that ends first. */
async function saveDueOfCase(
  tx: Tx,
  procedure: Procedure,
  row: store.CaseRow,
  facts: Parameters<typeof replay>[1],
): Promise<void> {
  const event = facts.events.at(-1)!
  const { state, subject, deadlines } = facts
  const ends = row.closed_at !== null
  const { due_at, due_limit } = rowOf(procedure, {
    ...{ ok: true, event, state, subject, deadlines, ends },
  })
  await store.updateCase(tx, row.id, { due_at, due_limit })
}
