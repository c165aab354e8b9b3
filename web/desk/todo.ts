import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { getTodo } from '#platform/cases/contract.ts'
import { call } from '../api.ts'
import { browserNow } from '../clock.ts'
import { isAdministrator, useSession } from '../shell/session.ts'

/** What waits for this person; fetched anew each minute while the person is at the screen. */
export type Todo = Reply<typeof getTodo>
export type TodoItem = Todo['items'][number]

const EVERY_MS = 60_000
const AT_SCREEN_MS = 5 * 60_000

let lastActivity = 0
for (const kind of ['keydown', 'pointermove'] as const) {
  window.addEventListener(
    kind,
    () => {
      lastActivity = browserNow().getTime()
    },
    { passive: true },
  )
}

/** Nobody at the screen: asking on would keep the session open for whoever passes by. */
const isAtScreen = (): boolean => browserNow().getTime() - lastActivity < AT_SCREEN_MS

export function useTodo() {
  const session = useSession()
  return useQuery({
    queryKey: ['todo'],
    queryFn: () => call(getTodo),
    enabled: !isAdministrator(session),
    refetchInterval: () => (isAtScreen() ? EVERY_MS : false),
  })
}

/** The segments of the desk, most urgent first, as the server names them. */
export const SEGMENTS = ['overdue', 'day', 'week', 'later', 'none', 'paused'] as const
export type Segment = (typeof SEGMENTS)[number]

export const isSegmentWord = (word: string | undefined): word is Segment =>
  (SEGMENTS as readonly string[]).includes(word ?? '')
