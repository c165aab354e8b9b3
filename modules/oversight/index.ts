import type { Module } from '#platform/module.ts'
import { oversightRoutes } from './routes.ts'

/** The one door of the module. */
export const oversight: Module = {
  name: 'oversight',
  connect: oversightRoutes,
}
