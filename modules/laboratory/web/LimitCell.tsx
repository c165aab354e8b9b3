/** What is allowed, and by which standard; a dash where nothing was found that applies. */
export function LimitCell({
  demand,
  standard,
}: {
  demand: string | null
  standard: string | null
}) {
  if (demand === null && standard === null) return '—'
  return (
    <div>
      <span className="demand">{demand ?? '—'}</span>
      {standard && <span className="under nowrap">{standard}</span>}
    </div>
  )
}
