import { type Text, text } from '#kernel/text.ts'
import type { Evidence, ReasonCode, Verdict } from './evidence.ts'
import { type JudgedPair, judgePair, type PublishedPair } from './published-pair.ts'
import { type PairNote, type PairReason, pairReasonWords } from './published-words.ts'
import type { ItemFacts } from './read-limit.ts'
import { sentenceOf } from './sentence.ts'
import { reasonWords } from './words.ts'

/** A file of published pairs, judged: every row has a verdict or goes to review with the reason. */
export interface PublishedReport {
  readonly rows: number
  /** Rows with a verdict of pass or fail. */
  readonly judged: number
  /** Rows for a person to look at: inconclusive and not judged. */
  readonly review: number
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Why rows went to review, the most frequent first. */
  readonly reasons: readonly (Text & { readonly code: string; readonly count: number })[]
  readonly items: readonly ReportedPair[]
}

export interface ReportedPair {
  /** Row of data in the file, counted from 1. */
  readonly row: number
  readonly product: string
  readonly item: string
  readonly limit: string
  readonly result: string
  readonly published: string
  readonly verdict: Verdict
  readonly review: boolean
  /** The first reason; null for a plain pass or fail. */
  readonly reason: PairReason | ReasonCode | null
  readonly reasons: readonly (PairReason | ReasonCode)[]
  readonly notes: readonly PairNote[]
  readonly byText: Verdict
  readonly sentence: Text
  readonly evidence: Evidence
}

/** Columns of the file, as `result_vs_limit.csv` and its like name them. */
export const PAIR_COLUMNS = {
  product: '物料名称',
  item: '检测项目',
  limit: '限量值',
  result: '检测结果',
  published: '判定',
} as const

export type PairRecord = Readonly<Record<string, string | undefined>>

/** Judges row by row; `itemOf` finds what is known of an item by its written name. */
export async function reportPublished(
  records: AsyncIterable<PairRecord> | Iterable<PairRecord>,
  itemOf: (written: string) => ItemFacts | undefined,
): Promise<PublishedReport> {
  const items: ReportedPair[] = []
  for await (const record of records) items.push(reported(items.length + 1, record, itemOf))
  const verdicts = { pass: 0, fail: 0, inconclusive: 0, notJudged: 0 }
  for (const { verdict } of items) verdicts[verdict] += 1
  return {
    rows: items.length,
    judged: verdicts.pass + verdicts.fail,
    review: verdicts.inconclusive + verdicts.notJudged,
    verdicts,
    reasons: countReasons(items),
    items,
  }
}

/** The counts of a report for people, in both languages. */
export function reportLines({
  rows,
  judged,
  review,
  verdicts,
  reasons,
}: PublishedReport): string[] {
  const share = rows === 0 ? '–' : `${((judged / rows) * 100).toFixed(1)}%`
  return [
    `${rows} 行 rows：已判定 judged ${judged}（${share}），待复核 to review ${review}`,
    `合格 pass ${verdicts.pass}，不合格 fail ${verdicts.fail}，` +
      `不能确定 inconclusive ${verdicts.inconclusive}，未判定 not judged ${verdicts.notJudged}`,
    ...reasons.map(({ code, zh, en, count }) => `  ${count} × ${zh} ${en} (${code})`),
  ]
}

const NOTHING_KNOWN: ItemFacts = { limitedFrom: null, unit: null }
const PUBLISHED: Readonly<Record<string, PublishedPair['published']>> = {
  合格: 'pass',
  不合格: 'fail',
}

function reported(
  row: number,
  record: PairRecord,
  itemOf: (written: string) => ItemFacts | undefined,
): ReportedPair {
  const cell = (name: keyof typeof PAIR_COLUMNS): string => record[PAIR_COLUMNS[name]] ?? ''
  const [item, limit, result] = [cell('item'), cell('limit'), cell('result')]
  const published = PUBLISHED[cell('published').trim()] ?? null
  const known = itemOf(item) ?? NOTHING_KNOWN
  const pair = { item, limit, result, published }
  const judged = judgePair(pair, known)
  const { verdict, reasons, notes, byText, evidence } = judged
  return {
    row,
    product: cell('product'),
    item,
    limit,
    result,
    published: cell('published'),
    verdict,
    review: verdict === 'inconclusive' || verdict === 'notJudged',
    reason: reasons[0] ?? null,
    reasons,
    notes,
    byText,
    sentence: sentenceFor(pair, judged),
    evidence,
  }
}

/** A row that goes to review says why first; then what its texts come to. */
function sentenceFor(pair: PublishedPair, judged: JudgedPair): Text {
  const { verdict, reasons, evidence } = judged
  const [first] = reasons
  if (!evidence.limit && first) {
    const why = wordsOf(first)
    return text(
      `未判定：${why.zh}（限量“${pair.limit}”，结果“${pair.result}”）`,
      `not judged: ${why.en} (limit “${pair.limit}”, result “${pair.result}”)`,
    )
  }
  const said = sentenceOf(evidence)
  if (verdict === evidence.verdict || !first) return said
  const why = wordsOf(first)
  return text(`转人工复核：${why.zh}。${said.zh}`, `To review: ${why.en}. ${said.en}`)
}

const wordsOf = (code: PairReason | ReasonCode): Text =>
  code in pairReasonWords ? pairReasonWords[code as PairReason] : reasonWords[code as ReasonCode]

function countReasons(items: readonly ReportedPair[]): PublishedReport['reasons'] {
  const counts = new Map<PairReason | ReasonCode, number>()
  for (const { review, reason } of items) {
    if (review && reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => ({ code, ...wordsOf(code), count }))
}
