import { type Text, text } from '#kernel/text.ts'

/** Why a published pair goes to review, beside the reasons of the engine. */
export const pairReasonWords = {
  noLimit: text('没有限量', 'there is no limit'),
  limitUnreadable: text('限量无法辨认', 'the limit cannot be read'),
  limitExponentLost: text('限量中的指数丢失', 'the limit has lost an exponent'),
  limitExponentDoubtful: text(
    '限量疑为丢失上标的幂（103 或 10³）',
    'the limit may be a power laid flat (103 or 10³)',
  ),
  limitUnitDoubtful: text('限量的单位疑有误', 'the unit of the limit is doubtful'),
  signMissing: text('限量没有符号，上限下限不明', 'the limit has no sign: upper or lower is open'),
  signMisplaced: text('限量的符号位置不对', 'the sign of the limit stands in the wrong place'),
  columnsSwapped: text('限量与结果两列似已互换', 'limit and result seem to have changed places'),
  unitsDifferInRow: text(
    '换算后合格，但两列单位不同，疑有一处写错',
    'it passes after conversion, but the two columns differ in unit: one is likely a slip',
  ),
  remarkBesideValue: text(
    '数值旁另有文字，可能属于其他项目',
    'words stand beside the value and may belong to another item',
  ),
  contradictsPublished: text(
    '按文字得出的结论与公布的相反',
    'the texts lead to the contrary of the published verdict',
  ),
} as const satisfies Record<string, Text>

export type PairReason = keyof typeof pairReasonWords

/** What was taken from elsewhere in the row or from the item before the pair was judged. */
export const pairNoteWords = {
  signOfItem: text(
    '限量没有符号或符号错位；该项目只设上限',
    'the sign of the limit is missing or misplaced; this item is only limited from above',
  ),
  unitOfItem: text(
    '限量没有单位；取该项目的单位，与结果的单位一致',
    'the limit has no unit; that of the item was taken, and the result has it too',
  ),
  unitInItemName: text('单位写在项目名称中', 'the unit stands in the name of the item'),
  unitTruncated: text(
    '限量的单位不完整；取该项目的单位，与结果的单位一致',
    'the unit of the limit is cut off; that of the item was taken, and the result has it too',
  ),
} as const satisfies Record<string, Text>

export type PairNote = keyof typeof pairNoteWords
