import { laboratory } from '#modules/laboratory/index.ts'
import { oversight } from '#modules/oversight/index.ts'
import { portal } from '#modules/portal/index.ts'
import { recall } from '#modules/recall/index.ts'
import { registry } from '#modules/registry/index.ts'
import { standards } from '#modules/standards/index.ts'
import { warning } from '#modules/warning/index.ts'
import type { Module } from '#platform/module.ts'

/** Every subject of the program, in the order in which calls may go down. */
export const modules: readonly Module[] = [
  registry,
  standards,
  laboratory,
  warning,
  recall,
  oversight,
  portal,
]
