/**
 * The writing of results and limits: what typists, spreadsheets and web pages do to the same text.
 * Only what leaves the meaning untouched is done here; every doubtful repair is named elsewhere.
 */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Half-width, one spelling of signs, dashes and times; superscripts kept apart from digits. */
export function tidyWriting(source: string): string {
  return source
    .trim()
    .replace(/<sup>\s*([-−]?)(\d+)\s*<\/sup>/gi, (_, sign: string, digits: string) =>
      (sign ? '⁻' : '').concat(raise(digits)),
    )
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/，/g, '、')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[\s\u3000]+(?=\d)/g, '$1 ')
    .replace(/(?<!\d)[\s\u3000]+|[\s\u3000]+(?!\d)/g, '')
    .replace(/[﹙﹚]/g, (char) => (char === '﹙' ? '(' : ')'))
    .replace(/[﹤〈]/g, '<')
    .replace(/[﹥〉]/g, '>')
    .replace(/<=|=<|[≦⩽]|不大于|不超过|小于等于|小于或等于/g, '≤')
    .replace(/>=|=>|[≧⩾]|不小于|不低于|不少于|大于等于|大于或等于/g, '≥')
    .replace(/[‐‑‒–—−﹣]/g, '-')
    .replace(/[～〜∼]/g, '~')
    .replace(/(?<=\d)[✕╳⨯∗·∙](?=10)/g, '×')
}

/** The digits of a run of superscripts: `⁻³` is -3. Null where there are none. */
export function lowered(raised: string): number | null {
  const digits = [...raised.replace('⁻', '')].map((char) => RAISED.indexOf(char)).join('')
  if (digits === '' || digits.includes('-')) return null
  return Number(digits) * (raised.startsWith('⁻') ? -1 : 1)
}

const raise = (digits: string): string => [...digits].map((digit) => RAISED[Number(digit)]).join('')
