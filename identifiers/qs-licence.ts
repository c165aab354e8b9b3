import { text } from '#kernel/text.ts'
import { categoryFault, type Meaning, type ParsedCode, regionFault } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { compactCode } from './normalise-code.ts'
import { hasProvince } from './region-code.ts'

/**
 * Numbers of food production licences of the 2007 regime: `QS`, accepting organ (four digits),
 * product unit (four) and serial (four), printed in groups: `QS3301 0401 0012`. No check digit.
 */
export interface QsLicence {
  /** First four digits of the region of the accepting organ. */
  readonly organ: string
  readonly productUnit: string
  readonly serial: string
}

const NAME = text('食品生产许可证（QS）编号', 'QS food production licence number')

export function parseQsLicence(source: string, meaning: Meaning = {}): ParsedCode<QsLicence> {
  const value = compactCode(source)
  const fault = findMaskFault(NAME, value, [`QS${'d'.repeat(12)}`])
  if (fault) return fault
  const [organ, productUnit, serial] = [value.slice(2, 6), value.slice(6, 10), value.slice(10)]
  if (!(meaning.hasRegion ?? hasOrgan)(organ)) return regionFault(NAME, organ, 3)
  if (meaning.hasCategory && !meaning.hasCategory(productUnit)) {
    return categoryFault(
      NAME,
      productUnit,
      7,
      text('请对照申证单元目录', 'see the catalogue of product units'),
    )
  }
  return { ok: true, value, organ, productUnit, serial }
}

export const isQsLicence = (source: string, meaning?: Meaning): boolean =>
  parseQsLicence(source, meaning).ok

const hasOrgan = (organ: string): boolean => !organ.startsWith('00') && hasProvince(`${organ}00`)
