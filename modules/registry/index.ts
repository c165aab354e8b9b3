import { type Db, SYSTEM } from '#platform/db.ts'
import type { Module } from '#platform/module.ts'
import { listenToCases } from './case-facts.ts'
import { regionSource, regions } from './regions.ts'
import { registryRoutes } from './routes.ts'
import { listenToSamples } from './sample-facts.ts'
import { findAllById, saveRegions } from './store.ts'

/** The one door of the module. */
export const registry: Module = {
  name: 'registry',
  records: [
    {
      kind: 'enterprise',
      slot: null,
      describe: async (tx, ids) => {
        const rows = await findAllById(tx, ids)
        const view = (row: { name: string; id: string }) =>
          ({ title: row.name, state: null, path: `/work/enterprises/${row.id}` }) as const
        return new Map(rows.map((row) => [row.id, view(row)]))
      },
    },
  ],
  connect: (work, router) => {
    registryRoutes(work, router)
    listenToCases(work)
    listenToSamples(work)
  },
}

/** Brings the table of regions up to the list the program carries. */
export const loadRegions = (db: Db): Promise<number> =>
  db.write(SYSTEM, (tx) => saveRegions(tx, [...regions.values()], regionSource))

export { type EnterpriseImport, importEnterprises } from './import-enterprises.ts'
export {
  childrenOf,
  type Region,
  regionFullName,
  regionName,
  regionPath,
  regions,
} from './regions.ts'
export type { EnterpriseRow } from './store.ts'
