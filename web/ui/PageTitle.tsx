import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../words/words.ts'

let hasShownPage = false

/**
 * The one heading of a page. It names the window, and takes the focus when one page follows
 * another, so that a reader hears where it has come to.
 */
export function PageTitle({
  children,
  named,
}: {
  children: ReactNode
  /** Words for the window where the heading is more than words. */
  named?: string
}) {
  const say = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = named ?? (typeof children === 'string' ? children : '')
  useEffect(() => {
    document.title = `${name} · ${say('shell.name')}`
  }, [say, name])
  useEffect(() => {
    if (hasShownPage) heading.current?.focus({ preventScroll: true })
    hasShownPage = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
