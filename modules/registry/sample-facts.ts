import { type Static, Type } from 'typebox'
import { fieldErrors } from '#kernel/schema.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { PublishedEvent } from '#platform/events.ts'
import { record } from '#platform/journal/journal.ts'
import { newFactRow } from './service.ts'
import * as store from './store.ts'
import * as facts from './store-facts.ts'

/**
 * A failed sample stands in the quality file of the labelled producer by itself. The news names the
 * firm by its credit code; a firm this register does not know is passed over, as it has no file.
 */
const FailedSample = Type.Object({
  enterpriseUscc: Type.String(),
  sampleNumber: Type.String(),
  productName: Type.String(),
  lotNumber: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  lab: Type.String(),
  items: Type.Array(Type.String()),
  countedOn: Type.String({ format: 'date' }),
})

export function listenToSamples(work: CaseWork): void {
  const { events, db, clock } = work.platform
  events.listen('laboratory.sampleFailed', 'registry.qualityFile', async (event) => {
    if (fieldErrors(FailedSample, event.data).length > 0) return
    await db.write(SYSTEM, (tx) => fileSample(tx, event, clock.now()))
  })
}

async function fileSample(tx: Tx, event: PublishedEvent, now: Date): Promise<void> {
  const sample = event.data as Static<typeof FailedSample>
  const enterprise = await store.findByUscc(tx, sample.enterpriseUscc)
  if (!enterprise) return
  const value = {
    sampleNumber: sample.sampleNumber,
    product: sample.productName,
    ...(sample.lotNumber && { lotNumber: sample.lotNumber }),
    items: sample.items,
    verdict: 'fail',
  }
  const source = { kind: 'laboratory', name: sample.lab, reference: sample.sampleNumber }
  const fact = {
    ...newFactRow(
      enterprise.id,
      { kind: 'failedSample', key: `${sample.lab} ${sample.sampleNumber}`, value, source },
      { at: event.at, by: null },
    ),
    valid_from: sample.countedOn,
    evidence_link: `/work/samples/${event.subjectId}`,
    cause_id: event.id,
  }
  if ((await facts.insertFacts(tx, [fact])) === 0) return
  await store.updateEnterprise(tx, enterprise.id, { changed_at: now })
  await record(tx, now, {
    kind: 'enterprise.factRecorded',
    actorId: null,
    organId: null,
    subject: { kind: 'enterprise', id: enterprise.id },
    body: { fact: fact.id, kind: fact.kind, event: event.id },
  })
}
