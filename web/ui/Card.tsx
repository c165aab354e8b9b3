import { type ReactNode, useId } from 'react'

/** A titled part of a page. The title says what is in it, the note on the right how to read it. */
export function Card({
  title,
  note,
  children,
  id,
  flush = false,
}: {
  title: ReactNode
  note?: ReactNode
  children: ReactNode
  id?: string
  /** Tables and lists reach the edge of the card. */
  flush?: boolean
}) {
  const own = useId()
  return (
    <section className="card" aria-labelledby={own} {...(id && { id })}>
      <div className="card-head">
        <h2 id={own}>{title}</h2>
        {note && <div className="card-note">{note}</div>}
      </div>
      {flush ? children : <div className="card-body">{children}</div>}
    </section>
  )
}
