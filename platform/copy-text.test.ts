import { expect, test } from 'vitest'
import { type CopyRow, copyChunks } from './copy-text.ts'

const textOf = (rows: readonly CopyRow[]): string =>
  Buffer.concat([...copyChunks(rows)]).toString('utf8')

test.each([
  ['a null and an empty text are told apart', [null, ''], '\\N\t\n'],
  ['marks of the format are escaped', ['a\tb', 'c\nd\r', 'e\\f'], 'a\\tb\tc\\nd\\r\te\\\\f\n'],
  ['a text that looks like a null is none', ['\\N'], '\\\\N\n'],
  ['numbers and truth', [12, true], '12\ttrue\n'],
  ['arrays', [[], ['x', '铅 "Pb"', 'a\\b']], '{}\t{"x","铅 \\\\"Pb\\\\"","a\\\\\\\\b"}\n'],
])('%s', (_name, row, expected) => {
  expect(textOf([row])).toBe(expected)
})

test('rows of any length come out whole, across buffers', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [String(at), '淀粉'.repeat(at % 50)])
  rows.push(['long', '长'.repeat(100_000)])
  expect(textOf(rows)).toBe(rows.map((row) => `${row.join('\t')}\n`).join(''))
})
