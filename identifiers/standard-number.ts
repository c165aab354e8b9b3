import { text } from '#kernel/text.ts'
import {
  type CodeFault,
  categoryFault,
  codeFault,
  type Meaning,
  type ParsedCode,
  regionFault,
} from './code-fault.ts'
import { normaliseCode } from './normalise-code.ts'
import { hasProvince, NATION } from './region-code.ts'

/**
 * Numbers of standards, 标准化法 and the measures on national, industry, local, association and
 * enterprise standards: prefix, serial number and year, `GB/T 22760-2020`.
 */
export interface StandardNumber {
  readonly kind: 'national' | 'industry' | 'local' | 'association' | 'enterprise' | 'metrology'
  /** Null where the number does not tell: association, enterprise and metrology standards. */
  readonly force: 'mandatory' | 'recommended' | 'guidance' | null
  /** As written in front of the number: `GB/T`, `DB3301/T`, `T/CAQ`. */
  readonly prefix: string
  /** With parts and suffix: `2828.1`, `0001S`. */
  readonly number: string
  /** Four digits; null for an undated citation. */
  readonly year: number | null
}

export interface StandardNumberOptions extends Meaning {
  /** Accept a citation without year (`GB 2760`), which means the version in force. */
  readonly undated?: boolean
  /** Accept the two-digit years written before 1996 (`GB 2760-86`); the value keeps them. */
  readonly shortYear?: boolean
}

const NAME = text('标准号', 'Standard number')

/**
 * Industry codes: those of the national standards platform, then (probable, from practice) codes
 * given later or left out there. Reference data handed in as `hasCategory` takes its place.
 */
const INDUSTRIES = new Set(
  (
    'AQ BB CJ CY DA DL DZ EJ FZ GA GY HB HG HJ HS JB JC JG JR JT JY LB LD LS LY MH MT MZ NB NY ' +
    'QB QC QJ QX RB SB SC SH SJ SL SN SY TB TY WB WH WJ WM WS XB YB YC YD YS YY YZ ZY MR ' +
    'CH DB DY GH GM HY KA SF SW TD WW XF YJ'
  ).split(' '),
)

/**
 * How a number begins; the group is the industry or the digits of the region. A blank must part
 * prefix and number where both could hold the digits: `DB332190` may be DB33 2190 or DB3321 90, and
 * nobody should guess.
 */
const HEADS: readonly (readonly [StandardNumber['kind'], RegExp])[] = [
  ['national', /^GB(?:\/[TZ])? ?(?=\d)/],
  ['metrology', /^JJ[GF] ?(?=\d)/],
  ['local', /^DBS?(\d{4}|\d{2})(?:\/T? ?| )(?=\d)/],
  ['association', /^T\/(?:[A-Z]{2,12} ?|[A-Z0-9]{2,12} )(?=\d)/],
  ['enterprise', /^Q\/(?:[A-Z]{2,12} ?|[A-Z0-9]{2,12} )(?=\d)/],
  ['industry', /^(?!DB[ \d])([A-Z]{2})(?:\/[TZ])? ?(?=\d)/],
]

const SERIAL = /^(\d+(?:\.\d+)*[A-Z]?)(?:-(\d+))?$/
const YEAR = /^(19|20)\d{2}$/
const SHORT_YEAR = /^[5-9]\d$/

/**
 * Reads a standard number in any customary spacing and with any dash; the value is spelled
 * `GB/T 22760-2020`. Mandatory local standards are spelled without a slash: `DB31 2011-2012`.
 */
export function parseStandardNumber(
  source: string,
  options: StandardNumberOptions = {},
): ParsedCode<StandardNumber> {
  const written = normaliseCode(source)
    .replace(/\s+/g, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
  for (const [kind, pattern] of HEADS) {
    const head = pattern.exec(written)
    if (!head) continue
    const [matched, issuer = ''] = head
    const prefix = matched.trim().replace(/\/$/, '')
    const serial = SERIAL.exec(written.slice(matched.length))
    if (!serial) return serialFault(matched.length + 1)
    const [, number = '', yearWritten] = serial
    const fault = yearFault(yearWritten, options) ?? issuerFault(kind, issuer, options)
    if (fault) return fault
    const value = `${prefix} ${number}${yearWritten ? `-${yearWritten}` : ''}`
    return {
      ok: true,
      value,
      kind,
      force: forceOf(kind, prefix),
      prefix,
      number,
      year: yearOf(yearWritten),
    }
  }
  return codeFault(
    'CHARSET',
    text('标准号的前缀无法辨认', 'the prefix of the standard number is not recognised'),
    {
      at: 1,
      remedy: text(
        '前缀为 GB、GB/T、GB/Z、行业代号、DB 加地区数字、T/、Q/、JJG 或 JJF，与序号之间空一格',
        'a prefix is GB, GB/T, GB/Z, an industry code, DB with the digits of a region, T/, Q/, ' +
          'JJG or JJF, and a blank parts it from the number',
      ),
    },
  )
}

export const isStandardNumber = (source: string, options?: StandardNumberOptions): boolean =>
  parseStandardNumber(source, options).ok

function forceOf(kind: StandardNumber['kind'], prefix: string): StandardNumber['force'] {
  if (kind === 'association' || kind === 'enterprise' || kind === 'metrology') return null
  if (prefix.endsWith('/T')) return 'recommended'
  return prefix.endsWith('/Z') ? 'guidance' : 'mandatory'
}

const yearOf = (written: string | undefined): number | null =>
  written === undefined ? null : Number(written) + (written.length === 2 ? 1900 : 0)

function issuerFault(
  kind: StandardNumber['kind'],
  issuer: string,
  options: StandardNumberOptions,
): CodeFault | null {
  if (kind === 'local') {
    const region = issuer.padEnd(6, '0')
    const hasRegion = options.hasRegion ?? hasProvince
    return region !== NATION && hasRegion(region) ? null : regionFault(NAME, issuer, 3)
  }
  if (kind !== 'industry') return null
  const hasCategory = options.hasCategory ?? ((code: string) => INDUSTRIES.has(code))
  if (hasCategory(issuer)) return null
  const remedy = text('请对照行业标准代号表', 'see the table of industry codes')
  return categoryFault(NAME, issuer, 1, remedy)
}

function yearFault(written: string | undefined, options: StandardNumberOptions): CodeFault | null {
  if (written === undefined) {
    if (options.undated) return null
    return codeFault('LENGTH', text('标准号缺少年代号', 'the standard number has no year'), {
      remedy: text('请补上年代号，如 GB 2760-2024', 'add the year, as in GB 2760-2024'),
    })
  }
  if (YEAR.test(written) || (options.shortYear && SHORT_YEAR.test(written))) return null
  return codeFault(
    'CHARSET',
    text(`年代号“${written}”不成立`, `“${written}” is not the year of a standard`),
    { remedy: text('年代号为四位数字，如 2024', 'a year has four digits, such as 2024') },
  )
}

const serialFault = (at: number): CodeFault =>
  codeFault(
    'CHARSET',
    text(`标准号第 ${at} 位起不是顺序号和年代号`, `no serial number and year from position ${at}`),
    { at, remedy: text('写法如 GB/T 2828.1-2012', 'write it as in GB/T 2828.1-2012') },
  )
