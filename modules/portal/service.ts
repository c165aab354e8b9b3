import { covers } from '#kernel/authority.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Tx } from '#platform/db.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import { record } from '#platform/journal/journal.ts'
import type { Platform } from '#platform/platform.ts'
import { notFound, refusedFor } from '#platform/problems.ts'
import { roleById } from '#reference/index.ts'
import * as store from './store.ts'

/**
 * Corrections and withdrawals. One person drafts the sentence the public will read, the head of an
 * organ who is somebody else approves it (SD27), and it is public at once, for good.
 */
export type Act = 'draft' | 'approve'

const DRAFTERS = ['recallOfficer', 'riskAnalyst', 'spokesperson'] as const
const APPROVERS = ['organHead'] as const

export const ACTS: Readonly<Record<Act, { label: Text; by: readonly string[] }>> = {
  draft: { label: text('拟更正或撤回', 'Draft a correction or a withdrawal'), by: DRAFTERS },
  approve: { label: text('批准更正或撤回', 'Approve a correction or a withdrawal'), by: APPROVERS },
}

/** All reasons against an act; none when it may be done. */
export function refusalsOf(caller: Caller, publication: store.PublicationRow, act: Act): Refusal[] {
  const refusals: Refusal[] = []
  if (!ACTS[act].by.some((role) => caller.roles.includes(role))) {
    const named = ACTS[act].by.map((role) => roleById(role))
    refusals.push(
      refuse(
        'wrongRole',
        `由${named.map((role) => role?.zh).join('、')}办理`,
        `To be done by: ${named.map((role) => role?.en).join(', ')}`,
        { about: 'who', basis: 'design' },
      ),
    )
  }
  const isOver =
    caller.scope.kind === 'organ' && covers(caller.organ.regionCode, publication.region_code)
  if (!isOver) {
    refusals.push(
      refuse(
        'outsideArea',
        '由办理机关或其上级机关办理',
        'To be done by the organ of the case, or one above it',
        { about: 'who' },
      ),
    )
  }
  if (publication.state === 'withdrawn') {
    refusals.push(
      refuse('alreadyWithdrawn', '已撤回，不再更正', 'It is withdrawn; nothing more is corrected', {
        about: 'state',
      }),
    )
  }
  return refusals
}

export async function draftAmendment(
  platform: Platform,
  caller: Caller,
  id: Id,
  given: { kind: store.AmendmentRow['kind']; text: string },
): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(caller.scope, async (tx) => {
    const publication = await sightedPublication(tx, id)
    demand(refusalsOf(caller, publication, 'draft'))
    const amendment = newId(now)
    await store.insertAmendment(tx, {
      id: amendment,
      publication_id: id,
      kind: given.kind,
      text: given.text,
      drafted_at: now,
      drafted_by: caller.userId,
      approved_at: null,
      approved_by: null,
    })
    await journal(tx, now, caller, 'publication.amendmentDrafted', id, {
      amendment,
      kind: given.kind,
      text: hashOf(given.text).toString('hex'),
    })
  })
}

export async function approveAmendment(
  platform: Platform,
  caller: Caller,
  id: Id,
  amendmentId: Id,
): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(caller.scope, async (tx) => {
    const publication = await sightedPublication(tx, id)
    const amendment = await store.findAmendment(tx, id, amendmentId)
    if (!amendment) throw notFound()
    const refusals = [
      ...refusalsOf(caller, publication, 'approve'),
      ...(amendment.drafted_by === caller.userId ? [sameAsDrafter()] : []),
      ...(amendment.approved_at ? [alreadyApproved()] : []),
    ]
    demand(refusals)
    await store.lockPublication(tx, id)
    const approved = { at: now, by: caller.userId }
    if (!(await store.approveAmendment(tx, amendmentId, approved))) demand([alreadyApproved()])
    await store.updatePublication(tx, id, {
      changed_at: now,
      ...(amendment.kind === 'withdrawal' && {
        state: 'withdrawn',
        in_force: false,
        withdrawn_at: now,
        withdrawn_reason: amendment.text,
      }),
    })
    const isWithdrawal = amendment.kind === 'withdrawal'
    const kind = isWithdrawal ? 'publication.withdrawn' : 'publication.corrected'
    await journal(tx, now, caller, kind, id, { amendment: amendmentId, number: publication.number })
  })
}

async function sightedPublication(tx: Tx, id: Id): Promise<store.PublicationRow> {
  const publication = await store.findShown(tx, id)
  if (!publication) throw notFound()
  return publication
}

function demand(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw refusedFor(refusals, [])
}

const sameAsDrafter = () =>
  refuse(
    'sameAs',
    '本稿由您拟写，须由他人批准',
    'You drafted this; somebody else has to approve it',
    { about: 'who', basis: 'design' },
  )

const alreadyApproved = () =>
  refuse('alreadyApproved', '已批准', 'It has been approved already', { about: 'state' })

const journal = (
  tx: Tx,
  at: Date,
  caller: Caller,
  kind: string,
  id: Id,
  body: Record<string, unknown>,
) =>
  record(tx, at, {
    kind,
    actorId: caller.userId,
    organId: caller.organ.id,
    subject: { kind: 'publication', id },
    body,
  })
