import type { CalendarDate } from '#kernel/dates.ts'
import { dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Language, type Text, text } from '#kernel/text.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { Download, type Router } from '#platform/http.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound } from '#platform/problems.ts'
import { exportTable } from '#platform/table-export.ts'
import * as contract from './contract.ts'
import { childrenOf, regionPath, regionSource, regions } from './regions.ts'
import {
  addEnterprise,
  addProduct,
  addSite,
  endEntry,
  REGISTER_KEEPERS,
  recordFact,
} from './service.ts'
import { type EnterpriseRow, fileById } from './store.ts'
import { findFact } from './store-facts.ts'
import { countOfEnterprises, pageOfEnterprises } from './store-list.ts'
import { enterpriseFile, enterpriseSummary, entryView, regionView } from './view.ts'

const PAGE_ROWS = 50
const BATCH_ROWS = 500

export function registryRoutes(work: CaseWork, router: Router): void {
  regionRoutes(router)
  listRoutes(work, router)
  fileRoutes(work, router)
}

function regionRoutes(router: Router): void {
  router.on(contract.listRegions, async ({ query }) => {
    const parent = query.parent ?? '000000'
    if (!regions.has(parent)) throw notFound()
    return {
      source: regionSource,
      path: regionPath(parent).map(regionView),
      regions: childrenOf(parent).map(regionView),
    }
  })
}

function listRoutes(work: CaseWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listEnterprises, ({ query }, { caller }) =>
    db.read(caller.scope, async (tx) => {
      const { limit = PAGE_ROWS, after, ...filter } = query
      const page = { limit, ...(after !== undefined && { after }) }
      const { rows, next } = await pageOfEnterprises(tx, caller.scope, filter, page)
      const registering = entryView(caller, REGISTER_KEEPERS)
      return { enterprises: rows.map(enterpriseSummary), next, registering }
    }),
  )
  router.on(contract.countEnterprises, ({ query }, { caller }) =>
    db.read(caller.scope, (tx) => countOfEnterprises(tx, caller.scope, query)),
  )
  router.on(contract.exportEnterprises, async ({ query }, { caller, now }) => {
    const { format, language = 'zh', ...filter } = query
    return exportTable({
      fileName: `enterprises-${dateIn(now)}`,
      format,
      heads: HEADS.map((head) => head[language as Language]),
      rows: exportedRows(work, caller, filter),
    })
  })
}

const HEADS: readonly Text[] = [
  text('统一社会信用代码', 'Credit code'),
  text('名称', 'Name'),
  text('区划代码', 'Region code'),
  text('区域', 'Region'),
  text('登记时间', 'Registered'),
  text('档案更新', 'File changed'),
]

async function* exportedRows(
  work: CaseWork,
  caller: Caller,
  filter: contract.EnterpriseFilter,
): AsyncGenerator<string[]> {
  let after: string | undefined
  do {
    const page = { limit: BATCH_ROWS, ...(after && { after }) }
    const { rows, next } = await work.platform.db.read(caller.scope, (tx) =>
      pageOfEnterprises(tx, caller.scope, filter, page),
    )
    yield* rows.map(exportedRow)
    after = next ?? undefined
  } while (after)
}

function exportedRow(row: EnterpriseRow): string[] {
  const shown = enterpriseSummary(row)
  const { uscc, name, regionCode, regionName } = shown
  return [uscc, name, regionCode, regionName, dateIn(row.registered_at), dateIn(row.changed_at)]
}

function fileRoutes(work: CaseWork, router: Router): void {
  const { platform } = work
  const show = (caller: Caller, id: Id, asOf?: string) =>
    platform.db.read(caller.scope, (tx) =>
      enterpriseFile(tx, caller, id, {
        now: platform.clock.now(),
        ...(asOf !== undefined && { asOf: asOf as CalendarDate }),
      }),
    )
  router.on(contract.addEnterprise, async ({ body }, { caller }) =>
    show(caller, await addEnterprise(platform, caller, body)),
  )
  router.on(contract.getEnterprise, ({ params, query }, { caller }) =>
    show(caller, params.id, query.asOf),
  )
  router.on(contract.recordFact, async ({ params, body }, { caller }) => {
    await recordFact(platform, caller, params.id, body)
    return show(caller, params.id)
  })
  router.on(contract.addSite, async ({ params, body }, { caller }) => {
    await addSite(platform, caller, params.id, body)
    return show(caller, params.id)
  })
  router.on(contract.addProduct, async ({ params, body }, { caller }) => {
    await addProduct(platform, caller, params.id, body)
    return show(caller, params.id)
  })
  router.on(contract.endEntry, async ({ params, body }, { caller }) => {
    const { id: enterpriseId, list, entryId } = params
    await endEntry(platform, caller, { enterpriseId, list, entryId, endedOn: body.endedOn })
    return show(caller, enterpriseId)
  })
  router.on(contract.getEvidence, ({ params }, { caller }) =>
    platform.db.read(caller.scope, async (tx) => {
      const fact = await findFact(tx, params.id, params.factId)
      const file = fact?.evidence_file_id ? await fileById(tx, fact.evidence_file_id) : undefined
      if (!file) throw notFound()
      return new Download(file.name, file.media_type, platform.files.read(file.sha256))
    }),
  )
}
