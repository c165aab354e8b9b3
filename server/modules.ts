import { campaigns } from '#modules/campaigns/index.ts'
import { credit } from '#modules/credit/index.ts'
import { emergency } from '#modules/emergency/index.ts'
import { enforcement } from '#modules/enforcement/index.ts'
import { hotline } from '#modules/hotline/index.ts'
import { indices } from '#modules/indices/index.ts'
import { laboratory } from '#modules/laboratory/index.ts'
import { licensing } from '#modules/licensing/index.ts'
import { oversight } from '#modules/oversight/index.ts'
import { portal } from '#modules/portal/index.ts'
import { promotion } from '#modules/promotion/index.ts'
import { recall } from '#modules/recall/index.ts'
import { registry } from '#modules/registry/index.ts'
import { sampling } from '#modules/sampling/index.ts'
import { standards } from '#modules/standards/index.ts'
import { tracing } from '#modules/tracing/index.ts'
import { warning } from '#modules/warning/index.ts'
import type { Module } from '#platform/module.ts'

/** Every subject of the program, in the order in which calls may go down. */
export const modules: readonly Module[] = [
  registry,
  standards,
  licensing,
  sampling,
  laboratory,
  warning,
  emergency,
  recall,
  tracing,
  enforcement,
  credit,
  hotline,
  campaigns,
  promotion,
  indices,
  oversight,
  portal,
]
