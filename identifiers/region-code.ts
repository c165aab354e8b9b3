import { areaPrefix } from '#kernel/authority.ts'
import { type Text, text } from '#kernel/text.ts'
import { codeFault, type Meaning, type ParsedCode, regionFault } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'

/**
 * Codes of administrative regions: six digits of GB/T 2260 (two each for province, prefecture and
 * county), and three more for the town as in GB/T 10114. This file knows the shape of a code, not
 * which of the counties exist: that is reference data, handed in as `Meaning`.
 */
export type RegionLevel = 'national' | 'province' | 'city' | 'county' | 'town'

export interface RegionCode {
  readonly level: RegionLevel
  /** The area next above; null for the nation. */
  readonly parent: string | null
}

/** The first two digits of every province-level region and its short name (GB/T 2260). */
export const PROVINCES: Readonly<Record<string, string>> = {
  '11': '京',
  '12': '津',
  '13': '冀',
  '14': '晋',
  '15': '蒙',
  '21': '辽',
  '22': '吉',
  '23': '黑',
  '31': '沪',
  '32': '苏',
  '33': '浙',
  '34': '皖',
  '35': '闽',
  '36': '赣',
  '37': '鲁',
  '41': '豫',
  '42': '鄂',
  '43': '湘',
  '44': '粤',
  '45': '桂',
  '46': '琼',
  '50': '渝',
  '51': '川',
  '52': '贵',
  '53': '云',
  '54': '藏',
  '61': '陕',
  '62': '甘',
  '63': '青',
  '64': '宁',
  '65': '新',
  '71': '台',
  '81': '港',
  '82': '澳',
}

export const NATION = '000000'

const NAME = text('行政区划代码', 'Administrative region code')
const MUNICIPALITIES: readonly string[] = ['11', '12', '31', '50']

/**
 * Reads a region code of six or nine digits. `330106000` is the county `330106` and is returned so:
 * one area has one code.
 */
export function parseRegionCode(source: string, meaning: Meaning = {}): ParsedCode<RegionCode> {
  const written = normaliseCode(source)
  const fault = findMaskFault(NAME, written, ['dddddd', 'ddddddddd'])
  if (fault) return fault
  const value = written.length === 9 && written.endsWith('000') ? written.slice(0, 6) : written
  if (!isWellFormed(value)) {
    return codeFault('REGION', malformed(value), {
      at: 1,
      remedy: text('请按 GB/T 2260 核对', 'check it against GB/T 2260'),
    })
  }
  const exists = meaning.hasRegion ? meaning.hasRegion(value) : hasProvince(value)
  if (!exists) return regionFault(NAME, value, 1)
  return { ok: true, value, level: regionLevel(value), parent: parentRegion(value) }
}

export const isRegionCode = (source: string, meaning?: Meaning): boolean =>
  parseRegionCode(source, meaning).ok

/** The level of a well-formed code, from its digits alone. */
export function regionLevel(code: string): RegionLevel {
  switch (areaPrefix(code).length) {
    case 0:
      return 'national'
    case 2:
      return 'province'
    case 4:
      return 'city'
    case 6:
      return 'county'
    default:
      return 'town'
  }
}

/**
 * The area next above; null for the nation. Counties of a municipality, and counties directly under
 * a province, answer to the province: their prefecture pair (01, 02, 90) only groups them.
 */
export function parentRegion(code: string): string | null {
  switch (regionLevel(code)) {
    case 'national':
      return null
    case 'province':
      return NATION
    case 'city':
      return `${code.slice(0, 2)}0000`
    case 'county': {
      const city = `${code.slice(0, 4)}00`
      return isGroupingCode(city) ? `${code.slice(0, 2)}0000` : city
    }
    case 'town':
      return code.slice(0, 6)
  }
}

/** A row of GB/T 2260 that groups counties and is no authority: `110100` 市辖区, `429000`. */
export function isGroupingCode(code: string): boolean {
  if (regionLevel(code) !== 'city') return false
  const [province, city] = [code.slice(0, 2), code.slice(2, 4)]
  return city === '90' || (MUNICIPALITIES.includes(province) && (city === '01' || city === '02'))
}

/**
 * First and last code of an area and everything below it, for `BETWEEN` on codes kept as text of
 * six or nine digits: `33` or `330000` gives `['330000', '339999999']`. Throws on anything that is
 * not 2, 4, 6 or 9 digits: a scope that cannot be read must not become a wide one.
 */
export function regionRange(area: string): readonly [from: string, to: string] {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(area)) {
    throw new RangeError(`not an area of 2, 4, 6 or 9 digits: ${JSON.stringify(area)}`)
  }
  const prefix = areaPrefix(area.padEnd(6, '0'))
  if (prefix === '' && area !== NATION) throw new RangeError(`the nation is ${NATION}, not ${area}`)
  return [prefix.padEnd(6, '0'), prefix.padEnd(9, '9')]
}

/** Does the code lie in one of the 34 province-level regions, or is it the nation itself? */
export const hasProvince = (code: string): boolean =>
  code === NATION || Object.hasOwn(PROVINCES, code.slice(0, 2))

/** No digits may follow an empty pair, save that some cities have towns and no counties. */
function isWellFormed(code: string): boolean {
  const [province, city, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)]
  if (province === '00') return code === NATION
  if (city === '00') return county === '00' && code.length === 6
  return true
}

const malformed = (code: string): Text =>
  text(
    `行政区划代码 ${code} 缺少上级：前面的两位为 00，后面却不为零`,
    `Administrative region code ${code} has no parent: digits follow an empty pair`,
  )
