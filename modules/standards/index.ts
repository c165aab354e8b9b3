/** The one door of the module. */
export { findReferenceItem, type TestItem } from './items.ts'
export type { Requirement } from './requirement.ts'
