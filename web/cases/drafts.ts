import { useEffect, useRef, useState } from 'react'
import { saveDraft } from '#platform/cases/contract.ts'
import { ApiProblem, call } from '../api.ts'
import { browserNow } from '../clock.ts'
import { forget, recall, remember } from '../storage.ts'

/**
 * What somebody is writing is kept every five seconds: on the server, and on this device when the
 * server cannot be reached. Personal values are left out of what is kept.
 */
const EVERY_MS = 5_000

export type Kept = { readonly state: 'server' | 'device' | 'lost'; readonly at: Date } | null

export interface DraftPlace {
  /** Name under which this device keeps it. */
  readonly key: string
  /** Where the server keeps it; null for a form that opens a case, which is kept here only. */
  readonly remote: { readonly id: string; readonly step: string } | null
}

export function useDraft<T>(place: DraftPlace, value: T): { kept: Kept; drop: () => void } {
  const [kept, setKept] = useState<Kept>(null)
  const newest = useRef(value)
  const saved = useRef(JSON.stringify(value))
  newest.current = value
  const { key } = place
  const id = place.remote?.id
  const step = place.remote?.step
  useEffect(() => {
    const keep = async () => {
      const text = JSON.stringify(newest.current)
      if (text === saved.current) return
      saved.current = text
      const remote = id !== undefined && step !== undefined ? { id, step } : null
      setKept({ state: await keepDraft({ key, remote }, newest.current), at: browserNow() })
    }
    const timer = setInterval(keep, EVERY_MS)
    return () => {
      clearInterval(timer)
      keep()
    }
  }, [key, id, step])
  const drop = () => {
    saved.current = JSON.stringify(newest.current)
    forget(key)
  }
  return { kept, drop }
}

async function keepDraft(
  { key, remote }: DraftPlace,
  data: unknown,
): Promise<'server' | 'device' | 'lost'> {
  if (remote) {
    try {
      await call(saveDraft, { params: remote, body: { data } })
      forget(key)
      return 'server'
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
    }
  }
  return remember(key, data) ? 'device' : 'lost'
}

/** What was written here last and did not reach the server, else what the server kept. */
export function draftOf<T>(key: string, fromServer: unknown, isDraft: (x: unknown) => x is T) {
  const here = recall<unknown>(key, null)
  if (isDraft(here)) return { draft: here, isFromDevice: true }
  return { draft: isDraft(fromServer) ? fromServer : null, isFromDevice: false }
}
