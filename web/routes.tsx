import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import {
  ResultsPage,
  SamplePage,
  SamplesPage,
  UploadPage,
  UploadsPage,
} from '#modules/laboratory/web/pages.tsx'
import { OverviewPage } from '#modules/oversight/web/index.tsx'
import { EnterpriseListPage, EnterprisePage } from '#modules/registry/web/index.tsx'
import { LimitsPage, StandardPage, StandardsPage } from '#modules/standards/web/pages.tsx'
import { AlarmListPage, AlarmPage, SeriesPage } from '#modules/warning/web/pages.tsx'
import { pages } from './paths.ts'

/**
 * Every page of the officer application, each loaded when it is first opened. A module adds its
 * page here, by the component that its `web/index.tsx` offers; its address goes into `paths.ts`, its place
 * in the side menu into `menu.ts`.
 */
export interface PageRoute {
  readonly path: string
  readonly component: ComponentType
}

/** Pages for signed-in people, inside the frame of header and side menu. */
export const insidePages: readonly PageRoute[] = [
  {
    path: pages.desk,
    component: lazyRouteComponent(() => import('./desk/DeskPage.tsx'), 'DeskPage'),
  },
  {
    path: pages.waiting,
    component: lazyRouteComponent(() => import('./desk/WaitingPage.tsx'), 'WaitingPage'),
  },
  {
    path: pages.search,
    component: lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
  },
  {
    path: pages.cases,
    component: lazyRouteComponent(() => import('./cases/CaseListPage.tsx'), 'CaseListPage'),
  },
  {
    path: pages.newCase,
    component: lazyRouteComponent(() => import('./cases/NewCasePage.tsx'), 'NewCasePage'),
  },
  {
    path: pages.case,
    component: lazyRouteComponent(() => import('./cases/CasePage.tsx'), 'CasePage'),
  },
  {
    path: pages.procedures,
    component: lazyRouteComponent(
      () => import('./procedures/ProceduresPage.tsx'),
      'ProceduresPage',
    ),
  },
  {
    path: pages.procedure,
    component: lazyRouteComponent(() => import('./procedures/ProcedurePage.tsx'), 'ProcedurePage'),
  },
  { path: pages.enterprises, component: EnterpriseListPage },
  { path: pages.enterprise, component: EnterprisePage },
  { path: pages.uploads, component: UploadsPage },
  { path: pages.upload, component: UploadPage },
  { path: pages.samples, component: SamplesPage },
  { path: pages.sample, component: SamplePage },
  { path: pages.results, component: ResultsPage },
  { path: pages.alarms, component: AlarmListPage },
  { path: pages.alarm, component: AlarmPage },
  { path: pages.series, component: SeriesPage },
  { path: pages.standards, component: StandardsPage },
  { path: pages.standard, component: StandardPage },
  { path: pages.limits, component: LimitsPage },
  {
    path: pages.board,
    component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
  },
  { path: pages.overview, component: OverviewPage },
  {
    path: pages.account,
    component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
  },
  {
    path: pages.people,
    component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: pages.organs,
    component: lazyRouteComponent(() => import('./people/OrgansPage.tsx'), 'OrgansPage'),
  },
  {
    path: pages.journal,
    component: lazyRouteComponent(() => import('./journal/JournalPage.tsx'), 'JournalPage'),
  },
  {
    path: pages.about,
    component: lazyRouteComponent(() => import('./about/AboutPage.tsx'), 'AboutPage'),
  },
]

/** Pages for people who are not signed in yet. */
export const outsidePages: readonly PageRoute[] = [
  {
    path: pages.signIn,
    component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
  },
  {
    path: pages.invitation,
    component: lazyRouteComponent(() => import('./sign-in/InvitationPage.tsx'), 'InvitationPage'),
  },
]
