import { randomUUID } from 'node:crypto'

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
  // The runtime draws the randomness of many such ids at a time, which one draw for each would not.
  const random = randomUUID()
  const time = at.getTime()
  counter = time === lastTime ? (counter + 1) & 0x0fff : Number.parseInt(random.slice(0, 2), 16)
  lastTime = time
  const hex = time.toString(16).padStart(12, '0')
  const count = counter.toString(16).padStart(3, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${count}-${random.slice(19)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isId = (source: string): boolean => UUID.test(source)
