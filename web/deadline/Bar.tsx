import './deadline.css'

/** How much of a term is used, with ticks where people are warned. Words beside it say the same. */
export function Bar({
  share,
  kind,
  wide = false,
}: {
  share: number
  kind: string
  wide?: boolean
}) {
  const percent = Math.max(0, Math.min(1, share)) * 100
  return (
    <div className={`term ${kind}${wide ? ' wide' : ''}`} aria-hidden="true">
      <i style={{ width: `${percent}%` }} />
      <s style={{ left: '50%' }} />
      <s style={{ left: '80%' }} />
    </div>
  )
}
