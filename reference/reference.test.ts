import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarFile, lined, regionsFile } from '../scripts/reference.ts'
import calendar from './calendar.json' with { type: 'json' }
import { cite, inventoryLimits, isLaw, roleById } from './index.ts'
import regions from './regions.json' with { type: 'json' }

const fileOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

test('calendar and regions are what the kept packages say', () => {
  expect(fileOf('calendar.json')).toBe(lined(calendarFile()))
  expect(fileOf('regions.json')).toBe(lined(regionsFile()))
})

test('the calendar covers 2004 to 2026, make-up days on weekends and rest days on weekdays', () => {
  const years = new Set(calendar.off.map((day) => day.slice(0, 4)))
  expect([...years].sort()).toEqual(Array.from({ length: 23 }, (_, index) => String(2004 + index)))
  const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
  expect(calendar.off.every((day) => weekdayOf(day) % 6 !== 0)).toBe(true)
  expect(calendar.work.every((day) => weekdayOf(day) % 6 === 0)).toBe(true)
})

test('there are 34 province-level regions and every region has its parents', () => {
  const codes = new Set(regions.regions.map(([code]) => code!))
  expect([...codes].filter((code) => code.endsWith('0000'))).toHaveLength(34)
  const orphans = [...codes].filter((code) => !codes.has(`${code.slice(0, 2)}0000`))
  expect(orphans).toEqual([])
})

test('a basis becomes a citation, several become several, and our own choice says so', () => {
  expect(cite('FRCM 13').zh).toBe('《食品召回管理办法》第13条')
  expect(cite('FRCM 23,24; FSL 63').zh).toBe('《食品召回管理办法》第23、24条；《食品安全法》第63条')
  expect(cite('design')).toEqual({ zh: '本系统设计', en: 'Design of this system' })
})

test('administrators are three roles, limits and laws are registered', () => {
  expect(['systemAdmin', 'securityAdmin', 'auditAdmin'].every((id) => roleById(id))).toBe(true)
  expect(roleById('sysadmin')).toBeUndefined()
  expect(inventoryLimits.size).toBe(218)
  expect(isLaw('FRCM')).toBe(true)
})
