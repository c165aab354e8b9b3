import type { TSchema } from 'typebox'
import type { Id } from '#kernel/ids.ts'
import { fieldsOf } from '#kernel/schema.ts'
import type { Tx } from '../db.ts'
import type { Vault } from '../personal.ts'

/** A personal value in a form, after it has been put away: only the reference is left. */
export interface PersonalReference {
  readonly personal: Id
}

/** Puts every personal value of a form into the vault; the rest of the form is untouched. */
export async function sealForm(
  vault: Vault,
  tx: Tx,
  at: Date,
  form: { schema: TSchema | undefined; data: unknown; subject: string },
): Promise<unknown> {
  if (!form.schema) return form.data
  const fields = fieldsOf(form.schema).filter(
    ({ node }) => node['x-personal'] || node.items?.['x-personal'],
  )
  let sealed = form.data
  for (const { path } of fields) {
    const seal = async (value: unknown): Promise<unknown> => {
      if (Array.isArray(value)) return inTurn(value, seal)
      if (typeof value !== 'string') return value
      return { personal: await vault.keep(tx, at, { subject: form.subject, field: path, value }) }
    }
    sealed = await replaceAt(sealed, path.split('/').slice(1), seal)
  }
  return sealed
}

/** One connection takes one statement at a time. */
async function inTurn<T>(items: readonly unknown[], work: (item: unknown) => Promise<T>) {
  const done: T[] = []
  for (const item of items) done.push(await work(item))
  return done
}

/** The references inside any stored data, wherever they stand. */
export function referencesIn(data: unknown): Id[] {
  if (Array.isArray(data)) return data.flatMap(referencesIn)
  if (!isRecord(data)) return []
  return isReference(data) ? [data.personal] : Object.values(data).flatMap(referencesIn)
}

async function replaceAt(
  data: unknown,
  path: readonly string[],
  replace: (value: unknown) => Promise<unknown>,
): Promise<unknown> {
  const [key, ...rest] = path
  if (key === undefined) return replace(data)
  if (Array.isArray(data)) return inTurn(data, (item) => replaceAt(item, path, replace))
  if (!isRecord(data) || data[key] === undefined) return data
  return { ...data, [key]: await replaceAt(data[key], rest, replace) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isReference = (value: Record<string, unknown>): value is { personal: Id } =>
  typeof value.personal === 'string' && Object.keys(value).length === 1
