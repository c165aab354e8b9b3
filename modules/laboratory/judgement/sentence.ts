import { type Text, text } from '#kernel/text.ts'
import { type Requirement, requirementWords } from '#modules/standards/index.ts'
import type { Evidence, ReadingShown } from './evidence.ts'
import { decisionWords, reasonWords, repairWords, verdictWords } from './words.ts'

/**
 * A judgement in one sentence, made from its evidence and from nothing else, so that sentence and
 * verdict cannot part: what was found, what is allowed, what was done to compare them, the verdict.
 */
export function sentenceOf(evidence: Evidence): Text {
  const { verdict, reasons } = evidence
  const parts = [
    foundWords(evidence),
    evidence.limit ? limitPart(evidence.limit) : null,
    ...stepWords(evidence),
    verdictWords[verdict],
  ].filter((part) => part !== null)
  const why = reasons.map((reason) => reasonWords[reason])
  return text(
    parts.map((part) => part.zh).join('，') + (why.length > 0 ? `：${join(why, 'zh', '；')}` : ''),
    parts.map((part) => part.en).join(', ') + (why.length > 0 ? `: ${join(why, 'en', '; ')}` : ''),
  )
}

const PRINTED = { '<=': '≤', '<': '<', '>=': '≥', '>': '>' } as const

const both = (words: string): Text => text(words, words)

const unitPart = (unit: string | null): string => (unit === null || unit === '1' ? '' : ` ${unit}`)

const join = (words: readonly Text[], language: keyof Text, mark: string): string =>
  words.map((word) => word[language]).join(mark)

function foundWords({ readings, unit, result }: Evidence): Text {
  if (!readings) return text(`结果“${result.text}”`, `result “${result.text}”`)
  const shown = readings.map(readingWords)
  const tail = readings.some(({ value }) => value !== undefined) ? unitPart(unit ?? null) : ''
  return text(`实测 ${join(shown, 'zh', '、')}${tail}`, `found ${join(shown, 'en', ', ')}${tail}`)
}

function readingWords({ kind, sign, value, to }: ReadingShown): Text {
  switch (kind) {
    case 'number':
      return both(`${sign === '=' || !sign ? '' : PRINTED[sign]}${value}`)
    case 'range':
      return both(`${value}–${to}`)
    case 'notDetected':
      return value === undefined
        ? text('未检出', 'not detected')
        : text(`未检出（＜${value}）`, `not detected (<${value})`)
    case 'belowQuantification':
      return text('低于定量限', 'below the limit of quantification')
    case 'detected':
      return text('检出', 'detected')
    case 'words':
    case 'unread':
      return text('未能读出', 'unread')
  }
}

function limitPart({
  requirement,
  standard,
  inForceOn,
  confidence,
}: NonNullable<Evidence['limit']>): Text {
  const words = requirementWords(requirement)
  const isOpen = confidence === 'unconfirmed'
  const zh = [standard, inForceOn && `${inForceOn}起施行`, isOpen && '待核对']
    .filter(Boolean)
    .join('，')
  const en = [standard, inForceOn && `in force from ${inForceOn}`, isOpen && 'unconfirmed']
    .filter(Boolean)
    .join(', ')
  return text(
    `限量 ${words.zh}${zh ? `（${zh}）` : ''}`,
    `limit ${words.en}${en ? ` (${en})` : ''}`,
  )
}

function stepWords(evidence: Evidence): Text[] {
  const { conversion, readings = [], roundedTo, guard, plan, choice, rule, repairs = [] } = evidence
  const compared = readings.flatMap((reading) => reading.compared ?? [])
  const becomes = compared.length > 0 ? ` = ${compared.join(', ')}` : ''
  const steps: Text[] = []
  if (choice && choice.by !== 'exact') steps.push(choiceWords(choice))
  if (conversion) {
    const { from, to, factor } = conversion
    const sum = `${from} → ${to}: × ${factor}${becomes}`
    steps.push(text(`换算 ${sum}`, `converted ${sum}`))
  }
  if (roundedTo) {
    steps.push(
      text(
        `按 GB/T 8170 修约到 ${roundedTo}${becomes}`,
        `rounded to ${roundedTo} by GB/T 8170${becomes}`,
      ),
    )
  }
  if (guard) {
    const words = decisionWords[rule.decision]
    steps.push(text(`${words.zh}，保护带 ${guard}`, `${words.en}, guard band ${guard}`))
  }
  if (plan) {
    steps.push(planWords(plan, evidence.limit?.requirement))
  }
  return [...steps, ...repairs.map((repair) => repairWords[repair])]
}

/** How many units lie where; without M there are two classes, with a portion it is detection. */
function planWords(
  { units, aboveLower, aboveUpper }: NonNullable<Evidence['plan']>,
  requirement: Requirement | undefined,
): Text {
  const plan = requirement?.kind === 'plan' ? requirement : null
  if (plan?.portion) {
    return text(
      `${units}个样品中${aboveLower}个检出`,
      `detected in ${aboveLower} of ${units} units`,
    )
  }
  const upper = plan?.M === null ? null : aboveUpper
  return text(
    `${units}个样品中${aboveLower}个超过 m${upper === null ? '' : `、${upper}个超过 M`}`,
    `of ${units} units ${aboveLower} above m${upper === null ? '' : ` and ${upper} above M`}`,
  )
}

function choiceWords({ category, foundIn, by }: NonNullable<Evidence['choice']>): Text {
  return by === 'ancestor'
    ? text(
        `“${category}”未单列限量，用上级类别“${foundIn}”的限量`,
        `“${category}” has no limit of its own; that of “${foundIn}” above it was taken`,
      )
    : text(
        `“${category}”未单列限量，用“${foundIn}”的限量`,
        `“${category}” has no limit of its own; that of “${foundIn}” was taken`,
      )
}
