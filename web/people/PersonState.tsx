import { browserNow } from '../clock.ts'
import { Status } from '../ui/Status.tsx'
import { dayAndTime } from '../ui/when.ts'
import { useWords } from '../words/words.ts'
import type { Person } from './people.ts'

export function PersonState({ person }: { person: Person }) {
  const say = useWords()
  const { state, lockedUntil } = person
  if (state === 'deactivated') return <Status kind="neutral">{say('people.deactivated')}</Status>
  if (lockedUntil && new Date(lockedUntil) > browserNow()) {
    return (
      <Status kind="due">{say('people.lockedUntil', { time: dayAndTime(lockedUntil) })}</Status>
    )
  }
  if (state === 'active') return <Status kind="ok">{say('people.active')}</Status>
  return <Status kind="run">{say('people.invited')}</Status>
}
