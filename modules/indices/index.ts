import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const indices: Module = {
  name: 'indices',
  procedures: [],
  worked: [],
  chain: {},
}
