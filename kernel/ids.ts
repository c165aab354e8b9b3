import { randomFillSync } from 'node:crypto'
/**
 * Identifiers are made by the application: UUIDv7 (RFC 9562), so that they sort by time and a row
 * has its name before it is stored.
 */
export type Id = string

/** A new UUIDv7 for the instant `at` (milliseconds precision, 74 random bits). */
export function newId(at: Date): Id {
  const bytes = Buffer.alloc(16)
  randomFillSync(bytes, 6)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isId = (source: string): boolean => UUID.test(source)
