import { Readable } from 'node:stream'
import { qualifies } from '#kernel/authority.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { capacityLabel } from '#kernel/procedure/permitted.ts'
import { refuse } from '#kernel/refusal.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '../db.ts'
import type { Call, Router } from '../http.ts'
import { Download } from '../http.ts'
import type { Caller } from '../identity/caller.ts'
import { regimeHere } from '../identity/store.ts'
import { hashOf } from '../journal/canonical.ts'
import { record } from '../journal/journal.ts'
import { notFound, refusedFor } from '../problems.ts'
import { boardOf } from './board.ts'
import { getBoard } from './board-contract.ts'
import * as contract from './contract.ts'
import { inTimeShares, stepDurations } from './durations.ts'
import { exportCases } from './export.ts'
import { countOfCases, pageOfCases } from './list.ts'
import { openCase } from './open.ts'
import { referencesIn } from './personal-fields.ts'
import * as definitions from './procedure-contract.ts'
import { limitViews, procedureDetail, procedureView } from './procedure-view.ts'
import { assignPerson, type CaseWork, factsOf, takeCaseStep } from './service.ts'
import * as store from './store.ts'
import { caseSummary } from './summary.ts'
import { todoOf } from './todo.ts'
import { exportTodo } from './todo-contract.ts'
import { todoFile } from './todo-export.ts'
import { caseView } from './view.ts'

const PAGE_ROWS = 50

/** The same doors for every procedure: lists, cases, steps, papers, to-do. */
export function caseRoutes(work: CaseWork, router: Router): void {
  listRoutes(work, router)
  stepRoutes(work, router)
  paperRoutes(work, router)
  procedureRoutes(work, router)
  router.on(contract.getTodo, (_request, { caller }) =>
    work.platform.db.read(caller.scope, (tx) => todoOf(work, tx, caller)),
  )
  router.on(exportTodo, ({ query }, { caller }) =>
    work.platform.db.read(caller.scope, (tx) => todoFile(work, tx, caller, query)),
  )
  router.on(getBoard, ({ query }, { caller }) =>
    work.platform.db.read(caller.scope, (tx) => boardOf(work, tx, caller, query.of ?? 'organ')),
  )
}

function procedureRoutes(work: CaseWork, router: Router): void {
  const seenBy = async (caller: Caller) => {
    const regime = await work.platform.db.read(caller.scope, regimeHere)
    return { caller, regime }
  }
  router.on(definitions.listProcedures, async (_request, { caller }) => {
    const seen = await seenBy(caller)
    return { procedures: work.procedures.newestOfAll.map((one) => procedureView(one, seen)) }
  })
  router.on(definitions.getProcedure, async ({ params }, { caller }) => {
    const procedure = work.procedures.newest(params.name)
    if (!procedure) throw notFound()
    return procedureDetail(procedure, await seenBy(caller))
  })
  router.on(definitions.listLimits, async () => ({
    limits: work.procedures.newestOfAll.flatMap((procedure) =>
      limitViews(procedure).map((limit) => ({
        procedure: procedure.name,
        title: text(procedure.title, procedure.english.title),
        ...limit,
      })),
    ),
  }))
  router.on(definitions.getDurations, ({ params }, { caller }) =>
    work.platform.db.read(caller.scope, async (tx) => {
      const procedure = work.procedures.newest(params.name)
      if (!procedure) throw notFound()
      const shares = await inTimeShares(tx, procedure.name)
      const durations = await stepDurations(tx, procedure.name)
      const cases = await store.countOfProcedure(tx, procedure.name)
      const steps = durations.map((duration) => {
        const limits = Object.entries(procedure.limits).filter(([, limit]) =>
          limit.until.includes(duration.name),
        )
        const known = limits.flatMap(([name]) => shares.get(name) ?? [])
        const step = procedure.steps[duration.name]
        return {
          step: duration.name,
          label: step
            ? text(step.zh, procedure.english.steps[duration.name]!)
            : text('立案', 'Opened'),
          count: duration.count,
          medianHours: duration.medianHours,
          p90Hours: duration.p90Hours,
          inTimeShare: known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : null,
        }
      })
      return { cases, steps }
    }),
  )
}

function listRoutes(work: CaseWork, router: Router): void {
  const { db, clock } = work.platform
  router.on(contract.listCases, ({ query }, { caller }) =>
    db.read(caller.scope, async (tx) => {
      const { limit = PAGE_ROWS, after, ...filter } = query
      const page = await pageOfCases(tx, caller, filter, clock.now(), {
        limit,
        ...(after !== undefined && { after }),
      })
      return {
        cases: page.rows.map((row) => caseSummary(work, row, clock.now())),
        next: page.next,
      }
    }),
  )
  router.on(contract.countCases, ({ query }, { caller }) =>
    db.read(caller.scope, (tx) => countOfCases(tx, caller, query, clock.now())),
  )
  router.on(contract.exportCases, async ({ query }, { caller }) => {
    const { format, language = 'zh', ...filter } = query
    return exportCases(work, caller, filter, { format, language })
  })
}

