import { isGoverning, type OrganKind } from '#kernel/authority.ts'
import { maySend } from '#modules/laboratory/web/index.tsx'
import { pages, to } from './paths.ts'
import { hasRole, isAdministrator, type Session } from './shell/session.ts'
import type { KeyOf } from './words/define-words.ts'
import type { zh } from './words/zh.ts'

/** The side menu, whole: a module adds its line here. `count` names the figure shown beside it. */
export interface MenuEntry {
  readonly label: KeyOf<typeof zh>
  readonly to: string
  readonly count?: 'todo' | 'waiting'
  readonly shownTo?: (session: Session) => boolean
}

export interface MenuGroup {
  readonly label: KeyOf<typeof zh>
  readonly entries: readonly MenuEntry[]
}

/** Officers of an organ, whose sight is an area. */
const supervises = (session: Session): boolean =>
  doesBusiness(session) && isGoverning(session.workplace.kind as OrganKind)

const doesBusiness = (session: Session): boolean => !isAdministrator(session)

export const menu: readonly MenuGroup[] = [
  {
    label: 'menu.mine',
    entries: [
      { label: 'menu.todo', to: pages.desk, count: 'todo', shownTo: doesBusiness },
      {
        label: 'menu.myCases',
        to: to(pages.cases, {}, { mine: true, open: true }),
        shownTo: doesBusiness,
      },
      { label: 'menu.waiting', to: pages.waiting, count: 'waiting', shownTo: doesBusiness },
      { label: 'menu.account', to: pages.account, shownTo: isAdministrator },
    ],
  },
  {
    label: 'menu.business',
    entries: [
      { label: 'menu.enterprises', to: pages.enterprises, shownTo: doesBusiness },
      { label: 'menu.uploads', to: pages.uploads, shownTo: maySend },
      { label: 'menu.samples', to: pages.samples, shownTo: doesBusiness },
      { label: 'menu.results', to: pages.results, shownTo: doesBusiness },
      { label: 'menu.alarms', to: pages.alarms, shownTo: supervises },
      {
        label: 'menu.warnings',
        to: to(pages.cases, {}, { procedure: 'riskWarning' }),
        shownTo: supervises,
      },
      {
        label: 'menu.recalls',
        to: to(pages.cases, {}, { procedure: 'foodRecall' }),
        shownTo: doesBusiness,
      },
      { label: 'menu.standards', to: pages.standards, shownTo: doesBusiness },
      { label: 'menu.limits', to: pages.limits, shownTo: doesBusiness },
      { label: 'menu.allCases', to: pages.cases, shownTo: doesBusiness },
    ],
  },
  {
    label: 'menu.whole',
    entries: [
      { label: 'menu.board', to: pages.board, shownTo: supervises },
      { label: 'menu.overview', to: pages.overview, shownTo: supervises },
      { label: 'menu.procedures', to: pages.procedures },
      { label: 'menu.about', to: pages.about },
    ],
  },
  {
    label: 'menu.administration',
    entries: [
      { label: 'menu.people', to: pages.people, shownTo: (s) => hasRole(s, 'securityAdmin') },
      { label: 'menu.organs', to: pages.organs, shownTo: (s) => hasRole(s, 'securityAdmin') },
      { label: 'menu.journal', to: pages.journal, shownTo: (s) => hasRole(s, 'auditAdmin') },
    ],
  },
]
