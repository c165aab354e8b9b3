import { parentRegion, parseRegionCode } from '#identifiers/region-code.ts'
import { parseUscc } from '#identifiers/uscc.ts'
import { isGoverning, type OrganKind } from '#kernel/authority.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import { allRoles, organisationKinds } from '#reference/index.ts'
import { SYSTEM, type Tx } from '../db.ts'
import { record } from '../journal/journal.ts'
import type { Platform } from '../platform.ts'
import { conflict, invalid } from '../problems.ts'
import { type Caller, demandRole } from './caller.ts'
import * as store from './store.ts'

/** Organisations and the people in them, as lists show them. */
export interface NewOrgan {
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly regionCode: string
  readonly uscc?: string
}

export async function addOrgan(
  platform: Platform,
  caller: Caller,
  given: NewOrgan,
): Promise<{ id: Id }> {
  demandRole(caller, 'securityAdmin')
  const now = platform.clock.now()
  const id = await platform.db.write(SYSTEM, async (tx) => {
    const made = await insertOrgan(tx, now, given)
    await record(tx, now, {
      kind: 'organ.added',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'organ', id: made },
      body: { kind: given.kind, region: given.regionCode },
    })
    return made
  })
  return { id }
}

/** Registers an organisation under the nearest organ above it; refuses what cannot be right. */
export async function insertOrgan(tx: Tx, now: Date, given: NewOrgan): Promise<Id> {
  if (!organisationKinds.has(given.kind)) throw invalid([unknownKind(given.kind)])
  const region = parseRegionCode(given.regionCode)
  if (!region.ok) throw invalid([{ path: '/regionCode', code: region.code, ...region.message }])
  const uscc = given.uscc === undefined ? null : parseUscc(given.uscc)
  if (uscc && !uscc.ok) throw invalid([{ path: '/uscc', code: uscc.code, ...uscc.message }])
  const kind = given.kind as OrganKind
  if (uscc && (await store.findOrganByUscc(tx, kind, uscc.value))) {
    throw conflict('organKnown', text('该单位已登记', 'This organisation is registered already'))
  }
  const above = isGoverning(kind) ? parentRegion(region.value) : region.value
  const parent = above === null ? undefined : await store.governingOrgan(tx, above)
  const id = newId(now)
  await store.insertOrgan(tx, {
    id,
    kind,
    name: given.name,
    short_name: given.shortName,
    region_code: region.value,
    parent_id: parent?.id ?? null,
    uscc: uscc?.value ?? null,
    created_at: now,
    closed_at: null,
  })
  return id
}

const unknownKind = (kind: string) => ({
  path: '/kind',
  code: 'unknownKind',
  zh: `没有“${kind}”这类单位；可用：${[...organisationKinds.keys()].join('、')}`,
  en: `There is no kind “${kind}”; use one of: ${[...organisationKinds.keys()].join(', ')}`,
})

const PAGE_ROWS = 100

export async function organPage(tx: Tx, query: { q?: string; kind?: string }) {
  const { total, rows } = await store.searchOrgans(tx, query, PAGE_ROWS)
  return {
    total,
    organs: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      regionCode: row.region_code,
      uscc: row.uscc,
    })),
  }
}

export async function userPage(tx: Tx, query: { q?: string; after?: string }) {
  const { total, rows } = await store.searchUsers(tx, query, PAGE_ROWS)
  const memberships = await store.membershipsOf(
    tx,
    rows.map((row) => row.id),
  )
  const users = rows.slice(0, PAGE_ROWS).map((row) => ({
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    state: row.state,
    lockedUntil: row.locked_until?.toISOString() ?? null,
    totpInUse: row.totp_confirmed_at !== null,
    openAssignments: Number(row.open_assignments),
    memberships: memberships.filter((membership) => membership.userId === row.id),
  }))
  return { total, users, next: rows.length > PAGE_ROWS ? (users.at(-1)?.login ?? null) : null }
}

/** The people of an organisation who hold a role today: whom work can be given to. */
export const colleaguesOf = (tx: Tx, organId: Id, role?: string) =>
  store.colleaguesOf(tx, organId, role)

export async function demonstrationAccounts(tx: Tx) {
  const rows = await store.demonstrationAccounts(tx)
  const accounts = new Map<string, AccountView>()
  for (const row of rows) {
    const known = accounts.get(row.login)
    if (known) known.roles.push(row.role)
    else {
      accounts.set(row.login, {
        login: row.login,
        displayName: row.display_name,
        organ: row.organ,
        organKind: row.kind,
        roles: [row.role],
      })
    }
  }
  return [...accounts.values()]
}

interface AccountView {
  login: string
  displayName: string
  organ: string
  organKind: string
  roles: string[]
}

export const roleList = () => allRoles.map(({ id, zh, en }) => ({ id, label: text(zh, en) }))
