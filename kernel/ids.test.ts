import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('an id is a UUIDv7 whose first 48 bits are its instant', () => {
  const at = new Date('2026-11-25T13:30:00.123Z')
  const id = newId(at)
  expect(isId(id)).toBe(true)
  expect(id[14]).toBe('7')
  expect('89ab').toContain(id[19])
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime())
})

test('ids sort as they were made, and no two of one instant are the same', () => {
  const [earlier, later] = [newId(new Date(1_000)), newId(new Date(1_764_077_400_123))]
  expect(earlier < later).toBe(true)
  const few = Array.from({ length: 1000 }, () => newId(new Date(1_764_077_400_456)))
  expect(few.toSorted()).toEqual(few)
  const at = new Date('2026-11-25T13:30:00Z')
  expect(new Set(Array.from({ length: 10_000 }, () => newId(at))).size).toBe(10_000)
})
