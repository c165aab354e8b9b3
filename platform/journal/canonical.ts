import { createHash } from 'node:crypto'

/**
 * One spelling for one value, so that a hash can be recomputed by anybody: RFC 8785 in the part we
 * use (strings, booleans, null, whole numbers, arrays, objects with sorted keys). Other numbers are
 * refused: quantities are decimal strings.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`)
    return String(value)
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
    return `{${entries.join(',')}}`
  }
  throw new Error(`not a value of JSON: ${typeof value}`)
}

export const sha256 = (data: string | Uint8Array): Buffer =>
  createHash('sha256').update(data).digest()

export const hashOf = (value: unknown): Buffer => sha256(canonicalJson(value))
