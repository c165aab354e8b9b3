import type { Call, Router } from '#platform/http.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound } from '#platform/problems.ts'
import * as contract from './contract-uploads.ts'
import type { IntakeWork } from './intake/intake-work.ts'
import { namedRow } from './intake/read-ndjson.ts'
import { returnedFile } from './intake/returned-file.ts'
import { takeInRows, takeInStream } from './intake/stream-intake.ts'
import { templateFile } from './intake/template.ts'
import {
  faultView,
  lineView,
  repeatedSaid,
  shownNote,
  type UploadShown,
  uploadView,
} from './intake/upload-view.ts'
import * as uploads from './intake/uploads.ts'
import { resultKey } from './results-view.ts'
import * as store from './store-uploads.ts'

const PAGE_ROWS = 50
const LINES_SHOWN = 100
const REJECTED_SHOWN = 1000
const FAULTS_SHOWN = 200

/** The doors through which laboratories hand in results. */
export function uploadRoutes(work: IntakeWork, router: Router): void {
  const { db } = work.platform
  fileRoutes(work, router)
  mendRoutes(work, router)
  machineRoutes(work, router)
  router.on(contract.listUploads, ({ query }, { caller, now }) => {
    uploads.demandSender(caller)
    const { limit = PAGE_ROWS, after } = query
    return db.read(caller.scope, async (tx) => {
      const page = { labId: caller.organ.id, limit, after }
      const { rows, total } = await store.uploadsOfLab(tx, page)
      const shown = rows.slice(0, limit).map((row) => uploadView(row, now))
      return { uploads: shown, total, next: rows.length > limit ? shown.at(-1)!.id : null }
    })
  })
  router.on(contract.getUpload, ({ params }, call) => show(work, call, params.id))
  router.on(contract.getTemplate, async ({ query }, { caller }) => {
    uploads.demandSender(caller)
    const { language = 'zh', ...asked } = query
    return templateFile(await work.register.current(), { ...asked, language })
  })
}

function fileRoutes(work: IntakeWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.receiveUpload, async (_request, call) => {
    const { uploadId, isRepeated } = await uploads.receiveFile(work, call)
    const row = await ownUpload(work, call.caller, uploadId)
    return {
      upload: uploadView(row, call.now),
      isRepeated,
      said: repeatedSaid(isRepeated, row),
    }
  })
  router.on(contract.importUpload, async ({ params, body }, call) => {
    await uploads.importRequested(work, call, params.id, body.replace ?? false)
    return show(work, call, params.id)
  })
  router.on(contract.discardUpload, async ({ params }, call) => {
    await uploads.discardUpload(work, call, params.id)
    return show(work, call, params.id)
  })
  router.on(contract.getRejectedFile, async ({ params, query }, { caller }) => {
    uploads.demandSender(caller)
    const { format, language = 'zh' } = query
    return returnedFile(db, await ownUpload(work, caller, params.id), { format, language })
  })
}

function mendRoutes(work: IntakeWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listUploadRows, async ({ params, query }, { caller }) => {
    uploads.demandSender(caller)
    const upload = await ownUpload(work, caller, params.id)
    const { limit = LINES_SHOWN, after = 0, outcome, among, code, field, read = '' } = query
    const fault = code && (field === undefined ? { code, read: null } : { code, field, read })
    const filter = { uploadId: upload.id, outcome, among, ...(fault && { fault }) }
    const { rows, total } = await db.read(caller.scope, async (tx) => ({
      rows: await store.pageOfLines(tx, { ...filter, after, limit: limit + 1 }),
      total: await store.countOfLines(tx, filter),
    }))
    const shown = rows.slice(0, limit)
    const next = rows.length > limit ? shown.at(-1)!.line : null
    return { heads: upload.heads, rows: shown.map(lineView), total, next }
  })
  router.on(contract.listUploadFaults, async ({ params }, { caller }) => {
    uploads.demandSender(caller)
    const upload = await ownUpload(work, caller, params.id)
    const faults = await db.read(caller.scope, (tx) =>
      store.faultGroups(tx, upload.id, FAULTS_SHOWN),
    )
    return { faults: faults.map(faultView) }
  })
  router.on(contract.mendUpload, async ({ params, body }, call) => {
    const done = await uploads.mendUpload(work, call, params.id, body)
    return { ...done, upload: await show(work, call, params.id) }
  })
}

function machineRoutes(work: IntakeWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.sendResults, async ({ body }, call) => {
    const { uploadId, lines, done } = await takeInRows(work, call.caller, {
      rows: body.rows.map((row, at) => namedRow(at + 1, row)),
      mayReplace: body.replace ?? false,
    })
    const stored = new Map(done.stored.map((one) => [one.line, one]))
    const rows = lines.map(({ row, outcome, notes, copyOf, known }) => {
      const result = stored.get(row.line)
      return {
        ...{ line: row.line, outcome, copyOf, known },
        notes: notes.map(shownNote),
        stored: result
          ? {
              sampleId: result.sampleId,
              resultKey: resultKey(result.lotId, result.resultId),
              verdict: result.judged.verdict,
              reasons: [...result.judged.reasons],
              standard: result.judged.standard,
            }
          : null,
      }
    })
    return { upload: await show(work, call, uploadId), rows }
  })
  router.on(contract.streamResults, async ({ query }, call) => {
    const { caller } = call
    const uploadId = await takeInStream(work, call, query.replace === 'true')
    const page = { uploadId, outcome: 'rejected', after: 0, limit: REJECTED_SHOWN } as const
    const rejected = await db.read(caller.scope, (tx) => store.pageOfLines(tx, page))
    return { upload: await show(work, call, uploadId), rejected: rejected.map(lineView) }
  })
}

async function show(
  work: IntakeWork,
  { caller, now }: Pick<Call, 'caller' | 'now'>,
  id: string,
): Promise<UploadShown> {
  uploads.demandSender(caller)
  return uploadView(await ownUpload(work, caller, id), now)
}

async function ownUpload(work: IntakeWork, caller: Caller, id: string) {
  const upload = await work.platform.db.read(caller.scope, (tx) => store.findUpload(tx, id))
  if (!upload) throw notFound()
  return upload
}
