import { dateIn } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { stateLabel } from '#kernel/procedure/permitted.ts'
import { eventLabel } from '#platform/cases/deadline-view.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import * as cases from '#platform/cases/store.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { PublishedEvent } from '#platform/events.ts'
import { record } from '#platform/journal/journal.ts'
import type { FactKind } from './fact-kinds.ts'
import { newFactRow } from './service.ts'
import * as store from './store.ts'
import * as facts from './store-facts.ts'

/**
 * What happens in cases about an enterprise comes into its quality file by itself: one fact for
 * each act that matters, the later one folding the earlier. The act brings it once, however often
 * the news of it is delivered.
 */
const FILED_ACTS: Readonly<Record<string, { kind: FactKind; acts: readonly string[] }>> = {
  foodRecall: {
    kind: 'recall',
    acts: ['opened', 'orderRecall', 'announce', 'changeClass', 'sendClue', 'dismiss', 'close'],
  },
}

export function listenToCases(work: CaseWork): void {
  const { events, db } = work.platform
  for (const [procedure, { kind, acts }] of Object.entries(FILED_ACTS)) {
    for (const act of acts) {
      events.listen(`case.${procedure}.${act}`, 'registry.qualityFile', async (event) => {
        await db.write(SYSTEM, (tx) => fileAct(work, tx, event, kind))
      })
    }
  }
}

async function fileAct(
  work: CaseWork,
  tx: Tx,
  event: PublishedEvent,
  kind: FactKind,
): Promise<void> {
  const row = await cases.findCase(tx, event.subjectId)
  if (!row?.party_id || row.is_drill) return
  const enterprise = await enterpriseOfOrgan(tx, row.party_id, event.at)
  if (!enterprise) return
  const procedure = work.procedures.get(row.procedure, row.version)
  const act = (await cases.eventsOf(tx, row.id)).find(({ seq }) => seq === event.data.seq)
  const organ = await store.organName(tx, row.organ_id)
  if (!act || !organ) return
  const value = {
    caseNumber: row.number,
    title: row.title,
    state: stateLabel(procedure, act.toState),
    act: eventLabel(procedure, act.name),
  }
  const source = { kind: 'case', name: organ, reference: row.number }
  const fact = {
    ...newFactRow(
      enterprise.id,
      { kind, key: row.number, value, source },
      { at: act.at, by: act.actorId },
    ),
    valid_from: dateIn(act.at),
    evidence_link: `/work/cases/${row.id}`,
    cause_id: event.id,
  }
  if ((await facts.insertFacts(tx, [fact])) === 0) return
  await store.updateEnterprise(tx, enterprise.id, { changed_at: work.platform.clock.now() })
  await record(tx, event.at, {
    kind: 'enterprise.factRecorded',
    actorId: null,
    organId: row.organ_id,
    subject: { kind: 'enterprise', id: enterprise.id },
    body: { fact: fact.id, kind, event: event.id },
  })
}

/**
 * The enterprise behind an organisation with users. An organisation that has a credit code and no
 * entry yet gets one; without a code there is no file, as there is one file for each code.
 */
export async function enterpriseOfOrgan(
  tx: Tx,
  organId: string,
  at: Date,
): Promise<store.EnterpriseRow | undefined> {
  const organ = await store.organWithUscc(tx, organId)
  if (!organ) return undefined
  const known = await store.findByUscc(tx, organ.uscc)
  if (known) return known
  const row = {
    id: newId(at),
    uscc: organ.uscc,
    name: organ.name,
    region_code: organ.region_code,
    registered_at: at,
    changed_at: at,
  }
  const made = await store.insertEnterprise(tx, row)
  if (!made) return store.findByUscc(tx, organ.uscc)
  const source = { kind: 'register', name: '本平台用户单位', reference: organ.uscc }
  const recorded = { at, by: null }
  await facts.insertFacts(tx, [
    newFactRow(row.id, { kind: 'name', key: '', value: { name: organ.name }, source }, recorded),
    newFactRow(
      row.id,
      { kind: 'region', key: '', value: { regionCode: organ.region_code }, source },
      recorded,
    ),
  ])
  return row
}
