import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { pages } from '../paths.ts'
import { recall } from '../storage.ts'
import { useWords } from '../words/words.ts'
import { useGo } from './Go.tsx'

/**
 * Single keys for those who work here all day: `/` searches, `g d` goes to the desk, `j` and `k`
 * walk the rows, `?` lists the keys. They sleep while somebody types, and can be switched off.
 */
export const KEYS_SETTING = 'keys'

export function Keys() {
  const say = useWords()
  const go = useGo()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const before = useRef('')
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event) || !recall(KEYS_SETTING, true)) return
      const chord = before.current + event.key
      before.current = event.key === 'g' ? 'g' : ''
      const acts: Readonly<Record<string, () => void>> = {
        '/': () => document.getElementById('search')?.focus(),
        gd: () => go(pages.desk),
        '?': () => setHelpOpen(true),
        j: () => walkRows(1),
        k: () => walkRows(-1),
      }
      const act = acts[chord] ?? acts[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [go])
  const rows = [
    ['/', say('keys.search')],
    ['g d', say('keys.desk')],
    ['j / k', say('keys.rows')],
    ['Enter', say('keys.open')],
    ['?', say('keys.help')],
  ]
  return (
    <Modal
      title={say('keys.title')}
      open={isHelpOpen}
      onCancel={() => setHelpOpen(false)}
      footer={null}
    >
      <dl className="keys">
        {rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{say('keys.off')}</p>
    </Modal>
  )
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  const at = event.target as HTMLElement | null
  return at?.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
}

/** Moves the focus along the links that open rows. */
function walkRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step
  rows[next]?.focus()
}
