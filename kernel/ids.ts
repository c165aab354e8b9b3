import { randomFillSync } from 'node:crypto'
/**
 * Identifiers are made by the application: UUIDv7 (RFC 9562), so that they sort by time and a row
 * has its name before it is stored.
 */
export type Id = string

let lastTime = -1
let counter = 0

/**
 * A new UUIDv7 for the instant `at`: milliseconds, a 12-bit counter that rises within one
 * millisecond (RFC 9562, method 1), and 62 random bits. Ids that one process makes for one
 * instant therefore sort in the order in which they were made.
 */
export function newId(at: Date): Id {
  const bytes = Buffer.alloc(16)
  randomFillSync(bytes, 6)
  const time = at.getTime()
  counter = time === lastTime ? (counter + 1) & 0x0fff : bytes.readUInt16BE(6) & 0x00ff
  lastTime = time
  bytes.writeUIntBE(time, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
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
