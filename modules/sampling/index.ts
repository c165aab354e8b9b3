import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const sampling: Module = {
  name: 'sampling',
  procedures: [],
  worked: [],
  chain: {},
}
