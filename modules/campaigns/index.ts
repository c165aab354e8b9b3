import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const campaigns: Module = {
  name: 'campaigns',
  procedures: [],
  worked: [],
  chain: {},
}
