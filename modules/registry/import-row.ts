import { parseUscc } from '#identifiers/uscc.ts'
import { areaPrefix } from '#kernel/authority.ts'
import { parseDate } from '#kernel/dates.ts'
import { type Text, text } from '#kernel/text.ts'
import type { FactKind } from './fact-kinds.ts'
import { type Region, regions } from './regions.ts'

/**
 * Reads one row of a list of enterprises: columns `name, uscc, register_date, type, capital,
 * business_scope, province, city, address`. Every row ends accepted, corrected by a named rule, or
 * rejected with the reason. `N/A` and `-` are how such lists say that something is not told.
 */
export type EnterpriseRowText = Readonly<Record<string, string | undefined>>

export const CORRECTIONS = {
  blanksRemoved: text('去除首尾空白和换行', 'Outer blanks and line breaks removed'),
  codeRespelt: text('统一社会信用代码改为规范写法', 'Credit code put into its one spelling'),
  columnsShifted: text(
    '注册资本误填在类型栏，已移回；注册资本栏的内容不是金额，未采用',
    'Capital stood in the column of the type; it was put back, what stood in its place was dropped',
  ),
  regionFromProvince: text(
    '城市未列明或不识，按省级归属',
    'City not known; filed under its province',
  ),
  regionFromCode: text(
    '省份未列明，按统一社会信用代码的登记机关地区归属',
    'Province not told; filed by the region of the registering organ in the credit code',
  ),
  dateUnreadable: text('成立日期无法识别，未采用', 'Date of registration cannot be read; dropped'),
  duplicate: text('与前面的行重复', 'Repeats an earlier row'),
} as const satisfies Record<string, Text>
export type CorrectionRule = keyof typeof CORRECTIONS

export type ReadRow =
  | {
      readonly ok: true
      readonly uscc: string
      readonly name: string
      readonly regionCode: string
      readonly facts: readonly (readonly [FactKind, unknown])[]
      readonly corrections: readonly CorrectionRule[]
    }
  | { readonly ok: false; readonly code: string; readonly column: string; readonly said: Text }

export const COLUMNS = [
  'name',
  'uscc',
  'register_date',
  'type',
  'capital',
  'business_scope',
  'province',
  'city',
  'address',
] as const

export function readRow(raw: EnterpriseRowText): ReadRow {
  const corrections = new Set<CorrectionRule>()
  const row = cleaned(raw, corrections)
  const uscc = parseUscc(raw.uscc ?? '')
  if (!uscc.ok) return { ok: false, code: uscc.code, column: 'uscc', said: uscc.message }
  if (uscc.value !== row.uscc) corrections.add('codeRespelt')
  if (!row.name) return { ok: false, code: 'nameMissing', column: 'name', said: NAME_MISSING }
  unshift(row, corrections)
  const region = regionOfRow(row, uscc.regionCode, corrections)
  if (!region) return { ok: false, code: 'REGION', column: 'province', said: REGION_UNKNOWN }
  const registeredOn = row.register_date && parseDate(row.register_date.replace(/[/.]/g, '-'))
  if (row.register_date && !registeredOn) corrections.add('dateUnreadable')
  const told: [FactKind, unknown][] = [
    ['name', { name: row.name }],
    ['region', { regionCode: region }],
    ...(registeredOn ? [['registeredOn', { registeredOn }] as [FactKind, unknown]] : []),
    ...tell('enterpriseType', row.type),
    ...tell('registeredCapital', row.capital),
    ...tell('businessScope', row.business_scope),
    ...tell('address', row.address),
  ]
  return {
    ok: true,
    uscc: uscc.value,
    name: row.name,
    regionCode: region,
    facts: told,
    corrections: [...corrections],
  }
}

type Told = Partial<Record<(typeof COLUMNS)[number], string>>

function cleaned(raw: EnterpriseRowText, corrections: Set<CorrectionRule>): Told {
  const row: Told = {}
  for (const column of COLUMNS) {
    const written = raw[column] ?? ''
    const value = written.replace(/[\s\u3000]*[\r\n]+[\s\u3000]*/g, '').replace(BLANK_ENDS, '')
    if (value !== written) corrections.add('blanksRemoved')
    if (!NOT_TOLD.test(value)) row[column] = value
  }
  return row
}

const BLANK_ENDS = /^[\s\u3000]+|[\s\u3000]+$/g
const NOT_TOLD = /^(|N\/A|-|—|\/|null)$/i

/** An amount in the column of the type pushed everything one column on. */
function unshift(row: Told, corrections: Set<CorrectionRule>): void {
  if (!row.type || !isAmount(row.type)) return
  if (row.capital === undefined || !isAmount(row.capital)) row.capital = row.type
  delete row.type
  corrections.add('columnsShifted')
}

const isAmount = (value: string): boolean => /^[\d,.]+\s*[（(]?(万|元|人民币)/.test(value)

function regionOfRow(
  row: Told,
  registering: string,
  corrections: Set<CorrectionRule>,
): string | null {
  const province = row.province ? PROVINCES.find((one) => begins(one, row.province!)) : undefined
  if (!province) {
    corrections.add('regionFromCode')
    const known = [registering, `${registering.slice(0, 4)}00`, `${registering.slice(0, 2)}0000`]
    return known.find((code) => regions.has(code) && !regions.get(code)!.isGrouping) ?? null
  }
  const inside = below(province)
  const named = row.city ? inside.filter((one) => begins(one, row.city!)) : []
  const city = named.find(({ level }) => level === 'city') ?? onlyOne(named)
  if (!city) {
    corrections.add('regionFromProvince')
    return countyInAddress(row.address, inside)?.code ?? province.code
  }
  if (city.level === 'county') return city.code
  return countyInAddress(row.address, below(city))?.code ?? city.code
}

const PROVINCES = [...regions.values()].filter(({ level }) => level === 'province')

const below = (area: Region): Region[] => {
  const prefix = areaPrefix(area.code)
  return ALL.filter(
    (one) => !one.isGrouping && one.code !== area.code && one.code.startsWith(prefix),
  )
}
const ALL = [...regions.values()]

/** Lists shorten names: 广东 for 广东省, 延边州 for 延边朝鲜族自治州. */
const begins = (region: Region, written: string): boolean =>
  region.name.startsWith(written) ||
  (written.endsWith('州') && written.length > 2 && region.name.startsWith(written.slice(0, -1)))

const onlyOne = <T>(found: readonly T[]): T | undefined =>
  found.length === 1 ? found[0] : undefined

/** The county that an address names in full; none where it names several. */
function countyInAddress(address: string | undefined, inside: readonly Region[]) {
  if (!address) return undefined
  return onlyOne(inside.filter(({ level, name }) => level === 'county' && address.includes(name)))
}

/** A column that is told becomes the fact of the same kind, with the one field of that name. */
const tell = (kind: FactKind, value: string | undefined): [FactKind, unknown][] =>
  value === undefined ? [] : [[kind, { [kind]: value }]]

const NAME_MISSING = text('企业名称为空', 'The name is empty')
const REGION_UNKNOWN = text('区域无法识别', 'The region cannot be read')
