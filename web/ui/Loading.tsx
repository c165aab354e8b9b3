import { useEffect, useState } from 'react'
import { useWords } from '../words/words.ts'
import './states.css'

/**
 * Nothing for a moment, then grey rows of the right height, then words for what is being waited
 * for.
 */
const SHOW_AFTER_MS = 300
const SPEAK_AFTER_MS = 1500

export function Loading({ rows = 4 }: { rows?: number }) {
  const say = useWords()
  const [stage, setStage] = useState<'quiet' | 'rows' | 'words'>('quiet')
  useEffect(() => {
    const timers = [
      setTimeout(() => setStage('rows'), SHOW_AFTER_MS),
      setTimeout(() => setStage('words'), SPEAK_AFTER_MS),
    ]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (stage === 'quiet') return <div style={{ minHeight: rows * 36 }} aria-busy="true" />
  return (
    <div className="loading" aria-busy="true" role="status">
      <p className={stage === 'words' ? 'muted' : 'hidden'}>{say('states.loading')}</p>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows are all alike
        <div key={at} className="loading-row" />
      ))}
    </div>
  )
}
