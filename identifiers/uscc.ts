import { type Text, text } from '#kernel/text.ts'
import {
  categoryFault,
  checkFault,
  type Meaning,
  type ParsedCode,
  regionFault,
} from './code-fault.ts'
import { findMaskFault, USCC_CHARSET } from './code-mask.ts'
import { normaliseCode } from './normalise-code.ts'
import { orgCodeCheck } from './org-code.ts'
import { hasProvince, NATION } from './region-code.ts'

/**
 * Unified social credit codes, GB 32100-2015: registering department (1), kind of body (2), region
 * of the registering organ (3-8), organisation code (9-17) and check character (18).
 */
export interface Uscc {
  /** Department and kind, the first two characters: `91` is an enterprise. */
  readonly category: string
  readonly regionCode: string
  /** The organisation code inside, `79965505-8`. */
  readonly orgCode: string
  /** What is odd without making the code wrong. */
  readonly warnings: readonly Text[]
}

const NAME = text('统一社会信用代码', 'Unified social credit code')

/**
 * Kinds by registering department: GB 32100-2015 table 2 with amendment 1 of 2016, from published
 * summaries (probable). `54` (residents' and villagers' committees) and `99` come from practice and
 * are uncertain. A table of reference data, handed in as `hasCategory`, takes its place.
 */
const KINDS: Readonly<Record<string, string>> = {
  '1': '1239', // 机构编制
  '2': '19', // 外交
  '3': '123459', // 司法行政
  '4': '19', // 文化
  '5': '12349', // 民政
  '6': '129', // 旅游
  '7': '129', // 宗教
  '8': '19', // 工会
  '9': '1239', // 市场监管
  A: '19', // 中央军委改革和编制办公室
  N: '1239', // 农业
  Y: '1', // 其他
}

/**
 * Beside the provinces: `10` for bodies registered by a national organ; `66` and `99` for those of
 * the Xinjiang Production and Construction Corps (uncertain, from practice).
 */
const REGISTERING_ONLY: readonly string[] = ['10', '66', '99']

/** Reads a unified social credit code; a wrong organisation code inside is a warning only. */
export function parseUscc(source: string, meaning: Meaning = {}): ParsedCode<Uscc> {
  const value = normaliseCode(source)
  const fault = findMaskFault(NAME, value, ['uudddddduuuuuuuuuu'])
  if (fault) return fault
  if (usccCheck(value.slice(0, 17)) !== value.charAt(17)) return checkFault(NAME, 18)
  const [category, regionCode] = [value.slice(0, 2), value.slice(2, 8)]
  if (!(meaning.hasRegion ?? mayRegister)(regionCode)) return regionFault(NAME, regionCode, 3)
  if (!(meaning.hasCategory ?? isCategory)(category)) {
    return categoryFault(
      NAME,
      category,
      1,
      text('企业为 91，个体工商户为 92', 'an enterprise begins with 91, a sole trader with 92'),
    )
  }
  const orgCode = `${value.slice(8, 16)}-${value.charAt(16)}`
  return { ok: true, value, category, regionCode, orgCode, warnings: warningsOn(value) }
}

export const isUscc = (source: string, meaning?: Meaning): boolean => parseUscc(source, meaning).ok

/**
 * The check character of seventeen characters: weights 3^(i-1) mod 31. As 31 is prime, it catches
 * every single altered character and every swap of two different ones.
 */
export function usccCheck(body: string): string {
  const values = [...body].map((char) => USCC_CHARSET.indexOf(char))
  if (values.length !== 17 || values.includes(-1)) {
    throw new RangeError('not the body of a unified social credit code: 17 of its characters')
  }
  let [sum, weight] = [0, 1]
  for (const value of values) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return USCC_CHARSET.charAt((31 - (sum % 31)) % 31)
}

/**
 * Makes a valid code for a demonstration or a test; throws when the parts are not well formed.
 * `subject` is the organisation code without its check character, eight characters.
 */
export function usccFromParts(parts: {
  category: string
  regionCode: string
  subject: string
}): string {
  const { category, regionCode, subject } = parts
  const body = category + regionCode + subject + orgCodeCheck(subject)
  const value = body + usccCheck(body)
  const made = parseUscc(value)
  if (!made.ok) throw new RangeError(made.message.en)
  return value
}

function warningsOn(value: string): readonly Text[] {
  if (orgCodeCheck(value.slice(8, 16)) === value.charAt(16)) return []
  return [
    text(
      '第 9 至 17 位的组织机构代码校验位不符，整码校验相符',
      'the organisation code at positions 9 to 17 fails its own check; the whole code passes',
    ),
  ]
}

const isCategory = (category: string): boolean =>
  KINDS[category.charAt(0)]?.includes(category.charAt(1)) ?? false

const mayRegister = (regionCode: string): boolean =>
  regionCode !== NATION &&
  (hasProvince(regionCode) || REGISTERING_ONLY.includes(regionCode.slice(0, 2)))
