import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { ApiProblem } from '../api.ts'
import { pages, to } from '../paths.ts'
import { Loading } from '../ui/Loading.tsx'
import { useWords } from '../words/words.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { Header } from './Header.tsx'
import { IdleGuard } from './IdleGuard.tsx'
import { Keys } from './Keys.tsx'
import { SideMenu } from './SideMenu.tsx'
import { SessionContext, sessionQuery } from './session.ts'
import './shell.css'

/** The frame of every page for signed-in people: header, side menu, page. */
export function Shell() {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  const isSignedOut = error instanceof ApiProblem && error.status === 401
  useSignInInstead(isSignedOut)
  if (isSignedOut) return null
  if (error) return <ErrorNote error={error} retry={refetch} />
  if (!session) return <Loading rows={6} />
  return (
    <SessionContext value={session}>
      <Frame />
    </SessionContext>
  )
}

/** Asks who this is, once, and remembers where the person wanted to go. */
function useSignInInstead(isSignedOut: boolean): void {
  const { history } = useRouter()
  useEffect(() => {
    if (!isSignedOut) return
    const next = history.location.href
    const query = next === pages.desk ? {} : { next }
    history.replace(to(pages.signIn, {}, query))
  }, [isSignedOut, history])
}

function Frame() {
  const say = useWords()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.href })
  // A menu that covers the page is in the way once a page has been chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the address changes
  useEffect(() => setMenuOpen(false), [path])
  return (
    <>
      <a className="skip" href="#main">
        {say('shell.skip')}
      </a>
      <Header isMenuOpen={isMenuOpen} toggleMenu={() => setMenuOpen(!isMenuOpen)} />
      <div className="wrap">
        <SideMenu isOpen={isMenuOpen} />
        <main className="main" id="main" tabIndex={-1}>
          <Suspense fallback={<Loading rows={6} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Keys />
      <IdleGuard />
    </>
  )
}
