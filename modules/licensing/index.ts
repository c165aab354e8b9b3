import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const licensing: Module = {
  name: 'licensing',
  procedures: [],
  worked: [],
  chain: {},
}
