import type { Module } from '#platform/module.ts'
import { portalPages } from './pages.ts'
import { listenToCases } from './publish.ts'
import { publicationRecord } from './record.ts'
import { portalRoutes } from './routes.ts'

/** The one door of the module. */
export const portal: Module = {
  name: 'portal',
  records: [publicationRecord],
  connect: (work, router) => {
    portalRoutes(work, router)
    portalPages(work, router)
    listenToCases(work)
  },
}
