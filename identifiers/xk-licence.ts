import { text } from '#kernel/text.ts'
import { categoryFault, type Meaning, type ParsedCode, regionFault } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'
import { PROVINCES } from './region-code.ts'

/**
 * Numbers of licences for industrial products, 工业产品生产许可证管理条例实施办法: `XK`, industry
 * (two digits), product (three), serial (five); issued by a province with its short name in
 * front: `(浙)XK16-204-00037`. No check digit.
 */
export interface XkLicence {
  /** Short name of the issuing province; null where the licence is national. */
  readonly province: string | null
  readonly industry: string
  readonly product: string
  readonly serial: string
}

const NAME = text('工业产品生产许可证编号', 'Industrial product licence number')
const NATIONAL = 'XKdd-ddd-ddddd'

/** The provinces of the mainland, which issue such licences. */
const ISSUERS: readonly string[] = Object.entries(PROVINCES)
  .filter(([code]) => code < '70')
  .map(([, short]) => short)

export function parseXkLicence(source: string, meaning: Meaning = {}): ParsedCode<XkLicence> {
  const value = normaliseCode(source)
  const fault = findMaskFault(NAME, value, [NATIONAL, `(h)${NATIONAL}`])
  if (fault) return fault
  const isNational = value.length === NATIONAL.length
  const province = isNational ? null : value.charAt(1)
  if (province !== null && !ISSUERS.includes(province)) return regionFault(NAME, province, 2)
  const start = isNational ? 2 : 5
  const [industry = '', product = '', serial = ''] = value.slice(start).split('-')
  if (meaning.hasCategory && !meaning.hasCategory(`${industry}-${product}`)) {
    return categoryFault(
      NAME,
      `${industry}-${product}`,
      start + 1,
      text('请对照发证产品目录', 'see the catalogue of licensed products'),
    )
  }
  return { ok: true, value, province, industry, product, serial }
}

export const isXkLicence = (source: string, meaning?: Meaning): boolean =>
  parseXkLicence(source, meaning).ok
