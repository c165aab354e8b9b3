import type { Static } from 'typebox'
import { stateLabel } from '#kernel/procedure/permitted.ts'
import { text } from '#kernel/text.ts'
import type { CaseSummary } from './contract.ts'
import type { ListedCase } from './list.ts'
import type { CaseWork } from './service.ts'

/** A case in one line of a list. */
export function caseSummary(
  work: CaseWork,
  row: ListedCase,
  now: Date,
): Static<typeof CaseSummary> {
  const procedure = work.procedures.get(row.procedure, row.version)
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    procedure: row.procedure,
    procedureTitle: text(procedure.title, procedure.english.title),
    state: row.state,
    stateLabel: stateLabel(procedure, row.state),
    ended: row.closed_at !== null,
    organ: row.organ_name,
    party: row.party_name,
    regionCode: row.region_code,
    dueAt: row.due_at?.toISOString() ?? null,
    overdue: row.closed_at === null && row.due_at !== null && row.due_at <= now,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  }
}
