import { sql } from 'kysely'
import QRCode from 'qrcode'
import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import { roleById } from '#reference/index.ts'
import { SYSTEM, type Tx } from '../db.ts'
import { record } from '../journal/journal.ts'
import type { Platform } from '../platform.ts'
import { conflict, invalid, notFound, Problem } from '../problems.ts'
import { type Caller, demandRole } from './caller.ts'
import {
  hashPassword,
  newToken,
  newTotpSecret,
  passwordErrors,
  passwordMatches,
  tokenHash,
  totpStep,
  totpUri,
} from './secrets.ts'
import * as store from './store.ts'

/** People, their roles and their secrets. Who gives rights is never who does the business. */
const INVITATION_DAYS = 7
const ADMINISTRATORS = ['systemAdmin', 'securityAdmin', 'auditAdmin']

export interface NewMembership {
  readonly organId: Id
  readonly role: string
  readonly validTo?: string
}

export async function inviteUser(
  platform: Platform,
  caller: Caller,
  given: { login: string; displayName: string; memberships: readonly NewMembership[] },
): Promise<{ id: Id; link: string }> {
  demandRole(caller, 'securityAdmin')
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    if (await store.findUserByLogin(tx, given.login)) {
      throw conflict('loginTaken', text('登录名已被使用', 'This login is taken'))
    }
    const id = newId(now)
    const { login, displayName } = given
    await store.insertUser(tx, { id, login, display_name: displayName, created_at: now })
    for (const membership of given.memberships) {
      await addMembership(tx, now, caller.userId, id, membership)
    }
    await journalUser(tx, now, caller, 'user.invited', id, { roles: given.memberships.length })
    return { id, link: await invitationLink(platform, tx, id, 'invite', caller.userId, now) }
  })
}

/** A one-time link, for a first secret or a new one. */
export async function invitationLink(
  platform: Pick<Platform, 'publicUrl'>,
  tx: Tx,
  userId: Id,
  purpose: 'invite' | 'reset',
  createdBy: Id | null,
  now: Date,
): Promise<string> {
  const token = newToken()
  await store.insertInvitation(tx, {
    token_sha256: tokenHash(token),
    user_id: userId,
    purpose,
    created_by: createdBy,
    created_at: now,
    expires_at: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    used_at: null,
  })
  // Behind the number sign, the secret stays out of the logs of servers on the way.
  return `${platform.publicUrl}/work/invitation#${token}`
}

export async function acceptInvitation(
  platform: Platform,
  given: { token: string; password: string },
): Promise<{ login: string }> {
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    const used = await store.useInvitation(tx, tokenHash(given.token), now)
    const user = used && (await store.findUser(tx, used.user_id))
    if (!used || !user || user.state === 'deactivated') throw notFound()
    const errors = passwordErrors(given.password, user.login)
    if (errors.length > 0) throw invalid(errors)
    await store.updateUser(tx, user.id, {
      password_hash: await hashPassword(given.password),
      state: 'active',
      must_change_password: false,
      failed_attempts: 0,
      locked_until: null,
      ...(used.purpose === 'reset' && { totp_sealed: null, totp_confirmed_at: null }),
    })
    await store.endSessionsOf(tx, user.id, now)
    await journalUser(tx, now, null, 'user.secretSet', user.id, { purpose: used.purpose })
    return { login: user.login }
  })
}

export async function resetPassword(
  platform: Platform,
  caller: Caller,
  userId: Id,
): Promise<{ link: string }> {
  demandRole(caller, 'securityAdmin')
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    const user = await store.findUser(tx, userId)
    if (!user || user.state === 'deactivated') throw notFound()
    await store.updateUser(tx, userId, { password_hash: null, locked_until: null })
    await store.endSessionsOf(tx, userId, now)
    await journalUser(tx, now, caller, 'user.resetByAdministrator', userId, {})
    return { link: await invitationLink(platform, tx, userId, 'reset', caller.userId, now) }
  })
}

