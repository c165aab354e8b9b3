import { laboratoryWeb } from '#modules/laboratory/web/index.tsx'
import { recallWeb } from '#modules/recall/web/index.tsx'
import { registryWeb } from '#modules/registry/web/index.tsx'
import { warningWeb } from '#modules/warning/web/index.tsx'
import type { CaseFace, WebModule } from './module.ts'

/** The modules that have screens of their own, in the order of the chain. */
export const webModules: readonly WebModule[] = [registryWeb, laboratoryWeb, warningWeb, recallWeb]

export const faceOf = (procedure: string): CaseFace =>
  webModules.flatMap((module) => module.cases?.[procedure] ?? [])[0] ?? {}
