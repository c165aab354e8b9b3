import { type Text, text } from '#kernel/text.ts'
import type { MfdsCorrection, MfdsRejection } from './mfds-row.ts'

/** What was done to a row, and why a row was sent back, in words. */
export const correctionWords: Readonly<Record<MfdsCorrection, Text>> = {
  powerOfTenRead: text('按 10 的幂书写的数值已读出', 'A value written as a power of ten was read'),
  boundsSwapped: text('上下限颠倒，已按大小对调', 'Lower and upper bound had changed places'),
  unitRead: text(
    '单位按含义改写（如“1g당”即 CFU/g）',
    'The unit was written out (“1g당” of a count is CFU/g)',
  ),
  portionUnitAdded: text('取样量缺单位，按 g 读', 'The portion had no unit; read as g'),
  categoryFromRow: text(
    '产品代码表中没有该产品，按本行名称登记',
    'The product is not in the list of products; registered by the name in the row',
  ),
  toldApartByRow: text(
    '同一产品、项目、条件、日期有不同限量，按行号分开登记，须由人选择',
    'Different limits for one product, item, condition and day: a person must choose',
  ),
  duplicateOfRow: text('与前面的行重复', 'A copy of an earlier row'),
}

export const rejectionWords: Readonly<Record<MfdsRejection, Text>> = {
  itemUnknown: text(
    '检验项目代码不在项目表中',
    'The code of the test item is not in the list of items',
  ),
  dateUnreadable: text('施行日期无法识别', 'The date of force cannot be read'),
  valueNotANumber: text('限量不是数值（如“5:1”）', 'The limit is not a number (such as “5:1”)'),
  valuesDisagree: text(
    '数值栏与所印限量不一致，不知以何为准',
    'The field of the value and the printed limit disagree; which holds is not known',
  ),
  valueMissing: text('没有限量值', 'There is no limit in the row'),
  planIncomplete: text('采样方案不完整', 'The sampling plan is incomplete'),
}
