import { lazy } from 'react'
import type { WebModule } from '#web/module.ts'

/**
 * What the laboratory adds to the screens besides its pages (pages.tsx, apart because a page may
 * offer the cases of other modules): samples in the search, and who may send results.
 */
export { maySend } from './may-send.ts'

export const laboratoryWeb: WebModule = {
  name: 'laboratory',
  searches: [lazy(async () => ({ default: (await import('./FoundSamples.tsx')).FoundSamples }))],
}
