import { type Id, newId } from '#kernel/ids.ts'
import { SYSTEM } from '../db.ts'
import { record } from '../journal/journal.ts'
import type { Platform } from '../platform.ts'
import { notFound } from '../problems.ts'
import type { Caller } from './caller.ts'
import { newToken, tokenHash } from './secrets.ts'
import * as store from './store.ts'

/** Tokens with which machines act for a person at one workplace; shown once, stored as a hash. */
export async function issueToken(
  platform: Platform,
  caller: Caller,
  given: { name: string; days: number },
): Promise<{ id: Id; token: string; expiresAt: string }> {
  const now = platform.clock.now()
  const [id, token] = [newId(now), newToken()]
  const expiresAt = new Date(now.getTime() + given.days * 86_400_000)
  await platform.db.write(SYSTEM, async (tx) => {
    await store.insertApiToken(tx, {
      id,
      token_sha256: tokenHash(token),
      user_id: caller.userId,
      organ_id: caller.organ.id,
      name: given.name,
      created_at: now,
      expires_at: expiresAt,
      revoked_at: null,
    })
    await record(tx, now, {
      kind: 'token.issued',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'token', id },
      body: { days: given.days },
    })
  })
  return { id, token, expiresAt: expiresAt.toISOString() }
}

export async function revokeToken(platform: Platform, caller: Caller, id: Id): Promise<void> {
  const now = platform.clock.now()
  await platform.db.write(SYSTEM, async (tx) => {
    const result = await store.revokeApiToken(tx, id, caller.userId, now)
    if (result.numUpdatedRows === 0n) throw notFound()
    await record(tx, now, {
      kind: 'token.revoked',
      actorId: caller.userId,
      organId: caller.organ.id,
      subject: { kind: 'token', id },
      body: {},
    })
  })
}

export async function tokensOf(platform: Platform, caller: Caller) {
  const rows = await platform.db.read(SYSTEM, (tx) => store.listApiTokens(tx, caller.userId))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    organ: row.organ,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }))
}
