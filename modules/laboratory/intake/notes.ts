import { type Text, text } from '#kernel/text.ts'
import { type FieldName, fieldOf } from './fields.ts'

/**
 * What was done to a line, or why it went back: plain JSON that is stored, from which the sentences
 * are made when somebody reads them.
 */
export interface Note {
  readonly code: CorrectionCode | FaultCode
  /** Null where the line as a whole is meant. */
  readonly field: FieldName | null
  readonly read: string
  /** What it was read as; for a fault, what would be right, where that is known. */
  readonly became?: string
  /** Another line that is spoken of. */
  readonly line?: number
}

/** Rules by which a line is corrected; each can be named to the laboratory. */
const CORRECTIONS = {
  fullWidth: text('全角字符读作半角', 'full-width characters read as half-width'),
  blanksRemoved: text('去掉空白与换行', 'blanks and line breaks removed'),
  dateFormat: text('日期改为标准写法', 'date put in the standard form'),
  unitSpelling: text('单位改为规范写法', 'unit put in its standard spelling'),
  unitFromHead: text('单位取自表头', 'unit taken from the head of the column'),
  copyOfLine: text('与另一行相同，只存一次', 'the same as another line; stored once'),
  mended: text('按上传人的更正改写', 'rewritten as the sender asked'),
} as const satisfies Record<string, Text>

export type CorrectionCode = keyof typeof CORRECTIONS

interface FaultWords {
  readonly why: Text
  /** What would be right; `null` where the field's own hint says it. */
  readonly remedy: Text | null
}

const FAULTS = {
  notJson: {
    why: text('这一行不是一个 JSON 对象', 'the line is not one JSON object'),
    remedy: text(
      '每行一个对象，字段名见接口说明',
      'one object a line; the names of the fields stand in the description of the API',
    ),
  },
  notText: {
    why: text('应以字符串报送', 'has to be sent as a string'),
    remedy: text(
      '数值也写成字符串，如 "0.10"，以保留末位零',
      'numbers too, such as "0.10", so that their last zeros are kept',
    ),
  },
  missing: { why: text('必填项为空', 'must be filled in'), remedy: null },
  tooLong: { why: text('内容过长', 'the text is too long'), remedy: null },
  dateUnreadable: { why: text('无法识别为日期', 'cannot be read as a date'), remedy: null },
  dateAmbiguous: {
    why: text('日与月的先后不明', 'day and month cannot be told apart'),
    remedy: null,
  },
  dateTooOld: {
    why: text('日期早于2000年', 'the date lies before the year 2000'),
    remedy: text('请核对年份', 'check the year'),
  },
  dateInFuture: {
    why: text('日期晚于今天', 'the date lies in the future'),
    remedy: text('应不晚于今天', 'a day not later than today'),
  },
  producedAfterSampling: {
    why: text('生产日期晚于抽样日期', 'produced after it was sampled'),
    remedy: text('生产日期应不晚于抽样日期', 'a production date not later than the sampling date'),
  },
  testedBeforeSampling: {
    why: text('检验日期早于抽样日期', 'tested before it was sampled'),
    remedy: text('检验日期应不早于抽样日期', 'a test date not earlier than the sampling date'),
  },
  usccWrong: {
    why: text('统一社会信用代码不正确', 'the unified social credit code is wrong'),
    remedy: text(
      '请对照营业执照核对；不知道的留空',
      'compare it with the licence; leave it empty if unknown',
    ),
  },
  regionUnknown: {
    why: text('没有这个地区', 'there is no such region'),
    remedy: null,
  },
  regionAmbiguous: {
    why: text('有多个同名地区', 'several regions bear this name'),
    remedy: null,
  },
  categoryUnknown: {
    why: text('没有这个产品类别', 'there is no such product category'),
    remedy: null,
  },
  resultUnreadable: { why: text('结果无法辨认', 'the result cannot be read'), remedy: null },
  exponentLost: {
    why: text('乘以10之后的指数丢失', 'the exponent after ×10 is lost'),
    remedy: text('如 4.4×10^3 或 4400', 'such as 4.4×10^3 or 4400'),
  },
  unitMissing: {
    why: text('数值没有单位', 'the value has no unit'),
    remedy: text('请填写单位；无量纲填 1', 'state the unit; 1 for a plain number'),
  },
  unitUnknown: { why: text('单位无法辨认', 'the unit cannot be read'), remedy: null },
  numberExpected: { why: text('应为一个数值', 'has to be one number'), remedy: null },
  copyDiffers: {
    why: text(
      '与另一行是同一样品同一项目，内容却不同',
      'speaks of the same sample and item as another line, and says otherwise',
    ),
    remedy: text(
      '保留正确的一行；同一项目有多个数值的，写在一格内并用分号分开',
      'keep the line that is right; several values of one item go into one cell, apart by semicolons',
    ),
  },
  sampleDiffers: {
    why: text(
      '与另一行是同一样品，样品信息却不同',
      'speaks of the same sample as another line, with other particulars',
    ),
    remedy: text(
      '同一样品各行的样品信息应一致',
      'the particulars of a sample are the same on every line',
    ),
  },
  storedDiffers: {
    why: text('与已存的结果不同', 'differs from the result that is stored'),
    remedy: text(
      '确认要更正已存结果的，导入时选择“替换已存结果”',
      'where the stored result shall be corrected, import with “replace stored results”',
    ),
  },
  sampleIncomplete: {
    why: text(
      '样品信息与已存的不同，而本次没有报送该样品的全部项目',
      'the particulars of the sample differ from what is stored, and not all of its items were sent',
    ),
    remedy: text(
      '更正样品信息时，请连同该样品全部项目一并报送',
      'to correct the particulars of a sample, send all of its items together',
    ),
  },
} as const satisfies Record<string, FaultWords>

export type FaultCode = keyof typeof FAULTS

export const isFault = (code: Note['code']): code is FaultCode => code in FAULTS

/** A note as people read it: which column, what was read, why, and what would be right. */
export interface NoteView {
  readonly code: string
  readonly isFault: boolean
  readonly column: Text | null
  readonly read: string
  readonly became: string | null
  readonly line: number | null
  readonly why: Text
  readonly remedy: Text | null
}

export function noteView(note: Note): NoteView {
  const field = note.field === null ? null : fieldOf(note.field)
  const words = isFault(note.code) ? FAULTS[note.code] : null
  return {
    code: note.code,
    isFault: words !== null,
    column: field?.head ?? null,
    read: note.read,
    became: note.became ?? null,
    line: note.line ?? null,
    why: words?.why ?? CORRECTIONS[note.code as CorrectionCode],
    remedy: words ? remedyOf(note, words, field?.hint ?? null) : null,
  }
}

function remedyOf(note: Note, words: FaultWords, hint: Text | null): Text | null {
  if (note.became) return text(`应为：${note.became}`, `right would be: ${note.became}`)
  return words.remedy ?? hint
}

/** One sentence for a note, as it stands in the file of returned lines. */
export function noteSentence(note: Note): Text {
  const { column, read, line, why, remedy } = noteView(note)
  const at = line === null ? '' : `（第${line}行）`
  const shown = read === '' ? '（空）' : `“${read}”`
  return text(
    `${column ? `${column.zh}${shown}：` : ''}${why.zh}${at}${remedy ? `；${remedy.zh}` : ''}`,
    `${column ? `${column.en} ${read === '' ? '(empty)' : `“${read}”`}: ` : ''}${why.en}` +
      `${line === null ? '' : ` (line ${line})`}${remedy ? `; ${remedy.en}` : ''}`,
  )
}
