import { lazyRouteComponent } from '@tanstack/react-router'

/** The pages of warnings, for the list of all pages; apart, because pages ask what modules offer. */
export const AlarmListPage = lazyRouteComponent(
  () => import('./AlarmListPage.tsx'),
  'AlarmListPage',
)
export const AlarmPage = lazyRouteComponent(() => import('./AlarmPage.tsx'), 'AlarmPage')
export const SeriesPage = lazyRouteComponent(() => import('./SeriesPage.tsx'), 'SeriesPage')
