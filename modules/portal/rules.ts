import { parseGtin } from '#identifiers/gtin.ts'
import { compactCode, normaliseCode } from '#identifiers/normalise-code.ts'
import type { PublicContent } from './contract.ts'

/** Pure decisions of the portal: what a publication is found by, and whether it is in force. */

/** One thing a searcher typed: met as part of the words, or exactly as a code. */
export interface SearchTerm {
  readonly words: string
  readonly keys: readonly string[]
}

const TERMS_MAX = 8
const QUERY_CHARACTERS_MAX = 100

/**
 * Reads what a person typed. A bar code counts as one term however it is grouped; else every word
 * has to be met. Signs have no meaning of their own here.
 */
export function searchTerms(query: string): SearchTerm[] {
  const written = query.normalize('NFKC').slice(0, QUERY_CHARACTERS_MAX).trim()
  const gtin = parseGtin(compactCode(written))
  if (gtin.ok) return [{ words: gtin.value, keys: [gtin.gtin14] }]
  return written
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== '')
    .slice(0, TERMS_MAX)
    .map((word) => ({ words: word.toLowerCase(), keys: keysOf(word) }))
}

function keysOf(word: string): string[] {
  const gtin = parseGtin(word)
  return [normaliseCode(word), ...(gtin.ok ? [gtin.gtin14] : [])]
}

/** Codes by which a publication is found exactly, each in its one spelling. */
export function publicationKeys(content: PublicContent): string[] {
  const lots = content.lots.flatMap(({ lotNumber }) => lotNumber ?? [])
  const codes =
    content.kind === 'recall'
      ? [content.product.gtin, content.producer?.uscc].flatMap((code) => code ?? [])
      : []
  return [...new Set([content.number, ...lots, ...codes].flatMap(keysOf))]
}

/** Everything a publication is found by, in one line of small letters. */
export function publicationWords(content: PublicContent): string {
  const parts =
    content.kind === 'recall'
      ? [
          titleOf(content),
          content.product.name,
          content.product.brand,
          content.product.model,
          content.product.gtin,
          content.producer?.name,
          content.producer?.uscc,
          content.reason,
          ...content.lots.map(({ lotNumber }) => lotNumber),
        ]
      : [
          content.title,
          content.product,
          content.hazard,
          ...content.lots.flatMap((lot) => [lot.name, lot.producer, lot.lotNumber]),
        ]
  const words = [content.number, ...parts].filter((part) => part !== null && part !== undefined)
  return words.join(' ').normalize('NFKC').toLowerCase()
}

export function titleOf(content: PublicContent): string {
  if (content.kind === 'warning') return content.title
  const { brand, name, model } = content.product
  const full = brand && !name.includes(brand) ? `${brand}${name}` : name
  return model ? `${full} ${model}` : full
}

/** Should the public act on it now? A closed recall and a lifted warning no longer ask for that. */
export const isInForce = (content: PublicContent): boolean =>
  content.standing !== 'ended' && content.standing !== 'lifted'

/** Class of a recall, or level of a warning; a recall without a class yet counts as the gravest. */
export const levelOf = (content: PublicContent): string =>
  content.kind === 'recall' ? String(content.class ?? 1) : content.level

/** Where a publication is found, for ever. */
export const publicPath = (kind: 'recall' | 'warning', number: string): string =>
  `/${kind}s/${encodeURIComponent(number)}`
