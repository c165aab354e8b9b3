import { lazyRouteComponent } from '@tanstack/react-router'

/** The door of the screens: the overview, loaded when it is first opened. */
export const OverviewPage = lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage')
