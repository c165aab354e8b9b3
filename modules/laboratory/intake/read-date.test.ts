import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

test.each([
  ['2026-11-03', '2026-11-03', true],
  ['2026/11/3', '2026-11-03', false],
  ['2026.11.03', '2026-11-03', false],
  ['2026年11月3日', '2026-11-03', false],
  ['２０２６－１１－０３', '2026-11-03', false],
  ['20261103', '2026-11-03', false],
  ['2026-11-03 00:00:00', '2026-11-03', false],
  ['2026-11-03T08:00:00.000Z', '2026-11-03', false],
  // 46329 is that day as spreadsheets count days; half a day is noon of it.
  ['46329', '2026-11-03', false],
  ['46329.5', '2026-11-03', false],
  ['2024-2-29', '2024-02-29', false],
])('%s is %s', (source, date, isPlain) => {
  expect(readDate(source)).toEqual({ ok: true, date, isPlain })
})

test.each([
  ['2026-11-31', 'dateUnreadable'],
  ['2025-02-29', 'dateUnreadable'],
  ['11月3日', 'dateUnreadable'],
  ['2026', 'dateUnreadable'],
  ['03/11/2026', 'dateAmbiguous'],
  ['3.11.2026', 'dateAmbiguous'],
  ['1999-12-31', 'dateTooOld'],
  ['10000', 'dateTooOld'],
])('%s is refused as %s', (source, code) => {
  expect(readDate(source)).toEqual({ ok: false, code })
})
