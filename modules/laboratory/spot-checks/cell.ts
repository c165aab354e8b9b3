import type { CorrectionRule } from './spot-check.ts'

/** A cell after cleaning, with the rules that changed it. */
export interface CleanCell {
  readonly text: string
  readonly rules: readonly CorrectionRule[]
}

/**
 * A name without the line breaks that a table broken over lines left in it. Chinese runs on without
 * a blank, so nothing takes the place of the break. Other characters stay as published.
 */
export function cleanName(source: string): CleanCell {
  const text = source.replace(/\s*[\r\n]+\s*/g, '').trim()
  return { text, rules: /[\r\n]/.test(source.trim()) ? ['lineBreakRemoved'] : [] }
}

const LABEL = /^([\p{Script=Han}、]{2,12})[：:]\s*(.+)$/u
const MAKER = /^(?:标称)?(?:生产|制造|被委托|受委托)/
const SELLER = /^(?:供应商|供货|经销|销售)/
const NAMED = /^(?:标示|标称|分装|委托|进口|出品)/

/**
 * The producer, where a cell names parties by their part (`经销商：甲；生产商：乙`): whoever made the
 * food, else whoever stands on the label. A cell that names only a seller names no producer.
 */
export function readProducer(source: string): CleanCell {
  const lines = source.split(/[；;]|[\r\n]+(?=[\p{Script=Han}]{2,8}[：:])/u)
  const parties = lines.map((part) => LABEL.exec(cleanName(part).text.replace(/\s/g, '')))
  const { text, rules } = cleanName(source)
  const labels = parties.map((party) => party?.[1] ?? '')
  const isLabelled = labels.some((label) => [MAKER, SELLER, NAMED].some((kind) => kind.test(label)))
  if (!isLabelled) return { text, rules }
  const named = [MAKER, NAMED].map((kind) => parties.find((party) => kind.test(party?.[1] ?? '')))
  const party = named.find((found) => found) ?? null
  return { text: party?.[2] ?? '', rules: [...rules, 'partyLabelRead'] }
}

/** One spelling for comparing names: half-width, no blanks. Never shown. */
export const comparable = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
