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
  const fields = fieldsOf(form.schema).filter(({ node }) => node['x-personal'])
  let sealed = form.data
  for (const { path } of fields) {
    sealed = await replaceAt(sealed, path.split('/').slice(1), async (value) =>
      typeof value === 'string'
        ? { personal: await vault.keep(tx, at, { subject: form.subject, field: path, value }) }
        : value,
    )
  }
  return sealed
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
  if (Array.isArray(data)) return Promise.all(data.map((item) => replaceAt(item, path, replace)))
  if (!isRecord(data) || data[key] === undefined) return data
  return { ...data, [key]: await replaceAt(data[key], rest, replace) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isReference = (value: Record<string, unknown>): value is { personal: Id } =>
  typeof value.personal === 'string' && Object.keys(value).length === 1
