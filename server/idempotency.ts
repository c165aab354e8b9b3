import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { text } from '#kernel/text.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import { type Call, Download } from '#platform/http.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import type { Platform } from '#platform/platform.ts'
import { conflict, Problem } from '#platform/problems.ts'

/**
 * A request with an `Idempotency-Key` is done once; when it is repeated, the answer is repeated.
 * A request that was refused may be sent again under its key. One that broke off is free again
 * after a minute.
 */
const BROKEN_OFF_MS = 60_000

interface KeptAnswer {
  readonly request_sha256: Buffer
  readonly status: number | null
  readonly reply: unknown
  readonly created_at: Date
}

export async function answeredOnce<T>(
  platform: Platform,
  request: FastifyRequest,
  call: Call,
  answer: () => Promise<T>,
): Promise<T> {
  const key = call.idempotencyKey
  // What arrives as a file or line by line is told apart by its content, not by a hash beforehand.
  const isStreamed = request.isMultipart() || request.body instanceof Readable
  if (!key || !call.visitor || request.method === 'GET' || isStreamed) return answer()
  if (key.length < 8 || key.length > 200) throw badKey()
  const userId = call.visitor.userId
  const hash = hashOf([request.method, request.url, JSON.stringify(request.body ?? null)])
  const kept = await platform.db.write(SYSTEM, (tx) => takeKey(tx, userId, key, hash, call.now))
  if (kept) {
    if (!kept.request_sha256.equals(hash)) throw otherRequest()
    if (kept.status === null) throw stillRunning()
    return kept.reply as T
  }
  try {
    const reply = await answer()
    const body = reply instanceof Download ? null : JSON.stringify(reply ?? {})
    await platform.db.write(SYSTEM, (tx) =>
      sql`update platform.idempotency set status = 200, reply = ${body}::jsonb
        where user_id = ${userId} and key = ${key}`.execute(tx),
    )
    return reply
  } catch (error) {
    await platform.db.write(SYSTEM, (tx) =>
      sql`delete from platform.idempotency where user_id = ${userId} and key = ${key}`.execute(tx),
    )
    throw error
  }
}

/** Takes a key for this request; returns what is kept under it when it was taken before. */
async function takeKey(
  tx: Tx,
  userId: string,
  key: string,
  hash: Buffer,
  now: Date,
): Promise<KeptAnswer | null> {
  await sql`delete from platform.idempotency where user_id = ${userId} and (
      created_at < ${new Date(now.getTime() - 86_400_000)}
      or (status is null and created_at < ${new Date(now.getTime() - BROKEN_OFF_MS)}))`.execute(tx)
  const { rows } = await sql`
    insert into platform.idempotency (user_id, key, request_sha256, created_at)
    values (${userId}, ${key}, ${hash}, ${now}) on conflict do nothing returning key`.execute(tx)
  if (rows.length > 0) return null
  const found = await sql<KeptAnswer>`
    select request_sha256, status, reply, created_at from platform.idempotency
    where user_id = ${userId} and key = ${key}`.execute(tx)
  return found.rows[0] ?? null
}

const badKey = () =>
  new Problem(
    400,
    'badIdempotencyKey',
    text('Idempotency-Key 长度应为8至200个字符', 'An Idempotency-Key has 8 to 200 characters'),
  )

const otherRequest = () =>
  new Problem(
    422,
    'keyUsedForOther',
    text(
      '该 Idempotency-Key 已用于另一个请求',
      'This Idempotency-Key was used for another request',
    ),
  )

const stillRunning = () =>
  conflict(
    'stillRunning',
    text('同一请求正在办理，请稍候', 'The same request is being worked on; wait a little'),
  )
