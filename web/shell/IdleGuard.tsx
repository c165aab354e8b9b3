import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { getSession } from '#platform/identity/contract.ts'
import { call, onContact } from '../api.ts'
import { browserNow } from '../clock.ts'
import { useWords } from '../words/words.ts'
import { useSession } from './session.ts'

/**
 * The server ends a session that it has not heard from for some time. Somebody who reads or types
 * without sending keeps it alive here; somebody who is away is warned before it ends.
 */
const WARN_BEFORE_MS = 5 * 60_000
const LOOK_EVERY_MS = 15_000

export function IdleGuard() {
  const say = useWords()
  const client = useQueryClient()
  const { idleMinutes } = useSession()
  const [leftMs, setLeftMs] = useState<number | null>(null)
  const prolong = () => call(getSession).catch(() => null)
  useEffect(() => {
    let contact = browserNow().getTime()
    let activity = contact
    const forgetContact = onContact(() => {
      contact = browserNow().getTime()
      setLeftMs(null)
    })
    const act = () => {
      activity = browserNow().getTime()
    }
    const look = () => {
      const left = contact + idleMinutes * 60_000 - browserNow().getTime()
      if (left <= 0) client.invalidateQueries({ queryKey: ['session'] })
      else if (left <= WARN_BEFORE_MS) setLeftMs(left)
      else if (activity > contact + WARN_BEFORE_MS) call(getSession).catch(() => null)
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    for (const kind of ACTIVITIES) window.addEventListener(kind, act, { passive: true })
    return () => {
      clearInterval(timer)
      forgetContact()
      for (const kind of ACTIVITIES) window.removeEventListener(kind, act)
    }
  }, [client, idleMinutes])
  return (
    <Modal
      title={say('idle.title')}
      open={leftMs !== null}
      okText={say('idle.stay')}
      onOk={prolong}
      onCancel={prolong}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <p>{say('idle.text', { count: Math.max(1, Math.ceil((leftMs ?? 0) / 60_000)) })}</p>
    </Modal>
  )
}

const ACTIVITIES = ['keydown', 'pointerdown', 'wheel'] as const
