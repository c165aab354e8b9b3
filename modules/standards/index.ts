/** The one door of the module. */
import type { Module } from '#platform/module.ts'
import { standardProjectDifferences } from './differences.ts'
import { standardProject } from './procedures/standard-project.ts'
import { standardsRoutes } from './routes.ts'
import { standardProjectWorked } from './worked/standard-project.ts'

export {
  type BookCategory,
  type BookItem,
  type FoundLimit,
  type LimitBook,
  type LimitChoice,
  type LimitInForce,
  loadLimitBook,
  type MissingLimit,
} from './book.ts'
export { findReferenceItem, type NamedItem, nameItem, type TestItem } from './items.ts'
export { importLimits, type LimitImport } from './mfds/import-limits.ts'
export type { Requirement } from './requirement.ts'
export { requirementWords } from './requirement-words.ts'
export type { LimitVersion } from './rules.ts'
export { seedStandards } from './seed.ts'
export { registerVersion as limitBookVersion } from './store.ts'

export const standards: Module = {
  name: 'standards',
  procedures: [standardProject],
  worked: [standardProjectWorked],
  differences: { P27: standardProjectDifferences },
  chain: { standardProject: null },
  connect: standardsRoutes,
}
