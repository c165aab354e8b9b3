import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const emergency: Module = {
  name: 'emergency',
  procedures: [],
  worked: [],
  chain: {},
}