function stepRoutes(work: CaseWork, router: Router): void {
  const show = (caller: Caller, id: Id) =>
    work.platform.db.read(caller.scope, (tx) => caseView(work, tx, caller, id))
  router.on(contract.openCase, async ({ body }, { caller }) => {
    const id = await openCase(work, { caller }, { ...body })
    return show(caller, id)
  })
  router.on(contract.getCase, ({ params }, { caller }) => show(caller, params.id))
  router.on(contract.takeStep, async ({ params, body }, { caller }) => {
    await takeCaseStep(work, caller, params.id, {
      step: params.step,
      data: body.data,
      documents: body.documents ?? [],
      ...(body.seq !== undefined && { seq: body.seq }),
    })
    return show(caller, params.id)
  })
  router.on(contract.saveDraft, async ({ params, body }, { caller, now }) => {
    await work.platform.db.write(caller.scope, async (tx) => {
      const row = await store.findCase(tx, params.id)
      if (!row || !(params.step in work.procedures.get(row.procedure, row.version).steps)) {
        throw notFound()
      }
      await store.saveDraft(tx, {
        case_id: params.id,
        step: params.step,
        user_id: caller.userId,
        data: body.data,
        saved_at: now,
      })
    })
    return { savedAt: now.toISOString() }
  })
  router.on(contract.assignCase, async ({ params, body }, { caller }) => {
    await assignPerson(work, caller, params.id, body)
    return show(caller, params.id)
  })
}

function paperRoutes(work: CaseWork, router: Router): void {
  const { db, files } = work.platform
  router.on(contract.uploadFile, async (_request, call) => {
    const { caller, now } = call
    const { name, stream } = await call.upload()
    const kept = await files.keep(now, {
      stream,
      name,
      purpose: 'caseDocument',
      uploadedBy: caller.userId,
      organId: caller.organ.id,
    })
    return { ...kept, sha256: kept.sha256.toString('hex') }
  })
  router.on(contract.getDocument, ({ params }, { caller }) =>
    db.read(caller.scope, async (tx) => {
      const documents = await store.documentsOf(tx, params.id)
      const found = documents.find((document) => document.id === params.documentId)
      if (!found) throw notFound()
      if (found.file_id) {
        const name = found.file_name ?? found.document
        return new Download(
          name,
          found.media_type ?? 'application/octet-stream',
          files.read(found.sha256),
        )
      }
      const body = Readable.from([JSON.stringify(found.facts, null, 2)])
      return new Download(`${found.document}-${found.version}.json`, 'application/json', body)
    }),
  )
  router.on(contract.readPersonal, ({ params, body }, call) =>
    openPersonal(work, call, params.id, body.reason),
  )
}

/** Where a procedure says who may see whom a case is from, nobody else does. */
async function demandUnsealing(work: CaseWork, tx: Tx, caller: Caller, row: store.CaseRow) {
  const { procedure, facts } = await factsOf(work, tx, row)
  const { unseals } = procedure
  const may = unseals?.some((name) =>
    qualifies(caller.actor, procedure.capacities[name]!, facts.standing),
  )
  if (!unseals || may) return
  const labels = unseals.map((name) => capacityLabel(procedure, name))
  const said = refuse(
    'sealed',
    `本案个人信息只由${labels.map(({ zh }) => zh).join('、')}查看`,
    `Personal values of this case are opened by: ${labels.map(({ en }) => en).join(', ')}`,
    { about: 'who' },
  )
  throw refusedFor([said], [])
}

/** Opens the personal values of a case; that somebody looked, and why, goes into the journal. */
function openPersonal(work: CaseWork, { caller, now }: Call, caseId: Id, reason: string) {
  return work.platform.db.write(caller.scope, async (tx) => {
    const row = await store.findCase(tx, caseId)
    if (!row) throw notFound()
    await demandUnsealing(work, tx, caller, row)
    const events = await store.eventsOf(tx, caseId)
    const ids = [...new Set(events.flatMap((event) => referencesIn(event.data)))]
    const values = await work.platform.vault.open(tx, ids)
    const opening = { id: newId(now), caseId, userId: caller.userId, at: now, reason }
    await store.insertPersonalOpening(tx, opening)
    await record(tx, now, {
      kind: 'personal.opened',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'case', id: caseId },
      body: { opening: opening.id, values: ids.length, reason: hashOf(reason).toString('hex') },
    })
    return { values: Object.fromEntries(values) }
  })
}
