import type { WorkingCalendar } from '#kernel/calendar.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { isOverdue } from '#kernel/procedure/clock.ts'
import type { Procedure } from '#kernel/procedure/define.ts'
import type { Deadline } from '#kernel/procedure/facts.ts'
import { instantAtShare, lookAgainAt, WARNED_SHARES } from '#kernel/procedure/progress.ts'
import { lapse } from '#kernel/procedure/take.ts'
import { SYSTEM, type Tx } from '../db.ts'
import { heartbeat } from '../heartbeat.ts'
import { record } from '../journal/journal.ts'
import { attachDocuments } from './documents.ts'
import { recomputeProvisional } from './recompute.ts'
import { type CaseWork, lockedFacts, saveMove, tellOf } from './service.ts'
import * as store from './store.ts'

/**
 * The sweep: finds clocks that have to be looked at, warns of those that run out, and takes the
 * steps which the law attaches to a term that has passed. It may run as often as it likes, from
 * several processes and after days of standstill: each clock is handled under the lock of its case,
 * and what has been done is not done again.
 */
export interface SweepReport {
  readonly looked: number
  readonly warned: number
  readonly lapsed: number
}

const BATCH_ROWS = 200

export async function sweep(work: CaseWork): Promise<SweepReport> {
  await recomputeProvisional(work)
  const total = { looked: 0, warned: 0, lapsed: 0 }
  let after: { lookAt: Date; caseId: Id; limit: string } | null = null
  for (;;) {
    const now = work.platform.clock.now()
    const rows: store.DeadlineRow[] = await work.platform.db.read(SYSTEM, (tx) =>
      store.deadlinesToLookAt(tx, now, after, BATCH_ROWS),
    )
    for (const row of rows) {
      const did = await work.platform.db.write(SYSTEM, (tx) => lookAt(work, tx, row))
      total.looked += 1
      if (did === 'warned') total.warned += 1
      if (did === 'lapsed') total.lapsed += 1
      after = { lookAt: row.look_at!, caseId: row.case_id, limit: row.limit_name }
    }
    if (rows.length < BATCH_ROWS) break
  }
  await beat(work, total)
  return total
}

async function lookAt(
  work: CaseWork,
  tx: Tx,
  found: store.DeadlineRow,
): Promise<'warned' | 'lapsed' | 'nothing'> {
  const { procedure, row, facts } = await lockedFacts(work, tx, found.case_id)
  const deadline = facts.deadlines.find(
    (d) => d.limit === found.limit_name && d.startSeq === found.start_seq,
  )
  const current = await store.warnedPercentOf(tx, found)
  if (deadline?.state !== 'running' || current === null) return 'nothing'
  const taken = lapse(procedure, facts, deadline, newId(facts.now))
  if (taken) {
    await store.insertEvent(tx, found.case_id, taken.event)
    await attachDocuments(tx, { procedure, row, event: taken.event, brought: [] })
    await saveMove(work, tx, procedure, found.case_id, taken)
    await tellOf(work, tx, procedure, found.case_id, taken, { rule: `limit.${deadline.limit}` })
    return 'lapsed'
  }
  const reached = percentReached(deadline, facts.now, work.platform.calendar)
  await store.updateDeadline(
    tx,
    { caseId: found.case_id, limit: deadline.limit, startSeq: deadline.startSeq },
    {
      warned_percent: Math.max(reached, current),
      look_at:
        lookAgainAt(procedure, deadline, Math.max(reached, current), work.platform.calendar) ??
        tryAgainAt(procedure, deadline, facts.now),
    },
  )
  if (reached <= current) return 'nothing'
  await warn(work, tx, procedure, found.case_id, deadline, reached)
  return 'warned'
}

const TRY_AGAIN_MS = 3_600_000

/** A step that something still forbids is tried again, until it can be taken or is not needed. */
const tryAgainAt = (procedure: Procedure, { limit }: Deadline, now: Date): Date | null =>
  procedure.limits[limit]?.lapse ? new Date(now.getTime() + TRY_AGAIN_MS) : null

function percentReached(deadline: Deadline, now: Date, calendar: WorkingCalendar): number {
  if (isOverdue(deadline, now)) return 100
  const reached = WARNED_SHARES.findLast((share) => {
    const at = instantAtShare(deadline, share, calendar)
    return at !== null && at <= now
  })
  return (reached ?? 0) * 100
}

async function warn(
  work: CaseWork,
  tx: Tx,
  procedure: Procedure,
  caseId: Id,
  deadline: Deadline,
  percent: number,
): Promise<void> {
  const now = work.platform.clock.now()
  const body = { procedure: procedure.key, limit: deadline.limit, percent, dueAt: deadline.dueAt }
  await record(tx, now, {
    kind: 'case.limitWarned',
    actorId: null,
    organId: null,
    subject: { kind: 'case', id: caseId },
    body,
  })
  await work.platform.events.publish(tx, now, {
    type: 'case.limitWarned',
    subjectId: caseId,
    data: { limit: deadline.limit, percent },
  })
}

async function beat(work: CaseWork, report: SweepReport): Promise<void> {
  const now = work.platform.clock.now()
  await work.platform.db.write(SYSTEM, (tx) => heartbeat(tx, 'sweep', now, { ...report }))
}
