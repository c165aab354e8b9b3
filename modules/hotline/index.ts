import type { Module } from '#platform/module.ts'

/** The one door of the module. */
export const hotline: Module = {
  name: 'hotline',
  procedures: [],
  worked: [],
  chain: {},
}
