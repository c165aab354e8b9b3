import { hash } from 'node:crypto'
import type { Id } from '#kernel/ids.ts'

/** An id that follows from a text: the same text always has the same id (UUIDv8, RFC 9562). */
export function namedId(name: string): Id {
  const bytes = hash('sha256', name, 'buffer')
  bytes[6] = 0x80 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
