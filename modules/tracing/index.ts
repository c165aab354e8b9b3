import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const tracing: Module = {
  name: 'tracing',
  procedures: [],
  worked: [],
  chain: {},
}
