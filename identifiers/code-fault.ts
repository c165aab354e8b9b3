import { type Text, text } from '#kernel/text.ts'

/**
 * Why a code was not accepted: the first step of the input rule that failed. The steps are always
 * taken in this order: length, characters, check character, meaning (region, then category).
 */
export interface CodeFault {
  readonly ok: false
  readonly code: 'LENGTH' | 'CHARSET' | 'CHECK' | 'REGION' | 'CATEGORY'
  /** Position of the first character at fault in the normalised code, counted from 1. */
  readonly at?: number
  readonly message: Text
  readonly remedy?: Text
}

/** A code that holds, in its one normalised spelling and with its parts; or the reason why not. */
export type ParsedCode<Parts = unknown> =
  | ({ readonly ok: true; readonly value: string } & Readonly<Parts>)
  | CodeFault

/**
 * What only the tables of reference data know. Where a predicate is given it decides; where it is
 * not, the code is held against the rules of its own standard alone.
 */
export interface Meaning {
  /** Is this area (six digits; four in a QS number) known, now or formerly? */
  readonly hasRegion?: (code: string) => boolean
  /** Is this category, in the spelling of the code itself, known? */
  readonly hasCategory?: (code: string) => boolean
}

export function codeFault(
  code: CodeFault['code'],
  message: Text,
  more: { at?: number; remedy?: Text } = {},
): CodeFault {
  return { ok: false, code, message, ...more }
}

/** The check character does not follow from the others: any of them may be the wrong one. */
export const checkFault = (name: Text, at: number): CodeFault =>
  codeFault(
    'CHECK',
    text(
      `${name.zh}的校验位（第 ${at} 位）与其余各位不符`,
      `${name.en}: the check character at position ${at} does not follow from the others`,
    ),
    {
      at,
      remedy: text(
        '请对照证照原件逐位核对，错的可能是任何一位',
        'compare every character with the original; any one of them may be wrong',
      ),
    },
  )

export const regionFault = (name: Text, region: string, at: number): CodeFault =>
  codeFault(
    'REGION',
    text(
      `${name.zh}第 ${at} 位起的地区 ${region} 不存在`,
      `${name.en}: there is no region ${region} (from position ${at})`,
    ),
    {
      at,
      remedy: text(
        '请对照证照原件和行政区划代码表核对',
        'compare it with the original and with the table of regions',
      ),
    },
  )

export const categoryFault = (name: Text, category: string, at: number, remedy: Text): CodeFault =>
  codeFault(
    'CATEGORY',
    text(
      `${name.zh}第 ${at} 位起的类别 ${category} 不存在`,
      `${name.en}: there is no category ${category} (from position ${at})`,
    ),
    { at, remedy },
  )
