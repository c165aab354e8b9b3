import type { CaseWork } from '#platform/cases/service.ts'
import type { Router } from '#platform/http.ts'
import * as contract from './contract-results.ts'
import * as results from './results.ts'

/** The doors to samples, results and verdicts; those for handing in are in routes-uploads.ts. */
export function resultRoutes(work: CaseWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listSamples, ({ query }, { caller }) =>
    db.read(caller.scope, (tx) => results.samplePage(tx, caller, query)),
  )
  router.on(contract.countSamples, ({ query }, { caller }) =>
    db.read(caller.scope, (tx) => results.sampleCount(tx, caller, query)),
  )
  router.on(contract.exportSamples, async ({ query }, { caller }) =>
    results.exportSamples(work, caller, query),
  )
  router.on(contract.getSample, ({ params }, { caller }) =>
    db.read(caller.scope, (tx) => results.sampleWithResults(work, tx, caller, params.id)),
  )
  router.on(contract.listResults, ({ query }, { caller }) =>
    db.read(caller.scope, (tx) => results.resultPage(tx, caller, query)),
  )
  router.on(contract.countResults, ({ query }, { caller }) =>
    db.read(caller.scope, (tx) => results.resultCount(tx, caller, query)),
  )
  router.on(contract.exportResults, async ({ query }, { caller }) =>
    results.exportResults(work, caller, query),
  )
  router.on(contract.replayVerdict, ({ params }, { caller }) =>
    db.read(caller.scope, (tx) => results.replay(tx, params.key)),
  )
}
