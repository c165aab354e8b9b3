import { dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import { SYSTEM, type Tx } from '../db.ts'
import { record } from '../journal/journal.ts'
import type { Platform } from '../platform.ts'
import { notFound, Problem, signInNeeded } from '../problems.ts'
import { type Caller, callerFor } from './caller.ts'
import { newToken, passwordMatches, tokenHash, totpStep } from './secrets.ts'
import * as store from './store.ts'

/** Sign-in, and who a request comes from. */
export const IDLE_MINUTES = 30
const FAILURES_MAX = 5
const LOCK_MINUTES = 15

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly code?: string
}

/** Opens a session and returns its cookie; every refusal is journaled and looks alike. */
export async function signIn(platform: Platform, given: Credentials): Promise<string> {
  const now = platform.clock.now()
  const user = await platform.db.read(SYSTEM, (tx) => store.findUserByLogin(tx, given.login))
  const matches = await passwordMatches(user?.password_hash ?? null, given.password)
  if (user?.state !== 'active') throw wrongSecret()
  if (user.locked_until && user.locked_until > now) throw lockedOut()
  if (!matches) {
    await platform.db.write(SYSTEM, (tx) => countFailure(tx, user.id, now))
    throw wrongSecret()
  }
  const step = await demandCode(platform, user, given.code, now)
  return platform.db.write(SYSTEM, async (tx) => {
    const changes = step === null ? {} : { totp_last_step: String(step) }
    await store.updateUser(tx, user.id, { failed_attempts: 0, locked_until: null, ...changes })
    return openSession(tx, user.id, now)
  })
}

/** One click into an open account; there are none outside a demonstration. */
export async function enterDemonstration(platform: Platform, login: string): Promise<string> {
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    const installation = await store.getInstallation(tx)
    const user = await store.findUserByLogin(tx, login)
    const isOpen = installation?.mode === 'demonstration' && user?.is_demonstration
    if (!isOpen || !user || user.state !== 'active') throw notFound()
    return openSession(tx, user.id, now)
  })
}

export async function signOut(platform: Platform, token: string): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(SYSTEM, (tx) =>
    store.updateSession(tx, tokenHash(token), { ended_at: now }),
  )
}

/** The person behind a cookie, or null when the session is over or the person has no role left. */
export async function callerOfSession(platform: Platform, token: string): Promise<Caller | null> {
  const now = platform.clock.now()
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000)
  const hash = tokenHash(token)
  const found = await platform.db.read(SYSTEM, async (tx) => {
    const session = await store.findSession(tx, hash, idleSince)
    if (!session) return null
    return { session, places: await store.workplacesOf(tx, session.user_id, dateIn(now)) }
  })
  if (!found) return null
  const { session, places } = found
  const place = places.find((p) => p.id === session.organ_id) ?? places[0]
  if (!place) return null
  if (now.getTime() - session.seen_at.getTime() > 60_000) {
    await platform.db.write(SYSTEM, (tx) => store.updateSession(tx, hash, { seen_at: now }))
  }
  const user = { id: session.user_id, displayName: session.display_name }
  return callerFor(user, place, place.roles, 'session')
}

/** The person behind the token of a machine. */
export async function callerOfToken(platform: Platform, token: string): Promise<Caller | null> {
  const now = platform.clock.now()
  return platform.db.read(SYSTEM, async (tx) => {
    const found = await store.findApiToken(tx, tokenHash(token), now)
    if (!found) return null
    const places = await store.workplacesOf(tx, found.user_id, dateIn(now))
    const place = places.find((p) => p.id === found.organ_id)
    const user = { id: found.user_id, displayName: found.display_name }
    return place ? callerFor(user, place, place.roles, 'token') : null
  })
}

export async function sessionView(platform: Platform, token: string) {
  const now = platform.clock.now()
  return platform.db.read(SYSTEM, async (tx) => {
    const session = await store.findSession(tx, tokenHash(token), new Date(0))
    const user = session && (await store.findUser(tx, session.user_id))
    if (!user) throw signInNeeded()
    const workplaces = await store.workplacesOf(tx, user.id, dateIn(now))
    const workplace = workplaces.find((p) => p.id === session.organ_id) ?? workplaces[0]
    if (!workplace) throw noRoleLeft()
    return {
      user: { id: user.id, displayName: user.display_name },
      workplace,
      workplaces,
      mustChangePassword: user.must_change_password,
      totpInUse: user.totp_confirmed_at !== null,
      idleMinutes: IDLE_MINUTES,
    }
  })
}

export async function chooseWorkplace(
  platform: Platform,
  caller: Caller,
  token: string,
  organId: Id,
): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(SYSTEM, async (tx) => {
    const places = await store.workplacesOf(tx, caller.userId, dateIn(now))
    if (!places.some((place) => place.id === organId)) throw notFound()
    await store.updateSession(tx, tokenHash(token), { organ_id: organId })
  })
}

async function openSession(tx: Tx, userId: Id, now: Date): Promise<string> {
  const token = newToken()
  const [place] = await store.workplacesOf(tx, userId, dateIn(now))
  if (!place) throw noRoleLeft()
  await store.insertSession(tx, {
    token_sha256: tokenHash(token),
    user_id: userId,
    organ_id: place.id,
    created_at: now,
  })
  await record(tx, now, {
    kind: 'session.opened',
    actorId: userId,
    organId: place.id,
    subject: { kind: 'user', id: userId },
    body: {},
  })
  return token
}

async function countFailure(tx: Tx, userId: Id, now: Date): Promise<void> {
  const user = await store.findUser(tx, userId)
  const failures = (user?.failed_attempts ?? 0) + 1
  const isLocked = failures >= FAILURES_MAX
  await store.updateUser(tx, userId, {
    failed_attempts: isLocked ? 0 : failures,
    locked_until: isLocked ? new Date(now.getTime() + LOCK_MINUTES * 60_000) : null,
  })
  await record(tx, now, {
    kind: isLocked ? 'session.locked' : 'session.refused',
    actorId: null,
    organId: null,
    subject: { kind: 'user', id: userId },
    body: { failures },
  })
}

/** The time step of the code, where the account uses codes; null where it does not. */
async function demandCode(
  platform: Platform,
  user: store.UserRow,
  code: string | undefined,
  now: Date,
): Promise<number | null> {
  if (!user.totp_confirmed_at || !user.totp_sealed) return null
  if (!code) {
    throw new Problem(401, 'codeNeeded', text('请输入动态口令', 'Enter the one-time code'))
  }
  const step = totpStep(platform.vault.unseal(user.totp_sealed), code, now)
  if (step !== null && step > Number(user.totp_last_step ?? 0)) return step
  await platform.db.write(SYSTEM, (tx) => countFailure(tx, user.id, now))
  throw wrongSecret()
}

const wrongSecret = (): Problem =>
  new Problem(
    401,
    'wrongSecret',
    text('登录名、密码或动态口令不正确', 'Login, password or one-time code is not right'),
  )

const lockedOut = (): Problem =>
  new Problem(
    429,
    'lockedOut',
    text(
      `连续${FAILURES_MAX}次不正确，账户锁定${LOCK_MINUTES}分钟；也可请安全管理员重置`,
      `Wrong ${FAILURES_MAX} times in a row: locked for ${LOCK_MINUTES} minutes; the security administrator can reset it`,
    ),
  )

const noRoleLeft = (): Problem =>
  new Problem(
    403,
    'noRole',
    text('账户目前没有任何角色，请联系安全管理员', 'This account holds no role at present'),
  )
