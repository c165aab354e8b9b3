import type { ReactNode } from 'react'
import { useWords } from '../words/words.ts'
import { LanguageSwitch } from './Header.tsx'
import './shell.css'

/** The frame of pages for people who are not signed in: one column, the mark, the language. */
export function Outside({ children }: { children: ReactNode }) {
  const say = useWords()
  return (
    <>
      <header className="top">
        <a className="mark" href="/">
          <i aria-hidden="true" />
          {say('shell.name')}
        </a>
        <LanguageSwitch />
      </header>
      <main className="outside" id="main">
        {children}
      </main>
    </>
  )
}
