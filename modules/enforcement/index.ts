import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const enforcement: Module = {
  name: 'enforcement',
  procedures: [],
  worked: [],
  chain: {},
}
