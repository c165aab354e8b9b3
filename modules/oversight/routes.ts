import type { CaseWork } from '#platform/cases/service.ts'
import type { Router } from '#platform/http.ts'
import { getOverview } from './contract.ts'
import { overview } from './overview.ts'

export function oversightRoutes(work: CaseWork, router: Router): void {
  router.on(getOverview, ({ query }, { caller }) => overview(work, caller, query))
}
