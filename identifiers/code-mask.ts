import { type Text, text } from '#kernel/text.ts'
import { type CodeFault, codeFault } from './code-fault.ts'

/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V, Z. */
export const USCC_CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * A mask says what stands at each position of a code: a lower-case letter names a class of
 * characters, anything else stands for itself.
 */
const CLASSES: Readonly<Record<string, RegExp>> = {
  /** digit */
  d: /^[0-9]$/,
  /** digit or capital letter */
  a: /^[0-9A-Z]$/,
  /** digit or X */
  x: /^[0-9X]$/,
  /** character of the unified social credit code */
  u: new RegExp(`^[${USCC_CHARSET}]$`),
  /** Chinese character */
  h: /^[\u4e00-\u9fff]$/,
}

/**
 * Holds a normalised code against the masks of its scheme, which all differ in length.
 * Null when it fits; else `LENGTH`, or `CHARSET` with the first position at fault.
 */
export function findMaskFault(
  name: Text,
  value: string,
  masks: readonly string[],
): CodeFault | null {
  const chars = [...value]
  const mask = masks.find((candidate) => candidate.length === chars.length)
  if (mask === undefined) return lengthFault(name, value, masks)
  const index = chars.findIndex((char, i) => !stands(char, mask.charAt(i)))
  if (index === -1) return null
  return codeFault(
    'CHARSET',
    text(
      `${name.zh}第 ${index + 1} 位不能是“${chars[index]}”，${describe(mask.charAt(index)).zh}`,
      `${name.en}: position ${index + 1} cannot be “${chars[index]}”; ` +
        describe(mask.charAt(index)).en,
    ),
    { at: index + 1, remedy: confusable(chars[index] ?? '') },
  )
}

function stands(char: string, mark: string): boolean {
  const named = CLASSES[mark]
  return named ? named.test(char) : char === mark
}

function lengthFault(name: Text, value: string, masks: readonly string[]): CodeFault {
  const lengths = [...new Set(masks.map((mask) => mask.length))].sort((a, b) => a - b)
  const actual = [...value].length
  return codeFault(
    'LENGTH',
    text(
      `${name.zh}应为 ${lengths.join('、')} 位，实为 ${actual} 位`,
      `${name.en} has ${lengths.join(', ')} characters, not ${actual}`,
    ),
    {
      remedy: /\s/.test(value)
        ? text('请去掉中间的空格', 'remove the blanks inside')
        : text('请核对是否漏写或多写', 'check whether something is missing or written twice'),
    },
  )
}

function describe(mark: string): Text {
  switch (mark) {
    case 'd':
      return text('应为数字', 'a digit belongs there')
    case 'a':
      return text('应为数字或大写字母', 'a digit or a capital letter belongs there')
    case 'x':
      return text('应为数字或 X', 'a digit or X belongs there')
    case 'u':
      return text(
        '应为数字或大写字母（不用 I、O、S、V、Z）',
        'a digit or a capital letter other than I, O, S, V, Z belongs there',
      )
    case 'h':
      return text('应为汉字', 'a Chinese character belongs there')
    default:
      return text(`应为“${mark}”`, `“${mark}” belongs there`)
  }
}

function confusable(char: string): Text {
  const digit = { I: '1', L: '1', O: '0', S: '5', Z: '2', B: '8' }[char]
  return digit
    ? text(`请核对是否把 ${digit} 写成了 ${char}`, `check whether ${digit} was read as ${char}`)
    : text('请对照证照原件核对该位', 'compare this position with the original')
}
