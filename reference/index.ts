import { type CalendarDays, workingCalendar } from '#kernel/calendar.ts'
import { type Text, text } from '#kernel/text.ts'
import calendarDays from './calendar.json' with { type: 'json' }
import deadlines from './deadlines.json' with { type: 'json' }
import laws from './laws.json' with { type: 'json' }
import roles from './roles.json' with { type: 'json' }

/** The law's tables, read once. Every table says where it comes from and how sure we are of it. */
export interface Law {
  readonly code: string
  readonly zh: string
  readonly no: string
  readonly status: string
  readonly conf: string
  readonly note: string
}

export interface Role {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** Levels of organs in which it is held, such as `county..national`. */
  readonly level: string
}

/** A time limit of the inventory, as the sources give it. */
export interface InventoryLimit {
  readonly id: string
  readonly what: string
  readonly start: string
  readonly n: number
  /** A day of the year in words, where the sources give no length. */
  readonly text?: string
  readonly unit: string
  readonly src: string
  readonly conf: string
}

const lawByCode = new Map<string, Law>(laws.laws.map((law) => [law.code, law]))
const roleByName = new Map<string, Role>(roles.roles.map((role) => [role.id, role]))

export const allRoles: readonly Role[] = roles.roles
export const organisationKinds: ReadonlyMap<string, Text> = new Map(
  roles.organisations.map(({ id, zh, en }) => [id, text(zh, en)]),
)
export const inventoryLimits: ReadonlyMap<string, InventoryLimit> = new Map(
  deadlines.deadlines.map((limit) => [limit.id, limit as InventoryLimit]),
)

export const nationalCalendar = workingCalendar(calendarDays as CalendarDays)

export const isLaw = (code: string): boolean => lawByCode.has(code)
export const roleById = (id: string): Role | undefined => roleByName.get(id)
export const isRole = (id: string): boolean => roleByName.has(id)

/**
 * A basis in words: `FRCM 13` becomes 《食品召回管理办法》第13条. Several stand apart by a
 * semicolon; `design` is our own choice and says so.
 */
export function cite(basis: string): Text {
  const parts = basis.split(';').map((part) => citeOne(part.trim()))
  return text(parts.map((part) => part.zh).join('；'), parts.map((part) => part.en).join('; '))
}

function citeOne(basis: string): Text {
  const [code = '', ...rest] = basis.split(' ')
  if (code === 'design') return text('本系统设计', 'Design of this system')
  const law = lawByCode.get(code)
  const articles = rest.join(' ')
  if (!law) return text(basis, basis)
  return text(
    `《${law.zh}》${articles ? `第${articles.replaceAll(',', '、')}条` : ''}`,
    `《${law.zh}》${articles ? ` art. ${articles}` : ''}`,
  )
}
