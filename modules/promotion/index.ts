import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const promotion: Module = {
  name: 'promotion',
  procedures: [],
  worked: [],
  chain: {},
}
