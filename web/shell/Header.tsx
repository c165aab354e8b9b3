import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { signOut } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { pages, to } from '../paths.ts'
import { Icon } from '../ui/Icon.tsx'
import { chooseLanguage, useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { Go, useGo } from './Go.tsx'
import { useInstallation, useSession } from './session.ts'

export function Header({
  isMenuOpen,
  toggleMenu,
}: {
  isMenuOpen: boolean
  toggleMenu: () => void
}) {
  const say = useWords()
  const installation = useInstallation()
  return (
    <header className="top">
      <button
        type="button"
        className="menu-button"
        aria-expanded={isMenuOpen}
        aria-controls="side"
        onClick={toggleMenu}
      >
        <Icon name="menu" />
        <span className="hidden">{say('shell.menu')}</span>
      </button>
      <Go className="mark" to={pages.desk}>
        <i aria-hidden="true" />
        {say('shell.name')}
      </Go>
      <SearchBox />
      {installation?.mode === 'demonstration' && (
        <span className="environment">{say('shell.demonstration')}</span>
      )}
      <Who />
      <LanguageSwitch />
    </header>
  )
}

function SearchBox() {
  const say = useWords()
  const go = useGo()
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (q) go(to(pages.search, {}, { q }))
  }
  return (
    <search className="search">
      <form onSubmit={search}>
        <Icon name="search" />
        <input
          id="search"
          name="q"
          type="search"
          autoComplete="off"
          maxLength={100}
          aria-label={say('shell.search')}
          placeholder={say('shell.searchFor')}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}

function Who() {
  const say = useWords()
  const go = useGo()
  const client = useQueryClient()
  const { user, workplace } = useSession()
  const leave = async () => {
    await call(signOut).catch(() => null)
    client.clear()
    go(pages.signIn, { replace: true })
  }
  return (
    <div className="who">
      <Go to={pages.account} title={say('shell.account')}>
        <b>{user.displayName}</b>
        <span>
          {workplace.name} · {say(sightKey(workplace.kind))}
        </span>
      </Go>
      <button type="button" className="leave" onClick={leave}>
        {say('shell.signOut')}
      </button>
    </div>
  )
}

/** How far this workplace sees, in words. */
function sightKey(kind: string) {
  switch (kind) {
    case 'national':
      return 'sight.national'
    case 'province':
      return 'sight.province'
    case 'city':
      return 'sight.city'
    case 'county':
      return 'sight.county'
    case 'town':
      return 'sight.town'
    default:
      return 'sight.own'
  }
}

export function LanguageSwitch() {
  const language = useLanguage()
  return (
    <div className="languages">
      {(['zh', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one === 'zh' ? 'zh-CN' : 'en'}
          aria-pressed={language === one}
          onClick={() => chooseLanguage(one)}
        >
          {one === 'zh' ? '中文' : 'English'}
        </button>
      ))}
    </div>
  )
}
