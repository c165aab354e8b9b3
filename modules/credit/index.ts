import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const credit: Module = {
  name: 'credit',
  procedures: [],
  worked: [],
  chain: {},
}
