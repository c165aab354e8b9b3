import { lazy } from 'react'
import type { WebModule } from '#web/module.ts'
import { recallFollows } from './begin-recall.ts'
import { RecallBadges, RecallFacts } from './RecallIdentity.tsx'

/** What a recall adds to the screens: its class, its product and lots, and how far it has come. */
export const recallWeb: WebModule = {
  name: 'recall',
  cases: {
    foodRecall: {
      Badges: RecallBadges,
      Facts: RecallFacts,
      follows: recallFollows,
      Main: lazy(async () => ({ default: (await import('./RecallProgress.tsx')).RecallProgress })),
      layouts: {
        // What the identity bar and the progress block show is not told twice.
        subject: {
          areas: { 'ui:widget': 'regions' },
          progress: { 'ui:widget': 'hidden' },
          origin: { 'ui:widget': 'hidden' },
        },
        filePlan: { areas: { 'ui:widget': 'regions' } },
        stopProduction: { place: { 'ui:options': { width: 'half' } } },
        assess: { class: { 'ui:options': { width: 'wide' } } },
        changeClass: { class: { 'ui:options': { width: 'wide' } } },
      },
    },
  },
}
