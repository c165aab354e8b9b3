import { text } from '#kernel/text.ts'
import {
  categoryFault,
  checkFault,
  type Meaning,
  type ParsedCode,
  regionFault,
} from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'
import { hasProvince, NATION } from './region-code.ts'

/**
 * Numbers of food production licences, 食品生产许可管理办法: `SC`, category (three digits), region
 * of the plant (six), serial (four) and check digit by ISO 7064 MOD 11,10 (GB/T 17710).
 */
export interface ScLicence {
  /** `101`-`131` food by class; `201` additive, `202` flavouring, `203` compound additive. */
  readonly category: string
  readonly regionCode: string
  readonly serial: string
}

const NAME = text('食品生产许可证编号', 'Food production licence number')
const CATEGORY = /^(10[1-9]|1[12]\d|13[01]|20[123])$/

export function parseScLicence(source: string, meaning: Meaning = {}): ParsedCode<ScLicence> {
  const value = normaliseCode(source)
  const fault = findMaskFault(NAME, value, [`SC${'d'.repeat(14)}`])
  if (fault) return fault
  if (scLicenceCheck(value.slice(2, 15)) !== value.charAt(15)) return checkFault(NAME, 16)
  const [category, regionCode, serial] = [
    value.slice(2, 5),
    value.slice(5, 11),
    value.slice(11, 15),
  ]
  if (!(meaning.hasRegion ?? mayHoldPlant)(regionCode)) return regionFault(NAME, regionCode, 6)
  if (!(meaning.hasCategory ?? isCategory)(category)) {
    return categoryFault(
      NAME,
      category,
      3,
      text('食品为 101 至 131，添加剂为 201 至 203', 'food is 101 to 131, additives 201 to 203'),
    )
  }
  return { ok: true, value, category, regionCode, serial }
}

export const isScLicence = (source: string, meaning?: Meaning): boolean =>
  parseScLicence(source, meaning).ok

/** The check digit of thirteen digits, ISO 7064 MOD 11,10: every altered digit is caught. */
export function scLicenceCheck(body: string): string {
  if (!/^\d{13}$/.test(body)) throw new RangeError('not the body of an SC number: 13 digits')
  let product = 10
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

/** Makes the number for the `serial`-th licence of a county; throws when a part does not fit. */
export function scLicenceFromParts(parts: {
  category: string
  regionCode: string
  serial: number
}): string {
  const { category, regionCode, serial } = parts
  if (!Number.isInteger(serial) || serial < 1 || serial > 9999) {
    throw new RangeError(`the serial of an SC number is 1 to 9999, not ${serial}`)
  }
  const body = category + regionCode + String(serial).padStart(4, '0')
  const value = `SC${body}${scLicenceCheck(body)}`
  const made = parseScLicence(value)
  if (!made.ok) throw new RangeError(made.message.en)
  return value
}

const isCategory = (category: string): boolean => CATEGORY.test(category)

/** Licences name the county; cities without counties appear as themselves, provinces never do. */
const mayHoldPlant = (regionCode: string): boolean =>
  regionCode !== NATION && hasProvince(regionCode) && regionCode.slice(2, 4) !== '00'
