import { newId } from '#kernel/ids.ts'
import type { CaseEvent } from '#kernel/procedure/facts.ts'
import { addLink, type CaseWork } from '#platform/cases/service.ts'
import * as cases from '#platform/cases/store.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { PublishedEvent } from '#platform/events.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import { record } from '#platform/journal/journal.ts'
import type { PublicContent } from './contract.ts'
import { recallContent } from './recall-content.ts'
import { isInForce, levelOf, publicationKeys, publicationWords, titleOf } from './rules.ts'
import * as store from './store.ts'
import { warningContent } from './warning-content.ts'

/**
 * Cases become public by acts of the law: a recall notice is published, a warning is issued. The
 * public view is made from the case as it stands, and a new version only where it differs from the
 * last; so news may be delivered twice or late and nothing is published twice.
 */
export interface CaseToPublish {
  readonly number: string
  readonly state: string
  readonly subject: unknown
  readonly events: readonly CaseEvent[]
  readonly organ: string
  readonly party: { name: string; uscc: string | null; regionCode: string } | null
  /** The paper of the notice itself, as the producer brought it. */
  readonly noticeFile: { name: string; mediaType: string; sizeBytes: number; sha256: string } | null
  /** Number of the first warning paper, which stays the public number. */
  readonly firstNumber: string | null
}

interface Source {
  readonly acts: readonly string[]
  readonly view: (found: CaseToPublish) => PublicContent | null
}

const SOURCES: Readonly<Record<string, Source>> = {
  foodRecall: {
    acts: [
      'announce',
      'reportProgress',
      'changeClass',
      'dispose',
      'demandMore',
      'close',
      'sendClue',
    ],
    view: recallContent,
  },
  riskWarning: {
    acts: ['issue', 'upgrade', 'startResponse', 'lift'],
    view: warningContent,
  },
}

export function listenToCases(work: CaseWork): void {
  const { db, events } = work.platform
  for (const [procedure, { acts, view }] of Object.entries(SOURCES)) {
    for (const act of acts) {
      events.listen(`case.${procedure}.${act}`, 'portal.publish', async (event) => {
        await db.write(SYSTEM, (tx) => publishCase(work, tx, event, view))
      })
    }
  }
}

async function publishCase(
  work: CaseWork,
  tx: Tx,
  event: PublishedEvent,
  view: Source['view'],
): Promise<void> {
  const row = await cases.findCase(tx, event.subjectId)
  if (!row || row.is_drill) return
  const found = await caseToPublish(tx, row)
  const content = view(found)
  if (!content) return
  const act = found.events.find(({ seq }) => seq === event.data.seq) ?? found.events.at(-1)!
  const sha256 = hashOf(content)
  const known = await publicationOf(tx, row, content, act)
  if (known.state === 'withdrawn') return
  const [last] = await store.versionsOf(tx, known.id)
  if (last?.sha256.equals(sha256)) return
  const version = (last?.version ?? 0) + 1
  await store.insertVersion(tx, {
    publication_id: known.id,
    version,
    change: act.name,
    content,
    sha256,
    published_at: act.at,
    approved_by: act.actorId,
    cause_seq: act.seq,
  })
  const isWrong = isTakenBack(found)
  await store.updatePublication(tx, known.id, {
    ...headOf(content),
    version,
    changed_at: act.at,
    ...(isWrong !== null && {
      state: 'withdrawn',
      in_force: false,
      withdrawn_at: act.at,
      withdrawn_reason: isWrong,
    }),
  })
  await record(tx, work.platform.clock.now(), {
    kind: version === 1 ? 'publication.published' : 'publication.changed',
    actorId: act.actorId,
    organId: row.organ_id,
    subject: { kind: 'publication', id: known.id },
    body: { number: content.number, version, act: act.name, sha256: sha256.toString('hex') },
  })
}

/** A warning that was wrong is not only over: it is taken back, with the grounds given. */
function isTakenBack({ subject }: CaseToPublish): string | null {
  const { lifted } = subject as { lifted?: { reason: string; grounds: string } | null }
  return lifted?.reason === 'wrong' ? lifted.grounds : null
}

/** The row of the publication, locked; made, and tied to its case, where there is none yet. */
async function publicationOf(
  tx: Tx,
  row: cases.CaseRow,
  content: PublicContent,
  act: CaseEvent,
): Promise<store.PublicationRow> {
  const known = await store.lockByCase(tx, row.id)
  if (known) return known
  const made: store.PublicationRow = {
    id: newId(act.at),
    kind: content.kind,
    number: content.number,
    state: 'published',
    ...headOf(content),
    case_id: row.id,
    organ_id: row.organ_id,
    region_code: row.region_code,
    version: 1,
    first_published_at: act.at,
    changed_at: act.at,
    withdrawn_at: null,
    withdrawn_reason: null,
  }
  if (!(await store.insertPublication(tx, made))) return (await store.lockByCase(tx, row.id))!
  await addLink(tx, row.id, { meaning: 'ledTo', kind: 'publication', id: made.id }, act.at, null)
  return made
}

const headOf = (content: PublicContent) => ({
  in_force: isInForce(content),
  level: levelOf(content),
  title: titleOf(content),
  areas: content.areas.map(({ code }) => code),
  words: publicationWords(content),
  keys: publicationKeys(content),
})

async function caseToPublish(tx: Tx, row: cases.CaseRow): Promise<CaseToPublish> {
  const documents = await cases.documentsOf(tx, row.id)
  const notice = documents.findLast(({ document, file_id }) => document === 'notice' && file_id)
  const organ = await store.partyOf(tx, row.organ_id)
  return {
    number: row.number,
    state: row.state,
    subject: row.subject,
    events: await cases.eventsOf(tx, row.id),
    organ: organ?.name ?? '',
    party: row.party_id ? await store.partyOf(tx, row.party_id) : null,
    noticeFile: notice
      ? {
          name: notice.file_name ?? 'notice',
          mediaType: notice.media_type ?? 'application/octet-stream',
          sizeBytes: Number(notice.file_size),
          sha256: notice.sha256.toString('hex'),
        }
      : null,
    firstNumber: documents.find(({ document }) => document === 'warning')?.number ?? null,
  }
}
