import { text } from '#kernel/text.ts'
import { categoryFault, type ParsedCode, regionFault } from './code-fault.ts'
import { findMaskFault } from './code-mask.ts'
import { compactCode } from './normalise-code.ts'

/**
 * Numbers of qualification certificates of inspection bodies (检验检测机构资质认定, CMA): year,
 * issuing organ, field, supervising department (two digits each) and serial (four). No check
 * digit. The names behind the numbers are reference data.
 */
export interface CmaNumber {
  readonly year: number
  /** `00` national, `01`-`31` the provinces in the traditional order. */
  readonly organ: string
  /** `00` food; a body able to test food is always in field `00`. */
  readonly field: string
  readonly department: string
  readonly serial: string
}

const NAME = text('资质认定证书编号', 'CMA certificate number')
const [ORGAN_LAST, FIELD_LAST, DEPARTMENT_LAST] = ['31', '21', '34']

export function parseCmaNumber(source: string): ParsedCode<CmaNumber> {
  const value = compactCode(source)
  const fault = findMaskFault(NAME, value, ['d'.repeat(12)])
  if (fault) return fault
  const [organ, field, department] = [value.slice(2, 4), value.slice(4, 6), value.slice(6, 8)]
  if (organ > ORGAN_LAST) return regionFault(NAME, organ, 3)
  if (field > FIELD_LAST) {
    return categoryFault(NAME, field, 5, text('专业领域为 00 至 21', 'fields are 00 to 21'))
  }
  if (department > DEPARTMENT_LAST) {
    return categoryFault(
      NAME,
      department,
      7,
      text('行业主管部门为 00 至 34', 'departments are 00 to 34'),
    )
  }
  const year = 2000 + Number(value.slice(0, 2))
  return { ok: true, value, year, organ, field, department, serial: value.slice(8) }
}

export const isCmaNumber = (source: string): boolean => parseCmaNumber(source).ok
