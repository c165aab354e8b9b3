import { lazyRouteComponent } from '@tanstack/react-router'
import type { WebModule } from '#web/module.ts'
import { EnterpriseSearch } from './EnterpriseSearch.tsx'

/** What the register adds to the screens: its list, the quality file, and what the search finds. */
export const registryWeb: WebModule = { name: 'registry', searches: [EnterpriseSearch] }

export const EnterpriseListPage = lazyRouteComponent(
  () => import('./EnterpriseListPage.tsx'),
  'EnterpriseListPage',
)
export const EnterprisePage = lazyRouteComponent(
  () => import('./EnterprisePage.tsx'),
  'EnterprisePage',
)
