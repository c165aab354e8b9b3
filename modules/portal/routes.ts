import type { Id } from '#kernel/ids.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { PUBLIC, type Tx } from '#platform/db.ts'
import type { Router } from '#platform/http.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound } from '#platform/problems.ts'
import { exportTable } from '#platform/table-export.ts'
import * as contract from './contract.ts'
import {
  amendmentView,
  headOf,
  openPage,
  RECALL_HEADS,
  recallLines,
  WARNING_HEADS,
  warningLine,
} from './feeds.ts'
import { ACTS, type Act, approveAmendment, draftAmendment, refusalsOf } from './service.ts'
import * as store from './store.ts'

const PAGE_ROWS = 100
const BATCH_ROWS = 200

export function portalRoutes(work: CaseWork, router: Router): void {
  openDataRoutes(work, router)
  publicationRoutes(work, router)
}

function openDataRoutes(work: CaseWork, router: Router): void {
  const { db, publicUrl } = work.platform
  router.on(contract.openRecalls, ({ query }) =>
    db.read(PUBLIC, async (tx) => {
      const page = await openPage(tx, 'recall', { limit: PAGE_ROWS, ...query }, publicUrl)
      return { total: page.total, recalls: page.rows as contract.OpenRecall[], next: page.next }
    }),
  )
  router.on(contract.openWarnings, ({ query }) =>
    db.read(PUBLIC, async (tx) => {
      const page = await openPage(tx, 'warning', { limit: PAGE_ROWS, ...query }, publicUrl)
      return { total: page.total, warnings: page.rows as contract.OpenWarning[], next: page.next }
    }),
  )
  router.on(contract.openRecallsTable, async () =>
    exportTable({
      fileName: 'recalls',
      format: 'csv',
      heads: RECALL_HEADS,
      rows: allRows(work, 'recall', (row) => recallLines(row, publicUrl)),
    }),
  )
  router.on(contract.openWarningsTable, async () =>
    exportTable({
      fileName: 'warnings',
      format: 'csv',
      heads: WARNING_HEADS,
      rows: allRows(work, 'warning', (row) => [warningLine(row, publicUrl)]),
    }),
  )
}

async function* allRows(
  work: CaseWork,
  kind: 'recall' | 'warning',
  lines: (row: store.Shown) => string[][],
): AsyncGenerator<string[]> {
  let after: string | undefined
  do {
    const page = { limit: BATCH_ROWS, order: 'lastChanged', ...(after && { after }) } as const
    const { rows, next } = await work.platform.db.read(PUBLIC, (tx) =>
      store.pageOfPublications(tx, { kind }, page),
    )
    for (const row of rows) yield* lines(row)
    after = next ?? undefined
  } while (after)
}

function publicationRoutes(work: CaseWork, router: Router): void {
  const { platform } = work
  const show = (caller: Caller, id: Id) =>
    platform.db.read(caller.scope, (tx) => publicationView(work, tx, caller, id))
  router.on(contract.getPublication, ({ params }, { caller }) => show(caller, params.id))
  router.on(contract.draftAmendment, async ({ params, body }, { caller }) => {
    await draftAmendment(platform, caller, params.id, body)
    return show(caller, params.id)
  })
  router.on(contract.approveAmendment, async ({ params }, { caller }) => {
    await approveAmendment(platform, caller, params.id, params.amendmentId)
    return show(caller, params.id)
  })
}

async function publicationView(work: CaseWork, tx: Tx, caller: Caller, id: Id) {
  const row = await store.findShown(tx, id)
  if (!row) throw notFound()
  const versions = await store.versionsOf(tx, id)
  const amendments = await store.amendmentsOf(tx, [id])
  return {
    ...headOf(row, work.platform.publicUrl),
    caseId: row.case_id,
    content: row.content,
    versions: versions.map((version) => ({
      version: version.version,
      change: version.change,
      publishedAt: version.published_at.toISOString(),
      sha256: version.sha256.toString('hex'),
    })),
    amendments: amendments.map(amendmentView),
    permissions: (Object.keys(ACTS) as Act[]).map((act) => {
      const refusals = refusalsOf(caller, row, act)
      return { act, label: ACTS[act].label, allowed: refusals.length === 0, refusals }
    }),
  }
}
