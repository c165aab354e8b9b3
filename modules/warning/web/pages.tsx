import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages of warnings, each loaded when it is first opened. */
export const AlarmListPage = lazyRouteComponent(
  () => import('./AlarmListPage.tsx'),
  'AlarmListPage',
)
export const AlarmPage = lazyRouteComponent(() => import('./AlarmPage.tsx'), 'AlarmPage')
export const SeriesPage = lazyRouteComponent(() => import('./SeriesPage.tsx'), 'SeriesPage')
