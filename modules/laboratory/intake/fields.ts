import { type Text, text } from '#kernel/text.ts'

/**
 * The columns in which laboratories hand in results: one line for each item tested of a sample, the
 * particulars of the sample repeated on every line. Heads are read in Chinese or English.
 */
export type FieldName =
  | 'sampleNumber'
  | 'productName'
  | 'productCategory'
  | 'labelledProducer'
  | 'uscc'
  | 'lotNumber'
  | 'productionDate'
  | 'samplingArea'
  | 'sampledOn'
  | 'testItem'
  | 'result'
  | 'unit'
  | 'detectionLimit'
  | 'quantitationLimit'
  | 'uncertainty'
  | 'coverage'
  | 'method'
  | 'testedOn'

export interface Field {
  readonly name: FieldName
  readonly head: Text
  readonly isRequired: boolean
  /** Longest text that is taken; what is longer is no such thing. */
  readonly charactersMax: number
  /** What belongs here, for the template and for the remedy of a fault. */
  readonly hint: Text
  /** Other heads under which laboratories write it. */
  readonly otherHeads: readonly string[]
}

type Row = readonly [
  name: FieldName,
  zh: string,
  en: string,
  isRequired: boolean,
  charactersMax: number,
  hint: Text,
  otherHeads: string,
]

const DATE_HINT = text('如 2026-11-03', 'such as 2026-11-03')

const ROWS: readonly Row[] = [
  [
    ...(['sampleNumber', '样品编号', 'Sample number', true, 64] as const),
    text('本机构内唯一', 'unique within the laboratory'),
    '样品号|抽样单编号|报告编号|样品代码|盲样号',
  ],
  [
    ...(['productName', '产品名称', 'Product name', true, 200] as const),
    text('照标签填写', 'as on the label'),
    '样品名称|食品名称|物料名称|名称',
  ],
  [
    ...(['productCategory', '产品类别', 'Product category', true, 100] as const),
    text('类别编码或名称，见模板', 'code or name of the category, see the template'),
    '食品类别|产品分类|样品类别|食品细类|类别编码',
  ],
  [
    ...(['labelledProducer', '标称生产者', 'Labelled producer', false, 200] as const),
    text('照标签填写；没有的留空', 'as on the label; empty where there is none'),
    '生产者|生产企业|标称生产企业|标称生产企业名称|生产商|企业名称|生产单位',
  ],
  [
    ...(['uscc', '统一社会信用代码', 'Unified social credit code', false, 40] as const),
    text('18位', '18 characters'),
    '社会信用代码|信用代码',
  ],
  [
    ...(['lotNumber', '批号', 'Lot number', false, 100] as const),
    text('照标签填写', 'as on the label'),
    '批次|生产批号|产品批号|批次号',
  ],
  [
    ...(['productionDate', '生产日期', 'Production date', false, 40] as const),
    DATE_HINT,
    '生产日期/批号|制造日期|加工日期',
  ],
  [
    ...(['samplingArea', '抽样地区', 'Sampling area', true, 100] as const),
    text(
      '行政区划代码，或省市县全称',
      'code of the region, or its full name from the province down',
    ),
    '抽样地|抽样地点|抽样区域|行政区划代码|区划代码',
  ],
  [
    ...(['sampledOn', '抽样日期', 'Sampling date', true, 40] as const),
    DATE_HINT,
    '采样日期|抽样时间|采样时间|送样日期',
  ],
  [
    ...(['testItem', '检验项目', 'Test item', true, 200] as const),
    text('照标准填写', 'as in the standard'),
    '检测项目|检验检测项目|项目名称|项目',
  ],
  [
    ...(['result', '检验结果', 'Result', true, 400] as const),
    text(
      '数值、＜数值、未检出；多个样品用分号分开',
      'a value, < value, or not detected; several units apart by semicolons',
    ),
    '检测结果|检验值|实测值|检测值|结果',
  ],
  [
    ...(['unit', '单位', 'Unit', false, 40] as const),
    text('如 mg/kg', 'such as mg/kg'),
    '结果单位|计量单位|检测单位',
  ],
  [
    ...(['detectionLimit', '检出限', 'Detection limit', false, 40] as const),
    text('数值，单位同结果', 'a number in the unit of the result'),
    '方法检出限|最低检出限|LOD',
  ],
  [
    ...(['quantitationLimit', '定量限', 'Quantitation limit', false, 40] as const),
    text('数值，单位同结果', 'a number in the unit of the result'),
    '方法定量限|LOQ',
  ],
  [
    ...(['uncertainty', '扩展不确定度', 'Expanded uncertainty', false, 40] as const),
    text('数值，单位同结果', 'a number in the unit of the result'),
    '不确定度|扩展不确定度U|U',
  ],
  [
    ...(['coverage', '包含因子', 'Coverage factor', false, 20] as const),
    text('如 2', 'such as 2'),
    '包含因子k|k',
  ],
  [
    ...(['method', '检验方法', 'Test method', false, 200] as const),
    text('标准号', 'number of the standard'),
    '检测方法|方法标准|检验依据',
  ],
  [
    ...(['testedOn', '检验日期', 'Test date', false, 40] as const),
    DATE_HINT,
    '检测日期|检验完成日期|检毕日期|签发日期',
  ],
]

export const fields: readonly Field[] = ROWS.map(
  ([name, zh, en, isRequired, charactersMax, hint, otherHeads]) => ({
    ...{ name, isRequired, charactersMax, hint },
    head: text(zh, en),
    otherHeads: otherHeads.split('|'),
  }),
)

const byName = new Map(fields.map((field) => [field.name, field]))

export function fieldOf(name: FieldName): Field {
  const field = byName.get(name)
  if (!field) throw new Error(`no field ${name}`)
  return field
}

/** Fields that say what was sampled; the others say what was found in it. */
export const SAMPLE_FIELDS: readonly FieldName[] = [
  'sampleNumber',
  'productName',
  'productCategory',
  'labelledProducer',
  'uscc',
  'lotNumber',
  'productionDate',
  'samplingArea',
  'sampledOn',
]

/** Columns that a file of rejected lines carries beside the fields. */
export const RETURN_HEADS = {
  reason: text('退回原因', 'Reason for return'),
  line: text('原行号', 'Original line'),
  upload: text('原上传编号', 'Original upload'),
} as const
