const INVISIBLE = /\p{Cf}/gu
const FULL_WIDTH = /[\uff01-\uff5e]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g
const FULL_WIDTH_OFFSET = 0xfee0

/**
 * The one spelling of a code as people type or paste it: full-width characters made half-width,
 * every kind of dash made `-`, invisible characters and outer blanks removed, ASCII letters in
 * upper case. Digits stay text: leading zeros are part of a code.
 *
 * Only ASCII letters are raised, because Unicode upper-casing can change letters into others
 * (`ı` into `I`) or one letter into two.
 */
export function normaliseCode(source: string): string {
  return source
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DASHES, '-')
    .trim()
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

/** The same, without inner blanks: for codes that are customarily printed in groups. */
export const compactCode = (source: string): string => normaliseCode(source).replace(/\s/g, '')