/** Ends an account for good; open work needs somebody to take it over first. */
export async function deactivateUser(
  platform: Platform,
  caller: Caller,
  userId: Id,
  given: { handOverTo?: Id; reason: string },
): Promise<{ handedOver: number }> {
  demandRole(caller, 'securityAdmin')
  if (userId === caller.userId) {
    throw conflict('ownAccount', text('不能停用自己的账户', 'You cannot deactivate yourself'))
  }
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    const user = await store.findUser(tx, userId)
    if (!user || user.state === 'deactivated') throw notFound()
    const open = await openAssignments(tx, userId)
    if (open > 0 && !given.handOverTo) {
      throw conflict(
        'openWork',
        text(
          `名下还有${open}件在办事项，请先指定移交给谁`,
          `${open} open case(s) are assigned to this person: name who takes them over`,
        ),
      )
    }
    const handedOver = open > 0 ? await handOver(tx, now, caller, userId, given.handOverTo!) : 0
    await store.updateUser(tx, userId, {
      state: 'deactivated',
      deactivated_at: now,
      password_hash: null,
      totp_sealed: null,
      totp_confirmed_at: null,
    })
    await store.endSessionsOf(tx, userId, now)
    await sql`update platform.membership set valid_to = ${dateIn(now)}
      where user_id = ${userId} and (valid_to is null or valid_to > ${dateIn(now)})`.execute(tx)
    await sql`update platform.api_token set revoked_at = ${now}
      where user_id = ${userId} and revoked_at is null`.execute(tx)
    await journalUser(tx, now, caller, 'user.deactivated', userId, { handedOver })
    return { handedOver }
  })
}

export async function grantMembership(
  platform: Platform,
  caller: Caller,
  userId: Id,
  membership: NewMembership,
): Promise<void> {
  demandRole(caller, 'securityAdmin')
  const now = platform.clock.now()
  await platform.db.write(SYSTEM, async (tx) => {
    const user = await store.findUser(tx, userId)
    if (!user || user.state === 'deactivated') throw notFound()
    await addMembership(tx, now, caller.userId, userId, membership)
    const { organId, role } = membership
    await journalUser(tx, now, caller, 'user.roleGranted', userId, { organId, role })
  })
}

export async function endMembership(
  platform: Platform,
  caller: Caller,
  userId: Id,
  membershipId: Id,
): Promise<void> {
  demandRole(caller, 'securityAdmin')
  const now = platform.clock.now()
  await platform.db.write(SYSTEM, async (tx) => {
    const { rows } = await sql<{ role: string; organ_id: Id }>`
      update platform.membership set valid_to = greatest(valid_from, ${dateIn(now)}::date - 1)
      where id = ${membershipId} and user_id = ${userId} and valid_to is null
      returning role, organ_id`.execute(tx)
    if (!rows[0]) throw notFound()
    const { role, organ_id: organId } = rows[0]
    await journalUser(tx, now, caller, 'user.roleEnded', userId, { organId, role })
  })
}

export async function changePassword(
  platform: Platform,
  caller: Caller,
  given: { current: string; password: string },
): Promise<void> {
  const now = platform.clock.now()
  const user = await platform.db.read(SYSTEM, (tx) => store.findUser(tx, caller.userId))
  if (!user) throw notFound()
  if (!(await passwordMatches(user.password_hash, given.current))) {
    throw invalid([
      { path: '/current', code: 'wrong', zh: '现密码不正确', en: 'The present password is wrong' },
    ])
  }
  const errors = passwordErrors(given.password, user.login)
  if (errors.length > 0) throw invalid(errors)
  const password_hash = await hashPassword(given.password)
  await platform.db.write(SYSTEM, async (tx) => {
    await store.updateUser(tx, user.id, { password_hash, must_change_password: false })
    await journalUser(tx, now, caller, 'user.secretSet', user.id, { purpose: 'change' })
  })
}

