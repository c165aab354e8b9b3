import { expect, test } from 'vitest'
import { parseCmaNumber } from './cma-number.ts'

test.each([
  ['26110011012', 'LENGTH', undefined],
  ['26110011012X', 'CHARSET', 12],
  ['263200110123', 'REGION', 3],
  ['261122110123', 'CATEGORY', 5],
  ['261100350123', 'CATEGORY', 7],
])('%s is refused: %s', (source, code, at) => {
  expect(parseCmaNumber(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
})

test('a certificate of Zhejiang in the field of food is read into its parts', () => {
  expect(parseCmaNumber('261100110123')).toEqual({
    ok: true,
    value: '261100110123',
    year: 2026,
    organ: '11',
    field: '00',
    department: '11',
    serial: '0123',
  })
})
