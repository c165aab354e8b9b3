import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router'
import { insidePages, outsidePages, type PageRoute } from './routes.tsx'
import { FailurePage } from './shell/FailurePage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { Shell } from './shell/Shell.tsx'

/** Turns the list of pages into a router. Addresses carry plain words: `?open=true&state=risk`. */
const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell })

function routesOf(parent: typeof root | typeof inside, list: readonly PageRoute[]) {
  return list.map(({ path, component }) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      component: component as RouteComponent,
      errorComponent: FailurePage,
    }),
  )
}

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren(routesOf(inside, insidePages)),
    ...routesOf(root, outsidePages),
  ]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (query) => {
    const search = new URLSearchParams(query as Record<string, string>)
    return search.size > 0 ? `?${search}` : ''
  },
  scrollRestoration: true,
  defaultErrorComponent: FailurePage,
})
