import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Id, newId } from '#kernel/ids.ts'
import type { Tx } from './db.ts'

/**
 * Personal values live here and nowhere else, each sealed by a key of its own case. Forms and
 * history hold a reference; destroying the key makes the values unreadable while history and
 * journal stay whole (Personal Information Protection Law art. 47).
 */
export interface Vault {
  /** Puts a personal value away and returns the reference that takes its place. */
  keep(tx: Tx, at: Date, value: PersonalValue): Promise<Id>
  /** Opens values; a destroyed one is null. */
  open(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string | null>>
  /** Destroys the keys of a subject; its values can never be read again. */
  destroy(tx: Tx, at: Date, subject: string): Promise<number>
  seal(plain: string): Buffer
  unseal(sealed: Buffer): string
}

export interface PersonalValue {
  /** What the value belongs to, such as `case:<id>`. */
  readonly subject: string
  readonly field: string
  readonly value: string
}

type VaultTables = {
  'platform.personal_key': {
    id: Id
    sealed_key: Buffer | null
    subject: string
    created_at: Date
    destroyed_at: Date | null
  }
  'platform.personal_value': { id: Id; key_id: Id; sealed_value: Buffer; field: string }
}

export function openVault(masterKey: Buffer): Vault {
  const keyFor = async (tx: Tx, at: Date, subject: string): Promise<{ id: Id; key: Buffer }> => {
    const tables = tx.withTables<VaultTables>()
    const known = await tables
      .selectFrom('platform.personal_key')
      .select(['id', 'sealed_key'])
      .where('subject', '=', subject)
      .where('sealed_key', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    if (known?.sealed_key) return { id: known.id, key: unseal(masterKey, known.sealed_key) }
    const key = randomBytes(32)
    const id = newId(at)
    await tables
      .insertInto('platform.personal_key')
      .values({
        id,
        sealed_key: seal(masterKey, key),
        subject,
        created_at: at,
        destroyed_at: null,
      })
      .execute()
    return { id, key }
  }
  return {
    keep: async (tx, at, { subject, field, value }) => {
      const { id: keyId, key } = await keyFor(tx, at, subject)
      const id = newId(at)
      await tx
        .withTables<VaultTables>()
        .insertInto('platform.personal_value')
        .values({ id, key_id: keyId, sealed_value: seal(key, Buffer.from(value)), field })
        .execute()
      return id
    },
    open: async (tx, ids) => {
      if (ids.length === 0) return new Map()
      const rows = await tx
        .withTables<VaultTables>()
        .selectFrom('platform.personal_value as v')
        .innerJoin('platform.personal_key as k', 'k.id', 'v.key_id')
        .select(['v.id', 'v.sealed_value', 'k.sealed_key'])
        .where('v.id', 'in', [...ids])
        .execute()
      return new Map(
        rows.map((row) => [
          row.id,
          row.sealed_key &&
            unseal(unseal(masterKey, row.sealed_key), row.sealed_value).toString('utf8'),
        ]),
      )
    },
    destroy: async (tx, at, subject) => {
      const result = await tx
        .withTables<VaultTables>()
        .updateTable('platform.personal_key')
        .set({ sealed_key: null, destroyed_at: at })
        .where('subject', '=', subject)
        .where('sealed_key', 'is not', null)
        .executeTakeFirst()
      return Number(result.numUpdatedRows)
    },
    seal: (plain) => seal(masterKey, Buffer.from(plain)),
    unseal: (sealed) => unseal(masterKey, sealed).toString('utf8'),
  }
}

/** The master key of the installation: a file beside the data, readable by its owner only. */
export function masterKeyIn(file: string): Buffer {
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  chmodSync(file, 0o600)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length !== 32) {
    throw new Error(`主密钥文件损坏 The master key is damaged: ${file} (64 hex digits expected)`)
  }
  return key
}

function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}
