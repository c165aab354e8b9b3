import { expect, test } from 'vitest'
import { isQsLicence, parseQsLicence } from './qs-licence.ts'

test.each([
  ['QS33010401001', 'LENGTH'],
  ['SC330104010012', 'CHARSET'],
  ['QS990104010012', 'REGION'],
  ['QS000004010012', 'REGION'],
])('%s is refused: %s', (source, code) => {
  expect(parseQsLicence(source)).toMatchObject({ ok: false, code })
})

test('the number is read as printed, in groups', () => {
  expect(parseQsLicence('QS3301 0401 0012')).toEqual({
    ok: true,
    value: 'QS330104010012',
    organ: '3301',
    productUnit: '0401',
    serial: '0012',
  })
})

test('the catalogue of product units decides where it is handed in', () => {
  const meaning = { hasCategory: (unit: string) => unit === '0401' }
  expect(isQsLicence('QS330104010012', meaning)).toBe(true)
  expect(parseQsLicence('QS330104020012', meaning)).toMatchObject({ code: 'CATEGORY', at: 7 })
})