/** A new secret for one-time codes; it counts only once a first code has been right. */
export async function beginTotp(platform: Platform, caller: Caller) {
  const secret = newTotpSecret()
  const user = await platform.db.write(SYSTEM, async (tx) => {
    const found = await store.findUser(tx, caller.userId)
    if (!found) throw notFound()
    await store.updateUser(tx, found.id, {
      totp_sealed: platform.vault.seal(secret),
      totp_confirmed_at: null,
    })
    return found
  })
  const uri = totpUri(user.login, 'Jinzhi', secret)
  return { secret, uri, qr: await QRCode.toString(uri, { type: 'svg', margin: 2 }) }
}

export async function confirmTotp(platform: Platform, caller: Caller, code: string): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(SYSTEM, async (tx) => {
    const user = await store.findUser(tx, caller.userId)
    if (!user?.totp_sealed) throw notFound()
    const step = totpStep(platform.vault.unseal(user.totp_sealed), code, now)
    if (step === null) {
      throw invalid([
        { path: '/code', code: 'wrong', zh: '动态口令不正确', en: 'The one-time code is wrong' },
      ])
    }
    await store.updateUser(tx, user.id, { totp_confirmed_at: now, totp_last_step: String(step) })
    await journalUser(tx, now, caller, 'user.codesInUse', user.id, {})
  })
}

async function addMembership(
  tx: Tx,
  now: Date,
  grantedBy: Id | null,
  userId: Id,
  given: NewMembership,
): Promise<void> {
  const [organ, role] = [await store.findOrgan(tx, given.organId), roleById(given.role)]
  if (!organ || organ.closed_at) throw notFound()
  if (!role) {
    throw new Problem(
      422,
      'unknownRole',
      text(`没有角色“${given.role}”`, `There is no role “${given.role}”`),
    )
  }
  const held = await store.workplacesOf(tx, userId, dateIn(now))
  const roles = [...held.flatMap((place) => place.roles), given.role]
  const administrative = roles.filter((name) => ADMINISTRATORS.includes(name))
  if (administrative.length > 0 && new Set(roles).size > 1) {
    throw conflict(
      'separationOfDuties',
      text(
        '系统、安全、审计三种管理员须由不同的人担任，且不办理业务',
        'The three administrators are different people and do no business',
      ),
    )
  }
  await store.insertMembership(tx, {
    id: newId(now),
    user_id: userId,
    organ_id: given.organId,
    role: given.role,
    valid_from: dateIn(now),
    valid_to: given.validTo ?? null,
    granted_by: grantedBy,
    granted_at: now,
  })
}

async function openAssignments(tx: Tx, userId: Id): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from platform.case_assignment a
    join platform.procedure_case c on c.id = a.case_id
    where a.user_id = ${userId} and c.closed_at is null`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

async function handOver(tx: Tx, now: Date, caller: Caller, from: Id, to: Id): Promise<number> {
  const heir = await store.findUser(tx, to)
  if (heir?.state !== 'active') throw notFound()
  const { rows } = await sql<{ case_id: Id; capacity: string }>`
    update platform.case_assignment a set user_id = ${to}, assigned_at = ${now},
      assigned_by = ${caller.userId}
    from platform.procedure_case c
    where c.id = a.case_id and c.closed_at is null and a.user_id = ${from}
    returning a.case_id, a.capacity`.execute(tx)
  for (const { case_id, capacity } of rows) {
    await record(tx, now, {
      kind: 'case.handedOver',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'case', id: case_id },
      body: { capacity, from, to },
    })
  }
  return rows.length
}

async function journalUser(
  tx: Tx,
  now: Date,
  caller: Caller | null,
  kind: string,
  userId: Id,
  body: Record<string, unknown>,
): Promise<void> {
  await record(tx, now, {
    kind,
    actorId: caller?.userId ?? userId,
    organId: caller?.organ.id ?? null,
    subject: { kind: 'user', id: userId },
    body,
  })
}
