import { useParams, useRouter, useRouterState } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type MouseEvent, useCallback } from 'react'
import { queryString } from '../api.ts'

/** A link to a page of this application; opened elsewhere it behaves like any other link. */
export function Go({
  to,
  onClick,
  ...rest
}: { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>) {
  const { history } = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey)
    if (event.defaultPrevented || !isPlain || !isOfficerPage(to)) return
    event.preventDefault()
    history.push(to)
  }
  return <a href={to} onClick={follow} {...rest} />
}

/** Public pages are made on the server; only what lies under `/work` is ours to show. */
const isOfficerPage = (address: string): boolean => /^\/work(?=[/?#]|$)/.test(address)

/** Goes to an address of this application. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const { history } = useRouter()
  return useCallback(
    (to, { replace = false } = {}) => (replace ? history.replace(to) : history.push(to)),
    [history],
  )
}

/** The words of the address (`?state=risk`) and a way to change some of them; empty ones go. */
export function useAddress(): {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  change(words: Readonly<Record<string, string | undefined>>): void
} {
  const go = useGo()
  const { pathname, search } = useRouterState().location
  const query = search as Readonly<Record<string, string>>
  return {
    path: pathname,
    query,
    change: (words) => go(pathname + queryString({ ...query, ...words }), { replace: true }),
  }
}

/** A part of the address that the route names, such as the id of a case. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string>> = useParams({ strict: false })
  return params[name] ?? ''
}
