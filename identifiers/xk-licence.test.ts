import { expect, test } from 'vitest'
import { parseXkLicence } from './xk-licence.ts'

test.each([
  ['XK06-015-0001', 'LENGTH', undefined],
  ['XK06015000012', 'LENGTH', undefined],
  ['XK06-15-000012', 'CHARSET', 8],
  ['XK06-0150-0001', 'CHARSET', 9],
  ['XX06-015-00001', 'CHARSET', 2],
  ['[浙]XK16-204-00037', 'CHARSET', 1],
  ['(国)XK16-204-00037', 'REGION', 2],
  ['(台)XK16-204-00037', 'REGION', 2],
])('%s is refused: %s', (source, code, at) => {
  expect(parseXkLicence(source)).toMatchObject({ ok: false, code, ...(at && { at }) })
})

test.each([
  ['XK06-015-00001', 'XK06-015-00001', null, '06', '015', '00001'],
  ['(浙)XK16-204-00037', '(浙)XK16-204-00037', '浙', '16', '204', '00037'],
  ['（浙）xk16－204－00037', '(浙)XK16-204-00037', '浙', '16', '204', '00037'],
])('%s is read into its parts', (source, value, province, industry, product, serial) => {
  expect(parseXkLicence(source)).toEqual({ ok: true, value, province, industry, product, serial })
})

test('the catalogue of products decides where it is handed in', () => {
  const meaning = { hasCategory: (product: string) => product === '16-204' }
  expect(parseXkLicence('(浙)XK16-204-00037', meaning).ok).toBe(true)
  expect(parseXkLicence('(浙)XK16-999-00037', meaning)).toMatchObject({ code: 'CATEGORY', at: 6 })
})
