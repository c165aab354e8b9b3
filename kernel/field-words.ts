import { type Text, text } from './text.ts'

/**
 * What is wrong with a field, as one would say it to the person who filled it in: what would be
 * right, never that they are wrong. `name` is the label of the field.
 */
export interface FieldFault {
  readonly keyword: string
  readonly params: object
}

export interface FieldKind {
  readonly name: Text
  /** Chosen from a list, ticked or picked, and not written. */
  readonly isChosen: boolean
  readonly pattern: Text | null
}

export function faultWords(fault: FieldFault, { name, isChosen, pattern }: FieldKind): Text {
  const params = fault.params as Readonly<Record<string, unknown>>
  const limit = String(params.limit)
  switch (fault.keyword) {
    case 'required':
      return isChosen
        ? text(`请选择${name.zh}`, `Choose: ${name.en}`)
        : text(`请填写${name.zh}`, `Fill in: ${name.en}`)
    case 'const':
    case 'enum':
    case 'anyOf':
      return text(`请从列表中选择${name.zh}`, `Choose from the list: ${name.en}`)
    case 'minLength':
      return limit === '1'
        ? text(`请填写${name.zh}`, `Fill in: ${name.en}`)
        : text(`${name.zh}至少${limit}个字`, `${name.en}: at least ${limit} characters`)
    case 'maxLength':
      return text(`${name.zh}至多${limit}个字`, `${name.en}: at most ${limit} characters`)
    case 'minItems':
      return text(`${name.zh}至少${limit}项`, `${name.en}: at least ${limit}`)
    case 'maxItems':
      return text(`${name.zh}至多${limit}项`, `${name.en}: at most ${limit}`)
    case 'minimum':
      return text(`${name.zh}应不小于${limit}`, `${name.en}: not less than ${limit}`)
    case 'maximum':
      return text(`${name.zh}应不大于${limit}`, `${name.en}: not more than ${limit}`)
    case 'exclusiveMinimum':
      return text(`${name.zh}应大于${limit}`, `${name.en}: more than ${limit}`)
    case 'exclusiveMaximum':
      return text(`${name.zh}应小于${limit}`, `${name.en}: less than ${limit}`)
    case 'type':
      return typeWords(String(params.type), name)
    case 'format':
      return formatWords(String(params.format), name)
    case 'pattern':
      return pattern
        ? text(`${name.zh}应为${pattern.zh}`, `${name.en}: ${pattern.en}`)
        : text(`${name.zh}的写法不符合规则`, `${name.en}: not written by the rule`)
    case 'uniqueItems':
      return text(`${name.zh}有重复`, `${name.en}: no item twice`)
    default:
      return text(`请核对${name.zh}`, `Check: ${name.en}`)
  }
}

function typeWords(type: string, name: Text): Text {
  if (type === 'integer') return text(`${name.zh}应为整数`, `${name.en}: a whole number`)
  if (type === 'number') return text(`${name.zh}应为数字`, `${name.en}: a number`)
  if (type === 'array') return text(`${name.zh}应为列表`, `${name.en}: a list`)
  if (type === 'boolean') return text(`${name.zh}请选择是或否`, `${name.en}: yes or no`)
  return text(`请填写${name.zh}`, `Fill in: ${name.en}`)
}

function formatWords(format: string, name: Text): Text {
  if (format === 'date') {
    return text(`${name.zh}应为日期，如2026-11-23`, `${name.en}: a date such as 2026-11-23`)
  }
  if (format === 'date-time') {
    return text(
      `${name.zh}应为日期和时间，如2026-11-23 09:30`,
      `${name.en}: a date and time such as 2026-11-23 09:30`,
    )
  }
  if (format === 'uuid') return text(`请选择${name.zh}`, `Choose: ${name.en}`)
  return text(`${name.zh}的写法不符合规则`, `${name.en}: not written by the rule`)
}
