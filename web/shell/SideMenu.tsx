import { useTodo } from '../desk/todo.ts'
import { type MenuEntry, type MenuGroup, menu } from '../menu.ts'
import { useWords } from '../words/words.ts'
import { Go, useAddress } from './Go.tsx'
import { isAdministrator, useSession } from './session.ts'

export function SideMenu({ isOpen }: { isOpen: boolean }) {
  const say = useWords()
  const session = useSession()
  const { path, query } = useAddress()
  const shown = menu
    .map((group) => ({
      ...group,
      entries: group.entries.filter((entry) => entry.shownTo?.(session) ?? true),
    }))
    .filter((group) => group.entries.length > 0)
  const present = presentEntry(shown, path, query)
  return (
    <nav className={isOpen ? 'side open' : 'side'} id="side" aria-label={say('shell.navigation')}>
      {shown.map((group) => (
        <section key={group.label} aria-label={say(group.label)}>
          <p aria-hidden="true">{say(group.label)}</p>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <Go to={entry.to} {...(entry === present && { 'aria-current': 'page' })}>
                  {say(entry.label)}
                  {entry.count && !isAdministrator(session) && <Count of={entry.count} />}
                </Go>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function Count({ of }: { of: NonNullable<MenuEntry['count']> }) {
  const { data } = useTodo()
  if (!data) return null
  const count = of === 'todo' ? data.items.length : data.waiting.length
  return count > 0 ? <span>{count}</span> : null
}

/** The entry that says most about where we are: its path fits, and as many filters as can be. */
function presentEntry(
  groups: readonly MenuGroup[],
  path: string,
  query: Readonly<Record<string, string>>,
): MenuEntry | undefined {
  const fitting = groups
    .flatMap((group) => group.entries)
    .map((entry) => ({ entry, words: wordsThatFit(entry.to, path, query) }))
    .filter(({ words }) => words >= 0)
  return fitting.sort((a, b) => b.words - a.words)[0]?.entry
}

/** How many filters of the entry the address has; -1 when it is another page. */
function wordsThatFit(
  target: string,
  path: string,
  query: Readonly<Record<string, string>>,
): number {
  const [page = '', search = ''] = target.split('?')
  const words = [...new URLSearchParams(search)]
  const fits = page === path && words.every(([name, value]) => query[name] === value)
  return fits ? words.length : -1
}
