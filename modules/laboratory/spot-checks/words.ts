import { type Text, text } from '#kernel/text.ts'
import type { CorrectionRule, Doubt, RejectionCode } from './spot-check.ts'

/** What each rule did to a row, in a sentence an officer can check. */
export const correctionWords: Readonly<Record<CorrectionRule, Text>> = {
  duplicateOfRow: text(
    '与前面的行重复：同一公布、同一样品、同一项目，不再计数',
    'A copy of an earlier row: same publication, sample and item; not counted again',
  ),
  lineBreakRemoved: text('去掉单元格内的换行', 'Line breaks inside the cell removed'),
  partyLabelRead: text(
    '生产商栏写有身份（如“经销商：”），按身份取生产者',
    'The producer cell names parties by their part; the producer was taken by its part',
  ),
  itemNameCutOff: text(
    '项目名称在括号处被截断，取括号前的名称',
    'The name of the item was cut off inside a bracket; the part before it was taken',
  ),
  markupRead: text('把网页上标标记读作指数', 'Markup of a superscript read as an exponent'),
  exponentLost: text(
    '数值的指数丢失（如“4.4×10”），该值不可用，未采用',
    'The exponent of the number is lost (as in “4.4×10”); the value was not used',
  ),
  unitMisspelt: text('单位写错（如“μk/kg”），已更正', 'A misspelt unit (such as “μk/kg”) mended'),
}

export const rejectionWords: Readonly<Record<RejectionCode, Text>> = {
  productMissing: text('缺少产品名称，请补填后重新报送', 'The product is not named; fill it in'),
  verdictUnknown: text('判定须为“合格”或“不合格”', 'The verdict is neither 合格 nor 不合格'),
  dateUnreadable: text(
    '发布日期无法识别，请写作 2022-01-31',
    'The publication date cannot be read; write it as 2022-01-31',
  ),
  dateInFuture: text('发布日期晚于今日，请核对', 'The publication date is in the future'),
  itemMissing: text(
    '不合格但未写明项目，请补填不合格项目',
    'The sample failed, but the item is not named; fill it in',
  ),
}

export const doubtWords: Readonly<Record<Doubt['code'], Text>> = {
  publishedBefore: text(
    '可能是此前已公布样品的再次公布（名称、单位、项目、结果均相同），无抽样单号，不能确认',
    'Perhaps an earlier sample published again: same names, item and result; there is no sample number to prove it',
  ),
  valueMeetsLimit: text(
    '所载结果未超出所载限量，与不合格的判定不符，请核对原公告',
    'The value given lies within the limit given, against the verdict; check the bulletin',
  ),
  valueNotRead: text('结果或限量无法读成数值', 'The result or limit could not be read as a number'),
}
