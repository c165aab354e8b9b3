import { lazy } from 'react'
import type { WebModule } from '#web/module.ts'
import { beginDraft, beginValidation } from './begin-warning.ts'
import { WarningBadges, WarningFacts } from './WarningIdentity.tsx'

const regions = { areas: { 'ui:widget': 'regions' } } as const
const wide = { 'ui:options': { width: 'wide' } } as const

/** What warnings add to the screens: their level, their text as readers see it, and their score. */
export const warningWeb: WebModule = {
  name: 'warning',
  cases: {
    riskWarning: {
      Badges: WarningBadges,
      Facts: WarningFacts,
      Main: lazy(async () => ({ default: (await import('./WarningCase.tsx')).WarningCase })),
      beginnings: {
        validate: beginValidation,
        draftWarning: beginDraft,
      },
      layouts: {
        opening: regions,
        // What the block above shows is not told twice.
        subject: {
          ...regions,
          draft: { 'ui:widget': 'hidden' },
          issued: { 'ui:widget': 'hidden' },
          assessed: { 'ui:widget': 'hidden' },
          score: { 'ui:widget': 'hidden' },
        },
        draftWarning: { ...regions, title: wide },
        discard: { reason: wide },
      },
    },
  },
}
