/**
 * How a file of published spot checks is laid out: which column holds what, which marks mean that a
 * cell is empty, and which words give the verdict.
 */
export interface SpotCheckProfile {
  readonly columns: Readonly<Record<SpotCheckField, string>>
  /** Marks that forms use for "nothing here"; reading them so is no correction. */
  readonly emptyMarks: readonly string[]
  readonly verdicts: Readonly<Record<string, 'pass' | 'fail'>>
}

export type SpotCheckField =
  | 'product'
  | 'category'
  | 'producer'
  | 'supplier'
  | 'productionDate'
  | 'item'
  | 'result'
  | 'limit'
  | 'verdict'
  | 'publisher'
  | 'publishedOn'
  | 'remark'

/** A record of the file: cells by the name of their column. */
export type SpotCheckRecord = Readonly<Record<string, string>>

/** Bulletins of the market-supervision bureaus as the portals of the trade collect them. */
export const collectedBulletins: SpotCheckProfile = {
  columns: {
    product: '物料名称',
    category: '产品分类',
    producer: '生产商',
    supplier: '供应商',
    productionDate: '生产日期',
    item: '检测项目',
    result: '检测结果',
    limit: '限量值',
    verdict: '判定',
    publisher: '发布单位',
    publishedOn: '发布日期',
    remark: '备注',
  },
  emptyMarks: ['', '/', '／', '\\', '-', '—', '——', '--', '***', '无'],
  verdicts: { 合格: 'pass', 不合格: 'fail' },
}

/** Columns of the profile that a file does not have; none means that it can be read. */
export const missingColumns = (
  profile: SpotCheckProfile,
  header: readonly string[],
): readonly string[] => Object.values(profile.columns).filter((name) => !header.includes(name))
