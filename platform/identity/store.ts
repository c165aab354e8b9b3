import { sql } from 'kysely'
import type { OrganKind } from '#kernel/authority.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from '../db.ts'

/** Rows of organisations, people and sessions. */
export type IdentityTables = {
  'platform.organ': OrganRow
  'platform.user_account': UserRow
  'platform.membership': MembershipRow
  'platform.session': {
    token_sha256: Buffer
    user_id: Id
    organ_id: Id | null
    created_at: Date
    seen_at: Date
    ended_at: Date | null
  }
  'platform.api_token': {
    id: Id
    token_sha256: Buffer
    user_id: Id
    organ_id: Id
    name: string
    created_at: Date
    expires_at: Date
    revoked_at: Date | null
  }
  'platform.invitation': {
    token_sha256: Buffer
    user_id: Id
    purpose: 'invite' | 'reset'
    created_by: Id | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  'platform.installation': {
    only_one: boolean
    mode: 'demonstration' | 'real'
    name: string
    region_code: string
    regime: 'current' | '2007'
    installed_at: Date
    demonstration_loaded_at: Date | null
  }
}

export interface OrganRow {
  id: Id
  kind: OrganKind
  name: string
  short_name: string
  region_code: string
  parent_id: Id | null
  uscc: string | null
  created_at: Date
  closed_at: Date | null
}

export interface UserRow {
  id: Id
  login: string
  display_name: string
  state: 'invited' | 'active' | 'deactivated'
  password_hash: string | null
  must_change_password: boolean
  totp_sealed: Buffer | null
  totp_confirmed_at: Date | null
  totp_last_step: string | null
  failed_attempts: number
  locked_until: Date | null
  is_demonstration: boolean
  created_at: Date
  deactivated_at: Date | null
}

export interface MembershipRow {
  id: Id
  user_id: Id
  organ_id: Id
  role: string
  valid_from: string
  valid_to: string | null
  granted_by: Id | null
  granted_at: Date
}

const tables = (tx: Tx) => tx.withTables<IdentityTables>()

export const getInstallation = (tx: Tx) =>
  tables(tx).selectFrom('platform.installation').selectAll().executeTakeFirst()

/** The regime under which new cases begin here. */
export const regimeHere = async (tx: Tx): Promise<'current' | '2007'> =>
  (await getInstallation(tx))?.regime ?? 'current'

export const insertInstallation = (tx: Tx, row: IdentityTables['platform.installation']) =>
  tables(tx).insertInto('platform.installation').values(row).execute()

export const updateInstallation = (
  tx: Tx,
  changes: Partial<IdentityTables['platform.installation']>,
) => tables(tx).updateTable('platform.installation').set(changes).execute()

export const findUserByLogin = (tx: Tx, login: string) =>
  tables(tx)
    .selectFrom('platform.user_account')
    .selectAll()
    .where('login', '=', login.trim().toLowerCase())
    .executeTakeFirst()

export const findUser = (tx: Tx, id: Id) =>
  tables(tx).selectFrom('platform.user_account').selectAll().where('id', '=', id).executeTakeFirst()

export const updateUser = (tx: Tx, id: Id, changes: Partial<UserRow>) =>
  tables(tx).updateTable('platform.user_account').set(changes).where('id', '=', id).execute()

export const insertUser = (tx: Tx, row: Partial<UserRow> & Pick<UserRow, 'id' | 'login'>) =>
  tables(tx)
    .insertInto('platform.user_account')
    .values({
      display_name: row.login,
      state: 'invited',
      password_hash: null,
      must_change_password: false,
      totp_sealed: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      failed_attempts: 0,
      locked_until: null,
      is_demonstration: false,
      deactivated_at: null,
      created_at: new Date(0),
      ...row,
    })
    .execute()

export const insertOrgan = (tx: Tx, row: OrganRow) =>
  tables(tx).insertInto('platform.organ').values(row).execute()

export const findOrgan = (tx: Tx, id: Id) =>
  tables(tx).selectFrom('platform.organ').selectAll().where('id', '=', id).executeTakeFirst()

export const insertMembership = (tx: Tx, row: MembershipRow) =>
  tables(tx).insertInto('platform.membership').values(row).execute()

/** Organisations in which a person may work on a day, with the roles held there. */
export async function workplacesOf(tx: Tx, userId: Id, on: CalendarDate) {
  const { rows } = await sql<{
    id: Id
    kind: OrganKind
    name: string
    region_code: string
    roles: string[]
  }>`
    select o.id, o.kind, o.name, o.region_code, array_agg(m.role order by m.role) as roles
    from platform.membership m join platform.organ o on o.id = m.organ_id
    where m.user_id = ${userId} and o.closed_at is null
      and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to >= ${on})
    group by o.id order by min(m.granted_at), o.id`.execute(tx)
  return rows.map(({ region_code, ...row }) => ({ ...row, regionCode: region_code }))
}

/** A session with its person, if it is open and has not idled past `idleSince`. */
export async function findSession(tx: Tx, tokenSha256: Buffer, idleSince: Date) {
  return tables(tx)
    .selectFrom('platform.session as s')
    .innerJoin('platform.user_account as u', 'u.id', 's.user_id')
    .select(['s.user_id', 's.organ_id', 's.seen_at', 'u.display_name', 'u.must_change_password'])
    .where('s.token_sha256', '=', tokenSha256)
    .where('s.ended_at', 'is', null)
    .where('s.seen_at', '>', idleSince)
    .where('u.state', '=', 'active')
    .executeTakeFirst()
}

export const insertSession = (
  tx: Tx,
  row: { token_sha256: Buffer; user_id: Id; organ_id: Id | null; created_at: Date },
) =>
  tables(tx)
    .insertInto('platform.session')
    .values({ ...row, seen_at: row.created_at, ended_at: null })
    .execute()

export const updateSession = (
  tx: Tx,
  tokenSha256: Buffer,
  changes: Partial<IdentityTables['platform.session']>,
) =>
  tables(tx)
    .updateTable('platform.session')
    .set(changes)
    .where('token_sha256', '=', tokenSha256)
    .execute()

export const endSessionsOf = (tx: Tx, userId: Id, at: Date) =>
  tables(tx)
    .updateTable('platform.session')
    .set({ ended_at: at })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()

export const findApiToken = (tx: Tx, tokenSha256: Buffer, now: Date) =>
  tables(tx)
    .selectFrom('platform.api_token as t')
    .innerJoin('platform.user_account as u', 'u.id', 't.user_id')
    .select(['t.user_id', 't.organ_id', 'u.display_name'])
    .where('t.token_sha256', '=', tokenSha256)
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', now)
    .where('u.state', '=', 'active')
    .executeTakeFirst()

export const insertApiToken = (tx: Tx, row: IdentityTables['platform.api_token']) =>
  tables(tx).insertInto('platform.api_token').values(row).execute()

export const listApiTokens = (tx: Tx, userId: Id) =>
  tables(tx)
    .selectFrom('platform.api_token as t')
    .innerJoin('platform.organ as o', 'o.id', 't.organ_id')
    .select(['t.id', 't.name', 'o.name as organ', 't.created_at', 't.expires_at', 't.revoked_at'])
    .where('t.user_id', '=', userId)
    .orderBy('t.created_at', 'desc')
    .execute()

export const revokeApiToken = (tx: Tx, id: Id, userId: Id, at: Date) =>
  tables(tx)
    .updateTable('platform.api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

export const insertInvitation = (tx: Tx, row: IdentityTables['platform.invitation']) =>
  tables(tx).insertInto('platform.invitation').values(row).execute()

/** Takes an open invitation; a second use finds nothing. */
export const useInvitation = (tx: Tx, tokenSha256: Buffer, at: Date) =>
  tables(tx)
    .updateTable('platform.invitation')
    .set({ used_at: at })
    .where('token_sha256', '=', tokenSha256)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['user_id', 'purpose'])
    .executeTakeFirst()

export const demonstrationAccounts = (tx: Tx) =>
  tables(tx)
    .selectFrom('platform.user_account as u')
    .innerJoin('platform.membership as m', 'm.user_id', 'u.id')
    .innerJoin('platform.organ as o', 'o.id', 'm.organ_id')
    .select(['u.login', 'u.display_name', 'o.name as organ', 'o.kind', 'm.role'])
    .where('u.is_demonstration', '=', true)
    .where('u.state', '=', 'active')
    .orderBy('u.created_at')
    .orderBy('u.id')
    .execute()

export const findOrganByUscc = (tx: Tx, kind: OrganKind, uscc: string) =>
  tables(tx)
    .selectFrom('platform.organ')
    .select('id')
    .where('kind', '=', kind)
    .where('uscc', '=', uscc)
    .executeTakeFirst()

/** The organ that governs an area itself, if there is one. */
export const governingOrgan = (tx: Tx, regionCode: string) =>
  tables(tx)
    .selectFrom('platform.organ')
    .select('id')
    .where('region_code', '=', regionCode)
    .where('kind', 'in', ['national', 'province', 'city', 'county', 'town'])
    .where('closed_at', 'is', null)
    .executeTakeFirst()

const containing = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`

export async function searchOrgans(
  tx: Tx,
  query: { q?: string; kind?: string },
  rows_max: number,
): Promise<{ total: number; rows: OrganRow[] }> {
  let found = tables(tx).selectFrom('platform.organ').where('closed_at', 'is', null)
  if (query.kind) found = found.where('kind', '=', query.kind as OrganKind)
  if (query.q) {
    const pattern = containing(query.q)
    found = found.where((e) =>
      e.or([e('name', 'like', pattern), e('uscc', '=', query.q!), e('region_code', '=', query.q!)]),
    )
  }
  const { total } = await found
    .select((e) => e.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy('region_code')
    .orderBy('id')
    .limit(rows_max)
    .execute()
  return { total: Number(total), rows }
}

/** One row more than asked for tells that there is another page; the login is the key. */
export async function searchUsers(
  tx: Tx,
  query: { q?: string; after?: string },
  rows_max: number,
): Promise<{ total: number; rows: (UserRow & { open_assignments: string })[] }> {
  const pattern = query.q ? containing(query.q) : '%'
  const { rows } = await sql<UserRow & { open_assignments: string }>`
    select u.*, (select count(*) from platform.case_assignment a
      join platform.procedure_case c on c.id = a.case_id
      where a.user_id = u.id and c.closed_at is null) as open_assignments
    from platform.user_account u
    where (u.login like ${pattern} or u.display_name like ${pattern})
      and u.login > ${query.after ?? ''}
    order by u.login limit ${rows_max + 1}`.execute(tx)
  const counted = await sql<{ total: string }>`
    select count(*) as total from platform.user_account u
    where u.login like ${pattern} or u.display_name like ${pattern}`.execute(tx)
  return { total: Number(counted.rows[0]!.total), rows }
}

export async function membershipsOf(tx: Tx, userIds: readonly Id[]) {
  const rows = await tables(tx)
    .selectFrom('platform.membership as m')
    .innerJoin('platform.organ as o', 'o.id', 'm.organ_id')
    .select(['m.id', 'm.user_id', 'm.organ_id', 'o.name', 'm.role', 'm.valid_from', 'm.valid_to'])
    .where('m.user_id', 'in', [...userIds, '00000000-0000-0000-0000-000000000000'])
    .orderBy('m.granted_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    organId: row.organ_id,
    organ: row.name,
    role: row.role,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

export async function colleaguesOf(tx: Tx, organId: Id, role?: string) {
  const { rows } = await sql<{ id: Id; displayName: string; roles: string[] }>`
    select u.id, u.display_name as "displayName", array_agg(m.role order by m.role) as roles
    from platform.membership m join platform.user_account u on u.id = m.user_id
    where m.organ_id = ${organId} and u.state = 'active' and m.valid_to is null
    group by u.id having ${role ?? null}::text is null or ${role ?? null} = any(array_agg(m.role))
    order by u.display_name, u.id`.execute(tx)
  return rows
}
