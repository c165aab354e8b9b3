import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages of standards and their limits, each loaded when it is first opened. */
export const StandardsPage = lazyRouteComponent(
  () => import('./StandardsPage.tsx'),
  'StandardsPage',
)
export const StandardPage = lazyRouteComponent(() => import('./StandardPage.tsx'), 'StandardPage')
export const LimitsPage = lazyRouteComponent(() => import('./LimitsPage.tsx'), 'LimitsPage')
